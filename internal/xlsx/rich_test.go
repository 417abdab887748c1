package xlsx

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"
)

// Texts in parts stand among plain ones, and those that are alike stand in the
// file once.
func TestRich(t *testing.T) {
	b := New("en")
	s := b.Open(Frame{Name: "Rich", Widths: []float64{20, 20, 20, 20}})
	of := func(bold string) Cell { return Runs(Run{Text: "plain "}, Run{Text: bold, Bold: true}) }
	s.Line(Text("first"), of("one"), Text("last"), of("two"))
	s.Line(of("two"), Text("one"), Runs(Run{Text: "plain one"}), of("one"))
	var out bytes.Buffer
	if err := b.Save(&out); err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[string]string{"A1": "first", "B1": "plain +one", "C1": "last", "D1": "plain +two", "A2": "plain +two", "B2": "one", "C2": "plain one", "D2": "plain +one"} {
		text, _ := file.GetCellValue("Rich", at)
		if runs, _ := file.GetCellRichText("Rich", at); len(runs) > 0 {
			text = runs[0].Text
			for _, run := range runs[1:] {
				text += "+" + run.Text
			}
		}
		if text != want {
			t.Errorf("%s holds %q, want %q", at, text, want)
		}
	}
	if got := len(file.SharedStrings.SI); got != 6 {
		t.Errorf("%d texts are in the file, want 6", got)
	}
}
