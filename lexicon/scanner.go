package lexicon

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"mizan/lexicon/arabic"
)

// A Scanner finds what several matchers find in a text, each for itself, in one
// pass over its bytes. It is safe for use by several goroutines.
//
// It follows the letters through an automaton of the first two words of all phrases,
// and asks the matchers of the words alone that it lets through. Most words of a text
// cost one step for each letter: no decoding, no folding, no hash. The automaton may
// let through too many words, never too few. It is made while texts are read, a step
// when it is first taken: texts meet few of the states that could be.
type Scanner struct {
	matchers []*Matcher
	classes  *arabic.Classes
	width    uint32                // classes of characters
	least    int                   // the size in bytes from which on a text is followed in pieces
	known    atomic.Pointer[chart] // the automaton as far as it is known

	followers sync.Pool

	growing   sync.Mutex
	automaton *automaton
}

// Find appends what each matcher finds to the slice of the same index: what
// Matcher.Find finds.
func (s *Scanner) Find(text string, into [][]Match) {
	f, _ := s.followers.Get().(*follower)
	if f == nil {
		f = &follower{Scanner: s}
	}
	defer s.followers.Put(f)
	f.skim(text)
	var room [16]int
	stops := append(room[:0], make([]int, len(s.matchers))...) // how far each has matched
	for _, looks := range f.looks {
		for _, l := range looks {
			s.ask(text, l, stops, into)
		}
	}
}

// One returns what the only matcher of a scanner finds.
func (s *Scanner) One(text string) []Match {
	var into [1][]Match
	s.Find(text, into[:])
	return into[0]
}

// A look is a place before which words stand that matchers are to be asked of, with a bit
// for each matcher modulo 64.
type look struct {
	from   int    // the first word begins here or later
	at     int    // the place
	before uint64 // whom to ask of the words before the last space
	last   uint64 // and whom of those behind it
	odd    bool   // the word that the place is in, or leads to, is one of them
	wide   bool   // more than a space stands between the two words
}

// ask asks the matchers of the words before a place.
func (s *Scanner) ask(text string, l look, stops []int, into [][]Match) {
	at, last := s.before(text, l)
	var scratch [64]byte
	for at < l.at || l.odd {
		folded, start, end := arabic.Next(text, at, scratch[:0])
		if start == end || start >= l.at && !l.odd {
			return
		}
		whom := l.last
		if start < last {
			whom = l.before
		} else if whom == 0 {
			return
		}
		w := asFirst(folded)
		for n, m := range s.matchers {
			if whom>>(n%64)&1 != 0 && start >= stops[n] {
				var starts [8]int32
				into[n], stops[n] = m.at(text, &w, m.from(starts[:0], &w), start, end, into[n])
			}
		}
		if at = end; end > l.at || l.last == 0 && end >= last {
			return
		}
	}
}

// before returns where the words may begin that a look asks of, and the last of them.
func (s *Scanner) before(text string, l look) (first, last int) {
	switch {
	case l.wide && l.odd:
		return l.from, l.from
	case l.wide:
		last = s.back(text, l.from, l.at, true)
		return s.back(text, l.from, s.back(text, l.from, last, false), true), last
	}
	space := lastSpace(text, l.from, l.at)
	first = space + 1
	if l.before != 0 && space >= l.from {
		first = lastSpace(text, l.from, space) + 1
	}
	return first, space
}

// back returns the place before a run of letters, or of what stands between words, with
// what is dropped among them. It goes back no further than it is told.
func (s *Scanner) back(text string, from, at int, letters bool) int {
	for at > from {
		size, class := 1, arabic.ClassGap
		switch {
		case text[at-1] < utf8.RuneSelf:
			class = s.classes[text[at-1]]
		case at-2 >= from && text[at-2]>>5 == 0b110:
			size, class = 2, s.classes[uint16(text[at-2])|uint16(text[at-1])<<8]
		default: // a mark: an odd character was seen to before
			size = min(3, at-from)
		}
		if class != arabic.ClassDropped && class > arabic.ClassDropped != letters {
			return at
		}
		at -= size
	}
	return at
}

// lastSpace returns the last space of a part of a text, the place before it where it
// has none.
func lastSpace(text string, from, before int) int {
	const spaces, low = 0x2020202020202020, 0x7F7F7F7F7F7F7F7F
	for ; before-8 >= from; before -= 8 {
		x := binary.LittleEndian.Uint64([]byte(text[before-8:before])) ^ spaces
		if found := ^(x&low + low | x | low); found != 0 { // the upper bit of each byte that is one
			return before - 1 - bits.LeadingZeros64(found)/8
		}
	}
	return from + strings.LastIndexByte(text[from:before], ' ')
}
