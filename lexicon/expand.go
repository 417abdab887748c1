package lexicon

import (
	"fmt"
	"strings"
	"unicode"
)

// most bounds what one term may stand for.
const (
	mostWordings = 2000 // ways to read the brackets and slashes of one term
	mostWords    = 16   // words in one way
)

// wordings reads a term as the file writes it and returns every way to read
// it, each a list of words: «قوات [حكومة] الوفاق» stands for two, «مسلحو/مسلحي
// حفتر» for two. The words keep their spelling.
func wordings(term string) ([][]string, error) {
	for _, r := range term {
		if !allowed(r) {
			return nil, fmt.Errorf("%q in %q never stands inside a phrase", r, term)
		}
	}
	if !strings.ContainsAny(term, "[]/") { // most
		return counted(term, [][]string{strings.Fields(term)})
	}
	ways, rest, err := sequence(strings.Fields(brackets.Replace(term)), 0)
	if err == nil && len(rest) > 0 {
		err = fmt.Errorf("%q closes a bracket that was not opened", term)
	}
	if err != nil {
		return nil, err
	}
	return counted(term, ways)
}

// brackets gives the brackets of a term room.
var brackets = strings.NewReplacer("[", " [ ", "]", " ] ")

// counted checks that every way to read a term has words, and not too many.
func counted(term string, ways [][]string) ([][]string, error) {
	for _, words := range ways {
		if len(words) == 0 {
			return nil, fmt.Errorf("%q may be left out whole: a term needs a word outside brackets", term)
		}
		if len(words) > mostWords {
			return nil, fmt.Errorf("%q has more than %d words", term, mostWords)
		}
	}
	return ways, nil
}

// allowed reports whether a rune may stand in a term.
func allowed(r rune) bool {
	return r >= 'ء' && r <= 'ي' || r == ' ' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || strings.ContainsRune(" []/ـ", r)
}

// sequence reads tokens up to the bracket that closes this level, and returns
// the ways to read them and the tokens that follow.
func sequence(tokens []string, depth int) (ways [][]string, rest []string, err error) {
	ways = [][]string{nil}
	for len(tokens) > 0 {
		token := tokens[0]
		tokens = tokens[1:]
		switch token {
		case "]":
			if depth == 0 {
				return nil, tokens, fmt.Errorf("a bracket closes that was not opened")
			}
			return ways, tokens, nil
		case "[":
			var inner [][]string
			if inner, tokens, err = sequence(tokens, depth+1); err != nil {
				return nil, tokens, err
			}
			ways = follow(ways, append([][]string{nil}, inner...))
		default:
			ways = follow(ways, choices(token))
		}
		if len(ways) > mostWordings {
			return nil, nil, fmt.Errorf("more than %d ways to read the brackets and slashes: split the term", mostWordings)
		}
	}
	if depth > 0 {
		return nil, nil, fmt.Errorf("a bracket is not closed")
	}
	return ways, nil, nil
}

// choices parts a word at its slashes.
func choices(token string) (ways [][]string) {
	for word := range strings.SplitSeq(token, "/") {
		if word != "" {
			ways = append(ways, []string{word})
		}
	}
	return ways
}

// follow returns every way of first followed by every way of second.
func follow(first, second [][]string) [][]string {
	ways := make([][]string, 0, len(first)*len(second))
	for _, a := range first {
		for _, b := range second {
			ways = append(ways, append(append([]string(nil), a...), b...))
		}
	}
	return ways
}
