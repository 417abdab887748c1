// Package vocabulary numbers the words of a corpus, so that an article is kept as
// the numbers of its words, and remembers how each is printed.
package vocabulary

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"mizan/internal/slab"
	"mizan/lexicon/arabic"
)

// A Vocabulary numbers the words of a corpus as they come, folded, so that an
// article is kept as the numbers of its words: four bytes each, about 0.6 KB
// an article of 250 words.
//
// A number says nothing but "the same word": nothing in a Study may depend on
// it, since builders that merge number differently. Sort by the word.
type Vocabulary struct {
	numbers map[string]uint32
	words   []Word // by number
	texts   uint32
	scratch []uint32

	folded slab.Texts
	kept   slab.Slices[uint32] // the numbers of articles
}

// A Word is one folded word and how it is printed.
type Word struct {
	Folded    string
	plain     uint32 // times it is printed just as folded
	seen      uint32 // the last text that held it, from 1
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

// New returns an empty vocabulary.
func New() *Vocabulary { return &Vocabulary{numbers: map[string]uint32{}} }

// Read returns the numbers of the distinct words of an article, ascending, and
// how many words it has with repeats.
func (v *Vocabulary) Read(title, body string) (distinct []uint32, words int) {
	return v.gather(title, body), arabic.Count(title) + arabic.Count(body)
}

// ReadProse is Read for the words that its headline and its sentences use: one that stands
// outside of them alone, in a byline, a dateline or a row of tags, is
// counted and has no number.
func (v *Vocabulary) ReadProse(title, body string) (distinct []uint32, words int) {
	return v.gather(append(prose(body), title)...), arabic.Count(title) + arabic.Count(body)
}

// gather returns the numbers of the distinct words of texts, ascending.
func (v *Vocabulary) gather(texts ...string) []uint32 {
	v.texts++
	v.scratch = v.scratch[:0]
	for _, text := range texts {
		v.read(text)
	}
	slices.Sort(v.scratch)
	return v.kept.Keep(v.scratch)
}

// read gathers the numbers of the words of a piece of text.
func (v *Vocabulary) read(text string) {
	var scratch [64]byte
	for i := 0; ; {
		folded, start, end := arabic.Next(text, i, scratch[:0])
		if start == end {
			return
		}
		i = end
		if len(folded) > longestWord || end-start > 2*longestWord {
			continue
		}
		n := v.number(folded)
		word := &v.words[n]
		word.print(text[start:end])
		if word.seen != v.texts {
			word.seen = v.texts
			v.scratch = append(v.scratch, n)
		}
	}
}

// number returns the number of a folded word, a new one where it has none.
func (v *Vocabulary) number(folded []byte) uint32 {
	n, known := v.numbers[string(folded)]
	if !known {
		n = uint32(len(v.words))
		v.words = append(v.words, Word{Folded: v.folded.Keep(string(folded))})
		v.numbers[v.words[n].Folded] = n
	}
	return n
}

// print counts one printed form of the word.
func (w *Word) print(printed string) {
	if printed == w.Folded {
		w.plain++
		return
	}
	for i := range w.spellings {
		if w.spellings[i].text == printed { // nothing in it is left out below
			w.spellings[i].n++
			return
		}
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
	if string(bare) == w.Folded {
		w.plain++
		return
	}
	w.spellings = append(w.spellings, spelling{string(bare), 1})
}

// Printed returns the word as it is printed most often, of equals the first in
// byte order.
func (w *Word) Printed() string {
	best := spelling{w.Folded, w.plain}
	for _, s := range w.spellings {
		if cmp.Or(cmp.Compare(best.n, s.n), cmp.Compare(s.text, best.text)) < 0 {
			best = s
		}
	}
	return best.text
}

// Merge adds the words of another vocabulary and returns the numbers that they
// have here.
func (v *Vocabulary) Merge(other *Vocabulary) (numbers []uint32) {
	numbers = make([]uint32, len(other.words))
	for i, theirs := range other.words {
		n := v.number([]byte(theirs.Folded))
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

// Renumber puts other numbers on the words of an article.
func Renumber(distinct, numbers []uint32) {
	for i, n := range distinct {
		distinct[i] = numbers[n]
	}
	slices.Sort(distinct)
}

// Len returns how many words there are.
func (v *Vocabulary) Len() int { return len(v.words) }

// Word returns the word of a number.
func (v *Vocabulary) Word(n uint32) *Word { return &v.words[n] }

// Number returns the number of a folded word, and whether it has one.
func (v *Vocabulary) Number(folded []byte) (n uint32, known bool) {
	n, known = v.numbers[string(folded)]
	return n, known
}

// Times returns how often the word is printed.
func (w *Word) Times() uint32 {
	times := w.plain
	for _, s := range w.spellings {
		times += s.n
	}
	return times
}

// Countable reports whether a folded word may be listed as distinctive: two
// letters or more, of the Arabic alphabet.
func Countable(folded string) bool {
	letters := 0
	for _, r := range folded {
		if unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 2
}

// OfName reports whether a folded word is of a name, such as that of an outlet,
// which speaks of itself: «وقال للمرسى».
func OfName(folded, name string) bool {
	words := strings.Fields(arabic.Fold(name))
	for _, way := range arabic.Split(folded) {
		if slices.Contains(words, way[1]) || slices.Contains(words, arabic.WithArticle(way[1])) {
			return true
		}
	}
	return false
}
