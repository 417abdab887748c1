package page

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
)

// differencesSection says which outlets differ: the slants first, then each
// side.
func differencesSection(study *compare.Study) (*section, error) {
	s := newSection("differences")
	s.Lead = said("differences.lead").With(words.Values{"tests": number(study.Family)})
	var sides []int
	if hasSlants(study) {
		sides = append(sides, -1)
	}
	for side := range study.Sides {
		sides = append(sides, side)
	}
	for _, side := range sides {
		b, err := differencesBlock(study, side)
		if err != nil {
			return nil, err
		}
		if b != nil {
			s.Blocks = append(s.Blocks, *b)
		}
	}
	if b := tellingBlock(study); b != nil {
		s.Blocks = append(s.Blocks, *b)
	}
	return s, nil
}

// differencesBlock compares the outlets on one side, or with -1 their slants.
// It is nil when no difference could be tested. A difference whose evidence is
// not enough stands in no picture.
func differencesBlock(study *compare.Study, side int) (*block, error) {
	var all, drawn []*compare.Pair
	others := false
	for i := range study.Pairs {
		pair := &study.Pairs[i]
		if pair.Side != side || !pair.Tested {
			continue
		}
		all = append(all, pair)
		others = others || pair.B < 0
	}
	for _, pair := range all {
		if pair.Defined && pair.Tier >= stats.Weak && (pair.B < 0) == others {
			drawn = append(drawn, pair)
		}
	}
	if len(all) == 0 {
		return nil, nil
	}
	slices.SortStableFunc(drawn, func(a, b *compare.Pair) int { return cmp.Compare(b.Difference.Estimate, a.Difference.Estimate) })
	b := &block{Title: said("slant.nav"), Tone: "none", Shown: differenceMatrix(study, all), Table: differenceTable(study, all)}
	id := "difference-slant"
	if side >= 0 {
		b.Title, b.Tone, id = study.Sides[side].Title, sideTone(side), "difference-"+words.Whole(side)
	}
	if b.Shown != nil && b.Shown.Dense {
		b.Note = said("differences.dense")
	}
	if len(drawn) == 0 {
		return b, nil
	}
	var err error
	b.Chart, err = newChart(id, len(drawn), said("differences.chart"), func(lang string) (option, error) {
		return differenceChart(study, side, drawn, lang)
	})
	return b, err
}

// differenceChart draws each outlet against the rest, or where there are but
// two the one against the other.
func differenceChart(study *compare.Study, side int, pairs []*compare.Pair, lang string) (option, error) {
	var rows []forestRow
	for _, pair := range pairs {
		color := "var(--unclear)"
		if pair.Called && side >= 0 {
			color = "var(--" + sideTone(side) + "a)"
		} else if pair.Called {
			color = map[bool]string{true: "var(--s0a)", false: "var(--s1a)"}[pair.Difference.Estimate > 0]
		}
		rows = append(rows, forestRow{pairName(study, pair, lang), words.Signed(pair.Difference.Estimate), []forestMark{{
			Value: pair.Difference, Color: color, Hollow: pair.Tier < stats.Moderate,
			Tip: []string{
				isolated(pairName(study, pair, lang)),
				phrase(lang, labelled(said("col.difference"), plain(words.Figure(words.Signed(pair.Difference.Estimate))))),
				phrase(lang, between(pair.Difference, bounds(pair.Difference))),
				phrase(lang, dotted(plain(words.Figure(words.Chance(pair.Q))), calledText(pair.Called), words.Tier(pair.Tier))),
			},
			Pick: pairPick(pair.A, pair.B, side),
		}}})
	}
	left, right := differenceEnds(study, side, lang, pairs[0].B >= 0)
	return forest(rows, forestAxis{2, left, right, said("col.difference")}, lang)
}

