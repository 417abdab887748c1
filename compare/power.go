package compare

import (
	"math"

	"mizan/compare/stats"
)

// power says of each comparison what it could have found, and of those with too
// little evidence what would do: silence is not equality. It is called once the
// family is judged, as the p that is asked for depends on it.
func (s *Study) power() {
	for i := range s.Pairs {
		p := &s.Pairs[i]
		p.Missing[0] = s.missing(p.A, p.Side)
		if p.B >= 0 {
			p.Missing[1] = s.missing(p.B, p.Side)
		}
	}
	s.detect(s.Pairs, PairClaims)
	s.detect(s.Judging, JudgingClaims)
}

// detect says of comparisons of a kind what they could have found.
func (s *Study) detect(pairs []Pair, kind string) {
	of := s.Family.kind(kind)
	alpha := min(1-s.Options.claimLevel(), mostFalse*of.Part*float64(of.Made+1)/float64(of.Tests))
	for i := range pairs {
		switch p := &pairs[i]; {
		case !p.Tested:
		case p.Side >= 0:
			p.Least, p.Detects = stats.Detectable(p.ratios[0][0], p.ratios[1][0], alpha)
			p.Least *= p.scale() / 2 // a share moves half as far as S
		default:
			p.Least, p.Detects = stats.DetectableSlant(p.ratios[0], p.ratios[1], alpha)
		}
	}
}

// kind returns what a family holds of a kind of claim.
func (f Family) kind(kind string) FamilyKind {
	for _, k := range f.Kinds {
		if k.Kind == kind {
			return k
		}
	}
	return FamilyKind{Kind: kind}
}

// missing estimates how many further articles of an outlet, like those at hand,
// would make its evidence enough to test: 0 where it is, -1 where nothing at
// hand tells. For a slant it is the side that needs more.
func (s *Study) missing(outlet, side int) int {
	if side < 0 {
		a, b := s.missing(outlet, 0), s.missing(outlet, 1)
		if min(a, b) < 0 {
			return -1
		}
		return max(a, b)
	}
	score := s.Score(outlet, side)
	bars := stats.Bars()
	bar := bars[len(bars)-1]
	switch {
	case score.Tier >= bar.Tier:
		return 0
	case score.small == 0 || !(score.worth > 0):
		return -1
	}
	times := max(float64(bar.Units)*s.Chance.Effect/float64(score.small), bar.Worth/score.worth, 2*score.largest)
	return max(1, int(math.Ceil((times-1)*float64(s.Outlets[outlet].Articles))))
}
