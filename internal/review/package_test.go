package review

import (
	"strings"
	"testing"

	"mizan/internal/xlsx/xlsxtest"
)

// packed opens a sample's workbook as a strict reader would.
func packed(t *testing.T, sample *Sample) xlsxtest.Package {
	t.Helper()
	parts, err := xlsxtest.Open(written(t, sample))
	if err != nil {
		t.Fatal(err)
	}
	return parts
}

// Excel would find nothing to repair in the coding workbook.
func TestPackage(t *testing.T) {
	for _, fault := range packed(t, sampled(t, some(), 1, 50)).Faults() {
		t.Error(fault)
	}
}

// Each check that only the coding workbook needs is seen to find its damage.
func TestPackageDamage(t *testing.T) {
	const codingXML, bookXML = "xl/worksheets/sheet2.xml", "xl/workbook.xml"
	sound := packed(t, sampled(t, some(), 1, 50))
	for _, d := range []struct{ name, part, pattern, with, want string }{
		{"choice from no sheet", codingXML, `<formula1>lists!`, `<formula1>nowhere!`, "sheet that is not there"},
		{"choice of an empty cell", codingXML, `(<formula1>lists![^:]*:\$[A-Z]\$)[0-9]+`, `${1}99`, "offers the empty cell"},
		{"long list in a rule", codingXML, `<formula1>[^<]*`, `<formula1>"` + strings.Repeat("a", 256) + `"`, "a list of 256 units"},
		{"control character in a list", codingXML, `<formula1>[^<]*`, "<formula1>\"a\x01\"", "illegal character"},
		{"rule for no cells", codingXML, `sqref="[^"]*" type="list"`, `sqref="" type="list"`, "validation: no cells"},
		{"two rules for a cell", codingXML, `sqref="E4:E([0-9]+)"`, `sqref="D4:D$1"`, "overlap"},
		{"long title", codingXML, `errorTitle="`, `errorTitle="` + strings.Repeat("a", 33), "errorTitle has"},
		{"long message", codingXML, ` error="`, ` error="` + strings.Repeat("a", 256), "error has"},
		{"order of protection", codingXML, `(?s)(<sheetProtection[^>]*></sheetProtection>)(<mergeCells.*</mergeCells>)`, `$2$1`, "child sheetProtection in the wrong place"},
		{"rules without a rule", codingXML, `(?s)<dataValidations.*</dataValidations>`, `<dataValidations></dataValidations>`, "lacks the child dataValidation"},
		{"guide hidden", bookXML, `<sheet name="دليل الترميز"`, `<sheet name="دليل الترميز" state="hidden"`, "opens on a sheet that is hidden"},
	} {
		t.Run(d.name, func(t *testing.T) {
			broken, err := sound.Damaged(d.part, d.pattern, d.with)
			if err != nil {
				t.Fatal(err)
			}
			if faults := strings.Join(broken.Faults(), "\n"); !strings.Contains(faults, d.want) {
				t.Errorf("found %q, want %q", faults, d.want)
			}
		})
	}
}
