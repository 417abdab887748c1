package workbook

import (
	"iter"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"mizan/compare"
	"mizan/internal/words"
)

// evidence prints the sentences behind every count, in the study's order:
// contrast, naming, outlet, date.
func (b *workbook) evidence() {
	count := len(b.study.Evidence)
	table := sheetTable{id: "Evidence", name: evidenceRange, columns: b.evidenceColumns()}
	frame := sheetFrame{name: evidenceSheet, widths: table.widths(), colour: farTabInk, wide: true}
	b.long(longSheet{frame, b.evidenceNote(), table, count, b.evidenceRows(count)})
}

// evidenceNote says how to read the sheet, and that it is a sample if it is one.
func (b *workbook) evidenceNote() string {
	note := b.say(evidenceNoteText)
	if kept, all := len(b.study.Evidence), b.study.Totals.Mentions; kept < all {
		note += "\n" + b.sayf(sampledEvidenceText, kept, all)
	}
	return note
}

func (b *workbook) evidenceColumns() []tableColumn {
	return []tableColumn{
		{b.say(numberHead), 8},
		{b.say(outletHead), 20},
		{b.say(dateHead), 13},
		{b.say(titleHead), 34},
		{b.say(partHead), 10},
		{b.say(contrastHead), 24},
		{b.say(namingHead), 24},
		{b.say(sideHead), 15},
		{b.say(polarityHead), 15},
		{b.say(voiceHead), 18},
		{b.say(sentenceHead), 80},
		{b.say(voiceReasonHead), 32},
		{b.say(sideReasonHead), 32},
		{b.say(linkHead), 34},
		{b.say(idHead), 18},
	}
}

func (b *workbook) evidenceRows(count int) iter.Seq[[]sheetCell] {
	return func(yield func([]sheetCell) bool) {
		for i := range count {
			if !yield(b.evidenceCells(i)) {
				return
			}
		}
	}
}

func (b *workbook) evidenceCells(i int) []sheetCell {
	e := &b.study.Evidence[i]
	article := &b.study.Articles[e.Article]
	contrast := &b.study.Contrasts[e.Contrast]
	return []sheetCell{
		countCell(i + 1),
		textCell(b.study.Outlets[article.Outlet].Name),
		dateCell(article.Date),
		textCell(article.Title),
		textCell(b.say(partText(e.InTitle))),
		textCell(b.say(contrast.Title)),
		textCell(contrast.Namings[e.Naming].Label).bold(),
		textCell(b.sideOf(e)),
		textCell(b.say(words.Polarity(e.Polarity))),
		textCell(b.say(words.Voice(e.Voice))),
		sentenceCell(e),
		textCell(e.VoiceWhy.In(b.lang)),
		textCell(e.SideWhy.In(b.lang)),
		linkCell(article.URL),
		latinCell(article.ID),
	}
}

// partText says where in the article a mention stands.
func partText(inTitle bool) words.Sayer {
	if inTitle {
		return inHeadlineText
	}
	return inBodyText
}

// sideOf names the side of a mention.
func (b *workbook) sideOf(e *compare.Evidence) string {
	if e.Side < 0 {
		return b.say(words.Unresolved)
	}
	return b.sideName(e.Side)
}

// linkCell is an address that can be clicked if it is one of the web.
func linkCell(address string) sheetCell {
	cell := latinCell(address)
	cell.look.wrap = false // an address is followed, not read
	if link, ok := webLink(address); ok {
		cell.web, cell.look.link = link, true
	}
	return cell
}

// sentenceCell sets the naming off inside its sentence. Its colour tells its
// polarity; weight and size stay those of the sentence, so that the letters
// go on joining across the edge, as in a naming after «و» or «ال».
func sentenceCell(e *compare.Evidence) sheetCell {
	start, end, ok := spanIn(e.Sentence, e.Start, e.End)
	if !ok {
		return textCell(e.Sentence)
	}
	const half = mostUnits / 3
	before := cutFront(cleanText(e.Sentence[:start]), half)
	naming := cutText(cleanText(e.Sentence[start:end]), half-2)
	after := cutText(cleanText(e.Sentence[end:]), half-2)
	cell := textCell(e.Sentence)
	cell.size = utf8.RuneCountInString(before + naming + after)
	cell.value = richRuns(before, naming, after, polarityAccent(e.Side, e.Polarity).ink)
	return cell
}

// richRuns joins the three parts, leaving out those that are empty.
func richRuns(before, naming, after, colour string) []excelize.RichTextRun {
	var runs []excelize.RichTextRun
	add := func(text string, font *excelize.Font) {
		if text != "" {
			runs = append(runs, excelize.RichTextRun{Text: text, Font: font})
		}
	}
	plain := &excelize.Font{Family: fontName, Size: 11, Color: ink}
	add(before, plain)
	add(naming, &excelize.Font{Family: fontName, Size: 11, Color: colour, Underline: "single"})
	add(after, plain)
	return runs
}

// spanIn checks a byte span: inside the text, not empty, on whole runes.
func spanIn(text string, start, end int) (int, int, bool) {
	if start < 0 || end > len(text) || start >= end {
		return 0, 0, false
	}
	whole := utf8.RuneStart(text[start]) && (end == len(text) || utf8.RuneStart(text[end]))
	return start, end, whole
}
