package forms

import (
	"compress/bzip2"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"mizan/internal/words"
)

// Limits of what a packed file may unpack to. A text packs to a fifth or a
// tenth; only what was made to fill a disk packs to less than a two hundredth.
const (
	mostUnpacked = 4 << 30
	mostRatio    = 200
	fineAnyway   = 16 << 20
)

// Unpacked returns what a packed stream holds: packing is gzip, zst or bz2. It
// ends with an error where that is a bomb or cut.
func Unpacked(packing string, in io.Reader) (io.Reader, error) {
	counted := &counting{in: in}
	var out io.Reader
	var err error
	switch packing {
	case "gzip", "x-gzip":
		out, err = gzip.NewReader(counted)
	case "zst", "zstd":
		var z *zstd.Decoder
		z, err = zstd.NewReader(counted, zstd.WithDecoderMaxMemory(64<<20), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(64<<20))
		out = z
	case "bz2":
		out = bzip2.NewReader(counted)
	default:
		return nil, words.Wrong("refused.packedAs", words.Values{"packing": packing})
	}
	if err != nil {
		return nil, words.Wrong("refused.damagedFile", words.Values{"detail": err})
	}
	return &Guard{In: out, Packed: func() int64 { return counted.n }}, nil
}

// counting counts the bytes read through it.
type counting struct {
	in io.Reader
	n  int64
}

func (c *counting) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.n += int64(n)
	return n, err
}

// A Guard ends what unpacks to far more than a text does.
type Guard struct {
	In     io.Reader
	Packed func() int64 // bytes unpacked so far came from
	n      int64
}

// Read reads on; the error says that the file is cut, damaged or a bomb.
func (g *Guard) Read(p []byte) (int, error) {
	n, err := g.In.Read(p)
	g.n += int64(n)
	if g.n > mostUnpacked || g.n > fineAnyway && g.n/mostRatio > g.Packed() {
		return 0, words.Wrong("refused.bomb", nil)
	}
	if err != nil && err != io.EOF {
		err = words.Wrong("refused.damagedFile", words.Values{"detail": err})
	}
	return n, err
}
