package compare

import (
	"cmp"
	"math"
	"slices"

	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/cores"
)

// A Sensitivity says how far a score, or a slant, hangs on one naming or on
// one article: it is computed without each of them in turn.
type Sensitivity struct {
	Outlet  int     `json:"outlet"`
	Side    int     `json:"side"`    // -1 for the slant
	Defined bool    `json:"defined"` // as the score's or the slant's
	Full    float64 `json:"full"`    // S or slant with everything, −1…+1

	Namings Range `json:"namings"` // without each naming; a wording that both sides claim is dropped from both
	Units   Range `json:"units"`   // without each unit of chance, an article or a story

	MostContrast int            `json:"mostContrast"` // the naming without which the figure moves most; -1 when there is no other naming
	MostNaming   int            `json:"mostNaming"`   // its index in the contrast
	TopContrast  int            `json:"topContrast"`  // the naming with the most charged mentions, of equals the first in the lexicon; -1 unless Defined
	TopNaming    int            `json:"topNaming"`
	TopShare     stats.Interval `json:"topShare"` // its share of the charged weight, 0…1; for a slant, of both sides

	OneNaming bool `json:"oneNaming"` // one naming has more than half of the charged mentions, or without one the sign turns
}

// A Range is where a figure goes when one thing after another is left out.
type Range struct {
	Low    float64 `json:"low"`    // the figure itself when nothing can be left out
	High   float64 `json:"high"`   //
	Change float64 `json:"change"` // largest move, ≥ 0
	Flips  int     `json:"flips"`  // things without which the sign turns
	Blank  int     `json:"blank"`  // things without which nothing is left to measure
	most   int     // what moves it most, -1 for none
}

// Sensitive returns how sensitive one score is, or with side -1 one slant, by
// indexes.
func (s *Study) Sensitive(outlet, side int) *Sensitivity {
	if side < 0 {
		return &s.Sensitivity[len(s.Outlets)*len(s.Sides)+outlet]
	}
	return &s.Sensitivity[outlet*len(s.Sides)+side]
}

// sensitivity computes the sensitivity of every score and slant. What is left
// when one thing is dropped is told by subtracting it, so that the work grows
// with the namings and units, not with their squares.
func (g *gathered) sensitivity(s *Study) {
	outlets, sides := len(s.Outlets), len(s.Sides)
	if outlets == 0 {
		return
	}
	s.Sensitivity = make([]Sensitivity, outlets*sides)
	if s.Paired {
		s.Sensitivity = make([]Sensitivity, outlets*(sides+1))
	}
	cores.Each(outlets, func(outlet int) {
		clusters, wordings := g.charged(outlet, nil), g.wordings(outlet)
		for side := range s.Sides {
			s.Sensitivity[outlet*sides+side] = sensitivityOf(outlet, side, s.Score(outlet, side).Defined, wordings, clusters,
				func(left []stats.Cluster) (float64, bool) { return net(left[side]) })
		}
		if s.Paired {
			s.Sensitivity[outlets*sides+outlet] = sensitivityOf(outlet, -1, s.Slants[outlet].Defined, wordings, clusters, halfDifference)
		}
	})
	cores.Each(len(s.Sensitivity), func(i int) {
		if of := &s.Sensitivity[i]; of.TopContrast >= 0 {
			of.TopShare = s.Chance.pool(g.topOf(of)).Wilson(s.Options.Level)
		}
	})
}

// topOf returns the charged mentions of a figure, those of its top naming as the
// positive ones.
func (g *gathered) topOf(of *Sensitivity) charges {
	top := g.lexicon.Contrasts[of.TopContrast].Namings[of.TopNaming].Term
	clusters := func(g *gathered) []stats.Cluster {
		list := make([]stats.Cluster, g.units[of.Outlet])
		for _, i := range g.of[of.Outlet] {
			for _, c := range g.articles[i].cells {
				if c.side < 0 || of.Side >= 0 && int(c.side) != of.Side || of.Side < 0 && c.side > 1 {
					continue
				}
				weight := g.worth(c.kind).Charged * float64(c.n)
				_, naming := g.lexicon.At(int(c.naming))
				list[g.unit[i]].Charged += weight
				if naming.Term == top {
					list[g.unit[i]].Positive += weight
				}
			}
		}
		return list
	}
	return charges{clusters(g), clusters(g.inSmall())}
}

// A wording is what one outlet's own voice says with one wording, by side.
type wording struct {
	term             string
	contrast, naming int // where it stands first in the lexicon
	sides            []stats.Cluster
}

