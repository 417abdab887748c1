package command

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/words"
	"mizan/report"
	"mizan/report/view"
)

// reportName is what the main job is called.
const reportName = "report"

// reportCommand does the main job.
func reportCommand() *cli.Command {
	return &cli.Command{
		Name:      reportName,
		Usage:     "the workbook, the page and the data files",
		ArgsUsage: "[CORPUS...]",
		Flags: append(append(reportFlags(), comparingFlags()...),
			groupFlag(),
			&cli.StringFlag{Name: "out", Value: "outputs", Usage: "`FOLDER` for the report"},
			&cli.StringFlag{Name: "coded", Usage: "`CODED.xlsx`, a report or a sheet of mizan sample that coders filled: their decisions replace the tool's"},
		),
		Action: writeReport,
	}
}

// writeReport runs the report command.
func writeReport(c *cli.Context) error {
	list, err := warsAsked(c)
	if err != nil {
		return err
	}
	if len(list) > 1 {
		return writeWars(c, list)
	}
	r, err := readingBy(c, list[0], c.Args().Slice())
	if err != nil {
		return err
	}
	noteCoded, err := r.useCoded(c.String("coded"))
	if err != nil {
		return err
	}
	if r.filled == nil { // else the tool's own decisions are not seen
		r.draws = sheetItems
	}
	return r.report(noteCoded, func(mentions *report.Mentions) error {
		return r.each(func(a corpus.Article, c coding.Coding) { mentions.Add(a, c.Mentions) })
	})
}

// report makes the report of what read reads: it prints the mentions and leaves
// the rest in the builder. NoteCoded is called when all is read.
func (r *reading) report(noteCoded func(), read func(*report.Mentions) error) error {
	out := r.context.String("out")
	if err := r.keepAnswers(out, r.context.String("coded")); err != nil {
		return err
	}
	files, err := report.Open(out)
	if err != nil {
		return err
	}
	defer files.Abort()
	defer context.AfterFunc(r.context.Context, files.Abort)()
	mentions, end, err := files.Mentions(r.lexicon, r.lang)
	if err != nil {
		return err
	}
	if err := read(mentions); err != nil {
		return r.listRefused(files, out, err)
	}
	if err := end(); err != nil {
		return err
	}
	r.guarded = mentions.Guarded()
	noteCoded()
	if err := r.write(files, out); err != nil {
		return err
	}
	return r.strict()
}

// study is what was read, and how it was printed meanwhile.
func (r *reading) study() *compare.Study {
	study := r.builder.Finish()
	study.Manifest.Guarded = r.guarded
	return study
}

// write makes the report of what was read.
func (r *reading) write(files *report.Files, out string) error {
	study := r.study()
	r.tellScope(study)
	if study.Totals.Scored+study.Totals.LeftOut == 0 {
		return r.noArticle()
	}
	if err := files.Study(study, r.langs, r.codingSheet); err != nil {
		return err
	}
	if err := files.Commit(); err != nil {
		return err
	}
	headline(r.context.App.Writer, study, r.spoken, out, r.langs[1:]...)
	return nil
}

// listRefused writes what was refused into a folder where that is all there was.
func (r *reading) listRefused(files *report.Files, out string, err error) error {
	all, ok := errors.AsType[*allRefused](err)
	if !ok {
		return err
	}
	all.list = filepath.Join(out, report.RefusedFile)
	return cmp.Or(files.Refused(r.builder.Refusals(), r.lang), files.CommitRefused(), error(all))
}

// headline prints the result in a few lines: what was read, what the view shows
// of each outlet, and where the report is, its further languages too.
func headline(w io.Writer, study *compare.Study, lang, out string, further ...string) {
	t, v := study.Totals, view.New(study)
	fmt.Fprintf(w, "%s\n\n", words.Key("command.report.read").With(words.Values{
		"seen": t.Seen, "scored": t.Scored, "refused": t.Refused, "leftOut": t.LeftOut, "words": t.Words, "mentions": t.Mentions,
	}).In(lang))
	if len(v.Outlets) == 0 {
		fmt.Fprintln(w, v.Lead().Text.In(lang))
	} else {
		results(v, lang).print(w, "")
	}
	if v.HasSlants() {
		fmt.Fprintf(w, "\n%s\n", words.Key("command.report.ends").With(words.Values{"first": v.Side(0), "second": v.Side(1)}).In(lang))
	}
	fmt.Fprintln(w, filepath.Join(out, report.WorkbookFile))
	for _, lang := range further {
		fmt.Fprintln(w, filepath.Join(out, report.WorkbookIn(lang)))
	}
	fmt.Fprintln(w, filepath.Join(out, report.PageFile))
}

// results are the figures of all outlets, a line each, in the order of every
// print.
func results(v *view.View, lang string) *grid {
	columns, head := "", []string{}
	if v.HasSlants() {
		columns, head = "rl", []string{words.Key("command.slant").In(lang), words.Key("command.interval").In(lang)}
	}
	for _, side := range v.Study.Sides {
		columns += "r"
		head = append(head, words.Key("command.score").With(words.Values{"side": side.ID}).In(lang))
	}
	g := newGrid(columns + "rll")
	g.row(append(head, words.Key("command.report.articles").In(lang), words.Key("command.evidence").In(lang), words.Key("command.outlet").In(lang))...)
	for _, outlet := range v.Outlets {
		var row []string
		tier := stats.Tier(0)
		for _, side := range v.Compared() {
			f := v.Figure(outlet, side)
			row = append(row, f.Signed())
			if side == view.Slant {
				row = append(row, f.Bounds())
			}
			if side == view.Slant || !v.HasSlants() {
				tier = max(tier, f.Tier)
			}
		}
		o := &v.Study.Outlets[outlet]
		g.row(append(row, words.Whole(o.Articles), words.Tier(tier).In(lang), isolate(o.Name))...)
	}
	return g
}
