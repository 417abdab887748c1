package stats

import "math"

// A Labelled is a random part of the mentions of a share that people coded too,
// each with how many of all mentions it stands for.
type Labelled struct {
	Move   []Cluster // by cluster: Σw(gold − machine) over its coded mentions; either field may be below 0
	Judged float64   // coded mentions that machine or gold charge: as many as weigh the same, (Σw)²/Σw² (Kish 1965)
	Wrong  float64   // share of these, by weight, that gold counts otherwise, 0…1
}

// fewestJudged is how many coded mentions of a share it takes to correct it.
const fewestJudged = 30

// Corrected returns the share of clusters that a machine coded, with its error
// as a labelled part measures it. Each cluster gets the machine's counts plus the
// weighted differences of its coded mentions, which are right on average however
// the machine errs (design-based supervised learning, Egami, Hinck, Stewart and
// Wei 2023; on means the same as prediction-powered inference, Angelopoulos et
// al. 2023), and the share is the ratio of their totals.
//
// Its variance is linearised over the clusters, so that what people happened to
// be given to code is in it, and never below that of the machine's own share
// (Ratio.Effective) and that of Wilson's error rate, (x+½)/(n+1) of n coded,
// together: where no error was met there may be some. The bounds are Wilson's
// with the size that such a variance is that of. Below thirty coded mentions, or
// with nothing charged left, N is 0.
func Corrected(machine []Cluster, tool Ratio, l Labelled, level float64) Interval {
	if len(machine) != len(l.Move) {
		panic("stats: clusters and their corrections must be aligned")
	}
	z := normalQuantile(level)
	var positive, charged, n float64
	for i, c := range machine {
		positive += c.Positive + l.Move[i].Positive
		charged += c.Charged + l.Move[i].Charged
		if c.Charged > 0 || l.Move[i] != (Cluster{}) {
			n++
		}
	}
	if l.Judged < fewestJudged || !(charged > 0) || tool.Clusters == 0 {
		return Interval{Level: level}
	}
	share := positive / charged
	squares := 0.0
	for i, c := range machine {
		r := c.Positive + l.Move[i].Positive - share*(c.Charged+l.Move[i].Charged)
		squares += r * r
	}
	size := tool.Effective()
	smooth := func(x, n float64) float64 { return (x*n + 0.5) / (n + 1) }
	share = max(0, min(1, share))
	p, wrong := smooth(share, size), smooth(l.Wrong, l.Judged)
	variance := p*(1-p)/size + wrong*(1-wrong)/l.Judged
	if n > 1 {
		variance = max(variance, n/(n-1)*squares/charged/charged)
	}
	lo, hi := wilson(share, min(size, p*(1-p)/variance), z)
	return Interval{Estimate: share, Lo: min(lo, share), Hi: max(hi, share), Bounded: true, Level: level, N: tool.Clusters}
}

// Judged returns the effective number of weighted mentions and the share of them,
// by weight, that are wrong; 0 where there is none.
func Judged(weights []float64, wrong []bool) (n, share float64) {
	var all, squares, bad float64
	for i, w := range weights {
		all, squares = all+w, squares+w*w
		if wrong[i] {
			bad += w
		}
	}
	if !(all > 0) {
		return 0, 0
	}
	return all * all / squares, math.Min(1, bad/all)
}
