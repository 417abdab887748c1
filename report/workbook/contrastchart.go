package workbook

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// turnedBars is how many outlets a chart over a table with a row an outlet shows.
const turnedBars = 20

// mostNamings is how many namings of a contrast get a colour of their own.
const mostNamings = 7

// contrastChart draws the share of each naming in each outlet's own words:
// the side's colour legitimises, grey is plain, purple delegitimises.
func (s *sheet) contrastChart(index int) {
	contrast := &s.study.Contrasts[index]
	outlets, _ := s.view.Users(index)
	if len(outlets) == 0 {
		return // nobody has the evidence for shares
	}
	most := mostBars
	if s.turned() { // the table under it has them all
		most = turnedBars
	}
	outlets = largest(outlets, most, func(o int) int { return s.view.OwnOf(index, o) })
	chart := xlsx.Chart{
		Title:  s.say(contrast.Title),
		Alt:    xlsx.Cut(s.fill("workbook.chart.contrastAlt", words.Values{"contrast": contrast.Title}), 500),
		Shares: true,
	}
	for _, o := range outlets {
		chart.Names = append(chart.Names, s.study.Outlets[o].Name)
	}
	chart.Series = s.namingSeries(index, outlets)
	s.Place(chart)
}

// namingSeries makes a series of each of the namings used most and one of the
// rest of each polarity, in the order of the polarities: the colours of a bar
// add up to the polarity of its outlet's words.
func (s *sheet) namingSeries(index int, outlets []int) []xlsx.Series {
	contrast := &s.study.Contrasts[index]
	used := s.view.OwnNamings(index)
	slices.SortStableFunc(used, func(a, b int) int { return cmp.Compare(s.view.Own(index, b), s.view.Own(index, a)) }) // which get a colour
	chosen := used[:min(len(used), mostNamings)]
	keep := func(n int) bool { return slices.Contains(chosen, n) }
	kept := filtered(s.view.OwnNamings(index), keep)
	rest := filtered(s.view.OwnNamings(index), func(n int) bool { return !keep(n) })
	var series []xlsx.Series
	for polarity := 1; polarity >= -1; polarity-- {
		shades := polarityAccent(contrast.Side, polarity)
		ofPolarity := func(n int) bool { return cmp.Compare(contrast.Namings[n].Polarity, 0) == polarity }
		for i, n := range filtered(kept, ofPolarity) {
			series = append(series, xlsx.Series{
				Name:   s.seriesName(&contrast.Namings[n]),
				Colour: shades.shades[i],
				Values: ownValues(contrast, []int{n}, outlets),
			})
		}
		if others := filtered(rest, ofPolarity); len(others) > 0 {
			series = append(series, xlsx.Series{
				Name:   s.fill("workbook.chart.others", words.Values{"polarity": words.Polarity(polarity)}),
				Colour: shades.rest,
				Values: ownValues(contrast, others, outlets),
			})
		}
	}
	return series
}

// filtered returns the items that pass.
func filtered(items []int, pass func(int) bool) []int {
	var passed []int
	for _, item := range items {
		if pass(item) {
			passed = append(passed, item)
		}
	}
	return passed
}

// seriesName is a naming in the legend: in English where it is glossed.
func (b *workbook) seriesName(naming *compare.Naming) string {
	if b.glossed() && naming.English != "" {
		return naming.English
	}
	return naming.Label
}

// ownValues adds up namings in each outlet's own words.
func ownValues(contrast *compare.Contrast, namings, outlets []int) []xlsx.Value {
	values := make([]xlsx.Value, len(outlets))
	for i, o := range outlets {
		values[i].Shown = true
		for _, n := range namings {
			values[i].X += float64(contrast.Namings[n].Counts[o].Own())
		}
	}
	return values
}
