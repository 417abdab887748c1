package compare

import (
	"cmp"
	"slices"

	"mizan/internal/words"
	"mizan/lexicon"
)

// thirdsLimit is how many mentions of third parties are kept with their
// sentences.
const thirdsLimit = 2000

// calls are what the third parties of a lexicon are called: by its file their own
// namings, and enemies' words («المسلحين») that a text gives them.
type calls struct {
	lexicon *lexicon.Lexicon
	outlets int
	parties []Party
	places  map[[2]int]int // by party and the lexicon's number: index in the party's namings
}

// naming returns the place of the i-th naming of the lexicon among those of a third
// party.
func (c *calls) naming(party, i int) int {
	key := [2]int{party, i}
	at, known := c.places[key]
	if !known {
		_, n := c.lexicon.At(i)
		p := &c.parties[party]
		at = len(p.Namings)
		c.places[key] = at
		p.Namings = append(p.Namings, Naming{
			ID: n.ID, Term: n.Term, Label: n.Plain(), Family: n.Family, English: n.English, Polarity: n.Polarity,
			Note: n.Note, Counts: make([]ByVoice, c.outlets),
		})
	}
	return at
}

// parties counts what the third parties are called.
func (g *gathered) parties(s *Study, kept *sample) {
	l := g.lexicon
	all := make([]Party, len(l.Others))
	named := &calls{l, len(s.Outlets), all, map[[2]int]int{}}
	met := map[[2]int]bool{}
	for _, a := range g.articles {
		for _, c := range a.thirds {
			met[[2]int{int(c.side) - len(l.Sides), int(c.naming)}] = true
		}
	}
	for i := range l.Len() { // in the order of the file, whatever that of the articles
		c, _ := l.At(i)
		for at := range all {
			if l.Others[at].ID == c.Side || met[[2]int{at, i}] {
				named.naming(at, i)
			}
		}
	}
	for i := range all {
		other := &l.Others[i]
		all[i].ID, all[i].Title, all[i].Short = other.ID, other.Title, other.Short
		all[i].Counts, all[i].Articles = make([]ByVoice, len(s.Outlets)), make([]int, len(s.Outlets))
	}
	for _, a := range g.articles {
		seen := map[int8]bool{}
		for _, c := range a.thirds {
			at := int(c.side) - len(l.Sides)
			p := &all[at]
			n := &p.Namings[named.naming(at, int(c.naming))]
			n.Counts[a.Outlet][c.voice] += int(c.n)
			n.Total += int(c.n)
			p.Counts[a.Outlet][c.voice] += int(c.n)
			p.Total += int(c.n)
			s.Totals.Third += int(c.n)
			if !seen[c.side] {
				seen[c.side] = true
				p.Articles[a.Outlet]++
			}
		}
	}
	for _, entries := range kept.strata {
		for _, entry := range entries {
			at := int(entry.kind.side) - len(l.Sides)
			e := entry.e
			e.Article, e.Contrast, e.Naming, e.Side, e.at = g.place[entry.article], -1, named.naming(at, int(entry.kind.naming)), -1, entry.at
			all[at].Evidence = append(all[at].Evidence, e)
		}
	}
	for i := range all {
		if all[i].Total > 0 {
			all[i].sort(s)
			s.Parties = append(s.Parties, all[i])
		}
	}
}

// sort drops the namings that were not found and puts the others and the
// sentences in order.
func (p *Party) sort(s *Study) {
	order := make([]int, 0, len(p.Namings))
	for i := range p.Namings {
		if p.Namings[i].Total > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p.Namings[b].Total, p.Namings[a].Total) })
	place := make([]int, len(p.Namings))
	var found []Naming
	for to, from := range order {
		place[from] = to
		found = append(found, p.Namings[from])
	}
	p.Namings = found
	for i := range p.Evidence {
		p.Evidence[i].Naming = place[p.Evidence[i].Naming]
	}
	slices.SortFunc(p.Evidence, func(x, y Evidence) int { return s.compareEvidence(&x, &y) })
}

// undated counts the mentions whose side a date would tell, and says so.
func (g *gathered) undated(s *Study) {
	articles := 0
	for _, a := range g.articles {
		s.Totals.Undated += a.undated
		if a.undated > 0 {
			articles++
		}
	}
	if s.Totals.Undated > 0 {
		s.Notes = append(s.Notes, Warning{Undated, words.Key("compare.undated").With(words.Values{
			"mentions": words.Count("mention", s.Totals.Undated), "articles": words.Count("article", articles),
		})})
	}
}
