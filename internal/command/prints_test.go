package command

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"

	"mizan/compare"
	"mizan/internal/corpus"
	"mizan/internal/words"
	"mizan/report/page"
	"mizan/report/view"
	"mizan/report/workbook"
)

// printed is the language that the prints are walked in.
const printed = "en"

// workbookPrintsView tells that the workbook prints the view, so that it is
// walked as the others are.
const workbookPrintsView = true

// TestPrintsAgree walks what the page, the workbook, the terminal and mizan
// compare show of a study, and finds what the view shows: the same outlets in
// the same order, the same figures in the same form, the same withheld.
func TestPrintsAgree(t *testing.T) {
	seeds := filepath.Join(cmp.Or(os.Getenv("MIZAN_GOLD"), filepath.Join("..", "..", "..", "shared")), "seeds")
	first, second := sampleOutlets(t)
	for _, test := range []struct {
		name string
		args []string
	}{
		{"sample", nil},
		{"two outlets of it", []string{"--outlet", first, "--outlet", second}},
		{"a thin corpus", []string{fewOf(t, map[string]int{first: 2, second: 1}, 0)}},
		{"an outlet of three articles", []string{fewOf(t, map[string]int{first: 3}, 99)}},
		{"articles as units", []string{"--unit", "article"}},
		{"seeds", []string{seeds}},
	} {
		t.Run(test.name, func(t *testing.T) { // one after another: the flags of the cli library are shared
			if test.name == "seeds" {
				if _, err := os.Stat(seeds); err != nil {
					t.Skip("no seeds here: set MIZAN_GOLD to the folder that holds them")
				}
			}
			study := studied(t, test.args...)
			v := view.New(study)
			want := wanted(v)
			walkPage(t, v, want)
			walkTerminal(t, v, want)
			walkWorkbook(t, v, want)
			if len(study.Outlets) == 2 {
				walkDuel(t, v, want, test.args)
			}
		})
	}
}

// sampleOutlets names two outlets of the built-in sample that lean apart.
func sampleOutlets(t *testing.T) (first, second string) {
	t.Helper()
	var names []string
	for a, err := range corpus.Sample("libya", corpus.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Contains(names, a.Outlet) {
			names = append(names, a.Outlet)
		}
	}
	slices.Sort(names)
	return names[0], names[1]
}

