package workbook

import (
	"strings"

	"mizan/internal/words"
)

// Single direction marks, invisible and without width.
const (
	leftMark  = "\u200E"
	rightMark = "\u200F"
)

// marked puts single marks in the place of the isolates with which a study's
// sentences keep their signs and names in order: cells lose isolates
// (see cellRune), and older versions of Excel draw them as boxes.
//
// What runs from left to right begins and ends with its own mark and is not
// broken; whatever
// was isolated is followed by the mark of the line, so that what comes next
// starts afresh.
func (b *workbook) marked(text string) string {
	line := leftMark
	if b.rtl() {
		line = rightMark
	}
	var marked strings.Builder
	var ends []string // of the isolates that are open
	for _, r := range text {
		switch r {
		case '\u2066':
			marked.WriteString(leftMark)
			ends = append(ends, leftMark+line)
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

// sentence is a text of the study in the workbook's language.
func (b *workbook) sentence(text words.Sayer) string { return b.marked(b.say(text)) }
