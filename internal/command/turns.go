package command

import (
	"sync"

	"mizan/internal/corpus"
)

// turns keep what is to be done between the articles, where they are visited: by
// then the reading may be far ahead. Nil does nothing.
type turns struct {
	mu     sync.Mutex
	before [][]func() // by article that was read and not yet visited
	now    []func()   // what comes before the next one to be read
}

// then does something after the articles that were read so far.
func (t *turns) then(do func()) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.now = append(t.now, do)
}

// next notes that an article was read.
func (t *turns) next() {
	if t == nil {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.before, t.now = append(t.before, t.now), nil
}

// end does what comes after the last article.
func (t *turns) end() {
	if t == nil {
		return
	}
	for _, do := range t.now {
		do()
	}
	t.now = nil
}

// take returns what comes before the next article to be visited.
func (t *turns) take() []func() {
	t.mu.Lock()
	defer t.mu.Unlock()
	first := t.before[0]
	t.before = t.before[1:]
	return first
}

// inTurn is a visitor before which everything is done that has its turn.
func inTurn[T any](t *turns, visit visitor[T]) visitor[T] {
	if t == nil {
		return visit
	}
	return func(a corpus.Article, coded T) {
		for _, do := range t.take() {
			do()
		}
		visit(a, coded)
	}
}
