package command

import (
	"sync"

	"mizan/internal/corpus"
	"mizan/internal/inorder"
)

// A visitor takes an article as it was coded, by one lexicon or by several.
type visitor[T any] func(corpus.Article, T)

// workers code and count articles on all cores, each worker for itself. The
// mentions come out in the order in which the articles went in; what was
// counted is merged by whom it belongs to, and does not show who counted what.
type workers[T any] struct {
	line     *inorder.Line[corpus.Article, T]
	visiting sync.WaitGroup
}

// newWorkers starts the workers, all of which call code. Counter makes what each of
// them counts with; nil when nothing is to be counted. Visit, which may be nil, is
// called for every article in order, by one goroutine.
func newWorkers[T any](code func(corpus.Article) T, counter func() visitor[T], visit visitor[T]) *workers[T] {
	hand := func() func(*corpus.Article, *T) {
		if counter == nil {
			return func(a *corpus.Article, coded *T) { *coded = code(*a) }
		}
		count := counter()
		return func(a *corpus.Article, coded *T) {
			*coded = code(*a)
			count(*a, *coded)
		}
	}
	w := &workers[T]{line: inorder.New(inorder.Limits[corpus.Article]{Things: 32, Ahead: 4}, hand)}
	w.visiting.Go(func() {
		w.line.Each(func(a *corpus.Article, coded *T) error {
			if visit != nil {
				visit(*a, *coded)
			}
			return nil
		})
	})
	return w
}

// add hands an article to the workers.
func (w *workers[T]) add(a corpus.Article) { w.line.Put(a) } // nobody stops it

// finish waits for the workers.
func (w *workers[T]) finish() {
	w.line.Close()
	w.visiting.Wait()
}
