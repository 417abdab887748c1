package stats

import (
	"cmp"
	"math"
	"math/rand/v2"
)

// ShuffleShares tests whether two groups of clusters have the same positive
// share, by moving whole clusters between them. The statistic is studentised,
// T = |p_A−p_B|/√(s_A²+s_B²) with s² = max(SE², p̃(1−p̃)/M), p̃ = (P+½)/(M+1),
// which makes the test hold for the shares even when the groups differ in the
// length of their articles (Chung and Romano 2013). It is refused below 4
// clusters with a charged mention on either side.
//
// Clusters that come in runs are not interchangeable. An effect above 1 is how
// many times that makes the variance of a share what it would be else, and the T
// seen is divided by its root before it is held against the rearranged ones (the
// correction of Rao and Scott 1981). Where it is 1 nothing is corrected.
//
// Clusters with equal numbers are interchangeable, so a rearrangement is told
// by how many of each kind the first group gets. Articles are short: thousands
// of them are of a few dozen kinds. The numbers of a random rearrangement have
// the multivariate hypergeometric distribution and are drawn as such, which
// gives every rearrangement the chance that shuffling gives it: see urn.
//
// Where there are at most 20,000 ways to fill the first group, each is looked
// at and counts as often as there are rearrangements behind it. P is then exact
// and may lie far below 1/10,000. Draws are the ways, not the rearrangements.
// Beyond that as many are drawn from rng as draws says. The result depends on the clusters as a
// set, not on their order, nor on which group is called a.
func ShuffleShares(a, b []Cluster, effect float64, draws Draws, rng *rand.Rand) Test {
	kinds, sizes := kindsOf(a, b, func(c Cluster) bool { return c.Charged > 0 }, func(x, y Cluster) int {
		return cmp.Or(cmp.Compare(x.Charged, y.Charged), cmp.Compare(x.Positive, y.Positive))
	})
	var whole moments
	each := make([]moments, len(kinds))
	for i, k := range kinds {
		each[i] = momentsOf(k.value)
		whole.addTimes(each[i], float64(k.sum()))
	}
	return shuffle(kinds, sizes, effect, draws, rng, func(first []int) float64 {
		var n, a, b, aa, ab, bb float64 // by themselves, so that they stay in registers
		for i := range each {
			k, m := float64(first[i]), &each[i]
			n += k
			a += k * m.a
			b += k * m.b
			aa += k * m.aa
			ab += k * m.ab
			bb += k * m.bb
		}
		m := moments{n, a, b, aa, ab, bb}
		return studentised(m, whole.less(m))
	})
}

// addTimes adds the moments of n equal clusters.
func (m *moments) addTimes(o moments, n float64) {
	m.n += n * o.n
	m.a += n * o.a
	m.b += n * o.b
	m.aa += n * o.aa
	m.ab += n * o.ab
	m.bb += n * o.bb
}

// A Unit is what one article or story says of two things.
type Unit struct{ First, Second Cluster }

// Units puts the clusters of two sides, measured on the same units, together.
// Units that name neither are left out. It panics when the lengths differ.
func Units(first, second []Cluster) []Unit {
	if len(first) != len(second) {
		panic("stats: clusters of a slant must be aligned")
	}
	units := make([]Unit, 0, len(first))
	for i := range first {
		p := Unit{first[i], second[i]}
		if !(p.First.Charged > 0) {
			p.First = Cluster{}
		}
		if !(p.Second.Charged > 0) {
			p.Second = Cluster{}
		}
		if p != (Unit{}) {
			units = append(units, p)
		}
	}
	return units
}

