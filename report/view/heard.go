package view

import (
	"strings"
	"unicode/utf8"

	"mizan/internal/coding"
)

// A Heard is the name by which an outlet's own words call a side most, how often,
// and a few words of a sentence with it. Where half of its names or more judge the
// side it is the one of these.
type Heard struct {
	Name    string // empty where the outlet never names the side
	Times   int
	Example string // empty where no sentence was kept
}

// An example has whole words of one sentence: so many letters at most, and of the
// sentences the shortest that has so many words.
const exampleRoom, exampleWords = 60, 5

// Heard returns what an outlet calls a side most, in a chart of names of a
// polarity.
func (v *View) Heard(outlet, side, polarity int) Heard {
	counts := v.Study.JudgedShare(outlet, side, polarity)
	judging := 2*counts.Count >= counts.Names
	return v.heard(outlet, side, func(of int) bool { return !judging || of == polarity })
}

// Leaning returns the name that an outlet's lean is heard in most, and whose it is:
// of those that legitimise the side it favours and those that delegitimise the other
// one.
func (v *View) Leaning(outlet int) (side int, most Heard) {
	favoured := v.Towards(v.Figure(outlet, Slant))
	for of := range v.Study.Sides {
		polarity := map[bool]int{true: +1, false: -1}[of == favoured]
		if heard := v.heard(outlet, of, func(p int) bool { return p == polarity }); heard.Times > most.Times {
			side, most = of, heard
		}
	}
	return side, most
}

// heard is the name of some polarities by which an outlet calls a side most.
func (v *View) heard(outlet, side int, some func(polarity int) bool) Heard {
	contrast, naming := v.mostUsed(side, outlet, some)
	if contrast < 0 {
		return Heard{}
	}
	of := &v.Study.Contrasts[contrast].Namings[naming]
	heard := Heard{Name: of.Label, Times: of.Counts[outlet].Own()}
	if heard.Times == 0 {
		return Heard{}
	}
	shortest := 0
	for i := range v.Study.Evidence {
		e := &v.Study.Evidence[i]
		if e.Contrast != contrast || e.Naming != naming || e.Side != side || e.Voice != coding.Own || v.Study.Articles[e.Article].Outlet != outlet {
			continue
		}
		if len(strings.Fields(e.Sentence)) >= exampleWords && (shortest == 0 || len(e.Sentence) < shortest) {
			shortest, heard.Example = len(e.Sentence), excerpt(e.Sentence, e.Start, e.End)
		}
	}
	return heard
}

// excerpt returns a stretch of a sentence around a span of it: two words before,
// then words behind while there is room, with … where the sentence goes on.
func excerpt(sentence string, start, end int) string {
	from, to := start, end
	room := func() int { return exampleRoom - utf8.RuneCountInString(sentence[from:to]) }
	for range 3 { // what is written together with the naming, and two words
		from = strings.LastIndexByte(strings.TrimRight(sentence[:from], " "), ' ') + 1
	}
	for to < len(sentence) {
		next := strings.TrimLeft(sentence[to:], " ")
		skipped := len(sentence) - to - len(next)
		word, _, _ := strings.Cut(next, " ")
		if utf8.RuneCountInString(word)+1 > room() && to > end {
			break
		}
		to += skipped + len(word)
	}
	text := sentence[from:to]
	if from > 0 {
		text = "…" + text
	}
	if to < len(sentence) {
		text += "…"
	}
	return text
}
