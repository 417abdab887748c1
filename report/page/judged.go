package page

import (
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// judgedSection shows how often outlets judge a side, of all the names they give
// it: first the side that the leading sentence is about, with what the sentence
// counts; the other sides are folded.
func judgedSection(v *view.View) (*section, error) {
	s := &section{ID: "judged", Nav: said("judged.nav"), Title: said("judged.title"), Fold: said("judged.fold")}
	for i, of := range v.JudgedSides() {
		b, err := judgedBlock(v, of)
		if err != nil {
			return nil, err
		}
		if i == 0 {
			b.Title = nil // its finding names the side
			s.Blocks = append(s.Blocks, *b)
		} else {
			s.Folded = append(s.Folded, *b)
		}
	}
	return s, nil
}

// judgedBlock is the chart of one side.
func judgedBlock(v *view.View, of view.Judged) (*block, error) {
	b := &block{Title: v.Study.Sides[of.Side].Title, Tone: sideTone(of.Side), Table: judgedTable(v, of, of.Drawn), Thin: thinJudged(v, of)}
	caption := newCaption(v, "judged", len(of.Drawn), judgedFinding(v, of))
	caption.What = dotted(append([]words.Sayer{said("what.judged").With(words.Values{"side": words.Named(v.Side(of.Side))})}, extent(v, len(of.Drawn))...)...)
	var err error
	b.Chart, err = newChart("judged-"+words.Whole(of.Side), len(of.Drawn), said("judged.chart"), caption, func(lang string) (option, error) {
		return judgedChart(v, of, lang)
	})
	return b, err
}

// judgedTable holds the figures of the chart.
func judgedTable(v *view.View, of view.Judged, outlets []int) *table {
	t := &table{Caption: said("judged.title"), Main: true, Head: heads("col.outlet", "judged.share")}
	t.Head = append(t.Head, head{Text: atLevel(v.Study.Options.Level)}, head{Text: said("judged.count")}, head{Text: said("judged.names")}, head{Text: said("col.tier")})
	for _, outlet := range outlets {
		f, counts := v.JudgedShare(outlet, of.Side, of.Polarity), v.Study.JudgedShare(outlet, of.Side, of.Polarity)
		at := pick{"outlet": outlet, "side": of.Side, "voice": int(coding.Own)}
		t.Rows = append(t.Rows, []cell{
			{Name: v.Study.Outlets[outlet].Name}, {Figure: dash(f.Share())}, {Figure: dash(f.ShareBounds())},
			picked(counts.Count, with(at, "polarity", of.Polarity)), picked(counts.Names, at), {Text: words.Tier(f.Tier)},
		})
	}
	return t
}

// thinJudged counts what there is for outlets whose share is not shown.
func thinJudged(v *view.View, of view.Judged) *table {
	if len(of.Thin) == 0 {
		return nil
	}
	t := &table{Caption: thinOf(v, of.Thin), Head: append(heads("col.outlet"), head{Text: said("judged.count")}, head{Text: said("judged.names")})}
	for _, outlet := range of.Thin {
		counts := v.Study.JudgedShare(outlet, of.Side, of.Polarity)
		t.Rows = append(t.Rows, []cell{{Name: v.Study.Outlets[outlet].Name}, {Figure: words.Whole(counts.Count)}, {Figure: words.Whole(counts.Names)}})
	}
	return t
}
