package page

import (
	"mizan/compare"
	"mizan/internal/words"
	"mizan/report/view"
)

const (
	mostVariants = 40 // edits that stand side by side
	openVariants = 8  // of them, those that stand unfolded
	mostHabits   = 40
)

// A variant is one place of a text as outlets print it.
type variant struct {
	Kind, Party words.Sayer
	Date        string
	Readings    []reading
}

// A reading is what some outlets have there.
type reading struct {
	Outlets               []string
	Before, Change, After string
	Naming                string // empty where it is no naming
	Sign                  string
	Polarity, Voice       words.Sayer
}

// editsSection shows what outlets that printed one text call differently in it,
// nil where nothing was changed.
func editsSection(v *view.View) (*section, error) {
	if len(v.Study.Edits.List) == 0 {
		return nil, nil
	}
	s := newSection("edits")
	s.Fold = said("edits.fold")
	edits := v.Edits()
	list := block{Title: said("edits.list"), Tone: "none", Note: said("edits.note").With(words.Values{
		"edits": number(len(edits)), "texts": number(len(v.Study.Edits.Clusters)), "compared": number(compared(v)),
	})}
	rest := block{Title: said("edits.more"), Tone: "none"}
	for n, e := range edits[:min(len(edits), mostVariants)] {
		if n < openVariants {
			list.Variants = append(list.Variants, newVariant(v, e))
		} else {
			rest.Variants = append(rest.Variants, newVariant(v, e))
		}
	}
	s.Blocks = append(s.Blocks, list)
	if t := leaningTable(v); len(t.Rows) > 0 {
		s.Blocks = append(s.Blocks, block{Title: t.Caption, Tone: "none", Note: said("edits.signs"), Counts: t})
	}
	if t := habitTable(v); len(t.Rows) > 0 {
		s.Folded = append(s.Folded, block{Title: t.Caption, Tone: "none", Counts: t})
	}
	if len(rest.Variants) > 0 {
		s.Folded = append(s.Folded, rest)
	}
	return s, nil
}

// compared counts the pairs of articles that were laid side by side.
func compared(v *view.View) int {
	n := 0
	for _, c := range v.Study.Edits.Clusters {
		n += c.Compared
	}
	return n
}

// newVariant makes an edit ready for the HTML.
func newVariant(v *view.View, e *compare.Edit) variant {
	return variant{
		Kind: view.EditKind(e.Kind), Party: view.Whose(e.Party), Date: v.Study.Articles[e.First.Articles[0]].Date,
		Readings: []reading{newReading(v, &e.First), newReading(v, &e.Second)},
	}
}

// newReading makes one of its readings ready.
func newReading(v *view.View, r *compare.Reading) reading {
	start, end := r.Start, r.End
	if start < 0 || start > end || end > len(r.Sentence) || !atRune(r.Sentence, start) || !atRune(r.Sentence, end) {
		start, end = 0, 0
	}
	made := reading{Outlets: v.Reads(r), Before: r.Sentence[:start], Change: r.Sentence[start:end], After: r.Sentence[end:]}
	if r.Named {
		made.Naming, made.Sign, made.Polarity, made.Voice = r.Naming, words.Sign(r.Polarity), words.Polarity(r.Polarity), words.Voice(r.Voice)
	}
	return made
}

// leaningTable shows in how many texts an outlet's edits go which way, where
// they are tested.
func leaningTable(v *view.View) *table {
	t := &table{Caption: said("edits.leanings"), Head: []head{
		{Text: said("col.outlet")}, {Text: words.Key("edits.against")}, {Text: words.Key("edits.whose")}, {Text: words.Key("edits.kinder")}, {Text: words.Key("edits.harsher")},
		{Text: plain("p")}, {Text: plain("q")}, {Text: said("col.lean")},
	}}
	for _, l := range v.Leanings() {
		if !l.Tested {
			break
		}
		against := cell{Text: v.EditsAgainst(l)}
		if l.B >= 0 {
			against = cell{Name: v.Study.Outlets[l.B].Name}
		}
		t.Rows = append(t.Rows, []cell{
			{Name: v.Study.Outlets[l.A].Name}, against, {Text: v.Of(l.Side)},
			{Figure: words.Whole(l.Kinder)}, {Figure: words.Whole(l.Harsher)}, {Figure: probability(l.P)}, {Figure: probability(l.Q)}, {Text: v.EditVerdict(l)},
		})
	}
	return t.cut(mostPairs)
}

// habitTable shows what each outlet puts for what others print.
func habitTable(v *view.View) *table {
	t := &table{Caption: said("edits.habits"), Head: []head{
		{Text: said("col.outlet")}, {Text: words.Key("edits.puts")}, {Text: words.Key("edits.instead")}, {Text: words.Key("edits.whose")}, {Text: words.Key("edits.texts")},
	}}
	for _, h := range v.Habits() {
		t.Rows = append(t.Rows, []cell{
			{Name: v.Study.Outlets[h.Outlet].Name}, putCell(h.Puts), putCell(h.For), {Text: view.Whose(h.Party)}, {Figure: words.Whole(h.Clusters)},
		})
	}
	return t.cut(mostHabits)
}

// putCell shows a naming or words, or that there are none.
func putCell(puts string) cell {
	if puts == "" {
		return cell{Text: words.Key("edits.nothing")}
	}
	return cell{Name: puts}
}
