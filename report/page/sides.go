package page

import (
	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
)

func sidesSection(study *compare.Study) (*section, error) {
	s := newSection("sides")
	for side := range study.Sides {
		b, err := sideBlock(study, side)
		if err != nil {
			return nil, err
		}
		if b != nil {
			s.Blocks = append(s.Blocks, *b)
		}
	}
	return s, nil
}

// sideBlock shows one side, nil when no outlet names it.
func sideBlock(study *compare.Study, side int) (*block, error) {
	var drawn, thin []int
	for _, outlet := range readingOrder(study) {
		score := study.Score(outlet, side)
		switch {
		case score.Defined && score.Tier >= stats.Weak:
			drawn = append(drawn, outlet)
		case score.Naming > 0:
			thin = append(thin, outlet)
		}
	}
	if len(drawn)+len(thin) == 0 {
		return nil, nil
	}
	b := &block{
		Title: study.Sides[side].Title,
		Tone:  sideTone(side),
		Table: sideTable(study, side, drawn),
		Thin:  thinScores(study, side, thin),
	}
	for _, outlet := range drawn {
		b.Warnings = addDoubts(b.Warnings, study.Outlets[outlet].Name, study.Score(outlet, side).Warnings)
	}
	if len(drawn) == 0 {
		return b, nil
	}
	var err error
	b.Chart, err = newChart("side-"+words.Whole(side), len(drawn), said("sides.chart"), func(lang string) (option, error) {
		return sideChart(study, side, drawn, lang)
	})
	return b, err
}

func sideTable(study *compare.Study, side int, outlets []int) *table {
	if len(outlets) == 0 {
		return nil
	}
	t := &table{Caption: study.Sides[side].Title, Main: true, Head: append(heads("col.outlet"), head{Text: plain("S")})}
	t.Head = append(t.Head, head{Text: atLevel(study.Options.Level)}, head{Text: said("col.lean")}, head{Text: said("col.tier")})
	t.Head = append(t.Head, polarityHeads()...)
	t.Head = append(t.Head, heads("col.behind", "col.naming", "col.neutral", "col.salience")...)
	alone := len(study.Copies) > 0 // what is left without copies
	if alone {
		t.Head = append(t.Head, head{Text: said("col.independent")})
	}
	for _, outlet := range outlets {
		score := study.Score(outlet, side)
		row := []cell{
			{Name: study.Outlets[outlet].Name, Flag: len(score.Warnings) > 0},
			{Figure: net(score), Pick: pick{"outlet": outlet, "side": side, "voice": int(coding.Own)}},
			{Figure: bounds(score.Net)}, {Text: clearText(score)}, {Text: words.Tier(score.Tier)},
		}
		row = append(row, ownTallyCells(score)...)
		row = append(row,
			cell{Figure: words.Whole(score.Clusters)}, cell{Figure: words.Whole(score.Naming)},
			cell{Figure: words.Percent(score.NeutralShare)}, cell{Figure: decimal(score.Salience)})
		if alone && score.IndependentDefined {
			row = append(row, cell{Figure: words.Signed(score.Independent.Estimate)})
		} else if alone {
			row = append(row, cell{Figure: "—"})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// thinScores counts what there is for outlets whose score is not shown.
func thinScores(study *compare.Study, side int, outlets []int) *table {
	if len(outlets) == 0 {
		return nil
	}
	t := &table{Caption: said("thin"), Head: append(heads("col.outlet"), polarityHeads()...)}
	t.Head = append(t.Head, heads("col.behind", "col.naming")...)
	for _, outlet := range outlets {
		score := study.Score(outlet, side)
		row := append([]cell{{Name: study.Outlets[outlet].Name}}, ownTallyCells(score)...)
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

// net writes S, a dash where it is blank.
func net(score *compare.Score) string {
	if !score.Defined {
		return "—"
	}
	return words.Signed(score.Net.Estimate)
}
