package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"mizan/report"
)

var update = flag.Bool("update", false, "write the kept outputs anew: outputs/sample and the scripts' expected files")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"mizan": main, "coder": coder})
}

// TestScripts runs the promises of the command, one script each.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", UpdateScripts: *update})
}

// TestSampleReport makes the report of the built-in sample again and compares
// it with the one kept in outputs/sample, byte for byte.
func TestSampleReport(t *testing.T) {
	kept := filepath.Join("outputs", "sample")
	out := t.TempDir()
	if *update {
		out = kept
	}
	var stdout, stderr bytes.Buffer
	if code := run(context.Background(), []string{"mizan", "report", "--quiet", "--out", out}, strings.NewReader(""), &stdout, &stderr); code != 0 {
		t.Fatalf("exit code %d: %s", code, stderr.String())
	}
	for _, name := range []string{report.WorkbookFile, report.PageFile, report.MentionsFile, report.StudyFile} {
		got, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(filepath.Join(kept, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what is kept in %s: look at the change, then run go test . -update", name, kept)
		}
	}
}
