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
	for at := 0; at < len(text); {
		i := strings.IndexAny(text[at:], ":.@")
		if i < 0 {
			return edits
		}
		i += at
		at = i + 1
		floor := 0
		if len(edits) > 0 {
			floor = edits[len(edits)-1].end
		}
		start, end := addressAt(text, floor, i)
		if end > start {
			edits = append(edits, edit{start, end, link})
			at = end
		}
	}
	return edits
}

// addressAt returns the address around a mark of one; an empty span for none.
func addressAt(text string, floor, i int) (start, end int) {
	start, end = wordStart(text, floor, i), addressEnd(text, i)
	if end <= i+1 { // a mark of the sentence
		return 0, 0
	}
	word := text[start:end]
	switch {
	case text[i] == ':' && !strings.HasPrefix(text[i:], "://"):
		return 0, 0
	case text[i] == ':':
		for start < i && !ascii(text[start]) {
			_, size := utf8.DecodeRuneInString(text[start:])
			start += size // a word that the scheme is glued to
		}
		if start == i {
			return 0, 0
		}
		return start, end
	case text[i] == '@':
		name, host := text[start:i], text[i+1:end]
		if name != "" && isHost(host) {
			return start, end
		}
		return 0, 0
	}
	name, ending := text[start:i], strings.ToLower(strings.TrimRight(text[i+1:end], "/"))
	if name != "" && endings[ending] {
		return start, end
	}
	host, _, path := strings.Cut(word, "/")
	if isHost(host) && (path || strings.HasPrefix(strings.ToLower(host), "www.")) {
		return start, end
	}
	return 0, 0
}

// wordStart returns where the word that holds a byte begins.
func wordStart(text string, floor, i int) int {
	for i > floor {
		r, size := utf8.DecodeLastRuneInString(text[floor:i])
		if parts(r) {
			break
		}
		i -= size
	}
	return i
}

// addressEnd returns where the word that holds a byte ends, without the
// punctuation behind it.
func addressEnd(text string, i int) int {
	end := i
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if parts(r) {
			break
		}
		end += size
	}
	return i + len(strings.TrimRight(text[i:end], ".,;:!?…"))
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

// ascii says whether a byte is a letter of ASCII, or a mark of it.
func ascii(b byte) bool { return b < utf8.RuneSelf }
