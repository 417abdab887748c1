package page

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/internal/words"
)

// mostMatched is how many pairs of outlets a chart of stories draws.
const mostMatched = 25

// storiesSection compares outlets where they told the same stories.
func storiesSection(study *compare.Study) (*section, error) {
	s := newSection("stories")
	if len(study.Stories) == 0 {
		return s, nil
	}
	for side := range study.Sides {
		b, err := matchedBlock(study, side)
		if err != nil {
			return nil, err
		}
		if b != nil {
			s.Blocks = append(s.Blocks, *b)
		}
	}
	s.Blocks = append(s.Blocks, block{
		Title: said("stories.list"), Tone: "none", Table: storyTable(study), TableName: said("stories.list"),
		Note: said("stories.note").With(words.Values{"stories": number(len(study.Stories)), "copies": number(copied(study)), "groups": number(len(study.Copies))}),
	})
	return s, nil
}

// copied counts the articles that are copies of another.
func copied(study *compare.Study) int {
	n := 0
	for _, group := range study.Copies {
		n += len(group.Articles) - 1
	}
	return n
}

// matchedBlock compares the outlets on one side, nil when no two of them share
// enough stories.
func matchedBlock(study *compare.Study, side int) (*block, error) {
	var enough []*compare.Matched
	for i := range study.Matched {
		if m := &study.Matched[i]; m.Side == side && m.Enough && m.Defined {
			enough = append(enough, m)
		}
	}
	if len(enough) == 0 {
		return nil, nil
	}
	drawn := mostShared(enough, mostMatched)
	built, err := newChart("stories-"+words.Whole(side), twoMarked(len(drawn)), said("stories.chart"), func(lang string) (option, error) {
		return matchedChart(study, side, drawn, lang)
	})
	b := &block{
		Title: study.Sides[side].Title, Tone: sideTone(side), Chart: built, Table: matchedTable(study, enough),
		Key: markKey(sideTone(side)+"a", "stories.same", "stories.all"),
	}
	if len(drawn) < len(enough) {
		b.Note = said("stories.some").With(words.Values{"shown": number(len(drawn)), "all": number(len(enough))})
	}
	return b, err
}

// mostShared are the pairs that share most stories, by their difference.
func mostShared(matched []*compare.Matched, most int) []*compare.Matched {
	list := slices.Clone(matched)
	if len(list) > most {
		slices.SortStableFunc(list, func(a, b *compare.Matched) int { return b.Stories - a.Stories })
		list = list[:most]
	}
	slices.SortStableFunc(list, func(a, b *compare.Matched) int {
		return cmp.Compare(b.Difference.Estimate, a.Difference.Estimate)
	})
	return list
}

func matchedChart(study *compare.Study, side int, matched []*compare.Matched, lang string) (option, error) {
	var rows []forestRow
	for _, m := range matched {
		color := "var(--unclear)"
		if m.Clear {
			color = "var(--" + sideTone(side) + "a)"
		}
		name := twoNames(study, m.A, m.B)
		at := pairPick(m.A, m.B, side)
		rows = append(rows, forestRow{name, words.Whole(m.Stories), []forestMark{
			{Value: m.Difference, Color: color, Pick: at, Tip: []string{
				isolated(name), phrase(lang, labelled(said("stories.same"), plain(number(m.Stories)))),
				phrase(lang, labelled(said("col.difference"), plain(words.Figure(words.Signed(m.Difference.Estimate))))),
				phrase(lang, between(m.Difference, bounds(m.Difference))),
				phrase(lang, dotted(plain(words.Figure(words.Chance(m.Q))), calledText(m.Clear))),
			}},
			{Value: m.All, Color: color, Hollow: true, Second: true, Pick: at, Tip: []string{
				isolated(name), phrase(lang, said("stories.all")),
				phrase(lang, labelled(said("col.difference"), plain(words.Figure(words.Signed(m.All.Estimate))))),
				phrase(lang, between(m.All, bounds(m.All))),
			}},
		}})
	}
	left, right := differenceEnds(study, side, lang, true)
	return forest(rows, forestAxis{2, left, right, said("stories.figure")}, lang)
}

func matchedTable(study *compare.Study, matched []*compare.Matched) *table {
	interval := head{Text: atLevel(study.Options.Level)}
	t := &table{Caption: said("stories.title"), Head: heads("col.firstOutlet", "col.secondOutlet", "stories.figure", "stories.same")}
	t.Head = append(t.Head, interval, head{Text: plain("q")}, head{Text: said("col.lean")}, head{Text: said("stories.all")}, interval, head{Text: said("stories.gap")})
	for _, m := range mostShared(matched, mostPairs) {
		t.Rows = append(t.Rows, []cell{
			{Name: study.Outlets[m.A].Name}, {Name: study.Outlets[m.B].Name}, {Figure: words.Whole(m.Stories)},
			{Figure: words.Signed(m.Difference.Estimate), Pick: pairPick(m.A, m.B, m.Side)}, {Figure: bounds(m.Difference)},
			{Figure: probability(m.Q)}, {Text: calledText(m.Clear)},
			{Figure: words.Signed(m.All.Estimate)}, {Figure: bounds(m.All)}, {Figure: words.Signed(m.Gap)},
		})
	}
	t.Note = someOf(len(t.Rows), len(matched))
	return t
}

// mostStories is how many stories the page lists.
const mostStories = 100

// storyTable lists the stories, those that most outlets told first.
func storyTable(study *compare.Study) *table {
	t := &table{Caption: said("stories.list"), Head: heads("stories.story", "col.first", "col.last", "fact.outlets", "col.articles")}
	stories := slices.Clone(study.Stories)
	slices.SortStableFunc(stories, func(a, b compare.Story) int {
		return cmp.Or(cmp.Compare(b.Outlets, a.Outlets), cmp.Compare(len(b.Articles), len(a.Articles)))
	})
	for _, story := range stories {
		title := cell{Name: story.Title}
		if story.Title == "" {
			title = cell{Text: said("evidence.untitled")}
		}
		t.Rows = append(t.Rows, []cell{title, {Figure: dash(story.First)}, {Figure: dash(story.Last)}, {Figure: words.Whole(story.Outlets)}, {Figure: words.Whole(len(story.Articles))}})
	}
	return t.cut(mostStories)
}
