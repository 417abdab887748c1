package compare

import (
	"slices"

	"mizan/compare/stats"
	"mizan/internal/coding"
)

// A PairShare says which names one outlet chose, in its own voice, for one
// thing: the two families that the contrast compares first, and every naming.
// Mentions are counted once each, whatever their weight in a score.
type PairShare struct {
	Contrast int            `json:"contrast"`
	Outlet   int            `json:"outlet"`
	A        int            `json:"a"`        // mentions of the family Contrast.Pair[0]
	B        int            `json:"b"`        // mentions of the family Contrast.Pair[1]
	Share    stats.Interval `json:"share"`    // A/(A+B), 0…1, with the clustered Wilson interval
	Defined  bool           `json:"defined"`  // false when A+B = 0, or the contrast has no pair
	UnitMean float64        `json:"unitMean"` // mean of A/(A+B) over units of chance, each one vote; meaningless unless Defined
	Articles int            `json:"articles"` // articles with a mention of A or B
	Tier     stats.Tier     `json:"tier"`
	Rival    bool           `json:"rival"` // both families have 5 % at least of what the corpus calls the thing in own words: there is a choice
	P        float64        `json:"p"`     // at which the interval of Share begins to leave out ½; meaningless unless Defined
	Q        float64        `json:"q"`     // P adjusted over Study.Family; meaningless below tier weak
	Clear    bool           `json:"clear"` // Q ≤ .05 and the interval at .95 at least leaves out ½: one family is preferred
	Namings  []NamingShare  `json:"namings"`
}

// A NamingShare is the share of one naming in all that the outlet's own voice
// calls the thing, plain names too.
type NamingShare struct {
	Count    int            `json:"count"`
	Share    stats.Interval `json:"share"`    // 0…1; N is 0 when the outlet never names the thing
	Articles int            `json:"articles"` // articles with the naming
}

// PairShare returns the shares of one contrast in one outlet, by their indexes.
func (s *Study) PairShare(contrast, outlet int) *PairShare {
	return &s.Shares[contrast*len(s.Outlets)+outlet]
}

// shares computes the shares of every contrast and outlet.
func (g *gathered) shares(s *Study) {
	s.Shares = make([]PairShare, len(s.Contrasts)*len(s.Outlets))
	for outlet := range s.Outlets {
		chosen := g.chosen(s, outlet)
		for contrast := range s.Contrasts {
			*s.PairShare(contrast, outlet) = chosen[contrast].share(s.Contrasts[contrast], s.Options.Level)
			share := s.PairShare(contrast, outlet)
			share.Contrast, share.Outlet = contrast, outlet
		}
	}
	for contrast := range s.Contrasts {
		rival := s.hasChoice(contrast)
		for outlet := range s.Outlets {
			s.PairShare(contrast, outlet).Rival = rival
		}
	}
}

// leastRival is the share of a thing's mentions that a family of names needs,
// for another to be preferred to it: nobody avoids a name that is not about.
const leastRival = 0.05

// hasChoice reports whether the outlets of the study, in its period, use both
// families of a contrast's pair.
func (s *Study) hasChoice(contrast int) bool {
	a, b, all := 0, 0, 0
	for outlet := range s.Outlets {
		p := s.PairShare(contrast, outlet)
		a, b = a+p.A, b+p.B
		for _, n := range p.Namings {
			all += n.Count
		}
	}
	return float64(min(a, b)) >= leastRival*float64(all) && min(a, b) > 0
}

// choices are the own-voice mentions of one contrast in one outlet. Units and
// articles without any are left out.
type choices struct {
	units    [][]int // by unit of chance, then by naming: mentions
	articles [][]int // by article, then by naming
}

