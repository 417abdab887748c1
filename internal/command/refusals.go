package command

import (
	"errors"

	"mizan/compare"
	"mizan/internal/corpus"
	"mizan/internal/words"
)

// An allRefused says that no record of a corpus could be read.
type allRefused struct {
	n    int
	such compare.Refusal // the first of them
	told bool            // the user was told why each was refused, or the first of many
	list string          // the file that lists them all, empty for none
	lang string          // that it speaks
}

// Error says how many, where they are listed, and which was the first where nobody
// was told.
func (e *allRefused) Error() string {
	key, values := words.Key("command.note.allRefused"), words.Values{"n": e.n}
	if e.list != "" {
		key, values["file"] = "command.note.allRefusedIn", e.list
	}
	all := key.With(values).In(e.lang)
	if !e.told {
		all += "\n" + words.Key("command.note.refused").With(words.Values{"place": e.such.Place, "why": e.such.Reason}).In(e.lang)
	}
	return all
}

// nothingRead returns an error where all that there was is refused. A shard may
// hold nothing that can be decided yet.
func (r *reading) nothingRead() error {
	if r.open != nil || len(r.seen) > 0 || r.builder.Refused() == 0 {
		return nil
	}
	return &allRefused{n: r.builder.Refused(), such: r.builder.Refusals()[0], told: !r.context.Bool("quiet"), lang: r.spoken}
}

// mostTold is how many refused records are told one by one on stderr; the
// report lists all.
const mostTold = 20

// refuse counts a record that could not be read, and says so.
func (r *reading) refuse(bad *corpus.FormatError) {
	for b := range r.builders() {
		b.Refuse(bad)
	}
	switch n := r.builder.Refused(); {
	case n <= mostTold:
		r.note(words.Key("command.note.refused").With(words.Values{"place": bad.Pos.String(), "why": bad.Reason()}))
		r.showLack(bad)
	case n == mostTold+1:
		r.note(words.Key("command.note.moreRefused"))
	}
}

// showLack shows what stands in a file that lacks a field, as mizan columns
// does, and the command to run where a column is likely to be the field.
func (r *reading) showLack(bad *corpus.FormatError) {
	lack, ok := errors.AsType[*corpus.LackError](bad)
	if !ok || r.context.Bool("quiet") {
		return
	}
	printHead(r.context.App.ErrWriter, lack.Head, r.spoken)
	if len(lack.Flags) > 0 {
		printRun(r.context.App.ErrWriter, r.context, r.context.Command.Name, lack.Flags, lack.Open, r.spoken)
	}
}

// strict returns errRefused when the user asked for strictness and something
// was refused.
func (r *reading) strict() error {
	if r.context.Bool("strict") && r.builder.Refused() > 0 {
		return errRefused
	}
	return nil
}
