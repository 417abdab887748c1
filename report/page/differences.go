package page

import (
	"math"
	"slices"
	"strings"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// differencesSection says which outlets differ: the slants first, then each
// side.
func differencesSection(v *view.View) (*section, error) {
	s := newSection("differences")
	s.Lead = said("differences.lead").With(words.Values{"tests": number(v.Study.Family.Of(compare.PairClaims))})
	for _, side := range v.Compared() {
		b, err := differencesBlock(v, side)
		if err != nil {
			return nil, err
		}
		if b != nil {
			s.Blocks = append(s.Blocks, *b)
		}
	}
	if b := judgingBlock(v); b != nil {
		s.Blocks = append(s.Blocks, *b)
	}
	if b := tellingBlock(v); b != nil {
		s.Blocks = append(s.Blocks, *b)
	}
	return s, nil
}

// differencesBlock compares the outlets on one side, or with view.Slant their
// slants. It is nil when no difference could be tested.
func differencesBlock(v *view.View, side int) (*block, error) {
	all, drawn := v.Pairs(side), v.Drawn(side)
	if !slices.ContainsFunc(all, func(p *compare.Pair) bool { return p.Tested }) {
		return nil, nil
	}
	b := &block{Title: v.Of(side), Tone: "none", Shown: differenceMatrix(v, side), Table: differenceTable(v, all).cut(mostPairs)}
	id := "difference-slant"
	if side != view.Slant {
		b.Title, b.Tone, id = v.Study.Sides[side].Title, sideTone(side), "difference-"+words.Whole(side)
	}
	if wide(v) {
		b.Shown, b.Table = differenceTable(v, all).listed(), nil
	}
	if len(drawn) == 0 {
		return b, nil
	}
	var err error
	b.Chart, err = newChart(id, len(drawn), said("differences.chart"), newCaption(v, "difference", outletsOf(drawn), differenceFinding(v, side, drawn)), func(lang string) (option, error) {
		return differenceChart(v, side, drawn, lang)
	})
	return b, err
}

// differenceChart draws each outlet against the rest, or where there are but
// two the one against the other.
func differenceChart(v *view.View, side int, pairs []*compare.Pair, lang string) (option, error) {
	var rows []forestRow
	for _, pair := range pairs {
		f, color := v.Difference(pair), "var(--unclear)"
		if f.Clear && side != view.Slant {
			color = "var(--" + sideTone(side) + "a)"
		} else if f.Clear {
			color = slantColor(v, f)
		}
		rows = append(rows, forestRow{Name: pairName(v, pair), Figure: f.Signed(), Marks: []forestMark{{
			Value: f.Value, Color: color, Hollow: f.Weak(),
			Tip: []string{
				isolated(pairName(v, pair)),
				phrase(lang, labelled(said("col.difference"), plain(words.Figure(f.Signed())))),
				phrase(lang, between(f.Value, dash(f.Bounds()))),
				phrase(lang, dotted(plain(words.Figure(words.Chance(pair.Q))), v.Verdict(pair, false), words.Tier(f.Tier))),
			},
			Pick: pairPick(pair.A, pair.B, side),
		}}})
	}
	left, right := differenceEnds(v, side, lang, pairs[0].B >= 0)
	return forest(rows, forestAxis{Limit: 2, Left: left, Right: right, Figure: said("col.difference")}, lang)
}

// differenceEnds say what a difference in either direction means, between two
// outlets or between one and all others.
func differenceEnds(v *view.View, side int, lang string, two bool) (left, right forestEnd) {
	if side == view.Slant {
		return slantEnds(v, lang)
	}
	left, right = polarityEnds(side, lang)
	less, more := said("differences.harsher"), said("differences.kinder")
	if two {
		less, more = said("differences.second"), said("differences.first")
	}
	left.Text, right.Text = phrase(lang, less), phrase(lang, more)
	return left, right
}

// pairName names two outlets.
func pairName(v *view.View, pair *compare.Pair) string {
	if pair.B < 0 {
		return v.Study.Outlets[pair.A].Name
	}
	return twoNames(v, pair.A, pair.B)
}

// twoNames names two outlets; where there is no room for both in a line, the
// second begins a line of its own.
func twoNames(v *view.View, a, b int) string {
	whole := func(outlet int) string {
		return strings.ReplaceAll(words.Tame(v.Study.Outlets[outlet].Name), " ", "\u00a0")
	}
	return whole(a) + " / " + whole(b)
}

// pairPick chooses what two outlets say of a side in their own words.
func pairPick(a, b, side int) pick {
	p := pick{"outlet": a, "side": resolved, "voice": int(coding.Own)}
	if b >= 0 {
		p["other"] = b
	}
	if side != view.Slant {
		p["side"] = side
	}
	return p
}

// differenceMatrix sets every outlet against every other, nil when no two of
// them are compared.
func differenceMatrix(v *view.View, side int) *table {
	outlets := v.Differing(side)
	if len(outlets) < 3 {
		return nil
	}
	t := &table{Caption: said("differences.matrix"), Class: "matrix", Head: heads("differences.minus")}
	for _, outlet := range outlets {
		t.Head = append(t.Head, head{Term: v.Study.Outlets[outlet].Name})
	}
	for _, a := range outlets {
		row := []cell{{Name: v.Study.Outlets[a].Name}}
		for _, b := range outlets {
			row = append(row, differenceCell(v, a, b, side))
		}
		t.Rows = append(t.Rows, row)
	}
	return t.dense()
}

// differenceCell is A less B, coloured when the difference is stated.
func differenceCell(v *view.View, a, b, side int) cell {
	f := v.Less(a, b, side)
	if !f.Shown {
		return cell{Figure: "—", Dim: true}
	}
	c := cell{Figure: f.Signed(), Pick: pairPick(a, b, side), Dim: !f.Clear}
	if f.Clear {
		c.Heat = heat(math.Abs(f.Value.Estimate), 2)
		switch {
		case side == view.Slant:
			c.Tone = sideTone(v.Towards(f))
		case f.Value.Estimate < 0:
			c.Tone = "neg"
		default:
			c.Tone = sideTone(side)
		}
	}
	return c
}

// heats is how many shades a cell of a heat map may have.
const heats = 9

// heat is the shade of x on a scale from 0 to most.
func heat(x, most float64) int {
	if most <= 0 || x <= 0 {
		return 0
	}
	return min(max(int(math.Round(heats*x/most)), 1), heats)
}

// mostPairs is how many comparisons a table lists.
const mostPairs = 100

// differenceTable lists the comparisons; of one whose evidence is not enough or
// that was not tested, what there is, or of many outlets how many these are.
func differenceTable(v *view.View, pairs []*compare.Pair) *table {
	t := &table{Caption: said("differences.title"), Head: heads("col.firstOutlet", "col.secondOutlet", "col.difference")}
	t.Head = append(t.Head, head{Text: atLevel(v.Study.Options.Level)}, head{Text: plain("p")}, head{Text: plain("q")})
	if v.Coded() {
		t.Head = append(t.Head, head{Text: words.Key("view.byCoders")})
	}
	t.Head = append(t.Head, heads("col.lean", "col.tier", "col.units")...)
	left := 0
	for _, pair := range pairs {
		f := v.Difference(pair)
		if wide(v) && !f.Shown {
			left++
			continue
		}
		other := cell{Text: v.Other(pair)}
		if pair.B >= 0 {
			other = cell{Name: v.Study.Outlets[pair.B].Name}
		}
		row := []cell{{Name: v.Study.Outlets[pair.A].Name}, other, {Figure: dash(f.Signed())}, {Figure: dash(f.Bounds())}, {Figure: "—"}, {Figure: "—"}}
		if f.Shown {
			row[2].Pick = pairPick(pair.A, pair.B, pair.Side)
		}
		if f.Shown && pair.Tested {
			row[4], row[5] = cell{Figure: probability(pair.P)}, cell{Figure: probability(pair.Q)}
		}
		if v.Coded() {
			row = append(row, signedCell(v.ByCoders(pair)))
		}
		t.Rows = append(t.Rows, append(row, cell{Text: v.Verdict(pair, false)}, cell{Text: words.Tier(f.Tier)},
			cell{Figure: words.Whole(pair.Units[0]) + " / " + words.Whole(pair.Units[1])}))
	}
	return t.without(left)
}
