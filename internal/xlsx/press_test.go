package xlsx

import (
	"bytes"
	"compress/flate"
	"hash/crc32"
	"io"
	"math/rand/v2"
	"runtime"
	"testing"
)

// What is joined is unpacked as head, rows and tail one behind the other, with the
// sum of all, however large each is, and on one core to the same bytes.
func TestJoin(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	text := func(size int) []byte {
		b := make([]byte, size)
		for i := range b {
			b[i] = "<row r=12>abc"[rng.IntN(13)]
		}
		return b
	}
	for _, sizes := range [][3]int{{10, 20, 30}, {0, 1, 0}, {3 * pressBuffer, 7*pressBuffer + 5, pressBuffer}, {5, 3 << 20, 9}} {
		head, rows, tail := text(sizes[0]), text(sizes[1]), text(sizes[2])
		packed := func() ([]byte, *press) {
			var all, middle press
			defer middle.discard()
			for part := range bytes.SplitSeq(rows, []byte("abc")) { // in many pieces
				middle.Write(part)
			}
			all.Write(head)
			if err := all.join(&middle); err != nil {
				t.Fatal(err)
			}
			all.Write(tail)
			if err := all.end(true); err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			if err := all.data.copyTo(&out); err != nil {
				t.Fatal(err)
			}
			all.discard()
			return out.Bytes(), &all
		}
		data, all := packed()
		want := bytes.Join([][]byte{head, bytes.ReplaceAll(rows, []byte("abc"), nil), tail}, nil)
		got, err := io.ReadAll(flate.NewReader(bytes.NewReader(data)))
		if err != nil || !bytes.Equal(got, want) {
			t.Fatalf("%v: %d bytes unpacked of %d, error %v", sizes, len(got), len(want), err)
		}
		if all.sum != crc32.ChecksumIEEE(want) || all.size != uint64(len(want)) {
			t.Errorf("%v: sum %x of %d bytes, want %x of %d", sizes, all.sum, all.size, crc32.ChecksumIEEE(want), len(want))
		}
		cores := runtime.GOMAXPROCS(1)
		again, _ := packed()
		runtime.GOMAXPROCS(cores)
		if !bytes.Equal(again, data) {
			t.Errorf("%v: other bytes on one core", sizes)
		}
	}
}
