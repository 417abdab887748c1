package compare

import (
	"iter"
	"slices"

	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/cores"
)

// A PairShare says which names one outlet chose, in its own voice, for one
// thing: the two families that the contrast compares first, and every naming.
// Mentions are tallies once each, whatever their weight in a score.
type PairShare struct {
	Contrast int            `json:"contrast"`
	Outlet   int            `json:"outlet"`
	A        int            `json:"a"`        // mentions of the family Contrast.Pair[0]
	B        int            `json:"b"`        // mentions of the family Contrast.Pair[1]
	Share    stats.Interval `json:"share"`    // A/(A+B), 0…1, with the clustered Wilson interval
	Defined  bool           `json:"defined"`  // false when A+B = 0, or the contrast has no pair
	UnitMean float64        `json:"unitMean"` // mean of A/(A+B) over stories (or articles: Options.Unit), each one vote; meaningless unless Defined
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
	cores.Each(len(s.Outlets), func(outlet int) {
		chosen := g.chosen(s, outlet)
		for contrast := range s.Contrasts {
			share := s.PairShare(contrast, outlet)
			*share = chosen[contrast].share(&s.Chance, s.Contrasts[contrast], s.Options.Level)
			share.Contrast, share.Outlet = contrast, outlet
		}
	})
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

// choices are the own-voice mentions of one contrast in one outlet. Units without
// any are left out.
type choices struct {
	units    tallies // by unit of chance
	small    tallies // by smallest unit
	articles []int   // by naming: the articles with it
	paired   int     // articles with a name of the pair
}

// tallies are how often each of some units has each naming: the namings of the first
// unit, those of the next, and so on.
type tallies struct {
	namings int
	counts  []int32
}

// each returns the counts by naming of every unit.
func (t tallies) each() iter.Seq[[]int32] {
	return slices.Chunk(t.counts, max(1, t.namings))
}

// clusters returns the units with one kind of name for the positive ones of all that
// are charged.
func (t tallies) clusters(positive, charged func(counts []int32) int) []stats.Cluster {
	clusters := make([]stats.Cluster, 0, len(t.counts)/max(1, t.namings))
	for counts := range t.each() {
		clusters = append(clusters, stats.Cluster{Positive: float64(positive(counts)), Charged: float64(charged(counts))})
	}
	return clusters
}

// mark makes a naming the positive one of clusters, and returns how often the units
// have it.
func (t tallies) mark(clusters []stats.Cluster, naming int) (all int) {
	for unit := range clusters {
		n := int(t.counts[unit*t.namings+naming])
		clusters[unit].Positive = float64(n)
		all += n
	}
	return all
}

// chosen returns what one outlet chose in each contrast. A mention counts in
// the contrast of the side it means, as in the counts of the namings.
func (g *gathered) chosen(s *Study, outlet int) []choices {
	chosen := make([]choices, len(s.Contrasts))
	at, atSmall := make([]places, len(s.Contrasts)), make([]places, len(s.Contrasts))
	for i := range chosen {
		namings := len(s.Contrasts[i].Namings)
		chosen[i] = choices{tallies{namings: namings}, tallies{namings: namings}, make([]int, namings), 0}
		at[i], atSmall[i] = make(places, g.units[outlet]), make(places, g.smalls[outlet])
	}
	met, paired := make([]int, g.lexicon.Len()), make([]int, len(s.Contrasts)) // 1 + the article a naming, a pair was met in last
	for _, i := range g.of[outlet] {
		for _, c := range g.articles[i].cells {
			contrast, naming := g.lexicon.Place(int(c.naming))
			if c.voice != coding.Own || c.side < 0 && s.Contrasts[contrast].Side >= 0 {
				continue
			}
			of := &chosen[contrast]
			at[contrast].of(&of.units, g.unit[i])[naming] += int32(c.n)
			atSmall[contrast].of(&of.small, g.small[i])[naming] += int32(c.n)
			if met[c.naming] != i+1 {
				met[c.naming] = i + 1
				of.articles[naming]++
			}
			if paired[contrast] != i+1 && s.Contrasts[contrast].paired(naming) {
				paired[contrast] = i + 1
				of.paired++
			}
		}
	}
	return chosen
}

// places are where units stand among those that have a mention: 1 + the place, 0
// for none.
type places []int32

// of returns the counts of a unit, which it adds with the first.
func (p places) of(all *tallies, unit int) []int32 {
	if p[unit] == 0 {
		all.counts = append(all.counts, make([]int32, all.namings)...)
		p[unit] = int32(len(all.counts) / all.namings)
	}
	end := int(p[unit]) * all.namings
	return all.counts[end-all.namings : end]
}

// charges returns the choices with one kind of name for the positive ones of all
// that are charged.
func (c choices) charges(positive, charged func(counts []int32) int) charges {
	return charges{c.units.clusters(positive, charged), c.small.clusters(positive, charged)}
}

// share computes the shares of one contrast.
func (c choices) share(chance *Chance, contrast Contrast, level float64) PairShare {
	var p PairShare
	most, mostUsed := -1, 0
	of := c.charges(func([]int32) int { return 0 }, sum)
	p.Namings = make([]NamingShare, 0, len(contrast.Namings))
	for naming := range contrast.Namings {
		n := NamingShare{Count: c.units.mark(of.units, naming), Articles: c.articles[naming]}
		c.small.mark(of.small, naming)
		n.Share = chance.pool(of).Wilson(level)
		p.Namings = append(p.Namings, n)
		if n.Count > most {
			most, mostUsed = n.Count, naming
		}
	}
	if contrast.Pair[0] == "" {
		if contrast.Side < 0 { // no score tells how much stands behind it
			c.small.mark(of.small, mostUsed)
			p.Tier = max(stats.Insufficient, chance.tier(of))
		}
		return p
	}
	a, b := contrast.inFamily(0), contrast.inFamily(1)
	for counts := range c.units.each() {
		p.A += a(counts)
		p.B += b(counts)
	}
	of = c.charges(a, func(counts []int32) int { return a(counts) + b(counts) })
	pool := chance.pool(of)
	p.Share = pool.Wilson(level)
	p.Defined = p.Share.N > 0
	p.UnitMean = (meanNet(of.small) + 1) / 2
	p.Articles = c.paired
	p.Tier = chance.tier(of)
	if p.Defined {
		p.P = excludedBy(pool.Wilson, 0.5)
	}
	return p
}

// paired reports whether a naming is of one of the families of the pair.
func (c *Contrast) paired(naming int) bool {
	family := c.Namings[naming].Family
	return c.Pair[0] != "" && (family == c.Pair[0] || family == c.Pair[1])
}

// inFamily counts the namings of one family of the pair.
func (c *Contrast) inFamily(of int) func(counts []int32) int {
	return func(counts []int32) int { return c.family(counts, of) }
}

// family adds up the counts of the namings of one family of the pair.
func (c *Contrast) family(counts []int32, of int) int {
	n := 0
	for i, count := range counts {
		if c.Namings[i].Family == c.Pair[of] {
			n += int(count)
		}
	}
	return n
}

func sum(counts []int32) int {
	n := 0
	for _, count := range counts {
		n += int(count)
	}
	return n
}
