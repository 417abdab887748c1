package workbook

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/xlsx"
	"mizan/report/view"
)

// anchors know which row of the sheet a mention stands in and which rows are
// behind a figure. The sheet has an outlet in one block, in it its own words
// first, in them a side in one block, in it a naming: so the mentions that a
// figure counts follow each other.
type anchors struct {
	order []int           // the study's evidence, by row
	row   []int           // the other way round
	rows  map[figure]span // what figures count
}

// A figure counts the mentions of an outlet in its own words: those of a side
// (view.Slant for both sides of a slant), of a naming, of a family of namings or
// of all namings of a contrast.
type figure struct {
	outlet, side, contrast, naming int
	family                         string
}

// span is from the first row of a figure to the last that follows it without a
// gap.
type span struct{ first, last int }

// The figures; what one does not ask for is none.
const none = -2

func sideFigure(outlet, side int) figure { return figure{outlet, side, none, none, ""} }
func contrastFigure(outlet, contrast int) figure {
	return figure{outlet, none, contrast, none, ""}
}
func familyFigure(outlet, contrast int, family string) figure {
	return figure{outlet, none, contrast, none, family}
}
func namingFigure(outlet, contrast, naming int) figure {
	return figure{outlet, none, contrast, naming, ""}
}

// anchor puts the evidence in the order of the sheet.
func anchor(v *view.View) anchors {
	study := v.Study
	place := make([]int, len(study.Outlets)) // by outlet, in the order of every print
	for i, outlet := range v.Outlets {
		place[outlet] = i
	}
	a := anchors{row: make([]int, len(study.Evidence)), rows: map[figure]span{}}
	for i := range study.Evidence {
		a.order = append(a.order, i)
	}
	slices.SortStableFunc(a.order, func(i, j int) int {
		x, y := &study.Evidence[i], &study.Evidence[j]
		return cmp.Or(
			cmp.Compare(place[study.Articles[x.Article].Outlet], place[study.Articles[y.Article].Outlet]),
			cmp.Compare(x.Voice, y.Voice),
			cmp.Compare(uint(x.Side), uint(y.Side)), // unresolved last
			cmp.Compare(x.Contrast, y.Contrast),
			cmp.Compare(familyOf(study, x), familyOf(study, y)),
			cmp.Compare(x.Naming, y.Naming))
	})
	for n, i := range a.order {
		a.row[i] = longTop + n
		e := &study.Evidence[i]
		if e.Voice != coding.Own {
			continue
		}
		outlet := study.Articles[e.Article].Outlet
		if counted(study, e) {
			a.count(contrastFigure(outlet, e.Contrast), longTop+n)
			a.count(namingFigure(outlet, e.Contrast, e.Naming), longTop+n)
		}
		if family := familyOf(study, e); family != "" && e.Side == study.Contrasts[e.Contrast].Side {
			a.count(familyFigure(outlet, e.Contrast, family), longTop+n)
		}
		if e.Side >= 0 {
			a.count(sideFigure(outlet, e.Side), longTop+n)
		}
		if slanted(study, e) {
			a.count(sideFigure(outlet, view.Slant), longTop+n)
		}
	}
	return a
}

// counted reports whether a mention is among those of its naming: one whose side
// the text does not tell is in none of a side's figures.
func counted(study *compare.Study, e *compare.Evidence) bool {
	return e.Side >= 0 || study.Contrasts[e.Contrast].Side < 0
}

// familyOf returns the family of a mention's naming, empty for none.
func familyOf(study *compare.Study, e *compare.Evidence) string {
	return study.Contrasts[e.Contrast].Namings[e.Naming].Family
}

// slanted reports whether a mention is of a side that the slant compares.
func slanted(study *compare.Study, e *compare.Evidence) bool {
	return study.Slants != nil && (e.Side == 0 || e.Side == 1)
}

// count adds a row to those of a figure.
func (a *anchors) count(f figure, row int) {
	switch at, known := a.rows[f]; {
	case !known:
		a.rows[f] = span{row, row}
	case at.last == row-1:
		a.rows[f] = span{at.first, row}
	}
}

// to returns the cells of the mentions that a figure counts, empty when there
// is none.
func (b *workbook) to(f figure) string {
	rows, known := b.anchors.rows[f]
	if !known {
		return ""
	}
	return xlsx.ToArea(b.word("workbook.sheet.evidence"), 1, rows.first, sentenceColumn, rows.last)
}

// toEvidence returns the cell of one sentence.
func (b *workbook) toEvidence(i int) string {
	return xlsx.To(b.word("workbook.sheet.evidence"), 1, b.anchors.row[i])
}

// toArticle returns the cell where an article stands.
func (b *workbook) toArticle(article int) string {
	if article >= mostArticles {
		return ""
	}
	return xlsx.To(b.word("workbook.sheet.articles"), 1, longTop+article)
}
