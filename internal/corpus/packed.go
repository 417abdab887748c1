package corpus

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"

	"mizan/internal/corpus/cell"
	"mizan/internal/corpus/charset"
	"mizan/internal/corpus/forms"
	"mizan/internal/words"
)

// What an archive may be at most. One that is larger can be unpacked and its
// folder named.
const (
	mostMembers = 200_000
	mostTar     = 1 << 30 // bytes that a tar unpacks to
	mostZip     = 1 << 30 // bytes of a zip that cannot be read at any place, as one in a folder can
)

// packing returns a file's name without the ending of a packing, and which
// packing that is; "" for none.
func packing(name string) (inner, pack string) {
	inner = strings.TrimSuffix(name, path.Ext(name))
	switch ending(name) {
	case ".gz":
		return inner, "gzip"
	case ".tgz":
		return inner + ".tar", "gzip"
	case ".zst":
		return inner, "zst"
	case ".bz2":
		return inner, "bz2"
	}
	return name, ""
}

// isArchive says whether a file holds files.
func isArchive(name string) bool { return ending(name) == ".zip" || ending(name) == ".tar" }

// errNested refuses an archive in an archive.
var errNested = words.Wrong("refused.nested", nil)

// packed reads a packed file, or an archive as if it were a folder.
func (r *reader) packed(f file, outlet string) error {
	inner, pack := packing(f.label)
	switch {
	case r.inside > 0:
		return r.refuse(Pos{Path: f.label}, errNested)
	case ending(inner) == ".zip" && pack == "":
		return r.archive(f, r.zip)
	case ending(inner) == ".tar":
		return r.tar(f, pack)
	case isArchive(inner) || pack != "" && path.Ext(strings.TrimSuffix(inner, path.Ext(inner))) == "" && r.form(inner) == nil:
		return r.refuse(Pos{Path: f.label}, words.Wrong("refused.inside", words.Values{"why": noForm(ending(inner))}))
	}
	read := r.form(inner)
	if read == nil {
		return r.refuse(Pos{Path: f.label}, noForm(ending(inner)))
	}
	return r.source(f, func(in io.Reader) (string, error) {
		unpacked, err := forms.Unpacked(pack, in)
		if err != nil {
			return "", refusal{err}
		}
		return read(f.label, &refusing{unpacked}, outlet)
	})
}

// refusing is a reader whose errors refuse the file: it is the file that is
// damaged, not the disk.
type refusing struct{ io.Reader }

func (r *refusing) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if err != nil && err != io.EOF {
		err = refusal{err}
	}
	return n, err
}

// archive reads what is in an archive.
func (r *reader) archive(f file, open func(io.Reader) (fs.FS, error)) error {
	in, err := f.open()
	if err != nil {
		return r.refuse(Pos{Path: f.label}, closed(err))
	}
	defer in.Close()
	files, err := open(in)
	if err != nil {
		return r.refuse(Pos{Path: f.label}, err)
	}
	r.inside++
	defer func() { r.inside-- }()
	handed := r.handed
	files, below := single(files)
	if err := r.folder(files, path.Join(f.label, below)); err != nil || r.handed > handed || r.heads != nil {
		return err
	}
	return r.refuse(Pos{Path: f.label}, words.Wrong("refused.emptyArchive", nil))
}

// tar reads what is in a tar. It is written to a file of its own first, for it can
// be read from its start only.
func (r *reader) tar(f file, pack string) error {
	room, err := os.CreateTemp("", "mizan-*")
	if err != nil {
		return fmt.Errorf("no room to unpack %s: %w", f.label, reasonOf(err))
	}
	defer os.Remove(room.Name())
	defer room.Close()
	return r.archive(f, func(in io.Reader) (fs.FS, error) {
		if err := untar(in, pack, room); err != nil {
			return nil, err
		}
		return r.zip(room)
	})
}

// single returns the one folder that an archive holds folders in, and its
// name: who packs a folder packs its name too, and that is no outlet.
func single(files fs.FS) (fs.FS, string) {
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		return files, ""
	}
	only := ""
	for _, entry := range entries {
		switch {
		case hidden(entry.Name()):
		case only != "" || !entry.IsDir():
			return files, ""
		default:
			only = entry.Name()
		}
	}
	within, err := fs.ReadDir(files, only)
	if only == "" || err != nil {
		return files, ""
	}
	for _, entry := range within {
		if entry.IsDir() && !hidden(entry.Name()) {
			if sub, err := fs.Sub(files, only); err == nil {
				return sub, only
			}
		}
	}
	return files, ""
}

