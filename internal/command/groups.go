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
	"mizan/internal/corpus"
	"mizan/internal/outlets"
	"mizan/internal/words"
	"mizan/report/view"
)

// group has the outlets put together by the column that the user named.
func (r *reading) group(s corpus.Survey) error {
	if r.options.Group == "" {
		return nil
	}
	column, known := r.corpus.Outlets.Column(r.options.Group)
	groupOf := map[string]string{}
	names := s.Names.Outlets()
	for _, name := range names {
		if group := r.groupOf(name, column, s.Groups[name]); group != "" {
			groupOf[name] = group
		}
	}
	if len(groupOf) == 0 && len(names) > 0 && !known {
		return usageError{fmt.Errorf("--group is %q, want one of %s, or a column of the corpus or of a table outlets.csv", r.options.Group, strings.Join(r.corpus.Outlets.Columns(), ", "))}
	}
	if len(groupOf) == 0 && len(names) > 0 {
		return usageError{fmt.Errorf("--group %s: of none of the outlets is it known (%s), want a column %s in the corpus, or a table outlets.csv with the columns outlet,%s", column, listed(names), column, column)}
	}
	for b := range r.builders() {
		b.Grouped(groupOf)
	}
	return nil
}

// groupColumns are the names that the column by which outlets are put together
// may have in the corpus.
func groupColumns(asked string, list *outlets.List) []string {
	if asked == "" {
		return nil
	}
	if column, _ := list.Column(asked); column != asked {
		return []string{asked, column}
	}
	return []string{asked}
}

// groupOf returns the group of an outlet: what the user's table says, else most of
// its records, else the built-in list, by its name or by where its addresses lead.
// That its records disagree is told.
func (r *reading) groupOf(name, column string, told corpus.OutletGroup) string {
	for _, name := range []string{name, told.Site} {
		if o, ok := r.corpus.Outlets.Find(name); ok && o.In(column) != "" {
			return o.In(column)
		}
	}
	if len(told.Values) > 1 {
		r.note(words.Key("command.note.disagree").With(words.Values{"outlet": name, "column": column, "values": spellings(told.Values), "value": told.Values[0].Name}))
	}
	if len(told.Values) > 0 {
		return told.Values[0].Name
	}
	for _, name := range []string{name, told.Site} {
		if o, ok := outlets.Builtin().Find(name); ok && o.In(column) != "" {
			return o.In(column)
		}
	}
	return ""
}

// spellings lists values, each with how many articles have it.
func spellings(values []outlets.Spelling) string {
	var all []string
	for _, v := range values {
		all = append(all, fmt.Sprintf("%s (%d)", v.Name, v.Articles))
	}
	return strings.Join(all, ", ")
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
