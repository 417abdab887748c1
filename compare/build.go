package compare

import (
	"cmp"
	"slices"

	"mizan/coding"
	"mizan/compare/stats"
)

// Study computes the study of everything added so far.
func (b *Builder) Study() *Study {
	s := &Study{Manifest: b.manifest, Options: b.options}
	order := b.order()
	b.outlets(s, order)
	b.sides(s)
	b.contrasts(s, order)
	b.scores(s, order)
	b.finish(s, order)
	return s
}

// outlets numbers the outlets and lists the articles.
func (b *Builder) outlets(s *Study, order []int) {
	for _, number := range order {
		a := &b.articles[number]
		if n := len(s.Outlets); n == 0 || s.Outlets[n-1].Name != a.outlet {
			s.Outlets = append(s.Outlets, Outlet{Name: a.outlet})
		}
		outlet := &s.Outlets[len(s.Outlets)-1]
		outlet.Articles++
		outlet.Words += a.Words
		outlet.Mentions += a.Mentions
		if a.Date != "" {
			if outlet.First == "" {
				outlet.First = a.Date
			}
			outlet.Last = a.Date // articles of an outlet come by date
		}
		a.Outlet = len(s.Outlets) - 1
		s.Articles = append(s.Articles, a.Article)
		s.Totals.Words += a.Words
		s.Totals.Mentions += a.Mentions
	}
}

// sides copies the sides of the lexicon.
func (b *Builder) sides(s *Study) {
	for _, side := range b.lexicon.Sides {
		s.Sides = append(s.Sides, Side{side.ID, side.Title, side.Short})
	}
}

// contrasts counts every naming of every outlet. A mention counts where its
// side is: one of a contested term in the contrast of the side it means.
func (b *Builder) contrasts(s *Study, order []int) {
	for _, c := range b.lexicon.Contrasts {
		contrast := Contrast{ID: c.ID, Side: b.lexicon.Side(c.Side), Title: c.Title, Pair: c.Pair}
		for _, n := range c.Namings {
			contrast.Namings = append(contrast.Namings, Naming{
				ID: n.ID, Term: n.Term, Family: n.Family, English: n.English, Polarity: n.Polarity,
				Contested: len(n.Contested) > 0, Note: n.Note, Counts: make([]ByVoice, len(s.Outlets)),
			})
		}
		s.Contrasts = append(s.Contrasts, contrast)
	}
	unresolved := map[string]*Unresolved{}
	for _, number := range order {
		a := &b.articles[number]
		for _, c := range a.cells {
			at, naming := b.lexicon.Place(int(c.naming))
			n := &s.Contrasts[at].Namings[naming]
			if c.side >= 0 {
				n.Counts[a.Outlet][c.voice] += int(c.n)
				n.Total += int(c.n)
				continue
			}
			if unresolved[n.Term] == nil {
				unresolved[n.Term] = &Unresolved{Term: n.Term, Counts: make([]int, len(s.Outlets))}
			}
			unresolved[n.Term].Counts[a.Outlet] += int(c.n)
			unresolved[n.Term].Total += int(c.n)
		}
	}
	for _, u := range unresolved {
		s.Unresolved = append(s.Unresolved, *u)
	}
	slices.SortFunc(s.Unresolved, func(x, y Unresolved) int {
		return cmp.Or(cmp.Compare(y.Total, x.Total), cmp.Compare(x.Term, y.Term))
	})
}

// scores computes the score of each outlet and side, and the slants.
func (b *Builder) scores(s *Study, order []int) {
	s.Scores = make([]Score, len(s.Outlets)*len(s.Sides))
	clusters := make([][]stats.Cluster, len(s.Scores)) // one an article of the outlet, empty ones too
	for outlet := range s.Outlets {
		for side := range s.Sides {
			*s.Score(outlet, side) = Score{Outlet: outlet, Side: side}
		}
	}
	for _, number := range order {
		a := &b.articles[number]
		first := a.Outlet * len(s.Sides)
		b.tally(a, s.Scores[first:first+len(s.Sides)], clusters[first:first+len(s.Sides)])
	}
	for i := range s.Scores {
		s.Scores[i].settle(clusters[i], s.Outlets[s.Scores[i].Outlet], s.Options.Level)
	}
	if len(s.Sides) != 2 {
		return
	}
	for outlet := range s.Outlets {
		first := outlet * 2
		s.Slants = append(s.Slants, slant(outlet, s.Scores[first:first+2], clusters[first:first+2], s.Options.Level))
	}
}

