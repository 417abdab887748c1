package corpus

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"

	"mizan/internal/corpus/cell"
	"mizan/internal/corpus/charset"
	"mizan/internal/words"
)

// objects makes records of JSON objects. It looks for the keys of the columns
// itself and leaves to encoding/json what is rare: numbers, nested values and
// letters written as \uXXXX. That is four times as fast as to decode into a
// struct, and lets a key that stands twice be told.
type objects struct {
	columns *columns
	keys    map[string]key     // as they stand in the file
	inner   map[string]bool    // objects in which there may be fields, by their dotted names
	taken   [fieldCount]string // the keys that fields were found under first
	outlet  string             // of records that say none
	bySite  bool               // records name no outlet, and the hosts of their addresses are taken for them
	met     keys               // where only those are asked for
	advised bool               // somebody was told which keys there are
	line    []byte
	at      int // offset in line
}

// A key is what a key of an object stands for.
type key struct {
	field field
	rank  int // among the spellings of the field, the best is 0
	known bool
	inner bool // the object under it may hold fields
}

// newObjects makes records by the names of columns.
func newObjects(columns *columns) *objects {
	o := &objects{columns: columns, keys: map[string]key{}, inner: map[string]bool{}}
	for _, names := range columns.names {
		for _, name := range names {
			for i, c := range name {
				if c == '.' {
					o.inner[name[:i]] = true
				}
			}
		}
	}
	return o
}

// record returns the record of one object.
func (o *objects) record(line []byte) (record, error) {
	if !utf8.Valid(line) {
		return record{}, charset.ErrDamaged
	}
	if line[0] != '{' {
		return record{}, words.Wrong("refused.wantObject", words.Values{"what": cell.Short(string(line))})
	}
	o.line, o.at = line, 1
	var members [fieldCount]member
	if err := o.members("", &members); err != nil {
		return record{}, err
	}
	var r record
	var err error
	for f := range r {
		if r[f], err = members[f].text, members[f].wrong; err != nil && r[f] == "" {
			return record{}, err
		}
		if o.taken[f] == "" {
			o.taken[f] = members[f].name
		}
	}
	return r, nil
}

// A member is what an object says of one field.
type member struct {
	text  string
	name  string    // of the key it stands under
	rank  int       // of the key it stands under
	ranks [2]uint64 // of the keys met, one bit each
	wrong error     // what stands there instead of a text
}

// members reads an object to its end. The names of its keys start with a
// prefix, "" for the outermost object.
func (o *objects) members(prefix string, all *[fieldCount]member) error {
	if o.next('}') {
		return o.ended(prefix)
	}
	for {
		name, strange, ok := o.quoted()
		if !ok || !o.next(':') {
			return o.notJSON()
		}
		if prefix != "" {
			name, strange = []byte(prefix+unescape(name, strange)), false
		}
		k := o.key(name, strange)
		value, escaped, ok := o.value()
		if !ok {
			return o.notJSON()
		}
		if k.known {
			if err := all[k.field].set(k, name, value, escaped, o.columns.mapped[k.field]); err != nil {
				return err
			}
		}
		if k.inner && value[0] == '{' {
			within := *o
			within.line, within.at = value, 1
			if err := within.members(string(name)+".", all); err != nil {
				return err
			}
		}
		if o.next('}') {
			return o.ended(prefix)
		}
		if !o.next(',') {
			return o.notJSON()
		}
	}
}

// set notes a value. The best key with something under it wins.
func (m *member) set(k key, name, value []byte, escaped, mapped bool) error {
	if k.inner && value[0] == '{' && k.field != fieldForwarded {
		return nil // what stands in it may be the field
	}
	word, bit := k.rank/64, uint64(1)<<(k.rank%64)
	if m.ranks[word]&bit != 0 {
		return words.Wrong("refused.keyTwice", words.Values{"key": string(name)})
	}
	m.ranks[word] |= bit
	text, err := textOf(value, escaped, k.field == fieldID || k.field == fieldDate || k.field == fieldGroup)
	if k.field == fieldText && value[0] == '[' {
		text, err = joined(value)
	}
	if k.field == fieldOutlet {
		text = outletOrNone(text, mapped)
	}
	if k.field != fieldText && len(text) < 6 && cell.Hollow(text) {
		text = ""
	}
	if k.field == fieldForwarded && err != nil {
		text, err = forwardedBy(value), nil
	}
	if k.field == fieldGroup {
		err = nil // no article is refused for it
	}
	if err != nil {
		m.wrong = words.Wrong("refused.keyIs", words.Values{"key": string(name), "why": err})
	}
	if text != "" && (m.text == "" || k.rank < m.rank) {
		m.text, m.rank, m.name = text, k.rank, string(name)
	}
	return nil
}

