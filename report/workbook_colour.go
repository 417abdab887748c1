package report

import (
	"slices"

	"github.com/xuri/excelize/v2"
)

// colourScales tints the columns of a table that hold slants and net
// polarities. Cells below the tier that may be shown are empty and stay white.
func (s *sheet) colourScales(t sheetTable, from, to int) {
	if len(t.rows) == 0 {
		return
	}
	heads := []string{s.say(slantHead), s.say(netHead)}
	for side := range s.study.Sides {
		heads = append(heads, s.sayf(netOfHead, s.sideName(side)))
	}
	for i, column := range t.columns {
		if slices.Contains(heads, column.head) {
			s.colourScale(cellName(i+1, from) + ":" + cellName(i+1, to))
		}
	}
}

// colourScale runs from orange at −1 over white to blue at +1, whatever the
// values are: equal tints mean equal figures on every sheet.
func (s *sheet) colourScale(area string) {
	s.try(s.file.SetConditionalFormat(s.name, area, []excelize.ConditionalFormatOptions{{
		Type: "3_color_scale", Criteria: "=",
		MinType: "num", MidType: "num", MaxType: "num",
		MinValue: "-1", MidValue: "0", MaxValue: "1",
		MinColor: "#" + minusFill, MidColor: "#" + noFill, MaxColor: "#" + plusFill,
	}}))
}

// shareScale tints shares from white to grey. Bars in the cells would read
// better, but the kind that the library writes draws a tenth of a bar for 0.
func (s *sheet) shareScale(area string) {
	s.try(s.file.SetConditionalFormat(s.name, area, []excelize.ConditionalFormatOptions{{
		Type: "2_color_scale", Criteria: "=",
		MinType: "num", MaxType: "num", MinValue: "0", MaxValue: "1",
		MinColor: "#" + noFill, MaxColor: "#" + shareFill,
	}}))
}
