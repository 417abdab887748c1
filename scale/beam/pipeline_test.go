package beam_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"mizan/internal/command"
	shards "mizan/scale/beam"
)

func TestMain(m *testing.M) { ptest.MainWithDefault(m, "prism") }

// TestPipelineIsOneRun reads four shards, of which two hold one text, on Prism
// and holds the report against that of one run.
func TestPipelineIsOneRun(t *testing.T) {
	dir := t.TempDir()
	work, one, out := filepath.Join(dir, "work"), filepath.Join(dir, "one"), filepath.Join(dir, "out")
	var paths []string
	for shard := range 4 {
		var lines strings.Builder
		for n := range 12 {
			fmt.Fprintf(&lines, "{\"outlet\": \"outlet %d\", \"date\": \"2019-09-%02d\", \"text\": \"تقدمت قوات حفتر نحو طرابلس اليوم %d\\nوردت %s عليها في المحور %d\"}\n",
				n%3, n+1, n*4+shard/2, []string{"ميليشيات الوفاق", "قوات الجيش"}[n%2], n)
		}
		path := filepath.Join(dir, fmt.Sprintf("%d.jsonl", shard))
		if err := os.WriteFile(path, []byte(lines.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	var stderr bytes.Buffer
	if code := command.Run(t.Context(), append([]string{"mizan", "report", "--quiet", "--lexicon", "libya", "--out", one}, paths...), strings.NewReader(""), &stderr, &stderr); code != 0 {
		t.Fatalf("exit code %d: %s", code, &stderr)
	}
	pipeline, scope := beam.NewPipelineWithRoot()
	shards.Pipeline(scope, paths, work, out, "--lexicon", "libya")
	if err := ptest.Run(pipeline); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"report.xlsx", "report.html", "mentions.csv", "study.json"} {
		want, err := os.ReadFile(filepath.Join(one, name))
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not that of one run", name)
		}
	}
}
