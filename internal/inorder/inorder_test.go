package inorder

import (
	"errors"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// square makes the square of a number, after a while of its own.
func square() func(*int, *int) {
	return func(n, made *int) {
		time.Sleep(time.Duration(rand.IntN(20)) * time.Millisecond)
		*made = *n * *n
	}
}

// TestOrder puts in numbers, fewer and more than fill batches, and takes their squares.
// A bubble fails where a goroutine is left behind in it.
func TestOrder(t *testing.T) {
	for _, things := range []int{0, 1, 3, 4, 5, 1000} {
		synctest.Test(t, func(t *testing.T) {
			line := New(Limits[int]{Things: 4, Ahead: 2}, square)
			go func() {
				for n := range things {
					if err := line.Put(n); err != nil {
						t.Errorf("%d: %v", n, err)
					}
				}
				line.Close()
			}()
			var got, want []int
			err := line.Each(func(n, made *int) error {
				got = append(got, *made)
				return nil
			})
			for n := range things {
				want = append(want, n*n)
			}
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("%d things: got %d, %v", things, got, err)
			}
		})
	}
}

// TestStopped has who takes stop at the tenth thing: who puts hears of it, and of an
// endless line nothing is left.
func TestStopped(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		line := New(Limits[int]{Things: 4, Ahead: 1}, square)
		var heard error
		go func() {
			defer line.Close()
			for n := 0; heard == nil; n++ {
				heard = line.Put(n)
			}
		}()
		enough, taken := errors.New("enough"), 0
		err := line.Each(func(*int, *int) error {
			if taken++; taken == 10 {
				return enough
			}
			return nil
		})
		if err != enough || heard != ErrStopped || taken != 10 {
			t.Errorf("got %v and put %v after %d, want %v and %v after 10", err, heard, taken, enough, ErrStopped)
		}
	})
}

// TestHeavy has things that are heavy by themselves: each is taken before the next can
// be put in. Light ones are far ahead.
func TestHeavy(t *testing.T) {
	for _, test := range []struct {
		name       string
		size, most int // bytes of a thing, and how many are on their way at the most
	}{{"heavy", 100, 1}, {"light", 10, 1 << 20}} {
		synctest.Test(t, func(t *testing.T) {
			line := New(Limits[int]{Things: 4, Ahead: 2, Size: func(n *int) int { return *n }, Bytes: 10, Heavy: 100}, square)
			var taken atomic.Int64
			most := 0
			go func() {
				for put := range 20 {
					most = max(most, put+1-int(taken.Load()))
					line.Put(test.size)
				}
				line.Close()
			}()
			line.Each(func(*int, *int) error {
				time.Sleep(time.Second)
				taken.Add(1)
				return nil
			})
			if most > test.most || test.most > 1 && most == 1 {
				t.Errorf("%s: %d on their way, want %d at the most", test.name, most, test.most)
			}
		})
	}
}

// TestHands has a hand for each core, each made before the first thing is put in.
func TestHands(t *testing.T) {
	hands := 0
	line := New(Limits[int]{Things: 1, Ahead: 1}, func() func(*int, *int) {
		hands++
		return func(*int, *int) {}
	})
	if want := runtime.GOMAXPROCS(0); hands != want {
		t.Errorf("got %d hands, want %d", hands, want)
	}
	line.Close()
	if err := line.Each(func(*int, *int) error { return nil }); err != nil {
		t.Error(err)
	}
}
