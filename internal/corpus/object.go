package corpus

import (
	"encoding/json"
	"io"
	"strings"
	"unicode/utf8"

	"mizan/internal/corpus/cell"
	"mizan/internal/corpus/charset"
	"mizan/internal/corpus/jsontext"
	"mizan/internal/words"
)

// objects makes records of JSON objects.
type objects struct {
	columns *columns
	keys    map[string]key     // as they stand in the file
	inner   map[string]bool    // objects in which there may be fields, by their dotted names
	taken   [fieldCount]string // the keys that fields were found under first
	outlet  string             // of records that say none
	bySite  bool               // records name no outlet, and the hosts of their addresses are taken for them
	met     keys               // where only those are asked for
	advised bool               // somebody was told which keys there are
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
	r, err := o.read(line)
	if err != nil && !utf8.Valid(line) { // of an object that can be read, every text was looked at
		err = charset.ErrDamaged
	}
	return r, err
}

// read is record of an object that may hold what is no UTF-8.
func (o *objects) read(line []byte) (record, error) {
	if line[0] != '{' {
		return record{}, words.Wrong("refused.wantObject", words.Values{"what": cell.Short(string(line))})
	}
	var members [fieldCount]member
	if err := o.members(line, "", &members); err != nil {
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
func (o *objects) members(object []byte, prefix string, all *[fieldCount]member) error {
	in := jsontext.Open(object)
	for {
		name, value, err := in.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if prefix != "" {
			name = jsontext.Plain(prefix + name.String())
		}
		k := o.key(name)
		if k.known {
			if err := all[k.field].set(k, name, value, o.columns.mapped[k.field]); err != nil {
				return err
			}
		}
		if k.inner && value.Raw[0] == '{' {
			if err := o.members(value.Raw, string(name.Raw)+".", all); err != nil {
				return err
			}
		}
	}
}

// set notes a value. The best key with something under it wins.
func (m *member) set(k key, name jsontext.Text, value jsontext.Value, mapped bool) error {
	if k.inner && value.Raw[0] == '{' && k.field != fieldForwarded {
		return nil // what stands in it may be the field
	}
	word, bit := k.rank/64, uint64(1)<<(k.rank%64)
	if m.ranks[word]&bit != 0 {
		return words.Wrong("refused.keyTwice", words.Values{"key": string(name.Raw)})
	}
	m.ranks[word] |= bit
	text, err := value.Text(k.field == fieldID || k.field == fieldDate || k.field == fieldGroup)
	if k.field == fieldText && value.Raw[0] == '[' {
		text, err = joined(value.Raw)
	}
	if k.field == fieldOutlet {
		text = outletOrNone(text, mapped)
	}
	if k.field != fieldText && cell.Hollow(text) {
		text = ""
	}
	if k.field == fieldForwarded && err != nil {
		text, err = forwardedBy(value.Raw), nil
	}
	if k.field == fieldGroup {
		err = nil // no article is refused for it
	}
	if err != nil {
		m.wrong = words.Wrong("refused.keyIs", words.Values{"key": string(name.Raw), "why": err})
	}
	if text != "" && (m.text == "" || k.rank < m.rank) {
		m.text, m.rank, m.name = text, k.rank, string(name.Raw)
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
func (o *objects) key(name jsontext.Text) key {
	if k, ok := o.keys[string(name.Raw)]; ok {
		return k
	}
	var k key
	folded := foldColumn(name.String())
	for f, names := range o.columns.names {
		for rank, spelling := range names {
			if spelling == folded && !(k.known && field(f) == fieldGroup) {
				k = key{field: field(f), rank: rank, known: true}
			}
		}
	}
	k.inner = o.inner[folded] || k.known && (k.field == fieldDate || k.field == fieldID) // as Mongo writes them
	if len(o.keys) < 1000 {
		o.keys[string(name.Raw)] = k
	}
	return k
}