// outletOrNone returns an outlet as it may be: a program or an address is none,
// unless the user said that it stands there; then the site is meant.
func outletOrNone(text string, mapped bool) string {
	switch {
	case mapped:
		return siteOf(text)
	case text != "" && noOutlets([]string{cell.Trim(text)}) != "":
		return ""
	}
	return text
}

// joined returns the text that a list holds in pieces, as Telegram writes it:
// texts, and objects with a text.
func joined(value []byte) (string, error) {
	var pieces []json.RawMessage
	if err := json.Unmarshal(value, &pieces); err != nil {
		return "", err
	}
	var all strings.Builder
	for _, piece := range pieces {
		var text string
		var object struct{ Text string }
		if json.Unmarshal(piece, &text) != nil && json.Unmarshal(piece, &object) != nil {
			return "", words.Wrong("refused.wantTexts", words.Values{"what": cell.Short(string(piece))})
		}
		all.WriteString(text + object.Text)
	}
	return all.String(), nil
}

// key returns what a key stands for.
func (o *objects) key(name []byte, escaped bool) key {
	if k, ok := o.keys[string(name)]; ok {
		return k
	}
	var k key
	folded := foldColumn(unescape(name, escaped))
	for f, names := range o.columns.names {
		for rank, spelling := range names {
			if spelling == folded && !(k.known && field(f) == fieldGroup) {
				k = key{field: field(f), rank: rank, known: true}
			}
		}
	}
	k.inner = o.inner[folded] || k.known && (k.field == fieldDate || k.field == fieldID) // as Mongo writes them
	if len(o.keys) < 1000 {
		o.keys[string(name)] = k
	}
	return k
}

// next passes over space, and over c if it stands there.
func (o *objects) next(c byte) bool {
	o.space()
	if o.at == len(o.line) || o.line[o.at] != c {
		return false
	}
	o.at++
	return true
}

// space passes over space.
func (o *objects) space() {
	for o.at < len(o.line) && (o.line[o.at] == ' ' || o.line[o.at] == '\t' || o.line[o.at] == '\r' || o.line[o.at] == '\n') {
		o.at++
	}
}

// ended checks that nothing stands behind the outermost object.
func (o *objects) ended(prefix string) error {
	if o.space(); prefix == "" && o.at < len(o.line) {
		return o.notJSON()
	}
	return nil
}

// value returns the value that starts here, as it stands; escaped says
// whether it is a text with escapes in it. Not ok means that it is no JSON.
func (o *objects) value() (value []byte, escaped, ok bool) {
	o.space()
	start := o.at
	if start == len(o.line) {
		return nil, false, false
	}
	switch o.line[start] {
	case '"':
		_, escaped, ok = o.quoted()
		return o.line[start:o.at], escaped, ok
	case '{', '[':
		ok = o.nested()
	default:
		rest := o.line[start:]
		if end := bytes.IndexAny(rest, ",} \t\r\n"); end >= 0 {
			rest = rest[:end]
		}
		o.at, ok = start+len(rest), true
	}
	value = o.line[start:o.at]
	return value, false, ok && json.Valid(value)
}

// nested passes over an object or an array, by its brackets.
func (o *objects) nested() bool {
	depth := 0
	for o.at < len(o.line) {
		switch o.line[o.at] {
		case '"':
			if _, _, ok := o.quoted(); !ok {
				return false
			}
			continue
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		}
		o.at++
		if depth == 0 {
			return true
		}
	}
	return false
}

// quoted passes over a text, and returns what stands between its marks.
func (o *objects) quoted() (inner []byte, escaped, ok bool) {
	if !o.next('"') {
		return nil, false, false
	}
	start := o.at
	for i := start; i < len(o.line); i++ {
		switch c := o.line[i]; {
		case c == '"':
			o.at = i + 1
			return o.line[start:i], escaped, true
		case c == '\\':
			escaped = true
			n := escape(o.line[i:])
			if n == 0 {
				return nil, false, false
			}
			i += n - 1
		case c < ' ':
			return nil, false, false
		}
	}
	return nil, false, false
}

// notJSON says why a line is no JSON, in the words of encoding/json.
func (o *objects) notJSON() error {
	var any json.RawMessage
	return words.Wrong("refused.notJSON", words.Values{"detail": json.Unmarshal(o.line, &any)})
}
