package xlsx

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// setRich writes a text in parts with letters of their own. The library compares
// such a text, by reflection, with all texts of the book; so it is asked for each
// once and shown none of them, and what it makes is put into the place of a word
// that no cell can hold.
func (s *Sheet) setRich(at string, runs []excelize.RichTextRun) error {
	file, key := s.book.file, richKey(runs)
	n, known := s.book.rich[key]
	if !known {
		n = len(s.book.rich)
		s.book.rich[key] = n
	}
	word := fmt.Sprintf("\u2068%d\u2069", n) // Clean leaves no isolates
	err := file.SetCellStr(s.Name, at, word)
	if err != nil || known {
		return err
	}
	shared := file.SharedStrings
	all := shared.SI
	shared.SI = nil
	if err = file.SetCellRichText(s.Name, at, runs); err == nil {
		all[len(all)-1] = shared.SI[0]
	}
	shared.SI, shared.Count, shared.UniqueCount = all, len(all), len(all)
	return cmp.Or(err, file.SetCellStr(s.Name, at, word)) // the cell still says that its text is the first
}

// richKey is the same for texts in parts that are alike.
func richKey(runs []excelize.RichTextRun) string {
	var key strings.Builder
	for _, run := range runs {
		fmt.Fprintf(&key, "%q %+v\n", run.Text, *run.Font)
	}
	return key.String()
}

// runs gives the parts of a text the letters of its look, but for what is
// their own.
func (look Look) runs(parts []Run) []excelize.RichTextRun {
	var runs []excelize.RichTextRun
	for _, run := range parts {
		font := look.font()
		if run.Colour != "" {
			font.Color = run.Colour
		}
		font.Bold = font.Bold || run.Bold
		if run.Underline {
			font.Underline = "single"
		}
		runs = append(runs, excelize.RichTextRun{Text: run.Text, Font: font})
	}
	return runs
}