// differenceEnds say what a difference in either direction means, between two
// outlets or between one and all others.
func differenceEnds(study *compare.Study, side int, lang string, two bool) (left, right forestEnd) {
	if side < 0 {
		return slantEnds(study, lang)
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
func pairName(study *compare.Study, pair *compare.Pair, lang string) string {
	if pair.B < 0 {
		return study.Outlets[pair.A].Name
	}
	return twoNames(study, pair.A, pair.B)
}

// twoNames names two outlets; where there is no room for both in a line, the
// second begins a line of its own.
func twoNames(study *compare.Study, a, b int) string {
	whole := func(outlet int) string {
		return strings.ReplaceAll(words.Tame(study.Outlets[outlet].Name), " ", "\u00a0")
	}
	return whole(a) + " / " + whole(b)
}

// pairPick chooses what two outlets say of a side in their own words.
func pairPick(a, b, side int) pick {
	p := pick{"outlet": a, "side": resolved, "voice": int(coding.Own)}
	if b >= 0 {
		p["other"] = b
	}
	if side >= 0 {
		p["side"] = side
	}
	return p
}

// calledText says whether a difference is stated.
func calledText(called bool) words.Sayer {
	if called {
		return said("differences.called")
	}
	return said("differences.open")
}

// differenceMatrix sets every outlet against every other, nil when no two of
// them are compared.
func differenceMatrix(study *compare.Study, pairs []*compare.Pair) *table {
	at := map[[2]int]*compare.Pair{}
	for _, pair := range pairs {
		if pair.B >= 0 && pair.Tier >= stats.Weak && pair.Defined {
			at[[2]int{pair.A, pair.B}] = pair
		}
	}
	var outlets []int
	for _, outlet := range readingOrder(study) {
		for two := range at {
			if two[0] == outlet || two[1] == outlet {
				outlets = append(outlets, outlet)
				break
			}
		}
	}
	if len(outlets) < 3 {
		return nil
	}
	t := &table{Caption: said("differences.matrix"), Class: "matrix", Head: heads("differences.minus")}
	for _, outlet := range outlets {
		t.Head = append(t.Head, head{Term: study.Outlets[outlet].Name})
	}
	for _, a := range outlets {
		row := []cell{{Name: study.Outlets[a].Name}}
		for _, b := range outlets {
			row = append(row, differenceCell(at, a, b))
		}
		t.Rows = append(t.Rows, row)
	}
	return t.dense()
}

// differenceCell is A less B, coloured when the difference is called.
func differenceCell(at map[[2]int]*compare.Pair, a, b int) cell {
	pair, turned := at[[2]int{a, b}], 1.0
	if pair == nil {
		pair, turned = at[[2]int{b, a}], -1
	}
	if pair == nil {
		return cell{Figure: "—", Dim: true}
	}
	x := turned * pair.Difference.Estimate
	c := cell{Figure: words.Signed(x), Pick: pairPick(a, b, pair.Side), Dim: !pair.Called}
	if pair.Called {
		c.Heat = heat(math.Abs(x), 2)
		switch {
		case pair.Side < 0 && x < 0:
			c.Tone = "s1"
		case pair.Side < 0:
			c.Tone = "s0"
		case x < 0:
			c.Tone = "neg"
		default:
			c.Tone = sideTone(pair.Side)
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

// differenceTable lists the comparisons, the surest first.
func differenceTable(study *compare.Study, pairs []*compare.Pair) *table {
	sorted := slices.Clone(pairs)
	slices.SortStableFunc(sorted, func(a, b *compare.Pair) int { return cmp.Compare(a.Q, b.Q) })
	t := &table{Caption: said("differences.title"), Head: heads("col.firstOutlet", "col.secondOutlet", "col.difference")}
	t.Head = append(t.Head, head{Text: atLevel(study.Options.Level)}, head{Text: plain("p")}, head{Text: plain("q")})
	t.Head = append(t.Head, heads("col.lean", "col.tier", "col.units")...)
	for _, pair := range sorted {
		other := cell{Text: said("differences.rest")}
		if pair.B >= 0 {
			other = cell{Name: study.Outlets[pair.B].Name}
		}
		row := []cell{{Name: study.Outlets[pair.A].Name}, other, {Figure: "—"}, {Figure: "—"}}
		if pair.Defined && pair.Tier >= stats.Weak {
			row[2] = cell{Figure: words.Signed(pair.Difference.Estimate), Pick: pairPick(pair.A, pair.B, pair.Side)}
			row[3] = cell{Figure: bounds(pair.Difference)}
		}
		t.Rows = append(t.Rows, append(row,
			cell{Figure: probability(pair.P)}, cell{Figure: probability(pair.Q)}, cell{Text: calledText(pair.Called)},
			cell{Text: words.Tier(pair.Tier)}, cell{Figure: words.Whole(pair.Units[0]) + " / " + words.Whole(pair.Units[1])}))
	}
	return t.cut(mostPairs)
}
