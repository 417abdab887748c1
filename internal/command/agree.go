package command

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"mizan/compare/stats"
	"mizan/internal/review"
	"mizan/internal/words"
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
			langFlag(),
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
	level, err := level(c)
	if err != nil {
		return err
	}
	lang, err := spoken(c)
	if err != nil {
		return err
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
	printAgreement(w, figures, lang)
	return w.Flush()
}

// printAgreement prints the figures in a language.
func printAgreement(w io.Writer, a *review.Agreement, lang string) {
	p := agreement{w, lang}
	p.line("command.agree.items", words.Values{"items": a.Items, "first": a.Coded[0], "second": a.Coded[1], "both": a.Both, "differ": a.Differ})
	fmt.Fprintln(w)
	p.measures(a.Measures)
	p.line("command.agree.scale", words.Values{"reliable": fmt.Sprintf("%.3f", review.Reliable), "tentative": fmt.Sprintf("%.3f", review.Tentative)})
	fmt.Fprintln(w)
	p.line("command.agree.precision", words.Values{"share": rangedOf(a.Precise.Share, a.Precise.Judged > 0), "judged": mentionCount(a.Precise.Judged), "open": a.Precise.Open})
	p.line("command.agree.recall", words.Values{"share": rangedOf(a.Recall.Share, a.Recall.Defined), "sentences": a.Recall.Sentences, "missed": a.Recall.Missed, "open": a.Recall.Open})
	p.precision("command.agree.byOutlet", a.Outlets)
	p.precision("command.agree.byNaming", a.Namings)
	p.shares(a.Shares)
}

// An agreement prints the figures of an agreement.
type agreement struct {
	w    io.Writer
	lang string
}

// say says a phrase that fills nothing in.
func (p agreement) say(key words.Key) string { return key.In(p.lang) }

// line prints a phrase on a line.
func (p agreement) line(key words.Key, values words.Values) {
	fmt.Fprintln(p.w, key.With(values).In(p.lang))
}

// who says whose answers a measure compares.
var who = map[review.Who]words.Key{
	review.CoderCoder: "command.agree.who.coders",
	review.ToolCoder1: "command.agree.who.first",
	review.ToolCoder2: "command.agree.who.second",
}

// measures prints a line for each question and two who answered it.
func (p agreement) measures(measures []review.Measure) {
	g := newGrid("llrrrll")
	g.row(p.say("command.agree.heads.question"), p.say("command.agree.heads.who"), p.say("command.agree.heads.items"),
		p.say("command.agree.heads.agreed"), p.say("command.agree.heads.alpha"), "", p.say("command.agree.heads.kappa"))
	for _, m := range measures {
		alpha, verdict, kappa := "-", "", "-"
		if m.Defined {
			alpha, verdict = fmt.Sprintf("%.3f", m.Alpha), p.say(trust(m.Alpha))
		}
		if m.KappaOK {
			kappa = ranged(m.Kappa)
		}
		g.row(p.say(words.Key("command.agree.question."+m.Question.String())), p.say(who[m.Who]), words.Whole(m.Items), percent(m.Agreed, m.Items), alpha, verdict, kappa)
	}
	g.print(p.w, "")
}

// trust says what an alpha is worth.
func trust(alpha float64) words.Key {
	switch {
	case alpha >= review.Reliable:
		return "command.agree.trust.reliable"
	case alpha >= review.Tentative:
		return "command.agree.trust.tentative"
	}
	return "command.agree.trust.poor"
}

// ranged prints an estimate from 0 to 1 with its interval.
func ranged(i stats.Interval) string {
	text := fmt.Sprintf("%.2f", i.Estimate)
	if i.Bounded {
		text += fmt.Sprintf(" [%.2f, %.2f]", i.Lo, i.Hi)
	}
	return strings.ReplaceAll(text, "-", words.Minus)
}

// rangedOf is ranged, or a dash for what is not defined.
func rangedOf(i stats.Interval, defined bool) string {
	if !defined {
		return "-"
	}
	return ranged(i)
}

// percent prints a share, empty when there is nothing to share.
func percent(n, of int) string {
	if of == 0 {
		return ""
	}
	return words.Percent(float64(n) / float64(of))
}

// precision prints a line for each naming or outlet with a mention judged, the
// worst first and marked where it is below what may be published.
func (p agreement) precision(title words.Key, list []review.Precision) {
	fmt.Fprintf(p.w, "\n%s\n", p.say(title))
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(x, y review.Precision) int { return cmp.Compare(x.Share.Estimate, y.Share.Estimate) })
	g, left := newGrid("lrlll"), 0
	for _, of := range list {
		if of.Judged == 0 {
			left++
			continue
		}
		mark := ""
		if of.Share.Estimate < review.LeastPrecise {
			mark = "!"
		}
		name := isolate(of.Outlet)
		if of.Naming != "" {
			name = isolate(of.Naming)
		}
		g.row(mark, fmt.Sprintf("%d/%d", of.Right, of.Judged), ranged(of.Share), safe(of.Contrast), name)
	}
	g.print(p.w, "")
	if left > 0 {
		p.line("command.agree.unjudged", words.Values{"n": left})
	}
}

// shares prints the corrected shares, or what they lack.
func (p agreement) shares(shares []review.OwnShare) {
	fmt.Fprintf(p.w, "\n%s\n", p.say("command.agree.shares"))
	g := newGrid("lrrll")
	g.row(p.say("command.agree.side"), p.say("command.agree.charged"), p.say("command.agree.tool"), p.say("command.agree.corrected"), p.say("command.outlet"))
	for _, s := range shares {
		if s.Charged == 0 {
			continue
		}
		corrected := rangedOf(s.Corrected, s.Defined)
		if s.Missing > 0 {
			corrected = words.Key("command.agree.missing").With(words.Values{"coded": s.Judged, "more": s.Missing}).In(p.lang)
		}
		g.row(safe(s.Side), words.Whole(s.Charged), fmt.Sprintf("%.2f", s.Tool), corrected, isolate(s.Outlet))
	}
	g.print(p.w, "  ")
}
