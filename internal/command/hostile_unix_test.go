//go:build unix

package command

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"mizan/internal/corpus"
)

// What one file may cost at most.
const (
	mostSeconds = 10
	mostMemory  = 512 // MB
)

// TestHostile reads files that were made to break their readers, such as those on
// which readers of these forms are tested in public:
//
//	MIZAN_HOSTILE=FOLDER go test ./internal/command -run Hostile -v
//
// FOLDER has a sub-folder a form. Every file is read by itself, in at most ten
// seconds and without a panic; then the command reports on each form as a whole,
// in at most 512 MB, and what it has seen is scored, refused or left out.
func TestHostile(t *testing.T) {
	folder := os.Getenv("MIZAN_HOSTILE")
	if folder == "" {
		t.Skip("NOT READ: set MIZAN_HOSTILE to a folder with a sub-folder of hostile files for each form")
	}
	forms, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	mizan := built(t, t.TempDir())
	fmt.Printf("%-6s %6s %8s %8s %8s %8s %9s %6s %6s  %s\n", "form", "files", "seen", "scored", "refused", "left out", "seconds", "MB", "worst", "file")
	for _, form := range forms {
		if !form.IsDir() {
			continue
		}
		whole := filepath.Join(t.TempDir(), "corpus")
		if err := os.CopyFS(filepath.Join(whole, form.Name()), os.DirFS(filepath.Join(folder, form.Name()))); err != nil {
			t.Fatal(err)
		}
		files, worst, slowest := eachAlone(t, filepath.Join(whole, form.Name()))
		r := reported(t, mizan, whole)
		fmt.Printf("%-6s %6d %8d %8d %8d %8d %9.1f %6d %6.1f  %s\n", form.Name(), files, r.Seen, r.Scored, r.Refused, r.LeftOut, r.seconds, r.memory, worst.Seconds(), slowest)
		if r.Seen != r.Scored+r.Refused+r.LeftOut || r.memory > mostMemory {
			t.Errorf("%s: seen %d, scored %d, refused %d, left out %d, in %d MB", form.Name(), r.Seen, r.Scored, r.Refused, r.LeftOut, r.memory)
		}
	}
}

// eachAlone reads every file of a folder by itself, and returns the slowest.
func eachAlone(t *testing.T, folder string) (files int, worst time.Duration, slowest string) {
	t.Helper()
	names, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		alone := filepath.Join(t.TempDir(), "alone")
		if err := os.MkdirAll(filepath.Join(alone, "outlet"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Link(filepath.Join(folder, name.Name()), filepath.Join(alone, "outlet", name.Name())); err != nil {
			t.Fatal(err)
		}
		took := read(t, alone, name.Name())
		if took > worst {
			worst, slowest = took, name.Name()
		}
		if took > mostSeconds*time.Second {
			t.Errorf("%s took %v", name.Name(), took)
		}
		files++
	}
	return files, worst, slowest
}

// read reads one file in a folder, and returns how long that took.
func read(t *testing.T, folder, name string) time.Duration {
	defer func() {
		if broken := recover(); broken != nil {
			t.Errorf("%s: panic: %v", name, broken)
		}
	}()
	start := time.Now()
	for _, err := range corpus.Open(corpus.Options{}, folder) {
		if _, refused := errors.AsType[*corpus.FormatError](err); err != nil && !refused && !strings.Contains(err.Error(), "nothing to read in the folder") {
			t.Errorf("%s ends the reading: %v", name, err)
		}
	}
	return time.Since(start)
}

// A hostileRun is what a report on hostile files counts and costs.
type hostileRun struct {
	Seen, Scored, Refused, LeftOut int
	seconds                        float64
	memory                         int64 // MB, of the command or of this process before it: the larger
}

// reported reports on a folder, with one good article added so that there is a
// report.
func reported(t *testing.T, mizan, folder string) (r hostileRun) {
	t.Helper()
	good := `{"outlet":"good","date":"2019-11-10","text":"تقدمت ميليشيات حفتر نحو طرابلس"}` + "\n"
	if err := os.WriteFile(filepath.Join(folder, "good.jsonl"), []byte(good), 0o644); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "out")
	start := time.Now()
	run := exec.Command(mizan, "report", "--quiet", "--lexicon", "libya", "--out", out, folder)
	said, err := run.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v: %.2000s", folder, err, said)
	}
	r.seconds, r.memory = time.Since(start).Seconds(), run.ProcessState.SysUsage().(*syscall.Rusage).Maxrss>>10
	data, err := os.ReadFile(filepath.Join(out, "study.json"))
	if err != nil {
		t.Fatal(err)
	}
	var study struct {
		Totals struct{ Seen, Scored, Refused, LeftOut int } `json:"totals"`
	}
	if err := json.Unmarshal(data, &study); err != nil {
		t.Fatal(err)
	}
	r.Seen, r.Scored, r.Refused, r.LeftOut = study.Totals.Seen, study.Totals.Scored, study.Totals.Refused, study.Totals.LeftOut
	return r
}
