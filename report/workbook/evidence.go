package workbook

import (
	"iter"
	"unicode/utf8"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// evidence prints the sentences behind every count, in the order of anchors.
func (b *workbook) evidence() {
	count := len(b.study.Evidence)
	table := xlsx.Table{ID: "Evidence", Name: b.word("workbook.table.evidence"), Columns: b.evidenceColumns()}
	frame := xlsx.Frame{Name: b.word("workbook.sheet.evidence"), Colour: farTabInk, Pages: 1}
	b.long(frame, b.evidenceNote(), table, b.evidenceRows(count), count)
}

// evidenceNote says how to read the sheet, and that it is a sample if it is one.
func (b *workbook) evidenceNote() string {
	note := b.word("workbook.evidence.note")
	if b.evidenceCut() {
		note += "\n" + b.evidenceSome()
	}
	links := 0
	for i := range b.study.Evidence {
		if b.study.Articles[b.study.Evidence[i].Article].URL != "" {
			links++
		}
	}
	return note + b.linksNote(links)
}

// evidenceCut reports whether the evidence is a sample of the mentions.
func (b *workbook) evidenceCut() bool { return len(b.study.Evidence) < b.study.Totals.Mentions }

// evidenceSome says how many mentions the sample holds.
func (b *workbook) evidenceSome() string {
	return b.fill("workbook.evidence.some", words.Values{"kept": words.Whole(len(b.study.Evidence)), "all": words.Whole(b.study.Totals.Mentions)})
}

func (b *workbook) evidenceColumns() []xlsx.Column {
	return []xlsx.Column{
		b.column("workbook.head.number", 8),
		b.column("workbook.head.outlet", 20),
		b.column("workbook.head.date", 13),
		b.column("workbook.head.title", 34),
		b.column("workbook.evidence.part", 10),
		b.column("workbook.head.contrast", 24),
		b.column("workbook.head.naming", 24),
		b.column("workbook.head.side", 15),
		b.column("workbook.head.polarity", 15),
		b.column("workbook.head.voice", 18),
		b.column("workbook.evidence.sentence", 80),
		b.column("workbook.evidence.voiceReason", 32),
		b.column("workbook.evidence.sideReason", 32),
		b.column("workbook.head.link", 34),
		b.column("workbook.head.id", 18),
	}
}

func (b *workbook) evidenceRows(count int) iter.Seq[[]xlsx.Cell] {
	return func(yield func([]xlsx.Cell) bool) {
		for i := range count {
			if !yield(b.evidenceCells(i, &b.study.Evidence[b.anchors.order[i]])) {
				return
			}
		}
	}
}

// sentenceColumn is the column of the sentences.
const sentenceColumn = 11

func (b *workbook) evidenceCells(i int, e *compare.Evidence) []xlsx.Cell {
	article := &b.study.Articles[e.Article]
	contrast := &b.study.Contrasts[e.Contrast]
	return []xlsx.Cell{
		countCell(i + 1),
		xlsx.Text(b.study.Outlets[article.Outlet].Name),
		dateCell(article.Date),
		xlsx.Text(article.Title),
		xlsx.Text(b.word(partText(e.InTitle))),
		xlsx.Text(b.say(contrast.Title)),
		xlsx.Text(contrast.Namings[e.Naming].Label).Bold(),
		xlsx.Text(b.sideOf(e)),
		xlsx.Text(b.say(words.Polarity(e.Polarity))),
		xlsx.Text(b.say(words.Voice(e.Voice))),
		sentenceCell(e),
		xlsx.Text(e.VoiceWhy.In(b.lang)),
		xlsx.Text(e.SideWhy.In(b.lang)),
		xlsx.Web(article.URL),
		xlsx.Latin(article.ID),
	}
}

// partText says where in the article a mention stands.
func partText(inTitle bool) words.Key {
	if inTitle {
		return "workbook.evidence.headline"
	}
	return "workbook.evidence.body"
}

// sideOf names the side of a mention.
func (b *workbook) sideOf(e *compare.Evidence) string {
	if e.Side < 0 && b.study.Contrasts[e.Contrast].Side >= 0 {
		return b.say(words.Unresolved)
	}
	return b.sideName(e.Side)
}

// sentenceCell sets the naming off inside its sentence. Its colour tells its
// polarity; weight and size stay those of the sentence, so that the letters
// go on joining across the edge, as in a naming after «و» or «ال».
func sentenceCell(e *compare.Evidence) xlsx.Cell {
	start, end, ok := spanIn(e.Sentence, e.Start, e.End)
	if !ok {
		return xlsx.Text(e.Sentence)
	}
	const half = xlsx.MostUnits / 3
	return xlsx.Runs(
		xlsx.Run{Text: xlsx.CutFront(xlsx.Clean(e.Sentence[:start]), half)},
		xlsx.Run{Text: xlsx.Cut(xlsx.Clean(e.Sentence[start:end]), half-2), Colour: polarityAccent(e.Side, e.Polarity).ink, Underline: true},
		xlsx.Run{Text: xlsx.Cut(xlsx.Clean(e.Sentence[end:]), half-2)})
}

// spanIn checks a byte span: inside the text, not empty, on whole runes.
func spanIn(text string, start, end int) (int, int, bool) {
	if start < 0 || end > len(text) || start >= end {
		return 0, 0, false
	}
	whole := utf8.RuneStart(text[start]) && (end == len(text) || utf8.RuneStart(text[end]))
	return start, end, whole
}
