package foreign

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Letters returns a file's bytes as UTF-8. One that is none is read as
// Windows-1256, the code page of Arabic Windows, and bad is the first line that
// shows it; 0 for a file in order. UTF-16 is known by its mark.
func Letters(data []byte) (text string, bad int) {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		if wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data); err == nil {
			return string(wide), 0
		}
	}
	if utf8.Valid(data) {
		return string(data), 0
	}
	bad = 1
	for rest := data; len(rest) > 0; {
		letter, size := utf8.DecodeRune(rest)
		if letter == utf8.RuneError && size == 1 {
			break
		}
		if letter == '\n' {
			bad++
		}
		rest = rest[size:]
	}
	windows, err := charmap.Windows1256.NewDecoder().Bytes(data)
	if err != nil {
		windows = bytes.ToValidUTF8(data, []byte("\ufffd"))
	}
	return string(windows), bad
}
