package page

import (
	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
)

// fewestHeadlines is how many headlines, and bodies, a row needs to be drawn:
// what the tiers ask of a score.
const fewestHeadlines = 5

// headlineSection sets what headlines say beside what bodies say.
func headlineSection(study *compare.Study) (*section, error) {
	s := newSection("headline")
	for side := range study.Sides {
		var drawn, thin []int
		for _, outlet := range readingOrder(study) {
			score := study.Score(outlet, side)
			switch {
			case !score.TitleDefined || score.Tier < stats.Weak:
			case min(score.NetTitle.N, score.NetBody.N) >= fewestHeadlines:
				drawn = append(drawn, outlet)
			default:
				thin = append(thin, outlet)
			}
		}
		if len(drawn) == 0 {
			continue
		}
		built, err := newChart("headline-"+words.Whole(side), twoMarked(len(drawn)), said("headline.chart"), func(lang string) (option, error) {
			return headlineChart(study, side, drawn, lang)
		})
		if err != nil {
			return nil, err
		}
		s.Blocks = append(s.Blocks, block{
			Title: study.Sides[side].Title, Tone: sideTone(side), Chart: built,
			Key:   markKey(sideTone(side)+"a", "headline.body", "headline.mark"),
			Table: headlineTable(study, side, drawn), Thin: thinHeadlines(study, side, thin),
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

func headlineChart(study *compare.Study, side int, outlets []int, lang string) (option, error) {
	color := "var(--" + sideTone(side) + "a)"
	var rows []forestRow
	for _, outlet := range outlets {
		score := study.Score(outlet, side)
		row := forestRow{Name: study.Outlets[outlet].Name, Figure: words.Signed(score.NetTitle.Estimate)}
		for title, net := range []stats.Interval{score.NetBody, score.NetTitle} {
			tally := []compare.Tally{score.Body, score.Title}[title]
			row.Marks = append(row.Marks, forestMark{
				Value: net, Color: color, Hollow: title == 1, Second: title == 1,
				Tip: []string{
					isolated(study.Outlets[outlet].Name),
					phrase(lang, []words.Key{said("headline.body"), said("headline.mark")}[title]),
					phrase(lang, netFigure(net)),
					phrase(lang, between(net, bounds(net))),
					phrase(lang, tallied(tally)),
				},
				Pick: pick{"outlet": outlet, "side": side, "voice": int(coding.Own), "title": title},
			})
		}
		rows = append(rows, row)
	}
	left, right := polarityEnds(side, lang)
	return forest(rows, forestAxis{1, left, right, said("headline.figure")}, lang)
}

func headlineTable(study *compare.Study, side int, outlets []int) *table {
	interval := head{Text: atLevel(study.Options.Level)}
	t := &table{Caption: said("headline.title"), Head: heads("col.outlet", "col.headlineS")}
	t.Head = append(t.Head, interval, head{Text: said("col.headlines")}, head{Text: said("col.bodyS")}, interval, head{Text: said("col.bodies")})
	for _, outlet := range outlets {
		score := study.Score(outlet, side)
		at := pick{"outlet": outlet, "side": side, "voice": int(coding.Own)}
		t.Rows = append(t.Rows, []cell{
			{Name: study.Outlets[outlet].Name},
			{Figure: words.Signed(score.NetTitle.Estimate), Pick: with(at, "title", 1)}, {Figure: bounds(score.NetTitle)}, {Figure: words.Whole(score.NetTitle.N)},
			{Figure: words.Signed(score.NetBody.Estimate), Pick: with(at, "title", 0)}, {Figure: bounds(score.NetBody)}, {Figure: words.Whole(score.NetBody.N)},
		})
	}
	return t
}

// thinHeadlines counts the headlines of outlets that have too few.
func thinHeadlines(study *compare.Study, side int, outlets []int) *table {
	if len(outlets) == 0 {
		return nil
	}
	t := &table{Caption: said("thin"), Head: append(heads("col.outlet"), polarityHeads()...)}
	for _, outlet := range outlets {
		title := study.Score(outlet, side).Title
		t.Rows = append(t.Rows, []cell{{Name: study.Outlets[outlet].Name}, {Figure: words.Whole(title.Positive)}, {Figure: words.Whole(title.Neutral)}, {Figure: words.Whole(title.Negative)}})
	}
	return t
}
