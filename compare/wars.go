package compare

import (
	"slices"

	"mizan/internal/words"
	"mizan/lexicon"
)

// A War is a conflict that some of the articles read are about.
type War struct {
	ID       string `json:"id"`             // of its lexicon; empty for none of those read by
	Name     Text   `json:"name,omitempty"` // of its country; where there is none the id stands for it
	Articles int    `json:"articles"`
}

// Wars notes how many articles are about which conflict: see Study.Wars.
func (b *Builder) Wars(wars []War) { b.wars = wars }

// ofWars says in the study what conflicts the articles read are about, or of a
// reading by one lexicon which other would fit where most are about its conflict.
func (b *Builder) ofWars(s *Study) {
	if len(b.wars) > 0 {
		s.Wars = b.wars
		s.Notes = append(s.Notes, Warning{Conflicts, WarsNote(b.wars)})
	} else if id, articles := s.fits(); id != "" {
		s.Notes = append(s.Notes, Warning{Conflicts, words.Key("compare.otherLexicon").With(words.Values{
			"articles": words.Count("article", articles), "command": "mizan report --lexicon " + id,
		})})
	}
}

// fits returns the built-in lexicon of the conflict that more articles with
// namings of this one are about than are in scope, and how many those are.
func (s *Study) fits() (id string, articles int) {
	of := map[string]int{}
	for _, e := range s.Elsewhere {
		if l := lexicon.OfCountry(e.Country); l != s.Manifest.Lexicon.ID && l != "" {
			of[l] += e.Generic
		}
	}
	for _, l := range lexicon.Builtin() {
		if of[l] > max(articles, s.Totals.Scored) {
			id, articles = l, of[l]
		}
	}
	return id, articles
}

// About returns what the study says of the conflicts that the articles read are
// about, apart from its other notes.
func (s *Study) About() (notes []Warning) {
	return slices.DeleteFunc(slices.Clone(s.Notes), func(n Warning) bool { return n.ID != Conflicts })
}

// Doubts returns the notes that hold for all figures.
func (s *Study) Doubts() (notes []Warning) {
	return slices.DeleteFunc(slices.Clone(s.Notes), func(n Warning) bool { return n.ID == Conflicts })
}

// WarsNote says how many articles are about each conflict.
func WarsNote(wars []War) words.Sayer {
	list := words.Joined{By: "comma"}
	for _, w := range wars {
		key := words.Key("compare.war")
		if w.ID == "" {
			key = "compare.noWar"
		}
		name := words.Text{"ar": w.ID, "en": w.ID, "fr": w.ID}
		if len(w.Name) > 0 {
			name = w.Name
		}
		list.Items = append(list.Items, key.With(words.Values{"war": name, "articles": words.Whole(w.Articles)}))
	}
	return words.Key("compare.wars").With(words.Values{"list": list})
}
