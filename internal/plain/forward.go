package plain

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"mizan/lexicon/arabic"
)

// A Forward is a place from which on a text is not its writer's: a message that
// was handed on, or a post that was posted again.
type Forward struct {
	At   int    // byte of the text as read
	From string // whose it is, as the text says; empty where it does not
}

// handers are how the line above a message begins that was handed on, folded.
var handers = arabic.FoldAll(
	"forwarded from", "forwarded message from", "begin forwarded message", "forwarded message", "original message",
	"معاد توجيهها من", "معاد توجيهه من", "تمت إعادة التوجيه من", "أعيد توجيهها من", "رسالة معاد توجيهها من", "رسالة معاد توجيهها", "رسالة محولة من", "رسالة محولة",
	"محولة من", "محول من", "تم التحويل من", "تحويل من", "transféré de", "transféré depuis", "message transféré de", "message transféré", "message d'origine",
)

// senders are how the line of a message's head begins that says whose it is.
var senders = arabic.FoldAll("from", "de", "من", "المرسل")

// Forwards returns from where on a text is another's, in order: behind the heads
// of messages that were taken off as lines, and from the marks of posts that were
// posted again, «RT @x: …».
func (t *Text) Forwards() (all []Forward) {
	for i, l := range t.Lines {
		if l.Kind != Header {
			continue
		}
		rest, ok := behind(l.Text, handers)
		if !ok {
			continue
		}
		f := Forward{l.At, rest}
		for _, next := range t.Lines[i+1:] { // the rest of the head
			if next.Kind != Header || strings.TrimSpace(t.String[f.At:next.At]) != "" {
				break
			}
			if from, ok := behind(next.Text, senders); ok && f.From == "" {
				f.From = from
			}
		}
		all = append(all, f)
	}
	all = append(all, Reposts(t.String)...)
	slices.SortStableFunc(all, func(a, b Forward) int { return cmp.Compare(a.At, b.At) })
	return all
}

// behind returns what stands behind the words that a line begins with.
func behind(line string, heads []string) (rest string, ok bool) {
	best := -1
	for _, head := range heads {
		if end := lengthOf(line, head); end > best {
			best = end
		}
	}
	if best < 0 {
		return "", false
	}
	return strings.TrimFunc(line[best:], func(r rune) bool {
		return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || strings.ContainsRune(":-–—[]|*", r)
	}), true
}

// lengthOf returns where the words end that a line begins with, -1 if it begins
// with others.
func lengthOf(line, words string) (end int) {
	var scratch [64]byte
	for word := range strings.SplitSeq(words, " ") {
		folded, _, next := arabic.Next(line, end, scratch[:0])
		if string(folded) != word {
			return -1
		}
		end = next
	}
	return end
}

// Reposts returns where the posts of others begin that a post hands on: behind
// RT and whose it is.
func Reposts(text string) (all []Forward) {
	for at := 0; ; {
		i := strings.Index(text[at:], "RT")
		if i < 0 {
			return all
		}
		at += i + len("RT")
		before, _ := utf8.DecodeLastRuneInString(text[:at-len("RT")])
		rest := strings.TrimLeft(text[at:], " :\u00a0")
		name := handle(rest)
		if name == "" || unicode.IsLetter(before) || unicode.IsDigit(before) {
			continue
		}
		all = append(all, Forward{at, name})
	}
}

// handle returns the account that a text begins with, «@name».
func handle(text string) string {
	if !strings.HasPrefix(text, "@") {
		return ""
	}
	end := 1
	for end < len(text) && (isLatin(rune(text[end])) || '0' <= text[end] && text[end] <= '9' || text[end] == '_') {
		end++
	}
	if end == 1 {
		return ""
	}
	return text[:end]
}
