package workbook

import "github.com/xuri/excelize/v2"

// fontName is on every Windows and Mac and has Arabic of one height with its
// Latin; Excel's own default, Calibri, has no Arabic.
const fontName = "Arial"

// The colours of what carries no meaning of its own: see palette.
const (
	ink        = "1F2933"
	faintInk   = "8A94A0"
	paleLine   = "D5DAE0"
	headFill   = "243B53"
	groupFill  = "E4E9EF"
	noticeFill = "FFF3CD"
	linkInk    = "0B57A4"
	tabInk     = "16566C"
	farTabInk  = "8A4A0B"
	noFill     = "FFFFFF"
	shareFill  = "9FB3C8"
)

// Number formats.
const (
	wholeFormat  = "#,##0"
	signedFormat = "+0.00;-0.00;0.00"
	shareFormat  = "0.0%"
	rateFormat   = "0.00"
	calledFormat = `+0.00"*";-0.00"*"` // a difference that is stated
	chanceFormat = `[<0.001]"< 0.001";0.000`
	dateFormat   = "yyyy-mm-dd"
)

// A cellRole is what a cell is for.
type cellRole int

// The roles.
const (
	bodyRole    cellRole = iota
	titleRole            // the sheet's name at its head
	noteRole             // how to read what follows
	noticeRole           // what must not be overlooked
	sectionRole          // over a block
	headRole             // of a column
	groupRole            // over several columns
	labelRole            // over a single figure
	figureRole
)

// A cellLook is all that a style depends on. Looks are few: the library takes
// ever longer with each new style.
type cellLook struct {
	role   cellRole
	format string // of a number or date; empty for text
	wrap   bool
	faint  bool // for what carries no evidence
	bold   bool
	tint   string // a fill that tells what a figure means
	link   bool
	latin  bool // left to right in any workbook: addresses, formulas, hashes
	arabic bool // right to left in any workbook: text that begins with such a letter
	start  bool // a number at the side where lines begin, for a wide column
}

// style returns the library's number for a look.
func (b *workbook) style(look cellLook) int {
	if id, ok := b.styles[look]; ok {
		return id
	}
	id, err := b.file.NewStyle(b.newStyle(look))
	b.try(err)
	b.styles[look] = id
	return id
}

func (b *workbook) newStyle(look cellLook) *excelize.Style {
	style := &excelize.Style{
		Font:      lookFont(look),
		Alignment: b.alignment(look),
	}
	if fill := roleFills[look.role]; fill != "" {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}}
	}
	if look.tint != "" {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{look.tint}}
	}
	if look.format != "" {
		style.CustomNumFmt = &look.format
	}
	if look.role == bodyRole {
		style.Border = []excelize.Border{{Type: "bottom", Color: paleLine, Style: 1}}
	}
	return style
}

var roleFills = map[cellRole]string{
	noticeRole: noticeFill,
	headRole:   headFill,
	groupRole:  groupFill,
}

var roleSizes = map[cellRole]float64{
	titleRole:   18,
	sectionRole: 14,
	figureRole:  13,
	labelRole:   10,
}

// lookFont returns the font of a look.
func lookFont(look cellLook) *excelize.Font {
	font := &excelize.Font{Family: fontName, Size: 11, Color: ink, Bold: look.bold}
	if size := roleSizes[look.role]; size != 0 {
		font.Size = size
	}
	switch look.role {
	case titleRole, sectionRole, groupRole, figureRole:
		font.Bold = true
	case headRole:
		font.Bold, font.Color = true, noFill
	case labelRole:
		font.Color = faintInk
	}
	if look.link {
		font.Color, font.Underline = linkInk, "single"
	}
	if look.tint != "" || look.link && look.format == signedFormat {
		font.Color = ink // on a colour that tells something itself
	}
	if look.faint {
		font.Color = faintInk
	}
	return font
}

// Reading orders of a cell.
const (
	orderByContext   = 0
	orderLeftToRight = 1
	orderRightToLeft = 2
)

// alignment sets a cell's direction, which a right-to-left sheet does not give
// its cells. A number reads from left to right everywhere, or its minus would
// stand on the wrong side.
func (b *workbook) alignment(look cellLook) *excelize.Alignment {
	alignment := &excelize.Alignment{
		Vertical: "center", WrapText: look.wrap,
		Horizontal: "left", ReadingOrder: orderByContext,
	}
	if b.rtl() || look.arabic {
		alignment.Horizontal, alignment.ReadingOrder = "right", orderRightToLeft
	}
	if look.role == bodyRole {
		alignment.Indent = 1
	}
	switch {
	case look.start:
		alignment.ReadingOrder = orderLeftToRight
	case look.format != "":
		alignment.ReadingOrder, alignment.Horizontal, alignment.Indent = orderLeftToRight, "center", 0
	case look.latin:
		alignment.ReadingOrder, alignment.Horizontal = orderLeftToRight, "left"
	case look.role == headRole, look.role == groupRole, look.role == labelRole, look.role == figureRole:
		alignment.Horizontal, alignment.WrapText = "center", true
	case look.role == noteRole, look.role == noticeRole:
		alignment.WrapText = true
	}
	return alignment
}
