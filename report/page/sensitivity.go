package page

import (
	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
)

// sensitivitySection says how far the figures hang on one naming or article:
// the slants, and folded the sides.
func sensitivitySection(study *compare.Study) (*section, error) {
	s := newSection("sensitivity")
	if len(study.Sensitivity) == 0 {
		return s, nil
	}
	if hasSlants(study) {
		b, err := sensitivityBlock(study, -1)
		if err != nil {
			return nil, err
		}
		if b != nil {
			s.Blocks = append(s.Blocks, *b)
		}
	}
	for side := range study.Sides {
		b, err := sensitivityBlock(study, side)
		if err != nil {
			return nil, err
		}
		switch {
		case b == nil:
		case hasSlants(study):
			s.Folded = append(s.Folded, *b)
		default:
			s.Blocks = append(s.Blocks, *b)
		}
	}
	s.Fold = said("sensitivity.fold")
	return s, nil
}

// sensitivityBlock is of one side, or with -1 of the slants; nil when no
// outlet has the evidence for a figure.
func sensitivityBlock(study *compare.Study, side int) (*block, error) {
	var outlets []int
	for _, outlet := range readingOrder(study) {
		tier := stats.None
		if side < 0 {
			tier = study.Slants[outlet].Tier
		} else {
			tier = study.Score(outlet, side).Tier
		}
		if study.Sensitive(outlet, side).Defined && tier >= stats.Weak {
			outlets = append(outlets, outlet)
		}
	}
	if len(outlets) == 0 {
		return nil, nil
	}
	id, b := "sensitivity-slant", &block{Title: said("slant.nav"), Tone: "none", Table: sensitivityTable(study, side, outlets)}
	if side >= 0 {
		id, b.Title, b.Tone = "sensitivity-"+words.Whole(side), study.Sides[side].Title, sideTone(side)
	}
	b.Key = markKey("ink", "sensitivity.namings", "sensitivity.units")
	var err error
	b.Chart, err = newChart(id, twoMarked(len(outlets)), said("sensitivity.chart"), func(lang string) (option, error) {
		return sensitivityChart(study, side, outlets, lang)
	})
	return b, err
}

func sensitivityChart(study *compare.Study, side int, outlets []int, lang string) (option, error) {
	var rows []forestRow
	for _, outlet := range outlets {
		of := study.Sensitive(outlet, side)
		row := forestRow{Name: study.Outlets[outlet].Name, Figure: words.Signed(of.Full)}
		if of.OneNaming {
			row.Figure += " ⚠"
		}
		for i, r := range []compare.Range{of.Namings, of.Units} {
			color := "var(--ink)"
			if r.Flips > 0 {
				color = "var(--warn)"
			}
			range_ := stats.Interval{Estimate: of.Full, Lo: r.Low, Hi: r.High, Bounded: true}
			tip := []string{
				isolated(study.Outlets[outlet].Name),
				phrase(lang, labelled([]words.Key{said("sensitivity.namings"), said("sensitivity.units")}[i], plain(words.Figure(bounds(range_))))),
				phrase(lang, labelled(said("sensitivity.full"), plain(words.Figure(words.Signed(of.Full))))),
			}
			if r.Flips > 0 {
				tip = append(tip, phrase(lang, said("sensitivity.flips").With(words.Values{"turns": number(r.Flips)})))
			}
			if i == 0 && of.MostContrast >= 0 {
				naming := &study.Contrasts[of.MostContrast].Namings[of.MostNaming]
				tip = append(tip, phrase(lang, labelled(said("sensitivity.most"), plain(isolated(naming.Label)))))
			}
			row.Marks = append(row.Marks, forestMark{
				Value: range_, Color: color, Hollow: i == 1, Second: i == 1, Tip: tip, Pick: sensitivityPick(of, i == 0),
			})
		}
		rows = append(rows, row)
	}
	if side < 0 {
		left, right := slantEnds(study, lang)
		return forest(rows, forestAxis{1, left, right, said("slant.figure")}, lang)
	}
	left, right := polarityEnds(side, lang)
	return forest(rows, forestAxis{1, left, right, plain("S")}, lang)
}

// sensitivityPick chooses the naming that moves a figure most, else all behind
// the figure.
func sensitivityPick(of *compare.Sensitivity, naming bool) pick {
	p := pairPick(of.Outlet, -1, of.Side)
	if naming && of.MostContrast >= 0 {
		p["contrast"], p["naming"] = of.MostContrast, of.MostNaming
	}
	return p
}

func sensitivityTable(study *compare.Study, side int, outlets []int) *table {
	t := &table{Caption: said("sensitivity.title"), Head: heads("col.outlet", "sensitivity.full", "sensitivity.namings", "sensitivity.units", "sensitivity.turns", "sensitivity.most", "sensitivity.top", "sensitivity.share")}
	for _, outlet := range outlets {
		of := study.Sensitive(outlet, side)
		t.Rows = append(t.Rows, []cell{
			{Name: study.Outlets[outlet].Name, Flag: of.OneNaming},
			{Figure: words.Signed(of.Full)}, {Figure: rangeOf(of.Namings)}, {Figure: rangeOf(of.Units)},
			{Figure: words.Whole(of.Namings.Flips) + " / " + words.Whole(of.Units.Flips)},
			namingCell(study, of.MostContrast, of.MostNaming, outlet), namingCell(study, of.TopContrast, of.TopNaming, outlet),
			{Figure: words.Percent(of.TopShare)},
		})
	}
	return t
}

// rangeOf writes where a figure goes.
func rangeOf(r compare.Range) string {
	return bounds(stats.Interval{Lo: r.Low, Hi: r.High, Bounded: true})
}

// namingCell names a naming, a dash for none, and leads to its mentions in an
// outlet's own words.
func namingCell(study *compare.Study, contrast, at, outlet int) cell {
	if contrast < 0 {
		return cell{Figure: "—"}
	}
	naming := &study.Contrasts[contrast].Namings[at]
	return cell{
		Name: naming.Label, English: naming.English, Sign: words.Sign(naming.Polarity),
		Pick: pick{"outlet": outlet, "contrast": contrast, "naming": at, "voice": int(coding.Own)},
	}
}
