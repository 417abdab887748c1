// Package lexicon holds the codebook: the sides of a conflict, the contrasts
// between their rival names, and the matcher that finds those names in a text.
//
// A lexicon is a YAML file that a journalist can read and change. Load checks
// one and complains with file, line and a hint; Libya is built in. What a
// mention means in its article (whose words, which side) is not decided here
// but in package coding.
package lexicon

import (
	"slices"
	"strings"

	"mizan/internal/words"
	"mizan/lexicon/arabic"
)

// A Text is one phrase by language.
type Text = words.Text

// A Lexicon is one codebook, checked and complete.
type Lexicon struct {
	ID        string // short Latin name, such as "libya"
	Version   string
	Language  string // "ar"; the report's language unless asked otherwise
	Title     Text
	About     About  // how texts name the conflict; none of it when everything is in scope
	Sides     []Side // the parties that are compared; those of the principal pair first
	Paired    bool   // the first two sides are the principal pair, between which an outlet leans
	Others    []Side // armed parties that are neither: coded and listed, in no score
	Contrasts []Contrast
	Spellings [][]string // words the press spells in several ways, each group one word
	Ignore    []string   // phrases that look like namings and are none
	SHA256    string     // of the file's bytes, in hex
	Source    []byte     // the file

	flat    []place // every naming in file order: what Match.Naming counts
	compile func()  // makes all that follows, once
	rivals  [][]int // by naming: the namings of other contrasts with the same phrase
	matcher *Matcher
	names   *Matcher
	told    [][]teller // what a phrase of names tells, by Match.Naming
	about   *Matcher
	clues   []aboutClue // what a phrase of about tells, by Match.Naming
	fronts  *Matcher
	front   [][]front // who is fought at a place, by Match.Naming
}

// A Side is a party of the conflict.
type Side struct {
	ID      string   // such as "lna"
	Title   Text     // full name for headings
	Short   Text     // a word or two for the ends of an axis
	Names   []Term   // phrases that tell this side beside a contested term, or as a speaker; those of its parties among them
	Parties []Side   // of a side: those told apart under it; they have names and titles only
	Against []string // ids of the sides it stands against; nil for all others
	Fronts  []Term   // of a side: places where its army is the army; of a third party: where it is the one that is fought
	Period           // in which it is there to be meant by what several sides are called
}

// A Term is a phrase with the time for which it stands.
type Term struct {
	Phrase string
	Period
}

// About says how texts name the conflict.
type About struct {
	Country string   // id of the World's country whose conflict it is
	Allies  []string // ids of other countries that fight in it: to name them beside it is to speak of nothing else
	War     []Term   // what tells the conflict by itself: persons, bodies, operations, accords
	Weak    []Term   // what tells it beside something surer: names that other countries have too
	Not     []string // what looks like it and is not
	Period           // of the conflict: an article of another day is about something else
}

// A Contrast is one thing that has rival names: "what are the forces of this
// side called?"
type Contrast struct {
	ID      string // starts with the kind of thing named: "force-gna"
	Side    string // id of the side, or the third party, it belongs to; empty for nobody's: compared by naming alone, in no score
	Party   string // id of the party of that side, where the file tells them apart; may be empty
	Title   Text
	Pair    [2]string // the two families compared first; empty when none
	Namings []Naming
}

// A Naming is one of the rival names of a contrast.
type Naming struct {
	ID        string   // unique in its contrast; the plain term unless the file says otherwise
	Term      string   // the phrase, as the file writes it
	Variants  []string // other wordings counted as the same naming
	Family    string   // namings of one family are counted together in a pair; may be empty
	English   string   // what it says, for readers of the English report; may be empty
	Polarity  int      // +1 legitimising, 0 plain, -1 delegitimising
	Weight    float64  // of a mention in the score; 1 unless the file says otherwise
	Contested []string // ids of the sides it may mean; nil when the naming itself decides
	Readings  []Held   // of a contested naming: the side it means for a time
	Period             // for which it names its side
	Pronoun   Pronoun
	Back      bool   // it points back: «القوات», «الحكومة» alone, which the text before decides or nothing does
	Speaker   bool   // in reported speech it is the speaker's own side: سلاح الجو, قواتنا
	Note      string // the lexicographer's reason, shown with the naming
	Line      int    // in the file, for complaints
}

// A Held is a side that a term means for a time.
type Held struct {
	Side string
	Period
}

