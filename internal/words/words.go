// Package words holds how mizan says things: one catalogue a language, and the
// figures and marks of direction that go into its sentences.
//
// A catalogue is a YAML file named after its language, ar.yaml. It maps keys,
// nested by the room that says them, to phrases; what is filled in stands in
// braces, {outlet}. A phrase whose form depends on a number n is written in the
// plural forms of the language (Unicode CLDR: zero, one, two, few, many,
// other). To add a language, add its file: nothing else lists the languages.
// Package words knows no study, no outlet and no lexicon.
package words

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:embed *.yaml
var files embed.FS

// A Text is one phrase by language, "ar", "en", "fr", from outside the
// catalogues: a lexicon's.
type Text map[string]string

// In returns the phrase in a language; where it lacks that one, in English,
// then in Arabic, then in whichever it has.
func (t Text) In(lang string) string { return t[t.Language(lang)] }

// Language returns the language that In answers in: the one asked for where the
// text has it.
func (t Text) Language(lang string) string {
	for _, l := range []string{lang, "en", "ar"} {
		if t[l] != "" {
			return l
		}
	}
	for _, l := range slices.Sorted(maps.Keys(t)) {
		if t[l] != "" {
			return l
		}
	}
	return lang
}

// Languages returns the languages there is a catalogue of, sorted.
func Languages() []string { return languages() }

var languages = sync.OnceValue(func() []string {
	entries, err := files.ReadDir(".")
	if err != nil {
		panic(err) // embedded: there is always a folder
	}
	var list []string
	for _, e := range entries {
		list = append(list, strings.TrimSuffix(e.Name(), ".yaml"))
	}
	return list
})

// Known reports whether there is a catalogue of a language.
func Known(lang string) bool { return slices.Contains(Languages(), lang) }

// RightToLeft reports whether a language is written from right to left.
func RightToLeft(lang string) bool { return catalogue(lang).rightToLeft }

// Name returns what a language calls itself.
func Name(lang string) string { return Key("language").In(lang) }

// A Sayer is something to say, in any language: a Key, a Phrase, a Text of a
// lexicon, a Counted.
type Sayer interface{ In(lang string) string }

// A Key is a phrase of the catalogues in which nothing is filled in.
type Key string

// In returns the phrase in a language. A key that the catalogue lacks is a
// mistake in the program, and panics.
func (k Key) In(lang string) string { return Say(lang, string(k), nil) }

// With fills the places of a phrase.
func (k Key) With(values Values) Phrase { return Phrase{k, values} }

// A Phrase is a phrase of the catalogues with what fills its places.
type Phrase struct {
	Key    Key
	Values Values
}

// In returns the phrase in a language.
func (p Phrase) In(lang string) string { return Say(lang, string(p.Key), p.Values) }

// MarshalJSON writes the phrase in every language: {"ar": …, "en": …}. A phrase
// without a key is null.
func (p Phrase) MarshalJSON() ([]byte, error) {
	if p.Key == "" {
		return []byte("null"), nil
	}
	return marshal(p)
}

// MarshalJSON writes the phrase in every language.
func (k Key) MarshalJSON() ([]byte, error) { return Phrase{Key: k}.MarshalJSON() }

// marshal writes what is said in every language.
func marshal(s Sayer) ([]byte, error) {
	text := Text{}
	for _, lang := range Languages() {
		text[lang] = s.In(lang)
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false) // whoever embeds it escapes it, or does not
	err := encoder.Encode(text)
	return out.Bytes(), err
}

// Say returns the phrase of a key in one language with its places filled.
func Say(lang, key string, values Values) string {
	return catalogue(lang).phrase(key).fill(lang, values)
}

// Keys returns the keys of a language's catalogue, sorted.
func Keys(lang string) []string { return slices.Sorted(maps.Keys(catalogue(lang).phrases)) }

// Places returns the places that a phrase has to fill, sorted, each once.
func Places(lang, key string) []string {
	seen := map[string]bool{}
	for _, form := range catalogue(lang).phrase(key).forms {
		for _, piece := range form {
			if piece.place != "" {
				seen[piece.place] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// phrase returns the phrase of a key.
func (c *language) phrase(key string) phrase {
	p, ok := c.phrases[key]
	if !ok {
		panic(fmt.Sprintf("words: the catalogue of %q has no %q", c.id, key))
	}
	return p
}

// Words of the house that both prints and the terminal use.
const (
	Unresolved Key = "unresolved" // stands for the side of a mention that the text leaves open
	Unclear    Key = "unclear"    // stands beside a score whose interval holds 0
)

// Polarity names a polarity: -1, 0 or +1.
func Polarity(polarity int) Key {
	switch {
	case polarity > 0:
		return "polarity.positive"
	case polarity < 0:
		return "polarity.negative"
	}
	return "polarity.plain"
}

// Voice names a voice by its id, such as "own".
func Voice(id fmt.Stringer) Key { return Key("voice." + id.String()) }

// Tier names a tier of evidence by its id, such as "weak".
func Tier(id fmt.Stringer) Key { return Key("tier." + id.String()) }
