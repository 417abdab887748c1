package command

import (
	"fmt"

	"mizan/compare"
	"mizan/internal/words"
)

// mostCountries is how many countries a note names.
const mostCountries = 5

// tellScope says on stderr how much of the corpus is about something else, what
// that is, and which built-in lexicon would fit where most of what has words of
// the lexicon is about another conflict.
func (r *reading) tellScope(study *compare.Study) {
	t := study.Totals
	if t.Elsewhere == 0 {
		return
	}
	r.note(words.Key("command.note.elsewhere").With(words.Values{
		"articles": words.Count("article", t.Elsewhere), "of": words.Whole(t.Scored + t.Elsewhere), "what": elsewhere(study),
	}))
	if len(study.Wars) == 0 { // where there are some, they have been told
		for _, note := range study.About() {
			r.note(note.Text)
		}
	}
	if t.Scored > 0 && t.Mentions == 0 {
		r.note(words.Key("command.note.noNaming"))
	}
}

// elsewhere lists what the articles left out are about.
func elsewhere(study *compare.Study) words.Sayer {
	list := words.Joined{By: "comma"}
	rest := 0
	for _, e := range study.Elsewhere {
		switch {
		case e.Country == "":
			rest += e.Articles
		case len(list.Items) < mostCountries:
			list.Items = append(list.Items, words.Key("command.note.country").With(words.Values{"country": e.Name, "articles": words.Whole(e.Articles)}))
		default:
			rest += e.Articles
		}
	}
	if study.Totals.Foreign > 0 {
		list.Items = append(list.Items, words.Key("command.note.foreign").With(words.Values{"articles": words.Whole(study.Totals.Foreign)}))
		rest -= study.Totals.Foreign
	}
	if rest > 0 {
		list.Items = append(list.Items, words.Key("command.note.rest").With(words.Values{"articles": words.Whole(rest)}))
	}
	return list
}

// noArticle says why nothing was scored, and what was found instead.
func noArticle(study *compare.Study) error {
	t := study.Totals
	switch {
	case t.Foreign > 0 && t.Foreign == t.Elsewhere:
		return fmt.Errorf("no article to score: %d hold no Arabic letter, the lexicon %s is Arabic; %d refused, %d left out by the options",
			t.Foreign, study.Manifest.Lexicon.ID, t.Refused, t.LeftOut-t.Elsewhere)
	case t.Elsewhere > 0:
		return fmt.Errorf("no article to score: %d are not about the conflict of the lexicon %s (%s); %d refused, %d left out by the options; --scope all reads them all the same",
			t.Elsewhere, study.Manifest.Lexicon.ID, elsewhere(study).In("en"), t.Refused, t.LeftOut-t.Elsewhere)
	}
	return fmt.Errorf("no article to score: %d refused, %d left out by the options", t.Refused, t.LeftOut)
}
