package coding

import (
	"cmp"
	"slices"

	"mizan/lexicon"
)

// Wars reads an article by the lexicons of several conflicts in one walk, and
// tells which of them it is about. It is safe for use by several goroutines.
type Wars struct {
	coders  []*Coder
	scanner *lexicon.Scanner // by coder two matchers: of its namings, of what its conflict is called
}

// NewWars returns what reads by several lexicons, each of which says how its
// conflict is called.
func NewWars(lexicons []*lexicon.Lexicon) *Wars {
	w := &Wars{}
	var matchers []*lexicon.Matcher
	for _, l := range lexicons {
		c := New(l)
		w.coders = append(w.coders, c)
		matchers = append(matchers, c.matcher, l.AboutMatcher())
	}
	w.scanner = lexicon.NewScanner(matchers...)
	return w
}

// Code reads one article by every lexicon, in their order, and returns with the
// codings the index of the conflict that is its main topic, -1 for none of them. A
// mention that two lexicons claim goes to the conflict of its paragraph.
func (w *Wars) Code(t Text) (codings []Coding, war int) {
	title, body := make([][]lexicon.Match, 2*len(w.coders)), make([][]lexicon.Match, 2*len(w.coders))
	w.scanner.Find(t.Title, title)
	w.scanner.Find(t.Body, body)
	codings = make([]Coding, len(w.coders))
	surveys := make([]*survey, len(w.coders))
	world := newAtlas(lexicon.OpenWorld(), t)
	war = -1
	for i, c := range w.coders {
		codings[i], surveys[i] = c.read(t, &found{namings: title[2*i], about: title[2*i+1]}, &found{namings: body[2*i], about: body[2*i+1]}, world)
		if codings[i].Scope.Level == Main && (war < 0 || codings[war].Scope.before(&codings[i].Scope)) {
			war = i
		}
	}
	part(codings, surveys)
	for i := range codings {
		world.leftOut(&codings[i])
	}
	return codings, war
}

// before reports whether another scope is more about its conflict: its headline
// before everything else.
func (s *Scope) before(other *Scope) bool {
	return cmp.Or(cmp.Compare(min(other.Headline, clauseWeight), min(s.Headline, clauseWeight)), cmp.Compare(other.Weight, s.Weight)) > 0
}

// part gives every mention that two lexicons claim to one of them, and takes from
// each the namings that every war has where the paragraph is more about another.
func part(codings []Coding, surveys []*survey) {
	for i := range codings {
		codings[i].Mentions = slices.DeleteFunc(codings[i].Mentions, func(m Mention) bool { return others(i, &m, codings, surveys) })
	}
	for i := range codings {
		for j := range i {
			if len(codings[i].Mentions) > 0 && len(codings[j].Mentions) > 0 {
				partTwo(&codings[j], &codings[i], surveys[j], surveys[i])
			}
		}
	}
}

// others reports whether a naming that every war has stands in a paragraph that
// is more about another conflict than about the one at an index: in an article on
// this one, in a paragraph without a word of it.
func others(i int, m *Mention, codings []Coding, surveys []*survey) bool {
	if surveys[i] == nil || surveys[i].anchored(m.InTitle, m.Match) {
		return false
	}
	own := surveys[i].around(m.InTitle, m.Start)
	if codings[i].Scope.Level == Main && own > 0 {
		return false
	}
	for j, v := range surveys {
		if j != i && v != nil && codings[j].Scope.Level >= Part && v.around(m.InTitle, m.Start) > own {
			return true
		}
	}
	return false
}

// partTwo gives every mention that both of two lexicons claim to the one whose
// conflict its paragraph, and where that does not tell its article, is more
// about; of equal ones to the first. The mentions come in the order of the text.
func partTwo(a, b *Coding, ofA, ofB *survey) {
	keptA, keptB := a.Mentions[:0:0], b.Mentions[:0:0]
	i, j := 0, 0
	for i < len(a.Mentions) && j < len(b.Mentions) {
		x, y := &a.Mentions[i], &b.Mentions[j]
		switch {
		case x.InTitle != y.InTitle && x.InTitle, x.InTitle == y.InTitle && x.End <= y.Start:
			keptA = append(keptA, *x)
			i++
		case x.InTitle != y.InTitle, y.End <= x.Start:
			keptB = append(keptB, *y)
			j++
		case cmp.Or(cmp.Compare(ofB.around(y.InTitle, y.Start), ofA.around(x.InTitle, x.Start)), cmp.Compare(b.Scope.Weight, a.Scope.Weight)) > 0:
			i++
		default:
			j++
		}
	}
	a.Mentions, b.Mentions = append(keptA, a.Mentions[i:]...), append(keptB, b.Mentions[j:]...)
}

// around returns how much the paragraph that holds a byte speaks of the
// conflict, in sentences. Everything weighs alike where there was no survey.
func (v *survey) around(inTitle bool, at int) float64 {
	if v == nil {
		return 0
	}
	regions, i := v.regionAt(inTitle, at)
	if i < 0 {
		return 0
	}
	paragraph, sum := regions[i].paragraph, 0.0
	for i > 0 && regions[i-1].paragraph == paragraph {
		i--
	}
	for ; i < len(regions) && regions[i].paragraph == paragraph; i++ {
		sum += regions[i].weight(v.sure)
	}
	return sum
}
