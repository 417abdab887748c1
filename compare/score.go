package compare

import (
	"math"

	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/cores"
)

// scores computes the score of each outlet and side, and the slants.
func (g *gathered) scores(s *Study) {
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
	if s.Paired && len(s.Outlets) > 0 {
		s.Slants = make([]Slant, len(s.Outlets))
	}
	cores.Each(len(s.Outlets), func(outlet int) {
		all, tones := g.chargesOf(outlet, nil), g.tones(outlet)
		plain, often := g.plain(s, outlet), g.inSmall().frequencies(outlet)
		titles := g.chargesOf(outlet, func(_ int, c cell) bool { return c.inTitle })
		texts := g.chargesOf(outlet, func(_ int, c cell) bool { return !c.inTitle })
		for side := range s.Sides {
			score := s.Score(outlet, side)
			score.settle(&s.Chance, all[side], s.Outlets[outlet], s.Options.Level)
			score.NeutralShare = s.Chance.pool(plain[side]).Wilson(s.Options.Level)
			score.Salience = stats.Frequency(often[side], s.Chance.Effect, s.Options.Level).Times(1000)
			score.NetOfAll = stats.NetOfAll(tones[side], s.Options.Level)
			score.NetTitle = s.Chance.pool(titles[side]).Net(s.Options.Level)
			score.NetBody = s.Chance.pool(texts[side]).Net(s.Options.Level)
			score.TitleDefined, score.BodyDefined = score.NetTitle.N > 0, score.NetBody.N > 0
			score.TitleTier, score.BodyTier = s.Chance.tier(titles[side]), s.Chance.tier(texts[side])
		}
		if s.Paired {
			first := outlet * len(s.Sides)
			s.Slants[outlet] = slant(outlet, s.Scores[first:first+2], slantOf(all, []stats.Ratio{s.Chance.pool(all[0]), s.Chance.pool(all[1])}), s.Options.Level)
		}
	})
	g.shrink(s)
}

// tones returns the own-voice mentions of one outlet by side, then by unit of
// chance, as charged does, with the plain ones.
func (g *gathered) tones(outlet int) [][]stats.Tones {
	sides := make([][]stats.Tones, len(g.lexicon.Sides))
	for side := range sides {
		sides[side] = make([]stats.Tones, g.units[outlet])
	}
	for _, i := range g.of[outlet] {
		for _, c := range g.articles[i].cells {
			if c.side < 0 || c.voice != coding.Own {
				continue
			}
			_, naming := g.lexicon.At(int(c.naming))
			tones, weight := &sides[c.side][g.unit[i]], naming.Weight*float64(c.n)
			switch {
			case c.polarity > 0:
				tones.Positive += weight
			case c.polarity < 0:
				tones.Negative += weight
			default:
				tones.Neutral += weight
			}
		}
	}
	return sides
}

// plain returns the own-voice mentions of one outlet by side, the plain ones as
// the positive of all. A mention counts once, whatever its weight in a score.
func (g *gathered) plain(s *Study, outlet int) []charges {
	of := func(g *gathered) [][]stats.Cluster {
		sides := make([][]stats.Cluster, len(s.Sides))
		for side := range sides {
			sides[side] = make([]stats.Cluster, g.units[outlet])
		}
		for _, i := range g.of[outlet] {
			for _, c := range g.articles[i].cells {
				if c.side < 0 || c.voice != coding.Own {
					continue
				}
				cluster := &sides[c.side][g.unit[i]]
				cluster.Charged += float64(c.n)
				if c.polarity == 0 {
					cluster.Positive += float64(c.n)
				}
			}
		}
		return sides
	}
	units, small := of(g), of(g.inSmall())
	sides := make([]charges, len(s.Sides))
	for side := range sides {
		sides[side] = charges{units[side], small[side]}
	}
	return sides
}

// frequencies returns the mentions of one outlet in all voices over its words,
// by side and unit.
func (g *gathered) frequencies(outlet int) [][]stats.Rate {
	sides := make([][]stats.Rate, len(g.lexicon.Sides))
	for side := range sides {
		sides[side] = make([]stats.Rate, g.units[outlet])
	}
	for _, i := range g.of[outlet] {
		for side := range sides {
			sides[side][g.unit[i]].Exposure += float64(g.articles[i].Words)
		}
		for _, c := range g.articles[i].cells {
			if c.side >= 0 {
				sides[c.side][g.unit[i]].Count += float64(c.n)
			}
		}
	}
	return sides
}

