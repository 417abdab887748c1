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

	"mizan/coding"
	"mizan/lexicon"
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
	ID   string
	Text lexicon.Text
}

// A Scheme holds the answers to each question, in their order.
type Scheme [Questions][]Answer

// newScheme returns the scheme for the sides of a lexicon.
func newScheme(sides []Answer) Scheme {
	unresolved := Answer{coding.Unresolved, lexicon.Text{AR: "لا يحسم النص", EN: "the text does not tell"}}
	return Scheme{
		Is: {
			{Yes, lexicon.Text{AR: "نعم", EN: "a naming of a party"}},
			{No, lexicon.Text{AR: "لا", EN: "none"}},
		},
		Side: append(slices.Clone(sides), unresolved),
		Polarity: {
			{"-1", lexicon.Text{AR: "تنزع الشرعية", EN: "delegitimising"}},
			{"0", lexicon.Text{AR: "محايدة", EN: "plain"}},
			{"+1", lexicon.Text{AR: "تمنح الشرعية", EN: "legitimising"}},
		},
		Voice: {
			{"own", lexicon.Text{AR: "كلام الوسيلة", EN: "the outlet's own words"}},
			{"attributed", lexicon.Text{AR: "كلام منقول", EN: "reported speech"}},
			{"quoted", lexicon.Text{AR: "بين علامتي تنصيص", EN: "inside quotation marks"}},
			{"distanced", lexicon.Text{AR: "بتحفّظ: «ما سمّاها»", EN: "held at arm's length"}},
		},
	}
}

// label is an answer as the drop-down shows it.
func (a Answer) label() string {
	if a.Text.AR == "" {
		return a.ID
	}
	return a.ID + separator + shown(a.Text.AR)
}

const separator = " · "

// read returns the answer that a cell gives to a question, empty for an empty
// cell; ok is false for a value that the drop-down does not have. The id alone
// is enough, in any case, and a program may have made a number of +1.
func (s Scheme) read(q Question, cell string) (id string, ok bool) {
	value := strings.TrimSpace(cell)
	if value == "" {
		return "", true
	}
	for _, a := range s[q] {
		if value == a.label() || value == a.Text.AR || strings.EqualFold(value, a.ID) || q == Polarity && "+"+value == a.ID {
			return a.ID, true
		}
	}
	return "", false
}

// ids returns the ids of the answers to a question, for messages.
func (s Scheme) ids(q Question) string {
	var ids []string
	for _, a := range s[q] {
		ids = append(ids, a.ID)
	}
	return strings.Join(ids, ", ")
}

// number returns the place of an answer among those of its question, from 0.
func (s Scheme) number(q Question, id string) int {
	return slices.IndexFunc(s[q], func(a Answer) bool { return a.ID == id })
}
