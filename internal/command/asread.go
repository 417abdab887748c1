package command

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"mizan/internal/corpus"
	"mizan/internal/corpus/dates"
	"mizan/internal/outlets"
	"mizan/internal/plain"
	"mizan/internal/words"
	"mizan/report/view"
)

// dateOrder is the order of dates that the user says.
func dateOrder(c *cli.Context) (dates.Order, error) {
	order := dates.Order(c.String("dates"))
	if order != dates.Unknown && !slices.Contains(dates.Orders(), order) {
		return "", usageError{fmt.Errorf("--dates is %q, want dmy, mdy or ymd", order)}
	}
	return order, nil
}

// told says what was taken for what in a file that was read.
func (r *reading) told(s corpus.Source) {
	if s.Taken != "" {
		r.note(words.Key("command.note.file").With(words.Values{"file": s.Path, "what": s.Taken}))
	}
	for _, note := range s.Notes {
		r.note(words.Key("command.note.file").With(words.Values{"file": s.Path, "what": note.Phrase()}))
	}
}

// surveyed says what the whole corpus told before it was read: in which order
// its dates stand and which names of outlets are one. It is an error that none
// has a name that the user asked for.
func (r *reading) surveyed(s corpus.Survey) error {
	for b := range r.builders() {
		b.Surveyed(s)
	}
	if err := r.only(s.Names); err != nil {
		return err
	}
	if err := r.group(s); err != nil {
		return err
	}
	if r.beside != "" {
		r.note(words.Key("command.note.outlets").With(words.Values{"file": r.beside}))
	}
	for _, d := range s.Dates {
		r.note(words.Key("command.note.dates").With(words.Values{"file": d.Path, "how": view.DateOrder(d)}))
	}
	for _, m := range s.Merges {
		names := words.Joined{By: "comma"}
		for _, spelling := range m.Names {
			names.Items = append(names.Items, words.Text{"en": spelling.Name})
		}
		r.note(words.Key("command.note.oneOutlet").With(words.Values{"names": names, "outlet": m.Outlet}))
	}
	return nil
}

// only finds the outlets that the user asked for, by any name of theirs.
func (r *reading) only(names *outlets.Names) error {
	if len(r.options.Outlets) == 0 || r.sample && len(r.also) > 0 || len(names.Outlets()) == 0 {
		return nil // of several samples none has all outlets; and what is all refused is told later
	}
	r.asked = map[string]string{}
	for i, asked := range r.options.Outlets {
		shown, known := names.Find(asked)
		if !known {
			return usageError{fmt.Errorf("no outlet %q, want one of %s", asked, listed(names.Outlets()))}
		}
		r.options.Outlets[i], r.asked[asked] = shown, shown
	}
	slices.Sort(r.options.Outlets)
	for b := range r.builders() {
		b.Only(r.options.Outlets)
	}
	return nil
}

// mostListed is how many outlets an error names.
const mostListed = 40

// listed names outlets for an error.
func listed(names []string) string {
	more := len(names) - mostListed
	list := strings.Join(names[:min(len(names), mostListed)], ", ")
	if more > 0 {
		list += fmt.Sprintf(", %d more", more)
	}
	return list
}

// asRead notes what was done with the texts and the dates of the articles, and
// says it in a line each.
func (r *reading) asRead(t *corpus.Tally) {
	for b := range r.builders() {
		b.AsRead(t)
	}
	if lines := r.taken(t, plain.More, plain.Kinds); len(lines.Items) > 0 {
		r.note(words.Key("command.note.leftLines").With(words.Values{"list": lines}))
	}
	if right := r.taken(t, plain.Markup, plain.More); len(right.Items) > 0 {
		r.note(words.Key("command.note.putRight").With(words.Values{"list": right}))
	}
	if t.Wide > 0 {
		r.note(words.Key("command.note.wide").With(words.Values{"n": t.Wide}))
	}
	if t.Hijri > 0 {
		r.note(words.Key("command.note.hijri").With(words.Values{"n": t.Hijri}))
	}
	switch {
	case t.Unread > 0:
		r.note(words.Key("command.note.noDate").With(words.Values{"n": t.Unread, "date": t.Such[0]}))
	case t.Undated > t.Wide:
		r.note(words.Key("command.note.undated").With(words.Values{"n": t.Undated - t.Wide, "of": words.Whole(t.Articles)}))
	}
}

// taken lists how much of which kinds was taken off the texts, of lines with
// the most frequent one.
func (r *reading) taken(t *corpus.Tally, from, to plain.Kind) words.Joined {
	list, lines := words.Joined{By: "comma"}, t.Lines()
	for kind := from; kind < to; kind++ {
		if t.Taken[kind] == 0 {
			continue
		}
		key, values := words.Key("command.note.kind"), words.Values{"kind": view.TakenKind(kind.String()), "n": words.Whole(t.Taken[kind])}
		if i := slices.IndexFunc(lines, func(l corpus.LeftLines) bool { return l.Kind == kind }); i >= 0 {
			key, values["line"] = "command.note.kindSuch", brief(lines[i].Text)
		}
		list.Items = append(list.Items, key.With(values))
	}
	return list
}

// brief cuts a line for a note.
func brief(line string) string {
	const most = 50
	if letters := []rune(line); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return line
}
