package page

import (
	"html/template"
	"strconv"
	"strings"

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

// speak writes a phrase in the language of the page, with its place in the table.
// What all languages say alike stands as it is.
func (p *phrases) speak(text words.Sayer) template.HTML {
	if text == nil {
		return ""
	}
	said, opening := make([]string, 0, 3), ""
	for _, lang := range words.Languages() {
		w := spokenIn(text, lang)
		html := withFigures(w.text)
		if foreign := w.foreign(); foreign != "" {
			html = "<span" + foreign + ">" + html + "</span>"
		}
		if said = append(said, html); lang == p.lang {
			opening = html
		}
	}
	if allSame(said) {
		return template.HTML(opening)
	}
	return template.HTML(placed + strconv.Itoa(p.all.at(said)) + `>` + opening + `</span>`)
}

// placed is how a phrase begins that has a place in the table.
const placed = `<span data-p=`

// lifted gives the place of a phrase to the element that holds it and nothing else,
// which saves an element: most cells and heads, in a page of a thousand phrases a
// hundredth of it.
func lifted(html string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(html, ">"+placed)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		place, after, _ := strings.Cut(after, ">")
		said, rest, _ := strings.Cut(after, "</span>")
		name, _, _ := strings.Cut(before[strings.LastIndexByte(before, '<')+1:], " ")
		if strings.HasPrefix(rest, "</"+name+">") && !strings.Contains(said, "<span") {
			b.WriteString(" data-p=" + place + ">" + said)
			html = rest
		} else {
			b.WriteString(">" + placed + place)
			html = ">" + after
		}
	}
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
