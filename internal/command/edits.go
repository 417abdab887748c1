package command

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/report"
	"mizan/report/view"
)

// editsCommand prints what outlets that printed one text call differently in it.
func editsCommand() *cli.Command {
	return &cli.Command{
		Name:      "edits",
		Usage:     "what outlets call differently in one and the same text",
		ArgsUsage: "[CORPUS...]",
		Flags:     append(append(readingFlags(), comparingFlags()...), &cli.StringFlag{Name: "format", Value: "tsv", Usage: "`tsv`, or text to read"}),
		Action:    printEdits,
	}
}

// printEdits runs the edits command.
func printEdits(c *cli.Context) error {
	format := c.String("format")
	if format != "tsv" && format != "text" {
		return usageError{fmt.Errorf("--format is %q, want tsv or text", format)}
	}
	r, err := newReading(c, c.Args().Slice())
	if err != nil {
		return err
	}
	if err := r.each(nil); err != nil {
		return err
	}
	study := r.builder.Study()
	out := bufio.NewWriter(c.App.Writer)
	if format == "tsv" {
		err = report.Edits(out, study)
	} else {
		e := edits{w: out, view: view.New(study), lang: r.spoken}
		e.print()
	}
	if err := errors.Join(err, out.Flush()); err != nil {
		return err
	}
	compared := 0
	for _, cluster := range study.Edits.Clusters {
		compared += cluster.Compared
	}
	r.note(words.Key("command.edits.read").With(words.Values{
		"texts": words.Whole(len(study.Edits.Clusters)), "compared": words.Whole(compared), "edits": words.Whole(len(study.Edits.List)),
	}))
	return r.strict()
}

// edits prints edits in the terminal.
type edits struct {
	w    io.Writer
	view *view.View
	lang string
}

// print prints which way the edits lean, what each outlet puts for what, and the
// sentences.
func (p *edits) print() {
	p.leanings()
	p.habits()
	for _, e := range p.view.Edits() {
		p.edit(e)
	}
}

// say says a phrase.
func (p *edits) say(s words.Sayer) string { return s.In(p.lang) }

// leanings prints in how many texts an outlet's edits go which way, where they
// are tested.
func (p *edits) leanings() {
	g := newGrid("rrrlll")
	g.row(p.say(words.Key("edits.kinder")), p.say(words.Key("edits.harsher")), words.Key("command.compare.q").In(p.lang), p.say(words.Key("edits.whose")), p.say(words.Key("command.compare.verdict")), p.say(words.Key("command.outlet")))
	study := p.view.Study
	for _, l := range p.view.Leanings() {
		if !l.Tested {
			break
		}
		outlets := isolate(study.Outlets[l.A].Name) + " / " + isolate(p.say(p.view.EditsAgainst(l)))
		g.row(words.Whole(l.Kinder), words.Whole(l.Harsher), words.Chance(l.Q), isolate(p.say(p.view.Of(l.Side))), isolate(words.Tame(p.say(p.view.EditVerdict(l)))), outlets)
	}
	if len(g.rows) > 1 {
		g.print(p.w, "")
		fmt.Fprintln(p.w)
	}
}

// habits prints what each outlet puts for what others print, where it does so in
// two texts or more.
func (p *edits) habits() {
	g := newGrid("rllll")
	g.row(p.say(words.Key("edits.texts")), p.say(words.Key("command.outlet")), p.say(words.Key("edits.puts")), p.say(words.Key("edits.instead")), p.say(words.Key("edits.whose")))
	for _, h := range p.view.Habits() {
		if h.Clusters > 1 {
			g.row(words.Whole(h.Clusters), isolate(p.view.Study.Outlets[h.Outlet].Name), p.put(h.Puts), p.put(h.For), isolate(p.say(view.Whose(h.Party))))
		}
	}
	if len(g.rows) > 1 {
		g.print(p.w, "")
		fmt.Fprintln(p.w)
	}
}

// put prints what is put, or that nothing is.
func (p *edits) put(puts string) string {
	if puts == "" {
		return p.say(words.Key("edits.nothing"))
	}
	return isolate(puts)
}

// edit prints one place: what was changed, then each reading with its sentence.
func (p *edits) edit(e *compare.Edit) {
	fmt.Fprintf(p.w, "%s  %s: %s\n", p.view.Study.Articles[e.First.Articles[0]].Date, isolate(p.say(view.Whose(e.Party))), isolate(p.say(view.EditKind(e.Kind))))
	for _, r := range []*compare.Reading{&e.First, &e.Second} {
		sign := " "
		if r.Named {
			sign = words.Sign(r.Polarity)
		}
		var outlets []string
		for _, name := range p.view.Reads(r) {
			outlets = append(outlets, isolate(name))
		}
		fmt.Fprintf(p.w, "  %s %s\n    %s\n", sign, strings.Join(outlets, p.say(words.Key("comma"))), isolate(oneLine(r.Marked())))
	}
	fmt.Fprintln(p.w)
}

// oneLine keeps a text to its line.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
