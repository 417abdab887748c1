package command

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v2"

	"mizan/internal/review"
	"mizan/internal/words"
	"mizan/report"
)

// sampleCommand draws what human coders are to judge.
func sampleCommand() *cli.Command {
	return &cli.Command{
		Name:      "sample",
		Usage:     "a coding sheet: mentions and sentences drawn for human coders",
		ArgsUsage: "[CORPUS...]",
		Flags: append(readingFlags(),
			&cli.StringFlag{Name: "out", Value: "coding.xlsx", Usage: "`FILE` for the sheet; one that is there is never written over"},
			&cli.IntFlag{Name: "items", Value: 200, Usage: "how many at most; up to a third are sentences without a mention"},
			&cli.Uint64Flag{Name: "seed", Value: 1, Usage: "another seed draws another sample"},
		),
		Action: drawSample,
	}
}

// drawSample runs the sample command.
func drawSample(c *cli.Context) error {
	if items := c.Int("items"); items < 1 || items > review.MostItems {
		return usageError{fmt.Errorf("--items is %d, want 1 to %d", items, review.MostItems)}
	}
	r, err := newReading(c, c.Args().Slice())
	if err != nil {
		return err
	}
	out := c.String("out")
	if _, err := os.Lstat(out); err == nil {
		return fmt.Errorf("%s is there already and may hold coders' work: name another file with --out", out)
	}
	r.draws = c.Int("items")
	w := newWorkers(r.code, func() visitor { return r.newSampler().Add }, nil)
	err = r.articlesOnly(w.add)
	w.finish()
	if err != nil {
		return err
	}
	sample := r.drawn()
	if len(sample.Items) == 0 {
		return errors.New("no mention and no sentence to draw from")
	}
	if err := report.WriteFile(out, func(w io.Writer) error { return review.Write(w, sample, r.lang) }); err != nil {
		return err
	}
	mentions := 0
	for _, item := range sample.Items {
		if item.Mention {
			mentions++
		}
	}
	fmt.Fprintf(c.App.Writer, "%s\n%s\n", words.Key("command.sample.drawn").With(words.Values{
		"mentions": mentionCount(mentions), "sentences": len(sample.Items) - mentions, "outlets": len(sample.Totals),
	}).In(r.spoken), safe(out))
	return r.strict()
}