// fewOf writes so many articles of each outlet of the sample, and of those not
// told at most others.
func fewOf(t *testing.T, room map[string]int, others int) string {
	t.Helper()
	var lines bytes.Buffer
	encoder := json.NewEncoder(&lines)
	for a, err := range corpus.Sample("libya", corpus.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if _, told := room[a.Outlet]; !told {
			room[a.Outlet] = others
		}
		if room[a.Outlet]--; room[a.Outlet] < 0 {
			continue
		}
		if err := encoder.Encode(map[string]string{"id": a.ID, "outlet": a.Outlet, "title": a.Title, "text": a.Body, "date": a.Published.Format("2006-01-02")}); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "few.jsonl")
	if err := os.WriteFile(path, lines.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// studied makes the study that mizan report makes of a command line.
func studied(t *testing.T, args ...string) (study *compare.Study) {
	t.Helper()
	report := reportCommand()
	report.Action = func(c *cli.Context) error {
		r, err := newReading(c, c.Args().Slice())
		if err != nil {
			return err
		}
		if err := r.each(nil); err != nil {
			return err
		}
		study = r.builder.Study()
		return nil
	}
	app := newApp()
	app.Commands = []*cli.Command{report}
	app.ErrWriter = &bytes.Buffer{}
	if err := app.RunContext(context.Background(), append([]string{"mizan", "report", "--quiet", "--lexicon", "libya"}, args...)); err != nil {
		t.Fatal(err)
	}
	return study
}

// A place is where a figure stands: an outlet and what it is of, a naming in an
// outlet, two outlets and what they are compared on.
type place [3]string

// shown is what a print shows.
type shown struct {
	outlets []string            // in order
	figures map[place]string    // scores and slants, by outlet and side: empty where withheld
	namings map[string][]string // by contrast, in order
	shares  map[place]string    // by contrast, naming and outlet: empty where withheld
	pairs   map[place]string    // by outlets and side: the difference, empty where withheld, and what is said of it
	stated  map[place]bool      // by outlets and side
	listed  map[string][]place  // by side: the comparisons, in order
	judging map[place]string    // by outlets and names: as pairs, of the share of names that judge
}

func newShown() *shown {
	return &shown{nil, map[place]string{}, map[string][]string{}, map[place]string{}, map[place]string{}, map[place]bool{}, map[string][]place{}, map[place]string{}}
}

// wanted is what a view shows. A family is a naming of its contrast here, by the
// name familyNaming.
func wanted(v *view.View) *shown {
	s := newShown()
	name := func(outlet int) string { return v.Study.Outlets[outlet].Name }
	for _, outlet := range v.Outlets {
		s.outlets = append(s.outlets, name(outlet))
		for _, side := range v.Compared() {
			s.figures[place{name(outlet), sideKey(v, side)}] = v.Figure(outlet, side).Signed()
		}
	}
	for c := range v.Study.Contrasts {
		contrast := &v.Study.Contrasts[c]
		title := contrast.Title.In(printed)
		for _, n := range v.OwnNamings(c) {
			s.namings[title] = append(s.namings[title], contrast.Namings[n].Label)
			for _, outlet := range v.Outlets {
				if contrast.Namings[n].Counts[outlet].Own() > 0 {
					s.shares[place{title, contrast.Namings[n].Label, name(outlet)}] = v.Share(c, n, outlet).Share()
				}
			}
		}
		for _, outlet := range v.Outlets {
			if v.HasPair(c) && v.Study.PairShare(c, outlet).Defined {
				s.shares[place{title, familyNaming, name(outlet)}] = told(v.Family(c, outlet).Share(), v.FamilyReading(c, outlet))
			}
		}
	}
	for _, side := range v.Compared() {
		for _, p := range v.Pairs(side) {
			at := place{name(p.A), v.Other(p).In(printed), sideKey(v, side)}
			s.pairs[at] = told(v.Difference(p).Signed(), v.Verdict(p, false))
			s.stated[at] = v.Stated(p)
			s.listed[at[2]] = append(s.listed[at[2]], at)
		}
	}
	for _, p := range v.Judging() {
		at := place{name(p.A), v.Other(p).In(printed), plainly(v.JudgedName(p).In(printed))}
		s.judging[at] = told(v.Difference(p).Signed(), v.JudgedVerdict(p, false))
	}
	return s
}

// familyNaming stands for the first of two families among the namings.
const familyNaming = "(the first family)"

// sideKey names a side, or the slant.
func sideKey(v *view.View, side int) string { return plainly(v.Of(side).In(printed)) }

// told is a figure and what is said of it.
func told(figure string, reading words.Sayer) string {
	return strings.TrimSpace(figure + " " + plainly(reading.In(printed)))
}

// plainly is text without the marks of direction, which prints set each in their
// own way, and with plain spaces.
func plainly(text string) string {
	text = strings.Map(func(r rune) rune {
		if r == '\u200E' || r == '\u200F' || r == '\u061C' {
			return -1
		}
		return r
	}, words.Tame(text))
	return strings.Join(strings.Fields(text), " ")
}

// sameOutlets checks the outlets of a print and their order; a list of some
// keeps the order.
func sameOutlets(t *testing.T, where string, got, want []string) {
	t.Helper()
	kept := slices.DeleteFunc(slices.Clone(want), func(name string) bool { return !slices.Contains(got, name) })
	if !slices.Equal(got, kept) {
		t.Errorf("%s: outlets stand %q, want %q", where, got, kept)
	}
}

// samePlaces checks what a print shows place by place, and that it shows
// something of all that is wanted of it.
func samePlaces(t *testing.T, where string, got, want map[place]string) {
	t.Helper()
	for at, figure := range want {
		if has, ok := got[at]; !ok {
			t.Errorf("%s: nothing of %q, want %q", where, at, figure)
		} else if plainly(has) != plainly(figure) {
			t.Errorf("%s: %q is %q, want %q", where, at, has, figure)
		}
	}
	for at, figure := range got {
		if _, ok := want[at]; !ok {
			t.Errorf("%s: %q is %q, want nothing there", where, at, figure)
		}
	}
}

// sameNamings checks the namings of each contrast and their order.
func sameNamings(t *testing.T, where string, got, want map[string][]string) {
	t.Helper()
	for contrast, namings := range want {
		if !slices.Equal(got[contrast], namings) {
			t.Errorf("%s: of %s stand %q, want %q", where, contrast, got[contrast], namings)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%s: there are %d contrasts, want %d", where, len(got), len(want))
	}
}

// sameLists checks the comparisons of each side that a print lists, and their
// order.
func sameLists(t *testing.T, where string, got, want map[string][]place) {
	t.Helper()
	for side, list := range got {
		if !slices.Equal(list, want[side]) {
			t.Errorf("%s: of %s are listed %q, want %q", where, side, list, want[side])
		}
	}
}

// keep returns the places of which something holds.
func keep(of map[place]string, holds func(place) bool) map[place]string {
	kept := map[place]string{}
	for at, figure := range of {
		if holds(at) {
			kept[at] = figure
		}
	}
	return kept
}

// pageOf and workbookOf print a study.
func pageOf(t *testing.T, study *compare.Study) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := page.Write(&out, study, printed); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func workbookOf(t *testing.T, study *compare.Study) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := workbook.Write(&out, study, printed); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
