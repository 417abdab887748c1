package xlsxtest

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
)

// Namespaces.
const (
	relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	ignoreSpace   = "http://schemas.openxmlformats.org/markup-compatibility/2006"
)

// An element of a part. Its methods may be called on none at all.
type element struct {
	space, name string
	attributes  []xml.Attr
	kids        []*element
	text        string // directly inside it
	keepsBlanks bool   // xml:space="preserve"
}

// parse reads a part and refuses what encoding/xml lets pass: prefixes that
// are not declared, an attribute twice, two roots, a document type.
func parse(text string) (*element, error) {
	if !strings.HasPrefix(text, `<?xml version="1.0" encoding="UTF-8"`) {
		return nil, errors.New("does not begin by saying that it is XML in UTF-8")
	}
	decoder := xml.NewDecoder(strings.NewReader(text))
	top := &element{}
	open := []*element{top}
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		if open, err = take(open, token); err != nil {
			return nil, fmt.Errorf("line %d: %w", lineOf(decoder), err)
		}
	}
	if len(top.kids) != 1 || strings.TrimSpace(top.text) != "" {
		return nil, fmt.Errorf("has %d roots, or text beside them", len(top.kids))
	}
	return top.kids[0], nil
}

func lineOf(decoder *xml.Decoder) int {
	line, _ := decoder.InputPos()
	return line
}

// take puts a token in its place among the open elements.
func take(open []*element, token xml.Token) ([]*element, error) {
	last := open[len(open)-1]
	switch token := token.(type) {
	case xml.StartElement:
		e := &element{space: token.Name.Space, name: token.Name.Local, attributes: token.Attr}
		last.kids = append(last.kids, e)
		return append(open, e), e.checkNames(open)
	case xml.EndElement:
		return open[:len(open)-1], nil
	case xml.CharData:
		last.text += string(token)
	case xml.Directive:
		return nil, errors.New("a document type, which the format forbids")
	case xml.ProcInst:
		if token.Target != "xml" {
			return nil, fmt.Errorf("an instruction %q", token.Target)
		}
	}
	return open, nil
}

// checkNames looks at the prefixes of an element and its attributes. One that
// is not declared stays where its namespace should be.
func (e *element) checkNames(open []*element) error {
	if stray(e.space) {
		return fmt.Errorf("the prefix of %s:%s is not declared", e.space, e.name)
	}
	seen := make(map[xml.Name]bool)
	for _, a := range e.attributes {
		switch {
		case seen[a.Name]:
			return fmt.Errorf("%s has the attribute %s twice", e.name, a.Name.Local)
		case a.Name.Space != "xmlns" && stray(a.Name.Space):
			return fmt.Errorf("the prefix of %s:%s is not declared", a.Name.Space, a.Name.Local)
		case a.Name.Space == ignoreSpace && a.Name.Local == "Ignorable":
			if err := declared(a.Value, append(open, e)); err != nil {
				return err
			}
		case a.Name.Local == "space" && a.Value == "preserve":
			e.keepsBlanks = true
		}
		seen[a.Name] = true
	}
	return nil
}

// stray reports whether a namespace is a prefix that stands for none.
func stray(space string) bool { return space != "" && !strings.Contains(space, ":") }

// declared looks for the prefixes that an attribute lists.
func declared(prefixes string, open []*element) error {
	known := make(map[string]bool)
	for _, e := range open {
		for _, a := range e.attributes {
			if a.Name.Space == "xmlns" {
				known[a.Name.Local] = true
			}
		}
	}
	for prefix := range strings.FieldsSeq(prefixes) {
		if !known[prefix] {
			return fmt.Errorf("the prefix %s may be ignored but is not declared", prefix)
		}
	}
	return nil
}

// attribute returns an attribute without a namespace, empty when not there.
func (e *element) attribute(name string) string {
	if e != nil {
		for _, a := range e.attributes {
			if a.Name.Space == "" && a.Name.Local == name {
				return a.Value
			}
		}
	}
	return ""
}

// number returns an attribute as a number, or another when it is none.
func (e *element) number(name string, otherwise int) int {
	n, err := strconv.Atoi(e.attribute(name))
	if err != nil {
		return otherwise
	}
	return n
}

// link returns the id of a relationship that the element leads along.
func (e *element) link() string {
	if e != nil {
		for _, a := range e.attributes {
			if a.Name.Space == relationSpace {
				return a.Value
			}
		}
	}
	return ""
}

// at returns the first element at the end of a way of names, nil when there
// is none.
func (e *element) at(way ...string) *element {
	for _, name := range way {
		e = first(e.all(name))
	}
	return e
}

func first(elements []*element) *element {
	if len(elements) == 0 {
		return nil
	}
	return elements[0]
}

// all returns the children of a name.
func (e *element) all(name string) []*element {
	var found []*element
	if e != nil {
		for _, kid := range e.kids {
			if kid.name == name {
				found = append(found, kid)
			}
		}
	}
	return found
}

// value returns the text directly inside.
func (e *element) value() string {
	if e == nil {
		return ""
	}
	return e.text
}

// inside returns every element with the one around it, from the outside in.
func (e *element) inside() iter.Seq2[*element, *element] {
	return func(yield func(around, inner *element) bool) {
		if e != nil && yield(nil, e) {
			e.descend(yield)
		}
	}
}

func (e *element) descend(yield func(around, inner *element) bool) bool {
	for _, kid := range e.kids {
		if !yield(e, kid) || !kid.descend(yield) {
			return false
		}
	}
	return true
}
