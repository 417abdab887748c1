package words

import "strings"

// Named isolates what something from outside is called, whatever it is called
// in a language: a side of a lexicon, a naming.
func Named(s Sayer) Sayer { return named{s} }

type named struct{ of Sayer }

// In returns the name in a language, isolated.
func (n named) In(lang string) string { return Isolated(n.of.In(lang)) }

// say says it in a use: behind a preposition or a noun an Arabic plural of those
// who belong to something, «الحوثيون», is «الحوثيين».
func (n named) say(lang, use string) string {
	name := n.of.In(lang)
	if stem, plural := strings.CutSuffix(name, "يون"); plural && use == "of" && lang == "ar" && strings.HasPrefix(name, "ال") {
		name = stem + "يين"
	}
	return Isolated(name)
}

// A List names several things, {name} each in the phrase of the key Each, with
// the phrase of the key And between them. What is more than Most is told by its
// number n in the phrase of the key More.
type List struct {
	Names           []string // from outside: they are isolated
	Most            int
	Each, And, More Key
}

// In returns the list in a language.
func (l List) In(lang string) string {
	said := ""
	for i, name := range l.Names {
		if i > 0 {
			said += l.And.In(lang)
		}
		if i == l.Most {
			return said + l.More.With(Values{"n": len(l.Names) - l.Most}).In(lang)
		}
		said += l.Each.With(Values{"name": Isolated(name)}).In(lang)
	}
	return said
}

// Joined says several things one after the other, with the phrase of the key By
// between them.
type Joined struct {
	Items []Sayer
	By    Key
}

// In returns them in a language.
func (j Joined) In(lang string) string {
	said := make([]string, len(j.Items))
	for i, item := range j.Items {
		said[i] = item.In(lang)
	}
	return strings.Join(said, j.By.In(lang))
}
