package page

import "fmt"

// A pool keeps equal things once.
type pool[T comparable] struct {
	list []T
	of   map[T]int
}

func newPool[T comparable]() *pool[T] { return &pool[T]{list: []T{}, of: map[T]int{}} }

// at returns the place of a thing in the pool.
func (p *pool[T]) at(thing T) int {
	i, ok := p.of[thing]
	if !ok {
		i = len(p.list)
		p.of[thing] = i
		p.list = append(p.list, thing)
	}
	return i
}

// back returns how far before the end of the pool a thing stood, 0 for one that is
// new in it.
func (p *pool[T]) back(thing T) int {
	n := len(p.list)
	return n - p.at(thing)
}

// lines keeps equal lines once, each in every language.
type lines struct {
	list [][]string // in the order of the languages
	of   map[string]int
}

func newLines() *lines { return &lines{[][]string{}, map[string]int{}} }

// at returns the place of a line.
func (l *lines) at(line []string) int {
	key := fmt.Sprintf("%q", line)
	i, ok := l.of[key]
	if !ok {
		i = len(l.list)
		l.of[key] = i
		l.list = append(l.list, line)
	}
	return i
}
