package compare

import (
	"cmp"
	"slices"
	"strings"

	"mizan/compare/edit"
	"mizan/compare/story"
	"mizan/internal/coding"
	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// Edits are what outlets that printed one text call differently in it. Of
// near-identical texts nobody knows who changed what, so an edit tells what one
// outlet puts where another prints something else, and not whose hand it was.
type Edits struct {
	Clusters []EditCluster `json:"clusters"` // texts that two outlets or more printed, by outlet, date, id of their first articles
	Kept     int           `json:"kept"`     // articles whose bodies were kept to be compared: all of 24 words and more, unless they were too many
	List     []Edit        `json:"list"`     // by cluster, then as in the text
	Habits   []Habit       `json:"habits"`   // what each outlet puts for what others print: by outlet, the most clusters first
	Leanings []EditLeaning `json:"leanings"` // every two outlets with an edit that has a direction, then each against the others, by side, both together last
	Family   int           `json:"family"`   // leanings tested
}

// An EditCluster is a text as several outlets printed it: articles that hang
// together by pairs in which 40 % of the shorter body's runs of five words stand
// in the other, at most three days apart.
type EditCluster struct {
	Articles []int `json:"articles"` // indexes in Articles, ascending
	Compared int   `json:"compared"` // pairs of them that were laid side by side: of every two outlets one
}

// An Edit is a place in a text of several outlets where one naming, or what
// stands beside one, is changed.
type Edit struct {
	Cluster   int       `json:"cluster"` // index in Clusters
	Kind      edit.Kind `json:"kind"`
	Party     Text      `json:"party"`     // of which it is a name; empty when unresolved
	Side      int       `json:"side"`      // index in Sides, -1 for a third party or when unresolved
	Direction int       `json:"direction"` // +1 when the first reading is the more legitimising for the side, -1 the second, 0 neither
	Places    int       `json:"places"`    // where the texts differ so
	First     Reading   `json:"first"`     // of the outlet that comes first by name
	Second    Reading   `json:"second"`

	at int // byte offset in the first article, for the order
}

// A Reading is what some articles have where others have something else.
type Reading struct {
	Articles []int        `json:"articles"` // indexes in Articles, one an outlet, ascending
	Named    bool         `json:"named"`    // whether a naming of the lexicon stands there: the three fields below, else they mean nothing
	Naming   string       `json:"naming"`   // as a reader says it
	Polarity int          `json:"polarity"`
	Voice    coding.Voice `json:"voice"`
	Words    string       `json:"words"`    // the changed words as printed, empty where nothing stands
	Sentence string       `json:"sentence"` // of its first article, cut with … when very long
	Start    int          `json:"start"`    // byte span of Words in Sentence
	End      int          `json:"end"`

	key string
}

// mostApart is how many days may lie between two prints of one text.
const mostApart = 3

// editsOf lays near articles of two outlets side by side, in each cluster every
// two outlets' prints that are most alike, and lists what they call differently.
func (g *gathered) editsOf(s *Study) {
	for _, a := range g.articles {
		if a.body != nil {
			s.Edits.Kept++
		}
	}
	for _, linked := range story.Linked(len(g.articles), story.Nears(g.texts(), g.comparable())) {
		cluster := EditCluster{Articles: linked.Articles}
		found := map[string]*Edit{}
		for _, near := range g.likest(linked.Pairs) {
			cluster.Compared++
			g.compareTexts(s, len(s.Edits.Clusters), near, found)
		}
		s.Edits.Clusters = append(s.Edits.Clusters, cluster)
		s.Edits.List = append(s.Edits.List, listed(found)...)
	}
	s.editHabits()
	s.editLeanings()
}

// comparable returns what tells whether two articles are to be compared: their
// bodies are kept, they are of two outlets, and not of days far apart.
func (g *gathered) comparable() func(i, j int) bool {
	days := make([]int, len(g.articles))
	dated := make([]bool, len(g.articles))
	for i, a := range g.articles {
		days[i], dated[i] = story.Day(a.Date)
	}
	return func(i, j int) bool {
		a, b := g.articles[i], g.articles[j]
		return a.Outlet != b.Outlet && a.body != nil && b.body != nil && (!dated[i] || !dated[j] || abs(days[i]-days[j]) <= mostApart)
	}
}

// likest returns, of the pairs of a cluster, for every two outlets the
// one that is most alike, in the order of the pairs.
func (g *gathered) likest(nears []story.Near) (list []story.Near) {
	best := map[[2]int]int{}
	for _, n := range nears {
		outlets := [2]int{g.articles[n.First].Outlet, g.articles[n.Second].Outlet}
		at, known := best[outlets]
		switch {
		case !known:
			best[outlets] = len(list)
			list = append(list, n)
		case n.Held > list[at].Held:
			list[at] = n
		}
	}
	return list
}

// listed returns the edits of a cluster in their order.
func listed(found map[string]*Edit) []Edit {
	list := make([]Edit, 0, len(found))
	for _, e := range found {
		slices.Sort(e.First.Articles)
		slices.Sort(e.Second.Articles)
		list = append(list, *e)
	}
	slices.SortFunc(list, func(x, y Edit) int {
		return cmp.Or(cmp.Compare(x.First.Articles[0], y.First.Articles[0]), cmp.Compare(x.at, y.at), cmp.Compare(x.First.key, y.First.key), cmp.Compare(x.Second.key, y.Second.key))
	})
	return list
}

// texted is an article with its text.
type texted struct {
	article int
	*edit.Text
}

// compareTexts adds what two articles call differently to what was found in
// their cluster. The same change between other articles is the same edit.
func (g *gathered) compareTexts(s *Study, cluster int, near story.Near, found map[string]*Edit) {
	a, b := texted{near.First, g.articles[near.First].body.text(g.lexicon)}, texted{near.Second, g.articles[near.Second].body.text(g.lexicon)}
	times := map[string]int{}
	for _, change := range edit.Changes(a.Text, b.Text) {
		first, second := g.readingOf(a, change.A), g.readingOf(b, change.B)
		e := Edit{Cluster: cluster, Kind: change.Kind, Side: -1, First: first, Second: second, at: change.A.From}
		key, turned := first.key+"\x00"+second.key, second.key+"\x00"+first.key
		e.Party, e.Side, e.Direction = g.towards(change)
		known := found[key]
		if known == nil && found[turned] != nil {
			known, key = found[turned], turned
			first, second = second, first
		}
		if known == nil {
			found[key], known = &e, &e
		}
		known.First.Articles = with(known.First.Articles, first.Articles[0])
		known.Second.Articles = with(known.Second.Articles, second.Articles[0])
		times[key]++
		known.Places = max(known.Places, times[key])
	}
}

// with returns a list with one more article.
func with(list []int, article int) []int {
	if slices.Contains(list, article) {
		return list
	}
	return append(list, article)
}

// besideSide is how many bytes of a sentence stand on each side of a change: two
// of them are read beside each other.
const besideSide = 300

// readingOf describes what an article has at a change.
func (g *gathered) readingOf(t texted, r edit.Reading) Reading {
	from, to := sentenceAround(t.Body, r.From, r.To)
	words := t.Body[r.From:r.To]
	e := evidence(t.Body, coding.Mention{Match: lexicon.Match{Start: r.From, End: r.To}, From: from, To: to}, besideSide)
	read := Reading{Articles: []int{t.article}, Words: strings.Clone(words), Sentence: e.Sentence, Start: e.Start, End: e.End}
	read.key = arabic.Fold(words)
	if m := r.Naming; m != nil {
		_, naming := g.lexicon.At(m.Naming)
		read.Named, read.Naming, read.Polarity, read.Voice = true, naming.Plain(), m.Polarity, m.Voice
		read.key += "\x01" + naming.Plain()
	}
	return read
}

// towards tells whose name is changed, and which of two readings is the more
// legitimising. What is no naming of the lexicon has no polarity, so there is a
// direction only where both are namings, or nothing stands in one, and no other word was
// changed with them; and none where one of them is held at arm's length or
// denied.
func (g *gathered) towards(c edit.Change) (party Text, side, direction int) {
	side = -1
	sum := 0
	for n, m := range []*edit.Mention{c.A.Naming, c.B.Naming} {
		if m == nil {
			continue
		}
		if m.Party >= 0 {
			party = g.lexicon.PartyAt(m.Party).Short
			if !g.lexicon.Third(m.Party) {
				side = m.Party
			}
		}
		if m.Voice == coding.Distanced || m.Voice == coding.Denied {
			c.Alone = false
		}
		sum += m.Polarity * (1 - 2*n)
	}
	if side < 0 || !c.Alone {
		return party, side, 0
	}
	return party, side, cmp.Compare(sum, 0)
}

// sentenceAround returns the sentence that holds a stretch of a text, or the
// sentences that it reaches into.
func sentenceAround(text string, from, to int) (start, end int) {
	start, end = from, to
	for s, e := range coding.Sentences(text) {
		if s <= from && from <= e {
			start = s
		}
		if s <= to && to <= e {
			end = e
			break
		}
	}
	return min(start, from), max(end, to)
}

// Marked returns the sentence with the change between ⟦ and ⟧.
func (r *Reading) Marked() string {
	return r.Sentence[:r.Start] + "⟦" + r.Sentence[r.Start:r.End] + "⟧" + r.Sentence[r.End:]
}

// abs returns a number without its sign.
func abs(n int) int { return max(n, -n) }
