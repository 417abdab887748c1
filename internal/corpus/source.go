package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"

	"mizan/internal/words"
)

// A file is one file to read.
type file struct {
	label string // its Pos.Path
	open  func() (io.ReadCloser, error)
}

// A refusal is what is wrong with a whole file. Its place is added by source.
type refusal struct{ error }

// refused makes a refusal of a phrase.
func refused(key words.Key, values words.Values) error { return refusal{words.Wrong(key, values)} }

// source has a file read to its end. A refusal
// that read returns refuses the file; another error is fatal.
func (r *reader) source(f file, read func(io.Reader) (encoding string, err error)) error {
	at := r.files
	r.files++
	if found := r.kept.file(at); found != nil {
		return r.keptSource(at, found)
	}
	if err := r.put(find{kind: fileBegins, file: at}); err != nil {
		return err
	}
	source, err := r.opened(f, read)
	if err != nil {
		return err
	}
	return r.put(find{kind: fileEnds, file: at, source: source})
}

// opened opens a file and reads it; it returns nil for one that is refused.
func (r *reader) opened(f file, read func(io.Reader) (encoding string, err error)) (*Source, error) {
	in, err := f.open()
	if err != nil {
		return nil, r.refuse(Pos{Path: f.label}, closed(err))
	}
	defer in.Close()
	bytes := &hashed{in: in, sum: sha256.New(), idle: !r.hashes}
	r.taken, r.notes = "", nil
	handed := r.handed
	encoding, err := read(bytes)
	if refused, ok := errors.AsType[refusal](bytes.failed); ok {
		return nil, r.refuse(Pos{Path: f.label}, refused.error)
	}
	if bytes.failed != nil {
		return nil, unreadable(f.label, bytes.failed)
	}
	if refused, ok := errors.AsType[refusal](err); ok {
		return nil, r.refuse(Pos{Path: f.label}, refused.error)
	}
	if r.handed == handed {
		r.note(Note{Kind: NoteEmpty})
	}
	return &Source{f.label, bytes.hash(), encoding, r.taken, r.notes}, err
}

// hashed takes the hash of what is read through it.
type hashed struct {
	in     io.Reader
	sum    hash.Hash
	idle   bool  // nobody asks for the hash
	failed error // why in could not be read further
}

func (h *hashed) Read(p []byte) (int, error) {
	n, err := h.in.Read(p)
	if !h.idle {
		h.sum.Write(p[:n])
	}
	if err != nil && err != io.EOF {
		h.failed = err
	}
	return n, err
}

// hash returns the hash of what was read, in hex; empty where nobody asks for it.
func (h *hashed) hash() string {
	if h.idle {
		return ""
	}
	return hex.EncodeToString(h.sum.Sum(nil))
}

// unreadable says why the machine does not give us a file. The machine's own
// name for the file is left out of it.
func unreadable(label string, err error) error {
	return fmt.Errorf("cannot read %s: %w", label, bare(err))
}

// closed refuses a file or folder that the machine does not open.
func closed(err error) error {
	return words.Wrong("refused.closed", words.Values{"detail": bare(err)})
}

// bare returns an error without the machine's own name for the file.
func bare(err error) error {
	if path, ok := errors.AsType[*os.PathError](err); ok {
		return path.Err
	}
	return err
}
