package command

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/report/view"
)

// walkWorkbook reads the cells of a workbook.
func walkWorkbook(t *testing.T, v *view.View, want *shown) {
	if !workbookPrintsView {
		t.Log("the workbook does not print the view yet")
		return
	}
	file, err := excelize.OpenReader(bytes.NewReader(workbookOf(t, v.Study)))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	b := &book{t, file}
	got := newShown()
	b.summary(v, got)
	b.pairs(got)
	b.contrasts(v, got)
	sameOutlets(t, "workbook", got.outlets, want.outlets)
	if len(got.outlets) != len(want.outlets) {
		t.Errorf("workbook: %d outlets, want %d", len(got.outlets), len(want.outlets))
	}
	samePlaces(t, "workbook", got.figures, want.figures)
	samePlaces(t, "workbook", got.pairs, want.pairs)
	sameLists(t, "workbook", got.listed, want.listed)
	samePlaces(t, "workbook", got.judging, want.judging)
	samePlaces(t, "workbook", got.shares, want.shares)
	namings := map[string][]string{}
	for c := range v.Study.Contrasts { // those in the words of others only stand there too
		contrast := &v.Study.Contrasts[c]
		for _, n := range v.Namings(c) {
			namings[contrast.Title.In(printed)] = append(namings[contrast.Title.In(printed)], contrast.Namings[n].Label)
		}
	}
	sameNamings(t, "workbook", got.namings, namings)
}

// A book is a workbook as it is read.
type book struct {
	t    *testing.T
	file *excelize.File
}

// rows are the rows of a sheet, as what their cells hold.
func (b *book) rows(sheet string) [][]string {
	b.t.Helper()
	rows, err := b.file.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		b.t.Fatal(err)
	}
	return rows
}

// table returns the rows of a table by its name, without the heads; nil when
// there is none.
func (b *book) table(name string) (rows [][]string) {
	b.t.Helper()
	for _, sheet := range b.file.GetSheetList() {
		tables, err := b.file.GetTables(sheet)
		if err != nil {
			b.t.Fatal(err)
		}
		for _, table := range tables {
			if table.Name != name {
				continue
			}
			from, to, _ := strings.Cut(table.Range, ":")
			left, top, err := excelize.CellNameToCoordinates(from)
			if err != nil {
				b.t.Fatal(err)
			}
			right, bottom, err := excelize.CellNameToCoordinates(to)
			if err != nil {
				b.t.Fatal(err)
			}
			all := b.rows(sheet)
			for _, row := range all[top:min(bottom, len(all))] {
				row = append(row, make([]string, max(0, right-len(row)))...)
				rows = append(rows, row[left-1:right])
			}
		}
	}
	return rows
}

// score writes what a cell holds as a score, empty for an empty one.
func (b *book) score(cell string) string { return b.number(cell, words.Signed) }

// share writes what a cell holds as a share.
func (b *book) share(cell string) string { return b.number(cell, words.Percent) }

func (b *book) number(cell string, write func(float64) string) string {
	if cell == "" {
		return ""
	}
	x, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		b.t.Errorf("workbook: %q where a figure stands", cell)
	}
	return write(x)
}

// summary reads the outlets and their figures: name, articles, words, mentions,
// the slant with its bounds, evidence and reading, then each side's score.
func (b *book) summary(v *view.View, got *shown) {
	for _, row := range b.table("Summary") {
		name, at := row[0], 4
		got.outlets = append(got.outlets, name)
		outlet := slices.IndexFunc(v.Study.Outlets, func(o compare.Outlet) bool { return o.Name == name })
		for _, side := range v.Compared() {
			got.figures[place{name, sideKey(v, side)}] = b.score(row[at])
			if row[at] == "" && row[at+1]+row[at+2] != "" {
				b.t.Errorf("workbook: %s has an interval without a figure", name)
			}
			at += 3
			if side == view.Slant {
				if reading := plainly(row[at+1]); outlet >= 0 && reading != plainly(v.Reading(outlet, side).In(printed)) {
					b.t.Errorf("workbook: %s reads %q", name, reading)
				}
				at += 2
			}
		}
	}
}

