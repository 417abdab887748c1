// Package review puts a human in the loop: it draws mentions and sentences for
// human coders, writes the sheet they fill, reads it back, and says how far
// the coders agree with each other and with the tool.
//
// The coders see sentences, never the outlet nor what the tool decided. A
// coding workbook comes back from a stranger: Read takes it whole or refuses
// it, and never half of it.
package review

import (
	"slices"
	"strings"
	"unicode"

	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/lexicon/arabic"
)

// A Question is one thing that is asked of an item.
type Question int

// The questions, in the order of the sheet's columns.
const (
	Is        Question = iota // is it a naming of a party; of a sentence: does it hold one
	Side                      // of which
	Polarity                  // and how it speaks of it
	Voice                     // in whose words
	Questions = 4             // how many there are
)

// String returns the question's name in the sheet and the data files.
func (q Question) String() string {
	return [Questions]string{"is", "side", "polarity", "voice"}[q]
}

// MarshalText writes the question's name.
func (q Question) MarshalText() ([]byte, error) { return []byte(q.String()), nil }

// Codes are the answers of one coder, or of the tool, to the Questions: ids of
// the Scheme's answers, empty for what was left open.
type Codes [Questions]string

// The answers to Is.
const (
	Yes = "yes"
	No  = "no"
)

// join returns what two coders say together: an answer that only one gives
// stands, one that they differ in is left open. Differ reports whether there
// is such a one.
func (c Codes) join(other Codes) (joined Codes, differ bool) {
	for q := range c {
		switch {
		case c[q] == other[q], other[q] == "":
			joined[q] = c[q]
		case c[q] == "":
			joined[q] = other[q]
		default:
			differ = true
		}
	}
	if joined[Is] != Yes { // of a naming that one of them denies nothing else is known
		joined = Codes{Is: joined[Is]}
	}
	return joined, differ
}

// toolCodes returns the tool's answers for a mention.
func toolCodes(m coding.Mention) Codes {
	return Codes{Yes, m.Side, [...]string{"-1", "0", "+1"}[m.Polarity+1], m.Voice.String()}
}

// An Answer is one value that a coded cell may hold.
type Answer struct {
	ID    string
	Text  words.Sayer // as the drop-down shows it; nil for the id
	Means words.Sayer // as the guide explains it

	earlier words.Sayer // as drop-downs showed it before
}

// says returns an answer as a cell in a language holds it.
func (a Answer) says(lang string) string { return say(a.Text, lang) }

// say returns what there is to say as a cell holds it, nothing of nothing.
func say(text words.Sayer, lang string) string {
	if text == nil {
		return ""
	}
	return plain(text.In(lang))
}

// A Scheme holds the answers to each question, in their order.
type Scheme [Questions][]Answer

// newScheme returns the scheme for the sides of a lexicon. What an answer is
// called elsewhere in the house it is called here.
func newScheme(sides []Answer) Scheme {
	row := func(id string, text, means, earlier words.Key) Answer {
		a := Answer{ID: id, Text: text, Means: means}
		if earlier != "" {
			a.earlier = earlier
		}
		return a
	}
	return Scheme{
		Is: {
			row(Yes, "review.answer.yes", "review.means.yes", ""),
			row(No, "review.answer.no", "review.means.no", ""),
		},
		Side: append(slices.Clone(sides),
			row(coding.Unresolved, "review.answer.unresolved", "review.means.unresolved", "")),
		Polarity: {
			row("-1", words.Polarity(-1), "review.means.negative", "review.earlier.negative"),
			row("0", words.Polarity(0), "review.means.plain", ""),
			row("+1", words.Polarity(+1), "review.means.positive", "review.earlier.positive"),
		},
		Voice: {
			row("own", words.Voice(coding.Own), "review.means.own", "review.earlier.own"),
			row("attributed", words.Voice(coding.Attributed), "review.means.attributed", "review.earlier.attributed"),
			row("quoted", words.Voice(coding.Quoted), "review.means.quoted", "review.earlier.quoted"),
			row("distanced", words.Voice(coding.Distanced), "review.means.distanced", "review.earlier.distanced"),
			row("denied", words.Voice(coding.Denied), "review.means.denied", ""),
		},
	}
}

