package corpus

import (
	"runtime"
	"sync"
)

// A batch is some finds on their way from the reader to the intake.
type batch struct {
	finds []find
	made  []made
	bytes int
	ready chan struct{} // closed once they are made
	taken chan struct{} // closed once they are taken
}

// What a batch holds at most. A longer text has one of its own.
const (
	batchFinds = 64
	batchBytes = 256 << 10
)

// heavy is how many bytes a batch has that the reader waits for: of the longest
// texts there are never two on their way.
const heavy = 8 << 20

// A pipe leads from a reader to an intake: the reader works ahead, hands on all
// cores make ready what it finds, and the intake takes it in order.
type pipe struct {
	filling *batch
	jobs    chan *batch   // to the hands
	order   chan *batch   // to the intake
	stopped chan struct{} // closed when the intake takes no more
	err     error         // of the reader, once order is closed
}

// through has a reader read and an intake take what it finds. All of it has
// ended when through returns.
func through(r *reader, in *intake, read func(*reader) error) error {
	n := runtime.GOMAXPROCS(0)
	p := &pipe{filling: newBatch(), jobs: make(chan *batch, n), order: make(chan *batch, n), stopped: make(chan struct{})}
	r.put = p.put
	var working sync.WaitGroup
	defer working.Wait()
	for range n {
		hand := newHand(in)
		working.Go(func() { p.work(hand) })
	}
	working.Go(func() { p.end(read(r)) })
	for b := range p.order {
		<-b.ready
		for i := range b.finds {
			if err := in.take(&b.finds[i], &b.made[i]); err != nil {
				close(p.stopped)
				for range p.order { // the reader goes on until it hears
				}
				return err
			}
		}
		close(b.taken)
	}
	return p.err
}

// stepwise is through without a pipe: each find is taken before the reader goes
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

// newBatch returns an empty batch.
func newBatch() *batch {
	return &batch{finds: make([]find, 0, batchFinds), ready: make(chan struct{}), taken: make(chan struct{})}
}

// put hands on a find of the reader.
func (p *pipe) put(f find) error {
	p.filling.finds = append(p.filling.finds, f)
	if p.filling.bytes += f.size(); len(p.filling.finds) == batchFinds || p.filling.bytes >= batchBytes {
		return p.send()
	}
	return nil
}

// send lets go of the batch that is being filled.
func (p *pipe) send() error {
	b := p.filling
	p.filling = newBatch()
	select {
	case <-p.stopped:
		return errStopped
	case p.order <- b:
		p.jobs <- b // the hands take all there are
	}
	if b.bytes < heavy {
		return nil
	}
	select {
	case <-p.stopped:
		return errStopped
	case <-b.taken:
		return nil
	}
}

// end ends the reading.
func (p *pipe) end(err error) {
	p.err = err
	if sent := p.send(); p.err == nil {
		p.err = sent
	}
	close(p.jobs)
	close(p.order)
}

// work makes batches ready until there are no more.
func (p *pipe) work(h *hand) {
	for b := range p.jobs {
		b.made = make([]made, len(b.finds))
		for i := range b.finds {
			h.make(&b.finds[i], &b.made[i])
		}
		close(b.ready)
	}
}
