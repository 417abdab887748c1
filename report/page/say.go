package page

import (
	"strings"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
)

// said is a phrase of the page, by its key below "page" in the catalogues.
func said(key string) words.Key { return words.Key("page." + key) }

// plain is what is the same in every language: a letter, a figure, a name.
type plain string

// In returns it.
func (p plain) In(string) string { return string(p) }

// joined are several things said one after another.
type joined []words.Sayer

// In says them in a language.
func (j joined) In(lang string) string {
	var b strings.Builder
	for _, s := range j {
		b.WriteString(s.In(lang))
	}
	return b.String()
}

// labelled says what something is, and it: "Slant: +0.42".
func labelled(label, of words.Sayer) words.Sayer { return joined{label, said("colon"), of} }

// dotted says several things in a line: "legitimising · weak evidence".
func dotted(all ...words.Sayer) words.Sayer {
	var line joined
	for i, s := range all {
		if i > 0 {
			line = append(line, plain(" · "))
		}
		line = append(line, s)
	}
	return line
}

// inAll says something in every language, in their order.
func inAll(s words.Sayer) []string {
	var all []string
	for _, lang := range words.Languages() {
		all = append(all, s.In(lang))
	}
	return all
}

// title names the page.
func title(study *compare.Study) words.Sayer {
	return labelled(said("brand"), words.Named(study.Manifest.Lexicon.Title))
}

// leanText reads a slant in words.
func leanText(study *compare.Study, slant compare.Slant) words.Sayer {
	if !slant.Clear {
		return words.Unclear
	}
	side := study.Sides[0]
	if slant.Value.Estimate < 0 {
		side = study.Sides[1]
	}
	return said("slant.leans").With(words.Values{"side": words.Named(side.Short)})
}

// clearText reads a score in words.
func clearText(score *compare.Score) words.Sayer {
	switch {
	case !score.Clear:
		return words.Unclear
	case score.Net.Estimate < 0:
		return words.Polarity(-1)
	}
	return words.Polarity(+1)
}

// atLevel names an interval by its level: "95 % interval".
func atLevel(level float64) words.Sayer {
	return said("interval").With(words.Values{"level": words.Figure(words.Level(level))})
}

// between says an interval, as it is written.
func between(i stats.Interval, written string) words.Sayer {
	return joined{atLevel(i.Level), plain(" " + words.Figure(written))}
}

// netFigure says a net polarity: "S = +0.42".
func netFigure(net stats.Interval) words.Sayer {
	return plain(words.Figure("S = " + words.Signed(net.Estimate)))
}

// netOf heads the net polarities of a side.
func netOf(side compare.Side) words.Sayer { return labelled(plain("S"), words.Named(side.Short)) }

// tallied says a tally.
func tallied(t compare.Tally) words.Sayer {
	return said("tally").With(words.Values{"positive": number(t.Positive), "plain": number(t.Neutral), "negative": number(t.Negative)})
}

// partOf says "3 of 12".
func partOf(part, whole int) words.Sayer {
	return said("of").With(words.Values{"part": number(part), "whole": number(whole)})
}

// inBrackets says a share behind what it is of: " (42 %)".
func inBrackets(share float64) words.Sayer {
	return plain(" " + words.Figure("("+words.Percent(share)+")"))
}
