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

	"mizan/internal/coding"
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
	ID    string
	Text  lexicon.Text // as the drop-down shows it
	Means lexicon.Text // as the guide explains it
}

// A Scheme holds the answers to each question, in their order.
type Scheme [Questions][]Answer

// newScheme returns the scheme for the sides of a lexicon.
func newScheme(sides []Answer) Scheme {
	unresolved := Answer{coding.Unresolved,
		lexicon.Text{"ar": "لا يحسم النص", "en": "the text does not tell"},
		lexicon.Text{"ar": "قد تعني أكثر من طرف، وليس في النص ما يحسم", "en": "it may mean more than one party, and nothing in the text decides"}}
	return Scheme{
		Is: {
			{Yes, lexicon.Text{"ar": "نعم", "en": "yes"}, lexicon.Text{"ar": "هي تسمية لطرف", "en": "a naming of a party"}},
			{No, lexicon.Text{"ar": "لا", "en": "no"}, lexicon.Text{"ar": "ليست تسمية لطرف", "en": "none"}},
		},
		Side: append(slices.Clone(sides), unresolved),
		Polarity: {
			{"-1", lexicon.Text{"ar": "تنزع الشرعية", "en": "delegitimising"}, lexicon.Text{"ar": "مثل: ميليشيا، عصابة، انقلابيون", "en": "such as: militia, gang, putschists"}},
			{"0", lexicon.Text{"ar": "محايدة", "en": "plain"}, lexicon.Text{"ar": "لا تمنح ولا تنزع، مثل: قوات فلان، مقاتلون", "en": "neither, such as: the forces of someone, fighters"}},
			{"+1", lexicon.Text{"ar": "تمنح الشرعية", "en": "legitimising"}, lexicon.Text{"ar": "ألفاظ الدولة، مثل: الجيش، الحكومة، القائد العام", "en": "the words of a state, such as: army, government, commander-in-chief"}},
		},
		Voice: {
			{"own", lexicon.Text{"ar": "كلام الوسيلة", "en": "the outlet's own words"}, lexicon.Text{"ar": "الوسيلة نفسها هي التي تسمّي", "en": "the outlet itself uses the naming"}},
			{"attributed", lexicon.Text{"ar": "كلام منقول", "en": "reported speech"}, lexicon.Text{"ar": "تنقل كلام غيرها بلا تنصيص: قال إن …", "en": "what somebody else says, without quotation marks: he said that …"}},
			{"quoted", lexicon.Text{"ar": "بين علامتي تنصيص", "en": "inside quotation marks"}, lexicon.Text{"ar": "تنقل كلام غيرها بلفظه", "en": "what somebody else says, word for word"}},
			{"distanced", lexicon.Text{"ar": "بتحفّظ: «ما سمّاها»", "en": "held at arm's length"}, lexicon.Text{"ar": "تذكر التسمية ولا تتبناها: ما سمّاها، ما يُعرف بـ، أو بين علامتي تنصيص للتشكيك", "en": "the outlet does not make it its own: what he called, so-called, scare quotes"}},
		},
	}
}

// title returns the question in a word.
func (q Question) title() lexicon.Text {
	return [Questions]lexicon.Text{
		Is:       {"ar": "تسمية؟", "en": "naming?"},
		Side:     {"ar": "الطرف", "en": "side"},
		Polarity: {"ar": "القطبية", "en": "polarity"},
		Voice:    {"ar": "الصوت", "en": "voice"},
	}[q]
}

// label is an answer as the drop-down shows it: its text, or its id where the
// text is missing or could be taken for another answer.
func (s Scheme) label(q Question, id, lang string) string {
	i := s.number(q, id)
	if i < 0 {
		return ""
	}
	text := plain(s[q][i].Text.In(lang))
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
// is enough, in any case, and so is the text in either language; a program may
// have made a number of +1.
func (s Scheme) read(q Question, cell string) (id string, ok bool) {
	value := strings.TrimSpace(cell)
	if value == "" {
		return "", true
	}
	meant := map[string]bool{}
	for _, a := range s[q] {
		if strings.EqualFold(value, a.ID) || q == Polarity && "+"+value == a.ID {
			return a.ID, true
		}
		for _, text := range []string{plain(a.Text["ar"]), plain(a.Text["en"])} {
			if text != "" && (value == text || value == a.ID+separator+text) {
				id, meant[a.ID] = a.ID, true
			}
		}
	}
	return id, len(meant) == 1
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
