package compare

import (
	"fmt"
	"math"
	"slices"
	"sync"

	"mizan/compare/stats"
	"mizan/internal/coding"
)

// Distances say how unlike the outlets' own choices of names are. They are of
// wording, not of politics, and hold for one version of a lexicon only.
type Distances struct {
	Order []int      `json:"order"` // the outlets compared (weak evidence at least), like ones side by side
	Cells []Distance `json:"cells"` // every two of them, by First and Second
}

// Between returns the distance of two outlets compared, by their indexes, and
// nil when there is none, as between an outlet and itself.
func (d *Distances) Between(first, second int) *Distance {
	first, second = min(first, second), max(first, second)
	for i := range d.Cells {
		if c := &d.Cells[i]; c.First == first && c.Second == second {
			return c
		}
	}
	return nil
}

// A Distance is the Jensen–Shannon divergence of two outlets' shares of the
// rival names, the mean over contrasts, each of equal weight, so that the party
// most written about does not decide. Shares are smoothed by ½ on each name.
type Distance struct {
	First     int            `json:"first"` // outlet, below Second
	Second    int            `json:"second"`
	Contrasts int            `json:"contrasts"` // that both name in five units at least; 0: there is no distance
	Raw       float64        `json:"raw"`       // as measured, in bits, 0…1
	Chance    float64        `json:"chance"`    // mean after moving whole units between the two: what small numbers alone give
	Bits      stats.Interval `json:"bits"`      // Raw corrected for small numbers by a jackknife over units, 0…1, with its interval; it holds 0 unless P is below 1 − Level
	P         float64        `json:"p"`         // that chance gives Raw or more, in (0, 1], moving units anywhere or within topic and quarter, whichever gives more; 1 without a contrast
	Equal     float64        `json:"equal"`     // mean after moving units within topic and quarter: what small numbers and subjects give; Chance where moving them anywhere gives Raw
	Q         float64        `json:"q"`         // P adjusted over Study.Family; meaningless without a contrast
	Clear     bool           `json:"clear"`     // Q is at most .05; else draw the cell grey
}

const (
	fewestCompared = 3   // outlets that make a table of distances
	sharedUnits    = 5   // of each outlet that name a contrast, for it to be compared
	mostBlocks     = 200 // that the smaller outlet of a pair is parted into
)

// distances compares the outlets two by two.
func (g *gathered) distances(s *Study) {
	g = g.inBlocks()
	var compared []int
	for outlet := range s.Outlets {
		best := stats.None
		for side := range s.Sides {
			best = max(best, s.Score(outlet, side).Tier)
		}
		if best >= stats.Weak {
			compared = append(compared, outlet)
		}
	}
	if len(compared) < fewestCompared {
		return
	}
	d := &Distances{}
	profiles, parted := make([]*profile, len(s.Outlets)), make([]*profile, len(s.Outlets))
	byStratum, strata := g.inStrata()
	for n, first := range compared {
		profiles[first], parted[first] = g.profile(first), byStratum.profile(first)
		parted[first].strata = strata[first]
		for _, second := range compared[n+1:] {
			d.Cells = append(d.Cells, Distance{First: first, Second: second})
		}
	}
	var group sync.WaitGroup
	for half := range 2 { // each cell has a slot and a generator of its own
		group.Go(func() {
			for i := half; i < len(d.Cells); i += 2 {
				c := &d.Cells[i]
				g.measure(c, profiles[c.First], profiles[c.Second])
				if c.Equal = c.Chance; c.P <= mostFalse {
					g.measureEqual(c, parted[c.First], parted[c.Second])
				}
				g.bound(c)
			}
		})
	}
	group.Wait()
	d.order(compared)
	s.Distances = d
}

// bound lets the interval of a cell hold 0 where chance may give as much.
func (g *gathered) bound(d *Distance) {
	if d.P > 1-g.options.Level {
		d.Bits.Lo = 0
	}
}

// A profile is what one outlet's own voice names, by unit.
type profile struct {
	outlet    string
	units     [][]named // in the order of their first articles
	contrasts []int     // by contrast: units that name it
	strata    []int     // by unit: its topic and quarter; nil where units lie in several
}

// named counts one naming in one unit.
type named struct{ naming, n int32 }

