package page

import (
	"fmt"
	"slices"
	"strings"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
)

// A table is a plain HTML table: what a chart shows, for readers who want the
// figures, and all there is for those without script.
type table struct {
	Caption words.Sayer
	Class   string // "matrix" for outlets across and down
	Upright bool   // heads of columns stand on end
	Dense   bool   // cells are squares of colour
	Main    bool   // stands in the page as it is, however long: for readers without script
	Note    words.Sayer
	Head    []head
	Rows    [][]cell
}

// A head is the head of a column.
type head struct {
	Text    words.Sayer
	Term    string // or the words of a stranger
	English string // what they say, for readers of English
	Sign    string // before a naming, its polarity
}

// A cell holds one of a name, a figure or words.
type cell struct {
	Name          string      // the words of a stranger
	English, Sign string      // of a naming: what it says, and its polarity
	Figure        string      // a number
	Interval      string      // around it, in the same cell
	Text          words.Sayer // mizan's own words
	Pick          pick        // the evidence a figure leads to
	Bar           *bar        // a share drawn
	Titles        []articleTitle
	Heat          int    // shade, 1…9, of Tone
	Tone          string // a colour of the page
	Dim           bool   // stands on too little to be read as a figure
	Still         bool   // its link is not reached by the tabulator
	Flag          bool   // a doubt stands beside it
	Group         bool   // heads the rows below, over Span columns
	Span          int
}

// Class is how a cell looks.
func (c cell) Class() string {
	class := "number"
	if c.Heat > 0 {
		class += " heat heat-" + count(c.Heat) + " tone-" + c.Tone
	}
	if c.Dim {
		class += " dim"
	}
	if c.Dim && c.Pick == nil {
		class += " blank"
	}
	return class
}

// A bar is a share of two families of names, drawn.
type bar struct {
	Share         float64 // of the first, 0…100
	First, Second string  // colours in the page
}

// heads makes the heads of columns from the keys of their words.
func heads(keys ...string) []head {
	list := make([]head, len(keys))
	for i, key := range keys {
		list[i].Text = word(key)
	}
	return list
}

// picked is a count that leads to its evidence, a bare 0 when there is none.
func picked(n int, p pick) cell {
	if n == 0 {
		return cell{Figure: "0"}
	}
	return cell{Figure: count(n), Pick: p}
}

// plain is a head without a row of its own among the words.
func plain(ar, en string) head { return head{Text: words.Text{"ar": ar, "en": en}} }

func outletTable(study *compare.Study) *table {
	t := &table{
		Caption: word("outlets.table"),
		Head:    heads("col.outlet", "col.articles", "col.words", "col.mentions", "col.first", "col.last"),
	}
	for i, outlet := range study.Outlets {
		t.Rows = append(t.Rows, []cell{
			{Name: outlet.Name}, {Figure: count(outlet.Articles)}, {Figure: count(outlet.Words)},
			picked(outlet.Mentions, pick{"outlet": i}), {Figure: dash(outlet.First)}, {Figure: dash(outlet.Last)},
		})
	}
	return t
}

// OutletTable is the table of what was read.
func (p *page) OutletTable() *table { return outletTable(p.Study) }

// InputTable is the table of the files.
func (p *page) InputTable() *table {
	t := &table{Caption: word("inputs"), Head: append(heads("col.path", "col.articles", "col.refused", "col.encoding"), plain("SHA-256", "SHA-256"))}
	for _, input := range p.Study.Manifest.Inputs {
		t.Rows = append(t.Rows, []cell{
			{Name: input.Path}, {Figure: count(input.Articles)}, {Figure: count(input.Refused)},
			{Figure: input.Encoding}, {Figure: shorten(input.SHA256)},
		})
	}
	return t
}

// Level is the level of the intervals in percent.
func (p *page) Level() string { return percent(p.Study.Options.Level) }

// shorten keeps enough of a sum to tell files apart.
func shorten(sum string) string { return sum[:min(len(sum), 16)] }

// dash stands for nothing.
func dash(s string) string {
	if s == "" {
		return "—"
	}
	return s
}

