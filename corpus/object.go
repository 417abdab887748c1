package corpus

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"
)

// objects makes records of JSON objects. It decodes into a struct made for
// the columns, with a member for every key that may hold something: that is
// several times as fast as a map, and other keys cost next to nothing.
type objects struct {
	columns *columns
	object  reflect.Value // the struct; not valid when a column has a name no tag can hold
	fields  []field       // of the struct's members
}

// newObjects makes the struct.
func newObjects(columns *columns) *objects {
	o := &objects{columns: columns}
	var members []reflect.StructField
	for f, names := range columns.names {
		kind := reflect.TypeFor[string]()
		if field(f) == fieldID {
			kind = reflect.TypeFor[label]()
		}
		for _, name := range names {
			if !taggable(name) {
				return o
			}
			tag := reflect.StructTag(fmt.Sprintf(`json:"%s"`, name))
			members = append(members, reflect.StructField{Name: fmt.Sprintf("F%d", len(members)), Type: kind, Tag: tag})
			o.fields = append(o.fields, field(f))
		}
	}
	o.object = reflect.New(reflect.StructOf(members)).Elem()
	return o
}

// taggable says whether encoding/json takes a name from a struct's tag.
func taggable(name string) bool {
	return name != "-" && strings.IndexFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", r)
	}) < 0
}

// A label is a text or a number, kept as text.
type label string

// UnmarshalJSON takes a text or a number.
func (l *label) UnmarshalJSON(value []byte) error {
	text, err := textOf(value, true)
	*l = label(text)
	return err
}

// record returns the record of one object.
func (o *objects) record(line []byte) (record, error) {
	if !utf8.Valid(line) {
		return record{}, errDamaged
	}
	if line[0] != '{' {
		return record{}, fmt.Errorf("%s, want a JSON object", shortened(string(line)))
	}
	if !o.object.IsValid() {
		return o.anyRecord(line)
	}
	o.object.SetZero()
	err := json.Unmarshal(line, o.object.Addr().Interface())
	if _, wrong := errors.AsType[*json.UnmarshalTypeError](err); wrong {
		return o.anyRecord(line)
	}
	if err != nil {
		return record{}, fmt.Errorf("not JSON: %w", err)
	}
	var r record
	for i, f := range o.fields {
		if r[f] == "" {
			r[f] = o.object.Field(i).String()
		}
	}
	return r, nil
}

// anyRecord returns the record of an object key by key. A value that is no
// text is refused where the field has nothing else.
func (o *objects) anyRecord(line []byte) (record, error) {
	var object map[string]json.RawMessage
	if err := json.Unmarshal(line, &object); err != nil {
		return record{}, fmt.Errorf("not JSON: %w", err)
	}
	values := make(map[string]json.RawMessage, len(object))
	for key, value := range object {
		values[foldColumn(key)] = value
	}
	var r record
	for f, names := range o.columns.names {
		var wrong error
		for _, name := range names {
			text, err := textOf(values[name], field(f) == fieldID)
			if err != nil && wrong == nil {
				wrong = fmt.Errorf("%q is %w", name, err)
			}
			if r[f] == "" {
				r[f] = text
			}
		}
		if r[f] == "" && wrong != nil {
			return record{}, wrong
		}
	}
	return r, nil
}

// textOf returns a JSON value that is a text; and, if numbers are let in, the
// digits of one that is a number. No value and null are the empty text.
func textOf(value json.RawMessage, numbers bool) (text string, err error) {
	if len(value) == 0 {
		return "", nil
	}
	switch c := value[0]; {
	case c == '"':
		err = json.Unmarshal(value, &text)
		return text, err
	case c == 'n':
		return "", nil
	case numbers && (c == '-' || '0' <= c && c <= '9'):
		return string(value), nil
	}
	return "", fmt.Errorf("%s, want a text", shortened(string(value)))
}
