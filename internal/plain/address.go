package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// link stands in the place of an address: what is before it and behind it is no
// phrase, and no sentence ends there.
const link = "↗"

// endings are those of the names of files that are printed in texts.
var endings = map[string]bool{
	"jpg": true, "jpeg": true, "png": true, "gif": true, "webp": true, "svg": true, "mp3": true, "mp4": true, "avi": true, "mov": true, "wmv": true,
	"pdf": true, "doc": true, "docx": true, "xls": true, "xlsx": true, "ppt": true, "pptx": true, "txt": true, "rtf": true, "csv": true, "zip": true,
	"rar": true, "htm": true, "html": true, "php": true, "aspx": true,
}

// addresses returns the edits that put a sign in the place of addresses,
// e-mails and names of files. Letters of them are no namings.
func addresses(text string) (edits []edit) {
	for at, mark := 0, 0; ; mark = max(mark+1, at) {
		if mark = addressMark(text, mark); mark < 0 {
			return edits
		}
		start, end := wordAround(text, at, mark)
		word := strings.TrimRight(text[start:end], ".,;:!?…")
		if from := address(word); from >= 0 {
			edits = append(edits, edit{start + from, start + len(word), link})
		}
		at = end
	}
}

// addressMark returns the first mark at or behind a byte that an address may
// have, -1 for none: each of its marks stands before a letter or digit of ASCII,
// or the stroke of a scheme.
func addressMark(text string, from int) int {
	for at := from; ; at++ {
		i := strings.IndexAny(text[at:], ".:@")
		if at += i; i < 0 || at+1 == len(text) {
			return -1
		}
		if next := text[at+1]; next == '/' || '0' <= next && next <= '9' || isLatin(rune(next)) {
			return at
		}
	}
}

// address returns where in a word an address begins that it ends with, -1 for
// none: behind the scheme's letters a word may be glued to.
func address(word string) int {
	if i := strings.Index(word, "://"); i >= 0 {
		from := len(strings.TrimRightFunc(word[:i], isLatin))
		if from == i {
			return -1
		}
		return from
	}
	if name, host, ok := strings.Cut(word, "@"); ok {
		if name != "" && isHost(host) {
			return 0
		}
		return -1
	}
	host, _, path := strings.Cut(word, "/")
	dot := strings.LastIndexByte(word, '.')
	switch {
	case dot > 0 && endings[strings.ToLower(word[dot+1:])]:
		return 0
	case isHost(host) && (path || strings.HasPrefix(strings.ToLower(host), "www.")):
		return 0
	}
	return -1
}

// isLatin says whether a rune is a letter of ASCII.
func isLatin(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' }

// wordAround returns the word that holds a mark, as far as it begins at floor
// or behind it.
func wordAround(text string, floor, mark int) (start, end int) {
	for start = mark; start > floor; {
		r, size := utf8.DecodeLastRuneInString(text[floor:start])
		if parts(r) {
			break
		}
		start -= size
	}
	for end = mark; end < len(text); {
		r, size := utf8.DecodeRuneInString(text[end:])
		if parts(r) {
			break
		}
		end += size
	}
	return start, max(end, mark+1)
}

// parts says whether no address holds a rune.
func parts(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("\"'«»“”‘’‹›<>()[]{}|،؛؟", r) || unicode.Is(unicode.Cf, r)
}

// isHost says whether a word is the name of a host: labels of ASCII with dots
// between them, the last of letters.
func isHost(word string) bool {
	word, _, _ = strings.Cut(word, ":")
	labels := strings.Split(word, ".")
	last := labels[len(labels)-1]
	if len(labels) < 2 || len(last) < 2 || strings.Trim(strings.ToLower(last), "abcdefghijklmnopqrstuvwxyz") != "" {
		return false
	}
	for _, label := range labels {
		if label == "" || strings.Trim(strings.ToLower(label), "abcdefghijklmnopqrstuvwxyz0123456789-_") != "" {
			return false
		}
	}
	return true
}
