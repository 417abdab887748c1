package lexicon

import "mizan/lexicon/arabic"

// A seconds is a sieve of the words that stand second in phrases: a bit for the
// classes of their first three letters. It spares a look behind a word such as «في»,
// with which a phrase starts and most do not.
type seconds [16]uint64

// bitOf returns where the bit of three letters lies.
func bitOf(letters [3]arabic.Class) (word int, bit uint64) {
	h := (uint32(letters[0])*0x9E3779B1 ^ uint32(letters[1])*0x85EBCA77 ^ uint32(letters[2])*0xC2B2AE3D) * 0x27D4EB2F >> 22
	return int(h >> 6), 1 << (h & 63)
}

// add enters a word by the classes of its first letters; behind a shorter one
// stands a gap.
func (s *seconds) add(letters [3]arabic.Class) {
	word, bit := bitOf(letters)
	s[word] |= bit
}

// mayFollow reports whether what stands behind a word may stand second. Where that
// is not told by a space and letters of one script, it may.
func (s *Scanner) mayFollow(text string, at int, sieve *seconds) bool {
	if text[at] != ' ' {
		return true
	}
	var letters [3]arabic.Class
	at++
	for i := range letters {
		if at+1 >= len(text) {
			return true
		}
		class := s.classes[uint16(text[at])|uint16(text[at+1])<<8]
		switch {
		case class == arabic.ClassGap && i > 0:
			return sieve.has(letters)
		case class < arabic.ClassArabic, s.script[class] != s.script[letters[0]] && i > 0:
			return true
		}
		letters[i] = class
		at += 1 + int(text[at]>>7)
	}
	return sieve.has(letters)
}

// has reports whether a word of these letters may have been entered.
func (s *seconds) has(letters [3]arabic.Class) bool {
	word, bit := bitOf(letters)
	return s[word]&bit != 0
}

// join enters all of another sieve.
func (s *seconds) join(other *seconds) {
	for i := range s {
		s[i] |= other[i]
	}
}
