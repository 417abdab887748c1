package view

import (
	"cmp"
	"math"
	"slices"

	"mizan/compare"
	"mizan/internal/words"
)

// Pairs returns the comparisons on a side, or with Slant on the slant, as every
// print lists them: those in which a difference is stated first, then those
// with a figure that is shown, the surer first.
func (v *View) Pairs(side int) []*compare.Pair {
	var list []*compare.Pair
	for i := range v.Study.Pairs {
		if v.Study.Pairs[i].Side == side {
			list = append(list, &v.Study.Pairs[i])
		}
	}
	q := func(p *compare.Pair) float64 {
		if !p.Tested {
			return math.Inf(1)
		}
		return p.Q
	}
	slices.SortStableFunc(list, func(a, b *compare.Pair) int {
		return cmp.Or(first(v.Stated(a), v.Stated(b)), first(v.Difference(a).Shown, v.Difference(b).Shown), cmp.Compare(q(a), q(b)))
	})
	return list
}

// Difference returns the figure of a comparison: that of A less that of B.
func (v *View) Difference(p *compare.Pair) Figure {
	return newFigure(p.Difference, p.Defined, p.Tier, p.Called)
}

// Stated reports whether a difference is stated: it is called, and the evidence
// on both outlets is enough for figures at all.
func (v *View) Stated(p *compare.Pair) bool { return p.Called && v.Difference(p).Shown }

// AllStated counts the differences that are stated.
func (v *View) AllStated() int {
	n := 0
	for i := range v.Study.Pairs {
		if v.Stated(&v.Study.Pairs[i]) {
			n++
		}
	}
	return n
}

// Between returns the comparison of two outlets on a side, or with Slant on the
// slant, and whether it is told the other way round; b of -1 is the rest. It is
// nil when there is none.
func (v *View) Between(a, b, side int) (p *compare.Pair, turned bool) {
	for i := range v.Study.Pairs {
		p := &v.Study.Pairs[i]
		switch {
		case p.Side != side:
		case p.A == a && p.B == b:
			return p, false
		case p.A == b && p.B == a:
			return p, true
		}
	}
	return nil, false
}

// Verdict says what a comparison comes to, of its first outlet or, turned, of
// its second.
func (v *View) Verdict(p *compare.Pair, turned bool) words.Sayer {
	f := v.Difference(p)
	switch {
	case !f.Shown:
		return words.Tier(f.Tier)
	case !p.Tested:
		return words.Key("view.untested")
	case !v.Stated(p):
		return words.Key("view.noDifference")
	}
	more := (p.Difference.Estimate > 0) != turned
	switch {
	case p.Side != Slant && more:
		return words.Key("view.kinder").With(words.Values{"side": v.Side(p.Side)})
	case p.Side != Slant:
		return words.Key("view.harsher").With(words.Values{"side": v.Side(p.Side)})
	case more:
		return words.Key("view.nearer").With(words.Values{"side": v.Side(0)})
	}
	return words.Key("view.nearer").With(words.Values{"side": v.Side(1)})
}

// Other names what an outlet is compared with: an outlet, or all others.
func (v *View) Other(p *compare.Pair) words.Sayer {
	if p.B < 0 {
		return words.Key("view.rest")
	}
	return name(v.Study.Outlets[p.B].Name)
}

// A name is the same in every language.
type name string

// In returns the name.
func (n name) In(string) string { return string(n) }

// mostChance is the adjusted p-value up to which a word sets an outlet apart.
const mostChance = 0.05

// Apart reports whether a word or a naming sets its outlet apart: it is no part
// of the outlet's own name, and no chance.
func (v *View) Apart(k *compare.Keyword) bool { return !k.OwnName && k.Q <= mostChance }

// Sensitive returns how far a figure hangs on one naming or unit, and whether
// that is shown: where the figure itself is.
func (v *View) Sensitive(outlet, side int) (*compare.Sensitivity, bool) {
	if len(v.Study.Sensitivity) == 0 {
		return nil, false
	}
	of := v.Study.Sensitive(outlet, side)
	return of, of.Defined && v.Figure(outlet, side).Shown
}
