package lexicon

import (
	"cmp"
	"maps"
	"slices"
	"unicode/utf8"

	"mizan/lexicon/arabic"
)

// An automaton is that of a scanner: a tree of letters with every word that phrases
// start with, and the states of who reads these words behind any proclitic or none, and
// behind them the words that stand second.
type automaton struct {
	*chart
	matchers []*Matcher
	classes  *arabic.Classes
	letters  map[rune]arabic.Class // that have a class of their own
	script   []bool                // by class: whether it is a letter of Arabic
	joined   []proclitic           // by class: what it is before a word
	most     int                   // how many states there are before all are forgotten

	generation int // how often all were forgotten

	nodes   []letterNode        // of the tree of first words
	tails   []tail              // the first is that of no word
	seconds [][]edge            // by matcher: what leads on from the first words of its phrases, sorted; nil until asked for
	behind  map[nodeSet]int32   // the tail of what stands behind some words
	known   map[string]int32    // the tails by all that they hold
	key     []byte              // room
	numbers map[standing]uint32 // the states
}

// A letterNode is a node of a tree of letters. Its branches are a list.
type letterNode struct {
	letter        arabic.Class // that leads to it
	first, beside int32        // its first branch, and the next branch of the node it is one of; 0 for none
	alone         uint64       // for whom a word ends here that they are to be asked of, a bit for each matcher modulo 64
	leads         uint64       // for whom it leads on to another
	to            []lead       // where these lead to
}

// A tail is what is left of words that stand second, behind some of their letters or none.
type tail struct {
	words []suffix // where it goes on, sorted
	alone uint64   // for whom a word ends here, a bit for each matcher modulo 64
}

// A suffix is the end of a word by the classes of its letters, and whom it is for.
type suffix struct {
	letters string
	whom    uint64
}

// A lead is a node that a word leads to in the tree of phrases of a matcher.
type lead struct {
	matcher int
	node    int32
}

// An edge is a node of a tree of phrases, in the upper half, and a word that leads on from it.
type edge uint64

// A standing is what the letters so far may have been: up to three nodes of the tree of
// first words, for none, one and two letters of proclitics, and a tail of words that stand
// second.
type standing struct {
	first  nodeSet
	second int32 // a tail, 0 for none
	in     script
	wide   bool // for second: whether more than a space stands before it
}

// A script is that of the word that has begun.
type script uint8

// The scripts.
const (
	noScript script = iota // no word has begun
	ofArabic
	ofOther // digits, or another script
)

// A proclitic is a letter that may be joined before a word.
type proclitic uint8

// The proclitics.
const (
	noProclitic proclitic = iota
	conjunction           // و ف
	preposition           // ب ل ك, behind them or alone
)

// A state is a standing, and who is to be asked of the words that end there.
type state struct {
	at     standing
	asks   asked
	onward [2]uint32 // where a space leads to that calls for a look, and what joins words as one does; as steps
}

// anyone is every matcher.
const anyone = 1<<64 - 1

// An asked says whom to ask of the words before a place when they end there, with a
// bit for each matcher modulo 64.
type asked struct {
	alone  uint64 // of the word that ends: for whom it may be a phrase
	leads  uint64 // of that word: for whom it leads on to another
	second uint64 // of the word before: for whom that led on to this one
}

// A nodeSet is up to three nodes of the tree, 0 behind the last.
type nodeSet [3]int32

// The nodes that no letter of the tree leads to.
const (
	root     int32 = iota // as no branch leads back to it, it stands for no node too
	atStart               // of a word: like the root, and a proclitic may follow
	atSecond              // like the root behind و or ف, and a preposition may follow
	atNoun                // like the root, and no proclitic may follow
)

// mostOwn is how many letters have a class of their own at most, more than Arabic
// has. The others of a script are read as if they were one.
const mostOwn = 200

// mostStates is how many states are kept, some 200 bytes each.
const mostStates = 1 << 16

