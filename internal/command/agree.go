package command

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/urfave/cli/v2"

	"mizan/compare/stats"
	"mizan/internal/review"
	"mizan/report"
)

// agreeCommand says how far coders and tool agree.
func agreeCommand() *cli.Command {
	return &cli.Command{
		Name:      "agree",
		Usage:     "how far the human coders and the tool agree: α, κ, precision, recall, corrected shares",
		ArgsUsage: "CODED.xlsx",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "out", Usage: "`FILE` for the figures as JSON"},
			&cli.Float64Flag{Name: "level", Value: 0.95, Usage: "confidence of the intervals"},
		},
		Action: agree,
	}
}

// agree runs the agree command.
func agree(c *cli.Context) error {
	if c.NArg() != 1 {
		return usageError{errors.New("agree wants one CODED.xlsx, a report or a sheet of mizan sample that coders have filled")}
	}
	level := c.Float64("level")
	if !(level >= 0.5 && level < 1) {
		return usageError{fmt.Errorf("--level is %v, want a number from 0.5 to below 1, such as 0.95", level)}
	}
	coded, err := review.Open(c.Args().First())
	if err != nil {
		return err
	}
	figures := review.Agree(coded, level)
	if figures.Coded[0]+figures.Coded[1] == 0 {
		return fmt.Errorf("%s: no item is coded yet", c.Args().First())
	}
	if out := c.String("out"); out != "" {
		err := report.WriteFile(out, func(w io.Writer) error {
			encoder := json.NewEncoder(w)
			encoder.SetIndent("", "  ")
			return encoder.Encode(figures)
		})
		if err != nil {
			return err
		}
	}
	w := bufio.NewWriter(c.App.Writer)
	printAgreement(w, figures)
	return w.Flush()
}

// printAgreement prints the figures. Names come last in their lines, so that
// the columns hold in a terminal that turns Arabic around.
func printAgreement(w io.Writer, a *review.Agreement) {
	fmt.Fprintf(w, "%d items: coder1 answered %d, coder2 %d, both %d; %d answered differently and left open\n\n",
		a.Items, a.Coded[0], a.Coded[1], a.Both, a.Differ)
	fmt.Fprintf(w, "%-9s %-14s %5s %6s %7s  %-12s %s\n", "question", "who", "items", "agreed", "alpha", "", "kappa")
	for _, m := range a.Measures {
		alpha, verdict, kappa := "-", "", "-"
		if m.Defined {
			alpha, verdict = fmt.Sprintf("%.3f", m.Alpha), trust(m.Alpha)
		}
		if m.KappaOK {
			kappa = ranged(m.Kappa)
		}
		fmt.Fprintf(w, "%-9s %-14s %5d %6s %7s  %-12s %s\n", m.Question, m.Who, m.Items, percent(m.Agreed, m.Items), alpha, verdict, kappa)
	}
	fmt.Fprintf(w, "alpha: ordinal for polarity, else nominal; reliable from %.3f, tentative from %.3f. Without variation there is none.\n", review.Reliable, review.Tentative)

	fmt.Fprintf(w, "\nprecision %s of %d mentions; %d not settled by the coders are left out\n", rangedOf(a.Precise.Share, a.Precise.Judged > 0), a.Precise.Judged, a.Precise.Open)
	fmt.Fprintf(w, "recall    %s of %d sentences without a mention, %d with a naming missed; %d not settled are left out\n", rangedOf(a.Recall.Share, a.Recall.Defined), a.Recall.Sentences, a.Recall.Missed, a.Recall.Open)

	fmt.Fprintf(w, "\nprecision by outlet\n")
	printPrecision(w, a.Outlets)
	fmt.Fprintf(w, "\nprecision by naming, the worst first\n")
	printPrecision(w, a.Namings)
	printShares(w, a.Shares)
}

// trust says what an alpha is worth.
func trust(alpha float64) string {
	switch {
	case alpha >= review.Reliable:
		return "reliable"
	case alpha >= review.Tentative:
		return "tentative"
	}
	return "not reliable"
}

// ranged prints an estimate from 0 to 1 with its interval.
func ranged(i stats.Interval) string {
	if !i.Bounded {
		return fmt.Sprintf("%.2f", i.Estimate)
	}
	return fmt.Sprintf("%.2f [%.2f, %.2f]", i.Estimate, i.Lo, i.Hi)
}

// rangedOf is ranged, or a dash for what is not defined.
func rangedOf(i stats.Interval, defined bool) string {
	if !defined {
		return "-"
	}
	return ranged(i)
}

// printPrecision prints a line for each naming or outlet with a mention judged.
func printPrecision(w io.Writer, list []review.Precision) {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(x, y review.Precision) int { return cmp.Compare(x.Share.Estimate, y.Share.Estimate) })
	left := 0
	for _, p := range list {
		if p.Judged == 0 {
			left++
			continue
		}
		mark := " "
		if p.Share.Estimate < review.LeastPrecise {
			mark = "!"
		}
		name := isolate(p.Outlet)
		if p.Naming != "" {
			name = fmt.Sprintf("%-14s %s", safe(p.Contrast), isolate(p.Naming))
		}
		fmt.Fprintf(w, "%s %3d of %-3d  %-19s %s\n", mark, p.Right, p.Judged, ranged(p.Share), name)
	}
	if left > 0 {
		fmt.Fprintf(w, "  %d more without a mention judged\n", left)
	}
}

// printShares prints the corrected shares, or what they lack.
func printShares(w io.Writer, shares []review.OwnShare) {
	fmt.Fprintf(w, "\nlegitimising share of charged namings in the own voice, P/(P+N)\n")
	fmt.Fprintf(w, "  %-6s %7s %6s  %-36s %s\n", "side", "charged", "tool", "corrected", "outlet")
	for _, s := range shares {
		if s.Charged == 0 {
			continue
		}
		corrected := rangedOf(s.Corrected, s.Defined)
		if s.Missing > 0 {
			corrected = fmt.Sprintf("%d coded, %d more needed", s.Judged, s.Missing)
		}
		fmt.Fprintf(w, "  %-6s %7d %6.2f  %-36s %s\n", safe(s.Side), s.Charged, s.Tool, corrected, isolate(s.Outlet))
	}
}
