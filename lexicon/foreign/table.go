package foreign

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
)

// A part is what a column of a table holds.
type part int

const (
	partTerm part = iota
	partCategory
	partGroup
	partValue
	partCount
)

// headings are what columns are called, in lower case.
var headings = [partCount][]string{
	partTerm:     {"term", "word", "phrase", "entry", "pattern", "keyword", "token", "ngram", "dicterm", "الكلمة", "المصطلح", "العبارة", "اللفظ", "التسمية"},
	partCategory: {"category", "class", "key", "dimension", "contrast", "الفئة", "التصنيف"},
	partGroup:    {"side", "party", "target", "group", "الطرف", "الجهة", "المجموعة"},
	partValue:    {"polarity", "sentiment", "score", "value", "valence", "القطبية", "القيمة", "الدرجة"},
}

// partOf returns what a column is called for; partCount for nothing known.
func partOf(column string) part {
	for p, names := range headings {
		for _, name := range names {
			if strings.EqualFold(strings.TrimSpace(column), name) {
				return part(p)
			}
		}
	}
	return partCount
}

// named says whether a first line is the header of a table of terms.
func named(line string) bool {
	for _, comma := range ",;\t" {
		parts := [partCount + 1]bool{}
		for _, column := range strings.Split(line, string(comma)) {
			parts[partOf(strings.Trim(column, `"`))] = true
		}
		if parts[partTerm] && (parts[partCategory] || parts[partGroup] || parts[partValue]) {
			return true
		}
	}
	return false
}

// table reads a dictionary in CSV: a column of terms beside their category,
// side or score; terms with an X under each of their categories, as LIWC-22
// exports them; or a category a column, with its terms below.
func (d *Dictionary) table(text string) error {
	in := csv.NewReader(strings.NewReader(text))
	first, _, _ := strings.Cut(text, "\n")
	for _, comma := range ",;\t" {
		if strings.Count(first, string(comma)) > strings.Count(first, string(in.Comma)) {
			in.Comma = comma
		}
	}
	in.FieldsPerRecord, in.LazyQuotes = -1, true
	header, err := in.Read()
	if err != nil {
		return fmt.Errorf("not a table: %w", err)
	}
	at := map[part]int{}
	for i, column := range header {
		if p := partOf(column); p < partCount {
			if _, there := at[p]; !there {
				at[p] = i
			}
		}
	}
	for {
		row, err := in.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("not a table: %w", err)
		}
		line, _ := in.FieldPos(0)
		d.tableRow(header, at, row, line)
	}
}

// tableRow reads one row.
func (d *Dictionary) tableRow(header []string, at map[part]int, row []string, line int) {
	cell := func(p part) string {
		if i, known := at[p]; known && i < len(row) {
			return strings.TrimSpace(row[i])
		}
		return ""
	}
	term, isTerm := at[partTerm]
	if isTerm && len(at) > 1 {
		var path []string
		for _, name := range []string{cell(partGroup), cell(partCategory)} {
			if name != "" {
				path = append(path, name)
			}
		}
		c := d.category(path...)
		if c.add(cell(partTerm), line); cell(partTerm) != "" {
			c.Entries[len(c.Entries)-1].Value = cell(partValue)
		}
		return
	}
	for i, value := range row {
		switch value = strings.TrimSpace(value); {
		case value == "" || i >= len(header) || isTerm && i == term:
		case isTerm:
			d.category(strings.TrimSpace(header[i])).add(row[term], line)
		default:
			d.category(strings.TrimSpace(header[i])).add(value, line)
		}
	}
}
