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

// Write writes the card of a study in a language.
func Write(w io.Writer, study *compare.Study, lang string) error {
	v := view.New(study)
	s, err := newSheet(words.RightToLeft(lang))
	if err != nil {
		return fmt.Errorf("drawing the card: %w", err)
	}
	s.band(0, 0, Width, 12, first)
	s.write(words.Key("page.brand").In(lang)+" · "+v.Title().In(lang), text{size: 26, colour: soft, x: margin, y: 62, room: room, lines: 1})
	high := float32(axisTop - 40)
	if drawn, _ := rows(v); len(drawn) == 0 {
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
