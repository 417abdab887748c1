package compare

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"mizan/lexicon/arabic"
)

// A vocabulary numbers the words of a corpus as they come, folded, so that an
// article is kept as the numbers of its words: four bytes each, about 0.6 KB
// an article of 250 words.
//
// A number says nothing but "the same word": nothing in a Study may depend on
// it, since builders that merge number differently. Sort by the word.
type vocabulary struct {
	numbers map[string]uint32
	words   []word   // by number
	seen    []uint32 // by number: the last text that held the word, from 1
	texts   uint32
	scratch []uint32
}

// A word is one folded word and how it is printed.
type word struct {
	folded    string
	plain     uint32 // times it is printed just as folded
	spellings []spelling
}

// A spelling is another way to print a word, without vowel marks and tatweel.
// So the ways are those that folding mixes: two or three for most words.
type spelling struct {
	text string
	n    uint32
}

// longestWord is how many bytes of one word are kept track of. What is longer
// is an address or a torn file, and no word.
const longestWord = 64

// newVocabulary returns an empty vocabulary.
func newVocabulary() *vocabulary { return &vocabulary{numbers: map[string]uint32{}} }

// read returns the numbers of the distinct words of an article, ascending, and
// how many words it has with repeats.
func (v *vocabulary) read(title, body string) (distinct []uint32, words int) {
	v.texts++
	v.scratch = v.scratch[:0]
	var scratch [64]byte
	for _, text := range [2]string{title, body} {
		for i := 0; ; {
			folded, start, end := arabic.Next(text, i, scratch[:0])
			if start == end {
				break
			}
			i = end
			words++
			if len(folded) > longestWord || end-start > 2*longestWord {
				continue
			}
			n := v.number(folded)
			v.words[n].print(text[start:end])
			if v.seen[n] != v.texts {
				v.seen[n] = v.texts
				v.scratch = append(v.scratch, n)
			}
		}
	}
	slices.Sort(v.scratch)
	return slices.Clone(v.scratch), words
}

// number returns the number of a folded word, a new one where it has none.
func (v *vocabulary) number(folded []byte) uint32 {
	n, known := v.numbers[string(folded)]
	if !known {
		n = uint32(len(v.words))
		v.words = append(v.words, word{folded: string(folded)})
		v.seen = append(v.seen, 0)
		v.numbers[v.words[n].folded] = n
	}
	return n
}

// print counts one printed form of the word.
func (w *word) print(printed string) {
	if printed == w.folded {
		w.plain++
		return
	}
	var scratch [2 * longestWord]byte
	bare := scratch[:0]
	for _, r := range printed {
		if r != 'ـ' && !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Cf, r) {
			bare = utf8.AppendRune(bare, r)
		}
	}
	for i := range w.spellings {
		if w.spellings[i].text == string(bare) {
			w.spellings[i].n++
			return
		}
	}
	if string(bare) == w.folded {
		w.plain++
		return
	}
	w.spellings = append(w.spellings, spelling{string(bare), 1})
}

// printed returns the word as it is printed most often, of equals the first in
// byte order.
func (w *word) printed() string {
	best := spelling{w.folded, w.plain}
	for _, s := range w.spellings {
		if cmp.Or(cmp.Compare(best.n, s.n), cmp.Compare(s.text, best.text)) < 0 {
			best = s
		}
	}
	return best.text
}

// merge adds the words of another vocabulary and returns the numbers that they
// have here.
func (v *vocabulary) merge(other *vocabulary) (numbers []uint32) {
	numbers = make([]uint32, len(other.words))
	for i, theirs := range other.words {
		n := v.number([]byte(theirs.folded))
		numbers[i] = n
		mine := &v.words[n]
		mine.plain += theirs.plain
		for _, s := range theirs.spellings {
			at := slices.IndexFunc(mine.spellings, func(m spelling) bool { return m.text == s.text })
			if at < 0 {
				at = len(mine.spellings)
				mine.spellings = append(mine.spellings, spelling{text: s.text})
			}
			mine.spellings[at].n += s.n
		}
	}
	return numbers
}

// renumber puts other numbers on the words of an article.
func renumber(distinct, numbers []uint32) {
	for i, n := range distinct {
		distinct[i] = numbers[n]
	}
	slices.Sort(distinct)
}

// countable reports whether a word may be listed as distinctive: two letters
// or more, and not a number.
func (w *word) countable() bool {
	digits := true
	for _, r := range w.folded {
		digits = digits && '0' <= r && r <= '9'
	}
	return !digits && utf8.RuneCountInString(w.folded) >= 2
}
