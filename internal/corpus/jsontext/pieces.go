package jsontext

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"slices"

	"mizan/internal/corpus/lines"
	"mizan/internal/words"
)

// passed is deeper than any list: what stands behind the list of an object is
// passed over, to the end of the object.
const passed = 1 << 30

// Pieces reads the objects of JSON in one piece one by one: those of an array,
// of a list in an object, which may stand in an object of its own, or that stand
// one behind the other over lines. It looks at marks and brackets only.
type Pieces struct {
	in    *bufio.Reader
	line  int
	list  int    // open brackets around the objects that are read
	depth int    // open brackets
	title string // of the object around the list: its "title" or "name"
	text  []byte
	done  bool
	lists []string
}

// Title returns what the object around the list is called, empty where it is not said.
func (v *Pieces) Title() string { return v.title }

// NewPieces reads on from a line. Lists are the keys under which an object may hold
// the list that is meant.
func NewPieces(in io.Reader, line int, lists []string) *Pieces {
	return &Pieces{in: bufio.NewReaderSize(in, 256<<10), line: line, lists: lists}
}

// Next returns the next object with its first line, until the next call;
// io.EOF behind the last; lines.ErrTooLong for one above the limit, which is passed
// over; a *words.Error where the JSON breaks, behind which there is nothing.
func (v *Pieces) Next() (object []byte, line int, err error) {
	v.text = v.text[:0]
	start, before := v.line, byte(' ')
	if v.done {
		return nil, start, io.EOF
	}
	for {
		c, err := v.in.ReadByte()
		if err == io.EOF {
			v.done = true
			if v.depth > 0 {
				return nil, start, words.Wrong("refused.cutObject", nil)
			}
			return nil, start, io.EOF
		}
		if err != nil {
			return nil, start, err
		}
		inside := v.depth > v.list
		if !inside && c == '{' {
			start = v.line
		}
		switch {
		case c == '\n':
			v.line++
		case !inside && c != '{' && c != '[' && c != ']' && c != '}' && c != ',' && c != '"' && c > ' ':
			v.done = v.depth == 0
		}
		if inside || c == '{' {
			v.keep(c)
		}
		switch c {
		case '"':
			if !v.quoted(inside) {
				v.done = true
				return nil, start, words.Wrong("refused.cutText", nil)
			}
		case '{', '[':
			v.depth++
			if c == '[' && v.opens(before) {
				v.list, v.text = v.depth, v.text[:0]
			}
		case '}', ']':
			v.depth--
			if v.depth < v.list {
				v.listed()
			} else if inside && v.depth == v.list {
				if len(v.text) > lines.Longest {
					return nil, start, lines.ErrTooLong
				}
				return v.text, start, nil
			}
			v.depth = max(0, v.depth)
		}
		if v.done {
			return nil, start, io.EOF
		}
		if c > ' ' {
			before = c
		}
	}
}

// listed ends with a list, or with an object around one.
func (v *Pieces) listed() {
	v.list = 0
	if v.depth > 0 {
		v.list = passed
		return
	}
	v.title, v.text = "", v.text[:0]
}

// keep adds a byte to the object, as long as it is within the limit.
func (v *Pieces) keep(c byte) {
	if len(v.text) <= lines.Longest {
		v.text = append(v.text, c)
	}
}

// quoted passes over the rest of a text; false where the file ends in it.
func (v *Pieces) quoted(inside bool) bool {
	for {
		piece, err := v.in.ReadSlice('"')
		if err != nil && err != bufio.ErrBufferFull {
			return false
		}
		v.line += bytes.Count(piece, []byte{'\n'})
		if inside && len(v.text) <= lines.Longest {
			v.text = append(v.text, piece...)
		}
		slashes := 0
		for end := len(piece) - 2; err == nil && end >= 0 && piece[end] == '\\'; end-- {
			slashes++
		}
		if err == nil && slashes%2 == 0 {
			return true
		}
	}
}

// opens says whether the array that starts here is the list of the records:
// the outermost one, or that of an object around it.
func (v *Pieces) opens(before byte) bool {
	if v.depth == 1 {
		return true
	}
	if v.depth > 3 || v.list != 0 || before != ':' {
		return false
	}
	head := bytes.TrimRight(v.text[:len(v.text)-1], " \t\r\n:")
	var around map[string]json.RawMessage
	if len(head) == 0 || json.Unmarshal(slices.Concat(head, []byte(":null"), bytes.Repeat([]byte("}"), v.depth-1)), &around) != nil {
		return false
	}
	known := false
	for _, name := range v.lists {
		known = known || bytes.HasSuffix(head, []byte(`"`+name+`"`))
	}
	for _, key := range []string{"name", "title"} {
		if known && v.title == "" {
			json.Unmarshal(around[key], &v.title)
		}
	}
	return known
}
