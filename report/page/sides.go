package page

import (
	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

func sidesSection(v *view.View) (*section, error) {
	s := newSection("sides")
	for side := range v.Study.Sides {
		b, err := sideBlock(v, side)
		if err != nil {
			return nil, err
		}
		if b != nil {
			s.Blocks = append(s.Blocks, *b)
		}
	}
	return s.orLacking(v, said("sides.none")), nil
}

// sideBlock shows one side, nil when no outlet names it.
func sideBlock(v *view.View, side int) (*block, error) {
	drawn, thin := v.SideUsers(side)
	if len(drawn)+len(thin) == 0 {
		return nil, nil
	}
	b := &block{
		Title: v.Study.Sides[side].Title,
		Tone:  sideTone(side),
		Table: sideTable(v, side, drawn),
		Thin:  thinScores(v, side, thin),
	}
	for _, outlet := range drawn {
		b.Warnings = addDoubts(b.Warnings, v.Study.Outlets[outlet].Name, v.Study.Score(outlet, side).Warnings)
	}
	b.Warnings = gathered(b.Warnings)
	if len(drawn) == 0 {
		return b, nil
	}
	var err error
	b.Chart, err = newChart("side-"+words.Whole(side), len(drawn), said("sides.chart"), newCaption(v, "side", len(drawn), sideFinding(v, side, drawn)), func(lang string) (option, error) {
		return sideChart(v, side, drawn, lang)
	})
	return b, err
}

func sideTable(v *view.View, side int, outlets []int) *table {
	if len(outlets) == 0 {
		return nil
	}
	t := &table{Caption: v.Study.Sides[side].Title, Main: true, Head: append(heads("col.outlet"), head{Text: plain("S")})}
	t.Head = append(t.Head, head{Text: atLevel(v.Study.Options.Level)}, head{Text: said("col.lean")}, head{Text: said("col.tier")})
	t.Head = append(t.Head, polarityHeads()...)
	if v.Coded() {
		t.Head = append(t.Head, head{Text: words.Key("view.byCoders")})
	}
	t.Head = append(t.Head, heads("col.behind", "col.naming", "col.neutral", "col.salience")...)
	alone := len(v.Study.Copies) > 0 // what is left without copies
	if alone {
		t.Head = append(t.Head, head{Text: said("col.independent")})
	}
	for _, outlet := range outlets {
		score, f := v.Study.Score(outlet, side), v.Figure(outlet, side)
		row := []cell{
			{Name: v.Study.Outlets[outlet].Name, Flag: len(score.Warnings) > 0},
			{Figure: f.Signed(), Pick: pick{"outlet": outlet, "side": side, "voice": int(coding.Own)}},
			{Figure: dash(f.Bounds())}, {Text: v.Reading(outlet, side)}, {Text: words.Tier(f.Tier)},
		}
		row = append(row, ownTallyCells(score)...)
		if v.Coded() {
			row = append(row, signedCell(v.Beside(outlet, side, score.ByCoders, score.ByCodersDefined)))
		}
		row = append(row, cell{Figure: words.Whole(score.Clusters)}, cell{Figure: words.Whole(score.Naming)}, shareCell(score.NeutralShare),
			cell{Figure: decimal(score.Salience.Estimate), Interval: "[" + decimal(score.Salience.Lo) + ", " + decimal(score.Salience.Hi) + "]"})
		if alone {
			row = append(row, signedCell(v.Beside(outlet, side, score.Independent, score.IndependentDefined)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// signedCell is a score with its interval, a dash where it is not shown.
func signedCell(f view.Figure) cell { return cell{Figure: dash(f.Signed()), Interval: f.Bounds()} }

// shareCell is a share with its interval, a dash where there is none.
func shareCell(i stats.Interval) cell {
	f := view.Figure{Value: i, Shown: i.N > 0}
	return cell{Figure: dash(f.Share()), Interval: f.ShareBounds()}
}

// thinScores counts what there is for outlets whose score is not shown.
func thinScores(v *view.View, side int, outlets []int) *table {
	if len(outlets) == 0 {
		return nil
	}
	t := &table{Caption: thinOf(v, outlets), Head: append(heads("col.outlet"), polarityHeads()...)}
	t.Head = append(t.Head, heads("col.behind", "col.naming")...)
	for _, outlet := range outlets {
		score := v.Study.Score(outlet, side)
		row := append([]cell{{Name: v.Study.Outlets[outlet].Name}}, ownTallyCells(score)...)
		t.Rows = append(t.Rows, append(row, cell{Figure: words.Whole(score.Clusters)}, cell{Figure: words.Whole(score.Naming)}))
	}
	return t
}

// ownTallyCells are the three counts of an outlet's own words about a side.
func ownTallyCells(score *compare.Score) []cell {
	own := score.Own()
	return []cell{{Figure: words.Whole(own.Positive)}, {Figure: words.Whole(own.Neutral)}, {Figure: words.Whole(own.Negative)}}
}

// polarityHeads are the heads over ownTallyCells.
func polarityHeads() []head {
	var list []head
	for _, polarity := range []int{+1, 0, -1} {
		list = append(list, head{Text: words.Polarity(polarity), Sign: words.Sign(polarity)})
	}
	return list
}
