package command

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"mizan/internal/words"
)

// safe makes text from files harmless to a terminal: control characters and
// the marks that turn writing around are shown, not obeyed.
func safe(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\n':
			b.WriteRune(r)
		case unicode.IsControl(r), r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069':
			fmt.Fprintf(&b, "\\u%04x", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isolate makes text from files safe and keeps its direction to itself.
func isolate(text string) string {
	if utf8.RuneCountInString(text) == 0 {
		return ""
	}
	return words.FirstStrong + safe(text) + words.PopIsolate
}

// cells returns how many columns of a terminal a text takes: marks that
// join a letter take none.
func cells(text string) (n int) {
	for _, r := range text {
		if !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Cf, r) {
			n++
		}
	}
	return n
}

// pad returns the spaces that fill a cell.
func pad(text string, width int) string { return strings.Repeat(" ", max(0, width-cells(text))) }

// A grid prints a table in the terminal. Figures stand right in their columns,
// text left; names come last in their lines, and what runs from right to left is
// isolated, so that the columns hold in a terminal that turns Arabic around.
type grid struct {
	left []bool // by column: it holds text; the others hold figures
	rows [][]string
}

// newGrid returns a table with a column a letter: l for text, r for figures.
func newGrid(columns string) *grid {
	g := &grid{}
	for _, column := range columns {
		g.left = append(g.left, column == 'l')
	}
	return g
}

// row adds a row. Its cells are safe and isolated already where they are text
// from files.
func (g *grid) row(cells ...string) { g.rows = append(g.rows, cells) }

// print prints the table, each line behind an indent.
func (g *grid) print(w io.Writer, indent string) {
	widths := make([]int, len(g.left))
	for _, row := range g.rows {
		for i, cell := range row {
			widths[i] = max(widths[i], cells(cell))
		}
	}
	for _, row := range g.rows {
		line := indent
		for i, cell := range row {
			space := pad(cell, widths[i])
			if i > 0 {
				line += "  "
			}
			if words.HasRightToLeft(cell) && !strings.HasPrefix(cell, words.FirstStrong) {
				cell = words.FirstStrong + cell + words.PopIsolate
			}
			if g.left[i] {
				line += cell + space
			} else {
				line += space + cell
			}
		}
		fmt.Fprintln(w, strings.TrimRight(line, " "))
	}
}

// isTerminal reports whether w is a terminal.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
