package page

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/report/view"
)

// mostMatched is how many pairs of outlets a chart of stories draws.
const mostMatched = 25

// storiesSection compares outlets where they told the same stories.
func storiesSection(v *view.View) (*section, error) {
	s := newSection("stories")
	if len(v.Study.Stories) == 0 {
		return s, nil
	}
	for side := range v.Study.Sides {
		b, err := matchedBlock(v, side)
		if err != nil {
			return nil, err
		}
		if b != nil {
			s.Blocks = append(s.Blocks, *b)
		}
	}
	s.Blocks = append(s.Blocks, block{
		Title: said("stories.list"), Tone: "none", Table: storyTable(v), TableName: said("stories.list"),
		Note: said("stories.note").With(words.Values{"stories": number(len(v.Study.Stories)), "copies": number(copied(v)), "groups": number(len(v.Study.Copies))}),
	})
	return s, nil
}

// copied counts the articles that are copies of another.
func copied(v *view.View) int {
	n := 0
	for _, group := range v.Study.Copies {
		n += len(group.Articles) - 1
	}
	return n
}

// matchedBlock compares the outlets on one side, nil when no two of them share
// enough stories.
func matchedBlock(v *view.View, side int) (*block, error) {
	enough := v.Matched(side)
	if len(enough) == 0 {
		return nil, nil
	}
	drawn := enough[:min(len(enough), mostMatched)]
	built, err := newChart("stories-"+words.Whole(side), twoMarked(len(drawn)), said("stories.chart"), newCaption(v, "stories", -1, matchedFinding(drawn)), func(lang string) (option, error) {
		return matchedChart(v, side, drawn, lang)
	})
	b := &block{
		Title: v.Study.Sides[side].Title, Tone: sideTone(side), Chart: built, Table: matchedTable(v, enough),
		Key: markKey(sideTone(side)+"a", "stories.same", "stories.all"),
	}
	if len(drawn) < len(enough) {
		b.Note = said("stories.some").With(words.Values{"shown": number(len(drawn)), "all": number(len(enough))})
	}
	return b, err
}

func matchedChart(v *view.View, side int, matched []*compare.Matched, lang string) (option, error) {
	var rows []forestRow
	for _, m := range matched {
		color := "var(--unclear)"
		if m.Clear {
			color = "var(--" + sideTone(side) + "a)"
		}
		name := twoNames(v, m.A, m.B)
		at := pairPick(m.A, m.B, side)
		rows = append(rows, forestRow{Name: name, Figure: words.Whole(m.Stories), Marks: []forestMark{
			{Value: m.Difference, Color: color, Pick: at, Tip: []string{
				isolated(name), phrase(lang, labelled(said("stories.same"), plain(number(m.Stories)))),
				phrase(lang, labelled(said("col.difference"), plain(words.Figure(words.Signed(m.Difference.Estimate))))),
				phrase(lang, between(m.Difference, bounds(m.Difference))),
				phrase(lang, dotted(plain(words.Figure(words.Chance(m.Q))), v.MatchedVerdict(m))),
			}},
			{Value: m.All, Color: color, Hollow: true, Second: true, Pick: at, Tip: []string{
				isolated(name), phrase(lang, said("stories.all")),
				phrase(lang, labelled(said("col.difference"), plain(words.Figure(words.Signed(m.All.Estimate))))),
				phrase(lang, between(m.All, bounds(m.All))),
			}},
		}})
	}
	left, right := differenceEnds(v, side, lang, true)
	return forest(rows, forestAxis{Limit: 2, Left: left, Right: right, Figure: said("stories.figure")}, lang)
}

func matchedTable(v *view.View, matched []*compare.Matched) *table {
	interval := head{Text: atLevel(v.Study.Options.Level)}
	t := &table{Caption: said("stories.title"), Head: heads("col.firstOutlet", "col.secondOutlet", "stories.figure", "stories.same")}
	t.Head = append(t.Head, interval, head{Text: plain("q")}, head{Text: said("col.lean")}, head{Text: said("stories.all")}, interval, head{Text: said("stories.gap")})
	for _, m := range matched {
		t.Rows = append(t.Rows, []cell{
			{Name: v.Study.Outlets[m.A].Name}, {Name: v.Study.Outlets[m.B].Name}, {Figure: words.Whole(m.Stories)},
			{Figure: words.Signed(m.Difference.Estimate), Pick: pairPick(m.A, m.B, m.Side)}, {Figure: bounds(m.Difference)},
			{Figure: probability(m.Q)}, {Text: v.MatchedVerdict(m)},
			{Figure: words.Signed(m.All.Estimate)}, {Figure: bounds(m.All)}, {Figure: words.Signed(m.Gap.Estimate), Interval: bounds(m.Gap)},
		})
	}
	return t.cut(mostPairs)
}

// mostStories is how many stories the page lists.
const mostStories = 100

// storyTable lists the stories, those that most outlets told first.
func storyTable(v *view.View) *table {
	t := &table{Caption: said("stories.list"), Head: heads("stories.story", "col.first", "col.last", "fact.outlets", "col.articles")}
	stories := slices.Clone(v.Study.Stories)
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
