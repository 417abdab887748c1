// Package story finds which articles are one text printed again, and which tell
// one story.
//
// It keeps hashes of an article's words, and knows no outlet and no score.
package story

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/lots"
	"mizan/internal/slab"
	"mizan/lexicon/arabic"
)

const (
	runWords   = 5   // words of a run: what copies are known by
	leastRuns  = 20  // below that a body is a stub («شاهد الفيديو»), alike without being copied
	sketchSize = 320 // runs kept of a body

	bandRows  = 8  // places of a MinHash signature that make a band
	bandCount = 16 // bands of a signature

	storyWords = 150 // words of the body that say what an article is about
	halvedBy   = 60  // words of the body after which one counts half
	wholeTime  = 16  // parts that a time is counted in which a word stands in a text
)

// A Text is what is kept of an article's text, to tell copies
// and stories: hashes of words, never a vocabulary, so that the order of the
// articles cannot show. It takes at most about 2.4 KB, in a news article of 300
// words about 1.9 KB.
type Text struct {
	Headline uint32 // hash of the folded headline
	Words    int32  // of the body

	runs    []uint32          // hashes of the body's runs of 5 folded words, ascending: the smallest sketchSize
	bands   [bandCount]uint32 // of the MinHash signature of all runs; nothing below leastRuns
	words   []uint32          // hashes of what the article is about, ascending
	counted uint8             // number that the headline counts, 0 for none
	counts  []uint8           // by word: how often, in sixteenths, up to 255: see nearness
}

// Read reads an article's text. The namings found in it are left out
// of the words, whatever their voice: else stories would be told apart by what they
// are there to compare. A text that tells many events is about none.
func Read(title, body string, mentions []coding.Mention) Text {
	var t Text
	tokens := hashes(body)
	t.Headline = uint32(hashTokens(hashes(title)) >> 32)
	t.Words = int32(len(tokens))
	if runs := stats.Shingles(tokens, runWords); len(runs) >= leastRuns {
		signature := stats.MinHash(runs)
		for band := range t.bands {
			t.bands[band] = uint32(hashTokens(signature[band*bandRows:(band+1)*bandRows]) >> 32)
		}
		t.runs = sketch(runs)
	}
	headline := strings.Fields(arabic.Fold(title))
	if roundup(headline) {
		return t
	}
	t.counted = ordinal(headline)
	about := appendWords(nil, title, func(int) uint8 { return wholeTime }, spans(mentions, true))
	t.count(appendWords(about, body, nearness, spans(mentions, false)))
	return t
}

// Slabs are where the numbers of many texts stand.
type Slabs struct {
	numbers slab.Slices[uint32]
	counts  slab.Slices[uint8]
}

// Move has the numbers of a text stand among those of others.
func (s *Slabs) Move(t *Text) {
	t.runs, t.words, t.counts = s.numbers.Keep(t.runs), s.numbers.Keep(t.words), s.counts.Keep(t.counts)
}

// sketch returns the smallest hashes of an ascending set, in 32 bits.
func sketch(set []uint64) []uint32 {
	kept := make([]uint32, 0, min(len(set), sketchSize))
	for _, hash := range set {
		if short := uint32(hash >> 32); len(kept) == 0 || kept[len(kept)-1] != short {
			kept = append(kept, short)
		}
		if len(kept) == sketchSize {
			break
		}
	}
	return kept
}

// nearness returns how much a word of the body counts by the words before it, in
// parts of a time: news says first what happened, and then what was known
// before, which many events of one affair share.
func nearness(before int) uint8 {
	if before >= storyWords {
		return 0
	}
	return nearnesses[before]
}

// nearnesses are how much the words count that say what an article is about.
var nearnesses = func() (all [storyWords]uint8) {
	for before := range all {
		all[before] = uint8(math.Round(wholeTime * math.Exp2(-float64(before)/halvedBy)))
	}
	return all
}()

// A standing is a word where it stands in a text.
type standing struct {
	word  uint32
	count uint8
}