// profile counts the namings of an outlet's own voice.
func (g *gathered) profile(outlet int) *profile {
	p := &profile{
		outlet:    g.articles[g.of[outlet][0]].outlet,
		units:     make([][]named, g.units[outlet]),
		contrasts: make([]int, len(g.lexicon.Contrasts)),
	}
	for _, i := range g.of[outlet] {
		unit := &p.units[g.unit[i]]
		for _, c := range g.articles[i].cells {
			if c.voice == coding.Own && c.side >= 0 {
				*unit = append(*unit, named{c.naming, c.n})
			}
		}
	}
	for _, unit := range p.units {
		var seen []int
		for _, n := range unit {
			if contrast, _ := g.lexicon.Place(int(n.naming)); !slices.Contains(seen, contrast) {
				seen = append(seen, contrast)
				p.contrasts[contrast]++
			}
		}
	}
	return p
}

// A pairing measures two outlets, and any two groups of their units, on the
// namings that they share out between them.
type pairing struct {
	starts []int     // by contrast compared: its first column; then the number of columns
	column []int32   // by naming: its column, -1 when it is not compared
	whole  []float64 // by column: both together
	p, q   []float64
}

// An entry counts one column in one block.
type entry struct{ column, n int32 }

// measure computes one cell.
//
// Units, blocks of a week at least, are moved by several neighbours in time at
// once, as many in both outlets, when the smaller outlet has more than 200: that
// bounds the work. Where the drawn ones hardly ever reach what was seen, p is
// from the tail of a distribution fitted to them: see stats.Tail.
func (g *gathered) measure(d *Distance, first, second *profile) {
	d.P = 1
	pair := g.pair(first, second)
	d.Contrasts = len(pair.starts) - 1
	if d.Contrasts == 0 {
		return
	}
	size := (min(len(first.units), len(second.units)) + mostBlocks - 1) / mostBlocks
	blocks := append(pair.blocks(first, size), pair.blocks(second, size)...)
	group := (len(first.units) + size - 1) / size
	seen := make([]float64, len(pair.whole))
	for _, b := range blocks[:group] {
		add(seen, b)
	}
	d.Raw = pair.divergence(seen)
	bias, se := pair.jackknife(blocks, group, seen)
	rng := stats.Seeded(g.options.Seed, fmt.Sprintf("distance %s %s", first.outlet, second.outlet))
	n := min(group, len(blocks)-group)
	if group > len(blocks)-group {
		group = len(blocks) - group // the smaller group is the quicker to add up
	}
	var drawn stats.Tail
	for !drawn.Enough(d.Raw) {
		clear(seen)
		for i := range group {
			j := i + rng.IntN(len(blocks)-i)
			blocks[i], blocks[j] = blocks[j], blocks[i]
			add(seen, blocks[i])
		}
		drawn.Add(pair.divergence(seen))
	}
	d.P, d.Chance = drawn.P(d.Raw), drawn.Mean()
	// The correction is taken to be as uncertain as it is large: without that, 12
	// units of habits far apart were held by .82 of the intervals (TestAttackDistance).
	d.Bits = stats.Around(min(1, max(0, d.Raw-bias)), math.Hypot(se, bias), g.options.Level, n).Within(0, 1)
}

// jackknife returns by how much the divergence of the first blocks from the others
// is too large for so few blocks (Quenouille 1956), or too small, as they are smoothed, and its standard error: each
// is left out in turn, and the moves of either outlet add up (Efron and Stein 1981).
func (pair *pairing) jackknife(blocks [][]entry, group int, seen []float64) (bias, se float64) {
	whole, variance, left := pair.divergence(seen), 0.0, slices.Clone(seen)
	for _, of := range [2][2]int{{0, group}, {group, len(blocks)}} {
		var values []float64
		for i := of[0]; i < of[1]; i++ {
			for _, e := range blocks[i] {
				pair.whole[e.column] -= float64(e.n)
				if i < group {
					left[e.column] -= float64(e.n)
				}
			}
			values = append(values, pair.divergence(left))
			for _, e := range blocks[i] {
				pair.whole[e.column] += float64(e.n)
				if i < group {
					left[e.column] += float64(e.n)
				}
			}
		}
		for _, value := range values {
			bias += float64(len(values)-1) / float64(len(values)) * (value - whole)
		}
		variance += stats.JackknifeVariance(values)
	}
	return bias, math.Sqrt(variance)
}