// wordings returns the charged wordings of one outlet in the lexicon's order.
// The same wording in two contrasts is one: to doubt it is to doubt it
// in both.
func (g *gathered) wordings(outlet int) []wording {
	byTerm := map[string]*wording{}
	for _, i := range g.of[outlet] {
		for _, c := range g.articles[i].cells {
			if c.side < 0 || c.voice != coding.Own || c.polarity == 0 {
				continue
			}
			_, naming := g.lexicon.At(int(c.naming))
			contrast, at := g.lexicon.Place(int(c.naming))
			p := byTerm[naming.Term]
			if p == nil {
				p = &wording{naming.Term, contrast, at, make([]stats.Cluster, len(g.lexicon.Sides))}
				byTerm[naming.Term] = p
			}
			if contrast < p.contrast || contrast == p.contrast && at < p.naming {
				p.contrast, p.naming = contrast, at
			}
			weight := naming.Weight * float64(c.n)
			p.sides[c.side].Charged += weight
			if c.polarity > 0 {
				p.sides[c.side].Positive += weight
			}
		}
	}
	var wordings []wording
	for _, p := range byTerm {
		wordings = append(wordings, *p)
	}
	slices.SortFunc(wordings, func(x, y wording) int {
		return cmp.Or(cmp.Compare(x.contrast, y.contrast), cmp.Compare(x.naming, y.naming))
	})
	return wordings
}

// sensitivityOf leaves out the wordings, then the units, of one figure; side is
// -1 when it is of all sides together.
func sensitivityOf(outlet, side int, defined bool, wordings []wording, clusters [][]stats.Cluster, figure func([]stats.Cluster) (float64, bool)) Sensitivity {
	s := Sensitivity{Outlet: outlet, Side: side, Defined: defined, MostContrast: -1, MostNaming: -1, TopContrast: -1, TopNaming: -1}
	if !defined {
		return s
	}
	concerns := func(sides []stats.Cluster) float64 { // charged weight
		weight := 0.0
		for i, c := range sides {
			if side < 0 && i < 2 || i == side {
				weight += c.Charged
			}
		}
		return weight
	}
	all := make([]stats.Cluster, len(clusters))
	var of []wording
	var parts [][]stats.Cluster
	var counts []float64
	for _, p := range wordings {
		weight := concerns(p.sides)
		if weight == 0 {
			continue
		}
		for i, c := range p.sides {
			all[i].Positive += c.Positive
			all[i].Charged += c.Charged
		}
		of, parts, counts = append(of, p), append(parts, p.sides), append(counts, weight)
	}
	s.Full, _ = figure(all)
	s.Namings = leaveOut(all, parts, figure)
	if most := s.Namings.most; most >= 0 {
		s.MostContrast, s.MostNaming = of[most].contrast, of[most].naming
	}
	top := stats.Concentrate(counts)
	s.TopContrast, s.TopNaming = of[top.Top].contrast, of[top.Top].naming
	s.OneNaming = top.Share > 0.5 || s.Namings.Flips > 0

	units := make([][]stats.Cluster, 0, len(clusters[0]))
	for u := range clusters[0] {
		unit := make([]stats.Cluster, len(clusters))
		for i := range clusters {
			unit[i] = clusters[i][u]
		}
		if concerns(unit) > 0 {
			units = append(units, unit)
		}
	}
	s.Units = leaveOut(all, units, figure)
	return s
}

// leaveOut returns where a figure of all sides goes without each part in turn.
func leaveOut(all []stats.Cluster, parts [][]stats.Cluster, figure func([]stats.Cluster) (float64, bool)) Range {
	full, _ := figure(all)
	r := Range{Low: full, High: full, most: -1}
	left, first := make([]stats.Cluster, len(all)), true
	for i, part := range parts {
		for side := range all {
			left[side] = stats.Cluster{
				Positive: all[side].Positive - part[side].Positive,
				Charged:  all[side].Charged - part[side].Charged,
			}
		}
		value, ok := figure(left)
		if !ok {
			r.Blank++
			continue
		}
		if first {
			r.Low, r.High, first = value, value, false
		}
		r.Low, r.High = min(r.Low, value), max(r.High, value)
		if change := math.Abs(value - full); change > r.Change+rounding {
			r.Change, r.most = change, i
		}
		if value*full < 0 && min(math.Abs(value), math.Abs(full)) > rounding {
			r.Flips++
		}
	}
	return r
}

// rounding is what subtracting weights may leave of nothing.
const rounding = 1e-9

// net returns S of charged mentions, and false when there are none.
func net(c stats.Cluster) (float64, bool) {
	if c.Charged < rounding {
		return 0, false
	}
	return stats.Polarity(c.Positive, c.Charged-c.Positive, c.Charged)
}

// halfDifference returns the slant of two sides.
func halfDifference(sides []stats.Cluster) (float64, bool) {
	x, ok := net(sides[0])
	y, also := net(sides[1])
	return (x - y) / 2, ok && also
}
