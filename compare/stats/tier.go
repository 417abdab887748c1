package stats

import "fmt"

// A Tier says how much evidence stands behind a number.
type Tier int

// The tiers, from nothing to strong.
const (
	None         Tier = iota // no charged mention: "—"
	Insufficient             // counts only: no score, no rank, no colour
	Weak                     // a point with its interval, hollow; no ranking
	Moderate                 // shown normally
	Strong                   // may be quoted in a summary sentence
)

var tierNames = [...]string{"none", "insufficient", "weak", "moderate", "strong"}

// A Bar is what a tier asks for: all of it must hold.
type Bar struct {
	Tier  Tier
	Units int     // clusters with a charged mention over the effect of their coming in runs, at least
	Worth float64 // of the charged mentions, at least: see Ratio.Worth
}

// Bars returns what the tiers ask for, from the top. Modelled on the
// presentation standards of the US NCHS (Parker et al. 2017); the figures are
// mizan's own.
//
// Nothing in them depends on what was found. The width of the interval would:
// it is least near ±1, so that of all samples of a balanced outlet the extreme
// ones would be shown, and their intervals hold the truth in .75 of cases.
func Bars() []Bar { return []Bar{{Strong, 40, 60}, {Moderate, 15, 18}, {Weak, 5, 7}} }

// Worth returns how many independent mentions the charged ones are worth when
// those of one cluster are half alike: M/(1+(m−1)/2), with m = M/K mentions a
// cluster, weighted by mentions. It depends on the sizes of the clusters alone.
func (r Ratio) Worth() float64 {
	if r.Clusters == 0 {
		return 0
	}
	return r.Mentions / (1 + (r.Mentions/r.Kish-1)/2)
}

// mostInOne is the share of the mentions above which one cluster makes the
// result its own.
const mostInOne = 0.5

// Evidence returns the tier of the share of clusters: by how many there are,
// what their mentions are worth, and how many of these the largest holds.
//
// The effect, 1 at least, is how many times the variance of the share is what it
// would be if the clusters were independent: that many of them are one. Blocks
// of time in their place would be too few by far: all that a paper wrote in two
// months would be two votes, however little it hangs together.
func Evidence(clusters []Cluster, effect float64) Tier {
	pool := Pool(clusters)
	units := float64(pool.Clusters) / effect
	pool.Kish /= effect
	switch {
	case pool.Clusters == 0:
		return None
	case LargestShare(clusters) > mostInOne:
		return Insufficient
	}
	for _, bar := range Bars() {
		if units >= float64(bar.Units) && pool.Worth() >= bar.Worth {
			return bar.Tier
		}
	}
	return Insufficient
}

// LargestShare returns the share of the charged mentions that the largest
// cluster holds, 0…1; 0 when there is none.
func LargestShare(clusters []Cluster) float64 {
	var largest, sum float64
	for _, c := range clusters {
		if !(c.Charged > 0) {
			continue
		}
		sum += c.Charged
		largest = max(largest, c.Charged)
	}
	if sum == 0 {
		return 0
	}
	return largest / sum
}

// Lean returns +1 or −1 when the interval lies on one side of 0, and 0 when it
// contains 0 or has no bounds: no clear lean, whatever the estimate.
func (i Interval) Lean() int {
	switch {
	case i.Contains(0):
		return 0
	case i.Lo > 0:
		return 1
	}
	return -1
}

// String returns the name of the tier in lower case.
func (t Tier) String() string {
	if t < 0 || int(t) >= len(tierNames) {
		return fmt.Sprintf("tier(%d)", int(t))
	}
	return tierNames[t]
}

// MarshalText writes the name of the tier.
func (t Tier) MarshalText() ([]byte, error) {
	if t < 0 || int(t) >= len(tierNames) {
		return nil, fmt.Errorf("tier is %d, want 0 to %d", int(t), len(tierNames)-1)
	}
	return []byte(tierNames[t]), nil
}

// UnmarshalText reads what MarshalText wrote.
func (t *Tier) UnmarshalText(text []byte) error {
	for i, name := range tierNames {
		if name == string(text) {
			*t = Tier(i)
			return nil
		}
	}
	return fmt.Errorf("tier is %q, want one of %v", text, tierNames)
}
