package compare

import (
	"mizan/coding"
	"mizan/compare/stats"
)

// scores computes the score of each outlet and side, and the slants.
func (g *ground) scores(s *Study) {
	s.Scores = make([]Score, len(s.Outlets)*len(s.Sides))
	for outlet := range s.Outlets {
		for side := range s.Sides {
			*s.Score(outlet, side) = Score{Outlet: outlet, Side: side}
		}
	}
	for _, a := range g.articles {
		first := a.Outlet * len(s.Sides)
		a.tally(s.Scores[first : first+len(s.Sides)])
	}
	for outlet := range s.Outlets {
		clusters := g.charged(outlet, nil)
		for side := range s.Sides {
			s.Score(outlet, side).settle(clusters[side], s.Outlets[outlet], s.Options.Level)
		}
		if len(s.Sides) == 2 {
			first := outlet * 2
			s.Slants = append(s.Slants, slant(outlet, s.Scores[first:first+2], clusters, s.Options.Level))
		}
	}
}

// tally counts one article into the scores of its outlet.
func (a *counted) tally(scores []Score) {
	named := make([]bool, len(scores))
	for _, c := range a.cells {
		if c.side < 0 {
			continue
		}
		score := &scores[c.side]
		named[c.side] = true
		score.Voices[c.voice].add(c.polarity, c.n)
		switch {
		case c.voice != coding.Own:
		case c.inTitle:
			score.Title.add(c.polarity, c.n)
		default:
			score.Body.add(c.polarity, c.n)
		}
	}
	for side := range scores {
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
