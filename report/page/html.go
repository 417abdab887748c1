package page

import (
	"encoding/json"
	"html/template"
	"slices"
	"strings"
	"unicode"

	"mizan/internal/words"
)

// inLanguages writes a phrase in every language; the style sheet hides those
// that the page is not in. What several languages say alike stands once. It is
// for a page of few words; a long one has a table of phrases.
func inLanguages(text words.Sayer) template.HTML {
	if text == nil {
		return ""
	}
	all := wordings(text)
	var b strings.Builder
	for _, w := range all {
		if len(all) == 1 && w.spoken == "" {
			return template.HTML(withFigures(w.text))
		}
		b.WriteString(`<span class="` + strings.Join(w.languages, " ") + `"` + w.foreign() + `>` + withFigures(w.text) + `</span>`)
	}
	return template.HTML(b.String())
}

// A wording is what one or more languages say.
type wording struct {
	text      string
	languages []string
	spoken    string // of a text from outside, the language it is in; empty where it is that of the reader
}

// wordings are a phrase in every language, those alike together.
func wordings(s words.Sayer) []wording {
	var all []wording
	for _, lang := range words.Languages() {
		w := spokenIn(s, lang)
		at := slices.IndexFunc(all, func(has wording) bool { return has.text == w.text && has.spoken == w.spoken })
		if at < 0 {
			all = append(all, w)
		} else {
			all[at].languages = append(all[at].languages, lang)
		}
	}
	return all
}

// spokenIn is the wording of a phrase in one language.
func spokenIn(s words.Sayer, lang string) wording {
	w := wording{text: s.In(lang), languages: []string{lang}}
	if outside, isText := s.(words.Text); isText && len(outside) > 0 {
		w.spoken = outside.Language(lang)
	}
	return w
}

// foreign says of a wording in another language than some reader's which one
// it is, and which way it runs.
func (w wording) foreign() string {
	if w.spoken == "" || len(w.languages) == 1 && w.languages[0] == w.spoken {
		return ""
	}
	return ` lang="` + template.HTMLEscapeString(w.spoken) + `" dir="` + direction(words.RightToLeft(w.spoken)) + `"`
}

// direction is the value of the attribute dir.
func direction(rightToLeft bool) string {
	if rightToLeft {
		return "rtl"
	}
	return "ltr"
}

// withFigures escapes a line of text and keeps its figures, which stand between
// marks, in one piece: of S = −0.42 no part goes to the next line.
func withFigures(text string) string {
	var b strings.Builder
	for {
		before, rest, marked := strings.Cut(text, words.LeftToRight)
		b.WriteString(template.HTMLEscapeString(before))
		inside, after, closed := strings.Cut(rest, words.PopIsolate)
		if !marked || !closed {
			b.WriteString(template.HTMLEscapeString(rest))
			return b.String()
		}
		b.WriteString(string(figure(inside)))
		text = after
	}
}

// name writes the words of a stranger so that they turn nothing around them.
func name(s string) template.HTML {
	said, way := words.Tame(s), ""
	if first := strings.IndexFunc(said, unicode.IsLetter); first >= 0 && words.HasRightToLeft(said) && !words.HasRightToLeft(string([]rune(said[first:])[:1])) {
		way = ` dir="rtl"` // bdi runs as the first letter does
	}
	return template.HTML(`<bdi` + way + `>` + template.HTMLEscapeString(said) + `</bdi>`)
}

// figure writes a number, which runs from left to right in Arabic too: without
// it the minus would stand behind. The style sheet says so, as in a long page the
// attribute alone takes a hundredth.
func figure(s string) template.HTML {
	return template.HTML(`<bdi class="figure">` + template.HTMLEscapeString(s) + `</bdi>`)
}

// spoken is the attribute that carries the text of an element in all languages.
func spoken(s words.Sayer) template.HTMLAttr {
	return template.HTMLAttr(`data-said=` + quotedJSON(inAll(s)))
}

// quotedJSON writes strings as JSON in an attribute. json.Marshal escapes <, >
// and &.
func quotedJSON(list []string) string {
	data, err := json.Marshal(list)
	if err != nil {
		panic(err) // strings always marshal
	}
	return "'" + strings.ReplaceAll(string(data), "'", "&#39;") + "'"
}
