package command

import (
	"fmt"
	"slices"
	"strings"

	"mizan/compare"
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

// noArticle says why there is nothing to report on: the options left all of it
// out, or there was none.
func (r *reading) noArticle(study *compare.Study) error {
	t := study.Totals
	if t.LeftOut == 0 && t.Refused == 0 {
		return fmt.Errorf("no article to score: there is none in %s", strings.Join(r.paths, ", "))
	}
	return fmt.Errorf("no article to score: %d left out by %s; %d refused", t.LeftOut, r.leftBy(), t.Refused)
}

// leftBy names the options that leave articles out.
func (r *reading) leftBy() string {
	var flags []string
	for flag, value := range map[string]string{"since": r.options.Since, "until": r.options.Until, "outlet": strings.Join(r.options.Outlets, ", ")} {
		if value != "" {
			flags = append(flags, "--"+flag+" "+value)
		}
	}
	slices.Sort(flags)
	return strings.Join(flags, " ")
}