// count sets the words of the text and how often each occurs.
func (t *Text) count(words []standing) {
	slices.SortFunc(words, func(x, y standing) int { return cmp.Compare(x.word, y.word) })
	distinct := 0
	for i, w := range words {
		if i == 0 || w.word != words[i-1].word {
			distinct++
		}
	}
	t.words, t.counts = make([]uint32, 0, distinct), make([]uint8, 0, distinct)
	for i, w := range words {
		if i == 0 || w.word != words[i-1].word {
			t.words, t.counts = append(t.words, w.word), append(t.counts, 0)
		}
		last := &t.counts[len(t.counts)-1]
		*last += min(w.count, math.MaxUint8-*last)
	}
}

// stress returns how much a word of the text is stressed: by how often it
// occurs, the further times less.
func (t *Text) stress(n int) float64 {
	times := float64(t.counts[n]) / wholeTime
	if times < 1 {
		return times
	}
	return 1 + math.Log(times)
}

// Shared returns the Jaccard of two bodies' runs, |A∩B|/|A∪B|, 0…1. It is exact
// up to sketchSize runs in each; beyond that it is the estimate from the
// smallest hashes of the union (Cohen and Kaplan 2007, bottom-k sketches), whose
// standard error is at most √(J(1−J)/320), .026 at J = .7.
func (t *Text) Shared(other *Text) float64 {
	a, b := t.runs, other.runs
	most := sketchSize
	if len(a) < sketchSize && len(b) < sketchSize {
		most = len(a) + len(b)
	}
	both, either := 0, 0
	for i, j := 0, 0; (i < len(a) || j < len(b)) && either < most; either++ {
		switch {
		case j == len(b) || i < len(a) && a[i] < b[j]:
			i++
		case i == len(a) || b[j] < a[i]:
			j++
		default:
			both, i, j = both+1, i+1, j+1
		}
	}
	if either == 0 {
		return 0
	}
	return float64(both) / float64(either)
}

// Lot returns a number by which texts are drawn so that copies mostly share
// their lot: the smallest hash of their runs, spread anew. It is none for a body
// too short to be known as a copy.
func (t *Text) Lot() (lot uint32, ok bool) {
	if len(t.runs) == 0 {
		return 0, false
	}
	return uint32(lots.New().Number(int(t.runs[0])).Mixed() >> 32), true
}

// hashes returns the hash of each folded word of a text.
func hashes(text string) []uint64 {
	tokens := make([]uint64, 0, len(text)/10)
	var scratch [64]byte
	for i := 0; ; {
		folded, start, end := arabic.Next(text, i, scratch[:0])
		if start == end {
			return tokens
		}
		tokens = append(tokens, hashWord(folded))
		i = end
	}
}

// appendWords appends the stems of a text's words with what each counts by the
// words before it, up to the first that counts nothing, but not those in the spans,
// the commonest, and those that the word before them foretells. A single letter
// says nothing.
func appendWords(into []standing, text string, counts func(before int) uint8, masked [][2]int) []standing {
	var scratch [64]byte
	known, i, last := foretold(), 0, uint32(0)
	for before := 0; counts(before) > 0; before++ {
		folded, start, end := arabic.Next(text, i, scratch[:0])
		if start == end {
			break
		}
		i = end
		previous := last
		last = 0
		for len(masked) > 0 && masked[0][1] <= start {
			masked = masked[1:]
		}
		if len(masked) > 0 && masked[0][0] < end {
			continue
		}
		if stem, ok := arabic.ContentStem(folded); ok {
			last = stemHash(stem)
			if !known[rowOf(previous, last)] {
				into = append(into, standing{last, counts(before)})
			}
		}
	}
	return into
}

// spans returns where the mentions of the headline or of the body stand, in
// the order of the text.
func spans(mentions []coding.Mention, inTitle bool) (spans [][2]int) {
	for _, m := range mentions {
		if m.InTitle == inTitle {
			spans = append(spans, [2]int{m.Start, m.End})
		}
	}
	return spans
}

// hashWord returns the 64-bit FNV-1a hash of a word, its high bits stirred.
func hashWord(word []byte) uint64 {
	return stir(uint64(lots.New().Bytes(word...)))
}

// hashTokens returns one hash of a row of hashes.
func hashTokens(tokens []uint64) uint64 {
	var hash uint64
	for _, token := range tokens {
		hash = stir(hash ^ token)
	}
	return hash
}

// stir spreads every bit of x over all 64: the finaliser of splitmix64 (Steele,
// Lea and Flood 2014).
func stir(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