func slantTable(study *compare.Study, outlets []int) *table {
	if len(outlets) == 0 {
		return nil
	}
	t := &table{Caption: word("slant.title"), Main: true, Head: heads("col.outlet", "slant.figure")}
	t.Head = append(t.Head, head{Text: fill("interval", number(percent(study.Options.Level)))}, head{Text: word("col.lean")}, head{Text: word("col.tier")})
	for _, side := range study.Sides {
		t.Head = append(t.Head, head{Text: words.Text{"ar": "S: " + tame(side.Short.In("ar")), "en": "S: " + tame(side.Short.In("en"))}})
	}
	for _, outlet := range outlets {
		slant := study.Slants[outlet]
		row := []cell{
			{Name: study.Outlets[outlet].Name, Flag: len(slant.Warnings) > 0}, {Figure: signed(slant.Value.Estimate), Pick: pick{"outlet": outlet, "side": resolved, "voice": int(coding.Own)}}, {Figure: bounds(slant.Value)},
			{Text: leanText(study, slant)}, {Text: words.Tier(slant.Tier)},
		}
		for side := range study.Sides {
			row = append(row, cell{Figure: net(study.Score(outlet, side))})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// net writes S, a dash where it is blank.
func net(score *compare.Score) string {
	if !score.Defined {
		return "—"
	}
	return signed(score.Net.Estimate)
}

// thinSlants counts what there is for outlets whose slant is not shown.
func thinSlants(study *compare.Study, outlets []int) *table {
	if len(outlets) == 0 {
		return nil
	}
	t := &table{Caption: word("thin"), Head: heads("col.outlet", "col.articles")}
	for _, side := range study.Sides {
		for _, polarity := range []int{+1, 0, -1} {
			t.Head = append(t.Head, head{Text: words.Text{
				"ar": tame(side.Short.In("ar")) + ": " + words.Polarity(polarity).In("ar"),
				"en": tame(side.Short.In("en")) + ": " + words.Polarity(polarity).In("en"),
			}})
		}
	}
	for _, outlet := range outlets {
		row := []cell{{Name: study.Outlets[outlet].Name}, {Figure: count(study.Outlets[outlet].Articles)}}
		for side := range study.Sides {
			row = append(row, ownTallyCells(study.Score(outlet, side))...)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// ownTallyCells are the three counts of an outlet's own words about a side.
func ownTallyCells(score *compare.Score) []cell {
	own := score.Own()
	return []cell{{Figure: count(own.Positive)}, {Figure: count(own.Neutral)}, {Figure: count(own.Negative)}}
}

// polarityHeads are the heads over ownTallyCells.
func polarityHeads() []head {
	var list []head
	for _, polarity := range []int{+1, 0, -1} {
		list = append(list, head{Text: words.Polarity(polarity), Sign: sign(polarity)})
	}
	return list
}

func sideTable(study *compare.Study, side int, outlets []int) *table {
	if len(outlets) == 0 {
		return nil
	}
	t := &table{Caption: study.Sides[side].Title, Main: true, Head: append(heads("col.outlet"), plain("S", "S"))}
	t.Head = append(t.Head, head{Text: fill("interval", number(percent(study.Options.Level)))}, head{Text: word("col.lean")}, head{Text: word("col.tier")})
	t.Head = append(t.Head, polarityHeads()...)
	t.Head = append(t.Head, heads("col.behind", "col.naming", "col.neutral", "col.salience")...)
	alone := len(study.Copies) > 0 // what is left without copies
	if alone {
		t.Head = append(t.Head, head{Text: word("col.independent")})
	}
	for _, outlet := range outlets {
		score := study.Score(outlet, side)
		row := []cell{
			{Name: study.Outlets[outlet].Name, Flag: len(score.Warnings) > 0},
			{Figure: net(score), Pick: pick{"outlet": outlet, "side": side, "voice": int(coding.Own)}},
			{Figure: bounds(score.Net)}, {Text: clearText(score)}, {Text: words.Tier(score.Tier)},
		}
		row = append(row, ownTallyCells(score)...)
		row = append(row,
			cell{Figure: count(score.Clusters)}, cell{Figure: count(score.Naming)},
			cell{Figure: percent(score.NeutralShare)}, cell{Figure: decimal(score.Salience)})
		if alone && score.IndependentDefined {
			row = append(row, cell{Figure: signed(score.Independent.Estimate)})
		} else if alone {
			row = append(row, cell{Figure: "—"})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// thinScores counts what there is for outlets whose score is not shown.
func thinScores(study *compare.Study, side int, outlets []int) *table {
	if len(outlets) == 0 {
		return nil
	}
	t := &table{Caption: word("thin"), Head: append(heads("col.outlet"), polarityHeads()...)}
	t.Head = append(t.Head, heads("col.behind", "col.naming")...)
	for _, outlet := range outlets {
		score := study.Score(outlet, side)
		row := append([]cell{{Name: study.Outlets[outlet].Name}}, ownTallyCells(score)...)
		t.Rows = append(t.Rows, append(row, cell{Figure: count(score.Clusters)}, cell{Figure: count(score.Naming)}))
	}
	return t
}

// pairTable sets the two families of a contrast against each other, nil when
// it has none or neither is found.
func pairTable(study *compare.Study, index int, outlets []int) *table {
	contrast := &study.Contrasts[index]
	if contrast.Pair == [2]string{} {
		return nil
	}
	t := &table{Caption: word("pair"), Head: []head{
		{Text: word("col.outlet")},
		pairHead(contrast, contrast.Pair[0]), {Text: word("pair.bar")}, pairHead(contrast, contrast.Pair[1]),
		{Text: word("pair.share")},
	}}
	for _, outlet := range outlets {
		pair := study.PairShare(index, outlet)
		if !pair.Defined {
			continue
		}
		row := []cell{{Name: study.Outlets[outlet].Name}, {Figure: count(pair.A)}, {}, {Figure: count(pair.B)}, {Text: words.Tier(stats.Insufficient)}}
		if !bare(study, contrast, outlet, pair.A+pair.B) {
			part := bar{100 * pair.Share.Estimate, familyTone(contrast, contrast.Pair[0]), familyTone(contrast, contrast.Pair[1])}
			row[2], row[4] = cell{Bar: &part}, cell{Figure: percent(pair.Share.Estimate), Interval: shareBounds(pair.Share)}
		}
		t.Rows = append(t.Rows, row)
	}
	if !slices.ContainsFunc(t.Rows, func(row []cell) bool { return row[2].Bar != nil }) {
		return nil // the table behind the chart counts as much
	}
	return t
}

// familyTone is the colour of a family: that of its most frequent naming.
func familyTone(contrast *compare.Contrast, family string) string {
	members := familyMembers(contrast, family)
	if len(members) == 0 {
		return "plaina"
	}
	return tone(contrast, members[0].Polarity) + "a"
}

// familyMembers are the namings of a family, the more frequent first.
func familyMembers(contrast *compare.Contrast, family string) []compare.Naming {
	var members []compare.Naming
	for _, naming := range contrast.Namings {
		if naming.Family == family {
			members = append(members, naming)
		}
	}
	slices.SortStableFunc(members, func(a, b compare.Naming) int { return b.Total - a.Total })
	return members
}

// pairHead says which namings a family holds: its two most frequent terms.
func pairHead(contrast *compare.Contrast, family string) head {
	members := familyMembers(contrast, family)
	if len(members) == 0 {
		return head{Term: family}
	}
	var terms, english []string
	for _, naming := range members[:min(len(members), 2)] {
		terms = append(terms, "«"+naming.Label+"»")
		if naming.English != "" {
			english = append(english, naming.English)
		}
	}
	if len(members) > 2 {
		terms = append(terms, "…")
	}
	return head{Term: strings.Join(terms, " "), English: strings.Join(english, ", ")}
}

// contrastTable counts every naming found, a row each, in each outlet's own
// words.
func contrastTable(study *compare.Study, index int, outlets []int) *table {
	contrast := &study.Contrasts[index]
	t := &table{Caption: contrast.Title, Head: heads("col.term")}
	sums := []cell{{Text: word("col.total")}}
	for _, outlet := range outlets {
		t.Head = append(t.Head, head{Term: study.Outlets[outlet].Name})
		sums = append(sums, picked(ownMentions(contrast, outlet), contrastPick(contrast, index, outlet)))
	}
	for _, i := range foundNamings(contrast) {
		naming := &contrast.Namings[i]
		row := []cell{{Name: naming.Label, English: naming.English, Sign: sign(naming.Polarity)}}
		for _, outlet := range outlets {
			row = append(row, picked(study.PairShare(index, outlet).Namings[i].Count, with(contrastPick(contrast, index, outlet), "naming", i)))
		}
		t.Rows = append(t.Rows, row)
	}
	t.Rows = append(t.Rows, sums)
	return t.upright()
}

// contrastPick chooses what an outlet's own words call a thing.
func contrastPick(contrast *compare.Contrast, index, outlet int) pick {
	return pick{"outlet": outlet, "side": contrast.Side, "contrast": index, "voice": int(coding.Own)}
}

// with narrows a pick.
func with(p pick, key string, value int) pick {
	narrow := pick{key: value}
	for k, v := range p {
		narrow[k] = v
	}
	return narrow
}

func voicesTable(study *compare.Study, outlets []int) *table {
	t := &table{Caption: word("voices.title"), Main: true, Head: heads("col.outlet")}
	for voice := range coding.Voices {
		t.Head = append(t.Head, head{Text: words.Voice(coding.Voice(voice))})
	}
	t.Head = append(t.Head, head{Text: word("col.total")})
	for _, outlet := range outlets {
		row := []cell{{Name: study.Outlets[outlet].Name}}
		sums := voicesOf(study, outlet)
		for voice, n := range sums {
			row = append(row, picked(n, pick{"outlet": outlet, "side": resolved, "voice": voice}))
		}
		t.Rows = append(t.Rows, append(row, cell{Figure: count(sums.Sum())}))
	}
	return t
}

// A leftOut tells what was not counted.
type leftOut struct {
	Seen       words.Sayer
	Unresolved *table
	Refused    *table
	More       *words.Sayer
}

// refusedShown is how many refusals the page lists.
const refusedShown = 100

// newLeftOut gathers what was not counted, nil when all was.
func newLeftOut(study *compare.Study) *leftOut {
	if len(study.Unresolved) == 0 && len(study.Refused) == 0 && study.Totals.LeftOut == 0 {
		return nil
	}
	totals := study.Totals
	left := &leftOut{Seen: fill("left.seen", number(count(totals.Seen)), number(count(totals.Scored)), number(count(totals.Refused)), number(count(totals.LeftOut)))}
	if len(study.Unresolved) > 0 {
		left.Unresolved = unresolvedTable(study)
	}
	if len(study.Refused) > 0 {
		left.Refused = &table{Caption: word("left.refused"), Head: heads("left.place", "left.reason")}
		for _, refusal := range study.Refused[:min(len(study.Refused), refusedShown)] {
			left.Refused.Rows = append(left.Refused.Rows, []cell{{Name: refusal.Place}, {Name: refusal.Reason}})
		}
	}
	if more := len(study.Refused) - refusedShown; more > 0 {
		text := fill("left.more", number(count(more)))
		left.More = &text
	}
	return left
}

// mostUnresolved is how many outlets a row of unresolved mentions names where
// there are too many for a column each.
const mostUnresolved = 3

func unresolvedTable(study *compare.Study) *table {
	t := &table{Caption: word("left.unresolved"), Head: heads("col.term", "col.total")}
	if wide(study) {
		t.Head = append(t.Head, heads("fact.outlets", "left.most")...)
	} else {
		for _, outlet := range study.Outlets {
			t.Head = append(t.Head, head{Term: outlet.Name})
		}
	}
	for _, term := range study.Unresolved {
		row := []cell{{Name: labelOf(study, term.Term)}, {Figure: count(term.Total)}}
		if wide(study) {
			row = append(row, unresolvedCells(study, term.Counts)...)
		} else {
			for _, n := range term.Counts {
				row = append(row, cell{Figure: count(n)})
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// unresolvedCells say how many outlets have mentions, and which have most.
func unresolvedCells(study *compare.Study, counts []int) []cell {
	var outlets []int
	for outlet, n := range counts {
		if n > 0 {
			outlets = append(outlets, outlet)
		}
	}
	slices.SortStableFunc(outlets, func(a, b int) int { return counts[b] - counts[a] })
	var most []articleTitle
	for _, outlet := range outlets[:min(len(outlets), mostUnresolved)] {
		most = append(most, articleTitle{Title: study.Outlets[outlet].Name, Figure: count(counts[outlet])})
	}
	return []cell{{Figure: count(len(outlets))}, {Titles: most}}
}

// labelOf returns a term of the lexicon as a reader says it.
func labelOf(study *compare.Study, term string) string {
	for i := range study.Contrasts {
		for _, naming := range study.Contrasts[i].Namings {
			if naming.Term == term {
				return naming.Label
			}
		}
	}
	return term
}

// Width is the width of a bar in the units of its picture.
func (b *bar) Width() string { return fmt.Sprintf("%.1f", b.Share) }
