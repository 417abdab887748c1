package command

import (
	"runtime"
	"sync"

	"mizan/internal/corpus"
)

// batchSize is how many articles a worker takes at once.
const batchSize = 32

// A batch is some articles on their way through a worker.
type batch[T any] struct {
	articles []corpus.Article
	codings  []T // by article, once ready
	ready    chan struct{}
}

// A visitor takes an article as it was coded, by one lexicon or by several.
type visitor[T any] func(corpus.Article, T)

// workers code and count articles on all cores, each worker for itself. The
// mentions come out in the order in which the articles went in; what was
// counted is merged by whom it belongs to, and does not show who counted what.
type workers[T any] struct {
	code    func(corpus.Article) T // called by all workers
	jobs    chan *batch[T]         // to the workers
	order   chan *batch[T]         // to the visitor
	filling *batch[T]
	running sync.WaitGroup
}

// newWorkers starts the workers. Counter makes what each of them counts with;
// nil when nothing is to be counted. Visit, which may be nil, is called for
// every article in order, by one goroutine.
func newWorkers[T any](code func(corpus.Article) T, counter func() visitor[T], visit visitor[T]) *workers[T] {
	n := runtime.GOMAXPROCS(0)
	w := &workers[T]{code: code, jobs: make(chan *batch[T], n), order: make(chan *batch[T], 4*n), filling: newBatch[T]()}
	for range n {
		var count visitor[T]
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
func newBatch[T any]() *batch[T] {
	return &batch[T]{articles: make([]corpus.Article, 0, batchSize), ready: make(chan struct{})}
}

// work codes and counts batches until there are no more.
func (w *workers[T]) work(count visitor[T]) {
	for batch := range w.jobs {
		batch.codings = make([]T, len(batch.articles))
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
func (w *workers[T]) add(a corpus.Article) {
	w.filling.articles = append(w.filling.articles, a)
	if len(w.filling.articles) == batchSize {
		w.send()
	}
}

// send lets go of the batch that is being filled.
func (w *workers[T]) send() {
	w.order <- w.filling
	w.jobs <- w.filling
	w.filling = newBatch[T]()
}

// finish waits for the workers.
func (w *workers[T]) finish() {
	w.send()
	close(w.jobs)
	close(w.order)
	w.running.Wait()
}
