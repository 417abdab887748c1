package forms

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"mizan/internal/words"
)

// mostFonts is how many fonts of a document are told apart.
const mostFonts = 10_000

// An rtf is a document in the Rich Text Format that is being read.
type rtf struct {
	in    []byte
	at    int
	text  []uint16
	skips []bool                   // whether each open group holds no text
	fall  int                      // how many letters behind a \u stand for it in old programs
	left  int                      // of those
	bytes *charmap.Charmap         // of the letters that are read
	page  *charmap.Charmap         // of the document
	fonts map[int]*charmap.Charmap // those that have a code page of their own
	font  int                      // that the font table tells of
	outer []*charmap.Charmap       // of the groups around
}

// charmaps are the code pages of Arabic and Western documents.
var charmaps = map[int]*charmap.Charmap{1256: charmap.Windows1256, 1252: charmap.Windows1252, 1250: charmap.Windows1250, 1251: charmap.Windows1251}

// charsets are the code pages of fonts, by the numbers that RTF has for them.
var charsets = map[int]*charmap.Charmap{178: charmap.Windows1256, 204: charmap.Windows1251, 238: charmap.Windows1250}

// silent are the destinations that hold no text of the document.
const silent = " fonttbl colortbl stylesheet info pict header footer headerl headerr footerl footerr themedata colorschememapping latentstyles listtable listoverridetable rsidtbl generator xmlnstbl datastore fldinst footnote object "

// RTF returns the text of an RTF document, a line a paragraph.
func RTF(data []byte) (string, error) {
	if !bytes.HasPrefix(data, []byte(`{\rtf`)) {
		return "", words.Wrong("refused.rtf.none", nil)
	}
	r := &rtf{in: data, fall: 1, bytes: charmap.Windows1256, page: charmap.Windows1256, fonts: map[int]*charmap.Charmap{}}
	for r.at < len(r.in) {
		if err := r.step(); err != nil {
			return "", err
		}
	}
	if len(r.skips) > 0 {
		return "", words.Wrong("refused.rtf.cut", nil)
	}
	return string(utf16.Decode(r.text)), nil
}

// step reads one thing.
func (r *rtf) step() error {
	c := r.in[r.at]
	r.at++
	switch c {
	case '{':
		if len(r.skips) == 10_000 {
			return words.Wrong("refused.rtf.deep", nil)
		}
		r.skips = append(r.skips, r.skipping())
		r.outer = append(r.outer, r.bytes)
	case '}':
		if len(r.skips) == 0 {
			return nil
		}
		r.skips = r.skips[:len(r.skips)-1]
		r.bytes, r.outer = r.outer[len(r.outer)-1], r.outer[:len(r.outer)-1]
	case '\\':
		r.control()
	case '\r', '\n':
	default:
		r.letter(c)
	}
	return nil
}

// skipping says whether the group that is open holds no text.
func (r *rtf) skipping() bool { return len(r.skips) > 0 && r.skips[len(r.skips)-1] }

// letter takes a byte of text.
func (r *rtf) letter(c byte) {
	if r.left > 0 {
		r.left--
		return
	}
	if !r.skipping() {
		r.text = append(r.text, uint16(r.bytes.DecodeByte(c)))
	}
}

// put takes a letter that a word stands for.
func (r *rtf) put(letter uint16) {
	if !r.skipping() {
		r.text = append(r.text, letter)
	}
}

// control reads what stands behind a backslash.
func (r *rtf) control() {
	if r.at == len(r.in) {
		return
	}
	c := r.in[r.at]
	if c < 'A' || c > 'z' || c > 'Z' && c < 'a' {
		r.at++
		r.symbol(c)
		return
	}
	start := r.at
	for r.at < len(r.in) && (r.in[r.at] >= 'a' && r.in[r.at] <= 'z' || r.in[r.at] >= 'A' && r.in[r.at] <= 'Z') {
		r.at++
	}
	word, digits := string(r.in[start:r.at]), r.at
	for r.at < len(r.in) && r.at < digits+12 && (r.in[r.at] >= '0' && r.in[r.at] <= '9' || r.at == digits && r.in[r.at] == '-') {
		r.at++
	}
	n, err := strconv.Atoi(string(r.in[digits:r.at]))
	if r.at < len(r.in) && r.in[r.at] == ' ' {
		r.at++
	}
	r.word(word, n, err == nil)
}

// symbol reads an escape of one sign.
func (r *rtf) symbol(c byte) {
	switch c {
	case '\'':
		if r.at+2 <= len(r.in) {
			if b, err := strconv.ParseUint(string(r.in[r.at:r.at+2]), 16, 8); err == nil {
				r.letter(byte(b))
			}
			r.at += 2
		}
	case '\\', '{', '}':
		r.letter(c)
	case '~':
		r.put(' ')
	case '*':
		if len(r.skips) > 0 {
			r.skips[len(r.skips)-1] = true
		}
	case '\n', '\r':
		r.put('\n')
	}
}

// word reads a control word.
func (r *rtf) word(word string, n int, has bool) {
	switch word {
	case "par", "line", "sect", "page", "row":
		r.put('\n')
	case "tab", "cell":
		r.put(' ')
	case "u":
		r.put(uint16(n))
		r.left = r.fall
	case "uc":
		r.fall = max(0, min(n, 10))
	case "ansicpg":
		if m := charmaps[n]; m != nil {
			r.bytes, r.page = m, m
		}
	case "f":
		r.font = n
		if r.bytes = r.fonts[n]; r.bytes == nil {
			r.bytes = r.page
		}
	case "fcharset":
		if m := charsets[n]; m != nil && r.skipping() && len(r.fonts) < mostFonts {
			r.fonts[r.font] = m
		}
	case "plain":
		r.bytes = r.page
	case "lquote":
		r.put('‘')
	case "rquote":
		r.put('’')
	case "ldblquote":
		r.put('“')
	case "rdblquote":
		r.put('”')
	case "bin":
		if has && n > 0 {
			r.at = min(len(r.in), r.at+n)
		}
	default:
		if len(r.skips) > 0 && strings.Contains(silent, " "+word+" ") {
			r.skips[len(r.skips)-1] = true
		}
	}
}
