// Package inorder has things worked on by all cores and taken in the order in which
// they came. One goroutine puts things in, hands make of each what is to be made of
// it, and one goroutine takes them out: no one of the three waits for another longer
// than the limits ask, and who made what does not show.
//
// It knows nothing of what the things are.
package inorder

import (
	"errors"
	"math"
	"runtime"
	"sync"
)

// ErrStopped is what Put returns once whoever takes wants no more.
var ErrStopped = errors.New("stopped")

// Limits say how much is on its way at once. Things go in batches, since to hand on
// each by itself costs more than most of the work.
type Limits[In any] struct {
	Things int           // in a batch, at most
	Ahead  int           // batches for each core that wait to be taken, at most
	Size   func(*In) int // bytes of a thing; nil where the next two say nothing
	Bytes  int           // of a batch, from which on nothing is added to it
	Heavy  int           // of a batch for which Put waits until it is taken: there are never two on their way
}

// A Line leads from who puts to who takes. Of both there is one.
type Line[In, Out any] struct {
	limits  Limits[In]
	filling *batch[In, Out]
	bytes   int                  // of filling
	jobs    chan *batch[In, Out] // to the hands
	order   chan *batch[In, Out] // to who takes
	spent   chan *batch[In, Out] // back to who puts: those that were taken, to be filled again
	stopped chan struct{}        // closed when nothing more is taken
	hands   sync.WaitGroup
}

// A batch is some things on their way.
type batch[In, Out any] struct {
	things []In
	made   []Out         // of each of them, once ready
	ready  chan struct{} // told once they are made
	taken  chan struct{} // closed once they are taken; of a heavy batch, else nil
}

// New starts a hand for each core. Hand is called for each in turn, before anything is
// made, and returns what makes an Out, which is zero, of an In.
func New[In, Out any](limits Limits[In], hand func() func(*In, *Out)) *Line[In, Out] {
	if limits.Size == nil {
		limits.Size, limits.Bytes, limits.Heavy = func(*In) int { return 0 }, math.MaxInt, math.MaxInt
	}
	n := runtime.GOMAXPROCS(0)
	l := &Line[In, Out]{limits: limits, jobs: make(chan *batch[In, Out], n), order: make(chan *batch[In, Out], limits.Ahead*n), spent: make(chan *batch[In, Out], limits.Ahead*n), stopped: make(chan struct{})}
	l.fill()
	for range n {
		do := hand()
		l.hands.Go(func() { l.work(do) })
	}
	return l
}

// fill begins an empty batch.
func (l *Line[In, Out]) fill() {
	l.bytes = 0
	select {
	case l.filling = <-l.spent:
	default:
		l.filling = &batch[In, Out]{things: make([]In, 0, l.limits.Things), made: make([]Out, 0, l.limits.Things), ready: make(chan struct{}, 1)}
	}
}

// work makes batches ready until there are no more.
func (l *Line[In, Out]) work(do func(*In, *Out)) {
	for b := range l.jobs {
		b.made = b.made[:len(b.things)]
		for i := range b.things {
			do(&b.things[i], &b.made[i])
		}
		b.ready <- struct{}{}
	}
}

// Put puts a thing in. It returns ErrStopped, or no error.
func (l *Line[In, Out]) Put(thing In) error {
	l.filling.things = append(l.filling.things, thing)
	if l.bytes += l.limits.Size(&thing); len(l.filling.things) == l.limits.Things || l.bytes >= l.limits.Bytes {
		return l.send()
	}
	return nil
}

// send lets go of the batch that is being filled.
func (l *Line[In, Out]) send() error {
	b, heavy := l.filling, l.bytes >= l.limits.Heavy
	if heavy {
		b.taken = make(chan struct{})
	}
	l.fill()
	select {
	case <-l.stopped:
		return ErrStopped
	case l.order <- b:
		l.jobs <- b // the hands take all there are
	}
	if !heavy {
		return nil
	}
	select {
	case <-l.stopped:
		return ErrStopped
	case <-b.taken:
		return nil
	}
}

// Close says that nothing more is put in.
func (l *Line[In, Out]) Close() {
	l.send() // where it is stopped, nobody misses the last batch
	close(l.jobs)
	close(l.order)
}

// Each has all that is put in taken, in order, and returns the first error of take:
// after it nothing is taken. Take keeps neither pointer: what is there is used again. When Each returns, the line is closed and all hands have
// ended.
func (l *Line[In, Out]) Each(take func(*In, *Out) error) error {
	defer l.hands.Wait()
	for b := range l.order {
		<-b.ready
		for i := range b.things {
			if err := take(&b.things[i], &b.made[i]); err != nil {
				close(l.stopped)
				for range l.order { // who puts goes on until it hears
				}
				return err
			}
		}
		l.done(b)
	}
	return nil
}

// done lets go of a batch that was taken, and of what it held.
func (l *Line[In, Out]) done(b *batch[In, Out]) {
	if b.taken != nil {
		close(b.taken)
		return
	}
	clear(b.things)
	clear(b.made)
	b.things, b.made = b.things[:0], b.made[:0]
	select {
	case l.spent <- b:
	default:
	}
}
