package words

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/feature/plural"
	xlanguage "golang.org/x/text/language"
)

// A language is a catalogue that has been read.
type language struct {
	id          string
	tag         xlanguage.Tag
	rightToLeft bool
	phrases     map[string]phrase
}

// A phrase is what a key says: one form, or one for each plural form. Its forms
// are keyed by their name in the file, "other" always among them.
type phrase struct {
	forms map[string][]piece
}

// A piece is fixed text, or a place to fill in.
type piece struct {
	text  string
	place string
	use   string // how a counted noun stands: "" as a subject, "of" after a preposition or as an object, "figure" its number alone
}

// catalogues reads each language when it is first spoken.
var catalogues sync.Map

// catalogue returns the catalogue of a language; of one there is none of, the
// English one.
func catalogue(lang string) *language {
	if !Known(lang) {
		lang = "en"
	}
	once, known := catalogues.Load(lang)
	if !known {
		once, _ = catalogues.LoadOrStore(lang, sync.OnceValue(func() *language { return read(lang) }))
	}
	return once.(func() *language)()
}

// read reads a catalogue. It is part of the program: what is wrong with it
// panics, and a test reads all.
func read(lang string) *language {
	data, err := files.ReadFile(lang + ".yaml")
	if err != nil {
		panic(err)
	}
	var tree map[string]any
	if err := yaml.Unmarshal(data, &tree); err != nil {
		panic(fmt.Sprintf("words: %s.yaml: %v", lang, err))
	}
	c := &language{id: lang, tag: xlanguage.MustParse(lang), phrases: map[string]phrase{}}
	c.add("", tree)
	c.rightToLeft = c.phrase("direction").fill(lang, nil) == "rtl"
	return c
}

// add adds what stands below a key.
func (c *language) add(key string, node any) {
	tree, ok := node.(map[string]any)
	if !ok {
		text, isText := node.(string)
		if !isText {
			panic(fmt.Sprintf("words: %s.yaml: %s is %v, want text", c.id, key, node))
		}
		c.phrases[key] = phrase{map[string][]piece{"other": pieces(text)}}
		return
	}
	if _, counted := tree["other"]; counted {
		p := phrase{map[string][]piece{}}
		for form, text := range tree {
			if name, _, _ := strings.Cut(form, " "); !slices.Contains(slices.Collect(maps.Values(formNames)), name) {
				panic(fmt.Sprintf("words: %s.yaml: %s has the key %q beside plural forms", c.id, key, form))
			}
			p.forms[form] = pieces(fmt.Sprint(text))
		}
		c.phrases[key] = p
		return
	}
	for _, name := range slices.Sorted(maps.Keys(tree)) {
		below := name
		if key != "" {
			below = key + "." + name
		}
		c.add(below, tree[name])
	}
}

// pieces cuts a phrase at its places: {outlet}, {articles|of}.
func pieces(text string) []piece {
	var list []piece
	for text != "" {
		open := strings.IndexByte(text, '{')
		end := -1
		if open >= 0 {
			end = strings.IndexByte(text[open:], '}')
		}
		if end < 0 {
			return append(list, piece{text: text})
		}
		if open > 0 {
			list = append(list, piece{text: text[:open]})
		}
		place, use, _ := strings.Cut(text[open+1:open+end], "|")
		list = append(list, piece{place: place, use: use})
		text = text[open+end+1:]
	}
	return list
}

// form returns the form of a phrase that a number asks for.
func (p phrase) form(tag xlanguage.Tag, n int, use string) []piece {
	name := formNames[plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)]
	for _, name := range []string{name + " " + use, name} {
		if form, ok := p.forms[name]; ok {
			return form
		}
	}
	return p.forms["other"]
}

// formNames are the plural forms as the catalogues write them.
var formNames = map[plural.Form]string{
	plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many", plural.Other: "other",
}
