package command

import (
	"runtime"
	"sync"

	"mizan/internal/coding"
	"mizan/internal/corpus"
)

// batchSize is how many articles a worker takes at once.
const batchSize = 32

// A batch is some articles on their way through a worker.
type batch struct {
	articles []corpus.Article
	codings  []coding.Coding // by article, once ready
	ready    chan struct{}
}

// A visitor takes an article as it was coded.
type visitor func(corpus.Article, coding.Coding)

// workers code and count articles on all cores, each worker for itself. The
// mentions come out in the order in which the articles went in; what was
// counted is merged by whom it belongs to, and does not show who counted what.
type workers struct {
	code    func(corpus.Article) coding.Coding // called by all workers
	jobs    chan *batch                        // to the workers
	order   chan *batch                        // to the visitor
	filling *batch
	running sync.WaitGroup
}

// newWorkers starts the workers. Counter makes what each of them counts with;
// nil when nothing is to be counted. Visit, which may be nil, is called for
// every article in order, by one goroutine.
func newWorkers(code func(corpus.Article) coding.Coding, counter func() visitor, visit visitor) *workers {
	n := runtime.GOMAXPROCS(0)
	w := &workers{code: code, jobs: make(chan *batch, n), order: make(chan *batch, 4*n), filling: newBatch()}
	for range n {
		var count visitor
		if counter != nil {
			count = counter()
		}
		w.running.Go(func() { w.work(count) })
	}
	w.running.Go(func() {
		for batch := range w.order {
			<-batch.ready
			for i, a := range batch.articles {
				if visit != nil {
					visit(a, batch.codings[i])
				}
			}
		}
	})
	return w
}

// newBatch returns an empty batch.
func newBatch() *batch {
	return &batch{articles: make([]corpus.Article, 0, batchSize), ready: make(chan struct{})}
}

// work codes and counts batches until there are no more.
func (w *workers) work(count visitor) {
	for batch := range w.jobs {
		batch.codings = make([]coding.Coding, len(batch.articles))
		for i, a := range batch.articles {
			batch.codings[i] = w.code(a)
			if count != nil {
				count(a, batch.codings[i])
			}
		}
		close(batch.ready)
	}
}

// add hands an article to the workers.
func (w *workers) add(a corpus.Article) {
	w.filling.articles = append(w.filling.articles, a)
	if len(w.filling.articles) == batchSize {
		w.send()
	}
}

// send lets go of the batch that is being filled.
func (w *workers) send() {
	w.order <- w.filling
	w.jobs <- w.filling
	w.filling = newBatch()
}

// finish waits for the workers.
func (w *workers) finish() {
	w.send()
	close(w.jobs)
	close(w.order)
	w.running.Wait()
}
