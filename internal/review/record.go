package review

import (
	"strconv"
	"strings"

	"mizan/internal/words"
)

// The hidden sheets record what the coders must not see, and what it takes to
// compute with what they answer.

// toolColumns are the columns of the tool sheet.
var toolColumns = []string{"id", "kind", "article", "outlet", "part", "contrast", "naming", "is", "side", "polarity", "voice", "weight", "shown"}

// The kinds of items in the tool sheet.
const (
	mentionKind  = "mention"
	sentenceKind = "sentence"
)

// tool writes where each item is from and what the tool decided.
func (b *book) tool() {
	s := b.file.Hidden(toolSheet)
	s.Plain(toolColumns...)
	for _, item := range b.sample.Items {
		kind, part := sentenceKind, "body"
		if item.Mention {
			kind = mentionKind
		}
		if item.InTitle {
			part = "title"
		}
		s.Plain(item.ID, kind, shown(item.Article), shown(item.Outlet), part, item.Contrast, item.Naming,
			item.Tool[Is], item.Tool[Side], item.Tool[Polarity], item.Tool[Voice],
			strconv.FormatFloat(item.Weight, 'g', -1, 64), checksum(item.marked()))
	}
	s.Finish()
	s.Protect()
}

// What a side's column of the totals ends in that sheets of earlier versions do not have.
const (
	articlesColumn = "_articles"
	sizeColumn     = "_size"
)

// totals writes what the corpus of each outlet holds.
func (b *book) totals() {
	s := b.file.Hidden(totalsSheet)
	header := []string{"outlet", "mentions", "sentences"}
	for _, side := range b.sample.Sides {
		header = append(header, side.ID+"_positive", side.ID+"_negative", side.ID+articlesColumn, side.ID+sizeColumn)
	}
	s.Plain(header...)
	for _, total := range b.sample.Totals {
		cells := []string{shown(total.Outlet), strconv.Itoa(total.Mentions), strconv.Itoa(total.Sentences)}
		for _, tally := range total.Own {
			cells = append(cells, strconv.Itoa(tally.Positive), strconv.Itoa(tally.Negative),
				strconv.Itoa(tally.Articles), strconv.FormatFloat(tally.Size, 'g', -1, 64))
		}
		s.Plain(cells...)
	}
	s.Finish()
	s.Protect()
}

// meansColumn is where the meaning of a side stands in a language.
func meansColumn(lang string) string { return "means_" + lang }

// made writes how the sample was made.
func (b *book) made() {
	s := b.file.Hidden(madeSheet)
	head := []string{"key", "value"}
	for _, lang := range words.Languages() {
		head = append(head, lang, meansColumn(lang))
	}
	s.Plain(head...)
	s.Plain("version", b.sample.Version)
	s.Plain("lexicon", b.sample.Lexicon)
	s.Plain("sha256", b.sample.SHA256)
	s.Plain("seed", strconv.FormatUint(b.sample.Seed, 10))
	for _, side := range b.sample.Sides {
		row := []string{"side", side.ID}
		for _, lang := range words.Languages() {
			row = append(row, side.says(lang), say(side.Means, lang))
		}
		s.Plain(row...)
	}
	if b.sample.Copied {
		s.Plain("copied", b.sample.answersSum())
	}
	s.Finish()
	s.Protect()
}

// answersSum is a short sum of what the coders answered.
func (s *Sample) answersSum() string {
	var all strings.Builder
	for _, answers := range s.Coders {
		for _, codes := range answers {
			all.WriteString(strings.Join(codes[:], " ") + "\n")
		}
	}
	return checksum(strings.ReplaceAll(all.String(), " ", "."))
}

// checksum is a short sum of what a coder is shown. White space does not
// count: programs change it when they save.
func checksum(text string) string { return id(sum(strings.Join(strings.Fields(text), " ")))[1:] }
