package page

import (
	"mizan/compare"
	"mizan/internal/words"
	"mizan/report/view"
)

var (
	// partyPolarities are the parts of a third party's bar, as they are read.
	partyPolarities = [3]int{+1, 0, -1}

	// partyTones are their colours: of no side.
	partyTones = [3]string{"v1", "v2", "v0"}
)

// A partyRow is what all outlets together call a third party in their own words.
type partyRow struct {
	party *compare.Party
	own   compare.Tally
}

// of is how often the party is named with a polarity.
func (r partyRow) of(polarity int) int {
	switch {
	case polarity > 0:
		return r.own.Positive
	case polarity < 0:
		return r.own.Negative
	}
	return r.own.Neutral
}

// ownParties are the third parties that outlets name in their own words.
func ownParties(study *compare.Study) []partyRow {
	var rows []partyRow
	for i := range study.Parties {
		row := partyRow{party: &study.Parties[i]}
		for outlet := range study.Outlets {
			own := row.party.Own(outlet)
			row.own.Positive += own.Positive
			row.own.Neutral += own.Neutral
			row.own.Negative += own.Negative
		}
		if row.own.Sum() > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}

// partiesChart shows how the third parties are named: 100 % a row, faint where
// there is too little for shares.
func partiesChart(rows []partyRow, lang string) (option, error) {
	var names, figures []string
	var faint []bool
	for _, row := range rows {
		names = append(names, row.party.Title.In(lang))
		figures = append(figures, words.Whole(row.own.Sum()))
		faint = append(faint, row.own.Sum() < view.FewestMentions)
	}
	var stacks []stack
	for at, polarity := range partyPolarities {
		layer := stack{Name: phrase(lang, words.Polarity(polarity)), Tone: partyTones[at], Hatched: polarity < 0}
		for i, row := range rows {
			layer.Items = append(layer.Items, partyItem(row, polarity, faint[i], lang))
		}
		stacks = append(stacks, layer)
	}
	return stacked(names, figures, faint, stacks, said("col.count"), lang)
}

// partyItem is one part of a third party's bar.
func partyItem(row partyRow, polarity int, faint bool, lang string) item {
	n, all := row.of(polarity), row.own.Sum()
	if n == 0 {
		return nothing
	}
	told := joined{labelled(words.Polarity(polarity), partOf(n, all))}
	if !faint {
		told = append(told, inBrackets(words.Percent(share(n, all)/100)))
	}
	return item{Value: share(n, all), Tip: []string{isolated(row.party.Title.In(lang)), phrase(lang, told)}}
}

// partiesTable counts the same, a row each.
func partiesTable(rows []partyRow) *table {
	t := &table{Caption: said("parties.together"), Head: append(heads("parties.party"), polarityHeads()...)}
	t.Head = append(t.Head, head{Text: said("col.total")})
	for _, row := range rows {
		t.Rows = append(t.Rows, []cell{
			{Text: row.party.Title}, {Figure: words.Whole(row.own.Positive)}, {Figure: words.Whole(row.own.Neutral)},
			{Figure: words.Whole(row.own.Negative)}, {Figure: words.Whole(row.own.Sum())},
		})
	}
	return t
}
