package foreign

import (
	"fmt"
	"slices"
	"strings"

	"mizan/internal/words"
)

// Mark stands before what a person must decide.
const Mark = "[?]"

// Open counts what a person must decide, besides the sides.
func (d *Draft) Open() (left, unjudged int) {
	left = len(d.Skipped)
	for _, c := range d.Contrasts {
		for _, n := range c.Namings {
			switch {
			case n.Why != nil:
				left++
			case !n.Judged:
				unjudged++
			}
		}
	}
	return left, unjudged
}

// wild says whether wildcards are left out because there were no texts.
func (d *Draft) wild() bool {
	return slices.ContainsFunc(d.Contrasts, func(c *Contrast) bool {
		return slices.ContainsFunc(c.Namings, func(n *Naming) bool { return n.Why == wild })
	})
}

// At returns the naming that the draft has on a line, as it was last written;
// nil for none.
func (d *Draft) At(line int) *Naming { return d.at[line] }

// Write returns the draft as a lexicon file with its comments in a language.
// With judged, what has no polarity yet is written as plain, so that the rest
// can be checked.
func (d *Draft) Write(lang string, judged bool) []byte {
	w := &writer{lang: lang, draft: d}
	d.at = map[int]*Naming{}
	w.line("# %s", w.say("command.import.head", words.Values{"file": d.File, "form": d.Form.Program()}))
	w.line("# %s", w.say("command.import.marked", words.Values{"mark": Mark}))
	if d.wild() {
		w.line("# %s", w.say("command.import.lookUp", nil))
	}
	w.line("id: %s\nversion: \"1\"\nlanguage: ar\ntitle: %s\n", d.ID, title(d.Title))
	w.sides()
	w.line("contrasts:")
	for _, c := range d.Contrasts {
		w.contrast(c, judged)
	}
	if len(d.Skipped) > 0 {
		w.line("\n# %s %s", Mark, w.say("command.import.skipped", nil))
		for _, s := range d.Skipped {
			w.line("#   %s:%d: %s: %v", d.File, s.Line, oneLine(s.Text), s.Why)
		}
	}
	return []byte(w.text.String())
}

// A writer writes a draft.
type writer struct {
	text  strings.Builder
	lines int
	lang  string
	draft *Draft
}

// line writes a line.
func (w *writer) line(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	w.lines += strings.Count(text, "\n") + 1
	w.text.WriteString(text + "\n")
}

// say returns a phrase.
func (w *writer) say(key words.Key, values words.Values) string {
	return oneLine(key.With(values).In(w.lang))
}

// sides writes the parties, or that they are missing.
func (w *writer) sides() {
	if len(w.draft.Sides) == 0 {
		w.line("# %s %s\nsides: []\n", Mark, w.say("command.import.noSides", nil))
		return
	}
	w.line("# %s %s\nsides:", Mark, w.say("command.import.sides", nil))
	for _, s := range w.draft.Sides {
		w.line("  - {id: %s, title: %s}", s.ID, title(s.Title))
	}
	w.line("")
}

// contrast writes a contrast: what is in, then as comments what is left out. One
// with nothing in it is a comment as a whole.
func (w *writer) contrast(c *Contrast, judged bool) {
	mark := "  "
	if !slices.ContainsFunc(c.Namings, func(n *Naming) bool { return n.Why == nil }) {
		mark = "  # "
	}
	w.line("%s- id: %s", mark, c.ID)
	if c.Side != "" {
		w.line("%s  side: %s", mark, c.Side)
	}
	if c.Title != "" {
		w.line("%s  title: %s", mark, title(c.Title))
	}
	w.line("%s  namings:", mark)
	for _, n := range c.Namings {
		if n.Why == nil {
			w.naming(n, judged)
		}
	}
	for _, n := range c.Namings {
		if n.Why != nil {
			w.line("      # %s %s (%s:%d): %s", Mark, oneLine(n.Pattern), w.draft.File, n.Line, oneLine(n.Why.In(w.lang)))
		}
	}
}

// naming writes a naming on a line of its own.
func (w *writer) naming(n *Naming, judged bool) {
	w.draft.at[w.lines+1] = n
	variants := ""
	if len(n.Variants) > 0 {
		var all []string
		for _, v := range n.Variants {
			all = append(all, quoted(v))
		}
		variants = ", variants: [" + strings.Join(all, ", ") + "]"
	}
	polarity, comment := fmt.Sprint(n.Polarity), ""
	if !n.Judged && !judged {
		polarity, comment = "", " # "+Mark+" "+w.say("command.suggest.polarity", nil)
	} else if n.Term != n.Pattern {
		comment = " # " + oneLine(n.Pattern)
	}
	w.line("      - {term: %s%s, polarity: %s}%s", quoted(n.Term), variants, polarity, comment)
}

// title returns a name as a Text in YAML.
func title(name string) string {
	lang := "en"
	if words.HasRightToLeft(name) {
		lang = "ar"
	}
	return "{" + lang + ": " + quoted(name) + "}"
}

// quoted returns a text as a scalar of YAML.
func quoted(text string) string { return `"` + escapes.Replace(oneLine(text)) + `"` }

// escapes are the marks of YAML in a scalar.
var escapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`)

// oneLine returns a text without what would end a line or a comment.
func oneLine(text string) string { return words.Tame(strings.Join(strings.Fields(text), " ")) }
