package view

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/internal/words"
)

// A Judged is how often outlets judge a side one way, of all the names they give
// it in their own words: what a chart of it draws.
type Judged struct {
	Side, Polarity int
	Drawn          []int // outlets with a share that is shown, the largest first
	Thin           []int // those with counts only
	Tested, Stated int   // comparisons of two of the outlets, and those in which a difference is stated
}

// JudgedSides returns what is drawn of each side that is judged: first that of
// the leading sentence, then the others in their order, each with the names that
// most of the corpus judges it by. It is nil for a study that has no such shares.
func (v *View) JudgedSides() []Judged {
	if len(v.Study.Judged) == 0 {
		return nil
	}
	var list []Judged
	for side := range v.Study.Sides {
		if polarity := v.judgedWay(side); polarity != 0 {
			if of := v.judged(side, polarity); len(of.Drawn) > 0 {
				list = append(list, of)
			}
		}
	}
	lead := v.Lead()
	slices.SortStableFunc(list, func(a, b Judged) int {
		return first(lead.Polarity != 0 && a.Side == lead.Side, lead.Polarity != 0 && b.Side == lead.Side)
	})
	return list
}

// judgedWay is the polarity of the names by which a side is judged in a chart: that
// of the leading sentence, else that of the comparisons; 0 where nobody judges it.
func (v *View) judgedWay(side int) int {
	if lead := v.Lead(); lead.Polarity != 0 && lead.Side == side {
		return lead.Polarity
	}
	at := slices.IndexFunc(v.Study.Judging, func(p compare.Pair) bool { return p.Side == side })
	if at < 0 {
		return 0
	}
	return v.Study.Judging[at].Polarity
}

// judged gathers what is drawn of a side.
func (v *View) judged(side, polarity int) Judged {
	of := Judged{Side: side, Polarity: polarity}
	for _, outlet := range v.Outlets {
		switch {
		case v.JudgedShare(outlet, side, polarity).Shown:
			of.Drawn = append(of.Drawn, outlet)
		case v.Study.JudgedShare(outlet, side, polarity).Names > 0:
			of.Thin = append(of.Thin, outlet)
		}
	}
	share := func(outlet int) float64 { return v.Study.JudgedShare(outlet, side, polarity).Share.Estimate }
	slices.SortStableFunc(of.Drawn, func(a, b int) int { return cmp.Compare(share(b), share(a)) })
	for i := range v.Study.Judging {
		p := &v.Study.Judging[i]
		if p.Side == side && p.Polarity == polarity && p.B >= 0 && p.Tested {
			of.Tested++
			if v.Stated(p) {
				of.Stated++
			}
		}
	}
	return of
}

// JudgedShare returns how often an outlet's own words judge a side one way. It is no
// claim: only its differences are tested.
func (v *View) JudgedShare(outlet, side, polarity int) Figure {
	s := v.Study.JudgedShare(outlet, side, polarity)
	return newFigure(s.Share, s.Share.N > 0, s.Tier, false)
}

// JudgedNames says what is counted: names that deny a side legitimacy, or grant
// it.
func (v *View) JudgedNames(of Judged) words.Sayer {
	key := words.Key("view.judged.denying")
	if of.Polarity > 0 {
		key = "view.judged.granting"
	}
	return key.With(words.Values{"side": words.Named(v.Side(of.Side))})
}