// tally counts one article into the scores of its outlet.
func (a *counted) tally(scores []Score) {
	named, behind := make([]bool, len(scores)), make([]bool, len(scores))
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
		if c.polarity != 0 {
			behind[c.side] = true
		}
		if c.inTitle {
			score.Title.add(c.polarity, c.n)
		} else {
			score.Body.add(c.polarity, c.n)
		}
	}
	for side := range scores {
		if named[side] {
			scores[side].Naming++
		}
		if behind[side] {
			scores[side].Behind++
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

// settle computes what follows from the counts and the charged clusters.
func (s *Score) settle(chance *Chance, of charges, outlet Outlet, level float64) {
	pool := chance.pool(of)
	s.Net = pool.Net(level)
	s.Defined = s.Net.N > 0
	s.Clusters = s.Net.N
	s.Tier = chance.tier(of)
	if s.Defined {
		s.P = excludedBy(pool.Wilson, 0.5)
	}
	s.Effective = pool.Effective()
	positive := pool.Share * pool.Mentions
	s.LogRatio = stats.LogRatio(positive, pool.Mentions-positive)
	s.UnitMean = meanNet(of.small)
	small := stats.Pool(of.small)
	s.small, s.largest = small.Clusters, stats.LargestShare(of.small)
	small.Kish /= chance.Effect
	s.worth = small.Worth()
	if outlet.Articles > 0 {
		s.Coverage = float64(s.Naming) / float64(outlet.Articles)
	}
}

// meanNet returns the mean of S over clusters, each one vote; 0 when there is
// none.
func meanNet(clusters []stats.Cluster) float64 {
	sum, n := 0.0, 0
	for _, c := range clusters {
		if net, ok := stats.Polarity(c.Positive, c.Charged-c.Positive, c.Charged); ok {
			sum += net
			n++
		}
	}
	return sum / float64(max(n, 1))
}

// slant computes the slant of one outlet from the scores of its two sides.
func slant(outlet int, scores []Score, value func(level float64) stats.Interval, level float64) Slant {
	s := Slant{Outlet: outlet, Tier: min(scores[0].Tier, scores[1].Tier)}
	if s.Defined = scores[0].Defined && scores[1].Defined; !s.Defined {
		return s
	}
	s.Value = value(level)
	s.P = excludedBy(value, 0)
	return s
}

// shrink draws the scores of each side towards what the outlets are like, for
// an order that small outlets do not lead by chance: see stats.Shrink. Below 5
// outlets that say something of a side there is no telling what outlets are
// like, and no shrunken score.
func (g *gathered) shrink(s *Study) {
	for side := range s.Sides {
		var outlets []stats.Proportion
		for outlet := range s.Outlets {
			score := s.Score(outlet, side)
			share := (score.Net.Estimate + 1) / 2
			if !score.Defined {
				share = 0
			}
			outlets = append(outlets, stats.Proportion{Successes: share * score.Effective, Trials: score.Effective})
		}
		shrunk, ok := stats.Shrink(outlets, s.Options.Level)
		if !ok {
			continue
		}
		for outlet := range s.Outlets {
			if score := s.Score(outlet, side); score.Defined {
				share := shrunk.Shares[outlet]
				score.Shrunk = stats.Interval{
					Estimate: 2*share.Estimate - 1, Lo: 2*share.Lo - 1, Hi: 2*share.Hi - 1,
					Bounded: share.Bounded, Level: share.Level, N: score.Net.N,
				}
				score.ShrunkDefined = true
			}
		}
	}
	for i := range s.Slants {
		first, second := s.Score(i, 0), s.Score(i, 1)
		if s.Slants[i].ShrunkDefined = first.ShrunkDefined && second.ShrunkDefined; s.Slants[i].ShrunkDefined {
			s.Slants[i].Shrunk = (first.Shrunk.Estimate - second.Shrunk.Estimate) / 2
		}
	}
}

// apart is how far S and the mean over articles may lie apart before it is
// said that long articles drive the result.
const apart = 0.2

// longArticles reports whether articles with many mentions drive the score.
func (s *Score) longArticles() bool {
	return s.Defined && math.Abs(s.Net.Estimate-s.UnitMean) > apart
}
