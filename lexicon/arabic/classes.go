package arabic

// A Class is what a character is to a reader of words that follows letters from
// one state to the next: one of those below, or a letter of its own.
type Class = uint8

// The classes that every text has.
const (
	ClassGap     Class = iota // ends a word and the phrase that it is in
	ClassSpace                // a space
	ClassJoin                 // ends a word and may leave it one phrase with the next: see Joins; or opens a bracket
	ClassDropped              // nothing: marks, tatweel, what is not seen
	ClassOdd                  // not told by two bytes: Next knows
	ClassArabic               // a letter of Arabic that is none of its own
	ClassOther                // a digit, or a letter of another script, that is none of its own
	OwnClasses                // the first of those that are letters of their own
)

// Classes tells the class of a character by its first byte and the one behind it,
// the lower byte of the index first; of a character of one byte whatever stands
// behind it.
type Classes [1 << 16]Class

// NewClasses returns the classes where each of some folded letters has one of its
// own, from OwnClasses on, in their order. There is room for 200 of them.
func NewClasses(own []rune) *Classes {
	classes := map[rune]Class{}
	for i, r := range own {
		classes[r] = OwnClasses + Class(i)
	}
	of := func(r rune) Class {
		l := letters[r]
		class, isOwn := classes[l.rune()]
		switch {
		case r == ' ':
			return ClassSpace
		case l == separator && (r == '(' || Joins(string(r))):
			return ClassJoin
		case l == separator:
			return ClassGap
		case l == hamza:
			return ClassOdd // it changes the letter before it
		case l&kinds == 0:
			return ClassDropped
		case isOwn:
			return class
		case l&kinds == arabic:
			return ClassArabic
		}
		return ClassOther
	}
	var table Classes
	for first := range 256 {
		class := ClassOdd
		if first < 0x80 && first != '#' { // the word behind a # is a hashtag's
			class = of(rune(first))
		}
		for second := range 256 {
			table[first|second<<8] = class
		}
	}
	for r := rune(0x80); r < 0x800; r++ { // of two bytes
		table[int(0xC0|r>>6)|int(0x80|r&0x3F)<<8] = of(r)
	}
	return &table
}

// ClassOfMark returns the class of the mark with which a text begins, and its size, where it
// is one of “ ” … and their like, by far the commonest characters of three bytes: ClassOdd
// for another.
func ClassOfMark(text string) (class Class, size int) {
	switch {
	case len(text) < 3 || text[:2] != "\u2010"[:2] || text[2] < 0x90 || text[2] > 0xA7:
		return ClassOdd, 0
	case Joins(text[:3]):
		return ClassJoin, 3
	}
	return ClassGap, 3
}

// IsArabic reports whether a folded letter is one of Arabic.
func IsArabic(r rune) bool { return classify(r)&kinds == arabic }
