package page

import (
	"mizan/internal/words"
	"mizan/report/view"
)

// linesListed and namesListed are how many lines that were taken off, and how
// many outlets with several names, the page lists.
const linesListed, namesListed = 30, 30

// readTables list what the reader did with the texts, the names and the dates
// before anything was counted; what it did not do has no table.
func readTables(v *view.View) (tables []*table) {
	for _, t := range []*table{takenTable(v), linesTable(v), mergesTable(v), columnsTable(v), ordersTable(v)} {
		if len(t.Rows) > 0 {
			tables = append(tables, t)
		}
	}
	return tables
}

// dateNotes say how many articles have no date, or one of another calendar.
func dateNotes(v *view.View) (notes []words.Sayer) {
	for _, line := range v.DateCounts() {
		notes = append(notes, joined{line.Label, said("colon"), plain(number(line.N)), plain(".")})
	}
	return notes
}

// readHeads are the heads of columns that the workbook has too.
func readHeads(keys ...words.Key) (list []head) {
	for _, key := range keys {
		list = append(list, head{Text: key})
	}
	return list
}

func takenTable(v *view.View) *table {
	r := &v.Study.Reading
	t := &table{
		Caption: words.Key("reading.title"), Head: readHeads("reading.what", "reading.times", "reading.articles", "reading.such"),
		Notes: []words.Sayer{words.Key("reading.note").With(words.Values{"articles": words.Count("article", r.Articles)})},
	}
	for _, off := range r.Taken {
		t.Rows = append(t.Rows, []cell{{Text: view.TakenKind(off.Kind)}, {Figure: words.Whole(off.Times)}, {Figure: words.Whole(off.Articles)}, {Name: v.TakenLine(off.Kind)}})
	}
	return t
}

func linesTable(v *view.View) *table {
	r := &v.Study.Reading
	t := &table{Caption: words.Key("reading.lines"), Head: append(heads("col.outlet"), readHeads("reading.times", "reading.line", "reading.what")...)}
	for _, l := range r.Lines[:min(len(r.Lines), linesListed)] {
		t.Rows = append(t.Rows, []cell{{Name: l.Outlet}, {Figure: words.Whole(l.Times)}, {Name: l.Text}, {Text: view.TakenKind(l.Kind)}})
	}
	if more := len(r.Lines) - linesListed; more > 0 {
		t.Notes = []words.Sayer{said("left.more").With(words.Values{"more": number(more)})}
	}
	return t
}

func mergesTable(v *view.View) *table {
	t := &table{Caption: words.Key("reading.merges"), Head: append(heads("col.outlet"), readHeads("reading.names")...)}
	merges := v.Study.Reading.Merges
	for _, m := range merges[:min(len(merges), namesListed)] {
		var names []articleTitle
		for _, s := range m.Names {
			names = append(names, articleTitle{Title: s.Name, Figure: words.Whole(s.Articles)})
		}
		t.Rows = append(t.Rows, []cell{{Name: m.Outlet}, {Titles: names}})
	}
	if more := len(merges) - namesListed; more > 0 {
		t.Notes = []words.Sayer{said("left.more").With(words.Values{"more": number(more)})}
	}
	return t
}

func columnsTable(v *view.View) *table {
	t := &table{Caption: words.Key("reading.columns"), Head: readHeads("reading.file", "reading.taken")}
	for _, in := range v.Study.Manifest.Inputs {
		var said []cell
		if in.Taken != "" {
			said = append(said, cell{Name: in.Taken})
		}
		for _, note := range in.Notes {
			said = append(said, cell{Text: note.Phrase()})
		}
		for i, what := range said {
			row := []cell{{Name: in.Path}, what}
			if i > 0 {
				row[0] = cell{}
			}
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

func ordersTable(v *view.View) *table {
	t := &table{Caption: words.Key("reading.orders"), Head: readHeads("reading.file", "reading.orders")}
	for _, c := range v.Study.Reading.Orders {
		t.Rows = append(t.Rows, []cell{{Name: c.Path}, {Text: view.DateOrder(c)}})
	}
	return t
}
