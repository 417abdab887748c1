package words

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// said are the beginnings of keys that code puts together with the id of a
// thing: they are not looked for word for word. The page has a test of its own keys.
var said = []string{"page.", "reading.kind.", "tongue.", "reading.order.", "reading.why.", "scope.", "voice.", "tier.", "noun.", "coding.rule.", "command.agree.question."}

// quotedKey finds what may be a key in a source: words parted by dots in
// quotation marks.
var quotedKey = regexp.MustCompile("[\"`']([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9-]+)*)[\"`']")

// file is what a dot is of when it is in the name of a file.
var file = regexp.MustCompile(`\.(bash|css|csv|go|html|js|json|jsonl|ps1|txt|xlsx|xml|yaml|zsh)$`)

// sources returns the texts of the program, by path: Go without tests,
// templates and scripts of the page.
func sources(t *testing.T) map[string]string {
	t.Helper()
	root := filepath.Join("..", "..")
	texts := map[string]string{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch ext := filepath.Ext(path); {
		case err != nil:
			return err
		case entry.IsDir() && path != root && (strings.HasPrefix(entry.Name(), ".") && entry.Name() != ".." || entry.Name() == "outputs" || entry.Name() == "testdata"):
			return filepath.SkipDir
		case strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, ".min.js"):
		case slices.Contains([]string{".go", ".html", ".js", ".tmpl"}, ext):
			data, err := os.ReadFile(path)
			texts[path] = string(data)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// Every key of the catalogues is said somewhere, and every key that is said is
// there.
func TestKeysAreSaid(t *testing.T) {
	keys, rooms := map[string]bool{}, map[string]bool{}
	for _, key := range Keys("en") {
		keys[key] = true
		if room, _, nested := strings.Cut(key, "."); nested {
			rooms[room] = true
		}
	}
	found := map[string]bool{}
	for path, text := range sources(t) {
		for _, match := range quotedKey.FindAllStringSubmatch(text, -1) {
			key := match[1]
			found[key] = true
			if room, _, nested := strings.Cut(key, "."); nested && rooms[room] && !keys[key] && !keys["page."+key] && !file.MatchString(key) {
				t.Errorf("%s says %q, which no catalogue has", path, key)
			}
		}
	}
	for key := range keys {
		if !found[key] && !slices.ContainsFunc(said, func(prefix string) bool { return strings.HasPrefix(key, prefix) }) {
			t.Errorf("nothing says %q", key)
		}
	}
}
