package page

import (
	"strings"

	"mizan/compare"
	"mizan/internal/words"
)

// A fact is one figure of the header.
type fact struct {
	Label  words.Sayer
	Figure string // a number
	Name   string // or a name
	Until  string // the end of a span of dates that Figure starts
}

// facts say what was read.
func facts(study *compare.Study) []fact {
	list := []fact{
		{Label: said("fact.outlets"), Figure: words.Whole(len(study.Outlets))},
		{Label: said("fact.articles"), Figure: words.Whole(study.Totals.Scored)},
		{Label: said("fact.words"), Figure: words.Whole(study.Totals.Words)},
		{Label: said("fact.mentions"), Figure: words.Whole(study.Totals.Mentions)},
	}
	var first, last string
	for _, outlet := range study.Outlets {
		if outlet.First != "" && (first == "" || outlet.First < first) {
			first = outlet.First
		}
		last = max(last, outlet.Last)
	}
	if first != "" {
		list = append(list, fact{Label: said("fact.dates"), Figure: first, Until: last})
	}
	lexicon := study.Manifest.Lexicon
	return append(list, fact{Label: said("fact.lexicon"), Name: strings.TrimSpace(lexicon.ID + " " + lexicon.Version)})
}

func outletTable(study *compare.Study) *table {
	t := &table{
		Caption: said("outlets.table"),
		Head:    heads("col.outlet", "col.articles", "col.words", "col.mentions", "col.first", "col.last"),
	}
	for i, outlet := range study.Outlets {
		t.Rows = append(t.Rows, []cell{
			{Name: outlet.Name}, {Figure: words.Whole(outlet.Articles)}, {Figure: words.Whole(outlet.Words)},
			picked(outlet.Mentions, pick{"outlet": i}), {Figure: dash(outlet.First)}, {Figure: dash(outlet.Last)},
		})
	}
	return t
}

// OutletTable is the table of what was read.
func (p *page) OutletTable() *table { return outletTable(p.Study) }

// InputTable is the table of the files.
func (p *page) InputTable() *table {
	t := &table{Caption: said("inputs"), Head: append(heads("col.path", "col.articles", "col.refused", "col.encoding"), head{Text: plain("SHA-256")})}
	for _, input := range p.Study.Manifest.Inputs {
		t.Rows = append(t.Rows, []cell{
			{Name: input.Path}, {Figure: words.Whole(input.Articles)}, {Figure: words.Whole(input.Refused)},
			{Figure: input.Encoding}, {Figure: shorten(input.SHA256)},
		})
	}
	return t
}

// shorten keeps enough of a sum to tell files apart.
func shorten(sum string) string { return sum[:min(len(sum), 16)] }
