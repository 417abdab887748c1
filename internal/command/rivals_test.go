package command

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// How much CPU mentions takes of a feed beside what an expert would write for
// it, and beside the fastest search for phrases there is, in one run:
//
//	MIZAN_FEED=feed.jsonl go test ./internal/command -run BesideRivals -v
//
// The rivals look for the phrases that mizan finds in the feed, as printed, and
// for nothing else: python3 with pyahocorasick (Debian: python3-ahocorasick,
// the Python that has it named by MIZAN_PYTHON) and ripgrep. A rival that is
// not there is passed over aloud.
func TestBesideRivals(t *testing.T) {
	feed := os.Getenv("MIZAN_FEED")
	if feed == "" {
		t.Skip("NOT MEASURED: set MIZAN_FEED to a file of JSON lines")
	}
	folder := t.TempDir()
	mizan := built(t, folder)
	phrases := filepath.Join(folder, "phrases.txt")
	found := printedIn(t, mizan, feed)
	if err := os.WriteFile(phrases, []byte(strings.Join(found, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	python := os.Getenv("MIZAN_PYTHON")
	if python == "" {
		python = "python3"
	}
	ours := leastCPU(t, mizan, "mentions", "--quiet", "--lexicon", "libya", feed)
	t.Logf("%d phrases; mizan mentions, with scope, voice and side: %.2f s of CPU", len(found), ours.Seconds())
	for _, rival := range [][]string{
		{python, filepath.Join("testdata", "expert.py"), phrases, feed},
		{"rg", "-c", "-F", "-f", phrases, feed},
	} {
		if _, err := exec.LookPath(rival[0]); err != nil {
			t.Logf("NOT MEASURED: no %s", rival[0])
			continue
		}
		took := leastCPU(t, rival[0], rival[1:]...)
		t.Logf("%s: %.2f s of CPU; mizan takes %.2f times that", rival[0], took.Seconds(), ours.Seconds()/took.Seconds())
	}
}

// printedIn returns the phrases that mizan finds in a feed, as they are printed
// there, sorted.
func printedIn(t *testing.T, mizan, feed string) (phrases []string) {
	t.Helper()
	out, err := exec.Command(mizan, "mentions", "--quiet", "--lexicon", "libya", "--scope", "all", "--format", "csv", feed).Output()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := slices.Index(rows[0], "surface")
	for _, row := range rows[1:] {
		phrases = append(phrases, row[column])
	}
	slices.Sort(phrases)
	return slices.Compact(phrases)
}

// leastCPU runs a command three times and returns the least time of CPU.
func leastCPU(t *testing.T, name string, args ...string) (least time.Duration) {
	t.Helper()
	for i := range 3 {
		command := exec.Command(name, args...)
		if out, err := command.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%.300s", name, err, out)
		}
		took := command.ProcessState.UserTime() + command.ProcessState.SystemTime()
		if i == 0 || took < least {
			least = took
		}
	}
	return least
}
