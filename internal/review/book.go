package review

import (
	"fmt"
	"io"

	"mizan/internal/words"
	"mizan/internal/xlsx"
)

// Write writes a sample as a workbook of its own for the coders, in a language
// of the catalogues. The same sample gives the same bytes: it has no clock and no
// password.
//
// Only the coders' cells can be edited. The protection is against slips, not
// against intent: it has no password.
func Write(w io.Writer, sample *Sample, lang string) error {
	b := newBook(xlsx.New(lang), sample, lang)
	defer b.file.Close()
	b.sheets()
	b.file.Lock()
	b.file.Describe(b.say("review.coding.title"), "")
	if err := b.file.Save(w); err != nil {
		return fmt.Errorf("coding workbook: %w", err)
	}
	return nil
}

// AddTo adds the sheets for the coders to a report's workbook, after those that
// it has. They say that the workbook shows what mizan decided.
func AddTo(file *xlsx.Book, sample *Sample, lang string) error {
	b := newBook(file, sample, lang)
	b.inReport = true
	b.sheets()
	if err := file.Err(); err != nil {
		return fmt.Errorf("coding sheet: %w", err)
	}
	return nil
}

// A book is a workbook to which the sheets for coders are added.
type book struct {
	file     *xlsx.Book
	sample   *Sample
	lang     string
	inReport bool
	scheme   Scheme
}

func newBook(file *xlsx.Book, sample *Sample, lang string) *book {
	return &book{file: file, sample: sample, lang: lang, scheme: newScheme(sample.Sides)}
}

// sheets adds all sheets.
func (b *book) sheets() {
	b.guide()
	b.coding()
	b.lists()
	b.tool()
	b.totals()
	b.made()
}

// say returns a phrase in the workbook's language.
func (b *book) say(text words.Key) string { return text.In(b.lang) }

// withFile is say for a phrase that names the workbook.
func (b *book) withFile(text words.Key) string {
	return text.With(words.Values{"file": b.usual()}).In(b.lang)
}

// usual is what the workbook is usually called.
func (b *book) usual() string {
	if b.inReport {
		return reportFile
	}
	return ownFile
}
