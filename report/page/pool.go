package page

import "strings"

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

// lines keeps equal lines once, each in every language.
type lines struct{ pool *pool[string] }

func newLines() lines { return lines{newPool[string]()} }

// betweenLanguages is what stands between the languages of a line: no text holds it.
const betweenLanguages = "\x00"

// at returns the place of a line, given in the order of the languages.
func (l lines) at(line []string) int { return l.pool.at(strings.Join(line, betweenLanguages)) }

// list returns the lines.
func (l lines) list() [][]string {
	list := make([][]string, len(l.pool.list))
	for i, line := range l.pool.list {
		list[i] = strings.Split(line, betweenLanguages)
	}
	return list
}
