package page

import (
	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// headlineSection sets what headlines say beside what bodies say.
func headlineSection(v *view.View) (*section, error) {
	s := newSection("headline")
	for side := range v.Study.Sides {
		drawn, thin := v.HeadlineUsers(side)
		if len(drawn) == 0 {
			continue
		}
		built, err := newChart("headline-"+words.Whole(side), twoMarked(len(drawn)), said("headline.chart"), newCaption(v, "headline", len(drawn), headlineFinding(v, side, drawn)), func(lang string) (option, error) {
			return headlineChart(v, side, drawn, lang)
		})
		if err != nil {
			return nil, err
		}
		s.Blocks = append(s.Blocks, block{
			Title: v.Study.Sides[side].Title, Tone: sideTone(side), Chart: built,
			Key:   markKey(sideTone(side)+"a", "headline.body", "headline.mark"),
			Table: headlineTable(v, side, drawn), Thin: thinHeadlines(v, side, thin),
		})
	}
	return s, nil
}

// twoMarked is how many plain rows are as high as rows of two marks each.
func twoMarked(rows int) int { return (3*rows + 1) / 2 }

// markKey explains the two marks of a row.
func markKey(tone, first, second string) []swatch {
	return []swatch{{Tone: tone, Shape: "point", Text: said(first)}, {Tone: tone, Shape: "diamond", Text: said(second)}}
}

func headlineChart(v *view.View, side int, outlets []int, lang string) (option, error) {
	color := "var(--" + sideTone(side) + "a)"
	var rows []forestRow
	for _, outlet := range outlets {
		score := v.Study.Score(outlet, side)
		inTitle, inBody := v.Headlines(outlet, side)
		row := forestRow{Name: v.Study.Outlets[outlet].Name, Figure: inTitle.Signed()}
		for title, f := range []view.Figure{inBody, inTitle} {
			tally := []compare.Tally{score.Body, score.Title}[title]
			row.Marks = append(row.Marks, forestMark{
				Value: f.Value, Color: color, Hollow: title == 1, Second: title == 1,
				Tip: []string{
					isolated(v.Study.Outlets[outlet].Name),
					phrase(lang, []words.Key{said("headline.body"), said("headline.mark")}[title]),
					phrase(lang, netFigure(f)),
					phrase(lang, between(f.Value, dash(f.Bounds()))),
					phrase(lang, tallied(tally)),
				},
				Pick: pick{"outlet": outlet, "side": side, "voice": int(coding.Own), "title": title},
			})
		}
		rows = append(rows, row)
	}
	left, right := polarityEnds(side, lang)
	return forest(rows, forestAxis{Limit: 1, Left: left, Right: right, Figure: said("headline.figure")}, lang)
}

func headlineTable(v *view.View, side int, outlets []int) *table {
	interval := head{Text: atLevel(v.Study.Options.Level)}
	t := &table{Caption: said("headline.title"), Head: heads("col.outlet", "col.headlineS")}
	t.Head = append(t.Head, interval, head{Text: said("col.headlines")}, head{Text: said("col.bodyS")}, interval, head{Text: said("col.bodies")})
	for _, outlet := range outlets {
		title, body := v.Headlines(outlet, side)
		at := pick{"outlet": outlet, "side": side, "voice": int(coding.Own)}
		t.Rows = append(t.Rows, []cell{
			{Name: v.Study.Outlets[outlet].Name},
			{Figure: title.Signed(), Pick: with(at, "title", 1)}, {Figure: dash(title.Bounds())}, {Figure: words.Whole(title.Value.N)},
			{Figure: body.Signed(), Pick: with(at, "title", 0)}, {Figure: dash(body.Bounds())}, {Figure: words.Whole(body.Value.N)},
		})
	}
	return t
}

// thinHeadlines counts the headlines of outlets that have too few.
func thinHeadlines(v *view.View, side int, outlets []int) *table {
	if len(outlets) == 0 {
		return nil
	}
	t := &table{Caption: thinOf(v, outlets), Head: append(heads("col.outlet"), polarityHeads()...)}
	for _, outlet := range outlets {
		title := v.Study.Score(outlet, side).Title
		t.Rows = append(t.Rows, []cell{{Name: v.Study.Outlets[outlet].Name}, {Figure: words.Whole(title.Positive)}, {Figure: words.Whole(title.Neutral)}, {Figure: words.Whole(title.Negative)}})
	}
	return t
}
