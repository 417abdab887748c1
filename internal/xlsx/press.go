package xlsx

import (
	"hash/crc32"

	"github.com/klauspost/compress/flate"
)

// pressLevel is how hard is tried to make the file small: in a third of the time
// that the standard library takes rows become 8 % larger than it makes them.
const pressLevel = 6

// A press compresses what is written to it, beside its writer where that is more
// than a buffer, and always in the order in which it comes: on any number of cores
// the same bytes. The zero value is empty.
type press struct {
	data spool  // what is compressed
	sum  uint32 // of what was written
	size uint64

	buffer      []byte // what is not yet handed over
	deflate     *flate.Writer
	full, empty chan []byte // nil until a buffer was full
	ended       chan error
}

const pressBuffer = 1 << 18

// Write adds to the press. What fails is told when it ends.
func (p *press) Write(b []byte) (int, error) {
	p.sum = crc32.Update(p.sum, crc32.IEEETable, b)
	p.size += uint64(len(b))
	if p.buffer = append(p.buffer, b...); len(p.buffer) >= pressBuffer {
		p.hand()
	}
	return len(b), nil
}

// hand gives the buffer to be compressed and goes on with another.
func (p *press) hand() {
	if p.full == nil {
		p.begin()
		p.full, p.empty, p.ended = make(chan []byte, 1), make(chan []byte, 2), make(chan error, 1)
		p.empty <- make([]byte, 0, pressBuffer+pressBuffer/4)
		go p.run(p.full)
	}
	p.full <- p.buffer
	p.buffer = (<-p.empty)[:0]
}

// run compresses buffers until there is no other.
func (p *press) run(full <-chan []byte) {
	var err error
	for buffer := range full {
		if err == nil {
			_, err = p.deflate.Write(buffer)
		}
		p.empty <- buffer
	}
	p.ended <- err
}

// begin starts a stream of compressed data, which knows nothing of what is before
// it.
func (p *press) begin() {
	if p.deflate == nil {
		p.deflate, _ = flate.NewWriter(&p.data, pressLevel)
		return
	}
	p.deflate.Reset(&p.data)
}

// end compresses what is left, up to a whole byte. Unless it is the last another
// stream can follow.
func (p *press) end(last bool) error {
	var err error
	if p.full == nil {
		p.begin()
	} else {
		err = p.halt()
	}
	if err == nil {
		_, err = p.deflate.Write(p.buffer)
	}
	p.buffer = p.buffer[:0]
	switch {
	case err != nil:
		return err
	case last:
		return p.deflate.Close()
	}
	return p.deflate.Flush()
}

// halt waits for what was handed over.
func (p *press) halt() error {
	close(p.full)
	p.full = nil
	return <-p.ended
}

// join adds all that another press holds, as it is compressed there.
func (p *press) join(other *press) error {
	for _, one := range []*press{p, other} {
		if err := one.end(false); err != nil {
			return err
		}
	}
	p.sum, p.size = sumOfBoth(p.sum, other.sum, other.size), p.size+other.size
	return other.data.copyTo(&p.data)
}

// sumOfBoth is the sum of two texts one behind the other, from the sum of each and
// the length of the second: sums are linear, so that the first is moved on over as
// many zeros.
func sumOfBoth(first, second uint32, length uint64) uint32 {
	zeros := make([]byte, 1<<16)
	moved := ^first
	for ; length > 0; length -= min(length, uint64(len(zeros))) {
		moved = crc32.Update(moved, crc32.IEEETable, zeros[:min(length, uint64(len(zeros)))])
	}
	return second ^ ^moved
}

// discard ends the work and lets go of what is held.
func (p *press) discard() {
	if p.full != nil {
		p.halt()
	}
	p.data.discard()
}
