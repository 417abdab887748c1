package stats

import "math"

// A Sensitivity says how far a net polarity hangs on single terms.
type Sensitivity struct {
	Defined       bool      // false when no term has a charged mention: S is blank
	Full          float64   // S with all terms, −1…+1
	Without       []LeftOut // S without each term, in the order given
	Min, Max      float64   // over the defined ones in Without; both Full when there is none
	Change        float64   // largest |S without a term − Full|, 0…2
	Flips         int       // terms without which S has the opposite sign
	Jackknife     float64   // standard error over terms, √((T−1)/T·Σ(S−mean)²) over the T defined ones
	Concentration Concentration
}

// A LeftOut is S without one term.
type LeftOut struct {
	Defined bool    // false when nothing charged is left
	Net     float64 // −1…+1
}

// LeaveOneOut measures the net polarity without each term in turn. terms[i]
// holds the charged mentions of term i in one outlet: all of them Positive for
// a legitimising term, none for a delegitimising one.
func LeaveOneOut(terms []Cluster) Sensitivity {
	var s Sensitivity
	var all Cluster
	var counts, left []float64
	for _, term := range terms {
		all.Positive += term.Positive
		all.Charged += term.Charged
		counts = append(counts, term.Charged)
	}
	s.Concentration = Concentrate(counts)
	s.Full, s.Defined = Polarity(all.Positive, all.Charged-all.Positive, all.Charged)
	s.Min, s.Max = s.Full, s.Full
	for _, term := range terms {
		positive, charged := all.Positive-term.Positive, all.Charged-term.Charged
		without, ok := Polarity(positive, charged-positive, charged)
		s.Without = append(s.Without, LeftOut{ok, without})
		if !ok {
			continue
		}
		left = append(left, without)
		s.Change = max(s.Change, math.Abs(without-s.Full))
		if without*s.Full < 0 {
			s.Flips++
		}
	}
	if t := float64(len(left)); t > 0 {
		sd, mean := spread(left)
		s.Jackknife = math.Sqrt(t-1) * sd
		s.Min, s.Max = mean, mean
		for _, net := range left {
			s.Min, s.Max = min(s.Min, net), max(s.Max, net)
		}
	}
	return s
}

// OneTerm reports whether the result is one term's: it holds more than half of
// the mentions, or without some term S turns its sign. Say so beside the score.
func (s Sensitivity) OneTerm() bool {
	return s.Concentration.Share > 0.5 || s.Flips > 0
}

// A Concentration says how few terms carry the counts.
type Concentration struct {
	Top       int     // number of the term with the largest count; of equals the first
	Share     float64 // its share of the counts, 0…1; 0 when there is no count
	Effective float64 // inverse Simpson 1/Σq²: as many equal terms would be as concentrated; 0 when there is no count
	Bits      float64 // entropy −Σq·log2 q
}

// Concentrate measures counts ≥ 0, one a term.
func Concentrate(counts []float64) Concentration {
	c := Concentration{Bits: entropy(counts)}
	squares := 0.0
	for i, count := range counts {
		squares += count * count
		if count > counts[c.Top] {
			c.Top = i
		}
	}
	if total := sum(counts); total > 0 {
		c.Share = counts[c.Top] / total
		c.Effective = total * total / squares
	}
	return c
}
