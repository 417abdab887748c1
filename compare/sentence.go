package compare

import (
	"mizan/compare/stats"
	"mizan/internal/words"
)

// quoted is a {name} between quotation marks.
const quoted words.Key = "compare.list.quoted"

// outlet returns an outlet's name for a sentence.
func (s *Study) outlet(i int) string { return words.Isolated(s.Outlets[i].Name) }

// side returns a side's short name for a sentence.
func (s *Study) side(i int) words.Sayer {
	if side := s.Sides[i]; len(side.Short) > 0 {
		return words.Named(side.Short)
	}
	return words.Named(s.Sides[i].Title)
}

// named returns what a naming says in a language, itself where there is no
// translation.
func (n *Naming) named() words.Sayer {
	return words.Named(Text{"ar": n.Label, "en": n.English})
}

// mostly says that one naming has more than half of the charged mentions;
// nothing where none has.
func (s *Study) mostly(of *Sensitivity) any {
	if of.TopShare.Estimate <= 0.5 {
		return ""
	}
	return words.Key("compare.calls.top").With(words.Values{
		"share": percent(of.TopShare.Estimate), "naming": s.Contrasts[of.TopContrast].Namings[of.TopNaming].named(),
	})
}

// besides says how often plain names stand beside the charged ones.
func besides(plain int) any {
	if plain == 0 {
		return ""
	}
	return words.Key("compare.calls.plain").With(words.Values{"places": words.Count("place", plain)})
}

// difference says what a comparison found, with its interval and its adjusted p.
func (s *Study) difference(p *Pair) words.Sayer {
	return words.Key("compare.differs.difference").With(words.Values{
		"difference": signed(p.Difference.Estimate), "interval": interval(p.Difference, words.Signed),
		"q": words.Figure(words.Chance(p.Q)), "tests": words.Count("claim", s.Family.Tests),
	})
}

// interval says an interval, with a way to write its figures.
func interval(i stats.Interval, write func(float64) string) words.Sayer {
	return words.Key("compare.interval").With(words.Values{
		"level": words.Figure(words.Level(i.Level)), "low": words.Figure(write(i.Lo)), "high": words.Figure(write(i.Hi)),
	})
}

// signed writes a score for a sentence: +0.42.
func signed(x float64) string { return words.Figure(words.Signed(x)) }

// percent writes a share for a sentence: 42 %.
func percent(x float64) string { return words.Figure(words.Percent(x)) }

// figure writes a figure with its letter: S = −0.90.
func figure(letter string, x float64) string { return words.Figure(letter + " = " + words.Signed(x)) }
