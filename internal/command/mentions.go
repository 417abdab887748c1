package command

import (
	"bufio"
	"fmt"

	"github.com/urfave/cli/v2"

	"mizan/report"
)

// mentionsCommand prints every coded mention.
func mentionsCommand() *cli.Command {
	return &cli.Command{
		Name:      "mentions",
		Usage:     "every coded mention on stdout",
		ArgsUsage: "[CORPUS...]",
		Flags:     append(readingFlags(), &cli.StringFlag{Name: "format", Value: "tsv", Usage: "`tsv`, jsonl or csv"}),
		Action:    printMentions,
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
	out := bufio.NewWriterSize(c.App.Writer, 1<<16)
	mentions := report.NewMentions(out, format, r.lexicon, r.lang)
	w := newWorkers(r.code, nil, mentions.Add)
	err = r.articlesOnly(w.add)
	w.finish()
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
