// Package suggest looks for what a lexicon lacks: phrases beside the sides that
// set outlets apart.
package suggest

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"mizan/compare/vocabulary"
	"mizan/internal/corpus"
	"mizan/internal/lots"
	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

const (
	near        = 3      // words on each side of a mention or a name in which candidates stand
	mostPhrase  = 4      // words in a candidate
	keptTexts   = 20_000 // articles whose texts are kept for examples
	fewestTexts = 3      // articles that a candidate stands in
)

// A Suggester looks for what a lexicon lacks: phrases beside the known namings
// and names of the sides that some outlets use and others do not.
//
// It keeps the words near each mention as numbers, 1 KB an article, and builds
// the phrases at the end, longer ones from frequent shorter ones only. So the
// order of the articles does not show.
type Suggester struct {
	lexicon  *lexicon.Lexicon
	names    *lexicon.Matcher // the names of the sides
	words    *vocabulary.Vocabulary
	articles []excerpt
	texts    []keptText // those with the smallest hashes, and some more until thin
}

// An excerpt is what is kept of one article.
type excerpt struct {
	outlet  string
	windows []uint32 // words near mentions and names
}

// In an excerpt, gap parts what is not one phrase, and a mark on a word says
// that it goes on with the name of a side, which no candidate may cut.
const (
	gap  = math.MaxUint32
	goes = 1 << 31
)

// on reports whether the word at a place of an excerpt goes on with a name.
func on(windows []uint32, at int) bool {
	return at < len(windows) && windows[at] != gap && windows[at]&goes != 0
}

// A keptText is an article that may give an example.
type keptText struct {
	hash                uint64
	outlet, title, body string
}

// A Suggestion is a phrase that may belong into the lexicon.
type Suggestion struct {
	Term         string  // as most often printed, word by word
	Counts       []int   // by outlet: articles that have it near a side
	Articles     int     // in all
	Focus        int     // outlet that it sets apart most
	Conservative float64 // LRC of Focus against all others, ≥ 0; 0 when the data force nothing
	G2           float64 // that all outlets use it alike, ≥ 0
	Example      string  // a sentence with it; empty when none was kept
	From         int     // outlet of the example

	folded []string
}

// New returns an empty suggester for a lexicon.
func New(l *lexicon.Lexicon) (*Suggester, error) {
	var names []string
	for _, side := range l.Sides {
		names = append(names, side.Names...)
	}
	matcher, err := lexicon.Phrases(names, lexicon.PronounNever)
	return &Suggester{lexicon: l, names: matcher, words: vocabulary.New()}, err
}

// Add reads one article.
func (s *Suggester) Add(a corpus.Article) {
	s.words.Read(a.Title, a.Body)
	e := excerpt{outlet: a.Outlet}
	for _, text := range [2]string{a.Title, a.Body} {
		e.windows = append(s.windows(e.windows, text), gap)
	}
	e.windows = slices.Clip(e.windows)
	s.articles = append(s.articles, e)
	s.keep(keptText{lots.Article(a.Outlet, a.ID).Place(), a.Outlet, a.Title, a.Body})
}

// keep keeps the text while its hash is among the smallest.
func (s *Suggester) keep(t keptText) {
	if len(s.texts) >= 2*keptTexts {
		s.thin()
	}
	t.title, t.body = strings.Clone(t.title), strings.Clone(t.body)
	s.texts = append(s.texts, t)
}

// thin sorts the texts and lets go of those that are too many.
func (s *Suggester) thin() {
	slices.SortFunc(s.texts, func(x, y keptText) int {
		return cmp.Or(cmp.Compare(x.hash, y.hash), cmp.Compare(x.outlet, y.outlet), cmp.Compare(x.title, y.title), cmp.Compare(x.body, y.body))
	})
	kept := min(len(s.texts), keptTexts)
	clear(s.texts[kept:])
	s.texts = s.texts[:kept]
}

// A token is one word of a text and what it is to the lexicon.
type token struct {
	number     uint32
	start, end int
	joined     bool // the word before it and this one are one phrase
	name       bool // of a side
	goes       bool // on with the name that the word before it is of
	known      bool // of a naming that the lexicon has, and that is not just the name of a side
}

// windows appends the words near each mention and name in a text. A naming that
// the lexicon has is a gap, unless it is just the name of a side, which may
// make a longer phrase: «جماعة حفتر».
func (s *Suggester) windows(into []uint32, text string) []uint32 {
	tokens := s.tokens(text)
	reached := make([]bool, len(tokens))
	for i, t := range tokens {
		if !t.name && !t.known {
			continue
		}
		reached[i] = true
		for j := i; j > 0 && j > i-near && tokens[j].joined; j-- {
			reached[j-1] = true
		}
		for j := i + 1; j < len(tokens) && j <= i+near && tokens[j].joined; j++ {
			reached[j] = true
		}
	}
	for i, t := range tokens {
		switch {
		case !reached[i] || t.known:
			into = parted(into)
			continue
		case !t.joined:
			into = parted(into)
		}
		if t.goes {
			t.number |= goes
		}
		into = append(into, t.number)
	}
	return parted(into)
}

// parted appends a gap where there is none yet.
func parted(windows []uint32) []uint32 {
	if len(windows) > 0 && windows[len(windows)-1] != gap {
		windows = append(windows, gap)
	}
	return windows
}

// tokens reads the words of a text.
func (s *Suggester) tokens(text string) (tokens []token) {
	var scratch [64]byte
	known, _ := s.lexicon.Matcher().Find(text, nil)
	names, _ := s.names.Find(text, nil)
	known = slices.DeleteFunc(known, func(m lexicon.Match) bool {
		return slices.ContainsFunc(names, func(n lexicon.Match) bool { return n.Start == m.Start && n.End == m.End })
	})
	within := func(matches *[]lexicon.Match, start int) bool {
		for len(*matches) > 0 && (*matches)[0].End <= start {
			*matches = (*matches)[1:]
		}
		return len(*matches) > 0 && (*matches)[0].Start <= start
	}
	last := 0
	for i := 0; ; {
		folded, start, end := arabic.Next(text, i, scratch[:0])
		if start == end {
			return tokens
		}
		i = end
		number, in := s.words.Number(folded)
		if !in {
			continue // too long for a word
		}
		t := token{
			number: number, start: start, end: end,
			joined: last > 0 && arabic.Joins(text[last:start]),
			name:   within(&names, start),
			known:  within(&known, start),
		}
		t.goes = t.name && names[0].Start < start
		tokens = append(tokens, t)
		last = end
	}
}
