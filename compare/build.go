package compare

import (
	"cmp"
	"slices"
)

// Finish computes the study of everything, to which nothing will be added: the
// builder lets go of what it gathered, but for what was refused, as soon as it has
// served.
func (b *Builder) Finish() *Study {
	b.last = true
	s := b.Study()
	b.articles, b.words, b.evidence, b.thirds, b.outside, b.settled = nil, nil, nil, nil, outside{}, settled{}
	return s
}

// Study computes the study of everything added so far.
func (b *Builder) Study() *Study {
	s := &Study{Manifest: b.manifest, Options: b.options}
	g := b.gather()
	g.outlets(s)
	g.copies(s)
	g.stories(s)
	g.chance(s)
	g.sides(s)
	g.editsOf(s)
	if b.last {
		b.bodies.drop(b.articles, func(*counted) bool { return true })
	}
	g.contrasts(s)
	g.scores(s)
	g.shares(s)
	g.sensitivity(s)
	g.pairs(s)
	g.groups(s, b.groupOf)
	g.independent(s)
	g.matched(s)
	g.strata = g.stratify(s)
	g.equal(s, s.Pairs)
	g.judgements(s)
	g.correct(s)
	g.trends(s)
	g.distances(s)
	b.evidenceOf(s, g)
	keywords, words := g.keywords(b.words)
	keyNamings := g.keyNamings()
	s.judge(keywords, keyNamings)
	s.power()
	g.listWords(s, keywords, words, b.words)
	g.listNamings(s, keyNamings)
	g.warn(s)
	g.listPooled(s)
	s.noteCoded()
	b.account(s)
	b.reading(s)
	b.outsideOf(s)
	g.parties(s, b.thirds)
	g.undated(s)
	b.ofWars(s)
	g.find(s)
	return s
}

// outlets lists the outlets and the articles.
func (g *gathered) outlets(s *Study) {
	for _, a := range g.articles {
		if a.Outlet == len(s.Outlets) {
			s.Outlets = append(s.Outlets, Outlet{Name: g.name(a)})
		}
		s.Outlets[a.Outlet].add(&a.Article)
		s.Articles = append(s.Articles, a.Article)
		s.Totals.Words += a.Words
		s.Totals.Mentions += a.Mentions
	}
}

// sides copies the sides of the lexicon.
func (g *gathered) sides(s *Study) {
	s.Paired = g.lexicon.Paired
	for _, side := range g.lexicon.Sides {
		s.Sides = append(s.Sides, Side{side.ID, side.Title, side.Short})
	}
}

// contrasts counts every naming of every outlet. A mention counts where its
// side is: one of a contested term in the contrast of the side it means.
func (g *gathered) contrasts(s *Study) {
	for _, c := range g.lexicon.Contrasts {
		if g.lexicon.Third(g.lexicon.Party(c.Side)) {
			continue // a third party's: Study.Parties
		}
		contrast := Contrast{ID: c.ID, Side: g.lexicon.Side(c.Side), Title: c.Title, Pair: c.Pair}
		for _, n := range c.Namings {
			contrast.Namings = append(contrast.Namings, Naming{
				ID: n.ID, Term: n.Term, Label: n.Plain(), Family: n.Family, English: n.English, Polarity: n.Polarity,
				Contested: len(n.Contested) > 0, Note: n.Note, Counts: make([]ByVoice, len(s.Outlets)),
			})
		}
		s.Contrasts = append(s.Contrasts, contrast)
	}
	unresolved := map[string]*Unresolved{}
	for _, a := range g.articles {
		for _, c := range a.cells {
			at, naming := g.lexicon.Place(int(c.naming))
			n := &s.Contrasts[at].Namings[naming]
			if c.side >= 0 || s.Contrasts[at].Side < 0 {
				n.Counts[a.Outlet][c.voice] += int(c.n)
				n.Total += int(c.n)
				continue
			}
			if unresolved[n.Label] == nil {
				unresolved[n.Label] = &Unresolved{Term: n.Label, Counts: make([]int, len(s.Outlets))}
			}
			unresolved[n.Label].Counts[a.Outlet] += int(c.n)
			unresolved[n.Label].Total += int(c.n)
		}
	}
	for _, u := range unresolved {
		s.Unresolved = append(s.Unresolved, *u)
	}
	slices.SortFunc(s.Unresolved, func(x, y Unresolved) int {
		return cmp.Or(cmp.Compare(y.Total, x.Total), cmp.Compare(x.Term, y.Term))
	})
}

// evidenceOf puts the kept mentions in order.
func (b *Builder) evidenceOf(s *Study, g *gathered) {
	for _, entries := range b.evidence.strata {
		for _, entry := range entries {
			e := entry.e
			e.Article = g.place[entry.article]
			e.Contrast, e.Naming = b.lexicon.Place(int(entry.kind.naming))
			e.Side = int(entry.kind.side)
			e.at = entry.at
			s.Evidence = append(s.Evidence, e)
		}
	}
	slices.SortFunc(s.Evidence, func(x, y Evidence) int { return s.compareEvidence(&x, &y) })
}

// account lists what was read and refused, and counts it.
func (b *Builder) account(s *Study) {
	s.Refused = slices.Clone(b.refused)
	slices.SortFunc(s.Refused, compareRefusals)
	for _, in := range b.inputs {
		s.Manifest.Inputs = append(s.Manifest.Inputs, *in)
	}
	slices.SortFunc(s.Manifest.Inputs, func(x, y Input) int { return cmp.Compare(x.Path, y.Path) })
	s.Totals.Scored, s.Totals.Refused, s.Totals.LeftOut = len(b.articles), len(b.refused), b.leftOut+len(b.outside.list)
	s.Totals.Elsewhere = len(b.outside.list)
	s.Totals.Seen = s.Totals.Scored + s.Totals.Refused + s.Totals.LeftOut
}

// compareRefusals orders what was refused: by place.
func compareRefusals(x, y Refusal) int {
	if order := cmp.Compare(x.Place, y.Place); order != 0 {
		return order
	}
	return cmp.Compare(x.Reason.In("en"), y.Reason.In("en"))
}

// compareEvidence orders the evidence: unresolved mentions last, the rest by
// contrast, naming, outlet, date and place in the text.
func (s *Study) compareEvidence(x, y *Evidence) int {
	open := func(e *Evidence) int {
		if e.Side < 0 && (e.Contrast < 0 || s.Contrasts[e.Contrast].Side >= 0) {
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
