package command

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"mizan/compare"
	"mizan/report"
)

// reportCommand does the main job.
func reportCommand() *cli.Command {
	return &cli.Command{
		Name:      "report",
		Usage:     "the workbook, the page and the data files",
		ArgsUsage: "[CORPUS...]",
		Flags: append(append(readingFlags(), comparingFlags()...),
			&cli.StringFlag{Name: "out", Value: "outputs", Usage: "`FOLDER` for the report"},
			&cli.StringFlag{Name: "coded", Usage: "`CODED.xlsx`, a report or a sheet of mizan sample that coders filled: their decisions replace the tool's"},
		),
		Action: writeReport,
	}
}

// writeReport runs the report command.
func writeReport(c *cli.Context) error {
	r, err := newReading(c)
	if err != nil {
		return err
	}
	noteCoded, err := r.useCoded(c.String("coded"))
	if err != nil {
		return err
	}
	if err := r.keepAnswers(c.String("out"), c.String("coded")); err != nil {
		return err
	}
	if r.filled == nil { // else the tool's own decisions are not seen
		r.draws = sheetItems
	}
	files, err := report.Open(c.String("out"))
	if err != nil {
		return err
	}
	defer files.Abort()
	mentions, end, err := files.Mentions(r.lexicon, r.lang)
	if err != nil {
		return err
	}
	if err := r.each(mentions.Add); err != nil {
		return err
	}
	if err := end(); err != nil {
		return err
	}
	noteCoded()
	study := r.builder.Study()
	if study.Totals.Scored == 0 {
		return fmt.Errorf("no article to score: %d refused, %d left out by the options", study.Totals.Refused, study.Totals.LeftOut)
	}
	if err := files.Study(study, r.lang, r.codingSheet); err != nil {
		return err
	}
	if err := files.Commit(); err != nil {
		return err
	}
	headline(c.App.Writer, study, c.String("out"))
	return r.strict()
}

// headline prints the result in a few lines: what was read, the slant of each
// outlet, and where the report is. Names come last in their lines, so that the
// columns hold in a terminal that turns Arabic around.
func headline(w io.Writer, study *compare.Study, out string) {
	t := study.Totals
	fmt.Fprintf(w, "%d articles seen: %d scored, %d refused, %d left out; %d words, %d mentions\n\n",
		t.Seen, t.Scored, t.Refused, t.LeftOut, t.Words, t.Mentions)
	fmt.Fprintf(w, "%-7s %-16s", "slant", "interval")
	for _, side := range study.Sides {
		fmt.Fprintf(w, " %8s", "S "+side.ID)
	}
	fmt.Fprintf(w, " %8s  %-12s %s\n", "articles", "evidence", "outlet")
	for i, outlet := range study.Outlets {
		value, interval, tier := "", "", ""
		if i < len(study.Slants) {
			s := study.Slants[i]
			value, interval, tier = signed(s.Value.Estimate, s.Defined), "", s.Tier.String()
			if s.Defined && s.Value.Bounded {
				interval = fmt.Sprintf("[%+.2f, %+.2f]", s.Value.Lo, s.Value.Hi)
			}
		}
		fmt.Fprintf(w, "%-7s %-16s", value, interval)
		for side := range study.Sides {
			score := study.Score(i, side)
			fmt.Fprintf(w, " %8s", signed(score.Net.Estimate, score.Defined))
		}
		fmt.Fprintf(w, " %8d  %-12s %s\n", outlet.Articles, tier, safe(outlet.Name))
	}
	if len(study.Slants) > 0 {
		fmt.Fprintf(w, "\nslant: +1 favours %s, -1 favours %s, in the outlet's own words\n", study.Sides[0].ID, study.Sides[1].ID)
	}
	fmt.Fprintf(w, "%s\n%s\n", filepath.Join(out, report.WorkbookFile), filepath.Join(out, report.PageFile))
}

// signed prints a score with its sign, blank when it is not defined.
func signed(value float64, defined bool) string {
	if !defined {
		return ""
	}
	return fmt.Sprintf("%+.2f", value)
}
