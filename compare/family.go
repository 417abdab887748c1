package compare

import (
	"math"

	"mizan/compare/stats"
)

// mostFalse is the share of false claims that is accepted among all that a
// study makes.
const mostFalse = 0.05

// claimLevel is the level at which an interval must leave out what would settle
// on no side, for a claim to be made: that asked for, but never below .95.
func (o Options) claimLevel() float64 { return max(0.95, o.Level) }

// A Family is all that a study may claim: say in a sentence or mark as clear.
// One rate of false claims holds for all of it.
//
// Each kind of claim has its part of the .05, so that a thousand words do not
// silence the score of an outlet, nor sure scores buy unsure differences; within
// a kind p-values are adjusted by Benjamini and Hochberg (1995) at that part.
// The false discovery rate of the union is at most the sum of the parts. A q is
// told on the scale of the whole: a claim is made at q ≤ .05.
type Family struct {
	Tests int          `json:"tests"` // claims that were tested, of all kinds
	Kinds []FamilyKind `json:"kinds"` // those with a test, in a fixed order
}

// Of returns how many claims of a kind were tested.
func (f Family) Of(kind string) int {
	return f.kind(kind).Tests
}

// made sets how many claims of a kind are made, where the test is not all that
// is asked of them.
func (f Family) made(kind string, n int) {
	for i := range f.Kinds {
		if f.Kinds[i].Kind == kind {
			f.Kinds[i].Made = n
		}
	}
}

// A FamilyKind is one kind of claim.
type FamilyKind struct {
	Kind  string  `json:"kind"`
	Tests int     `json:"tests"`
	Part  float64 `json:"part"` // of the rate of false claims; the parts of all kinds that are tested add up to 1
	Made  int     `json:"made"` // claims made
}

// The kinds of claims.
const (
	ScoreClaims    = "scores"    // how an outlet names a side
	SlantClaims    = "slants"    // whom its names favour
	ShareClaims    = "shares"    // which of two families of names it prefers
	PairClaims     = "pairs"     // how two outlets differ
	JudgingClaims  = "judging"   // how two outlets differ in the share of names that judge a side
	MatchedClaims  = "matched"   // how they differ in the same stories
	EditClaims     = "edits"     // which way an outlet changes what others print
	ChangeClaims   = "changes"   // that an outlet changed
	DistanceClaims = "distances" // that two outlets choose unlike names
	NamingClaims   = "namings"   // that a name sets an outlet apart
	WordClaims     = "words"     // that a word does
)

// parts shares out the rate of false claims before anything is known. What is
// compared of outlets has most of it: that is what the report is for.
var parts = []struct {
	kind string
	part float64
}{
	{ScoreClaims, 0.15}, {SlantClaims, 0.10}, {ShareClaims, 0.10}, {PairClaims, 0.30}, {JudgingClaims, 0.10}, {MatchedClaims, 0.10},
	{EditClaims, 0.03}, {ChangeClaims, 0.03}, {DistanceClaims, 0.03}, {NamingClaims, 0.03}, {WordClaims, 0.03},
}

// A claim is one member of the family: what was found, and what to do with the
// q that follows.
type claim struct {
	p     float64
	judge func(q float64) (made bool)
}

// claims are the members of a family by kind. Those beyond any claim, whose p is
// above .05, need only be counted.
type claims struct {
	of    map[string][]claim
	tests map[string]int
}

// add adds a claim that was tested.
func (c *claims) add(kind string, p float64, judge func(q float64) bool) {
	c.of[kind] = append(c.of[kind], claim{p, judge})
	c.tests[kind]++
}

// part returns the part of a kind in the rate of false claims, given which
// kinds are tested.
func (c *claims) part(kind string) float64 {
	mine, all := 0.0, 0.0
	for _, p := range parts {
		if c.tests[p.kind] > 0 || p.kind == kind {
			all += p.part
		}
		if p.kind == kind {
			mine = p.part
		}
	}
	return mine / all
}

// leastPart returns the part of a kind when every kind is tested.
func leastPart(kind string) float64 {
	for _, p := range parts {
		if p.kind == kind {
			return p.part
		}
	}
	return 0
}

// judge adjusts all p-values and says which claims are made.
func (c *claims) judge() (f Family) {
	for _, part := range parts {
		tests := c.tests[part.kind]
		if tests == 0 {
			continue
		}
		k := FamilyKind{Kind: part.kind, Tests: tests, Part: c.part(part.kind)}
		p := make([]float64, len(c.of[part.kind]))
		for i, claim := range c.of[part.kind] {
			p[i] = claim.p
		}
		for i, q := range stats.BenjaminiHochbergOf(p, tests) {
			if c.of[part.kind][i].judge(min(1, q/k.Part)) {
				k.Made++
			}
		}
		f.Tests += tests
		f.Kinds = append(f.Kinds, k)
	}
	return f
}

