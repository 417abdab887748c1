package page

import (
	"html/template"
	"strconv"

	"mizan/internal/words"
)

// phrases are what the page says in several languages. The page holds them as
// HTML in the language in which it opens alone, which is all that a reader without
// script can have; a table among its data has them in all, and phrases.js puts
// another language in their places. So a language more costs its words, packed and
// each once, and no second page.
type phrases struct {
	lang string // in which the page opens
	all  *lines // as HTML, or of labels as plain text
}

// speak writes a phrase in the language of the page, in an element of its own with
// its place in the table. What all languages say alike stands as it is.
func (p *phrases) speak(text words.Sayer) template.HTML {
	said, where := p.said(text)
	if where == "" {
		return said
	}
	return template.HTML(`<span`+where+`>`) + said + `</span>`
}

// place is the place of a phrase as an attribute of the element that holds it and
// nothing else, and worded what stands in that: a page of a thousand phrases is a
// hundredth shorter for it.
func (p *phrases) place(text words.Sayer) template.HTMLAttr {
	_, where := p.said(text)
	return where
}

func (p *phrases) worded(text words.Sayer) template.HTML {
	said, _ := p.said(text)
	return said
}

// said is a phrase in the language of the page, and its place, none where all
// languages say it alike.
func (p *phrases) said(text words.Sayer) (opening template.HTML, where template.HTMLAttr) {
	if text == nil {
		return "", ""
	}
	said := make([]string, 0, 3)
	for _, lang := range words.Languages() {
		w := spokenIn(text, lang)
		html := withFigures(w.text)
		if foreign := w.foreign(); foreign != "" {
			html = "<span" + foreign + ">" + html + "</span>"
		}
		if said = append(said, html); lang == p.lang {
			opening = template.HTML(html)
		}
	}
	if allSame(said) {
		return opening, ""
	}
	return opening, template.HTMLAttr(" data-p=" + strconv.Itoa(p.all.at(said)))
}

// labels are the attributes that say a label in the language of the page, with its
// place in the table, where it is plain text.
func (p *phrases) labels(s words.Sayer) template.HTMLAttr {
	return template.HTMLAttr(`aria-label="` + template.HTMLEscapeString(s.In(p.lang)) + `" data-label="` + strconv.Itoa(p.all.at(inAll(s))) + `"`)
}

// allSame tells whether strings are one.
func allSame(list []string) bool {
	for _, s := range list {
		if s != list[0] {
			return false
		}
	}
	return true
}

// Phrases is the table, for the end of the page: it holds what was said before, a
// column a language, as what one language says packs better together.
func (p *page) Phrases() (template.JS, error) {
	columns := make([][]string, len(words.Languages()))
	for _, line := range p.phrases.all.list {
		for i, said := range line {
			columns[i] = append(columns[i], said)
		}
	}
	return inScript(columns)
}
