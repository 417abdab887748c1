package coding

import (
	"unicode/utf8"

	"mizan/internal/tongue"
	"mizan/lexicon"
)

// An atlas is what the World's phrases tell in one article, and its language, looked
// up when that is first asked for and once for all lexicons.
type atlas struct {
	world    *lexicon.World
	text     Text
	known    struct{ glanced, language bool } // what was asked for
	glanced  countryCount
	language string // of the text, empty for Arabic or where nothing tells it
}

// newAtlas returns what the World tells in an article.
func newAtlas(world *lexicon.World, t Text) *atlas { return &atlas{world: world, text: t} }

// leftOut notes the language of a text of which nothing counts.
func (a *atlas) leftOut(c *Coding) {
	if !c.Out() {
		return
	}
	if !a.known.language {
		a.known.language = true
		if language := tongue.Of(a.text.Title, a.text.Body); language != tongue.Arabic {
			a.language = language
		}
	}
	c.Scope.Language = a.language
}

// glanceBytes is how much of a body is read to tell what a text without a word
// of the conflict is about.
const glanceBytes = 600

// glance returns the country besides the conflict's own that a headline and the
// first lines name most, -1 for none.
func (a *atlas) glance(own int) int {
	if !a.known.glanced {
		a.known.glanced = true
		var room [32]lexicon.Match
		for _, text := range [...]string{a.text.Title, a.text.Body[:cutAt(a.text.Body, glanceBytes)]} {
			found, _ := a.world.Matcher().Find(text, room[:0]) // a scanner would learn for longer than so little text takes
			for _, m := range found {
				if country, _ := a.world.Tells(m.Naming); country >= 0 {
					a.glanced.add(country)
				}
			}
		}
	}
	return a.glanced.mostBut(own)
}

// cutAt returns the last start of a rune at or before a byte.
func cutAt(text string, at int) int {
	if at >= len(text) {
		return len(text)
	}
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
