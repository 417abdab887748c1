package corpus

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// stdin is the path that means Options.Stdin, and stdinLabel its Pos.Path.
const stdin, stdinLabel = "-", "stdin"

// A named path is a file or a folder the user named.
type named struct {
	typed  string
	folder bool
	real   string   // absolute and without links: the same for the same file; "" for stdin
	parts  []string // of the absolute path as typed
	depth  int      // how many of the last parts its labels start with
	inside []string // what stands in a folder, where other paths are named with it
	closed error    // why the machine does not open it
}

// paths reads what the user named, in an order of its own.
func (r *reader) paths(typed []string) error {
	all, err := resolve(typed)
	if err != nil {
		return err
	}
	for _, n := range all {
		if err := r.named(n); err != nil {
			return err
		}
	}
	return nil
}

// named reads one named path.
func (r *reader) named(n *named) error {
	switch {
	case n.closed != nil:
		return r.refuse(Pos{Path: n.label()}, closed(n.closed))
	case n.typed == stdin:
		if r.stdin.in == nil {
			return errors.New("path - is the standard input, and there is none")
		}
		return r.source(file{stdinLabel, r.stdin.open}, func(in io.Reader) (string, error) { return r.json(stdinLabel, in, "") })
	case n.folder:
		root, err := os.OpenRoot(n.real)
		if err != nil {
			return r.refuse(Pos{Path: n.label()}, closed(err))
		}
		defer root.Close()
		return r.folder(root.FS(), n.label())
	}
	return r.file(file{n.label(), func() (io.ReadCloser, error) { return os.Open(n.typed) }}, "")
}

// label returns the Pos.Path of a file, or what those in a folder start with.
func (n *named) label() string {
	return strings.ToValidUTF8(path.Join(n.parts[len(n.parts)-n.depth:]...), "\ufffd")
}

// resolve finds out what the typed paths are, each file and folder once, with
// labels that do not collide, in the order of the labels.
func resolve(typed []string) ([]*named, error) {
	if len(typed) == 0 {
		return nil, errors.New("no path, want a folder, a file, or - for the standard input")
	}
	var all []*named
	for _, path := range typed {
		n, err := newNamed(path)
		if err != nil {
			return nil, err
		}
		all = append(all, n)
	}
	all = distinct(all)
	if len(all) > 1 {
		if err := distinguish(all); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(all, func(a, b *named) int {
		return cmp.Or(cmp.Compare(a.label(), b.label()), slices.Compare(a.parts, b.parts))
	})
	return all, nil
}

// newNamed finds out what a path is.
func newNamed(typed string) (*named, error) {
	if typed == stdin {
		return &named{typed: typed, parts: []string{stdinLabel}, depth: 1}, nil
	}
	info, err := os.Stat(typed)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("no file or folder %q, want %s, a folder of them, or - for the standard input", typed, formNames.In("en"))
	}
	n := &named{typed: typed, closed: err, folder: err == nil && info.IsDir()}
	absolute, err := filepath.Abs(typed)
	if err != nil {
		return nil, unreadable(typed, err)
	}
	n.real = absolute
	if real, err := filepath.EvalSymlinks(absolute); err == nil {
		n.real = real
	}
	local := strings.TrimPrefix(absolute, filepath.VolumeName(absolute))
	n.parts = strings.Split(strings.Trim(filepath.ToSlash(local), "/"), "/")
	if n.folder {
		return n, readableFolder(n)
	}
	n.depth = 1
	return n, nil
}

// readableFolder refuses a folder with nothing in it that we read. One that the machine
// does not open is closed.
func readableFolder(n *named) error {
	found := errors.New("found")
	err := filepath.WalkDir(n.real, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil && path != n.real:
			return fs.SkipDir // told where it is read
		case err != nil:
			return err
		case path != n.real && hidden(entry.Name()):
			return skip(entry)
		case entry.Type().IsRegular() && readableName(entry.Name()):
			return found
		}
		return nil
	})
	if err == nil {
		return fmt.Errorf("nothing to read in the folder %q, want texts (.txt) in sub-folders named for their outlets or with a table %s, or files: %s", n.typed, tableName, formNames.In("en"))
	}
	if err != found {
		n.folder, n.closed, n.depth = false, err, 1
	}
	return nil
}

// distinct drops paths that lead to the same file or folder as another, or
// into a folder that is read anyway.
func distinct(all []*named) []*named {
	slices.SortFunc(all, func(a, b *named) int {
		return cmp.Or(slices.Compare(a.parts, b.parts), cmp.Compare(a.typed, b.typed))
	})
	folders := map[string]bool{}
	for _, n := range all {
		folders[n.real] = n.folder
	}
	var kept []*named
	seen := map[string]bool{}
	for _, n := range all {
		if !seen[n.real] && !readWith(n.real, folders) {
			kept = append(kept, n)
		}
		seen[n.real] = true
	}
	return kept
}

// readWith says whether a file or folder is read with one of the folders: it
// is in there, and in nothing hidden.
func readWith(real string, folders map[string]bool) bool {
	for dir := filepath.Dir(real); dir != real && !hidden(filepath.Base(real)); dir = filepath.Dir(real) {
		if folders[dir] {
			return true
		}
		real = dir
	}
	return false
}

// distinguish gives labels more parts of their paths until no two named paths
// can have one in common.
func distinguish(all []*named) error {
	for _, n := range all {
		if err := n.look(); err != nil {
			return err
		}
	}
	for {
		deeper := false
		for _, n := range colliding(all) {
			if n.depth < len(n.parts) {
				n.depth++
				deeper = true
			}
		}
		if !deeper {
			return nil
		}
	}
}

// look notes what stands in a folder.
func (n *named) look() error {
	if !n.folder {
		return nil
	}
	entries, err := os.ReadDir(n.real)
	for _, entry := range entries {
		n.inside = append(n.inside, entry.Name())
	}
	if err != nil {
		return unreadable(n.typed, err)
	}
	return nil
}

// starts returns what the labels of a named path start with.
func (n *named) starts() []string {
	if n.depth == 0 {
		return n.inside
	}
	return []string{n.label()}
}

// colliding returns the paths whose labels may be those of another: a start
// is the same, or is a folder of the other's.
func colliding(all []*named) []*named {
	owners := map[string][]*named{}
	for _, n := range all {
		for _, start := range n.starts() {
			owners[start] = append(owners[start], n)
		}
	}
	found := map[*named]bool{}
	for start, these := range owners {
		for dir := path.Dir(start); dir != "."; dir = path.Dir(dir) {
			these = slices.Concat(these, owners[dir])
		}
		for _, n := range these {
			found[n] = found[n] || slices.ContainsFunc(these, func(m *named) bool { return m != n })
		}
	}
	return slices.DeleteFunc(slices.Clone(all), func(n *named) bool { return !found[n] })
}
