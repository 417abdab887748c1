// Package charset reads text as UTF-8, whatever it is written in: UTF-8, UTF-16,
// windows-1256 or ISO-8859-6. It tells which by the bytes alone, and says of a text
// that was read as another charset before it came here, and saved so, that it is
// garbled.
//
// What is no text is refused with a *words.Error. It knows no form of file.
package charset

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding/charmap"

	"mizan/internal/words"
)

// An encoding turns bytes into UTF-8. What is no text in it comes out as
// noText, so that one check finds damage in every encoding: utf8.Valid.
type encoding struct {
	name string
	// decode appends the text of src to dst, and returns how many bytes of
	// src it took: all but a letter cut in two at its end. nil for UTF-8.
	decode func(dst, src []byte) (text []byte, taken int)
}

// UTF8 is the name of the encoding that everything else is turned into.
const UTF8 = "UTF-8"

var (
	// ErrBinary refuses what holds bytes that no text has.
	ErrBinary = words.Wrong("refused.binary", nil)
	// ErrDamaged refuses a text with bytes that are no letter in its encoding.
	ErrDamaged = words.Wrong("refused.damaged", nil)
)

// noText is a byte that stands in no UTF-8 text.
const noText = 0xFF

var (
	unicode8    = encoding{UTF8, nil}
	unicode16LE = encoding{"UTF-16LE", func(dst, src []byte) ([]byte, int) { return decode16(dst, src, 0, 1) }}
	unicode16BE = encoding{"UTF-16BE", func(dst, src []byte) ([]byte, int) { return decode16(dst, src, 1, 0) }}
	windows1256 = encoding{"windows-1256", decoder8(charmap.Windows1256)}
	iso8859_6   = encoding{"ISO-8859-6", decoder8(charmap.ISO8859_6)}
)

// decoder8 returns the decode of an encoding of one byte a letter.
func decoder8(letters *charmap.Charmap) func(dst, src []byte) ([]byte, int) {
	var table [256][]byte
	for b := range table {
		letter := letters.DecodeByte(byte(b))
		table[b] = utf8.AppendRune(nil, letter)
		if letter == utf8.RuneError {
			table[b] = []byte{noText}
		}
	}
	return func(dst, src []byte) ([]byte, int) {
		for _, b := range src {
			dst = append(dst, table[b]...)
		}
		return dst, len(src)
	}
}

// decode16 is the decode of UTF-16, whose low and high bytes stand at the
// offsets lo and hi of each unit.
func decode16(dst, src []byte, lo, hi int) ([]byte, int) {
	i := 0
	for ; i+1 < len(src); i += 2 {
		unit := rune(src[i+lo]) | rune(src[i+hi])<<8
		if !utf16.IsSurrogate(unit) {
			dst = utf8.AppendRune(dst, unit)
			continue
		}
		if i+3 >= len(src) {
			break
		}
		pair := utf16.DecodeRune(unit, rune(src[i+2+lo])|rune(src[i+2+hi])<<8)
		if pair == utf8.RuneError {
			dst = append(dst, noText)
			continue
		}
		dst = utf8.AppendRune(dst, pair)
		i += 2
	}
	return dst, i
}

// signatures are the first bytes of files that are no text but may be named
// as if they were.
var signatures = []struct {
	start string
	what  words.Key
}{
	{"%PDF-", "refused.a.pdf"}, {"PK\x03\x04", "refused.a.zip"}, {"\xd0\xcf\x11\xe0", "refused.a.office"},
	{"\x1f\x8b", "refused.a.gzip"}, {`{\rtf`, "refused.a.rtf"},
	{"\xff\xfe\x00\x00", "refused.a.utf32"}, {"\x00\x00\xfe\xff", "refused.a.utf32"},
}

// marks are the byte order marks.
var marks = []struct {
	bytes string
	encoding
}{
	{"\xef\xbb\xbf", unicode8}, {"\xff\xfe", unicode16LE}, {"\xfe\xff", unicode16BE},
}

// detectStart looks at the first bytes of a file for what must stand there: a
// byte order mark, or the zero bytes of UTF-16. Where sure is false, the file
// is in an encoding that holds ASCII. A file that is no text is refused.
func detectStart(start []byte) (e encoding, mark int, sure bool, err error) {
	for _, s := range signatures {
		if bytes.HasPrefix(start, []byte(s.start)) {
			return e, 0, false, words.Wrong("refused.noText", words.Values{"what": s.what})
		}
	}
	for _, m := range marks {
		if bytes.HasPrefix(start, []byte(m.bytes)) {
			return m.encoding, len(m.bytes), true, nil
		}
	}
	if bytes.IndexByte(start, 0) >= 0 {
		for high, e := range []encoding{unicode16BE, unicode16LE} {
			if wide(start, high) {
				return e, 0, true, nil
			}
		}
		start = bytes.TrimRight(start, "\x00") // of a file that was not written to its end, the rest is zeros
		if bytes.Count(start, []byte{0})*1000 >= len(start) {
			return e, 0, false, ErrBinary
		}
	}
	if controls(start)*100 > len(start) {
		return e, 0, false, ErrBinary
	}
	return unicode8, 0, false, nil
}

