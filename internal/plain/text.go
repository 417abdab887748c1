// Package plain gives a text as its reader saw it: without the marks of HTML,
// with the lines joined that only the width of a page or a mail parted, and
// without what no reader takes for a sentence: addresses, «read also», bylines.
//
// Every byte leads back to the text as given: see Text.Given. It knows no
// outlet and no naming.
package plain

import (
	"sort"
	"strings"
	"unicode"
)

// A Text is a text as its reader saw it.
type Text struct {
	String string
	Taken  Taken     // what was taken off or put right
	Lines  []Line    // those that were taken off, in order
	back   [][]piece // one table an edit, the first edit first
}

// A Line is one that was taken off a text.
type Line struct {
	Kind Kind
	Text string
	At   int // byte of the text as read before which it stood
}

// A Taken counts what was taken off a text, or put right, by kind.
type Taken [Kinds]int

// A Kind is a kind of what is not the text that a reader saw.
type Kind int

// The kinds, as Taken counts them.
const (
	Nothing  Kind = iota
	Markup        // texts with marks of HTML
	Wrapped       // texts whose lines a width had parted
	Address       // addresses, e-mails and names of files
	More          // lines that lead to other articles: «اقرأ أيضا: …»
	Byline        // lines that say who wrote, took or sent it
	Header        // lines of a mail's or a message's head
	Title         // headlines printed again as a line of the body
	Repeated      // lines that stand under many articles of an outlet
	Kinds
)

// String returns the kind's name in the data files.
func (k Kind) String() string {
	return [Kinds]string{"nothing", "markup", "wrapped", "address", "more", "byline", "header", "title", "repeated"}[k]
}

// Of reads a text as given.
func Of(given string) Text {
	t := Text{String: given}
	t.written()
	if t.edit(markup(t.String)) {
		t.Taken[Markup] = 1
		t.edit(markup(t.String)) // marks that were written as text: &lt;p&gt;
	}
	if t.edit(joins(t.String)) {
		t.Taken[Wrapped] = 1
	}
	addresses := addresses(t.String)
	t.Taken[Address] = len(addresses)
	t.edit(addresses)
	return t
}

// written puts line breaks where a program has written \n in their place.
func (t *Text) written() {
	if !strings.Contains(t.String, `\n`) || strings.ContainsAny(t.String, "\n\r") {
		return
	}
	var edits []edit
	for i := 0; i+1 < len(t.String); i++ {
		switch n := len(`\n`); {
		case t.String[i] != '\\':
		case strings.HasPrefix(t.String[i:], `\r\n`):
			edits = append(edits, edit{i, i + 2*n, "\n"})
			i += 2*n - 1
		case t.String[i+1] == 'n', t.String[i+1] == 'r':
			edits = append(edits, edit{i, i + n, "\n"})
			i++
		case t.String[i+1] == 't':
			edits = append(edits, edit{i, i + n, "\t"})
			i++
		default:
			i++
		}
	}
	t.edit(edits)
}

// Spans returns where the lines of a text stand that hold something, without
// the space around it.
func (t *Text) Spans() (lines [][2]int) {
	for from, to := t.after(0); to > 0; from, to = t.after(to) {
		lines = append(lines, [2]int{from, to})
	}
	return lines
}

// after returns where the first line that holds something stands behind a byte: 0,
// or the end of such a line; 0, 0 where there is none.
func (t *Text) after(at int) (from, to int) {
	for at < len(t.String) {
		end := len(t.String)
		if i := strings.IndexByte(t.String[at:], '\n'); i >= 0 {
			end = at + i
		}
		if from, to := held(t.String, at, end); to > from {
			return from, to
		}
		at = end + 1
	}
	return 0, 0
}

// Before returns where the last line that holds something stands before a byte: the
// length of the text, or the beginning of such a line; 0, 0 where there is none.
func (t *Text) Before(at int) (from, to int) {
	for end := at; end > 0; {
		start := strings.LastIndexByte(t.String[:end], '\n') + 1
		if from, to := held(t.String, start, end); to > from {
			return from, to
		}
		end = start - 1
	}
	return 0, 0
}

// held returns where in a stretch that stands which is no space around it.
func held(text string, start, end int) (from, to int) {
	rest := strings.TrimLeftFunc(text[start:end], unicode.IsSpace)
	from = end - len(rest)
	return from, from + len(strings.TrimRightFunc(rest, unicode.IsSpace))
}

// Leave takes off the lines that out gives a kind for, each given with the byte
// that it stands at, and keeps them in Lines. A text that has no other lines is
// left empty.
func (t *Text) Leave(out func(line string, at int) Kind) {
	var edits []edit
	gone := 0
	for from, to := t.after(0); to > 0; from, to = t.after(to) {
		line := t.String[from:to]
		kind := out(line, from)
		if kind == Nothing {
			continue
		}
		t.Taken[kind]++
		t.Lines = append(t.Lines, Line{kind, line, from - gone})
		end := to
		if i := strings.IndexByte(t.String[end:], '\n'); i >= 0 {
			end += i + 1 // the line's own break goes with it
		}
		edits = append(edits, edit{from, end, ""})
		gone += end - from
	}
	t.edit(edits)
}

// An edit puts other text in the place of a stretch.
type edit struct {
	start, end int
	with       string
}

// A piece is a stretch that an edit left alone, or one that it put there.
type piece struct {
	at, size   int // in the text behind the edit
	from, took int // in the text before it
}

// edit makes edits, which stand in order and apart, and says whether there was
// one.
func (t *Text) edit(edits []edit) bool {
	if len(edits) == 0 {
		return false
	}
	var b strings.Builder
	b.Grow(len(t.String))
	pieces := make([]piece, 0, 2*len(edits)+1)
	put := func(text string, from, took int) {
		if text != "" {
			pieces = append(pieces, piece{b.Len(), len(text), from, took})
			b.WriteString(text)
		}
	}
	at := 0
	for _, e := range edits {
		put(t.String[at:e.start], at, e.start-at)
		put(e.with, e.start, e.end-e.start)
		at = e.end
	}
	put(t.String[at:], at, len(t.String)-at)
	t.String, t.back = b.String(), append(t.back, pieces)
	return true
}

// Origin is the way back from a text as its reader saw it to the one given.
type Origin [][]piece

// Origin returns the way back. It is empty where nothing was changed.
func (t *Text) Origin() Origin { return t.back }

// Given returns where a stretch of the text stands in the one given. What an
// edit put there stands for all that it replaced.
func (o Origin) Given(start, end int) (from, to int) {
	from, to = start, end
	for i := len(o) - 1; i >= 0; i-- {
		pieces := o[i]
		first, last := pieceAt(pieces, from), pieceAt(pieces, max(from, to-1))
		if first < 0 || last < 0 {
			return 0, 0
		}
		from, to = pieces[first].before(from), pieces[last].behind(to)
	}
	return from, to
}

// pieceAt returns the index of the piece that holds a byte, -1 for none.
func pieceAt(pieces []piece, at int) int {
	return sort.Search(len(pieces), func(i int) bool { return pieces[i].at > at }) - 1
}

// before returns where a byte of the piece stood, the start of what was
// replaced for one that was put there.
func (p piece) before(at int) int {
	if p.size != p.took {
		return p.from
	}
	return p.from + at - p.at
}

// behind returns the end of a stretch that ends in the piece.
func (p piece) behind(end int) int {
	if p.size != p.took {
		return p.from + p.took
	}
	return p.from + end - p.at
}
