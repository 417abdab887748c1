package view

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/internal/words"
)

// Judging returns the comparisons of the share of names that judge a side, as
// prints list them: those in which a difference is stated, the larger first, then
// each outlet against all others as far as it could be tested.
func (v *View) Judging() []*compare.Pair {
	var list []*compare.Pair
	for i := range v.Study.Judging {
		p := &v.Study.Judging[i]
		if v.Difference(p).Shown && p.Tested && (p.B < 0 || v.Stated(p)) {
			list = append(list, p)
		}
	}
	slices.SortStableFunc(list, func(a, b *compare.Pair) int {
		return cmp.Or(first(v.Stated(a), v.Stated(b)), cmp.Compare(a.Side, b.Side), cmp.Compare(a.Q, b.Q))
	})
	return list
}

// Judged returns how often an outlet's own words judge a side one way, of how
// many names they give it; with outlet -1 of all but one.
func (v *View) Judged(p *compare.Pair, outlet int) (often, all int) {
	for other := range v.Study.Outlets {
		if other == outlet || outlet < 0 && other != p.A {
			own := v.Study.Score(other, p.Side).Own()
			often, all = often+own.Of(p.Polarity), all+own.Sum()
		}
	}
	return often, all
}

// JudgedBetween returns the comparisons of the share of names that judge a side
// between two outlets, in the order of the sides, and whether they are those of b to
// a.
func (v *View) JudgedBetween(a, b int) (list []*compare.Pair, turned bool) {
	first, second := min(a, b), max(a, b)
	for i := range v.Study.Judging {
		if p := &v.Study.Judging[i]; p.A == first && p.B == second {
			list = append(list, p)
		}
	}
	return list, first != a
}

// JudgedVerdict says what such a comparison comes to, or one that is turned round.
func (v *View) JudgedVerdict(p *compare.Pair, turned bool) words.Sayer {
	if !v.Stated(p) {
		return v.Verdict(p, turned)
	}
	key := words.Key("view.judged.less")
	if p.Difference.Estimate > 0 != turned {
		key = "view.judged.more"
	}
	return key
}

// JudgedName names the names of a comparison: of a side, those that deny or that
// grant it legitimacy.
func (v *View) JudgedName(p *compare.Pair) words.Sayer {
	key := words.Key("view.judged.denies")
	if p.Polarity > 0 {
		key = "view.judged.grants"
	}
	return key.With(words.Values{"side": words.Named(v.Side(p.Side))})
}
