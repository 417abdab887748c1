package corpus

import (
	"io"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"mizan/internal/outlets"
	"mizan/internal/words"
)

// A folder is a folder of texts, tables and files of articles.
type folder struct {
	*reader
	files  fs.FS
	prefix string          // of the labels, "" or a path
	tabled map[string]bool // the folders that have a table; it speaks for all below
	listed map[string]Pos  // the tables, and the files they have named and where
}

// folder reads all there is in a folder.
func (r *reader) folder(files fs.FS, prefix string) error {
	f := &folder{r, files, prefix, map[string]bool{}, map[string]Pos{}}
	return fs.WalkDir(files, ".", f.visit)
}

// visit reads one entry of the walk.
func (f *folder) visit(name string, entry fs.DirEntry, err error) error {
	switch {
	case err != nil && name == ".":
		return unreadable(f.label(name), err)
	case err != nil:
		if err := f.refuse(Pos{Path: f.label(name)}, closed(err)); err != nil {
			return err
		}
		return skip(entry)
	case name != "." && hidden(entry.Name()):
		return skip(entry)
	case !utf8.ValidString(name):
		if err := f.refuse(Pos{Path: f.label(name)}, words.Wrong("refused.name", nil)); err != nil {
			return err
		}
		return skip(entry)
	case entry.IsDir():
		return f.table(name)
	case !entry.Type().IsRegular():
		return f.refuse(Pos{Path: f.label(name)}, words.Wrong("refused.kind", words.Values{"what": kind(entry.Type())}))
	}
	if _, ok := f.listed[name]; ok || name == outlets.FileName && f.inside == 0 && f.outlets(name) {
		return nil
	}
	if ending(name) == ".txt" && f.governed(name) {
		if f.heads != nil {
			return nil
		}
		return f.refuse(Pos{Path: f.label(name)}, words.Wrong("refused.unlisted", words.Values{"table": tableName}))
	}
	return f.file(f.at(name), outletOf(name))
}

// outlets says whether a file is a table of outlets, which tells of the corpus and
// holds no article.
func (f *folder) outlets(name string) bool {
	in, err := f.files.Open(name)
	if err != nil {
		return false
	}
	defer in.Close()
	return listsOutlets(in)
}

// skip leaves an entry out, with all that is in it.
func skip(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// kind names what is neither a file nor a folder.
func kind(mode fs.FileMode) words.Key {
	switch {
	case mode&fs.ModeSymlink != 0:
		return "refused.a.link"
	case mode&fs.ModeNamedPipe != 0:
		return "refused.a.pipe"
	}
	return "refused.a.device"
}

// at returns the file of a name in the folder.
func (f *folder) at(name string) file {
	return file{f.label(name), func() (io.ReadCloser, error) { return f.files.Open(name) }}
}

// label returns the Pos.Path of a name in the folder.
func (f *folder) label(name string) string {
	return strings.ToValidUTF8(path.Join(f.prefix, name), "\ufffd")
}

// governed says whether a table stands beside a file or in a folder above it.
func (f *folder) governed(name string) bool {
	for dir := path.Dir(name); ; dir = path.Dir(dir) {
		if f.tabled[dir] {
			return true
		}
		if dir == "." {
			return false
		}
	}
}

// dayFolders are folders of a year, and of a month and a day in it, above another.
var dayFolders = regexp.MustCompile(`^(?:19|20)\d\d(?:[/-]\d\d?){0,2}/([^/]*[^/\d][^/]*/)`)

// outletOf returns the sub-folder a file is in; "" if it is in none. Where texts are
// put by their days first, it is the folder in that of the day.
func outletOf(name string) string {
	outlet, _, ok := strings.Cut(dayFolders.ReplaceAllString(name, "$1"), "/")
	if !ok {
		return ""
	}
	return outlet
}
