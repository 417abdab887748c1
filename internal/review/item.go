package review

import (
	"strings"
	"unicode/utf8"

	"mizan/internal/corpus"
	"mizan/internal/xlsx"
)

// An Item is one thing for the coders to judge: a mention in its sentence, or
// a sentence in which the tool found none.
type Item struct {
	ID         string // tells the place and the sentence: see key
	Mention    bool   // else a sentence without one
	Article    string // id of the record, else its place
	Outlet     string
	InTitle    bool
	Sentence   string // cut with … when very long
	Start, End int    // bytes of the mention in Sentence
	Contrast   string // of the mention
	Naming     string
	Tool       Codes
	Weight     float64 // how many of the corpus it stands for, 1 or more

	key  uint64 // the id
	hash uint64 // orders items by chance
}

// What stands around a mention in its sentence.
const (
	openMark  = "⟦"
	closeMark = "⟧"
)

// marked returns the sentence with the mention set off, as the coders see it.
func (i *Item) marked() string {
	if !i.Mention {
		return shown(i.Sentence)
	}
	return shown(i.Sentence[:i.Start] + openMark + i.Sentence[i.Start:i.End] + closeMark + i.Sentence[i.End:])
}

// unmark takes the sentence from what a coder was shown.
func (i *Item) unmark(marked string) {
	i.Sentence = marked
	before, rest, opened := strings.Cut(marked, openMark)
	mention, after, closed := strings.Cut(rest, closeMark)
	if i.Mention && opened && closed {
		i.Sentence, i.Start, i.End = before+mention+after, len(before), len(before)+len(mention)
	}
}

// shown returns text as a cell can hold it, in one line.
func shown(text string) string { return xlsx.Clean(lineEnds.Replace(text)) }

var lineEnds = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ")

// part returns the headline or the body.
func part(a corpus.Article, inTitle bool) string {
	if inTitle {
		return a.Title
	}
	return a.Body
}

// longestSide is how many bytes of context a sentence keeps on each side.
const longestSide = 700

// cut returns a sentence with no more than longestSide bytes on either side of
// a span, and where the span starts in it; and, beside it in memory, an id. Neither
// holds on to the text.
func cut(text, id string, start, end, from, to int) (sentence, beside string, at int) {
	before, after := text[from:start], text[end:to]
	if i := len(before) - longestSide; i > 0 {
		for i < len(before) && !utf8.RuneStart(before[i]) {
			i++
		}
		before = "… " + before[i:]
	}
	if i := longestSide; len(after) > i {
		for i > 0 && !utf8.RuneStart(after[i]) {
			i--
		}
		after = after[:i] + " …"
	}
	both := strings.Join([]string{before, text[start:end], after, id}, "")
	n := len(both) - len(id)
	return both[:n], both[n:], len(before)
}
