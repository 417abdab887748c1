package view

import (
	"cmp"
	"math"
	"slices"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
)

// A Lead is the one sentence that a reader takes away: how often two outlets
// called a side by names of one polarity, of all the names they gave it in their
// own words. It is made of the stated difference in such shares that is largest,
// or where none is of the stated difference in a score.
type Lead struct {
	Text     words.Sayer
	Pair     *compare.Pair // nil where no two outlets can be told apart
	Side     int           // that is called so
	Polarity int           // of the names that are counted, 0 where nothing can be said
	Often    int           // the outlet that did it more, -1 where nothing can be said
	Seldom   int           // the other, -1 for all others
}

// Lead returns the sentence, or one that says that there is none to be had.
func (v *View) Lead() Lead {
	if why := v.Unsaid(); why != nil {
		return Lead{Text: why, Often: -1, Seldom: -1}
	}
	pair := v.leading()
	if pair == nil {
		return v.leadAlone()
	}
	polarity, often, seldom := pair.Polarity, pair.A, pair.B
	switch {
	case polarity == 0:
		polarity, often, seldom = v.telling(pair)
	case pair.Difference.Estimate < 0:
		often, seldom = pair.B, pair.A
	}
	values := words.Values{"side": words.Named(v.Side(pair.Side))}
	a, b := v.Study.Score(often, pair.Side), v.Study.Score(seldom, pair.Side)
	values["often"], values["seldom"] = words.Named(name(v.Study.Outlets[often].Name)), words.Named(name(v.Study.Outlets[seldom].Name))
	values["example"] = v.usual(pair.Side, often, polarity)
	never := b.Own().Of(polarity) == 0
	values["n"], values["of"], values["articles"] = times(a.Own().Of(polarity)), among(pair, a.Own()), words.Count("article", a.Naming)
	values["fewer"], values["among"], values["others"] = times(b.Own().Of(polarity)), among(pair, b.Own()), words.Count("article", b.Naming)
	if never {
		values["among"] = times(b.Own().Sum())
	}
	return Lead{Text: leadKey(polarity, never).With(values), Pair: pair, Side: pair.Side, Polarity: polarity, Often: often, Seldom: seldom}
}

// Counts reports whether the sentence counts names among all that a side is given,
// as the chart of names that judge does. A difference in a score is one among
// the names that judge, and says nothing of the plain ones.
func (l Lead) Counts() bool { return l.Polarity != 0 && (l.Pair == nil || l.Pair.Polarity != 0) }

// among says of how many names those are that a comparison counts: of all, or
// of those that judge where it is one of scores.
func among(p *compare.Pair, own compare.Tally) any {
	if p.Polarity != 0 {
		return words.Whole(own.Sum())
	}
	return words.Key("view.lead.ofJudging").With(words.Values{"n": own.Positive + own.Negative})
}

// leadAlone is the sentence where no two outlets can be told apart: of one outlet
// that surely calls a side by names of one polarity, else what would be needed.
func (v *View) leadAlone() Lead {
	lead := Lead{Often: -1, Seldom: -1}
	at := slices.IndexFunc(v.Study.Findings, func(f compare.Finding) bool { return f.Kind == compare.Calls })
	if at < 0 {
		lead.Text = v.unproven()
		return lead
	}
	f := &v.Study.Findings[at]
	score, polarity, key := v.Study.Score(f.Outlet, f.Side), +1, words.Key("view.lead.grantsAlone")
	if score.Net.Estimate < 0 {
		polarity, key = -1, "view.lead.deniesAlone"
	}
	lead.Often, lead.Side, lead.Polarity = f.Outlet, f.Side, polarity
	lead.Text = key.With(words.Values{
		"articles": words.Count("article", score.Naming), "often": words.Named(name(v.Study.Outlets[f.Outlet].Name)), "side": words.Named(v.Side(f.Side)),
		"n": times(score.Own().Of(polarity)), "of": times(score.Own().Sum()), "example": v.usual(f.Side, f.Outlet, polarity), "then": v.unproven(),
	})
	return lead
}