// chosen returns what one outlet chose in each contrast. A mention counts in
// the contrast of the side it means, as in the counts of the namings.
func (g *gathered) chosen(s *Study, outlet int) []choices {
	chosen := make([]choices, len(s.Contrasts))
	at := make([][]int, len(s.Contrasts)) // by contrast and unit: 1 + its place in units
	for contrast := range at {
		at[contrast] = make([]int, g.units[outlet])
	}
	for _, i := range g.of[outlet] {
		began := make(map[int]bool, 4)
		for _, c := range g.articles[i].cells {
			contrast, naming := g.lexicon.Place(int(c.naming))
			if c.voice != coding.Own || c.side < 0 && s.Contrasts[contrast].Side >= 0 {
				continue
			}
			of, namings := &chosen[contrast], len(s.Contrasts[contrast].Namings)
			place := &at[contrast][g.unit[i]]
			if *place == 0 {
				of.units = append(of.units, make([]int, namings))
				*place = len(of.units)
			}
			if !began[contrast] {
				began[contrast] = true
				of.articles = append(of.articles, make([]int, namings))
			}
			of.units[*place-1][naming] += int(c.n)
			of.articles[len(of.articles)-1][naming] += int(c.n)
		}
	}
	return chosen
}

// share computes the shares of one contrast.
func (c choices) share(contrast Contrast, level float64) PairShare {
	var p PairShare
	clusters := make([]stats.Cluster, len(c.units))
	for naming := range contrast.Namings {
		var n NamingShare
		for u, counts := range c.units {
			n.Count += counts[naming]
			clusters[u] = stats.Cluster{Positive: float64(counts[naming]), Charged: float64(sum(counts))}
		}
		n.Share = stats.Share(clusters, level)
		n.Articles = articlesWith(c.articles, func(i int) bool { return i == naming })
		p.Namings = append(p.Namings, n)
	}
	if contrast.Pair[0] == "" {
		if contrast.Side < 0 { // no score tells how much stands behind it
			p.Tier = c.mostUsed(clusters)
		}
		return p
	}
	for u, counts := range c.units {
		a, b := contrast.family(counts, 0), contrast.family(counts, 1)
		p.A += a
		p.B += b
		clusters[u] = stats.Cluster{Positive: float64(a), Charged: float64(a + b)}
	}
	p.Share = stats.Share(clusters, level)
	p.Defined = p.Share.N > 0
	p.UnitMean = (meanNet(clusters) + 1) / 2
	p.Articles = articlesWith(c.articles, func(i int) bool {
		family := contrast.Namings[i].Family
		return family == contrast.Pair[0] || family == contrast.Pair[1]
	})
	p.Tier = stats.Evidence(clusters)
	if p.Defined {
		p.P = excludedBy(stats.Pool(clusters).Wilson, 0.5)
	}
	return p
}

// mostUsed returns the evidence on the naming that is used most.
func (c choices) mostUsed(clusters []stats.Cluster) stats.Tier {
	var totals []int
	for _, counts := range c.units {
		if totals == nil {
			totals = make([]int, len(counts))
		}
		for naming, n := range counts {
			totals[naming] += n
		}
	}
	if totals == nil {
		return stats.Insufficient
	}
	most := slices.Index(totals, slices.Max(totals))
	for u, counts := range c.units {
		clusters[u] = stats.Cluster{Positive: float64(counts[most]), Charged: float64(sum(counts))}
	}
	return stats.Evidence(clusters)
}

// family adds up the counts of the namings of one family of the pair.
func (c *Contrast) family(counts []int, of int) int {
	n := 0
	for i, count := range counts {
		if c.Namings[i].Family == c.Pair[of] {
			n += count
		}
	}
	return n
}

// articlesWith counts the articles with a mention of a naming that is wanted.
func articlesWith(articles [][]int, want func(naming int) bool) int {
	n := 0
	for _, counts := range articles {
		for naming, count := range counts {
			if count > 0 && want(naming) {
				n++
				break
			}
		}
	}
	return n
}

func sum(counts []int) int {
	n := 0
	for _, count := range counts {
		n += count
	}
	return n
}
