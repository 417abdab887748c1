package view

import (
	"cmp"
	"math"
	"slices"
	"strings"

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

// Less returns the figure of outlet A less that of outlet B, which is not shown
// when there is no comparison of the two.
func (v *View) Less(a, b, side int) Figure {
	p, turned := v.Between(a, b, side)
	if p == nil {
		return Figure{}
	}
	f := v.Difference(p)
	if turned && f.Shown {
		f.Value = f.Value.Times(-1)
	}
	return f
}

// Differing returns the outlets, in order, that have a difference to another
// that is shown.
func (v *View) Differing(side int) []int {
	return v.With(func(a int) bool {
		return slices.ContainsFunc(v.Outlets, func(b int) bool { return v.Less(a, b, side).Shown })
	})
}

// Stated reports whether a difference is stated: it is called, and the evidence
// on both outlets is enough for figures at all.
func (v *View) Stated(p *compare.Pair) bool { return v.Difference(p).Clear }

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
	if p := v.pairs[[3]int{a, b, side}]; p != nil {
		return p, false
	}
	p = v.pairs[[3]int{b, a, side}]
	return p, p != nil
}

// Drawn returns the comparisons that a chart draws: each outlet, in order,
// against all others, or where there are but two the one against the other.
func (v *View) Drawn(side int) []*compare.Pair {
	var list []*compare.Pair
	for i, outlet := range v.Outlets {
		p, _ := v.Between(outlet, -1, side)
		if len(v.Outlets) == 2 && i == 0 {
			p, _ = v.Between(outlet, v.Outlets[1], side)
		}
		if p != nil && p.Tested && v.Difference(p).Shown {
			list = append(list, p)
		}
	}
	return list
}

// Equal returns the figure of a comparison at equal topics: that of A less that
// of B.
func (v *View) Equal(p *compare.Pair) Figure {
	return newFigure(p.Equal.Difference, p.Tested && p.Equal.Difference.N > 0, p.Tier, v.Stated(p))
}

// ByCoders returns the figure of a comparison with the error that people
// measured.
func (v *View) ByCoders(p *compare.Pair) Figure {
	return newFigure(p.ByCoders, p.ByCodersDefined, p.Tier, v.Stated(p))
}

// Verdict says what a comparison comes to, of its first outlet or, turned, of
// its second. Of one that comes to nothing it says what such numbers would not
// show, or how many more articles would do.
func (v *View) Verdict(p *compare.Pair, turned bool) words.Sayer {
	f := v.Difference(p)
	missing := max(p.Missing[0], p.Missing[1])
	switch {
	case !f.Shown && missing > 0 && min(p.Missing[0], p.Missing[1]) >= 0:
		return words.Key("view.missing").With(words.Values{"tier": words.Tier(f.Tier), "articles": words.Count("article", missing)})
	case !f.Shown:
		return words.Tier(f.Tier)
	case !p.Tested:
		return words.Key("view.untested")
	case v.Stated(p):
		return v.told(p.Side, (p.Difference.Estimate > 0) != turned)
	case p.Equal.Holds == compare.Covered || p.Equal.Holds == compare.Unsettled:
		equal := v.Equal(p)
		if turned {
			equal.Value = equal.Value.Times(-1)
		}
		key := words.Key("view.covered")
		if p.Equal.Holds == compare.Unsettled {
			key = "view.unsettled"
		}
		return key.With(words.Values{"equal": words.Figure(equal.Signed())})
	case p.Equal.Holds == compare.Uncommon:
		return words.Key("view.uncommon")
	case p.Equal.Holds == compare.Contradicted:
		return words.Key("view.contradicted")
	case p.Equal.Holds == compare.Doubted:
		return words.Key("view.doubted").With(words.Values{"corrected": words.Figure(v.ByCoders(p).Signed())})
	case p.Detects:
		return words.Key("view.noneUnder").With(words.Values{"least": words.Figure(strings.TrimPrefix(words.Signed(p.Least), "+"))})
	}
	return words.Key("view.noDifference")
}

// told says of a difference that is stated which way it goes.
func (v *View) told(side int, more bool) words.Sayer {
	switch {
	case side != Slant && more:
		return words.Key("view.kinder").With(words.Values{"side": words.Named(v.Side(side))})
	case side != Slant:
		return words.Key("view.harsher").With(words.Values{"side": words.Named(v.Side(side))})
	case more:
		return words.Key("view.nearer").With(words.Values{"side": words.Named(v.Side(0))})
	}
	return words.Key("view.nearer").With(words.Values{"side": words.Named(v.Side(1))})
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