// wide says whether b is Arabic or Latin text in UTF-16 with the high bytes
// at even (0) or odd (1) offsets: zeros stand there, for the spaces, next to
// the few high bytes of such text, and hardly any stand at the low bytes.
func wide(b []byte, high int) bool {
	var zeros, strange, wrong int
	for i := 0; i+1 < len(b); i += 2 {
		h, low := b[i+high], b[i+1-high]
		switch {
		case h == 0 && !control(low):
			zeros++
		case h != 0x06 && h != 0x20 && h != 0xFB && h != 0xFE && (h < 0xD8 || h > 0xDF):
			strange++
		}
		if low == 0 {
			wrong++
		}
	}
	return zeros > 0 && wrong*20 <= zeros && strange*20 <= len(b)
}

// controls counts the bytes of b that no text holds.
func controls(b []byte) int {
	n := 0
	for _, c := range b {
		if control(c) {
			n++
		}
	}
	return n
}

// control says whether no text holds a byte: all controls but those for space
// and the end of a file.
func control(c byte) bool {
	return c < ' ' && (c < '\t' || c > '\r') && c != 0x1A && c != 0x1B
}

// detect tells the encoding of a sample of text that holds ASCII. A text that
// is UTF-8 for the most part is damaged UTF-8, and its damage comes out where
// the records are read.
func detect(sample []byte) (encoding, error) {
	letters, bad := 0, 0
	for i := 0; i < len(sample); {
		if sample[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(sample[i:])
		if r != utf8.RuneError || size > 1 {
			letters++
		} else {
			bad++
		}
		i += size
	}
	if letters >= bad {
		return unicode8, nil
	}
	return detect8(sample)
}

// detect8 tells windows-1256 from ISO-8859-6 by what would be out of place in
// an Arabic text, and a short text that is in order as both by its letters.
func detect8(sample []byte) (encoding, error) {
	w, inWindows := outOfPlace(windows1256, sample)
	i, inISO := outOfPlace(iso8859_6, sample)
	switch {
	case inWindows && (!inISO || w < i):
		return windows1256, nil
	case inISO && (!inWindows || i < w):
		return iso8859_6, nil
	case inWindows:
		return mostLikely(sample), nil
	}
	return encoding{}, words.Wrong("refused.encoding", nil)
}

// mostLikely asks chardet, which tells the two apart well but slowly (5 ms
// for 8 kB) and would take either for other encodings.
func mostLikely(sample []byte) encoding {
	found, _ := chardet.NewTextDetector().DetectAll(sample[:min(len(sample), 8<<10)])
	for _, result := range found {
		switch result.Charset {
		case iso8859_6.name:
			return iso8859_6
		case windows1256.name:
			return windows1256
		}
	}
	return windows1256
}

// outOfPlace counts what is undefined or misplaced when a sample is read in an
// encoding. It is not Arabic where that is more than next to nothing, or where
// alef and lam are rare: one letter in four in Arabic news.
func outOfPlace(e encoding, sample []byte) (odd int, arabic bool) {
	decoded, _ := e.decode(nil, sample)
	letters, articles := 0, 0
	before := other
	for _, r := range string(decoded) {
		c := classOf(r)
		if c == arabicLetter {
			letters++
		}
		if r == 'ا' || r == 'ل' {
			articles++
		}
		if misplaced[before][c] {
			odd++
		}
		before = c
	}
	return odd, odd*10 <= letters && (letters < 20 || articles*16 >= letters)
}

// A class is what a letter is, as far as its neighbours go.
type class int

const (
	other class = iota
	arabicLetter
	arabicMark // a vowel
	latinLetter
	undefined
	classes
)

// misplaced says which class cannot follow which in a text.
var misplaced = [classes][classes]bool{
	other:        {arabicMark: true, undefined: true},
	arabicLetter: {latinLetter: true, undefined: true},
	arabicMark:   {undefined: true},
	latinLetter:  {arabicLetter: true, arabicMark: true, undefined: true},
	undefined:    {arabicMark: true, undefined: true},
}

// classOf returns the class of a letter that the two encodings have.
func classOf(r rune) class {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', 'À' <= r && r < 'ɐ' && r != '×' && r != '÷':
		return latinLetter
	case 'ء' <= r && r <= 'ي' && r != 'ـ', 'ٮ' <= r && r <= 'ۓ':
		return arabicLetter
	case '\u064b' <= r && r <= '\u0652':
		return arabicMark
	case r == utf8.RuneError:
		return undefined
	}
	return other
}
