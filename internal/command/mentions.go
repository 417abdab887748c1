package command

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"mizan/report"
)

// mentionsCommand prints every coded mention.
func mentionsCommand() *cli.Command {
	return &cli.Command{
		Name:      "mentions",
		Usage:     "every coded mention on stdout",
		ArgsUsage: "[CORPUS...]",
		Flags: append(readingFlags(),
			&cli.StringFlag{Name: "format", Value: "tsv", Usage: "`tsv`, jsonl or csv"},
			&cli.StringFlag{Name: "refused", Usage: "`FILE.csv` for what was refused and why, where anything was"},
		),
		Action: printMentions,
	}
}

// printMentions runs the mentions command.
func printMentions(c *cli.Context) error {
	format := report.Format(c.String("format"))
	if format != report.TSV && format != report.JSONL && format != report.CSV {
		return usageError{fmt.Errorf("--format is %q, want tsv, jsonl or csv", format)}
	}
	r, err := newReading(c, c.Args().Slice())
	if err != nil {
		return err
	}
	r.corpus.Unhashed = true
	out := bufio.NewWriterSize(c.App.Writer, 1<<16)
	mentions := report.NewMentions(out, format, r.lexicon, r.lang)
	w := newWorkers(r.mentions, nil, mentions.Add)
	err = r.articlesOnly(w.add)
	w.finish()
	if list := c.String("refused"); list != "" && r.builder.Refused() > 0 {
		if failed := report.WriteFile(list, func(w io.Writer) error { return report.Refused(w, r.builder.Refusals(), r.spoken) }); failed != nil {
			return failed
		}
		if all, ok := errors.AsType[*allRefused](err); ok {
			all.list = list
		}
	}
	if err != nil {
		return err
	}
	if err := mentions.Flush(); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return r.strict()
}