// measureEqual computes a cell once more at equal topics: units are moved only
// within the topic and quarter that they lie in, so that what these make unlike
// stays in what chance gives.
func (g *gathered) measureEqual(d *Distance, first, second *profile) {
	pair := g.pair(first, second)
	type stratum struct {
		units [][]entry
		mine  int // of the first outlet
	}
	at, strata := map[int]int{}, []stratum(nil)
	seen := make([]float64, len(pair.whole))
	for n, p := range [2]*profile{first, second} {
		for unit, entries := range pair.blocks(p, 1) {
			i, known := at[p.strata[unit]]
			if !known {
				i = len(strata)
				at[p.strata[unit]] = i
				strata = append(strata, stratum{})
			}
			strata[i].units = append(strata[i].units, entries)
			if n == 0 {
				strata[i].mine++
				add(seen, entries)
			}
		}
	}
	raw := pair.divergence(seen)
	rng := stats.Seeded(g.options.Seed, fmt.Sprintf("equal distance %s %s", first.outlet, second.outlet))
	var drawn stats.Tail
	for !drawn.Enough(raw) {
		clear(seen)
		for _, h := range strata {
			for i := range h.mine {
				j := i + rng.IntN(len(h.units)-i)
				h.units[i], h.units[j] = h.units[j], h.units[i]
				add(seen, h.units[i])
			}
		}
		drawn.Add(pair.divergence(seen))
	}
	d.P, d.Equal = max(d.P, drawn.P(raw)), drawn.Mean()
}

// pair prepares the measure of two outlets: the contrasts that both name often
// enough, and of those the namings that one of them uses.
func (g *gathered) pair(first, second *profile) *pairing {
	pair := &pairing{column: make([]int32, g.lexicon.Len())}
	used := make([]bool, g.lexicon.Len())
	for _, p := range [2]*profile{first, second} {
		for _, unit := range p.units {
			for _, n := range unit {
				used[n.naming] = true
			}
		}
	}
	last := -1
	columns := 0
	for naming := range used {
		pair.column[naming] = -1
		contrast, _ := g.lexicon.Place(naming)
		if !used[naming] || min(first.contrasts[contrast], second.contrasts[contrast]) < sharedUnits {
			continue
		}
		if contrast != last {
			last = contrast
			pair.starts = append(pair.starts, columns)
		}
		pair.column[naming] = int32(columns)
		columns++
	}
	pair.starts = append(pair.starts, columns)
	pair.whole, pair.p, pair.q = make([]float64, columns), make([]float64, columns), make([]float64, columns)
	return pair
}

// blocks adds up the units of an outlet in blocks of a size, and adds all of
// them to the whole.
func (pair *pairing) blocks(p *profile, size int) [][]entry {
	var blocks [][]entry
	for units := range slices.Chunk(p.units, size) {
		var block []entry
		for _, n := range slices.Concat(units...) {
			column := pair.column[n.naming]
			if column < 0 {
				continue
			}
			pair.whole[column] += float64(n.n)
			at := slices.IndexFunc(block, func(e entry) bool { return e.column == column })
			if at < 0 {
				at = len(block)
				block = append(block, entry{column: column})
			}
			block[at].n += n.n
		}
		blocks = append(blocks, block)
	}
	return blocks
}

// add adds a block to counts.
func add(counts []float64, block []entry) {
	for _, e := range block {
		counts[e.column] += float64(e.n)
	}
}

// divergence returns the mean divergence over the contrasts, in bits, between a
// group with these counts and the others.
func (pair *pairing) divergence(group []float64) float64 {
	for i, n := range group {
		pair.p[i], pair.q[i] = n+0.5, pair.whole[i]-n+0.5
	}
	mean := 0.0
	for c, from := range pair.starts[:len(pair.starts)-1] {
		to := pair.starts[c+1]
		bits, _ := stats.JensenShannon(pair.p[from:to], pair.q[from:to])
		mean += bits / float64(len(pair.starts)-1)
	}
	return mean
}

// order puts the outlets compared in an order in which neighbours are alike,
// by average linkage of √Bits. Two outlets without a contrast between them
// count as far apart as the farthest.
func (d *Distances) order(compared []int) {
	farthest := 0.0
	for _, c := range d.Cells {
		farthest = max(farthest, c.Bits.Estimate)
	}
	matrix := make([][]float64, len(compared))
	for i := range matrix {
		matrix[i] = make([]float64, len(compared))
	}
	n := 0
	for i := range compared {
		for j := i + 1; j < len(compared); j++ {
			bits := d.Cells[n].Bits.Estimate
			if d.Cells[n].Contrasts == 0 {
				bits = farthest
			}
			matrix[i][j] = math.Sqrt(bits)
			matrix[j][i] = matrix[i][j]
			n++
		}
	}
	for _, i := range stats.AverageLinkage(matrix).Order(matrix) {
		d.Order = append(d.Order, compared[i])
	}
}
