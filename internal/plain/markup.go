package plain

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A place says what an element does to the text around it.
type place int

const (
	inside place = iota // nothing: its text goes on
	broken              // it ends a line
	apart               // it stands in a paragraph of its own
	unseen              // nobody reads what is in it
)

// places are the elements that do something. Of the others, those that HTML
// knows are taken off and do nothing.
var places = map[atom.Atom]place{
	atom.Br: broken,

	atom.P: apart, atom.Div: apart, atom.Li: apart, atom.Ul: apart, atom.Ol: apart, atom.Blockquote: apart,
	atom.H1: apart, atom.H2: apart, atom.H3: apart, atom.H4: apart, atom.H5: apart, atom.H6: apart,
	atom.Table: apart, atom.Tr: apart, atom.Td: apart, atom.Th: apart, atom.Caption: apart, atom.Hr: apart,
	atom.Section: apart, atom.Article: apart, atom.Aside: apart, atom.Header: apart, atom.Footer: apart, atom.Main: apart,
	atom.Figure: apart, atom.Figcaption: apart, atom.Pre: apart, atom.Dl: apart, atom.Dt: apart, atom.Dd: apart,
	atom.Address: apart, atom.Center: apart, atom.Body: apart, atom.Html: apart,

	atom.Script: unseen, atom.Style: unseen, atom.Noscript: unseen, atom.Template: unseen, atom.Svg: unseen,
	atom.Iframe: unseen, atom.Head: unseen, atom.Title: unseen, atom.Nav: unseen, atom.Button: unseen,
	atom.Select: unseen, atom.Textarea: unseen, atom.Object: unseen, atom.Video: unseen, atom.Audio: unseen,
}

// markup returns the edits that take the marks of HTML off a text: tags,
// comments, what nobody reads, entities. A tag is one of an element that HTML
// knows; «<الجيش>» is text.
func markup(text string) []edit {
	if !marked(text) {
		return nil
	}
	m := &marks{text: text, blocks: hasBlocks(text), gap: gap{start: -1}}
	z := html.NewTokenizer(strings.NewReader(text))
	for at := 0; ; {
		kind := z.Next()
		end := at + len(z.Raw())
		if kind == html.ErrorToken { // the end; a tag that is not closed is text
			m.close()
			return m.edits
		}
		m.token(z, kind, at, end)
		at = end
	}
}

// marked says at little cost whether a text may hold marks of HTML.
func marked(text string) bool {
	for i := strings.IndexByte(text, '<'); i >= 0 && i+1 < len(text); {
		if c := text[i+1] | 0x20; 'a' <= c && c <= 'z' || text[i+1] == '/' || text[i+1] == '!' {
			return true
		}
		next := strings.IndexByte(text[i+1:], '<')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	for i := strings.IndexByte(text, '&'); i >= 0; {
		if _, size := entity(text[i:]); size > 0 {
			return true
		}
		next := strings.IndexByte(text[i+1:], '&')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return false
}

// hasBlocks says whether a text is parted by HTML, so that its own line breaks
// are spaces.
func hasBlocks(text string) bool {
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return false
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			if p := places[atom.Lookup(name)]; p == apart || p == broken {
				return true
			}
		}
	}
}

// marks takes the marks off a text.
type marks struct {
	text   string
	blocks bool
	edits  []edit
	gap    gap               // of marks that stand together
	hidden atom.Atom         // the element whose text nobody reads, 0 for none
	depth  int               // of elements of that name
	pre    int               // depth of elements that keep their line breaks
	last   map[atom.Atom]int // where the last end of an element that nobody reads stands
}

// A gap is a run of marks with nothing but space between them.
type gap struct {
	start, end int // start is -1 for none
	breaks     int // lines that it ends
}

