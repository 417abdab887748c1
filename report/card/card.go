// Package card draws the picture of a report that is shown where a link to it is
// sent: its first sentence, its first chart, and what was read, as a PNG of
// 1,200 × 630 pixels.
//
// It needs no browser and no font of the machine. Arabic is shaped and lines are
// ordered by go-text/typesetting, a port of HarfBuzz; the fonts are in the
// program. The same study gives the same bytes. What neither font has a letter
// for is drawn as the font's empty box.
package card

import (
	"fmt"
	"image/png"
	"io"
	"strings"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/report/view"
)

// The card, in pixels.
const (
	Width, Height = 1200, 630

	margin  = 56
	room    = Width - 2*margin
	rowHigh = 34
	axisTop = 330
)

// mostRows is how many outlets the chart of a card has room for.
const mostRows = 6

// Write writes the card of a study in a language.
func Write(w io.Writer, study *compare.Study, lang string) error {
	v := view.New(study)
	s, err := newSheet(words.RightToLeft(lang))
	if err != nil {
		return fmt.Errorf("drawing the card: %w", err)
	}
	s.band(0, 0, Width, 12, first)
	s.write(words.Key("page.brand").In(lang)+" · "+study.Manifest.Lexicon.Title.In(lang), text{size: 26, colour: soft, x: margin, y: 62, room: room, lines: 1})
	high := float32(axisTop - 40)
	if len(rows(v)) == 0 {
		high = Height - 150
	}
	s.headline(v.Lead().Text.In(lang), high)
	s.chart(v, lang)
	s.write(foot(v, lang), text{size: 20, colour: soft, x: margin, y: Height - 30, room: room, lines: 1})
	if err := png.Encode(w, s.picture); err != nil {
		return fmt.Errorf("writing the card: %w", err)
	}
	return nil
}

// headline writes the sentence as large as it fits above a height.
func (s *sheet) headline(sentence string, below float32) {
	for size := float32(46); ; size -= 2 {
		high := 1.45 * size
		lines := int((below - 90) / high)
		if cut := s.write(sentence, text{size: size, colour: ink, bold: true, x: margin, y: 84 + size, room: room, lines: lines, dry: true}); !cut || size <= 24 {
			s.write(sentence, text{size: size, colour: ink, bold: true, x: margin, y: 84 + size, room: room, lines: lines})
			return
		}
	}
}

// foot says of what the card is made, and warns of training texts.
func foot(v *view.View, lang string) string {
	parts := []string{words.Count("article", v.Study.Totals.Scored).In(lang), words.Count("outlet", len(v.Study.Outlets)).In(lang)}
	if from, to := v.Days(); from != "" {
		parts = append(parts, words.Figure(from+" – "+to))
	}
	lexicon := &v.Study.Manifest.Lexicon
	parts = append(parts, words.Key("page.fact.lexicon").In(lang)+" "+words.Figure(strings.TrimSpace(lexicon.ID+" "+lexicon.Version)))
	if v.Study.Manifest.Sample {
		parts = append(parts, words.Key("page.training").In(lang))
	}
	return strings.Join(parts, " · ")
}

// A row is an outlet in the chart of a card.
type row struct {
	outlet int
	figure view.Figure
}

// rows are the outlets that a card draws, as the page orders them: where there
// are too many, those at the ends.
func rows(v *view.View) []row {
	if !v.HasSlants() {
		return nil
	}
	var list []row
	for _, outlet := range v.Outlets[:v.Ranked] {
		list = append(list, row{outlet, v.Figure(outlet, view.Slant)})
	}
	if len(list) > mostRows {
		list = append(list[:mostRows/2:mostRows/2], list[len(list)-mostRows/2:]...)
	}
	return list
}

// chart draws the slants: an outlet a row, its point and its interval.
func (s *sheet) chart(v *view.View, lang string) {
	list := rows(v)
	if len(list) == 0 {
		return
	}
	const names, left, right = 330, margin, Width - margin
	from, to := float32(left+20), float32(right-names)
	if !s.rtl {
		from, to = float32(left+names), float32(right-20)
	}
	at := func(x float64) float32 { return from + (to-from)*float32((max(-1, min(1, x))+1)/2) }
	bottom := float32(axisTop + rowHigh*len(list))
	s.band(at(-1), axisTop, at(0)-at(-1), bottom-axisTop, secondTint)
	s.band(at(0), axisTop, at(1)-at(0), bottom-axisTop, firstTint)
	s.band(at(0)-1, axisTop, 2, bottom-axisTop, soft)
	s.write(v.Side(1).In(lang), text{size: 20, bold: true, colour: secondText, x: at(-1), y: axisTop - 12, room: at(0) - at(-1), lines: 1, edge: -1})
	s.write(v.Side(0).In(lang), text{size: 20, bold: true, colour: firstText, x: at(0), y: axisTop - 12, room: at(1) - at(0), lines: 1, edge: +1})
	for i, r := range list {
		y := axisTop + rowHigh*(float32(i)+0.5)
		paint := unclear
		if r.figure.Clear {
			paint = []colour{first, second}[v.Towards(r.figure)]
		}
		if r.figure.Value.Bounded {
			s.band(at(r.figure.Value.Lo), y-2, at(r.figure.Value.Hi)-at(r.figure.Value.Lo), 4, paint)
		}
		s.disc(at(r.figure.Value.Estimate), y, 9, paint)
		if r.figure.Weak() {
			s.disc(at(r.figure.Value.Estimate), y, 5, paper)
		}
		x, side := to+24, +1
		if !s.rtl {
			x, side = left, -1
		}
		s.write(words.Tame(v.Study.Outlets[r.outlet].Name), text{size: 20, colour: ink, x: x, y: y + 7, room: names - 34, lines: 1, edge: side})
	}
}
