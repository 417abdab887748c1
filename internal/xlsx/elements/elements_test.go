package elements

import (
	"encoding/xml"
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestWalk(t *testing.T) {
	deep := strings.Repeat("<a>", deepest+1)
	for _, test := range []struct{ name, part, want string }{
		{"whole", `<?xml version="1.0"?><r><x:c r="1">نص</x:c><c/></r>`, "r(c(نص)1 c()1 )0 "},
		{"nothing", " ", "no XML in it"},
		{"cut", `<r><c>نص`, "r(c(نصthe XML ends inside of c"},
		{"ends what is not open", `<r></c>`, "r(the XML ends c where it is not open"},
		{"a document type", `<!DOCTYPE r><r/>`, "XML with a document type, which no workbook has"},
		{"too deep", deep, strings.Repeat("a(", deepest) + "XML more than 64 deep"},
		{"too many", strings.Repeat("<a/>", 101), strings.Repeat("a()0 ", 100) + "more than 100 elements"},
		{"stopped by whoever reads", `<r><stop/></r>`, "r(no more"},
	} {
		var got strings.Builder
		err := Walk(strings.NewReader(test.part), Visitor{
			Open: func(around []string, e xml.StartElement) error {
				if e.Name.Local == "stop" {
					return errors.New("no more")
				}
				got.WriteString(e.Name.Local + "(")
				return nil
			},
			Text: func(around []string, text []byte) error {
				got.Write(text)
				return nil
			},
			End: func(name string, depth int) error {
				fmt.Fprintf(&got, ")%d ", depth)
				return nil
			},
			Most: 100,
		})
		if err != nil {
			got.WriteString(err.Error())
		}
		if got.String() != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got.String(), test.want)
		}
	}
}

func TestTarget(t *testing.T) {
	for target, want := range map[string]string{"worksheets/sheet1.xml": "xl/worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml": "xl/worksheets/sheet1.xml", "../x.xml": "x.xml"} {
		e := xml.StartElement{Attr: []xml.Attr{{Name: xml.Name{Space: "r", Local: "Target"}, Value: target}}}
		if got := Target(e); got != want {
			t.Errorf("%s: got %s, want %s", target, got, want)
		}
	}
}