// Plain returns the term as a reader says it: without what may be left out,
// with the first of alternatives, and with its pronoun where it has one always.
func (n *Naming) Plain() string {
	var words []string
	depth := 0
	for _, word := range strings.Fields(brackets.Replace(n.Term)) {
		switch {
		case word == "[":
			depth++
		case word == "]":
			depth--
		case depth == 0:
			first, _, _ := strings.Cut(word, "/")
			words = append(words, first)
		}
	}
	if n.Pronoun == PronounOnly && len(words) > 0 {
		last := len(words) - 1
		words[last] = arabic.WithPronouns(nil, words[last])[0]
	}
	return strings.Join(words, " ")
}

// A Pronoun says whether a naming is also found with a possessive pronoun
// joined to its last word: حكومته, ميليشياتها.
type Pronoun string

// The pronoun rules.
const (
	PronounNever   Pronoun = ""        // only the term itself
	PronounAllowed Pronoun = "allowed" // with or without
	PronounOnly    Pronoun = "only"    // a naming of its own: «عناصرها» is not «عناصر»
)

// place is where a naming stands.
type place struct{ contrast, naming int }

// Len returns how many namings the lexicon has.
func (l *Lexicon) Len() int { return len(l.flat) }

// At returns the i-th naming in file order and its contrast.
func (l *Lexicon) At(i int) (*Contrast, *Naming) {
	at := l.flat[i]
	contrast := &l.Contrasts[at.contrast]
	return contrast, &contrast.Namings[at.naming]
}

// Counted returns the contrast in which a mention of the i-th naming that means a
// party is counted: its own, but for an enemy's word that means a third party, whose
// first it is.
func (l *Lexicon) Counted(i int, party string) *Contrast {
	own, _ := l.At(i)
	if own.Side == party || !l.Third(l.Party(party)) {
		return own
	}
	for j := range l.Contrasts {
		if l.Contrasts[j].Side == party {
			return &l.Contrasts[j]
		}
	}
	return own
}

// Place returns where the i-th naming stands: the index of its contrast and
// its index in that contrast.
func (l *Lexicon) Place(i int) (contrast, naming int) {
	return l.flat[i].contrast, l.flat[i].naming
}

// Rival returns the naming that a mention of the i-th one is when it means
// this side: the naming itself where its contrast is of that side, else the one
// with the same phrase in a contrast of that side. A naming that is not
// contested has none but itself.
func (l *Lexicon) Rival(i int, side string) (int, bool) {
	l.compile()
	return l.rival(i, side)
}

// rival is Rival once the lexicon is compiled.
func (l *Lexicon) rival(i int, side string) (int, bool) {
	if l.Contrasts[l.flat[i].contrast].Side == side {
		return i, true
	}
	for _, j := range l.rivals[i] {
		if l.sideOf(j) == side {
			return j, true
		}
	}
	return i, false
}

// sideOf returns the side of the contrast in which the i-th naming stands.
func (l *Lexicon) sideOf(i int) string { return l.Contrasts[l.flat[i].contrast].Side }

// Matcher returns the matcher of the lexicon's namings. For a contested term
// it finds the first of its namings.
func (l *Lexicon) Matcher() *Matcher {
	l.compile()
	return l.matcher
}

// Names returns a matcher of the phrases that tell a party: the names of each
// side and third party, and every naming that is not contested. What a match
// tells, Tells says.
func (l *Lexicon) Names() *Matcher {
	l.compile()
	return l.names
}

// Party returns the index of the side or third party with this id: sides come
// first, then the others. -1 for none.
func (l *Lexicon) Party(id string) int {
	if i := l.Side(id); i >= 0 {
		return i
	}
	if i := slices.IndexFunc(l.Others, func(s Side) bool { return s.ID == id }); i >= 0 {
		return len(l.Sides) + i
	}
	return -1
}

// PartyAt returns a side or a third party by its index.
func (l *Lexicon) PartyAt(i int) *Side {
	if i < len(l.Sides) {
		return &l.Sides[i]
	}
	return &l.Others[i-len(l.Sides)]
}

// Third reports whether an index is that of a third party.
func (l *Lexicon) Third(party int) bool { return party >= len(l.Sides) }

// Opponent returns the one side that a side stands against, -1 when there is
// none or several.
func (l *Lexicon) Opponent(side int) int {
	if side < 0 || side >= len(l.Sides) {
		return -1
	}
	only := -1
	for i := range l.Sides {
		against := l.Sides[side].Against
		if i == side || against != nil && !slices.Contains(against, l.Sides[i].ID) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = i
	}
	return only
}

// Side returns the index in Sides of the side with this id, -1 for none.
func (l *Lexicon) Side(id string) int {
	return slices.IndexFunc(l.Sides, func(s Side) bool { return s.ID == id })
}
