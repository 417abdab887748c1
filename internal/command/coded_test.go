package command

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mizan/internal/xlsx/xlsxtest"
	"mizan/report"
)

// Excel would find nothing to repair in a report, to which review adds sheets
// that report knows nothing of; nobody is led to the hidden ones.
func TestReportWithCodingSheet(t *testing.T) {
	for _, lang := range []string{"ar", "en"} {
		out := t.TempDir()
		var stdout, stderr bytes.Buffer
		if code := run(context.Background(), []string{"mizan", "report", "--quiet", "--lang", lang, "--out", out}, strings.NewReader(""), &stdout, &stderr); code != 0 {
			t.Fatalf("exit code %d: %s", code, stderr.String())
		}
		data, err := os.ReadFile(filepath.Join(out, report.WorkbookFile))
		if err != nil {
			t.Fatal(err)
		}
		parts, err := xlsxtest.Open(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range parts.Faults() {
			t.Errorf("%s: %s", lang, fault)
		}
	}
}