// NewScanner returns a scanner for some matchers.
func NewScanner(matchers ...*Matcher) *Scanner {
	a := &automaton{matchers: matchers, letters: map[rune]arabic.Class{}, nodes: make([]letterNode, atNoun+1), seconds: make([][]edge, len(matchers)), behind: map[nodeSet]int32{}, tails: make([]tail, 1), known: map[string]int32{}, most: mostStates}
	a.classify()
	for i := range matchers {
		a.enterAll(i)
	}
	a.forget()
	s := &Scanner{matchers: matchers, classes: a.classes, width: a.width, least: 256, automaton: a}
	s.known.Store(a.chart)
	return s
}

// classify gives the letters of all words a class, the commonest first: most steps from
// a state lie together in memory. Digits and what is rare in other scripts have none of
// their own, for the sake of that memory.
func (a *automaton) classify() {
	a.chart = new(chart)
	count, all := map[rune]int{}, 0
	for _, m := range a.matchers {
		for _, letter := range string(m.words.text) {
			count[letter]++
			all++
		}
	}
	for _, letter := range arabic.And + arabic.So + arabic.By + arabic.For + arabic.As {
		count[letter] += 1 << 32 // they have their own whatever the words are
	}
	own := slices.SortedFunc(maps.Keys(count), func(x, y rune) int { return cmp.Or(cmp.Compare(count[y], count[x]), cmp.Compare(x, y)) })
	own = slices.DeleteFunc(own, func(r rune) bool { return !arabic.IsArabic(r) && count[r] < all/100 })
	own = own[:min(len(own), mostOwn)]
	a.width = uint32(arabic.OwnClasses) + uint32(len(own))
	a.script, a.joined = make([]bool, a.width), make([]proclitic, a.width)
	a.script[arabic.ClassArabic] = true
	for i, letter := range own {
		class := arabic.OwnClasses + arabic.Class(i)
		a.letters[letter], a.script[class] = class, arabic.IsArabic(letter)
	}
	for _, letter := range arabic.And + arabic.So {
		a.joined[a.letters[letter]] = conjunction
	}
	for _, letter := range arabic.By + arabic.For + arabic.As {
		a.joined[a.letters[letter]] = preposition
	}
	a.classes = arabic.NewClasses(own)
}

// class returns the class of a folded letter.
func (a *automaton) class(letter rune) arabic.Class {
	if letter < utf8.RuneSelf {
		return a.classes[letter]
	}
	if letter < 0x800 { // of two bytes
		return a.classes[uint16(0xC0|letter>>6)|uint16(0x80|letter&0x3F)<<8]
	}
	switch class, known := a.letters[letter]; {
	case known:
		return class
	case arabic.IsArabic(letter):
		return arabic.ClassArabic
	}
	return arabic.ClassOther
}

// enterAll puts the words with which a matcher's phrases start into the tree.
func (a *automaton) enterAll(matcher int) {
	m := a.matchers[matcher]
	bit := uint64(1) << (matcher % 64)
	for word, starts := range m.eachFirst() {
		end := &a.nodes[a.enter(root, word)]
		for _, s := range starts {
			if m.ends[s.node] != nothing {
				end.alone |= bit
			}
			if m.leads[s.node] {
				end.leads |= bit
				end.to = append(end.to, lead{matcher, s.node})
			}
		}
	}
}

// enter puts a word into a tree and returns where it ends.
func (a *automaton) enter(node int32, word []byte) int32 {
	for len(word) > 0 {
		letter, size := utf8.DecodeRune(word)
		node, word = a.branch(node, a.class(letter)), word[size:]
	}
	return node
}

// branch returns the node that a letter leads to, a new one where there is none.
func (a *automaton) branch(node int32, letter arabic.Class) int32 {
	if next := a.follow(node, letter); next != 0 {
		return next
	}
	next := int32(len(a.nodes))
	a.nodes = append(a.nodes, letterNode{letter: letter, beside: a.nodes[node].first})
	a.nodes[node].first = next
	return next
}

// follow returns the node that a letter leads to, 0 where there is none.
func (a *automaton) follow(node int32, letter arabic.Class) int32 {
	next := a.nodes[node].first
	for next != 0 && a.nodes[next].letter != letter {
		next = a.nodes[next].beside
	}
	return next
}