// zip opens a zip. Names in an old Arabic code page are read as such; a member
// that would lie outside of the archive is left to the walk, which never sees
// it, so it is refused here.
func (r *reader) zip(in io.Reader) (fs.FS, error) {
	at, size, err := anywhere(in)
	if err != nil {
		return nil, err
	}
	list, err := zip.NewReader(at, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, words.Wrong("refused.damagedFile", words.Values{"detail": err})
	}
	if len(list.File) > mostMembers {
		return nil, words.Wrong("refused.members", words.Values{"n": len(list.File), "most": mostMembers})
	}
	seen := map[string]bool{}
	for _, member := range list.File {
		member.Name = strings.ReplaceAll(charset.Name(member.Name), `\`, "/")
		name := strings.TrimSuffix(member.Name, "/")
		switch {
		case !fs.ValidPath(name):
			return nil, words.Wrong("refused.outside", words.Values{"name": cell.Short(name)})
		case seen[name]:
			return nil, words.Wrong("refused.memberTwice", words.Values{"name": cell.Short(name)})
		case member.Flags&1 != 0:
			return nil, words.Wrong("refused.password", nil)
		}
		seen[name] = true
	}
	return guarded{list}, nil
}

// anywhere returns a file that can be read at any place.
func anywhere(in io.Reader) (io.ReaderAt, int64, error) {
	type file interface {
		io.ReaderAt
		Stat() (fs.FileInfo, error)
	}
	if f, ok := in.(file); ok {
		info, err := f.Stat()
		if err != nil {
			return nil, 0, closed(err)
		}
		return f, info.Size(), nil
	}
	all, err := io.ReadAll(io.LimitReader(in, mostZip+1))
	if err != nil {
		return nil, 0, closed(err)
	}
	if len(all) > mostZip {
		return nil, 0, words.Wrong("refused.longArchive", nil)
	}
	return bytes.NewReader(all), int64(len(all)), nil
}

// guarded are the files of a zip, each guarded against what unpacks to far
// more than a text.
type guarded struct{ list *zip.Reader }

// Open opens a member.
func (g guarded) Open(name string) (fs.File, error) {
	f, err := g.list.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil || info.IsDir() {
		return f, err
	}
	packed := int64(1)
	if head, ok := info.Sys().(*zip.FileHeader); ok {
		packed = max(1, int64(head.CompressedSize64))
	}
	return &guardedFile{f, refusing{&forms.Guard{In: f, Packed: func() int64 { return packed }}}}, nil
}

// A guardedFile is a member of a zip.
type guardedFile struct {
	fs.File
	in refusing
}

func (g *guardedFile) Read(p []byte) (int, error) { return g.in.Read(p) }

// ReadDir lists a folder of the zip.
func (g guarded) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(g.list, name) }

// untar reads the members of a tar and writes them as a zip that is not packed.
func untar(in io.Reader, pack string, out io.Writer) error {
	if pack != "" {
		unpacked, err := forms.Unpacked(pack, in)
		if err != nil {
			return err
		}
		in = unpacked
	}
	taken := &countedReader{in: in}
	files, room := zip.NewWriter(out), int64(mostTar)
	for list := tar.NewReader(taken); ; {
		head, err := list.Next()
		if err == io.EOF {
			return files.Close()
		}
		if err != nil {
			return words.Wrong("refused.damagedFile", words.Values{"detail": err})
		}
		member := &zip.FileHeader{Name: strings.TrimPrefix(head.Name, "./"), Method: zip.Store}
		if member.Name == "" || head.Typeflag == tar.TypeXGlobalHeader {
			continue
		}
		member.SetMode(head.FileInfo().Mode())
		to, err := files.CreateHeader(member)
		if err != nil {
			return err
		}
		if head.Typeflag != tar.TypeReg {
			continue
		}
		// A file of holes unpacks to what is not there: the guard ends it.
		n, err := io.Copy(to, io.LimitReader(&forms.Guard{In: list, Packed: func() int64 { return taken.n }}, room+1))
		if err != nil {
			return err
		}
		if room -= n; room < 0 {
			return words.Wrong("refused.unpacks", words.Values{"most": mostTar >> 20})
		}
	}
}

// A countedReader counts the bytes read through it.
type countedReader struct {
	in io.Reader
	n  int64
}

func (c *countedReader) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.n += int64(n)
	return n, err
}
