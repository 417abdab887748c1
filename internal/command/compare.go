package command

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"mizan/compare"
	"mizan/compare/stats"
)

// compareCommand prints two outlets side by side.
func compareCommand() *cli.Command {
	return &cli.Command{
		Name:      "compare",
		Usage:     "two outlets side by side in the terminal",
		ArgsUsage: "A B [CORPUS...]",
		Flags:     append(readingFlags(), comparingFlags()...),
		Action:    compareOutlets,
	}
}

// compareOutlets runs the compare command.
func compareOutlets(c *cli.Context) error {
	if c.NArg() < 2 {
		return usageError{errors.New("compare wants two outlets, A B, then the corpus")}
	}
	if len(c.StringSlice("outlet")) > 0 {
		return usageError{errors.New("compare takes its outlets as arguments, not by --outlet")}
	}
	a, b := c.Args().Get(0), c.Args().Get(1)
	if a == b {
		return usageError{fmt.Errorf("compare wants two outlets, got %q twice", a)}
	}
	r, err := newReading(c, a, b)
	if err != nil {
		return err
	}
	r.paths = c.Args().Slice()[2:]
	r.sample = len(r.paths) == 0
	r.builder.Made(version, r.sample)
	if err := r.each(nil); err != nil {
		return err
	}
	study := r.builder.Study()
	for _, name := range []string{a, b} {
		if !slices.ContainsFunc(study.Outlets, func(o compare.Outlet) bool { return o.Name == name }) {
			return fmt.Errorf("no article of outlet %q to score, want one of %s", name, strings.Join(r.outlets(), ", "))
		}
	}
	out := bufio.NewWriter(c.App.Writer)
	d := duel{w: out, study: study, lang: r.lang}
	if study.Outlets[0].Name != a {
		d.swapped = true
	}
	d.print()
	return errors.Join(out.Flush(), r.strict())
}

// A duel prints a study of two outlets. Text from the articles comes last in
// its line, so that the columns hold in a terminal that turns Arabic around.
type duel struct {
	w       io.Writer
	study   *compare.Study
	lang    string
	swapped bool // the study's second outlet was named first
}

// outlets returns the two outlets in the order asked for.
func (d *duel) outlets() [2]int {
	if d.swapped {
		return [2]int{1, 0}
	}
	return [2]int{0, 1}
}

// print prints everything.
func (d *duel) print() {
	for n, i := range d.outlets() {
		o := d.study.Outlets[i]
		fmt.Fprintf(d.w, "%c  %d articles, %d words, %d mentions  %s\n", 'A'+n, o.Articles, o.Words, o.Mentions, isolate(o.Name))
	}
	d.sides()
	d.contrasts()
	d.words("distinctive words", d.study.Keywords)
	d.words("distinctive namings, own words", d.study.KeyNamings)
	d.sentences()
}

// sides prints the scores and the verdicts.
func (d *duel) sides() {
	fmt.Fprintf(d.w, "\n%-6s %22s %22s  %22s  %-7s %s\n", "", "A", "B", "A - B", "q", "verdict")
	ab := d.outlets()
	for side, s := range d.study.Sides {
		fmt.Fprintf(d.w, "S %-4s", s.ID)
		for _, outlet := range ab {
			score := d.study.Score(outlet, side)
			fmt.Fprintf(d.w, " %22s", bounded(score.Net, score.Defined))
		}
		d.verdict(side)
	}
	if len(d.study.Slants) == 2 {
		fmt.Fprintf(d.w, "%-6s", "slant")
		for _, outlet := range ab {
			slant := d.study.Slants[outlet]
			fmt.Fprintf(d.w, " %22s", bounded(slant.Value, slant.Defined))
		}
		d.verdict(-1)
	}
	fmt.Fprintln(d.w, "S: +1 legitimising, -1 delegitimising names; a difference is called when q is .05 at most and its interval leaves out 0")
}

