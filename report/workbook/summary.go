package workbook

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
)

// title is the heading of the workbook.
func (b *workbook) title() string {
	return b.sayf(titleText, b.say(b.study.Manifest.Lexicon.Title))
}

// level is the confidence level as a percentage. The mark keeps the sign
// beside its number.
func (b *workbook) level() string {
	return strconv.FormatFloat(100*b.study.Options.Level, 'g', 4, 64) + "%" + map[bool]string{true: "\u200e"}[b.rtl()]
}

// summary prints the first sheet: what was read, and one row an outlet.
func (b *workbook) summary() {
	table := sheetTable{id: "Summary", name: summaryRange, columns: b.summaryColumns()}
	ranked, unranked := b.ranking()
	for _, o := range ranked {
		table.rows = append(table.rows, b.summaryRow(o))
	}
	for _, o := range unranked {
		table.rows = append(table.rows, faintRow(b.summaryRow(o)))
	}
	s := b.open(sheetFrame{name: summarySheet, widths: table.widths(), colour: headFill})
	s.line(roleCell(titleRole, b.title()))
	s.summaryNotes(len(unranked) > 0)
	s.facts()
	s.findings()
	s.gap()
	s.line(roleCell(sectionRole, s.say(summarySection)))
	head := s.row
	s.table(table)
	s.colourScales(table, head+1, s.row-1)
	s.gap()
	s.slantChart(ranked)
	s.doubts()
	s.finish()
}

// summaryNotes says what must be known before the numbers are read.
func (s *sheet) summaryNotes(grey bool) {
	if s.study.Manifest.Sample {
		s.paragraph(noticeRole, s.say(sampleText))
	}
	if s.study.Slants != nil {
		s.paragraph(noteRole, s.sayf(readingText, s.sideName(0), s.sideName(1), s.level()))
	} else {
		s.paragraph(noteRole, s.sayf(readingNetText, s.level()))
	}
	if grey {
		s.paragraph(noteRole, s.say(greyText))
	}
	if kept, all := len(s.study.Evidence), s.study.Totals.Mentions; kept < all {
		s.paragraph(noticeRole, s.sayf(sampledEvidenceText, kept, all))
	}
	if n := len(s.study.Articles); n > mostArticles {
		s.paragraph(noticeRole, s.sayf(cutArticlesText, mostArticles, n))
	}
}

// sideName is the short name of a side.
func (b *workbook) sideName(side int) string {
	return cmp.Or(b.say(b.study.Sides[side].Short), b.say(b.study.Sides[side].Title))
}

// facts prints what was read, each figure under its label.
func (s *sheet) facts() {
	totals := s.study.Totals
	from, to := s.days()
	lexicon := s.study.Manifest.Lexicon
	values := []any{
		len(s.study.Outlets), totals.Scored, totals.Words, totals.Mentions, totals.Refused,
		cellDate(from), cellDate(to), cleanText(lexicon.ID + " " + lexicon.Version),
	}
	var labels, figures []sheetCell
	for i, value := range values {
		labels = append(labels, roleCell(labelRole, s.say(factLabels[i])))
		figures = append(figures, sheetCell{value: value, look: cellLook{role: figureRole, format: factFormat(value)}})
	}
	s.line(labels...)
	s.line(figures...)
}

// factFormat is the number format of a figure by its kind.
func factFormat(value any) string {
	switch value.(type) {
	case int:
		return wholeFormat
	case string:
		return ""
	}
	return dateFormat
}

// days returns the first and the last day of all outlets.
func (b *workbook) days() (from, to string) {
	for _, outlet := range b.study.Outlets {
		if outlet.First != "" && (from == "" || outlet.First < from) {
			from = outlet.First
		}
		to = max(to, outlet.Last)
	}
	return from, to
}

