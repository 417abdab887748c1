package page

import (
	"math"
	"slices"

	"mizan/report/view"
)

// A page opens with what tells most. What goes further is a line of its title and
// of what it shows, one tap away: a page of fifty outlets is read as one of six is.

// openSections are those that stand open on a wide screen; on a phone the first
// alone does.
var openSections = []string{"judged", "slant", "sides", "contrasts", "heat", "faced", "differences"}

// openBlocks is how many blocks stand open in a section of many; the further ones
// are closed.
var openBlocks = map[string]int{"contrasts": 2, "sides": 2, "differences": 1, "parties": 1, "time": 1, "stories": 1, "headline": 1, "distinctive": 2, "sensitivity": 1, "groups": 1}

// close closes a section, or the further blocks of an open one.
func (s *section) close() {
	s.Closed = !slices.Contains(openSections, s.ID)
	for i := range s.Blocks {
		b := &s.Blocks[i]
		most, some := openBlocks[s.ID]
		b.Closed = some && i >= most && (b.Title != nil || b.Name != "")
		if b.Chart != nil {
			b.Brief = b.Chart.Finding
		}
	}
	for i := range s.Blocks {
		if c := s.Blocks[i].Chart; c != nil {
			s.Brief = c.Finding
			break
		}
	}
}

// stowing is from which length on what is closed is packed: of many outlets all of
// it, or the page would be built for what few open.
func stowing(v *view.View) int {
	if wide(v) {
		return 0
	}
	return math.MaxInt
}

// held are the charts in blocks, to be found where a link leads to one.
func held(blocks ...block) (ids []string) {
	for _, b := range blocks {
		if b.Chart != nil {
			ids = append(ids, "chart-"+b.Chart.ID)
		}
	}
	return ids
}

// closed writes what is closed as a piece.
func (p *page) closed(name string, of any, blocks ...block) (*piece, error) {
	made, err := p.piece(name, of, 0, stowing(p.view))
	if err == nil {
		made.Holds = held(blocks...)
	}
	return made, err
}
