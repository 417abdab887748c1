package compare

import "mizan/internal/words"

// A War is a conflict that some of the articles read are about.
type War struct {
	ID       string `json:"id"`             // of its lexicon; empty for none of those read by
	Name     Text   `json:"name,omitempty"` // of its country; where there is none the id stands for it
	Articles int    `json:"articles"`
}

// Wars notes how many articles are about which conflict: see Study.Wars.
func (b *Builder) Wars(wars []War) { b.wars = wars }

// ofWars says in the study what conflicts the articles read are about.
func (b *Builder) ofWars(s *Study) {
	if len(b.wars) > 0 {
		s.Wars = b.wars
		s.Notes = append(s.Notes, Warning{Conflicts, WarsNote(b.wars)})
	}
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
