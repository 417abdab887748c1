package view

import (
	"mizan/internal/words"
)

// mostCountries is how many countries a list names.
const mostCountries = 5

// Outside lists what the articles left out are about, and in what other
// languages they are.
func (v *View) Outside() words.Sayer {
	list := words.Joined{By: "comma"}
	rest := -v.Study.Totals.Foreign
	for _, e := range v.Study.Elsewhere {
		if e.Country == "" || len(list.Items) == mostCountries {
			rest += e.Articles
			continue
		}
		list.Items = append(list.Items, words.Key("view.outside.country").With(words.Values{"country": e.Name, "articles": words.Whole(e.Articles)}))
	}
	if rest > 0 {
		list.Items = append(list.Items, words.Key("view.outside.rest").With(words.Values{"articles": words.Whole(rest)}))
	}
	if v.Study.Totals.Foreign > 0 {
		list.Items = append(list.Items, v.Languages())
	}
	return list
}

// Languages says in what other languages articles left out are.
func (v *View) Languages() words.Sayer {
	list := words.Joined{By: "comma"}
	for _, l := range v.Study.Languages {
		list.Items = append(list.Items, words.Key("view.outside.language").With(words.Values{"language": words.Key("tongue." + words.Key(l.ID)), "articles": words.Whole(l.Articles)}))
	}
	return words.Key("view.outside.languages").With(words.Values{"list": list, "lexicon": words.Key("tongue." + words.Key(v.lexiconLanguage()))})
}

// lexiconLanguage is the language of the lexicon's names.
func (v *View) lexiconLanguage() string {
	if v.Study.Manifest.Lexicon.Language == "" {
		return "ar"
	}
	return v.Study.Manifest.Lexicon.Language
}

// Unsaid says why nothing was counted, nil where something was: no article is
// about the conflict, or none has a name of the lexicon.
func (v *View) Unsaid() words.Sayer {
	t := v.Study.Totals
	switch {
	case t.Scored == 0 && t.Foreign > 0 && t.Foreign == t.Elsewhere:
		return words.Key("view.lead.otherLanguage").With(words.Values{"articles": words.Count("article", t.Elsewhere), "languages": v.Languages()})
	case t.Scored == 0 && t.Elsewhere > 0 && len(v.Study.Wars) > 1:
		return words.Key("view.lead.outsideAll").With(words.Values{"articles": words.Count("article", t.Elsewhere), "wars": v.wars(), "what": v.Outside()})
	case t.Scored == 0 && t.Elsewhere > 0:
		return words.Key("view.lead.outside").With(words.Values{"articles": words.Count("article", t.Elsewhere), "lexicon": v.Study.Manifest.Lexicon.Title, "what": v.Outside()})
	case t.Scored == 0 && t.LeftOut > 0:
		return words.Key("view.lead.leftOut").With(words.Values{"articles": words.Count("article", t.LeftOut), "options": v.Study.Options.LeavesOut()})
	case t.Scored > 0 && t.Mentions == 0:
		return words.Key("view.lead.unnamed").With(words.Values{"articles": words.Count("article", t.Scored)})
	}
	return nil
}

// wars names the conflicts that the articles were read for.
func (v *View) wars() words.Sayer {
	list := words.Joined{By: "comma"}
	for _, w := range v.Study.Wars {
		if len(w.Name) > 0 {
			list.Items = append(list.Items, w.Name)
		}
	}
	return list
}