// unproven says that no two outlets can be told apart: of how many that were
// compared, or what would have to be read besides for the comparison that lacks
// least.
func (v *View) unproven() words.Sayer {
	if len(v.Study.Outlets) == 1 {
		return words.Key("view.lead.single")
	}
	tested, least := 0, (*compare.Pair)(nil)
	for i := range v.Study.Pairs {
		p := &v.Study.Pairs[i]
		switch {
		case p.Side < 0 || p.B < 0:
		case p.Tested:
			tested++
		case min(p.Missing[0], p.Missing[1]) >= 0 && (least == nil || lacking(p) < lacking(least)):
			least = p
		}
	}
	if tested > 0 {
		return words.Key("view.lead.alike").With(words.Values{"comparisons": words.Count("comparison", tested)})
	}
	if least == nil {
		return words.Key("view.lead.nothing")
	}
	outlet := least.A
	if least.Missing[1] > least.Missing[0] {
		outlet = least.B
	}
	return words.Key("view.lead.needed").With(words.Values{
		"articles": words.Count("article", max(least.Missing[0], least.Missing[1])), "outlet": words.Named(name(v.Study.Outlets[outlet].Name)),
	})
}

// lacking is how many articles more of the outlet that has least a comparison
// needs.
func lacking(p *compare.Pair) int { return max(p.Missing[0], p.Missing[1]) }

// leadKey is the sentence of names that deny or grant legitimacy, where the
// other outlet uses some or none.
func leadKey(polarity int, never bool) words.Key {
	switch {
	case polarity < 0 && never:
		return "view.lead.deniesNever"
	case polarity < 0:
		return "view.lead.denies"
	case never:
		return "view.lead.grantsNever"
	}
	return "view.lead.grants"
}

// times says how many times.
func times(n int) words.Counted { return words.Count("time", n) }

// leading returns the comparison that the lead is made of; nil for none.
func (v *View) leading() *compare.Pair {
	return cmp.Or(v.largest(v.Study.Judging), v.largest(v.Study.Pairs))
}

// largest returns the stated difference of two outlets on a side that is
// largest, of equals the one with the most behind it; nil for none. Weak evidence
// makes no sentence.
func (v *View) largest(pairs []compare.Pair) (best *compare.Pair) {
	for i := range pairs {
		p := &pairs[i]
		if p.Side < 0 || p.B < 0 || p.Tier < stats.Moderate || !v.Stated(p) {
			continue
		}
		if best == nil || cmp.Or(
			cmp.Compare(math.Abs(p.Difference.Estimate), math.Abs(best.Difference.Estimate)),
			cmp.Compare(min(p.Units[0], p.Units[1]), min(best.Units[0], best.Units[1])),
		) > 0 {
			best = p
		}
	}
	return best
}

// telling returns by which polarity two outlets differ most in what they call a
// side, and which of them uses it more.
func (v *View) telling(p *compare.Pair) (polarity, often, seldom int) {
	gap := func(polarity int) float64 {
		share := func(outlet int) float64 {
			own := v.Study.Score(outlet, p.Side).Own()
			return float64(own.Of(polarity)) / float64(max(1, own.Sum()))
		}
		return share(p.A) - share(p.B)
	}
	polarity = -1
	if math.Abs(gap(+1)) > math.Abs(gap(-1)) {
		polarity = +1
	}
	if gap(polarity) < 0 {
		return polarity, p.B, p.A
	}
	return polarity, p.A, p.B
}

// usual is the naming of a polarity by which an outlet calls a side most.
func (v *View) usual(side, outlet, polarity int) words.Sayer {
	contrast, naming := v.mostUsed(side, outlet, func(of int) bool { return of == polarity })
	return words.Named(name(v.Study.Contrasts[contrast].Namings[naming].Label))
}

// mostUsed returns the naming by which an outlet's own words call a side most, of
// those of some polarities, by its contrast and its place there; -1 where there is
// none of these polarities.
func (v *View) mostUsed(side, outlet int, some func(polarity int) bool) (contrast, naming int) {
	most := -1
	for c := range v.Study.Contrasts {
		for n := range v.Study.Contrasts[c].Namings {
			of := &v.Study.Contrasts[c].Namings[n]
			if own := of.Counts[outlet].Own(); v.Study.Contrasts[c].Side == side && some(of.Polarity) && own > most {
				contrast, naming, most = c, n, own
			}
		}
	}
	if most < 0 {
		return -1, -1
	}
	return contrast, naming
}