// titles are the questions in a word.
var titles = [Questions]words.Key{
	Is:       "review.question.is",
	Side:     "review.question.side",
	Polarity: "review.question.polarity",
	Voice:    "review.question.voice",
}

// label is an answer as the drop-down shows it: its text, or its id where the
// text is missing or could be taken for another answer.
func (s Scheme) label(q Question, id, lang string) string {
	i := s.number(q, id)
	if i < 0 {
		return ""
	}
	text := s[q][i].says(lang)
	if got, ok := s.read(q, text); text != "" && ok && got == id {
		return text
	}
	return id
}

// plain returns a text as a cell holds it, without white space around it.
func plain(text string) string { return strings.TrimSpace(shown(text)) }

// separator stands between id and text in the labels of earlier workbooks.
const separator = " · "

// read returns the answer that a cell gives to a question, empty for an empty
// cell; ok is false for a value that the drop-down does not have. The id alone
// is enough, in any case, and so is the text in any language, as it is now or
// was before; a program may have made a number of +1. What a keyboard does to
// Arabic changes no answer: its own digits, marks of direction, a shadda, a hamza
// or the dots of a last letter left out.
func (s Scheme) read(q Question, cell string) (id string, ok bool) {
	value := typed(cell)
	if value == "" {
		return "", true
	}
	for _, a := range s[q] {
		if strings.EqualFold(value, a.ID) || q == Polarity && signed(value) == a.ID {
			return a.ID, true
		}
	}
	for _, alike := range []func(a, b string) bool{strings.EqualFold, foldsAlike} {
		if meant := s.meant(q, value, alike); len(meant) > 0 {
			return meant[0], len(meant) == 1
		}
	}
	return "", false
}

// meant returns the ids of the answers whose text, in any language, now or
// before, is like a value.
func (s Scheme) meant(q Question, value string, alike func(a, b string) bool) (ids []string) {
	for _, a := range s[q] {
		for _, lang := range words.Languages() {
			for _, text := range []string{a.says(lang), say(a.earlier, lang)} {
				like := text != "" && (alike(value, typed(text)) || alike(value, a.ID+separator+typed(text)))
				if like && !slices.Contains(ids, a.ID) {
					ids = append(ids, a.ID)
				}
			}
		}
	}
	return ids
}

// typed returns a cell without what is not seen, and with the digits and the
// minus of ids.
func typed(cell string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		case r >= '۰' && r <= '۹':
			return r - '۰' + '0'
		case r == '−' || r == '–' || r == '‐' || r == '‑':
			return '-'
		case r == '＋':
			return '+'
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, cell))
}

// signed returns a figure as the ids of Polarity are written: with its sign,
// which an Arabic line shows on either side.
func signed(value string) string {
	digit := strings.Trim(value, "+-")
	switch {
	case digit != "1" || len(value) > 2:
		return value
	case strings.Contains(value, "-"):
		return "-1"
	}
	return "+1"
}

// foldsAlike says whether two texts are one but for letters of Arabic that are
// typed for each other.
func foldsAlike(a, b string) bool {
	folded := arabic.Fold(a)
	return folded != "" && strings.EqualFold(folded, arabic.Fold(b))
}

// labels returns the answers to a question as the drop-down shows them, for
// messages.
func (s Scheme) labels(q Question, lang string) (all []words.Sayer) {
	for _, a := range s[q] {
		label := a.ID
		if lang != "" {
			label = s.label(q, a.ID, lang)
		}
		all = append(all, words.Text{"en": label})
	}
	return all
}

// number returns the place of an answer among those of its question, from 0.
func (s Scheme) number(q Question, id string) int {
	return slices.IndexFunc(s[q], func(a Answer) bool { return a.ID == id })
}
