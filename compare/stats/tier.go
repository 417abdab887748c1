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

// A bar is what a tier asks for: all of it must hold.
type bar struct {
	tier     Tier
	clusters int     // at least
	width    float64 // of the interval of S, at most
}

// bars are tried from the top. Modelled on the presentation standards of the
// US NCHS (Parker et al. 2017), milder because S runs over −1…+1; the figures
// are mizan's own and meant for intervals at 0.95.
var bars = [...]bar{
	{Strong, 40, 0.35},
	{Moderate, 15, 0.6},
	{Weak, 5, 1.0},
}

// mostInOne is the share of the mentions above which one cluster makes the
// result its own.
const mostInOne = 0.5

// Evidence returns the tier of a net polarity from its interval, the clusters
// behind it (net.N) and the share of the charged mentions that the largest
// cluster holds (LargestShare).
func Evidence(net Interval, largest float64) Tier {
	switch {
	case net.N == 0:
		return None
	case !net.Bounded || largest > mostInOne:
		return Insufficient
	}
	for _, bar := range bars {
		if net.N >= bar.clusters && net.Width() <= bar.width {
			return bar.tier
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