// tally counts one article into the scores of its outlet, and gives each side
// its cluster.
func (b *Builder) tally(a *counted, scores []Score, clusters [][]stats.Cluster) {
	own := make([]stats.Cluster, len(scores))
	named := make([]bool, len(scores))
	for _, c := range a.cells {
		if c.side < 0 {
			continue
		}
		score := &scores[c.side]
		named[c.side] = true
		score.Voices[c.voice].add(c.polarity, c.n)
		if c.voice != coding.Own {
			continue
		}
		if c.inTitle {
			score.Title.add(c.polarity, c.n)
		} else {
			score.Body.add(c.polarity, c.n)
		}
		if c.polarity != 0 {
			_, naming := b.lexicon.At(int(c.naming))
			weight := naming.Weight * float64(c.n)
			own[c.side].Charged += weight
			if c.polarity > 0 {
				own[c.side].Positive += weight
			}
		}
	}
	for side := range scores {
		clusters[side] = append(clusters[side], own[side])
		if named[side] {
			scores[side].Naming++
		}
	}
}

// add counts n mentions of a polarity.
func (t *Tally) add(polarity int8, n int32) {
	switch {
	case polarity > 0:
		t.Positive += int(n)
	case polarity < 0:
		t.Negative += int(n)
	default:
		t.Neutral += int(n)
	}
}

// settle computes what follows from the counts.
func (s *Score) settle(clusters []stats.Cluster, outlet Outlet, level float64) {
	own := s.Own()
	s.Net = stats.Net(clusters, level)
	s.Defined = own.Charged() > 0
	s.Clusters = s.Net.N
	s.Tier = stats.Evidence(s.Net, stats.LargestShare(clusters))
	s.Clear = s.Net.Lean() != 0
	if own.Sum() > 0 {
		s.NeutralShare = float64(own.Neutral) / float64(own.Sum())
	}
	all := 0
	for _, t := range s.Voices {
		all += t.Sum()
	}
	if outlet.Words > 0 {
		s.Salience = 1000 * float64(all) / float64(outlet.Words)
	}
}

// slant computes the slant of one outlet from the scores of its two sides.
func slant(outlet int, scores []Score, clusters [][]stats.Cluster, level float64) Slant {
	s := Slant{Outlet: outlet, Tier: min(scores[0].Tier, scores[1].Tier)}
	if s.Defined = scores[0].Defined && scores[1].Defined; !s.Defined {
		return s
	}
	s.Value = stats.Slant(clusters[0], clusters[1], level).Times(0.5)
	s.Clear = s.Value.Lean() != 0
	return s
}

// finish fills what needs the rest: evidence, refusals, inputs, totals.
func (b *Builder) finish(s *Study, order []int) {
	place := make([]int, len(order))
	for i, number := range order {
		place[number] = i
	}
	for _, entries := range b.evidence.strata {
		for _, entry := range entries {
			e := entry.e
			e.Article = place[entry.article]
			e.Contrast, e.Naming = b.lexicon.Place(int(entry.kind.naming))
			e.Side = int(entry.kind.side)
			e.at = entry.at
			s.Evidence = append(s.Evidence, e)
		}
	}
	slices.SortFunc(s.Evidence, func(x, y Evidence) int { return s.compareEvidence(&x, &y) })
	s.Refused = slices.Clone(b.refused)
	slices.SortFunc(s.Refused, func(x, y Refusal) int {
		return cmp.Or(cmp.Compare(x.Place, y.Place), cmp.Compare(x.Reason, y.Reason))
	})
	for _, in := range b.inputs {
		s.Manifest.Inputs = append(s.Manifest.Inputs, *in)
	}
	slices.SortFunc(s.Manifest.Inputs, func(x, y Input) int { return cmp.Compare(x.Path, y.Path) })
	s.Totals.Scored, s.Totals.Refused, s.Totals.LeftOut = len(b.articles), len(b.refused), b.leftOut
	s.Totals.Seen = s.Totals.Scored + s.Totals.Refused + s.Totals.LeftOut
}

// compareEvidence orders the evidence: unresolved mentions last, the rest by
// contrast, naming, outlet, date and place in the text.
func (s *Study) compareEvidence(x, y *Evidence) int {
	open := func(e *Evidence) int {
		if e.Side < 0 {
			return 1
		}
		return 0
	}
	part := func(e *Evidence) int {
		if e.InTitle {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(open(x), open(y)), cmp.Compare(x.Contrast, y.Contrast), cmp.Compare(x.Naming, y.Naming),
		cmp.Compare(x.Article, y.Article), cmp.Compare(part(x), part(y)), cmp.Compare(x.at, y.at))
}
