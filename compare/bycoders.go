package compare

import (
	"mizan/compare/stats"
	"mizan/internal/coding"
)

// Where people coded part of the mentions, every score, slant and difference is
// told once more with the error that they measured: stats.Labelled. A claim is
// then made only if the corrected figure makes it too.

// A handCoded is a mention that people coded too: what the tool took it for, and
// what they did.
type handCoded struct {
	tool, people kind
	denied       bool
	weight       float64 // how many mentions of the outlet it stands for
}

// fewestCoded is how many mentions of an outlet people must have coded for its
// figures to be corrected.
const fewestCoded = 50

// judged notes what people coded of the article that was added last.
func (b *Builder) judged(list []coding.Judged) {
	article := &b.articles[len(b.articles)-1]
	for _, j := range list {
		article.coded = append(article.coded, handCoded{b.kind(j.Tool), b.kind(j.People), j.Denied, j.Weight})
	}
}

// labels returns what the tool and people make of each side of an outlet, nil
// where people coded too few of its mentions. Those that they coded are taken to be like
// the others of the outlet, so that their weights add up to all.
func (g *gathered) labels(s *Study, outlet int) []stats.Labelled {
	n, sum := 0, 0.0
	for _, i := range g.of[outlet] {
		for _, c := range g.articles[i].coded {
			n, sum = n+1, sum+c.weight
		}
	}
	if n < fewestCoded {
		return nil
	}
	scale := float64(s.Outlets[outlet].Mentions) / sum
	sides := make([]stats.Labelled, len(s.Sides))
	for side, of := range g.chargesOf(outlet, nil) {
		pool := s.Chance.pool(of)
		sides[side].Size, sides[side].Clusters = pool.Effective(), pool.Clusters
		for _, c := range of.units {
			sides[side].Machine.Positive += c.Positive
			sides[side].Machine.Charged += c.Charged
		}
	}
	for _, i := range g.of[outlet] {
		for _, c := range g.articles[i].coded {
			for side := range sides {
				j := stats.Judged{Machine: g.worthTo(side, c.tool), People: g.worthTo(side, c.people), Weight: max(1, c.weight*scale)}
				if c.denied {
					j.People = stats.Cluster{}
				}
				sides[side].Machine.Positive -= j.People.Positive - j.Machine.Positive // what was counted is what people say
				sides[side].Machine.Charged -= j.People.Charged - j.Machine.Charged
				sides[side].Judged = append(sides[side].Judged, j)
			}
		}
	}
	return sides
}

// worthTo is worth for one side.
func (g *gathered) worthTo(side int, k kind) stats.Cluster {
	if int(k.side) != side {
		return stats.Cluster{}
	}
	return g.worth(k)
}

// correctedShares returns the corrected shares of an outlet by side, nil where
// too few of its mentions are coded.
func (g *gathered) correctedShares(s *Study, outlet int) []func(level float64) stats.Interval {
	labels := g.labels(s, outlet)
	if labels == nil {
		return nil
	}
	shares := make([]func(level float64) stats.Interval, len(labels))
	for side := range labels {
		shares[side] = labels[side].Corrected
	}
	return shares
}

// correct sets the scores, slants and differences with the error that people
// measured.
func (g *gathered) correct(s *Study) {
	if s.Manifest.Coded == nil {
		return
	}
	claimed := s.Options.claimLevel()
	shares := make([][]func(level float64) stats.Interval, len(s.Outlets))
	for outlet := range s.Outlets {
		shares[outlet] = g.correctedShares(s, outlet)
		for side, share := range shares[outlet] {
			x, net := s.Score(outlet, side), netOf(share)
			x.ByCoders = net(s.Options.Level)
			x.ByCodersDefined, x.coders = x.ByCoders.N > 0, net(claimed).Lean()
		}
		if s.Paired && shares[outlet] != nil {
			x, slant := &s.Slants[outlet], less(shares[outlet][0], shares[outlet][1], 1)
			x.ByCoders = slant(s.Options.Level)
			x.ByCodersDefined, x.coders = x.ByCoders.N > 0, slant(claimed).Lean()
		}
	}
	s.correctPairs(s.Pairs, shares)
	by, _ := g.judging(s)
	for outlet := range s.Outlets {
		shares[outlet] = by.correctedShares(s, outlet)
	}
	s.correctPairs(s.Judging, shares)
}

// correctPairs sets the corrected differences of two outlets, by the corrected
// shares of outlets and sides.
func (s *Study) correctPairs(pairs []Pair, shares [][]func(level float64) stats.Interval) {
	for i := range pairs {
		p := &pairs[i]
		if p.B < 0 || shares[p.A] == nil || shares[p.B] == nil {
			continue
		}
		var difference func(level float64) stats.Interval
		if p.Side >= 0 {
			difference = less(shares[p.A][p.Side], shares[p.B][p.Side], p.scale())
		} else {
			difference = less(less(shares[p.A][0], shares[p.A][1], 1), less(shares[p.B][0], shares[p.B][1], 1), 1)
		}
		p.ByCoders = difference(s.Options.Level)
		p.ByCodersDefined, p.coders = p.ByCoders.N > 0, difference(s.Options.claimLevel()).Lean()
	}
}

// netOf returns S of a share at any level.
func netOf(share func(level float64) stats.Interval) func(level float64) stats.Interval {
	return func(level float64) stats.Interval { return share(level).Net() }
}

// less returns the difference of two figures at any level, times a factor.
func less(a, b func(level float64) stats.Interval, factor float64) func(level float64) stats.Interval {
	return func(level float64) stats.Interval { return stats.Difference(a(level), b(level)).Times(factor) }
}

// bears reports whether a figure with the error that people measured leans as
// the figure itself does, or nobody measured it.
func bears(defined bool, leans int, figure stats.Interval) bool {
	return !defined || float64(leans)*figure.Estimate > 0
}
