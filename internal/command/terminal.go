package command

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	"unicode"
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

// A progress tells on stderr how far the reading is: a line that redraws on a
// terminal, else a plain line now and then. It says nothing in the first two
// seconds.
type progress struct {
	w        io.Writer
	terminal bool
	start    time.Time
	last     time.Time
	drawn    bool
}

// newProgress returns a progress, silent when quiet.
func newProgress(w io.Writer, quiet bool) *progress {
	if quiet {
		w = io.Discard
	}
	now := time.Now()
	return &progress{w: w, terminal: isTerminal(w), start: now, last: now}
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

// tell says how many articles have been read.
func (p *progress) tell(articles int) {
	now := time.Now()
	pause := 10 * time.Second
	if p.terminal {
		pause = 200 * time.Millisecond
	}
	if now.Sub(p.start) < 2*time.Second || p.drawn && now.Sub(p.last) < pause {
		return
	}
	p.last, p.drawn = now, true
	if p.terminal {
		fmt.Fprintf(p.w, "\r%d articles read, %d s \x1b[K", articles, int(now.Sub(p.start).Seconds()))
		return
	}
	fmt.Fprintf(p.w, "%d articles read\n", articles)
}

// done clears the redrawn line.
func (p *progress) done() {
	if p.drawn && p.terminal {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
