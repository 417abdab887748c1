package workbook

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// title is the heading of the workbook.
func (b *workbook) title() string {
	return b.sayf(titleText, b.say(b.study.Manifest.Lexicon.Title))
}

// level is the confidence level as a percentage. The mark keeps the sign
// beside its number.
func (b *workbook) level() string {
	return strconv.FormatFloat(100*b.study.Options.Level, 'g', 4, 64) + "%" + map[bool]string{true: "\u200e"}[b.book.RightToLeft()]
}

// summary prints the first sheet: what was read, and one row an outlet.
func (b *workbook) summary() {
	table := xlsx.Table{ID: "Summary", Name: b.say(summaryRange), Columns: b.summaryColumns()}
	ranked, unranked := b.ranking()
	for _, o := range ranked {
		table.Rows = append(table.Rows, b.summaryRow(o))
	}
	for _, o := range unranked {
		table.Rows = append(table.Rows, faintRow(b.summaryRow(o)))
	}
	s := b.open(xlsx.Frame{Name: b.say(summarySheet), Widths: table.Widths(), Colour: xlsx.HeadFill})
	s.Line(xlsx.As(xlsx.TitleRole, b.title()))
	s.summaryNotes(len(unranked) > 0)
	s.facts()
	s.findings()
	s.Gap()
	s.Line(xlsx.As(xlsx.SectionRole, s.say(summarySection)))
	s.table(table)
	s.Gap()
	s.slantChart(ranked)
	s.doubts()
	s.Finish()
}

// summaryNotes says what must be known before the numbers are read.
func (s *sheet) summaryNotes(grey bool) {
	if s.study.Manifest.Sample {
		s.Paragraph(xlsx.NoticeRole, s.say(sampleText))
	}
	if s.study.Slants != nil {
		s.Paragraph(xlsx.NoteRole, s.sayf(readingText, s.sideName(0), s.sideName(1), s.level()))
	} else {
		s.Paragraph(xlsx.NoteRole, s.sayf(readingNetText, s.level()))
	}
	if grey {
		s.Paragraph(xlsx.NoteRole, s.say(greyText))
	}
	if kept, all := len(s.study.Evidence), s.study.Totals.Mentions; kept < all {
		s.Paragraph(xlsx.NoticeRole, s.sayf(sampledEvidenceText, kept, all))
	}
	if n := len(s.study.Articles); n > mostArticles {
		s.Paragraph(xlsx.NoticeRole, s.sayf(cutArticlesText, mostArticles, n))
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
		xlsx.Day(from), xlsx.Day(to), xlsx.Clean(lexicon.ID + " " + lexicon.Version),
	}
	var labels, figures []xlsx.Cell
	for i, value := range values {
		labels = append(labels, xlsx.As(xlsx.LabelRole, s.say(factLabels[i])))
		figures = append(figures, xlsx.Cell{Value: value, Look: xlsx.Look{Role: xlsx.FigureRole, Format: factFormat(value)}})
	}
	s.Line(labels...)
	s.Line(figures...)
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

func (b *workbook) summaryColumns() []xlsx.Column {
	columns := []xlsx.Column{
		b.column(outletHead, 28),
		b.column(articlesHead, 11),
		b.column(wordsHead, 11),
		b.column(mentionsHead, 11),
	}
	if b.study.Slants != nil {
		columns = append(columns,
			b.column(slantHead, 11).Tinted(sideAccent(1).fill, sideAccent(0).fill),
			b.column(slantLowHead, 12),
			b.column(slantHighHead, 12),
			b.column(tierHead, 18),
			b.column(verdictHead, 20))
	}
	for side := range b.study.Sides {
		name := b.sideName(side)
		columns = append(columns,
			xlsx.Column{Head: b.sayf(netOfHead, name), Width: 13}.Tinted(negativeAccent.fill, sideAccent(side).fill),
			xlsx.Column{Head: b.sayf(netLowHead, name), Width: 11},
			xlsx.Column{Head: b.sayf(netHighHead, name), Width: 11})
	}
	return append(columns, b.column(warningsHead, 44))
}

func (b *workbook) summaryRow(o int) []xlsx.Cell {
	outlet := b.study.Outlets[o]
	row := []xlsx.Cell{
		xlsx.Text(outlet.Name).Bold(), countCell(outlet.Articles), countCell(outlet.Words), countCell(outlet.Mentions),
	}
	var warnings []compare.Warning
	if b.study.Slants != nil {
		slant := &b.study.Slants[o]
		row = append(row, intervalCells(slant.Value, slant.Defined, slant.Tier)...)
		row = append(row, xlsx.Text(b.say(words.Tier(slant.Tier))), xlsx.Text(b.verdict(slant)))
		warnings = append(warnings, slant.Warnings...)
	}
	for side := range b.study.Sides {
		score := b.study.Score(o, side)
		row = append(row, intervalCells(score.Net, score.Defined, score.Tier)...)
		warnings = append(warnings, score.Warnings...)
	}
	return append(row, xlsx.Text(b.warnings(warnings)))
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
