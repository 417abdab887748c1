package command

import (
	"bytes"
	"context"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"mizan/report"
)

var update = flag.Bool("update", false, "write the kept outputs anew: outputs/sample and the scripts' expected files")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"mizan": func() { os.Exit(Main()) }, "coder": coder})
}

// TestScripts runs the promises of the command, one script each.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", UpdateScripts: *update})
}

// TestSampleReport makes the report of the built-in sample again and compares
// it with the one kept in outputs/sample, byte for byte.
func TestSampleReport(t *testing.T) {
	kept := filepath.Join("..", "..", "outputs", "sample")
	out := t.TempDir()
	if *update {
		out = kept
	}
	var stdout, stderr bytes.Buffer
	if code := run(context.Background(), []string{"mizan", "report", "--quiet", "--out", out}, strings.NewReader(""), &stdout, &stderr); code != 0 {
		t.Fatalf("exit code %d: %s", code, stderr.String())
	}
	for _, name := range []string{report.WorkbookFile, report.PageFile, report.CardFile, report.MentionsFile, report.StudyFile} {
		got, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(filepath.Join(kept, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what is kept in %s: look at the change, then run go test ./internal/command -update", name, kept)
		}
	}
}

// TestWorkersDoNotShow makes the sample's report on one core and on three and
// compares the data files byte for byte.
func TestWorkersDoNotShow(t *testing.T) {
	var made [2]string
	for i, cores := range []int{1, 3} {
		before := runtime.GOMAXPROCS(cores)
		defer runtime.GOMAXPROCS(before)
		made[i] = t.TempDir()
		var stderr bytes.Buffer
		if code := run(context.Background(), []string{"mizan", "report", "--quiet", "--out", made[i]}, strings.NewReader(""), io.Discard, &stderr); code != 0 {
			t.Fatalf("exit code %d: %s", code, stderr.String())
		}
	}
	for _, name := range []string{report.MentionsFile, report.StudyFile} {
		one, err := os.ReadFile(filepath.Join(made[0], name))
		if err != nil {
			t.Fatal(err)
		}
		three, err := os.ReadFile(filepath.Join(made[1], name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(one, three) {
			t.Errorf("%s is another on three cores", name)
		}
	}
}

// built builds mizan into a folder and returns the path of the program.
func built(t *testing.T, folder string) string {
	t.Helper()
	mizan := filepath.Join(folder, "mizan")
	if out, err := exec.Command("go", "build", "-o", mizan, "mizan").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return mizan
}
