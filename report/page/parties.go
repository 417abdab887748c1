package page

import (
	"mizan/compare"
	"mizan/internal/words"
	"mizan/report/view"
)

const (
	// partiesOpen is how many third parties stand unfolded.
	partiesOpen = 4

	// partyQuotes is how many sentences stand under a third party.
	partyQuotes = 3
)

// partiesSection shows what the third parties of the conflict are called, nil
// when none is named. They are in no score: there are only counts.
func partiesSection(v *view.View) (*section, error) {
	if len(v.Study.Parties) == 0 {
		return nil, nil
	}
	s := newSection("parties")
	s.Fold = said("parties.fold")
	together, err := togetherBlock(v)
	if err != nil {
		return nil, err
	}
	if together != nil {
		s.Blocks = append(s.Blocks, *together)
	}
	for i := range v.Study.Parties {
		b := partyBlock(v, &v.Study.Parties[i])
		if i < partiesOpen {
			s.Blocks = append(s.Blocks, b)
		} else {
			s.Folded = append(s.Folded, b)
		}
	}
	return s, nil
}

// togetherBlock draws what all outlets together call each third party in their
// own words, nil where none does.
func togetherBlock(v *view.View) (*block, error) {
	rows := ownParties(v.Study)
	if len(rows) == 0 {
		return nil, nil
	}
	built, err := newChart("parties", len(rows), said("parties.chart"), newCaption(v, "parties", -1, partiesFinding(rows)), func(lang string) (option, error) {
		return partiesChart(rows, lang)
	})
	if err != nil {
		return nil, err
	}
	b := &block{Title: said("parties.together"), Tone: "none", Chart: built, Table: partiesTable(rows)}
	for at, polarity := range partyPolarities {
		b.Key = append(b.Key, swatch{Tone: partyTones[at], Hatched: polarity < 0, Sign: words.Sign(polarity), Text: words.Polarity(polarity)})
	}
	return b, nil
}

// partyBlock shows one third party: its namings by outlet and a few sentences.
// Where these are all there is, its namings stand in a line, without a table.
func partyBlock(v *view.View, party *compare.Party) block {
	articles := 0
	for _, n := range party.Articles {
		articles += n
	}
	counts := words.Values{"mentions": words.Count("mention", party.Total), "articles": words.Count("article", articles)}
	b := block{Title: party.Title, Tone: "none"}
	if party.Total > partyQuotes {
		b.Counts, b.Note = partyTable(v, party), said("parties.note").With(counts)
	} else {
		b.Lists, b.Note = []wordList{partyList(party)}, said("parties.few").With(counts)
	}
	b.Brief = b.Note
	for i := range party.Evidence[:min(len(party.Evidence), partyQuotes)] {
		b.Quotes = append(b.Quotes, partyQuote(v.Study, party, &party.Evidence[i]))
	}
	return b
}

// partyList holds the namings of a third party with how often all voices say them.
func partyList(party *compare.Party) wordList {
	list := wordList{Title: said("distinctive.namings")}
	for i := range party.Namings {
		naming := &party.Namings[i]
		list.Words = append(list.Words, keyword{Word: naming.Label, English: naming.English, Sign: words.Sign(naming.Polarity), Figure: words.Whole(naming.Total)})
	}
	return list
}

// partyTable counts the namings of a third party in the outlets that name it:
// own words, and in brackets all voices where they are more.
func partyTable(v *view.View, party *compare.Party) *table {
	outlets := v.With(func(outlet int) bool { return party.Counts[outlet].Sum() > 0 })
	t := &table{Caption: party.Title, Head: heads("col.term", "col.total")}
	for _, outlet := range outlets {
		t.Head = append(t.Head, head{Term: v.Study.Outlets[outlet].Name})
	}
	row := func(first cell, counts []compare.ByVoice) {
		cells := []cell{first, ownOfAll(summed(counts))}
		for _, outlet := range outlets {
			cells = append(cells, ownOfAll(counts[outlet]))
		}
		t.Rows = append(t.Rows, cells)
	}
	for i := range party.Namings {
		naming := &party.Namings[i]
		row(cell{Name: naming.Label, English: naming.English, Sign: words.Sign(naming.Polarity)}, naming.Counts)
	}
	if len(party.Namings) > 1 {
		row(cell{Text: said("col.total")}, party.Counts)
	}
	return t.upright()
}

// summed adds up what outlets count.
func summed(counts []compare.ByVoice) (sum compare.ByVoice) {
	for _, of := range counts {
		for voice, n := range of {
			sum[voice] += n
		}
	}
	return sum
}

// ownOfAll counts own words, and all voices behind them where they differ; of what
// no voice says it is a dot.
func ownOfAll(counts compare.ByVoice) cell {
	if counts.Sum() == 0 {
		return cell{Figure: "·", Dim: true}
	}
	c := cell{Figure: words.Whole(counts.Own())}
	if counts.Sum() != counts.Own() {
		c.Interval = "(" + words.Whole(counts.Sum()) + ")"
	}
	return c
}
