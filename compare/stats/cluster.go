package stats

import "math"

// A Cluster is what one article or one story says of one thing: the unit of
// chance.
type Cluster struct {
	Positive float64 // weight of the positive mentions, 0 … Charged
	Charged  float64 // weight of the positive and negative mentions; a cluster with 0 is passed over
}

// A Ratio is a share pooled over clusters, p = Σa/Σb with a the positive and b
// the charged weight of a cluster.
type Ratio struct {
	Share       float64 // p, 0…1; meaningless when Clusters is 0
	SE          float64 // linearised standard error of p; 0 for fewer than two clusters
	Mentions    float64 // M = Σb. With weights other than 1, set it to (Σw)²/Σw² over the mentions
	Kish        float64 // K = (Σb)²/Σb²: the effective number of clusters, 1…Clusters
	Clusters    int     // clusters with a charged mention
	Informative int     // the smaller of: clusters with a positive mention, clusters with a negative one
}

// Pool adds up clusters. Clusters without a charged mention do not count.
//
// The standard error is that of a ratio of cluster totals,
// SE² = n/(n−1)·Σ(a−pb)²/(Σb)², as in R survey::svyratio (Lumley).
func Pool(clusters []Cluster) Ratio {
	var r Ratio
	var a, squares float64
	var withPositive, withNegative int
	for _, c := range clusters {
		if !(c.Charged > 0) {
			continue
		}
		r.Clusters++
		a += c.Positive
		r.Mentions += c.Charged
		squares += c.Charged * c.Charged
		if c.Positive > 0 {
			withPositive++
		}
		if c.Positive < c.Charged {
			withNegative++
		}
	}
	if r.Clusters == 0 {
		return r
	}
	r.Share = a / r.Mentions
	r.Kish = r.Mentions * r.Mentions / squares
	r.Informative = min(withPositive, withNegative)
	r.SE = linearisedSE(clusters, r)
	return r
}

// A Sum is what Pool needs of clusters of whole mentions that come one at a time.
type Sum struct {
	Clusters                   int // with a charged mention
	Positive, Charged          int
	Squares, Products          int // Σb² and Σab
	PositiveSquares            int // Σa²
	WithPositive, WithNegative int // clusters
}

// Numbers returns all that is summed up, in one order, to be added or written.
func (s *Sum) Numbers() []*int {
	return []*int{&s.Clusters, &s.Positive, &s.Charged, &s.Squares, &s.Products, &s.PositiveSquares, &s.WithPositive, &s.WithNegative}
}

// Add adds a cluster.
func (s *Sum) Add(positive, charged int) {
	if charged == 0 {
		return
	}
	one := Sum{Clusters: 1, Positive: positive, Charged: charged, Squares: charged * charged, Products: positive * charged, PositiveSquares: positive * positive}
	if positive > 0 {
		one.WithPositive = 1
	}
	if positive < charged {
		one.WithNegative = 1
	}
	s.Merge(one)
}

// Merge adds other clusters.
func (s *Sum) Merge(other Sum) {
	theirs := other.Numbers()
	for i, n := range s.Numbers() {
		*n += *theirs[i]
	}
}

// Ratio returns what Pool returns of the clusters.
func (s Sum) Ratio() Ratio {
	if s.Clusters == 0 {
		return Ratio{}
	}
	charged := float64(s.Charged)
	r := Ratio{
		Share: float64(s.Positive) / charged, Mentions: charged, Kish: charged * charged / float64(s.Squares),
		Clusters: s.Clusters, Informative: min(s.WithPositive, s.WithNegative),
	}
	if n := float64(s.Clusters); s.Clusters > 1 {
		residuals := float64(s.PositiveSquares) - 2*r.Share*float64(s.Products) + r.Share*r.Share*float64(s.Squares)
		r.SE = math.Sqrt(n/(n-1)*max(0, residuals)) / charged
	}
	return r
}

// linearisedSE is the standard error of the pooled share r.Share.
func linearisedSE(clusters []Cluster, r Ratio) float64 {
	if r.Clusters < 2 {
		return 0
	}
	var sum float64
	for _, c := range clusters {
		if !(c.Charged > 0) {
			continue
		}
		residual := c.Positive - r.Share*c.Charged
		sum += residual * residual
	}
	n := float64(r.Clusters)
	return math.Sqrt(n/(n-1)*sum) / r.Mentions
}

// DesignEffect returns M·SE²/(p(1−p)), how many times the clustering
// multiplies the variance of independent mentions, and false when p is 0 or 1
// or there are fewer than two clusters.
func (r Ratio) DesignEffect() (deff float64, ok bool) {
	spread := r.Share * (1 - r.Share)
	if r.Clusters < 2 || !(spread > 0) {
		return 0, false
	}
	return r.Mentions * r.SE * r.SE / spread, true
}

// worstCase is the weight, in informative clusters, that the prior guess "one
// article, one vote" has in Effective. Tuned by simulation so that coverage
// does not fall under the nominal level; an engineering choice, not a
// published constant.
const worstCase = 5

// Voting returns the ratio of clusters that are blocks of time when so many
// votes are in them: the effective number of stories over the measured effect
// of their lying in one block. The worst case of Effective is then one story,
// one vote, with that effect, and no longer one block, one vote, which no
// corpus comes near. Less than the blocks themselves it never is, nor more than
// the mentions.
func (r Ratio) Voting(votes float64) Ratio {
	r.Kish = max(r.Kish, min(votes, r.Mentions))
	return r
}

// Effective returns the number of independent mentions that say as much as
// these clusters, between Kish (a cluster is one vote) and Mentions (its
// mentions are independent); 0 when there is no cluster.
//
// With few clusters the measured variance is itself mostly chance, and zero in
// many a small sample. It is therefore drawn towards the worst case:
// v = (5·v_max + k·clamp(SE², v_min, v_max))/(5+k), n = p(1−p)/v, with
// v_max = p(1−p)/K, v_min = p(1−p)/M and k the informative clusters.
func (r Ratio) Effective() float64 {
	spread := r.Share * (1 - r.Share)
	if r.Clusters < 2 || !(spread > 0) {
		return r.Kish
	}
	highest := spread / r.Kish
	lowest := spread / max(r.Mentions, r.Kish)
	measured := r.SE * r.SE
	if measured <= 1e-20*highest { // zero but for rounding
		return r.Kish
	}
	k := float64(r.Informative)
	v := (worstCase*highest + k*min(max(measured, lowest), highest)) / (worstCase + k)
	return spread / v
}