// token reads one token.
func (m *marks) token(z *html.Tokenizer, kind html.TokenType, start, end int) {
	switch kind {
	case html.TextToken:
		m.words(start, end)
	case html.CommentToken, html.DoctypeToken:
		m.mark(start, end, inside)
	default:
		name, _ := z.TagName()
		element := atom.Lookup(name)
		if element == 0 && m.hidden == 0 {
			m.words(start, end)
			return
		}
		m.element(element, kind, start, end)
	}
}

// element reads a tag.
func (m *marks) element(element atom.Atom, kind html.TokenType, start, end int) {
	place := places[element]
	switch {
	case m.hidden != 0:
		if element == m.hidden {
			m.nest(kind)
		}
		m.mark(start, end, inside)
		return
	case place == unseen && kind == html.StartTagToken && m.closes(element, end):
		m.hidden, m.depth = element, 1
	case element == atom.Pre && kind == html.StartTagToken:
		m.pre++
	case element == atom.Pre && kind == html.EndTagToken && m.pre > 0:
		m.pre--
	}
	m.mark(start, end, place)
}

// nest follows the element that nobody reads, which may hold others of its name.
func (m *marks) nest(kind html.TokenType) {
	switch kind {
	case html.StartTagToken:
		m.depth++
	case html.EndTagToken:
		m.depth--
	}
	if m.depth == 0 {
		m.hidden = 0
	}
}

// closes says whether an element that nobody reads has an end: one that has
// none would take the article with it.
func (m *marks) closes(element atom.Atom, from int) bool {
	if m.last == nil {
		m.last = map[atom.Atom]int{}
	}
	last, known := m.last[element]
	if !known {
		last = strings.LastIndex(lower(m.text), "</"+element.String())
		m.last[element] = last
	}
	return last >= from
}

// lower returns a text with the letters of ASCII in lower case, byte for byte.
func lower(text string) string {
	b := []byte(text)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// mark adds a mark to the gap.
func (m *marks) mark(start, end int, p place) {
	if m.gap.start < 0 {
		m.gap = gap{start: start}
	}
	m.gap.end = end
	switch p {
	case broken:
		m.gap.breaks = min(m.gap.breaks+1, 2)
	case apart:
		m.gap.breaks = 2
	}
}

// close ends the gap with an edit.
func (m *marks) close() {
	if m.gap.start == 0 || m.gap.end == len(m.text) {
		m.gap.breaks = 0
	}
	if m.gap.start >= 0 {
		m.edits = append(m.edits, edit{m.gap.start, m.gap.end, strings.Repeat("\n", m.gap.breaks)})
	}
	m.gap = gap{start: -1}
}

// words reads a stretch of text.
func (m *marks) words(start, end int) {
	if m.hidden != 0 {
		m.mark(start, end, inside)
		return
	}
	if m.gap.start >= 0 && m.gap.breaks > 0 { // space beside a break is no space
		for start < end && strings.IndexByte(" \t\r\n", m.text[start]) >= 0 {
			start++
		}
		m.gap.end = start
	}
	if start == end {
		return
	}
	m.close()
	for i := start; i < end; i++ {
		switch c := m.text[i]; {
		case c == '&':
			if with, size := entity(m.text[i:end]); size > 0 {
				m.edits = append(m.edits, edit{i, i + size, with})
				i += size - 1
			}
		case (c == '\n' || c == '\r') && m.blocks && m.pre == 0:
			m.edits = append(m.edits, edit{i, i + 1, " "})
		}
	}
}

// longestEntity is more than any entity's name takes, in bytes.
const longestEntity = 33

// entity returns what the entity at the start of a text stands for and how long
// it is; 0 for none.
func entity(text string) (with string, size int) {
	size = strings.IndexByte(text[:min(len(text), longestEntity)], ';') + 1
	if size < 3 {
		return "", 0
	}
	with = html.UnescapeString(text[:size])
	if len(with) > 1 && (with[0] == '&' || with[len(with)-1] == ';') { // none, or one that ends before
		return "", 0
	}
	return with, size
}
