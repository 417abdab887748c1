// Package view decides what every print of a study shows: which outlets,
// namings, shares and comparisons, in what order, and where a figure is
// withheld.
//
// It is made once from the study. The workbook, the page and the terminal all
// print it, so that they cannot disagree. It computes no number of its own:
// what is shown is a number of the study, what is not shown is counts only.
package view

import (
	"cmp"
	"regexp"
	"slices"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
)

// A View is what is shown of a study.
type View struct {
	Study   *compare.Study
	Outlets []int // in the order of every list, table and chart
	Ranked  int   // so many of Outlets, the first ones, have a figure that is shown; the others have counts only

	contrasts []contrast
	mapped    namingMap
	pairs     map[[3]int]*compare.Pair // by outlets and side
}

// New makes the view of a study.
func New(study *compare.Study) *View {
	v := &View{Study: study, pairs: make(map[[3]int]*compare.Pair, len(study.Pairs))}
	for i := range study.Pairs {
		p := &study.Pairs[i]
		v.pairs[[3]int{p.A, p.B, p.Side}] = p
	}
	v.order()
	for i := range study.Contrasts {
		v.contrasts = append(v.contrasts, newContrast(&study.Contrasts[i]))
	}
	v.mapped = v.newMap()
	return v
}

// HasSlants tells whether the study compares two sides before all others.
func (v *View) HasSlants() bool { return len(v.Study.Slants) > 0 }

// Slant is the key of the slant where a side's index is asked for.
const Slant = -1

// Compared returns what outlets are compared on: the slant, where there is one,
// then the sides.
func (v *View) Compared() []int {
	var list []int
	if v.HasSlants() {
		list = append(list, Slant)
	}
	for side := range v.Study.Sides {
		list = append(list, side)
	}
	return list
}

// order sets the order of the outlets. Those with a slant that is shown come
// first, ordered by the slants drawn towards what outlets are like
// (stats.Shrink), which keep an outlet of few articles from the ends; where one
// of them has none, by the middle of its interval, which draws thin evidence
// inwards too. The others follow by name. Without slants the outlets with a
// score that is shown come first, and nothing is ranked.
func (v *View) order() {
	v.Outlets = make([]int, len(v.Study.Outlets))
	for i := range v.Outlets {
		v.Outlets[i] = i
	}
	ranked := func(outlet int) bool { return v.hasFigure(outlet) }
	slices.SortStableFunc(v.Outlets, func(a, b int) int { return first(ranked(a), ranked(b)) })
	for v.Ranked < len(v.Outlets) && ranked(v.Outlets[v.Ranked]) {
		v.Ranked++
	}
	if !v.HasSlants() {
		return
	}
	top := v.Outlets[:v.Ranked]
	place := func(s *compare.Slant) float64 { return s.Shrunk }
	if slices.ContainsFunc(top, func(o int) bool { return !v.Study.Slants[o].ShrunkDefined }) {
		place = func(s *compare.Slant) float64 { return s.Value.Lo + s.Value.Hi }
	}
	slices.SortStableFunc(top, func(a, b int) int {
		return cmp.Compare(place(&v.Study.Slants[b]), place(&v.Study.Slants[a]))
	})
}

// hasFigure reports whether an outlet has a figure to be placed by: a slant,
// or where the study has none a score.
func (v *View) hasFigure(outlet int) bool {
	if v.HasSlants() {
		return v.Figure(outlet, Slant).Shown
	}
	for side := range v.Study.Sides {
		if v.Figure(outlet, side).Shown {
			return true
		}
	}
	return false
}

// first orders what holds before what does not.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// With returns the outlets, in order, of which something holds.
func (v *View) With(holds func(outlet int) bool) []int {
	var list []int
	for _, o := range v.Outlets {
		if holds(o) {
			list = append(list, o)
		}
	}
	return list
}

// Days returns the first and the last day of all articles, empty when none is
// dated.
func (v *View) Days() (from, to string) {
	for _, outlet := range v.Study.Outlets {
		if outlet.First != "" && (from == "" || outlet.First < from) {
			from = outlet.First
		}
		to = max(to, outlet.Last)
	}
	return from, to
}

// years is a span of years, as the title of a lexicon names those it is made for.
var years = regexp.MustCompile(`\s*\b\d{4}[-–]\d{4}\b`)

// Title is the title of the lexicon with the years of what was read in place of its
// own: a reader takes them for those of the articles.
func (v *View) Title() words.Text {
	read := ""
	if from, to := v.Days(); from != "" {
		read = " " + from[:4]
		if to[:4] != from[:4] {
			read += "-" + to[:4]
		}
	}
	title := words.Text{}
	for lang, said := range v.Study.Manifest.Lexicon.Title {
		title[lang] = years.ReplaceAllLiteralString(said, read)
	}
	return title
}

// Side names a side shortly.
func (v *View) Side(side int) words.Sayer {
	if s := v.Study.Sides[side]; len(s.Short) > 0 {
		return s.Short
	}
	return v.Study.Sides[side].Title
}

// Of names a side or the slant.
func (v *View) Of(side int) words.Sayer {
	if side == Slant {
		return words.Key("view.slant")
	}
	return v.Side(side)
}

// Enough is the tier from which a figure is shown. What is below it is shown as
// counts only, without rank, colour or reading.
const Enough = stats.Weak
