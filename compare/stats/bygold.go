package stats

// A Labelled is a share that a machine coded, and a random part of its mentions
// that people coded too.
type Labelled struct {
	Machine  Cluster // what the machine counts in all mentions
	Size     float64 // independent mentions that they say as much as: Ratio.Effective
	Clusters int     // with a charged mention
	Judged   []Judged
}

// A Judged is a mention that people coded too: what it counts by the machine
// and by them, nothing or its weight.
type Judged struct {
	Machine, People Cluster
	Weight          float64 // how many of all mentions it stands for, 1 or more
}

// FewestJudged is how many coded mentions that machine or people charge it takes to
// correct a share: so few hold the truth in simulation, however unlike they weigh.
const FewestJudged = 5

// Counted returns how many of the coded mentions machine or people charge, as
// many as weigh the same, (Σw)²/Σw² (Kish 1965); which share of them, by weight,
// the people count otherwise; and which share of all such nobody coded.
func (l Labelled) Counted() (n, wrong, left float64) {
	var coded, weight, squares float64
	for _, j := range l.Judged {
		if j.Machine.Charged == 0 && j.People.Charged == 0 {
			continue
		}
		coded, weight, squares = coded+1, weight+j.Weight, squares+j.Weight*j.Weight
		if j.Machine != j.People {
			wrong += j.Weight
		}
	}
	if coded == 0 {
		return 0, 0, 1
	}
	return weight * weight / squares, wrong / weight, max(0, 1-coded/weight)
}

// Corrected returns the share with the machine's error as people measured it:
// its totals plus the weighted differences of the coded mentions, which are right
// on average however the machine errs (design-based supervised learning, Egami,
// Hinck, Stewart and Wei 2023; on means the same as prediction-powered
// inference, Angelopoulos et al. 2023), and their ratio.
//
// Two things are left to chance, and their variances add up as in both: which
// events there were to be told, p(1−p)/Size, and which mentions people were
// given to code, Σw(w−1)r² with r what one moves the total less the share
// (Horvitz and Thompson 1952, each mention drawn for itself): nothing when they
// coded all. The latter is never below that of the rate of wrong ones,
// (x+½)/(n+1) of n coded: where no error was met there may be some. The bounds
// are Wilson's with the size that such a variance is that of. With too few coded,
// or with nothing charged left, N is 0.
func (l Labelled) Corrected(level float64) Interval {
	z := normalQuantile(level)
	n, wrong, left := l.Counted()
	total := l.Machine
	for _, j := range l.Judged {
		total.Positive += j.Weight * (j.People.Positive - j.Machine.Positive)
		total.Charged += j.Weight * (j.People.Charged - j.Machine.Charged)
	}
	if n < FewestJudged || !(total.Charged > 0) || !(l.Size > 0) {
		return Interval{Level: level}
	}
	share, drawn := total.Positive/total.Charged, 0.0
	for _, j := range l.Judged {
		r := j.People.Positive - j.Machine.Positive - share*(j.People.Charged-j.Machine.Charged)
		drawn += j.Weight * max(0, j.Weight-1) * r * r
	}
	smooth := func(x, n float64) float64 { return (x*n + 0.5) / (n + 1) }
	share = max(0, min(1, share))
	p, rate := smooth(share, l.Size), smooth(wrong, n)
	variance := p*(1-p)/l.Size + max(drawn/total.Charged/total.Charged, left*rate*(1-rate)/n)
	lo, hi := wilson(share, min(l.Size, p*(1-p)/variance), z)
	return Interval{Estimate: share, Lo: min(lo, share), Hi: max(hi, share), Bounded: true, Level: level, N: l.Clusters}
}
