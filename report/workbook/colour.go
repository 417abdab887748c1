package workbook

import "github.com/xuri/excelize/v2"

// colourScales tints the columns of a table that hold slants and net
// polarities. Cells below the tier that may be shown are empty and stay white.
func (s *sheet) colourScales(t sheetTable, from, to int) {
	if len(t.rows) == 0 {
		return
	}
	scales := map[string][2]accent{s.say(netHead): {negativeAccent, furtherAccent}} // of all sides
	if s.study.Slants != nil {
		scales[s.say(slantHead)] = [2]accent{sideAccent(1), sideAccent(0)}
	}
	for side := range s.study.Sides {
		scales[s.sayf(netOfHead, s.sideName(side))] = [2]accent{negativeAccent, sideAccent(side)}
	}
	for i, column := range t.columns {
		if ends, ok := scales[column.head]; ok {
			s.colourScale(cellName(i+1, from)+":"+cellName(i+1, to), ends)
		}
	}
}

// colourScale runs from one accent at −1 over white to the other at +1,
// whatever the values are: equal tints mean equal figures on every sheet.
func (s *sheet) colourScale(area string, ends [2]accent) {
	s.try(s.file.SetConditionalFormat(s.name, area, []excelize.ConditionalFormatOptions{{
		Type: "3_color_scale", Criteria: "=",
		MinType: "num", MidType: "num", MaxType: "num",
		MinValue: "-1", MidValue: "0", MaxValue: "1",
		MinColor: "#" + ends[0].fill, MidColor: "#" + noFill, MaxColor: "#" + ends[1].fill,
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
