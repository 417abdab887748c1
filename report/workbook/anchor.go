package workbook

import (
	"mizan/compare"
	"mizan/internal/xlsx"
)

// evidenceAnchors finds the first row of the evidence behind a count.
type evidenceAnchors struct {
	naming map[[3]int]int // contrast, naming, outlet
	side   map[[2]int]int // side, outlet
}

// anchorEvidence walks the evidence in its order: contrast, naming, outlet, date.
func anchorEvidence(study *compare.Study) evidenceAnchors {
	anchors := evidenceAnchors{make(map[[3]int]int), make(map[[2]int]int)}
	for i, e := range study.Evidence {
		row := longTop + i
		outlet := study.Articles[e.Article].Outlet
		keepFirst(anchors.naming, [3]int{e.Contrast, e.Naming, outlet}, row)
		keepFirst(anchors.side, [2]int{e.Side, outlet}, row)
	}
	return anchors
}

func keepFirst[K comparable](rows map[K]int, key K, row int) {
	if _, ok := rows[key]; !ok {
		rows[key] = row
	}
}

// toNaming returns the cell where the evidence of a naming in an outlet
// begins, empty when there is none.
func (b *workbook) toNaming(contrast, naming, outlet int) string {
	return b.evidenceRow(b.anchors.naming[[3]int{contrast, naming, outlet}])
}

// toSide is toNaming for a side.
func (b *workbook) toSide(side, outlet int) string {
	return b.evidenceRow(b.anchors.side[[2]int{side, outlet}])
}

// toArticle returns the cell where an article stands.
func (b *workbook) toArticle(article int) string {
	if article >= mostArticles {
		return ""
	}
	return xlsx.To(b.word("workbook.sheet.articles"), 1, longTop+article)
}

func (b *workbook) evidenceRow(row int) string {
	if row == 0 {
		return ""
	}
	return xlsx.To(b.word("workbook.sheet.evidence"), 1, row)
}
