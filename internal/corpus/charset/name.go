package charset

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Name returns the name of a file in an archive. Where it is no UTF-8, whatever the
// archive says, it is in windows-1256, as programs for Windows write, or in the code
// page 720 of Arabic DOS, which compressed folders of Windows use.
func Name(raw string) string {
	if utf8.ValidString(raw) {
		return raw
	}
	windows, _ := charmap.Windows1256.NewDecoder().String(raw)
	dos := fromDOS(raw)
	if arabicLetters(dos) > arabicLetters(windows) {
		return dos
	}
	return windows
}

// fromDOS reads a text in the code page 720.
func fromDOS(s string) string {
	var text strings.Builder
	for _, b := range []byte(s) {
		if b < 0x80 {
			text.WriteByte(b)
			continue
		}
		text.WriteRune(page720[b-0x80])
	}
	return text.String()
}

// page720 are the upper letters of the code page 720.
var page720 = []rune("\u0080\u0081éâ\u0084à\u0086çêëèïî\u008d\u008e\u008f\u0090\u0651\u0652ô¤ـûùءآأؤ£إئابةتثجحخدذرزسشص«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀ضطظعغفµقكلمنهوىي≡\u064b\u064c\u064d\u064e\u064f\u0650≈°∙·√ⁿ²■\u00a0")

// arabicLetters counts the Arabic letters of a name.
func arabicLetters(s string) int {
	n := 0
	for _, r := range s {
		if classOf(r) == arabicLetter {
			n++
		}
	}
	return n
}
