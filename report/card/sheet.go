package card

import (
	"bytes"
	"embed"
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// The fonts are Noto Sans and Noto Sans Arabic, cut down to the characters of
// the languages that reports are written in.
//
//go:embed fonts/*.ttf
var fonts embed.FS

type colour = color.RGBA

// The colours of the page, in its light theme.
var (
	paper      = rgb(0xfcfbf8)
	ink        = rgb(0x1b2328)
	soft       = rgb(0x566269)
	unclear    = rgb(0x7b858b)
	first      = rgb(0x1f6f8b)
	firstText  = rgb(0x16566c)
	firstTint  = rgb(0xeaf2f4)
	second     = rgb(0xb2600f)
	secondText = rgb(0x8a4a0b)
	secondTint = rgb(0xf9efe3)
	denying    = rgb(0x4b4453)
	line       = rgb(0xdcd9d0)

	sideColours = [...]colour{first, second}
)

// pale is a colour under letters.
func pale(of colour) colour {
	mix := func(a, b uint8) uint8 { return uint8((int(a) + 3*int(b)) / 4) }
	return colour{R: mix(of.R, paper.R), G: mix(of.G, paper.G), B: mix(of.B, paper.B), A: 0xff}
}

// A sheet is what is drawn on.
type sheet struct {
	picture       *image.RGBA
	rtl           bool // its lines start on the right
	regular, bold faces
	shaper        shaping.HarfbuzzShaper
	segmenter     shaping.Segmenter
	wrapper       shaping.LineWrapper
}

// faces are the fonts of one weight, in the order in which a letter is looked
// for.
type faces []*font.Face

// ResolveFace returns the font that has a letter, the first where none has.
func (f faces) ResolveFace(r rune) *font.Face {
	for _, face := range f {
		if _, has := face.NominalGlyph(r); has {
			return face
		}
	}
	return f[0]
}

// newSheet returns an empty sheet.
func newSheet(rtl bool) (*sheet, error) {
	s := &sheet{picture: image.NewRGBA(image.Rect(0, 0, Width, Height)), rtl: rtl}
	draw.Draw(s.picture, s.picture.Bounds(), image.NewUniform(paper), image.Point{}, draw.Src)
	for _, weight := range []struct {
		name string
		of   *faces
	}{{"regular", &s.regular}, {"bold", &s.bold}} {
		for _, script := range []string{"arabic", "latin"} {
			data, err := fonts.ReadFile("fonts/" + script + "-" + weight.name + ".ttf")
			if err != nil {
				return nil, err
			}
			face, err := font.ParseTTF(bytes.NewReader(data))
			if err != nil {
				return nil, err
			}
			*weight.of = append(*weight.of, face)
		}
	}
	return s, nil
}

// A text is how words are written: from a corner, in a room.
type text struct {
	size   float32
	bold   bool
	colour colour
	x, y   float32 // the left end of the room, and where the letters of the first line stand
	room   float32 // its width
	lines  int     // as many at most; the last ends in … where words are left
	edge   int     // −1 for the left edge of the room, +1 for the right, 0 for where lines start
	dry    bool    // only look whether all fits
}

// write writes words and tells whether some were cut.
func (s *sheet) write(said string, of text) (cut bool) {
	letters := []rune(said)
	if len(letters) == 0 {
		return false
	}
	direction, fonts := di.DirectionLTR, s.regular
	if s.rtl {
		direction = di.DirectionRTL
	}
	if of.bold {
		fonts = s.bold
	}
	input := shaping.Input{Text: letters, RunEnd: len(letters), Direction: direction, Size: fixed.Int26_6(of.size * 64)}
	dots := input
	dots.Text, dots.RunEnd, dots.Face = []rune("…"), 1, fonts[1]
	var runs []shaping.Output
	for _, part := range s.segmenter.Split(input, fonts) {
		runs = append(runs, s.shaper.Shape(part))
	}
	lines, left := s.wrapper.WrapParagraph(shaping.WrapConfig{
		Direction: direction, TruncateAfterLines: max(of.lines, 1), Truncator: s.shaper.Shape(dots), BreakPolicy: shaping.Never,
	}, int(of.room), letters, shaping.NewSliceIterator(runs))
	if of.dry {
		return left > 0
	}
	for i, line := range lines {
		s.line(line, of, of.y+float32(i)*1.45*of.size)
	}
	return left > 0
}

// line draws the runs of a line in the order in which they are seen.
func (s *sheet) line(line shaping.Line, of text, y float32) {
	ordered, width := make([]shaping.Output, len(line)), float32(0)
	for _, run := range line {
		ordered[run.VisualIndex] = run
		width += float32(run.Advance) / 64
	}
	x := of.x
	if of.edge > 0 || of.edge == 0 && s.rtl {
		x += of.room - width
	}
	for _, run := range ordered {
		x = s.run(run, of.colour, x, y)
	}
}

// run draws letters of one font and returns where they end.
func (s *sheet) run(run shaping.Output, paint colour, x, y float32) float32 {
	size := float32(run.Size) / 64
	scale := size / float32(run.Face.Upem())
	path := newPath(x-size, y-2*size, float32(run.Advance)/64+2*size, 4*size)
	for _, glyph := range run.Glyphs {
		outline, _ := run.Face.GlyphDataOutline(glyph.GlyphID)
		dx, dy := x+float32(glyph.XOffset)/64-path.x, y-float32(glyph.YOffset)/64-path.y
		at := func(p opentype.SegmentPoint) (float32, float32) { return dx + p.X*scale, dy - p.Y*scale }
		for _, segment := range outline.Segments {
			ax, ay := at(segment.Args[0])
			switch segment.Op {
			case opentype.SegmentOpMoveTo:
				path.ClosePath()
				path.MoveTo(ax, ay)
			case opentype.SegmentOpLineTo:
				path.LineTo(ax, ay)
			case opentype.SegmentOpQuadTo:
				bx, by := at(segment.Args[1])
				path.QuadTo(ax, ay, bx, by)
			case opentype.SegmentOpCubeTo:
				bx, by := at(segment.Args[1])
				cx, cy := at(segment.Args[2])
				path.CubeTo(ax, ay, bx, by, cx, cy)
			}
		}
		path.ClosePath()
		x += float32(glyph.Advance) / 64
	}
	s.fill(path, paint)
	return x
}

// A path is what encloses something to be painted, in a frame no larger than it.
type path struct {
	*vector.Rasterizer
	x, y float32 // of the frame's corner
}

// newPath returns an empty path in a frame on whole pixels.
func newPath(x, y, width, height float32) path {
	left, top := float32(math.Floor(float64(x))), float32(math.Floor(float64(y)))
	return path{vector.NewRasterizer(int(width)+2, int(height)+2), left, top}
}

// fill paints what a path encloses.
func (s *sheet) fill(p path, paint colour) {
	inside := image.NewAlpha(p.Bounds())
	p.Draw(inside, inside.Bounds(), image.Opaque, image.Point{})
	place := p.Bounds().Add(image.Pt(int(p.x), int(p.y))) // may reach over the sheet's edge
	draw.DrawMask(s.picture, place, image.NewUniform(paint), image.Point{}, inside, image.Point{}, draw.Over)
}

// band draws a rectangle.
func (s *sheet) band(x, y, width, height float32, paint colour) {
	p := newPath(x, y, width, height)
	left, top := x-p.x, y-p.y
	p.MoveTo(left, top)
	p.LineTo(left+width, top)
	p.LineTo(left+width, top+height)
	p.LineTo(left, top+height)
	p.ClosePath()
	s.fill(p, paint)
}

// disc draws a full circle: four curves that leave it by a thousandth at most.
func (s *sheet) disc(x, y, r float32, paint colour) {
	const bend = 0.5523
	p := newPath(x-r, y-r, 2*r, 2*r)
	x, y = x-p.x, y-p.y
	p.MoveTo(x+r, y)
	p.CubeTo(x+r, y+bend*r, x+bend*r, y+r, x, y+r)
	p.CubeTo(x-bend*r, y+r, x-r, y+bend*r, x-r, y)
	p.CubeTo(x-r, y-bend*r, x-bend*r, y-r, x, y-r)
	p.CubeTo(x+bend*r, y-r, x+r, y-bend*r, x+r, y)
	p.ClosePath()
	s.fill(p, paint)
}

// rgb is a colour that hides what is under it.
func rgb(hex uint32) colour {
	return colour{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}