// judge gathers every claim of the study and judges it. What is shown without
// a figure, as its evidence is not enough, is no claim and no test.
func (s *Study) judge(keyness ...*keyed) {
	c := &claims{map[string][]claim{}, map[string]int{}}
	leastP := 1 - s.Options.claimLevel() // p at which the interval begins to leave out what would settle on no side
	for i := range s.Scores {
		if x := &s.Scores[i]; x.Tier >= stats.Weak {
			c.add(ScoreClaims, x.P, func(q float64) bool {
				x.Q, x.Clear = q, q <= mostFalse && x.P <= leastP && bears(x.ByCodersDefined, x.coders, x.Net)
				return x.Clear
			})
		}
	}
	for i := range s.Slants {
		if x := &s.Slants[i]; x.Defined && x.Tier >= stats.Weak {
			c.add(SlantClaims, x.P, func(q float64) bool {
				x.Q, x.Clear = q, q <= mostFalse && x.P <= leastP && bears(x.ByCodersDefined, x.coders, x.Value)
				return x.Clear
			})
		}
	}
	for i := range s.Shares {
		if x := &s.Shares[i]; x.Defined && x.Rival && x.Tier >= stats.Weak {
			c.add(ShareClaims, x.P, func(q float64) bool { x.Q, x.Clear = q, q <= mostFalse && x.P <= leastP; return x.Clear })
		}
	}
	for i := range s.Pairs {
		if x := &s.Pairs[i]; x.Tested {
			c.add(PairClaims, x.P, func(q float64) bool { return s.judgePair(x, q, leastP) })
		}
	}
	for i := range s.Judging {
		if x := &s.Judging[i]; x.Tested {
			c.add(JudgingClaims, x.P, func(q float64) bool { return s.judgePair(x, q, leastP) })
		}
	}
	for i := range s.Matched {
		if x := &s.Matched[i]; x.Enough {
			c.add(MatchedClaims, x.P, x.judge)
		}
	}
	for i := range s.Edits.Leanings {
		if x := &s.Edits.Leanings[i]; x.Tested {
			c.add(EditClaims, x.P, func(q float64) bool { x.Q, x.Called = q, q <= mostFalse; return x.Called })
		}
	}
	s.claimChanges(c)
	s.claimDistances(c)
	for _, k := range keyness {
		c.tests[k.kind] += k.tests
		for _, of := range k.lists {
			for i := range of {
				x := &of[i]
				c.of[k.kind] = append(c.of[k.kind], claim{x.P, func(q float64) bool { x.Q = q; return q <= mostFalse }})
			}
		}
	}
	s.Family = c.judge()
}

// claimChanges adds the changes over time.
func (s *Study) claimChanges(c *claims) {
	if s.Trends == nil {
		return
	}
	for i := range s.Trends.Lines {
		if x := &s.Trends.Lines[i].Change; x.Done && x.Defined {
			c.add(ChangeClaims, x.P, func(q float64) bool { x.Q, x.Clear = q, q <= mostFalse; return x.Clear })
		}
	}
}

// claimDistances adds the distances.
func (s *Study) claimDistances(c *claims) {
	if s.Distances == nil {
		return
	}
	for i := range s.Distances.Cells {
		if x := &s.Distances.Cells[i]; x.Contrasts > 0 {
			c.add(DistanceClaims, x.P, func(q float64) bool { x.Q, x.Clear = q, q <= mostFalse; return x.Clear })
		}
	}
}

// excludedBy returns the p-value of an interval that widens with its level: one
// less the highest level at which it leaves out a value.
func excludedBy(interval func(level float64) stats.Interval, value float64) float64 {
	out := func(p float64) bool { return !interval(1 - p).Contains(value) }
	if out(leastExcluded) {
		return leastExcluded
	}
	lo, hi := math.Log(leastExcluded), 0.0
	for range 40 { // halving 23 to 2e-11, relative to p
		if mid := (lo + hi) / 2; out(math.Exp(mid)) {
			hi = mid
		} else {
			lo = mid
		}
	}
	return math.Exp(hi)
}

// leastExcluded is the smallest p that an interval is asked for: beyond it the
// normal quantile has too few digits.
const leastExcluded = 1e-10
