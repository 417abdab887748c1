package command

import (
	"bufio"
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"mizan/report"
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
	if err := report.Edits(out, study); err != nil {
		return err
	}
	return errors.Join(out.Flush(), r.strict())
}