// verdict prints the difference of the outlets for a side, -1 for the slant.
func (d *duel) verdict(side int) {
	for _, p := range d.study.Pairs {
		if p.Side != side || p.B < 0 {
			continue
		}
		difference := p.Difference
		if d.swapped {
			difference = difference.Times(-1)
		}
		verdict, q := "no clear difference", ""
		if p.Tested {
			q = fmt.Sprintf("%.4f", p.Q)
		}
		switch {
		case !p.Defined || !p.Tested:
			verdict = "not enough evidence"
		case p.Called && difference.Estimate > 0:
			verdict = "A names it more favourably"
		case p.Called:
			verdict = "B names it more favourably"
		}
		if p.Called && side < 0 {
			verdict = "A and B lean apart"
		}
		fmt.Fprintf(d.w, "  %22s  %-7s %s\n", bounded(difference, p.Defined), q, verdict)
		return
	}
	fmt.Fprintln(d.w)
}

// bounded prints an estimate with its interval.
func bounded(i stats.Interval, defined bool) string {
	if !defined {
		return "-"
	}
	if !i.Bounded {
		return fmt.Sprintf("%+.2f", i.Estimate)
	}
	return fmt.Sprintf("%+.2f [%+.2f, %+.2f]", i.Estimate, i.Lo, i.Hi)
}

// contrasts prints the namings that either outlet uses in its own words.
func (d *duel) contrasts() {
	ab := d.outlets()
	for _, c := range d.study.Contrasts {
		type line struct {
			naming compare.Naming
			a, b   int
		}
		var lines []line
		totalA, totalB := 0, 0
		for _, n := range c.Namings {
			if l := (line{n, n.Counts[ab[0]].Own(), n.Counts[ab[1]].Own()}); l.a+l.b > 0 {
				lines = append(lines, l)
				totalA, totalB = totalA+l.a, totalB+l.b
			}
		}
		if len(lines) == 0 {
			continue
		}
		slices.SortStableFunc(lines, func(x, y line) int { return cmp.Compare(y.a+y.b, x.a+x.b) })
		fmt.Fprintf(d.w, "\n%s  %s\n", c.ID, isolate(c.Title.In(d.lang)))
		for _, l := range lines[:min(len(lines), mostNamings)] {
			fmt.Fprintf(d.w, "  %4d %4s   %4d %4s   %+d  %s\n", l.a, percent(l.a, totalA), l.b, percent(l.b, totalB), l.naming.Polarity, isolate(l.naming.Label))
		}
		if more := len(lines) - mostNamings; more > 0 {
			fmt.Fprintf(d.w, "  and %d more\n", more)
		}
	}
}

// mostNamings is how many namings of a contrast, and distinctive words of an
// outlet, are printed.
const mostNamings = 8

// percent prints a share, empty when there is nothing to share.
func percent(n, of int) string {
	if of == 0 {
		return ""
	}
	return fmt.Sprintf("%d%%", (200*n+of)/(2*of))
}

// words prints what is distinctive of each outlet.
func (d *duel) words(title string, list []compare.Keyword) {
	for n, outlet := range d.outlets() {
		printed := 0
		for _, k := range list {
			if k.Outlet != outlet || printed == mostNamings {
				continue
			}
			if printed++; printed == 1 {
				fmt.Fprintf(d.w, "\n%s of %c (in units of A, of B; log ratio, its safe bound)\n", title, 'A'+n)
			}
			fmt.Fprintf(d.w, "  %4d of %-4d %4d of %-4d  %+.2f  %+.2f  %s\n", k.Units, k.Of, k.Others, k.Rest, k.LogRatio, k.Conservative, isolate(k.Word))
		}
	}
}

// sentences prints the five most telling sentences of each outlet.
func (d *duel) sentences() {
	ab := d.outlets()
	for n, outlet := range ab {
		fmt.Fprintf(d.w, "\n%c says\n", 'A'+n)
		for _, i := range d.study.Telling(outlet, ab[1-n], 5) {
			e := d.study.Evidence[i]
			marked := e.Sentence[:e.Start] + "⟦" + e.Sentence[e.Start:e.End] + "⟧" + e.Sentence[e.End:]
			fmt.Fprintf(d.w, "  %-10s  %s\n", d.study.Articles[e.Article].Date, isolate(marked))
		}
	}
}
