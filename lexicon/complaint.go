package lexicon

import (
	"fmt"
	"strings"
)

// A Complaint is one thing wrong in a lexicon file.
type Complaint struct {
	Line int // 0 when it concerns the whole file
	Text string
	Hint string // what to do about it; may be empty
}

// A FileError lists everything wrong in a lexicon file.
type FileError struct {
	Name       string
	Complaints []Complaint // by line
}

// Error returns a line for each complaint: file:line: what (hint).
func (e *FileError) Error() string {
	var b strings.Builder
	for i, c := range e.Complaints {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(e.Name)
		if c.Line > 0 {
			fmt.Fprintf(&b, ":%d", c.Line)
		}
		b.WriteString(": " + c.Text)
		if c.Hint != "" {
			b.WriteString(" (" + c.Hint + ")")
		}
	}
	return b.String()
}
