package card

import (
	"bytes"
	"image/color"
	"image/png"
	"slices"
	"testing"

	"mizan/compare"
	"mizan/internal/words"
)

// drawn shapes and draws words on an empty sheet, and returns the columns that
// hold ink, from the left.
func drawn(t *testing.T, rtl bool, said string) (columns []int) {
	t.Helper()
	s, err := newSheet(rtl)
	if err != nil {
		t.Fatal(err)
	}
	s.write(said, text{size: 60, colour: ink, x: 0, y: 100, room: Width, lines: 1})
	for x := range Width {
		for y := range 160 {
			if s.picture.At(x, y) != color.Color(paper) {
				columns = append(columns, x)
				break
			}
		}
	}
	return columns
}

// gaps counts the stretches of ink.
func gaps(columns []int) int {
	n := 0
	for i, x := range columns {
		if i == 0 || x > columns[i-1]+1 {
			n++
		}
	}
	return n
}

// Letters of Arabic are joined, and marked ones keep their marks; a line that
// starts on the right ends there.
func TestArabicIsShaped(t *testing.T) {
	for _, test := range []struct {
		name, said string
		rtl        bool
		stretches  int
	}{
		{"joined letters", "سبعينية", true, 1},
		{"a letter that does not join the next", "بابب", true, 2},
		{"a number in Arabic keeps its order", "12", true, 2},
		{"Latin letters", "il", false, 2},
	} {
		columns := drawn(t, test.rtl, test.said)
		if got := gaps(columns); got != test.stretches {
			t.Errorf("%s: %q is %d stretches of ink, want %d", test.name, test.said, got, test.stretches)
		}
		if right := len(columns) > 0 && columns[0] > Width/2; right != test.rtl {
			t.Errorf("%s: it starts at column %v", test.name, columns[:1])
		}
	}
}

// A card is a PNG of the size that previews want, the same for the same study,
// in every language; a study of which nothing can be said has one too.
func TestCardOfAnEmptyStudy(t *testing.T) {
	study := &compare.Study{}
	study.Manifest.Lexicon.Title = words.Text{"ar": "نزاع", "en": "A conflict"}
	for _, lang := range words.Languages() {
		var one, two bytes.Buffer
		for _, b := range []*bytes.Buffer{&one, &two} {
			if err := Write(b, study, lang); err != nil {
				t.Fatal(err)
			}
		}
		if !slices.Equal(one.Bytes(), two.Bytes()) {
			t.Errorf("%s: two cards of one study differ", lang)
		}
		picture, err := png.Decode(&one)
		if err != nil || picture.Bounds().Dx() != Width || picture.Bounds().Dy() != Height {
			t.Errorf("%s: the card is %v, %v", lang, picture.Bounds(), err)
		}
	}
}
