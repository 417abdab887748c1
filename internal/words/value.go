package words

import (
	"fmt"
	"strings"
)

// Values fill the places of a phrase, by their names. A value is a string, a
// number, a Text, a Counted, or anything with In(lang) string. The number n
// chooses the plural form of the phrase.
type Values map[string]any

// A Counted is so many of a thing: «3 أخبار», "3 articles". The thing is a key
// of the catalogues below "noun" with its plural forms. A place may ask for the
// form behind a preposition, {articles|of}: «خبرين» for «خبران», or for the
// number alone, {articles|figure}: "3". So may a place for a name, {side|of}.
type Counted struct {
	Noun string
	N    int
}

// Count returns so many of a thing.
func Count(noun string, n int) Counted { return Counted{noun, n} }

// In says it as the subject of a sentence.
func (c Counted) In(lang string) string { return c.say(lang, "") }

// say says it in a use.
func (c Counted) say(lang, use string) string {
	if use == "figure" {
		return Whole(c.N)
	}
	l := catalogue(lang)
	return write(l.phrase("noun."+c.Noun).form(l.tag, c.N, use), lang, Values{"n": Whole(c.N)})
}

// fill writes a phrase with its places filled.
func (p phrase) fill(lang string, values Values) string {
	form := p.forms["other"]
	if n, ok := values["n"].(int); ok && len(p.forms) > 1 {
		form = p.form(catalogue(lang).tag, n, "")
	}
	return write(form, lang, values)
}

// write writes pieces with their places filled. A place without a value is a
// mistake in the program, and panics.
func write(form []piece, lang string, values Values) string {
	if len(form) == 1 && form[0].place == "" {
		return form[0].text
	}
	var b strings.Builder
	for _, p := range form {
		if p.place == "" {
			b.WriteString(p.text)
			continue
		}
		value, ok := values[p.place]
		if !ok {
			panic(fmt.Sprintf("words: nothing given for {%s}", p.place))
		}
		switch v := value.(type) {
		case interface{ say(lang, use string) string }: // a count, a name
			b.WriteString(v.say(lang, p.use))
		case interface{ In(lang string) string }:
			b.WriteString(v.In(lang))
		default:
			fmt.Fprint(&b, v)
		}
	}
	return b.String()
}
