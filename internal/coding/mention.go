// Package coding reads one article as a trained human coder would: for each
// naming in it, whose words they are (voice) and who is meant (side), and why.
//
// It never guesses. A contested term whose side the text does not tell is
// Unresolved, and every decision carries the rule that made it.
package coding

import "mizan/lexicon"

// Unresolved is the Side of a mention whose side the text does not tell.
const Unresolved = "unresolved"

// A Mention is one occurrence of a naming in an article, after coding.
type Mention struct {
	lexicon.Match        // span in the title or the body, and the naming
	Side          string // id of a side, or Unresolved; empty for what is nobody's
	Polarity      int    // +1, 0, -1: the naming's own unless the context changes it
	Voice         Voice
	InTitle       bool // in the headline, else in the body
	Why           Why
	From, To      int // bytes of the sentence that holds it, in its part
}

// A Voice says whose words a naming is.
type Voice int8

// The voices, from the outlet's own words to words it holds at arm's length.
const (
	Own        Voice = iota // the outlet's
	Attributed              // reported speech
	Quoted                  // inside quotation marks
	Distanced               // «ما سماها», scare quotes
	Denied                  // said not to hold, asked or supposed: «ليست ميليشيات»
	Voices     = 5          // how many there are
)

// String returns the voice's name in the data files: own, attributed, quoted,
// distanced or denied.
func (v Voice) String() string {
	return [Voices]string{"own", "attributed", "quoted", "distanced", "denied"}[v]
}

// MarshalText writes the voice's name.
func (v Voice) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// A Why gives the rules that decided a mention's voice and its side.
type Why struct{ Voice, Side Reason }

// A Reason is one rule of the coder and the words of the text that fired it.
type Reason struct {
	Rule string `json:"rule"`          // id of a rule, such as "quote"
	Cue  string `json:"cue,omitempty"` // as printed in the article, whose text it shares, or as its record says; empty when the rule needs none
}

// sided reports whether the mention is known to mean a party.
func (m *Mention) sided() bool { return m.Side != Unresolved && m.Side != "" }
