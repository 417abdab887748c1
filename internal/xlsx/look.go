package xlsx

import "github.com/xuri/excelize/v2"

// fontName is on every Windows and Mac and has Arabic of one height with its
// Latin; Excel's own default, Calibri, has no Arabic.
const fontName = "Arial"

// The colours of what carries no meaning of its own.
const (
	Ink        = "1F2933"
	FaintInk   = "8A94A0"
	PaleLine   = "D5DAE0"
	opaque     = "FF" // before a colour where the format has eight digits
	HeadFill   = "243B53"
	GroupFill  = "E4E9EF"
	white      = "FFFFFF"
	noticeFill = "FFF3CD"
	linkInk    = "0B57A4"
	shareFill  = "9FB3C8"
)

// SignedFormat shows a score with its sign.
const SignedFormat = "+0.00;-0.00;0.00"

// A Role is what a cell is for.
type Role int

// The roles.
const (
	BodyRole    Role = iota
	TitleRole        // the sheet's name at its head
	NoteRole         // how to read what follows
	NoticeRole       // what must not be overlooked
	SectionRole      // over a block
	HeadRole         // of a column
	GroupRole        // over several columns
	LabelRole        // over a single figure
	FigureRole
	AnswerRole // may be filled in where its sheet is protected
)

// A Look is all that a style depends on. Looks are few: the library takes ever
// longer with each new style.
type Look struct {
	Role   Role
	Format string // of a number or date; empty for text
	Wrap   bool
	Faint  bool // for what carries no evidence
	Bold   bool
	Large  bool   // for what is read closely
	Tint   string // a fill that tells what a figure means
	Link   bool
	Latin  bool // left to right in any workbook: addresses, formulas, hashes
	Arabic bool // right to left in any workbook: text that begins with such a letter
	Start  bool // a number at the side where lines begin, for a wide column
}

// style returns the library's number for a look.
func (b *Book) style(look Look) int {
	if id, ok := b.styles[look]; ok {
		return id
	}
	id, err := b.file.NewStyle(b.newStyle(look))
	b.Try(err)
	b.styles[look] = id
	return id
}

func (b *Book) newStyle(look Look) *excelize.Style {
	style := &excelize.Style{
		Font:      look.font(),
		Alignment: b.alignment(look),
	}
	if fill := roleFills[look.Role]; fill != "" {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}}
	}
	if look.Tint != "" {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{look.Tint}}
	}
	if look.Format != "" {
		style.CustomNumFmt = &look.Format
	}
	switch look.Role {
	case BodyRole:
		style.Border = lines("bottom")
	case AnswerRole:
		style.Border = lines("left", "right", "top", "bottom")
		style.Protection = &excelize.Protection{Locked: false}
	}
	return style
}

// lines are thin borders.
func lines(at ...string) []excelize.Border {
	var list []excelize.Border
	for _, side := range at {
		list = append(list, excelize.Border{Type: side, Color: PaleLine, Style: 1})
	}
	return list
}

var roleFills = map[Role]string{
	NoticeRole: noticeFill,
	HeadRole:   HeadFill,
	GroupRole:  GroupFill,
}

var roleSizes = map[Role]float64{
	TitleRole:   18,
	SectionRole: 14,
	FigureRole:  13,
	LabelRole:   10,
}

// size returns the size of a look's letters in points.
func (look Look) size() float64 {
	switch size := roleSizes[look.Role]; {
	case size > 0:
		return size
	case look.Large:
		return 12
	}
	return 11
}

// font returns the font of a look.
func (look Look) font() *excelize.Font {
	font := &excelize.Font{Family: fontName, Size: look.size(), Color: Ink, Bold: look.Bold}
	switch look.Role {
	case TitleRole, SectionRole, GroupRole, FigureRole:
		font.Bold = true
	case HeadRole:
		font.Bold, font.Color = true, white
	case LabelRole:
		font.Color = FaintInk
	}
	if look.Link {
		font.Color, font.Underline = linkInk, "single"
	}
	if look.Tint != "" || look.Link && look.Format == SignedFormat {
		font.Color = Ink // on a colour that tells something itself
	}
	if look.Faint {
		font.Color = FaintInk
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
func (b *Book) alignment(look Look) *excelize.Alignment {
	alignment := &excelize.Alignment{
		Vertical: "center", WrapText: look.wraps(),
		Horizontal: "left", ReadingOrder: orderByContext,
	}
	if b.rtl || look.Arabic {
		alignment.Horizontal, alignment.ReadingOrder = "right", orderRightToLeft
	}
	if look.Role == BodyRole {
		alignment.Indent = 1
	}
	switch {
	case look.Start:
		alignment.ReadingOrder = orderLeftToRight
	case look.Format != "":
		alignment.ReadingOrder, alignment.Horizontal, alignment.Indent = orderLeftToRight, "center", 0
	case look.Latin:
		alignment.ReadingOrder, alignment.Horizontal = orderLeftToRight, "left"
	case look.Role == HeadRole, look.Role == GroupRole, look.Role == LabelRole, look.Role == FigureRole, look.Role == AnswerRole:
		alignment.Horizontal = "center"
	}
	return alignment
}

// wraps reports whether a look breaks its lines.
func (look Look) wraps() bool {
	switch look.Role {
	case HeadRole, GroupRole, LabelRole, FigureRole:
		return look.Wrap || look.Format == "" && !look.Latin
	case NoteRole, NoticeRole, AnswerRole:
		return true
	}
	return look.Wrap
}
