package compare

import (
	"slices"
	"time"

	"mizan/compare/stats"
)

// A Chance says what the unit of chance is, and why.
//
// News comes in runs: what an outlet writes in one week is of one campaign, one
// subject, one hand on the desk. Where that shows in the figures, the unit of
// chance is all that an outlet wrote in a block of time, and the variance of
// every figure is measured between blocks. It is measured on all outlets
// together, or on those together that were read for long enough, as one alone
// says little: see stats.Depend.
//
// A block is not one vote. How much evidence there is, and what a rearrangement
// of the smallest units must come to, go by these and the Effect: a paper read
// for two months says more than two things.
type Chance struct {
	Unit     string       `json:"unit"`     // UnitStory, UnitArticle, or a block: UnitWeek …
	Days     int          `json:"days"`     // length of the block, 0 for a story or an article
	Effect   float64      `json:"effect"`   // times the variance that lying in one time makes, 1 at least: that many stories are worth one
	Measured []Dependence `json:"measured"` // by length; nil where the articles have no dates or the figures do not vary
	Wording  string       `json:"wording"`  // unit of names, distances and words: a week at least where there are dates
}

// A Dependence says how much stories of one outlet within a block of time hang
// together.
type Dependence struct {
	Unit   string  `json:"unit"`   // the block
	Effect float64 `json:"effect"` // how many times the variance is what stories in an order of chance would give
	P      float64 `json:"p"`      // that chance alone gives as much or more
}

// The blocks of time: see Chance.
const (
	UnitWeek      = "week"
	UnitFortnight = "fortnight"
	UnitMonth     = "month" // four weeks
	UnitQuarter   = "quarter"
)

// lengths are the blocks that are tried, from short to long.
var lengths = []struct {
	unit string
	days int
}{{UnitWeek, 7}, {UnitFortnight, 14}, {UnitMonth, 28}, {UnitQuarter, 91}}

const (
	likely   = 0.1  // p up to which a dependence is taken for one: several lengths are tried
	worthIt  = 1.15 // times the effect of the block before: a longer one costs evidence
	fewSpans = 6    // blocks that an outlet must span, for one to be the unit
)

// chance chooses the unit of chance and numbers the units by it.
func (g *gathered) chance(s *Study) {
	g.small, g.smalls, g.smallKey = g.bySmall(s)
	g.setUnits(0)
	s.Chance = Chance{Unit: g.options.Unit, Wording: g.options.Unit, Effect: 1}
	days, dated := g.days()
	if !dated {
		return
	}
	series := g.series(s, days)
	best := 1.0
	for i, d := range g.depend(series) {
		s.Chance.Measured = append(s.Chance.Measured, Dependence{lengths[i].unit, d.Effect, d.P})
		if d.P > likely {
			continue
		}
		// What lasts longer than the block that is the unit lies in it too.
		s.Chance.Effect = max(s.Chance.Effect, d.Effect)
		if d.Effect > worthIt*best {
			s.Chance.Unit, s.Chance.Days, best = lengths[i].unit, d.Days, d.Effect
		}
	}
	g.setUnits(s.Chance.Days)
	s.Chance.Wording = s.Chance.Unit
	if g.wordDays = s.Chance.Days; g.wordDays == 0 {
		g.wordDays, s.Chance.Wording = lengths[0].days, lengths[0].unit
	}
}

// depend measures how stories hang together in blocks of each length that can be
// tried, from short to long.
func (g *gathered) depend(series []stats.Series) []stats.Dependence {
	if len(series) == 0 {
		return nil
	}
	tried := lengthsFor(series)
	found := stats.Depend(series, tried, stats.Seeded(g.options.Seed, "chance"))
	for _, l := range lengths[len(tried):] {
		spanning, within := spanning(series, l.days)
		if within < fewWithin {
			break
		}
		found = append(found, stats.Depend(spanning, []int{l.days}, stats.Seeded(g.options.Seed, "chance "+l.unit))...)
	}
	return found
}

// fewWithin is how many units (stories, once for each side that they judge) the outlets
// that span enough must have, for a length of block to be tried on them alone. So outlets read for a short time, however many,
// do not hide what those read for long show.
const fewWithin = 100

// lengthsFor returns the lengths of block that are tried on all, from short to long: a
// week, and those of which the outlets span enough. It is the span of an outlet
// that counts, not of the corpus: of two papers read in two months of two years
// nothing is known of how quarters hang together.
func lengthsFor(series []stats.Series) (tried []int) {
	all := 0
	for _, of := range series {
		all += len(of.Days)
	}
	for _, l := range lengths {
		if _, within := spanning(series, l.days); l.days == lengths[0].days || 2*within >= all {
			tried = append(tried, l.days)
		}
	}
	return tried
}

// spanning returns the series that span enough blocks of a length, and how many units
// they have.
func spanning(series []stats.Series, days int) (enough []stats.Series, units int) {
	for _, of := range series {
		if slices.Max(of.Days)-slices.Min(of.Days)+1 >= fewSpans*days {
			enough, units = append(enough, of), units+len(of.Days)
		}
	}
	return enough, units
}

// Charges are what an outlet says of one thing, in units of chance and in the
// smallest units.
type charges struct{ units, small []stats.Cluster }

