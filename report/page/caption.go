package page

import (
	"strings"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/report/view"
)

// A caption is what stands round a chart wherever it goes: in the page, in a
// picture of it, alone in another page.
type caption struct {
	Finding words.Sayer // what the chart shows, true over all that it draws
	What    words.Sayer // what is drawn, of how much: dates, articles, outlets
	Marks   words.Sayer // what its marks mean, and the level of its intervals
	Source  words.Sayer // the tool and the codebook
}

// newCaption makes the caption of a chart of a kind that draws so many outlets,
// -1 for one whose rows are no outlets.
func newCaption(v *view.View, kind string, outlets int, finding words.Sayer) *caption {
	return &caption{
		Finding: finding,
		What:    dotted(append([]words.Sayer{said("what." + kind)}, extent(v, outlets)...)...),
		Marks:   said("shape." + kind).With(words.Values{"level": words.Figure(words.Level(v.Study.Options.Level))}),
		Source:  source(v.Study),
	}
}

// extent says of how much a chart is made.
func extent(v *view.View, outlets int) []words.Sayer {
	list := []words.Sayer{words.Count("article", v.Study.Totals.Scored)}
	if outlets >= 0 {
		list = append(list, words.Count("outlet", outlets))
	}
	if first, last := v.Days(); first != "" {
		list = append(list, joined{plain(words.Figure(first) + " "), said("fact.to"), plain(" " + words.Figure(last))})
	}
	return list
}

// source says where a chart comes from: the tool, and the codebook with its
// version and the beginning of its hash.
func source(study *compare.Study) words.Sayer {
	m := &study.Manifest
	lexicon := strings.TrimSpace(m.Lexicon.ID + " " + m.Lexicon.Version)
	if len(m.Lexicon.SHA256) >= 8 {
		lexicon += " (" + m.Lexicon.SHA256[:8] + ")"
	}
	line := []words.Sayer{
		joined{said("brand"), plain(" " + words.Figure(m.Version))},
		labelled(said("fact.lexicon"), plain(words.Figure(lexicon))),
	}
	if m.Sample {
		line = append(line, said("training"))
	}
	return dotted(line...)
}
