//go:build unix

package corpus

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestLinksPipesAndNamesInAFolder(t *testing.T) {
	dir := tree(t, map[string]string{"أ/1.txt": "نص", "out/secret.txt": "سر", "in/ب/2.txt": "نص"})
	in := filepath.Join(dir, "in")
	for _, err := range []error{
		os.Symlink(filepath.Join(dir, "out"), filepath.Join(in, "link")),
		os.Symlink(filepath.Join(dir, "أ", "1.txt"), filepath.Join(in, "ب", "link.txt")),
		syscall.Mkfifo(filepath.Join(in, "pipe.jsonl"), 0o600),
		os.WriteFile(filepath.Join(in, "\xe3\xe1\xdd.txt"), []byte("x"), 0o600),
		os.WriteFile(filepath.Join(in, "articles.csv"), []byte("file,outlet\nlink/secret.txt,أ\nب/link.txt,أ\nب/2.txt,أ\n"), 0o600),
	} {
		if err != nil {
			t.Skip(err)
		}
	}
	got := collect(t, Options{}, in)
	same(t, "scored", got.scored, []string{"ب/2.txt | أ |  |  | نص"})
	same(t, "refused", got.refused, []string{
		`articles.csv:2: file "link/secret.txt": no such file, want a path from the folder of the table`,
		`articles.csv:3: file "ب/link.txt": not a file, want a text`,
		"link: a link, want a file or a folder",
		"pipe.jsonl: a pipe, want a file or a folder",
		"ب/link.txt: a link, want a file or a folder",
		"\ufffd.txt: the name is no UTF-8, want the file or folder renamed",
	})
}

func TestWhatTheMachineDoesNotOpenIsRefused(t *testing.T) {
	dir := tree(t, map[string]string{"a.jsonl": `{"outlet":"أ","text":"نص"}`, "c/ب/1.txt": "نص"})
	for name, to := range map[string]string{"loop": "loop", "loop.csv": "loop"} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	got := collect(t, Options{}, filepath.Join(dir, "a.jsonl"), filepath.Join(dir, "loop"), filepath.Join(dir, "loop.csv"), filepath.Join(dir, "c"))
	if got.fatal != nil {
		t.Fatal(got.fatal)
	}
	same(t, "scored", got.scored, []string{"ب/1.txt | ب |  |  | نص", "a.jsonl:1 | أ |  |  | نص"})
	why := ": cannot be read: too many levels of symbolic links, want leave to read it"
	same(t, "refused", got.refused, []string{"loop" + why, "loop.csv" + why})
}
