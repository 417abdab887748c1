package coding

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"time"

	"mizan/lexicon"
)

// The headlines of testdata/headlines are written for the project, sixty a war, of years
// that its training texts do not try; none was ever printed. A line is a day and a headline,
// in which ⟦naming|side⟧ marks what names a party, «-» what names none that the lexicon
// gives a side. A headline stands alone: there is no text that could tell.

// headlineFloors are the marks that must be given the right party, and how many may be
// given a wrong one, by lexicon: what was reached.
var headlineFloors = map[string]struct{ right, wrong int }{
	"libya": {77, 0}, "yemen": {68, 0}, "syria": {74, 0}, "palestine": {86, 0}, "sudan": {82, 0}, // of 82, 79, 78, 90, 85
}

// A marked is a mark of a headline.
type marked struct {
	span
	side string
}

// TestHeadlines counts the marks of headlines that are given the right party, those
// given another, and what is given a party without a mark.
func TestHeadlines(t *testing.T) {
	for id, floor := range headlineFloors {
		coder := coderOf(t, id)
		right, wrong, all := 0, 0, 0
		for _, line := range headlines(t, id) {
			day, text, _ := strings.Cut(line, "\t")
			title, marks := unmark(text)
			when, err := time.Parse("2006-01-02", day)
			if err != nil {
				t.Fatalf("%s: %v", line, err)
			}
			given := map[int]string{} // by mark, -1 for outside all of them
			for _, m := range coder.Code(Text{Title: title, Day: lexicon.DayOf(when)}).Mentions {
				if m.sided() && m.Side != "" {
					at := markAt(marks, m)
					if given[at] == "" || at >= 0 && given[at] != marks[at].side {
						given[at] = m.Side
					}
				}
			}
			for i, mark := range marks {
				if mark.side != "-" {
					all++
				}
				switch {
				case given[i] == mark.side:
					right++
				case given[i] != "":
					wrong++
					t.Logf("%s %s: «%s» is given to %s, want %s", id, line, title[mark.start:mark.end], given[i], mark.side)
				case mark.side != "-" && testing.Verbose():
					t.Logf("%s %s: «%s» is given to nobody, want %s", id, line, title[mark.start:mark.end], mark.side)
				}
			}
			if given[-1] != "" {
				wrong++
				t.Logf("%s %s: something without a mark is given to %s", id, line, given[-1])
			}
		}
		t.Logf("%s: right %d of %d, wrong %d", id, right, all, wrong)
		if right < floor.right || wrong > floor.wrong {
			t.Errorf("%s: right %d of %d, wrong %d; want %d and more, %d at most", id, right, all, wrong, floor.right, floor.wrong)
		}
	}
}

// headlines reads the lines of a war.
func headlines(t *testing.T, id string) (lines []string) {
	t.Helper()
	f, err := os.Open("testdata/headlines/" + id + ".tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		lines = append(lines, s.Text())
	}
	return lines
}

// unmark takes the marks out of a headline.
func unmark(text string) (title string, marks []marked) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "⟦")
		b.WriteString(before)
		if !found {
			return b.String(), marks
		}
		inside, behind, _ := strings.Cut(rest, "⟧")
		naming, side, _ := strings.Cut(inside, "|")
		marks = append(marks, marked{span{b.Len(), b.Len() + len(naming)}, side})
		b.WriteString(naming)
		text = behind
	}
}

// markAt returns the index of the mark that a mention overlaps, -1 for none.
func markAt(marks []marked, m Mention) int {
	for i, mark := range marks {
		if m.Start < mark.end && mark.start < m.End {
			return i
		}
	}
	return -1
}
