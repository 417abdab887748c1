package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"strings"

	"mizan/compare"
)

// compound are the types that are broken up into lines. Any other value is a
// record.
var compound = map[reflect.Type]bool{
	reflect.TypeFor[compare.Study]():     true,
	reflect.TypeFor[compare.Manifest]():  true,
	reflect.TypeFor[compare.Contrast]():  true,
	reflect.TypeFor[compare.Distances](): true,
	reflect.TypeFor[compare.Trends]():    true,
	reflect.TypeFor[compare.Edits]():     true,
	reflect.TypeFor[compare.AsRead]():    true,
	reflect.TypeFor[compare.Groups]():    true,
}

// JSON prints the study and its manifest as data, one record a line, so that
// two of them can be compared: each article, mention, story, naming and score
// stands on its own.
func JSON(w io.Writer, study *compare.Study) error {
	p := &printer{w: bufio.NewWriter(w)}
	p.print(reflect.ValueOf(study), "")
	p.text("\n")
	if p.err != nil {
		return p.err
	}
	return p.w.Flush()
}

// A printer prints JSON in lines. It keeps the first error.
type printer struct {
	w      *bufio.Writer
	record bytes.Buffer
	err    error
}

// print prints a value whose first line stands at an indent.
func (p *printer) print(v reflect.Value, indent string) {
	switch of := reflect.Indirect(v); {
	case of.IsValid() && compound[of.Type()]:
		fields := fieldsOf(of)
		p.lines("{", "}", len(fields), indent, func(i int) {
			p.text(`"` + fields[i].name + `": `)
			p.print(fields[i].value, indent+" ")
		})
	case of.Kind() == reflect.Slice && of.Len() > 0 && of.Type().Elem().Kind() == reflect.Struct:
		p.lines("[", "]", of.Len(), indent, func(i int) { p.print(of.Index(i), indent+" ") })
	default:
		p.value(v)
	}
}

// lines prints n things between two brackets, a line each.
func (p *printer) lines(open, close string, n int, indent string, print func(i int)) {
	p.text(open)
	for i := range n {
		if i > 0 {
			p.text(",")
		}
		p.text("\n" + indent + " ")
		print(i)
	}
	p.text("\n" + indent + close)
}

// value prints a record on one line.
func (p *printer) value(v reflect.Value) {
	p.record.Reset()
	encoder := json.NewEncoder(&p.record)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v.Interface()); p.err == nil {
		p.err = err
	}
	p.text(strings.TrimSuffix(p.record.String(), "\n"))
}

// text prints a piece. What cannot be written is told by Flush.
func (p *printer) text(piece string) { p.w.WriteString(piece) }

// A field is one of a structure, under the name that the data gives it.
type field struct {
	name  string
	value reflect.Value
}

// fieldsOf returns the fields of a structure that are printed.
func fieldsOf(v reflect.Value) (fields []field) {
	for i := range v.NumField() {
		name, options, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		if name != "-" && !(options == "omitempty" && v.Field(i).IsZero()) {
			fields = append(fields, field{name, v.Field(i)})
		}
	}
	return fields
}
