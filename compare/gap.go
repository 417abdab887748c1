package compare

import (
	"maps"
	"math"
	"slices"

	"mizan/compare/stats"
)

// A pull says by unit of chance, under the key that all outlets share, how far
// each unit moves a figure: its linearised influence.
type pull map[int]float64

// pulls returns how far each unit moves the share of each side of an outlet.
func (g *gathered) pulls(outlet int, keys []int) []pull {
	sides := make([]pull, len(g.lexicon.Sides))
	for side, clusters := range g.charged(outlet, nil) {
		pool := stats.Pool(clusters)
		sides[side] = pull{}
		for unit, c := range clusters {
			if c.Charged > 0 {
				sides[side][keys[unit]] += (c.Positive - pool.Share*c.Charged) / pool.Mentions
			}
		}
	}
	return sides
}

// less returns the pulls on a difference of two figures.
func (p pull) less(o pull) pull {
	d := maps.Clone(p)
	for key, x := range o {
		d[key] -= x
	}
	return d
}

// together returns the correlation of the errors of two figures that the same
// units move, drawn towards 0 while few move both, as of a slant:
// stats.ResidualCorrelation.
func (p pull) together(o pull) float64 {
	var xx, yy, xy, shared float64
	for _, key := range slices.Sorted(maps.Keys(p)) {
		xx += p[key] * p[key]
		if y, both := o[key]; both {
			xy += p[key] * y
			shared++
		}
	}
	for _, key := range slices.Sorted(maps.Keys(o)) {
		yy += o[key] * o[key]
	}
	if !(xx > 0 && yy > 0) {
		return 0
	}
	return max(-1, min(1, xy/math.Sqrt(xx*yy))) * shared / (shared + 5)
}

// pullOf returns how far each story, under the block that it lies in, moves the
// difference in stories: blocks[i] is that of the i-th difference.
func pullOf(m stats.Matched, blocks []int) pull {
	p := pull{}
	for i, d := range m.Differences {
		p[blocks[i]] += m.Weights[i] * (d - m.Pooled.Estimate)
	}
	return p
}
