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
	"mizan/internal/words"
	"mizan/report/view"
)

// compareCommand prints two outlets side by side.
func compareCommand() *cli.Command {
	return &cli.Command{
		Name:      "compare",
		Usage:     "two outlets side by side in the terminal",
		ArgsUsage: "A B [CORPUS...]",
		Flags:     append(append(readingFlags(), comparingFlags()...), groupFlag()),
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
	if c.String("group") != "" {
		return compareGroups(c, a, b)
	}
	r, err := newReading(c, c.Args().Slice()[2:], a, b)
	if err != nil {
		return err
	}
	if err := r.each(nil); err != nil {
		return err
	}
	if a, b = cmp.Or(r.asked[a], a), cmp.Or(r.asked[b], b); a == b {
		return usageError{fmt.Errorf("compare wants two outlets, got %q twice", a)}
	}
	study := r.builder.Study()
	for _, name := range []string{a, b} {
		if !slices.ContainsFunc(study.Outlets, func(o compare.Outlet) bool { return o.Name == name }) {
			return fmt.Errorf("no article of outlet %q to score, want one of %s", name, strings.Join(r.outlets(), ", "))
		}
	}
	out := bufio.NewWriter(c.App.Writer)
	d := duel{w: out, study: study, view: view.New(study), lang: r.spoken, outlets: [2]int{0, 1}}
	if study.Outlets[0].Name != a {
		d.outlets = [2]int{1, 0}
	}
	d.print()
	return errors.Join(out.Flush(), r.strict())
}

// A duel prints what the view shows of two outlets, A and B.
type duel struct {
	w       io.Writer
	study   *compare.Study
	view    *view.View
	lang    string
	outlets [2]int // in the order asked for
}

// letters stand for the outlets in the columns.
var letters = [2]string{"A", "B"}

// say says a phrase that fills nothing in.
func (d *duel) say(key words.Key) string { return key.In(d.lang) }

// of says a phrase about the outlet of a letter.
func (d *duel) of(key words.Key, letter string) string {
	return key.With(words.Values{"letter": letter}).In(d.lang)
}

// print prints everything.
func (d *duel) print() {
	for n, i := range d.outlets {
		o := d.study.Outlets[i]
		read := words.Key("command.compare.outlet").With(words.Values{
			"articles": words.Count("article", o.Articles), "words": words.Whole(o.Words), "mentions": mentionCount(o.Mentions),
		})
		fmt.Fprintf(d.w, "%s  %s  %s\n", letters[n], words.Named(read).In(d.lang), isolate(o.Name))
	}
	d.sides()
	d.contrasts()
	d.words("command.compare.words", d.study.Keywords)
	d.words("command.compare.namings", d.study.KeyNamings)
	d.sentences()
	d.edits()
}

// sides prints the scores and what their difference comes to.
func (d *duel) sides() {
	fmt.Fprintln(d.w)
	g := newGrid("lrrrll")
	g.row("", letters[0], letters[1], "A − B", d.say("command.compare.q"), d.say("command.compare.verdict"))
	for _, side := range d.view.Compared() {
		of := d.say("command.slant")
		if side != view.Slant {
			of = words.Key("command.score").With(words.Values{"side": d.study.Sides[side].ID}).In(d.lang)
		}
		difference, q, verdict := d.difference(side)
		g.row(of, bounded(d.view.Figure(d.outlets[0], side)), bounded(d.view.Figure(d.outlets[1], side)), difference, q, verdict)
	}
	judged := d.judged(g)
	g.print(d.w, "")
	fmt.Fprintln(d.w, d.say("command.compare.scale"))
	if judged {
		fmt.Fprintln(d.w, d.say("command.compare.judged"))
	}
}

// judged adds how often either outlet's names judge a side, and reports whether any
// judges.
func (d *duel) judged(g *grid) bool {
	pairs, turned := d.view.JudgedBetween(d.outlets[0], d.outlets[1])
	for _, p := range pairs {
		key, f, q := words.Key("command.denies"), d.view.Difference(p), ""
		if p.Polarity > 0 {
			key = "command.grants"
		}
		if turned && f.Shown {
			f.Value = f.Value.Times(-1)
		}
		if p.Tested && f.Shown {
			q = words.Chance(p.Q)
		}
		row := []string{key.With(words.Values{"side": d.study.Sides[p.Side].ID}).In(d.lang)}
		for _, outlet := range d.outlets {
			row = append(row, d.share(outlet, p))
		}
		g.row(append(row, bounded(f), q, isolate(words.Tame(d.view.JudgedVerdict(p, turned).In(d.lang))))...)
	}
	return len(pairs) > 0
}

// share prints the share of an outlet's names that judge a side, with its interval,
// or the counts where it is not shown.
func (d *duel) share(outlet int, p *compare.Pair) string {
	if f := d.view.JudgedShare(outlet, p.Side, p.Polarity); f.Shown {
		return strings.TrimSpace(f.Share() + " " + f.ShareBounds())
	}
	often, all := d.view.Judged(p, outlet)
	return words.Whole(often) + "/" + words.Whole(all)
}

// difference says how the outlets differ on a side or in slant.
func (d *duel) difference(side int) (difference, q, verdict string) {
	p, turned := d.view.Between(d.outlets[0], d.outlets[1], side)
	if p == nil {
		return "", "", ""
	}
	f := d.view.Less(d.outlets[0], d.outlets[1], side)
	if p.Tested && f.Shown {
		q = words.Chance(p.Q)
	}
	return bounded(f), q, isolate(words.Tame(d.view.Verdict(p, turned).In(d.lang)))
}

// bounded prints a figure with its interval, a dash where it is not shown.
func bounded(f view.Figure) string {
	if !f.Shown {
		return "–"
	}
	return strings.TrimSpace(f.Signed() + " " + f.Bounds())
}

// mostNamings is how many namings of a contrast, and distinctive words of an
// outlet, are printed.
const mostNamings = 8

// contrasts prints the namings that either outlet uses in its own words: counts,
// and shares where they are shown.
func (d *duel) contrasts() {
	for c := range d.study.Contrasts {
		contrast := &d.study.Contrasts[c]
		namings := d.view.OwnNamings(c)
		if len(namings) == 0 {
			continue
		}
		fmt.Fprintf(d.w, "\n%s  %s\n", contrast.ID, isolate(contrast.Title.In(d.lang)))
		g := newGrid("rrrrrl")
		for _, n := range d.mostUsed(c, namings) {
			naming, row := &contrast.Namings[n], []string{}
			for _, outlet := range d.outlets {
				row = append(row, words.Whole(naming.Counts[outlet].Own()), d.view.Share(c, n, outlet).Share())
			}
			g.row(append(row, words.Sign(naming.Polarity), isolate(naming.Label))...)
		}
		g.print(d.w, "  ")
		if more := len(namings) - mostNamings; more > 0 {
			fmt.Fprintf(d.w, "  %s\n", counted("command.compare.more", more).In(d.lang))
		}
	}
}

// mostUsed returns the namings of a contrast that all own words use most, in the
// order given.
func (d *duel) mostUsed(contrast int, namings []int) []int {
	most := slices.SortedStableFunc(slices.Values(namings), func(a, b int) int {
		return cmp.Compare(d.view.Own(contrast, b), d.view.Own(contrast, a))
	})
	most = most[:min(len(most), mostNamings)]
	return slices.DeleteFunc(slices.Clone(namings), func(n int) bool { return !slices.Contains(most, n) })
}

// words prints what is distinctive of each outlet.
func (d *duel) words(title words.Key, list []compare.Keyword) {
	for n, outlet := range d.outlets {
		g := newGrid("rrrrl")
		g.row(d.of("command.compare.inUnits", letters[n]), d.of("command.compare.inUnits", letters[1-n]),
			d.say("command.compare.ratio"), d.say("command.compare.safe"), d.say("command.compare.word"))
		for i := range list {
			k := &list[i]
			if k.Outlet == outlet && len(g.rows) <= mostNamings && d.view.Apart(k) {
				g.row(fmt.Sprintf("%d/%d", k.Units, k.Of), fmt.Sprintf("%d/%d", k.Others, k.Rest), words.Signed(k.LogRatio), words.Signed(k.Conservative), isolate(k.Word))
			}
		}
		if len(g.rows) > 1 {
			fmt.Fprintf(d.w, "\n%s\n", d.of(title, letters[n]))
			g.print(d.w, "  ")
		}
	}
}

// mostSaid is how many sentences of an outlet are printed.
const mostSaid = 5

// sentences prints the most telling sentences of each outlet.
func (d *duel) sentences() {
	for n, outlet := range d.outlets {
		fmt.Fprintf(d.w, "\n%s\n", d.of("command.compare.says", letters[n]))
		for _, i := range d.study.Telling(outlet, d.outlets[1-n], mostSaid) {
			e := d.study.Evidence[i]
			marked := e.Sentence[:e.Start] + "⟦" + e.Sentence[e.Start:e.End] + "⟧" + e.Sentence[e.End:]
			fmt.Fprintf(d.w, "  %-10s  %s\n", d.study.Articles[e.Article].Date, isolate(marked))
		}
	}
}

// mostEdited is how many edits of one text are printed.
const mostEdited = 8

// edits prints what the two outlets call differently in texts that both printed.
func (d *duel) edits() {
	p := edits{w: d.w, view: d.view, lang: d.lang}
	all := d.view.Edits()
	if len(all) == 0 {
		return
	}
	fmt.Fprintf(d.w, "\n%s\n", d.say("command.edits.between"))
	for _, e := range all[:min(len(all), mostEdited)] {
		p.edit(e)
	}
}
