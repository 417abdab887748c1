package lexicon

import (
	"strings"

	"mizan/lexicon/arabic"
)

// A Scanner finds what several matchers find in a text, each for itself, in one
// pass over its bytes. It is safe for use by several goroutines.
//
// It follows the letters through an automaton of all words with which a phrase may
// start, and asks the matchers of the words alone that it lets through. Most words
// of a text fall through a letter or two after they began and cost one step for each
// letter: no decoding, no folding, no hash. The automaton may let through too many
// words, never too few.
type Scanner struct {
	matchers []*Matcher
	classes  *arabic.Classes
	width    int         // classes of characters
	next     []uint32    // by state and class: the state that follows, times width; with the bit halt where the character calls for a look
	words    []firstWord // by state: what starts with the word that ends there
	script   []bool      // by class: whether it is a letter of Arabic
}

// A firstWord is a word that phrases start with, with a bit for each matcher modulo 64.
type firstWord struct {
	alone   uint64   // for whom it is a phrase by itself
	leads   uint64   // for whom it leads on to another word
	seconds *seconds // to which, nil for none
}

// halt is the bit of a step that calls for a look.
const halt = 1 << 31

// Find appends what each matcher finds to the slice of the same index: what
// Matcher.Find finds.
func (s *Scanner) Find(text string, into [][]Match) {
	var room [16]int
	stops := append(room[:0], make([]int, len(s.matchers))...) // how far each has matched
	for at := 0; at < len(text); {
		halted, state := s.skip(text, at)
		at = s.look(text, at, halted, state, stops, into)
	}
}

// One returns what the only matcher of a scanner finds.
func (s *Scanner) One(text string) []Match {
	var into [1][]Match
	s.Find(text, into[:])
	return into[0]
}

// skip follows a text, from where no word has begun, to the character that calls
// for a look, or to the last byte, and returns that place with the state before it.
func (s *Scanner) skip(text string, at int) (halted int, state uint32) {
	next, classes := s.next, s.classes
	for at+1 < len(text) {
		first := text[at]
		step := next[state+uint32(classes[uint16(first)|uint16(text[at+1])<<8])]
		if step >= halt {
			break
		}
		state = step
		at += 1 + int(first>>7)
	}
	return at, state
}

// look asks the matchers of the words from the last space on: those before the
// place that called for it, and of an odd character the word that it is in or leads
// to. It returns from where on to skip again.
func (s *Scanner) look(text string, from, halted int, state uint32, stops []int, into [][]Match) int {
	word := &s.words[int(state)/s.width]
	held := word.alone
	odd := halted+1 >= len(text) || s.classes[uint16(text[halted])|uint16(text[halted+1])<<8] == arabic.ClassOdd
	switch {
	case odd:
		held = ^uint64(0) // the word may be any
	case word.leads != 0 && s.mayFollow(text, halted, word.seconds):
		held |= word.leads
	case held == 0:
		return halted
	}
	var scratch [64]byte
	at := from + strings.LastIndexByte(text[from:min(halted, len(text))], ' ') + 1
	for at < halted || odd {
		folded, start, end := arabic.Next(text, at, scratch[:0])
		switch {
		case start == end:
			return len(text)
		case start >= halted && !odd:
			return halted
		}
		for n, m := range s.matchers {
			if held>>(n%64)&1 != 0 && start >= stops[n] {
				into[n], stops[n] = m.at(text, folded, start, end, into[n])
			}
		}
		at = end
		if end > halted {
			return end
		}
	}
	return halted
}