// pairs reads the comparisons: two outlets, the side, the difference with its
// bounds, p, q and the reading.
func (b *book) pairs(got *shown) {
	for _, row := range b.table("Pairs") {
		at := place{row[0], row[1], plainly(row[2])}
		got.listed[at[2]] = append(got.listed[at[2]], at)
		got.pairs[at] = strings.TrimSpace(b.score(row[3]) + " " + plainly(row[8]))
		if row[3] == "" && row[4]+row[5]+row[6]+row[7] != "" {
			b.t.Errorf("workbook: %s and %s have bounds or chances without a difference", row[0], row[1])
		}
	}
	for _, row := range b.table("Judging") {
		got.judging[place{row[0], row[1], plainly(row[2])}] = b.score(row[5]) + " " + plainly(row[8])
	}
}

// What stands where in a block of a contrast.
const (
	contrastsSheet = 1 // among the sheets
	namingAt       = 0
	polarityAt     = 1
	countsAt       = 3 // of the first outlet; those of shares follow behind a gap
	familyShareAt  = 4 // rows below the heads, of a contrast with two families
	familySaysAt   = 7
)

// contrasts reads the blocks of the contrasts.
func (b *book) contrasts(v *view.View, got *shown) {
	rows := b.rows(b.file.GetSheetList()[contrastsSheet])
	for c := range v.Study.Contrasts {
		contrast := &v.Study.Contrasts[c]
		title := contrast.Title.In(printed)
		top := slices.IndexFunc(rows, func(row []string) bool {
			return len(row) > 0 && strings.HasPrefix(plainly(row[0]), plainly(title)+" — ")
		})
		if top < 0 {
			continue
		}
		heads := top + 1 + slices.IndexFunc(rows[top+1:], func(row []string) bool { return b.outletsOf(v, row) != nil })
		outlets := b.outletsOf(v, rows[heads])
		sameOutlets(b.t, "workbook: "+title, outlets, got.outlets)
		body := heads + 1
		if v.HasPair(c) {
			b.family(rows[heads+familyShareAt], rows[heads+familySaysAt], place{title, familyNaming}, outlets, v, c, got)
			body = heads + familySaysAt + 1
		}
		for _, row := range rows[body:] {
			n := slices.IndexFunc(contrast.Namings, func(n compare.Naming) bool { return b.names(row, &n) })
			if len(row) > polarityAt && row[polarityAt] == "" && row[namingAt] == words.Key("workbook.head.total").In(printed) {
				break
			}
			if n < 0 {
				continue
			}
			naming := &contrast.Namings[n]
			got.namings[title] = append(got.namings[title], naming.Label)
			for i, outlet := range outlets {
				if count := cellAt(row, countsAt+i); count != "" && count != "0" {
					got.shares[place{title, naming.Label, outlet}] = b.share(cellAt(row, countsAt+len(outlets)+1+i))
				}
			}
		}
	}
}

// family reads the share of the first of two families and what is said of it.
func (b *book) family(shares, says []string, at place, outlets []string, v *view.View, contrast int, got *shown) {
	for i, name := range outlets {
		at[2] = name
		outlet := slices.IndexFunc(v.Study.Outlets, func(o compare.Outlet) bool { return o.Name == name })
		if v.Study.PairShare(contrast, outlet).Defined {
			got.shares[at] = strings.TrimSpace(b.share(cellAt(shares, countsAt+i)) + " " + plainly(cellAt(says, countsAt+i)))
		}
	}
}

// outletsOf are the outlets that a row of heads names, nil for any other row.
func (b *book) outletsOf(v *view.View, row []string) (outlets []string) {
	for _, cell := range row[min(countsAt, len(row)):] {
		if !slices.ContainsFunc(v.Study.Outlets, func(o compare.Outlet) bool { return o.Name == cell }) {
			break
		}
		outlets = append(outlets, cell)
	}
	return outlets
}

// names tells whether a row is that of a naming, which may stand behind its
// English and before a remark.
func (b *book) names(row []string, naming *compare.Naming) bool {
	said := plainly(cellAt(row, namingAt))
	if naming.English != "" {
		said = strings.TrimPrefix(said, plainly(naming.English)+" — ")
	}
	rest, ok := strings.CutPrefix(said, plainly(naming.Label))
	return ok && (rest == "" || naming.Contested && strings.HasPrefix(rest, " ("))
}

// cellAt is a cell of a row, empty beyond its end.
func cellAt(row []string, i int) string {
	if i < len(row) {
		return row[i]
	}
	return ""
}
