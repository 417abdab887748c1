package page

import (
	"strings"

	"mizan/internal/words"
	"mizan/report/view"
)

// A fact is one figure of the header.
type fact struct {
	Label  words.Sayer
	Figure string // a number
	Name   string // or a name
	Until  string // the end of a span of dates that Figure starts
}

// facts say what was read: first what one asks first.
func facts(v *view.View) (first, further []fact) {
	study := v.Study
	read := said("fact.articles")
	if study.Totals.Elsewhere > 0 {
		read = said("fact.inScope")
	}
	first = []fact{
		{Label: said("fact.outlets"), Figure: words.Whole(len(study.Outlets))},
		{Label: read, Figure: words.Whole(study.Totals.Scored)},
	}
	if from, until := v.Days(); from != "" {
		first = append(first, fact{Label: said("fact.dates"), Figure: from, Until: until})
	}
	lexicon := study.Manifest.Lexicon
	return first, []fact{
		{Label: said("fact.words"), Figure: words.Whole(study.Totals.Words)},
		{Label: said("fact.mentions"), Figure: words.Whole(study.Totals.Mentions)},
		{Label: said("fact.lexicon"), Name: strings.TrimSpace(lexicon.ID + " " + lexicon.Version)},
	}
}

func outletTable(v *view.View) *table {
	t := &table{
		Caption: said("outlets.table"),
		Head:    heads("col.outlet", "col.articles", "col.words", "col.mentions", "col.first", "col.last"),
	}
	for _, i := range v.Outlets {
		outlet := v.Study.Outlets[i]
		t.Rows = append(t.Rows, []cell{
			{Name: outlet.Name}, {Figure: words.Whole(outlet.Articles)}, {Figure: words.Whole(outlet.Words)},
			picked(outlet.Mentions, pick{"outlet": i}), {Figure: dash(outlet.First)}, {Figure: dash(outlet.Last)},
		})
	}
	return t
}

// OutletTable is the table of what was read.
func (p *page) OutletTable() *table { return outletTable(p.view) }

// inputTable is the table of the files.
func (p *page) inputTable() *table {
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
