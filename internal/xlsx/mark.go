package xlsx

import "strings"

// Single direction marks, invisible and without width.
const (
	LeftMark  = "\u200E"
	RightMark = "\u200F"
)

// Marked puts single marks in the place of the isolates with which a study's
// sentences keep their signs and names in order: cells lose isolates
// (see cellRune), and older versions of Excel draw them as boxes.
//
// What runs from left to right begins and ends with its own mark and is not
// broken; whatever was isolated is followed by the mark of the line, so that
// what comes next starts afresh.
func (b *Book) Marked(text string) string {
	if !strings.ContainsAny(text, "\u2066\u2067\u2068\u2069") {
		return text
	}
	line := LeftMark
	if b.rtl {
		line = RightMark
	}
	var marked strings.Builder
	var ends []string // of the isolates that are open
	for _, r := range text {
		switch r {
		case '\u2066':
			marked.WriteString(LeftMark)
			ends = append(ends, LeftMark+line)
		case '\u2067', '\u2068':
			marked.WriteString(line)
			ends = append(ends, line)
		case '\u2069':
			if last := len(ends) - 1; last >= 0 {
				marked.WriteString(ends[last])
				ends = ends[:last]
			}
		case ' ':
			if last := len(ends) - 1; last >= 0 && ends[last] != line {
				r = '\u00A0' // S = −0.90 stays on one line
			}
			marked.WriteRune(r)
		default:
			marked.WriteRune(r)
		}
	}
	return marked.String()
}

// isolate keeps right-to-left text whole inside a chart, where no cell tells
// its direction: without the marks, mixed titles come out scrambled.
func (b *Book) isolate(text string) string {
	if !b.rtl {
		return text
	}
	return "\u2067" + text + "\u2069"
}
