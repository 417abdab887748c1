package corpus

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A field is one thing a record says of an article.
type field int

const (
	fieldOutlet field = iota
	fieldDate
	fieldTitle
	fieldText
	fieldURL
	fieldID
	fieldFile
	fieldCount
)

// fields are the names of the fields, and how columns and keys that hold them
// are spelled when nobody says. Where several are there, the first with
// something in it is taken.
var fields = [fieldCount]struct {
	name      string
	spellings []string
}{
	fieldOutlet: {"outlet", []string{"outlet", "source", "newspaper", "publisher", "الوسيلة", "المصدر", "الصحيفة", "الوسيلة/المصدر"}},
	fieldDate:   {"date", []string{"date", "published", "published_at", "publishedat", "pubdate", "التاريخ", "تاريخ النشر"}},
	fieldTitle:  {"title", []string{"title", "headline", "العنوان"}},
	fieldText:   {"text", []string{"text", "body", "content", "fulltext", "full_text", "النص", "المتن"}},
	fieldURL:    {"url", []string{"url", "link", "الرابط"}},
	fieldID:     {"id", []string{"id", "المعرف"}},
	fieldFile:   {"file", []string{"file", "filename", "الملف"}},
}

// Fields returns the names that Options.Columns may map.
func Fields() []string {
	var names []string
	for _, field := range fields {
		names = append(names, field.name)
	}
	return names
}

// columns are the names a field goes by in the user's files, in lower case.
type columns struct {
	names  [fieldCount][]string
	mapped [fieldCount]bool // by the user; such a column must be there
}

// newColumns returns the spellings of the fields, where the user's mapping
// replaces ours. A name the user gave to one field is no spelling of another.
func newColumns(mapping map[string]string) (columns, error) {
	var c columns
	taken := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(mapping)) {
		f := slices.Index(Fields(), name)
		column := foldColumn(mapping[name])
		if f < 0 {
			return c, fmt.Errorf("--column names the field %q, want one of %s", name, strings.Join(Fields(), ", "))
		}
		if column == "" {
			return c, fmt.Errorf("--column %s= names no column, want --column %s=NAME", name, name)
		}
		if other, ok := taken[column]; ok {
			return c, fmt.Errorf("--column gives %q to both %s and %s, want a column for each", column, other, name)
		}
		taken[column] = name
		c.names[f], c.mapped[f] = []string{column}, true
	}
	for f := range c.names {
		if !c.mapped[f] {
			c.names[f] = slices.DeleteFunc(slices.Clone(fields[f].spellings), func(s string) bool { return taken[s] != "" })
		}
	}
	return c, nil
}

// foldColumn returns a column's name as names are compared.
func foldColumn(name string) string {
	return strings.ToLower(strings.Trim(name, " \t\u00a0\ufeff\u200e\u200f"))
}

// find returns for each field the columns of a header that hold it.
func (c *columns) find(header []string) (at [fieldCount][]int) {
	for f, names := range c.names {
		for _, name := range names {
			for i, column := range header {
				if foldColumn(column) == name {
					at[f] = append(at[f], i)
				}
			}
		}
	}
	return at
}

// missing says which of the wanted fields, and of those the user mapped, a
// header does not have; nil when it has them all.
func (c *columns) missing(header []string, wanted ...field) error {
	at := c.find(header)
	for f := range fieldCount {
		if len(at[f]) > 0 {
			continue
		}
		if c.mapped[f] && (f != fieldFile && f != fieldText || slices.Contains(wanted, f)) {
			return refused("no column %q for %s, want --column %s=NAME with one of %s", c.names[f][0], fields[f].name, fields[f].name, listed(header))
		}
		if slices.Contains(wanted, f) {
			return refused("no column %q, want --column %s=NAME with one of %s", fields[f].name, fields[f].name, listed(header))
		}
	}
	return nil
}

// listed names the columns of a header for an error. It is short even where
// the header is really a record with an article in it.
func listed(header []string) string {
	const most = 20
	var names []string
	for i, name := range header {
		if i == most {
			names = append(names, fmt.Sprintf("%d more", len(header)-most))
			break
		}
		names = append(names, strconv.Quote(shortened(name)))
	}
	return strings.Join(names, ", ")
}
