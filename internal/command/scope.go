package command

import (
	"fmt"
	"strings"
	"time"

	"mizan/compare"
	"mizan/internal/corpus"
	"mizan/internal/words"
	"mizan/report/view"
)

// tellScope says on stderr how much of the corpus is about something else, what
// that is, and which built-in lexicon would fit where most of what has words of
// the lexicon is about another conflict.
func (r *reading) tellScope(study *compare.Study) {
	t := study.Totals
	if t.Elsewhere == 0 {
		return
	}
	r.note(words.Key("command.note.elsewhere").With(words.Values{
		"articles": words.Count("article", t.Elsewhere), "of": words.Whole(t.Scored + t.Elsewhere), "what": view.New(study).Outside(),
	}))
	if len(study.Wars) == 0 { // where there are some, they have been told
		for _, note := range study.About() {
			r.note(note.Text)
		}
	}
	if t.Scored > 0 && t.Mentions == 0 {
		r.note(words.Key("command.note.noNaming"))
	}
}

// noArticle says that there is nothing to report on.
func (r *reading) noArticle() error {
	return fmt.Errorf("no article to score: there is none in %s", strings.Join(r.paths, ", "))
}

// tellLeftOut says that the options left out all there was, and of which days
// that is.
func (r *reading) tellLeftOut(read int) {
	if read > 0 || len(r.seen) == 0 {
		return
	}
	values := words.Values{"options": r.options.LeavesOut(), "first": r.left[0], "last": r.left[1]}
	if r.left[0] == "" {
		r.note(words.Key("command.note.leftOutUndated").With(values))
		return
	}
	r.note(words.Key("command.note.leftOut").With(values))
}

// leave counts an article that the options leave out, and notes of which day it is.
func (r *reading) leave(a corpus.Article) {
	for b := range r.builders() {
		b.LeaveOut()
	}
	first, last := a.Published, a.Published
	if !a.From.IsZero() {
		first, last = a.From, a.To
	}
	if first.IsZero() {
		return
	}
	if day := first.Format(time.DateOnly); r.left[0] == "" || day < r.left[0] {
		r.left[0] = day
	}
	r.left[1] = max(r.left[1], last.Format(time.DateOnly))
}
