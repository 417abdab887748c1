package arabic

import (
	"slices"
	"sync"
	"unicode/utf8"
)

// A Run is a run of neighbouring characters that fold alike: all of them to the
// same letters, or each to the letter after that of the one before.
//
// The runs are the folding as data, for whoever folds outside of Go: a word is
// what Next says, of characters that are in some run.
type Run struct {
	First, Last rune
	Kind        RunKind
	To          string // what the first folds to
	Step        rune   // from one letter to the next: 0 or 1
}

// A RunKind is what the characters of a run are to a word.
type RunKind int

// The kinds. What is in no run ends a word.
const (
	Dropped RunKind = iota // nothing: marks, tatweel, what is not seen
	Hamza                  // a hamza that و and ي before it carry
	Arabic                 // letters of Arabic: they stand in no word with others
	Other                  // digits, and letters of other scripts
)

// Carried returns the letters that take up a hamza behind them, each beside
// what it is with one.
func Carried() [][2]string { return slices.Clone(carriers) }

// Runs returns the whole folding.
func Runs() []Run { return runs() }

var runs = sync.OnceValue(func() []Run {
	var list []Run
	for _, plane := range [][2]rune{{0, 0x1FFFF}, {0xE0000, 0xE0FFF}} { // no other holds what folds
		for r := plane[0]; r <= plane[1]; r++ {
			if one, folds := runOf(r); folds {
				list = lengthened(list, one)
			}
		}
	}
	return list
})

// runOf is a run of one character, and false for one that ends a word.
func runOf(r rune) (one Run, folds bool) {
	one = Run{First: r, Last: r}
	l := classify(r)
	switch {
	case l == separator || r >= 0xD800 && r <= 0xDFFF: // a surrogate is no character
		return one, false
	case l == hamza:
		one.Kind = Hamza
	case l&kinds == 0:
		one.Kind = Dropped
	default:
		one.Kind = Other
		if l&kinds == arabic {
			one.Kind = Arabic
		}
		one.To = string(letterAt(nil, string(r), l, len(string(r))))
	}
	return one, true
}

// lengthened adds a run of one character to a list, to its last run where the
// two are alike.
func lengthened(list []Run, one Run) []Run {
	if len(list) == 0 {
		return append(list, one)
	}
	last := &list[len(list)-1]
	if last.Last+1 != one.First || last.Kind != one.Kind {
		return append(list, one)
	}
	step := last.Step
	if last.First == last.Last && one.To != last.To {
		step = 1
	}
	if step == 0 && one.To != last.To || step == 1 && one.To != after(last.To, one.First-last.First) {
		return append(list, one)
	}
	last.Last, last.Step = one.Last, step
	return list
}

// after is the letter n after one, nothing after several.
func after(letter string, n rune) string {
	r, size := utf8.DecodeRuneInString(letter)
	if size != len(letter) {
		return ""
	}
	return string(r + n)
}
