package xlsx

import "github.com/xuri/excelize/v2"

// tintScale tints the figures of an area: see Column.Tinted.
func (s *Sheet) tintScale(area, low, high string) {
	s.scale(area, excelize.ConditionalFormatOptions{
		Type: "3_color_scale", Criteria: "=",
		MinType: "num", MidType: "num", MaxType: "num",
		MinValue: "-1", MidValue: "0", MaxValue: "1",
		MinColor: "#" + low, MidColor: "#" + white, MaxColor: "#" + high,
	})
}

// ShareScale tints shares of 1 from white to grey. Bars in the cells would read
// better, but the kind that the library writes draws a tenth of a bar for 0.
func (s *Sheet) ShareScale(area string) {
	s.scale(area, excelize.ConditionalFormatOptions{
		Type: "2_color_scale", Criteria: "=",
		MinType: "num", MaxType: "num", MinValue: "0", MaxValue: "1",
		MinColor: "#" + white, MaxColor: "#" + shareFill,
	})
}

func (s *Sheet) scale(area string, scale excelize.ConditionalFormatOptions) {
	s.book.Try(s.book.file.SetConditionalFormat(s.Name, area, []excelize.ConditionalFormatOptions{scale}))
}
