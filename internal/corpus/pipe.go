package corpus

import (
	"sync"

	"mizan/internal/inorder"
)

// onTheWay is how much there may be between the reader and the intake. A longer text
// than a batch holds has one of its own.
var onTheWay = inorder.Limits[find]{Things: 64, Ahead: 1, Size: (*find).size, Bytes: 256 << 10, Heavy: 8 << 20}

// through has a reader read and an intake take what it finds: the reader works ahead,
// hands on all cores make ready what it finds, and the intake takes it in order. All
// of it has ended when through returns.
func through(r *reader, in *intake, read func(*reader) error) error {
	line := inorder.New(onTheWay, func() func(*find, *made) { return newHand(in).make })
	r.put = line.Put
	var reading sync.WaitGroup
	var failed error
	reading.Go(func() {
		failed = read(r)
		line.Close()
	})
	err := line.Each(in.take)
	if reading.Wait(); err != nil {
		return err
	}
	return failed
}

// stepwise is through without a line: each find is taken before the reader goes
// on.
func stepwise(r *reader, in *intake, read func(*reader) error) error {
	hand := newHand(in)
	r.put = func(f find) error {
		var m made
		hand.make(&f, &m)
		return in.take(&f, &m)
	}
	return read(r)
}
