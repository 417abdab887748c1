package compare

import "testing"

// What is packed comes back byte for byte, whatever it is.
func FuzzLetters(f *testing.F) {
	for _, text := range []string{"", "قوات الجيش", "أعلنت «القيادة» – 2019\n", "ﷺ پارس é 😀", "\x1a\x00\xd8", "\xd9\x1aab\xff"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		packed := packLetters(nil, text)
		if got := unpackLetters(packed); got != text {
			t.Errorf("%q came back as %q", text, got)
		}
	})
}

// An Arabic letter takes one byte.
func TestLettersTakeOneByte(t *testing.T) {
	if packed := packLetters(nil, "قوات الجيش"); len(packed) != 10 {
		t.Errorf("%d bytes, want 10", len(packed))
	}
}
