package command

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"mizan/compare"
	"mizan/internal/outlets"
	"mizan/internal/words"
	"mizan/report/view"
)

// group has the outlets put together by the column that the user named: what
// the user's table says of one, else what the built-in list does.
func (r *reading) group(names *outlets.Names) error {
	if r.options.Group == "" {
		return nil
	}
	column, known := r.corpus.Outlets.Column(r.options.Group)
	if !known {
		return usageError{fmt.Errorf("--group is %q, want one of %s, or another column of a table outlets.csv", r.options.Group, strings.Join(r.corpus.Outlets.Columns(), ", "))}
	}
	groupOf := map[string]string{}
	for _, name := range names.Outlets() {
		for _, list := range []*outlets.List{outlets.Builtin(), r.corpus.Outlets} {
			if o, ok := list.Find(name); ok && o.In(column) != "" {
				groupOf[name] = o.In(column)
			}
		}
	}
	if len(groupOf) == 0 && len(names.Outlets()) > 0 {
		return usageError{fmt.Errorf("--group %s: of none of the outlets is it known (%s), want a table outlets.csv with the columns outlet,%s", column, listed(names.Outlets()), column)}
	}
	for b := range r.builders() {
		b.Grouped(groupOf)
	}
	return nil
}

// compareGroups runs the compare command on two groups of outlets.
func compareGroups(c *cli.Context, a, b string) error {
	r, err := newReading(c, c.Args().Slice()[2:])
	if err != nil {
		return err
	}
	if err := r.each(nil); err != nil {
		return err
	}
	study := r.builder.Study()
	if study.Groups == nil {
		return errors.New("no article to put into groups")
	}
	var names []string
	for _, g := range study.Groups.Groups {
		names = append(names, g.Name)
	}
	for _, name := range []string{a, b} {
		if !slices.Contains(names, name) {
			return usageError{fmt.Errorf("no group %q, want two of %s", name, listed(names))}
		}
	}
	out := bufio.NewWriter(c.App.Writer)
	printGroups(out, view.New(study), r.spoken, slices.Index(names, a), slices.Index(names, b))
	return errors.Join(out.Flush(), r.strict())
}

// printGroups prints two groups side by side, with what is to be borne in mind
// of them.
func printGroups(w io.Writer, v *view.View, lang string, a, b int) {
	groups := v.Study.Groups
	for n, at := range []int{a, b} {
		g := &groups.Groups[at]
		fmt.Fprintf(w, "%s  %s  %s\n", letters[n], isolate(g.Name), words.Tame(v.Members(g).In(lang)))
	}
	fmt.Fprintln(w)
	t := newGrid("lrrr")
	t.row("", letters[0], letters[1], "A − B")
	for _, side := range v.Compared() {
		of := words.Key("command.slant").In(lang)
		if side != view.Slant {
			of = words.Key("command.score").With(words.Values{"side": v.Study.Sides[side].ID}).In(lang)
		}
		t.row(of, bounded(v.OfGroup(a, side)), bounded(v.OfGroup(b, side)), bounded(v.BetweenGroups(a, b, side)))
	}
	t.print(w, "")
	fmt.Fprintln(w, words.Key("group.unit").In(lang))
	if few := v.FewOf([]compare.Group{groups.Groups[a], groups.Groups[b]}); few != nil {
		fmt.Fprintln(w, words.Tame(few.In(lang)))
	}
}
