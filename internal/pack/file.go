package pack

import (
	"bufio"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"iter"
	"os"

	"github.com/klauspost/compress/zstd"
)

// mostChunk is how many bytes a chunk unpacks to at most.
const mostChunk = 1 << 30

// end is the kind of the last chunk.
const end = 0

// A FileWriter writes a file of chunks, each packed for itself, with the SHA-256
// of all before it at the end, so that one that was cut or altered is known
// before anything of it is used:
//
//	the magic
//	kind (1 byte), length (4 bytes), content, packed with zstd: once a chunk
//	0, SHA-256 (32 bytes)
type FileWriter struct {
	out    io.Writer
	sum    hash.Hash
	packer *zstd.Encoder
	packed []byte
	err    error
}

// NewFileWriter starts a file with its magic, which says what it is.
func NewFileWriter(out io.Writer, magic string) *FileWriter {
	packer, _ := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1)) // the options are right ones
	f := &FileWriter{out: out, sum: sha256.New(), packer: packer}
	f.write([]byte(magic))
	return f
}

// write writes bytes and takes their sum; the first error is kept.
func (f *FileWriter) write(bytes []byte) {
	if f.err == nil {
		f.sum.Write(bytes)
		_, f.err = f.out.Write(bytes)
	}
}

// Chunk writes a chunk of a kind, which is not 0.
func (f *FileWriter) Chunk(kind byte, content []byte) {
	if len(content) > mostChunk {
		f.err = errors.Join(f.err, fmt.Errorf("%d MB in one piece, want %d at most: make smaller shards", len(content)>>20, mostChunk>>20))
		return
	}
	f.packed = f.packer.EncodeAll(content, f.packed[:0])
	f.write(binary.LittleEndian.AppendUint32([]byte{kind}, uint32(len(f.packed))))
	f.write(f.packed)
}

// Close ends the file and returns the first error of all writing.
func (f *FileWriter) Close() error {
	f.write([]byte{end})
	f.write(f.sum.Sum(nil))
	return f.err
}

// A File is a file of chunks that is whole.
type File struct {
	Name   string
	Sum    string  // SHA-256 of its content in hex, which stands at its end
	Chunks []Chunk // in order
}

// A Chunk is where one stands.
type Chunk struct {
	Kind byte
	file *File
	at   int64
	size int
}

var (
	errOther    = errors.New("not a file of this kind")
	errNotWhole = errors.New("cut or damaged, make it again")
)

// Open looks whether a file begins with magic and is whole. It holds on to no
// file of the system, as there may be thousands of shards.
func Open(name, magic string) (*File, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	f := &File{Name: name}
	if err := f.index(file, magic); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return f, nil
}

// Starts reports whether a file is there and begins with magic.
func Starts(name, magic string) bool {
	file, err := os.Open(name)
	if err != nil {
		return false
	}
	defer file.Close()
	head := make([]byte, len(magic))
	_, err = io.ReadFull(file, head)
	return err == nil && string(head) == magic
}

// index finds the chunks and holds the sum against the bytes.
func (f *File) index(file io.Reader, magic string) error {
	in, sum := bufio.NewReaderSize(file, 1<<16), sha256.New()
	all := io.TeeReader(in, sum)
	head := make([]byte, len(magic))
	if _, err := io.ReadFull(all, head); err != nil || string(head) != magic {
		return errOther
	}
	at := int64(len(magic))
	for {
		if _, err := io.ReadFull(all, head[:1]); err != nil {
			return errNotWhole
		}
		if head[0] == end {
			break
		}
		var size [4]byte
		if _, err := io.ReadFull(all, size[:]); err != nil {
			return errNotWhole
		}
		c := Chunk{head[0], f, at + 5, int(binary.LittleEndian.Uint32(size[:]))}
		if n, err := io.CopyN(io.Discard, all, int64(c.size)); err != nil || n < int64(c.size) {
			return errNotWhole
		}
		f.Chunks, at = append(f.Chunks, c), c.at+int64(c.size)
	}
	f.Sum = hex.EncodeToString(sum.Sum(nil))
	written, err := io.ReadAll(io.LimitReader(in, sha256.Size+1))
	if err != nil || hex.EncodeToString(written) != f.Sum {
		return errNotWhole
	}
	return nil
}

// Of gives the contents of the chunks of a kind, in order.
func (f *File) Of(kind byte) iter.Seq2[*Reader, error] {
	return func(yield func(*Reader, error) bool) {
		for _, c := range f.Chunks {
			if c.Kind != kind {
				continue
			}
			r, err := c.Read()
			if !yield(r, err) || err != nil {
				return
			}
		}
	}
}

// Read reads the content of a chunk.
func (c Chunk) Read() (*Reader, error) {
	file, err := os.Open(c.file.Name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	packed := make([]byte, c.size)
	if _, err := file.ReadAt(packed, c.at); err != nil {
		return nil, err
	}
	unpacker, _ := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(mostChunk)) // the options are right ones
	defer unpacker.Close()
	content, err := unpacker.DecodeAll(packed, nil)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", c.file.Name, errNotWhole)
	}
	return NewReader(content), nil
}

// Damaged says of which file a value could not be read, nil where all were.
func (f *File) Damaged(r *Reader) error {
	if r.Err() != nil {
		return fmt.Errorf("%s: %w", f.Name, errNotWhole)
	}
	return nil
}
