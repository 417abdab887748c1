package arabic

import (
	"bytes"
	"unicode/utf8"
)

// fronts and ends are what a stem is without: the conjunctions, prepositions
// and the article at the front, the commonest endings at the end, folded. They
// are those of light stemming (Larkey, Ballesteros and Connell 2002, light10).
var (
	fronts = [][]byte{[]byte(And + Article), []byte(By + Article), []byte(As + Article), []byte(So + Article), []byte(And + ForThe), []byte(Article), []byte(ForThe), []byte(And)}
	ends   = [][]byte{[]byte("ها"), []byte("ان"), []byte("ات"), []byte("ون"), []byte("ين"), []byte("يه"), []byte("ه"), []byte("ي")}
)

// Stem returns a folded word without what is joined to it, as long as three
// letters (of two bytes) remain. It serves to find texts of one subject and
// would be far too rough to find a naming.
func Stem(word []byte) []byte {
	const least = 3 * 2
	for _, front := range fronts {
		if bytes.HasPrefix(word, front) && len(word)-len(front) >= least {
			word = word[len(front):]
			break
		}
	}
	for _, end := range ends {
		if bytes.HasSuffix(word, end) && len(word)-len(end) >= least {
			word = word[:len(word)-len(end)]
			break
		}
	}
	return word
}

// ContentStem returns the stem of a folded word that tells what a text is about;
// ok is false for the commonest words and for single letters.
func ContentStem(folded []byte) (stem []byte, ok bool) {
	stem = Stem(folded)
	return stem, !Stopword(folded) && utf8.RuneCount(stem) > 1
}