// ranking returns the outlets with enough evidence, ordered by slant, and the
// others in the study's order. Without slants nothing is ranked, and only
// outlets without a score on any side come last.
//
// The order is that of the shrunken slants, which keep an outlet of few
// articles from the ends of the table, unless one of them has none.
func (b *workbook) ranking() (ranked, unranked []int) {
	for o := range b.study.Outlets {
		if b.hasScore(o) {
			ranked = append(ranked, o)
		} else {
			unranked = append(unranked, o)
		}
	}
	if b.study.Slants != nil {
		shrunk := !slices.ContainsFunc(ranked, func(o int) bool { return !b.study.Slants[o].ShrunkDefined })
		place := func(slant *compare.Slant) float64 {
			if shrunk {
				return slant.Shrunk
			}
			return slant.Value.Estimate
		}
		slices.SortStableFunc(ranked, func(x, y int) int {
			return cmp.Compare(place(&b.study.Slants[y]), place(&b.study.Slants[x]))
		})
	}
	return ranked, unranked
}

// hasScore reports whether an outlet has a figure that may be shown.
func (b *workbook) hasScore(outlet int) bool {
	if b.study.Slants != nil {
		slant := b.study.Slants[outlet]
		return slant.Defined && slant.Tier >= stats.Weak
	}
	for side := range b.study.Sides {
		if b.study.Score(outlet, side).Tier >= stats.Weak {
			return true
		}
	}
	return false
}

func (b *workbook) summaryColumns() []tableColumn {
	columns := []tableColumn{
		{b.say(outletHead), 28},
		{b.say(articlesHead), 11},
		{b.say(wordsHead), 11},
		{b.say(mentionsHead), 11},
	}
	if b.study.Slants != nil {
		columns = append(columns,
			tableColumn{b.say(slantHead), 11},
			tableColumn{b.say(slantLowHead), 12},
			tableColumn{b.say(slantHighHead), 12},
			tableColumn{b.say(tierHead), 18},
			tableColumn{b.say(verdictHead), 20})
	}
	for side := range b.study.Sides {
		name := b.sideName(side)
		columns = append(columns,
			tableColumn{b.sayf(netOfHead, name), 13},
			tableColumn{b.sayf(netLowHead, name), 11},
			tableColumn{b.sayf(netHighHead, name), 11})
	}
	return append(columns, tableColumn{b.say(warningsHead), 44})
}

func (b *workbook) summaryRow(o int) []sheetCell {
	outlet := b.study.Outlets[o]
	row := []sheetCell{
		textCell(outlet.Name).bold(), countCell(outlet.Articles), countCell(outlet.Words), countCell(outlet.Mentions),
	}
	var warnings []compare.Warning
	if b.study.Slants != nil {
		slant := &b.study.Slants[o]
		row = append(row, intervalCells(slant.Value, slant.Defined, slant.Tier)...)
		row = append(row, textCell(b.say(words.Tier(slant.Tier))), textCell(b.verdict(slant)))
		warnings = append(warnings, slant.Warnings...)
	}
	for side := range b.study.Sides {
		score := b.study.Score(o, side)
		row = append(row, intervalCells(score.Net, score.Defined, score.Tier)...)
		warnings = append(warnings, score.Warnings...)
	}
	return append(row, textCell(b.warnings(warnings)))
}

// intervalCells prints a score and its bounds, and nothing below the tier that
// may be shown.
func intervalCells(value stats.Interval, defined bool, tier stats.Tier) []sheetCell {
	if !defined || tier < stats.Weak {
		return []sheetCell{blankCell(), blankCell(), blankCell()}
	}
	if !value.Bounded {
		return []sheetCell{signedCell(value.Estimate), blankCell(), blankCell()}
	}
	return []sheetCell{signedCell(value.Estimate).bold(), signedCell(value.Lo), signedCell(value.Hi)}
}

// verdict says in words whom an outlet favours.
func (b *workbook) verdict(slant *compare.Slant) string {
	switch {
	case slant.Tier < stats.Weak, !slant.Defined:
		return b.say(words.Tier(min(slant.Tier, stats.Insufficient)))
	case !slant.Clear:
		return b.say(words.Unclear)
	case slant.Value.Estimate > 0:
		return b.sayf(favoursText, b.sideName(0))
	}
	return b.sayf(favoursText, b.sideName(1))
}

// warnings joins doubts, each told once.
func (b *workbook) warnings(warnings []compare.Warning) string {
	var texts []string
	for _, warning := range warnings {
		if text := b.sentence(warning.Text); !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, "\n")
}
