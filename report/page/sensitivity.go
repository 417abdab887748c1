package page

import (
	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// sensitivitySection says how far the figures hang on one naming or article:
// the slants, and folded the sides.
func sensitivitySection(v *view.View) (*section, error) {
	s := newSection("sensitivity")
	if len(v.Study.Sensitivity) == 0 {
		return s, nil
	}
	if v.HasSlants() {
		b, err := sensitivityBlock(v, view.Slant)
		if err != nil {
			return nil, err
		}
		if b != nil {
			s.Blocks = append(s.Blocks, *b)
		}
	}
	for side := range v.Study.Sides {
		b, err := sensitivityBlock(v, side)
		if err != nil {
			return nil, err
		}
		switch {
		case b == nil:
		case v.HasSlants():
			s.Folded = append(s.Folded, *b)
		default:
			s.Blocks = append(s.Blocks, *b)
		}
	}
	s.Fold = said("sensitivity.fold")
	return s, nil
}

// sensitivityBlock is of one side, or with view.Slant of the slants; nil when no
// outlet has the evidence for a figure.
func sensitivityBlock(v *view.View, side int) (*block, error) {
	outlets := v.With(func(outlet int) bool {
		_, shown := v.Sensitive(outlet, side)
		return shown
	})
	if len(outlets) == 0 {
		return nil, nil
	}
	id, b := "sensitivity-slant", &block{Title: v.Of(side), Tone: "none", Table: sensitivityTable(v, side, outlets)}
	if side != view.Slant {
		id, b.Title, b.Tone = "sensitivity-"+words.Whole(side), v.Study.Sides[side].Title, sideTone(side)
	}
	b.Key = markKey("ink", "sensitivity.namings", "sensitivity.units")
	var err error
	b.Chart, err = newChart(id, twoMarked(len(outlets)), said("sensitivity.chart"), newCaption(v, "sensitivity", len(outlets), sensitivityFinding(v, side, outlets)), func(lang string) (option, error) {
		return sensitivityChart(v, side, outlets, lang)
	})
	return b, err
}

func sensitivityChart(v *view.View, side int, outlets []int, lang string) (option, error) {
	var rows []forestRow
	for _, outlet := range outlets {
		of := v.Study.Sensitive(outlet, side)
		row := forestRow{Name: v.Study.Outlets[outlet].Name, Figure: words.Signed(of.Full)}
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
				isolated(v.Study.Outlets[outlet].Name),
				phrase(lang, labelled([]words.Key{said("sensitivity.namings"), said("sensitivity.units")}[i], plain(words.Figure(bounds(range_))))),
				phrase(lang, labelled(said("sensitivity.full"), plain(words.Figure(words.Signed(of.Full))))),
			}
			if r.Flips > 0 {
				tip = append(tip, phrase(lang, said("sensitivity.flips").With(words.Values{"turns": number(r.Flips)})))
			}
			if i == 0 && of.MostContrast >= 0 {
				naming := &v.Study.Contrasts[of.MostContrast].Namings[of.MostNaming]
				tip = append(tip, phrase(lang, labelled(said("sensitivity.most"), plain(isolated(naming.Label)))))
			}
			row.Marks = append(row.Marks, forestMark{
				Value: range_, Color: color, Hollow: i == 1, Second: i == 1, Tip: tip, Pick: sensitivityPick(of, i == 0),
			})
		}
		rows = append(rows, row)
	}
	if side == view.Slant {
		left, right := slantEnds(v, lang)
		return forest(rows, forestAxis{Limit: 1, Left: left, Right: right, Figure: said("slant.figure")}, lang)
	}
	left, right := polarityEnds(side, lang)
	return forest(rows, forestAxis{Limit: 1, Left: left, Right: right, Figure: plain("S")}, lang)
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

func sensitivityTable(v *view.View, side int, outlets []int) *table {
	t := &table{Caption: said("sensitivity.title"), Head: heads("col.outlet", "sensitivity.full", "sensitivity.namings", "sensitivity.units", "sensitivity.turns", "sensitivity.most", "sensitivity.top", "sensitivity.share")}
	for _, outlet := range outlets {
		of := v.Study.Sensitive(outlet, side)
		t.Rows = append(t.Rows, []cell{
			{Name: v.Study.Outlets[outlet].Name, Flag: of.OneNaming},
			{Figure: words.Signed(of.Full)}, {Figure: rangeOf(of.Namings)}, {Figure: rangeOf(of.Units)},
			{Figure: words.Whole(of.Namings.Flips) + " / " + words.Whole(of.Units.Flips)},
			namingCell(v, of.MostContrast, of.MostNaming, outlet), namingCell(v, of.TopContrast, of.TopNaming, outlet),
			shareCell(of.TopShare),
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
func namingCell(v *view.View, contrast, at, outlet int) cell {
	if contrast < 0 {
		return cell{Figure: "—"}
	}
	naming := &v.Study.Contrasts[contrast].Namings[at]
	return cell{
		Name: naming.Label, English: naming.English, Sign: words.Sign(naming.Polarity),
		Pick: pick{"outlet": outlet, "contrast": contrast, "naming": at, "voice": int(coding.Own)},
	}
}
