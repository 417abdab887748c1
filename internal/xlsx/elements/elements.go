// Package elements reads the XML of a workbook's parts, element by element, to the
// end. It ends with an error where the XML is cut or broken, where the library that
// writes workbooks ends in silence. It knows no sheet and no cell.
package elements

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// deepest is how many elements stand inside one another, at most.
const deepest = 64

// A Visitor is told what stands in a part, in order. Each of its functions may be nil;
// an error of one ends the reading.
type Visitor struct {
	Open func(around []string, e xml.StartElement) error // an element begins, in those of these names
	Text func(around []string, text []byte) error        // a text stands in them; until the next call
	End  func(name string, depth int) error              // an element ends that stood in so many
	Most int                                             // so many elements are read, 0 for any number
}

// Walk reads a part to its end.
func Walk(part io.Reader, v Visitor) error {
	decoder := xml.NewDecoder(part)
	var stack []string
	for elements := 0; ; {
		token, err := decoder.RawToken()
		if err == io.EOF {
			return cut(stack, elements)
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.Directive:
			return errors.New("XML with a document type, which no workbook has")
		case xml.StartElement:
			if elements++; v.Most > 0 && elements > v.Most {
				return fmt.Errorf("more than %d elements", v.Most)
			}
			if len(stack) == deepest {
				return fmt.Errorf("XML more than %d deep", deepest)
			}
			if v.Open != nil {
				err = v.Open(stack, token)
			}
			stack = append(stack, token.Name.Local)
		case xml.EndElement:
			if len(stack) == 0 || stack[len(stack)-1] != token.Name.Local {
				return fmt.Errorf("the XML ends %s where it is not open", token.Name.Local)
			}
			stack = stack[:len(stack)-1]
			if v.End != nil {
				err = v.End(token.Name.Local, len(stack))
			}
		case xml.CharData:
			if v.Text != nil && len(stack) > 0 {
				err = v.Text(stack, token)
			}
		}
		if err != nil {
			return err
		}
	}
}

// cut is the error of a part that ends where elements are open or none was.
func cut(stack []string, elements int) error {
	switch {
	case elements == 0:
		return errors.New("no XML in it")
	case len(stack) > 0:
		return fmt.Errorf("the XML ends inside of %s", stack[len(stack)-1])
	}
	return nil
}

// Attribute returns an attribute by its name without a prefix, empty for none.
func Attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// Target returns which part a relationship of the workbook leads to.
func Target(e xml.StartElement) string {
	target := Attribute(e, "Target")
	if !strings.HasPrefix(target, "/") {
		target = path.Join("xl", target)
	}
	return strings.TrimPrefix(target, "/")
}
