package page

import (
	"slices"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/report/view"
)

// A leftOut tells what was not counted.
type leftOut struct {
	Seen       words.Sayer
	Elsewhere  *table        // what the articles left out are about
	Notes      []words.Sayer // on them, and on mentions without a date
	Unresolved *table
	Refused    *table
	More       words.Sayer
	Read       []*table // what the reader did before anything was counted
}

// refusedShown is how many refusals the page lists.
const refusedShown = 100

// newLeftOut gathers what was not counted, nil when all was.
func newLeftOut(v *view.View) *leftOut {
	totals := v.Study.Totals
	dates, read := dateNotes(v), readTables(v)
	if len(v.Study.Unresolved) == 0 && len(v.Study.Refused) == 0 && totals.LeftOut == 0 && totals.Undated == 0 && len(dates)+len(read) == 0 {
		return nil
	}
	left := &leftOut{Seen: seen(totals), Notes: append(scopeNotes(v), dates...), Read: read}
	if totals.Elsewhere > 0 {
		left.Elsewhere = elsewhereTable(v)
	}
	if len(v.Study.Unresolved) > 0 {
		left.Unresolved = unresolvedTable(v)
	}
	if len(v.Study.Refused) > 0 {
		left.Refused = &table{Caption: said("left.refused"), Head: heads("left.place", "left.reason")}
		for _, refusal := range v.Study.Refused[:min(len(v.Study.Refused), refusedShown)] {
			left.Refused.Rows = append(left.Refused.Rows, []cell{{Name: refusal.Place}, {Text: refusal.Reason}})
		}
	}
	if more := len(v.Study.Refused) - refusedShown; more > 0 {
		left.More = said("left.more").With(words.Values{"more": number(more)})
	}
	return left
}

// seen says what became of the records that were read.
func seen(totals compare.Totals) words.Sayer {
	key := said("left.seen")
	if totals.Elsewhere > 0 {
		key = said("left.seenScope")
	}
	return key.With(words.Values{
		"seen": number(totals.Seen), "scored": number(totals.Scored), "refused": number(totals.Refused),
		"leftOut": number(totals.LeftOut - totals.Elsewhere), "elsewhere": number(totals.Elsewhere),
	})
}

// scopeNotes say what the counts of articles in scope and of dates leave out.
func scopeNotes(v *view.View) (notes []words.Sayer) {
	totals := v.Study.Totals
	if totals.Foreign > 0 {
		notes = append(notes, said("left.foreign").With(words.Values{"languages": v.Languages()}))
	}
	if totals.Undated > 0 {
		notes = append(notes, said("left.undated").With(words.Values{"mentions": number(totals.Undated)}))
	}
	return notes
}

// countriesShown is how many countries of articles left out have a row.
const countriesShown = 15

// elsewhereTable lists what the articles left out are about.
func elsewhereTable(v *view.View) *table {
	totals := v.Study.Totals
	t := &table{
		Caption: said("left.elsewhere"), Head: heads("left.country", "col.articles", "left.generic", "left.titles"),
		Notes: []words.Sayer{said("left.outside").With(words.Values{"articles": number(totals.Elsewhere), "of": number(totals.Scored + totals.Elsewhere)})},
	}
	shown := min(len(v.Study.Elsewhere), countriesShown)
	for _, e := range v.Study.Elsewhere[:shown] {
		country := words.Sayer(e.Name)
		if e.Country == "" {
			country = said("left.nowhere")
		}
		var titles []articleTitle
		for _, title := range e.Titles {
			titles = append(titles, articleTitle{Title: title})
		}
		t.Rows = append(t.Rows, []cell{{Text: country}, {Figure: words.Whole(e.Articles)}, {Figure: words.Whole(e.Generic)}, titleCell(titles)})
	}
	if further := v.Study.Elsewhere[shown:]; len(further) > 0 {
		t.Rows = append(t.Rows, furtherCountries(further))
	}
	return t
}

// furtherCountries sums up the countries that have no row of their own.
func furtherCountries(further []compare.Elsewhere) []cell {
	articles, generic := 0, 0
	for _, e := range further {
		articles += e.Articles
		generic += e.Generic
	}
	return []cell{
		{Text: said("left.further").With(words.Values{"countries": number(len(further))})},
		{Figure: words.Whole(articles)}, {Figure: words.Whole(generic)}, titleCell(nil),
	}
}

// titleCell lists titles, a dash when there is none.
func titleCell(titles []articleTitle) cell {
	if len(titles) == 0 {
		return cell{Text: plain(dash(""))}
	}
	return cell{Titles: titles}
}

// mostUnresolved is how many outlets a row of unresolved mentions names where
// there are too many for a column each.
const mostUnresolved = 3

func unresolvedTable(v *view.View) *table {
	t := &table{Caption: said("left.unresolved"), Head: heads("col.term", "col.total")}
	if wide(v) {
		t.Head = append(t.Head, heads("fact.outlets", "left.most")...)
	} else {
		for _, outlet := range v.Outlets {
			t.Head = append(t.Head, head{Term: v.Study.Outlets[outlet].Name})
		}
	}
	for _, term := range v.Study.Unresolved {
		row := []cell{{Name: labelOf(v, term.Term)}, {Figure: words.Whole(term.Total)}}
		if wide(v) {
			row = append(row, unresolvedCells(v, term.Counts)...)
		} else {
			for _, outlet := range v.Outlets {
				row = append(row, cell{Figure: words.Whole(term.Counts[outlet])})
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// unresolvedCells say how many outlets have mentions, and which have most.
func unresolvedCells(v *view.View, counts []int) []cell {
	var outlets []int
	for outlet, n := range counts {
		if n > 0 {
			outlets = append(outlets, outlet)
		}
	}
	slices.SortStableFunc(outlets, func(a, b int) int { return counts[b] - counts[a] })
	var most []articleTitle
	for _, outlet := range outlets[:min(len(outlets), mostUnresolved)] {
		most = append(most, articleTitle{Title: v.Study.Outlets[outlet].Name, Figure: words.Whole(counts[outlet])})
	}
	return []cell{{Figure: words.Whole(len(outlets))}, {Titles: most}}
}

// labelOf returns a term of the lexicon as a reader says it.
func labelOf(v *view.View, term string) string {
	for i := range v.Study.Contrasts {
		for _, naming := range v.Study.Contrasts[i].Namings {
			if naming.Term == term {
				return naming.Label
			}
		}
	}
	return term
}
