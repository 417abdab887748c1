package page

import (
	"slices"

	"mizan/compare/stats"
	"mizan/internal/words"
	"mizan/report/view"
)

// drawn tells whether a section has a chart.
func (s *section) drawn() bool {
	return slices.ContainsFunc(s.Blocks, func(b block) bool { return b.Chart != nil })
}

// orLacking has a section whose figures no outlet has the evidence for say what is
// missing, in place of what its charts would show, and shows the counts that there
// are.
func (s *section) orLacking(v *view.View, missing words.Key) *section {
	if s.drawn() {
		return s
	}
	bars := stats.Bars()
	s.Lead = missing.With(words.Values{"units": unitsFor(v.Study, bars[len(bars)-1])})
	return s
}