// ShuffleSlants tests whether two groups have the same slant, the share of the
// first thing less that of the second, by moving whole units between them: an
// article keeps what it says of both. As in ShuffleShares, the statistic is
// studentised, T = |d_a−d_b|/√(s_a²+s_b²). The residual of a unit is
// e = (a₁−p₁b₁)/Σb₁ − (a₂−p₂b₂)/Σb₂, which holds the correlation of the two
// sides, and s² = max(n/(n−1)·Σe², Σ p̃(1−p̃)/M over the two).
//
// A rearrangement that leaves a group without one of the two has no slant. It
// counts as one at least as far apart as the groups seen, against calling a
// difference, and not in Null. The test is refused unless either group names
// either thing in 4 units.
func ShuffleSlants(a, b []Unit, effect float64, draws Draws, rng *rand.Rand) Test {
	if !bothNamed(a) || !bothNamed(b) {
		return Test{}
	}
	kinds, sizes := kindsOf(a, b, func(u Unit) bool { return u != Unit{} }, func(x, y Unit) int {
		return cmp.Or(cmp.Compare(x.First.Charged, y.First.Charged), cmp.Compare(x.First.Positive, y.First.Positive),
			cmp.Compare(x.Second.Charged, y.Second.Charged), cmp.Compare(x.Second.Positive, y.Second.Positive))
	})
	var whole pairMoments
	each := make([]pairMoments, len(kinds))
	for i, k := range kinds {
		each[i] = pairMomentsOf(k.value)
		whole.addTimes(&each[i], float64(k.sum()))
	}
	return shuffle(kinds, sizes, effect, draws, rng, func(first []int) float64 {
		m := sumOf(each, first)
		rest := whole
		rest.addTimes(&m, -1)
		return studentisedSlants(&m, &rest)
	})
}

// bothNamed reports whether the fewest units that are tested name either thing.
func bothNamed(units []Unit) bool {
	first, second := 0, 0
	for _, p := range units {
		if p.First.Charged > 0 {
			first++
		}
		if p.Second.Charged > 0 {
			second++
		}
	}
	return min(first, second) >= fewest
}

// pairMoments are sums over units that a slant and its standard error need.
type pairMoments struct {
	n              float64
	one, two       moments // n of these is not used
	aa, ab, ba, bb float64 // of the first times the second
}

func pairMomentsOf(p Unit) pairMoments {
	x, y := p.First, p.Second
	return pairMoments{1, momentsOf(x), momentsOf(y),
		x.Positive * y.Positive, x.Positive * y.Charged, x.Charged * y.Positive, x.Charged * y.Charged}
}

// addTimes adds the moments of n equal units.
func (m *pairMoments) addTimes(o *pairMoments, n float64) {
	m.n += n * o.n
	m.one.addTimes(o.one, n)
	m.two.addTimes(o.two, n)
	m.aa += n * o.aa
	m.ab += n * o.ab
	m.ba += n * o.ba
	m.bb += n * o.bb
}

// sumOf adds up the moments of so many units of each kind.
func sumOf(each []pairMoments, counts []int) pairMoments {
	var n, aa, ab, ba, bb, a1, b1, aa1, ab1, bb1, a2, b2, aa2, ab2, bb2 float64 // by themselves, so that they stay in registers
	for i := range each {
		k, m := float64(counts[i]), &each[i]
		n += k
		aa += k * m.aa
		ab += k * m.ab
		ba += k * m.ba
		bb += k * m.bb
		a1 += k * m.one.a
		b1 += k * m.one.b
		aa1 += k * m.one.aa
		ab1 += k * m.one.ab
		bb1 += k * m.one.bb
		a2 += k * m.two.a
		b2 += k * m.two.b
		aa2 += k * m.two.aa
		ab2 += k * m.two.ab
		bb2 += k * m.two.bb
	}
	return pairMoments{n, moments{n, a1, b1, aa1, ab1, bb1}, moments{n, a2, b2, aa2, ab2, bb2}, aa, ab, ba, bb}
}

// slant returns d and s² of ShuffleSlants, and false when one of the two is
// not named.
func (m *pairMoments) slant() (d, variance float64, ok bool) {
	x, y := &m.one, &m.two
	if !(x.b > 0 && y.b > 0) {
		return 0, 0, false
	}
	p, q := x.a/x.b, y.a/y.b
	squares := (x.aa-2*p*x.ab+p*p*x.bb)/(x.b*x.b) + (y.aa-2*q*y.ab+q*q*y.bb)/(y.b*y.b) -
		2*(m.aa-q*m.ab-p*m.ba+p*q*m.bb)/(x.b*y.b)
	floor := x.smoothed() + y.smoothed()
	return p - q, max(m.n/(m.n-1)*squares, floor), true
}

// smoothed returns the variance of the share if its mentions were independent.
func (m *moments) smoothed() float64 {
	p := (m.a + 0.5) / (m.b + 1)
	return p * (1 - p) / m.b
}

// studentisedSlants returns T of ShuffleSlants, infinite where a group has no
// slant.
func studentisedSlants(x, y *pairMoments) float64 {
	d, v, ok := x.slant()
	e, w, also := y.slant()
	if !ok || !also {
		return math.Inf(1)
	}
	return math.Abs(d-e) / math.Sqrt(v+w)
}