// chargesOf returns what an outlet says in its own voice, by side: see charged.
func (g *gathered) chargesOf(outlet int, keep func(article int, c cell) bool) []charges {
	units, small := g.charged(outlet, keep), g.inSmall().charged(outlet, keep)
	sides := make([]charges, len(units))
	for side := range sides {
		sides[side] = charges{units[side], small[side]}
	}
	return sides
}

// pool adds charges up. Where blocks are the unit they hold as many votes as the
// effective number of their stories over the effect of lying in one time.
func (c *Chance) pool(of charges) stats.Ratio {
	pool := stats.Pool(of.units)
	if c.Days > 0 {
		pool = pool.Voting(c.votes(of))
	}
	return pool
}

// votes returns the votes of charges: see pool.
func (c *Chance) votes(of charges) float64 { return stats.Pool(of.small).Kish / c.Effect }

// tier returns the evidence behind charges.
func (c *Chance) tier(of charges) stats.Tier { return stats.Evidence(of.small, c.Effect) }

// series returns the residuals of every outlet and side over time. Units
// without a date are left out.
func (g *gathered) series(s *Study, days []int) (series []stats.Series) {
	for outlet := range s.Outlets {
		first := make([]int, g.units[outlet])
		for i := range first {
			first[i] = undatedDay
		}
		for _, i := range g.of[outlet] {
			if u := g.unit[i]; days[i] != undatedDay && (first[u] == undatedDay || days[i] < first[u]) {
				first[u] = days[i]
			}
		}
		for _, clusters := range g.charged(outlet, nil) {
			var of stats.Series
			residuals := stats.Residuals(clusters)
			for u, r := range residuals {
				if first[u] != undatedDay && clusters[u].Charged > 0 {
					of.Residuals, of.Days = append(of.Residuals, r), append(of.Days, first[u])
				}
			}
			if len(of.Days) > 1 {
				series = append(series, of)
			}
		}
	}
	return series
}

// undatedDay stands for a day that is not known.
const undatedDay = -1 << 62

// days returns the days of the articles since 1970, and whether any is dated.
func (g *gathered) days() (days []int, dated bool) {
	days = make([]int, len(g.articles))
	known := map[string]int{}
	for i, a := range g.articles {
		day, ok := known[a.Date]
		if !ok {
			day = undatedDay
			if t, err := time.Parse(dayFormat, a.Date); err == nil {
				day, dated = int(t.Unix()/(24*60*60)), true
			}
			known[a.Date] = day
		}
		days[i] = day
	}
	return days, dated
}

// bySmall numbers the smallest units within each outlet: what it wrote about
// one story, or each article. Copies of one text are one unit, unless copies
// are kept: they were written once. The keys are the same for the same story or
// text in any outlet.
func (g *gathered) bySmall(s *Study) (unit, units, key []int) {
	key = make([]int, len(g.articles))
	for i := range g.articles {
		root := i
		if original := s.Articles[i].CopyOf; original >= 0 && g.options.Copies != KeepCopies {
			root = original
		}
		key[i] = -1 - root
		if g.options.Unit == UnitArticle {
			continue
		}
		if story := max(g.story[root], g.story[i]); story >= 0 {
			key[i] = story
			if g.story[root] >= 0 {
				key[i] = g.story[root]
			}
		}
	}
	unit, units = g.number(key)
	return unit, units, key
}

// setUnits makes blocks of days the units of chance, or with 0 the smallest
// units. A smallest unit is in the block of its first article, whole.
func (g *gathered) setUnits(days int) {
	g.unit, g.units, g.key = g.small, g.smalls, g.smallKey
	if days > 0 {
		g.key = g.blockKeys(days)
		g.unit, g.units = g.number(g.key)
	}
}

// blockKeys returns the block of each article, apart from the keys of smallest
// units, which those without a date keep.
func (g *gathered) blockKeys(days int) []int {
	of, _ := g.days()
	key := make([]int, len(g.articles))
	for _, articles := range g.of { // of an outlet they come by date
		block := map[int]int{}
		for _, i := range articles {
			k := g.smallKey[i]
			b, known := block[k]
			if !known {
				b = k
				if of[i] != undatedDay {
					b = firstBlock + stats.Block(of[i], days)
				}
				block[k] = b
			}
			key[i] = b
		}
	}
	return key
}

// firstBlock is above the number of any story.
const firstBlock = 1 << 40

// number numbers keys within each outlet.
func (g *gathered) number(key []int) (unit, units []int) {
	unit, units = make([]int, len(g.articles)), make([]int, len(g.of))
	for outlet, articles := range g.of {
		of := map[int]int{}
		for _, i := range articles {
			n, known := of[key[i]]
			if !known {
				n = len(of)
				of[key[i]] = n
			}
			unit[i] = n
		}
		units[outlet] = len(of)
	}
	return unit, units
}

// inSmall returns the same with the smallest units for units of chance: for
// what is counted, or lies within one block of time.
func (g *gathered) inSmall() *gathered {
	small := *g
	small.unit, small.units, small.key = g.small, g.smalls, g.smallKey
	return &small
}

// inBlocks returns the same with blocks of a week at least, for the choice of
// words and names: they come in runs even where their polarity does not.
func (g *gathered) inBlocks() *gathered {
	blocks := *g
	blocks.setUnits(g.wordDays)
	return &blocks
}
