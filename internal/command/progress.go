package command

import (
	"fmt"
	"io"
	"time"

	"mizan/internal/words"
)

// A progress tells on stderr how far the reading is: a line that redraws on a
// terminal, else a plain line now and then. It says nothing in the first two
// seconds.
type progress struct {
	w        io.Writer
	lang     string
	terminal bool
	start    time.Time
	last     time.Time
	drawn    bool
}

// newProgress returns a progress in a language, silent when quiet.
func newProgress(w io.Writer, quiet bool, lang string) *progress {
	if quiet {
		w = io.Discard
	}
	now := time.Now()
	return &progress{w: w, lang: lang, terminal: isTerminal(w), start: now, last: now}
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
	read := words.Key("command.note.progress").With(words.Values{"n": articles})
	if p.terminal {
		seconds := words.Values{"read": read, "seconds": int(now.Sub(p.start).Seconds())}
		fmt.Fprintf(p.w, "\r%s \x1b[K", words.Key("command.note.seconds").With(seconds).In(p.lang))
		return
	}
	fmt.Fprintln(p.w, read.In(p.lang))
}

// done clears the redrawn line.
func (p *progress) done() {
	if p.drawn && p.terminal {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
