package command

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"
	"unicode"

	"mizan/internal/words"
	"mizan/report/view"
)

// walkTerminal reads the table that mizan report prints.
func walkTerminal(t *testing.T, v *view.View, want *shown) {
	var out bytes.Buffer
	headline(&out, v.Study, printed, "out")
	lines := strings.Split(out.String(), "\n")[2:]
	heads := newHeads(lines[0])
	got := newShown()
	for _, line := range lines[1 : len(v.Outlets)+1] {
		line = visible(line)
		name := heads.from(line, words.Key("command.outlet"))
		got.outlets = append(got.outlets, name)
		for _, side := range v.Compared() {
			key := words.Key("command.slant").In(printed)
			if side != view.Slant {
				key = words.Key("command.score").With(words.Values{"side": v.Study.Sides[side].ID}).In(printed)
			}
			got.figures[place{name, sideKey(v, side)}] = heads.upTo(line, key)
		}
	}
	sameOutlets(t, "terminal", got.outlets, want.outlets)
	samePlaces(t, "terminal", got.figures, want.figures)
	for i, outlet := range v.Outlets[v.Ranked:] {
		if line := visible(lines[1+v.Ranked+i]); v.HasSlants() && strings.Contains(line, "[") {
			t.Errorf("terminal: %s has an interval without a figure: %s", v.Study.Outlets[outlet].Name, line)
		}
	}
}

// visible is a line without the characters that take no column.
func visible(line string) string {
	return strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Mn, unicode.Cf) {
			return -1
		}
		return r
	}, line)
}

// heads are the heads of a table as a line, in which the columns stand.
type heads []rune

func newHeads(line string) heads { return heads(visible(line)) }

// at is where a head begins.
func (h heads) at(head string) int {
	before, _, _ := strings.Cut(string(h)+"  ", head+"  ")
	return len([]rune(before))
}

// upTo is the cell that ends under the end of a head, empty when none does.
func (h heads) upTo(line, head string) string {
	runes := []rune(line)
	end := h.at(head) + len([]rune(head))
	if end > len(runes) || unicode.IsSpace(runes[end-1]) {
		return ""
	}
	fields := strings.Fields(string(runes[:end]))
	return fields[len(fields)-1]
}

// from is what begins under the beginning of a head.
func (h heads) from(line string, head words.Key) string {
	return strings.TrimSpace(string([]rune(line)[h.at(head.In(printed)):]))
}

// walkDuel reads what mizan compare prints of the two outlets of a study.
func walkDuel(t *testing.T, v *view.View, want *shown, args []string) {
	a, b := v.Study.Outlets[v.Outlets[0]].Name, v.Study.Outlets[v.Outlets[1]].Name
	var corpus []string
	for i := 0; i < len(args); i++ {
		if args[i] == "--outlet" {
			i++
			continue
		}
		corpus = append(corpus, args[i])
	}
	var stdout, stderr bytes.Buffer
	line := append([]string{"mizan", "compare", "--quiet", "--lang", printed, a, b}, corpus...)
	if code := run(context.Background(), line, strings.NewReader(""), &stdout, &stderr); code != 0 {
		t.Fatalf("exit code %d: %s", code, stderr.String())
	}
	got, sides, contrast := newShown(), v.Compared(), ""
	headed, titles := false, map[string]string{}
	for _, c := range v.Study.Contrasts {
		titles[c.ID] = c.Title.In(printed)
	}
	for _, line := range strings.Split(stdout.String(), "\n") {
		cells := cellsOf(line)
		switch {
		case len(cells) == 0:
			contrast = ""
		case len(cells) == 2 && titles[cells[0]] != "" && titles[cells[0]] == cells[1]:
			contrast = cells[1]
		case contrast != "" && len(cells) > 3:
			duelNaming(got, contrast, cells, [2]string{a, b})
		case cells[0] == letters[0] && slices.Contains(cells, "A − B"):
			headed = true
		case headed && len(sides) > 0:
			side := sideKey(v, sides[0])
			sides = sides[1:]
			got.figures[place{a, side}], got.figures[place{b, side}] = estimate(cells[1]), estimate(cells[2])
			got.pairs[place{a, b, side}] = strings.TrimSpace(estimate(cells[3]) + " " + cells[len(cells)-1])
		}
	}
	samePlaces(t, "compare", got.figures, want.figures)
	samePlaces(t, "compare", got.pairs, duelPairs(v))
	for title, namings := range want.namings {
		kept := []string{}
		for _, naming := range namings {
			for _, printed := range got.namings[title] {
				if printed == naming {
					kept = append(kept, naming)
				}
			}
		}
		if strings.Join(kept, "|") != strings.Join(got.namings[title], "|") || len(kept) != min(len(namings), mostNamings) {
			t.Errorf("compare: of %s stand %q, want %d of %q in order", title, got.namings[title], min(len(namings), mostNamings), namings)
		}
	}
	samePlaces(t, "compare", got.shares, keep(want.shares, func(at place) bool { _, ok := got.shares[at]; return ok }))
}

// duelPairs are the comparisons of the first outlet in order with the second.
func duelPairs(v *view.View) map[place]string {
	want := map[place]string{}
	a, b := v.Outlets[0], v.Outlets[1]
	for _, side := range v.Compared() {
		if p, turned := v.Between(a, b, side); p != nil {
			at := place{v.Study.Outlets[a].Name, v.Study.Outlets[b].Name, sideKey(v, side)}
			want[at] = told(v.Less(a, b, side).Signed(), v.Verdict(p, turned))
		}
	}
	return want
}

// duelNaming reads one naming of a contrast: of each outlet its count and, where
// it is shown, the share.
func duelNaming(got *shown, contrast string, cells []string, outlets [2]string) {
	label := cells[len(cells)-1]
	got.namings[contrast] = append(got.namings[contrast], label)
	for _, outlet := range outlets {
		count := cells[0]
		cells = cells[1:]
		share := ""
		if strings.HasSuffix(cells[0], "%") {
			share, cells = cells[0], cells[1:]
		}
		if count != "0" {
			got.shares[place{contrast, label, outlet}] = share
		}
	}
}

// cellsOf parts a line of a table.
func cellsOf(line string) (cells []string) {
	for cell := range strings.SplitSeq(line, "  ") {
		if cell = plainly(cell); cell != "" {
			cells = append(cells, cell)
		}
	}
	return cells
}

// estimate is a figure without its interval, empty for a dash.
func estimate(cell string) string {
	figure, _, _ := strings.Cut(cell, " [")
	return strings.TrimSuffix(figure, "–")
}
