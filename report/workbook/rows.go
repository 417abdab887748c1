package workbook

import (
	"iter"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// A longSheet is one long table under a title line and a note. Its rows are
// written without keeping them: the library's own way of streaming writes them
// twice and loses in silence whatever is asked of the sheet too late.
type longSheet struct {
	frame sheetFrame
	note  string // how to read it
	table sheetTable
	count int
	rows  iter.Seq[[]sheetCell]
}

// longSheetTop is the first row of a long sheet's table under its heads:
// title, note, heads.
const longSheetTop = 4

// long writes a long sheet.
func (b *workbook) long(l longSheet) {
	s := b.open(l.frame)
	s.line(roleCell(titleRole, s.name))
	s.paragraph(noteRole, l.note)
	head := s.row
	s.line(l.table.headCells()...)
	s.freeze(0)
	s.setWidths()
	last := head + max(1, l.count)
	if l.count == 0 {
		s.line(textCell(s.say(nothingText)))
	}
	s.try(s.file.AddTable(s.name, s.tableObject(&l.table, head, last)))
	s.nameRange(&l.table, s.name, head, last)
	s.try(s.file.SetSheetDimension(s.name, "A1:"+cellName(len(l.table.columns), last)))
	writer := rowWriter{part: s.part, widths: l.table.widths(), row: head + 1}
	for row := range l.rows {
		s.try(writer.write(b, row))
	}
}

// A rowWriter writes rows of cells as XML.
type rowWriter struct {
	part   *sheetPart
	widths []float64
	row    int
	buffer []byte
}

// write writes one row, as high as it needs, with its links.
func (w *rowWriter) write(b *workbook, cells []sheetCell) error {
	number := strconv.Itoa(w.row)
	to := append(w.buffer[:0], `<row r="`...)
	to = append(to, number...)
	to = append(to, `" ht="`...)
	to = strconv.AppendFloat(to, rowHeight(cells, w.widths), 'f', -1, 64)
	to = append(to, `" customHeight="1">`...)
	for i, cell := range cells {
		at := columnLetters[i] + number
		to = append(to, `<c r="`...)
		to = append(to, at...)
		to = append(to, `" s="`...)
		to = strconv.AppendInt(to, int64(b.style(cell.look)), 10)
		to = appendValue(append(to, '"'), cell.value)
		if cell.web != "" {
			w.part.link(at, cell.web, true)
		}
	}
	w.buffer = append(to, "</row>"...)
	w.row++
	_, err := w.part.rows.Write(w.buffer)
	return err
}

// columnLetters names the columns of a long sheet.
var columnLetters = strings.Split("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "")

// appendValue ends a cell's tag, and writes its value and its end.
func appendValue(to []byte, value any) []byte {
	switch value := value.(type) {
	case nil:
		return append(to, "/>"...)
	case int:
		to = append(to, "><v>"...)
		to = strconv.AppendInt(to, int64(value), 10)
		return append(to, "</v></c>"...)
	case float64:
		to = append(to, "><v>"...)
		to = strconv.AppendFloat(to, value, 'f', -1, 64)
		return append(to, "</v></c>"...)
	case time.Time:
		to = append(to, "><v>"...)
		to = strconv.AppendInt(to, serialDay(value), 10)
		return append(to, "</v></c>"...)
	case []excelize.RichTextRun:
		to = append(to, ` t="inlineStr"><is>`...)
		for _, run := range value {
			to = appendRun(to, run)
		}
		return append(to, "</is></c>"...)
	}
	to = appendText(append(to, ` t="inlineStr"><is>`...), value.(string))
	return append(to, "</is></c>"...)
}

// serialDay counts days as a spreadsheet does, for days after February 1900.
func serialDay(day time.Time) int64 {
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	return int64(day.Sub(epoch) / (24 * time.Hour))
}

// appendRun writes a part of a text with a font of its own.
func appendRun(to []byte, run excelize.RichTextRun) []byte {
	to = append(to, `<r><rPr><rFont val="`...)
	to = append(to, run.Font.Family...)
	to = append(to, `"/><family val="2"/><color rgb="FF`...)
	to = append(to, run.Font.Color...)
	to = append(to, `"/><sz val="`...)
	to = strconv.AppendFloat(to, run.Font.Size, 'f', -1, 64)
	to = append(to, `"/>`...)
	if run.Font.Underline != "" {
		to = append(to, `<u val="`...)
		to = append(to, run.Font.Underline...)
		to = append(to, `"/>`...)
	}
	return append(appendText(append(to, "</rPr>"...), run.Text), "</r>"...)
}

// appendText writes a text as it stands, with the space around it. Excel takes
// _x0041_ for a letter by its number, so that such an underscore is told by its
// own.
func appendText(to []byte, text string) []byte {
	if strings.TrimSpace(text) == text {
		to = append(to, "<t>"...)
	} else {
		to = append(to, `<t xml:space="preserve">`...)
	}
	for {
		at := letterByNumber.FindStringIndex(text)
		if at == nil {
			return append(appendEscaped(to, text), "</t>"...)
		}
		to = append(appendEscaped(to, text[:at[0]]), "_x005F_"...)
		text = text[at[0]+1:]
	}
}

var letterByNumber = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// appendEscaped writes a text, clean as cleanText leaves it, as XML.
func appendEscaped(to []byte, text string) []byte {
	for i := range len(text) {
		switch c := text[i]; c {
		case '&':
			to = append(to, "&amp;"...)
		case '<':
			to = append(to, "&lt;"...)
		case '>':
			to = append(to, "&gt;"...)
		case '"':
			to = append(to, "&#34;"...)
		default:
			to = append(to, c)
		}
	}
	return to
}
