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
	width    int                   // how many classes there are
	most     int                   // how many states there are before all are forgotten

	generation int // how often all were forgotten

	nodes   []letterNode        // of the trees
	seconds [][]edge            // by matcher: what leads on from the first words of its phrases, sorted; nil until asked for
	behind  map[nodeSet]int32   // the root of the tree of what stands behind some words
	numbers map[standing]uint32 // the states
}

// A letterNode is a node of a tree of letters. Its branches are a list.
type letterNode struct {
	letter        arabic.Class // that leads to it
	first, beside int32        // its first branch, and the next branch of the node it is one of; 0 for none
	alone         uint64       // for whom a word ends here that they are to be asked of, a bit for each matcher modulo 64
	leads         uint64       // for whom it leads on to another; of the root of what stands behind words, for whom they do
	to            []lead       // where these lead to
}

// A lead is a node that a word leads to in the tree of phrases of a matcher.
type lead struct {
	matcher int
	node    int32
}

// An edge is a node of a tree of phrases and a word that leads on from it.
type edge = [2]int32

// A standing is what the letters so far may have been: up to three nodes of the tree of
// first words, for none, one and two letters of proclitics, and one of a tree of words
// that stand second.
type standing struct {
	first  nodeSet
	second int32 // 0 for none
	in     script
}

// A script is that of the word that has begun.
type script uint8

// The scripts.
const (
	inNone script = iota // no word has begun
	inArabic
	inOther // digits, or another script
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
	onward uint32 // where a space leads to that calls for a look, as a step
}

// anyone is every matcher.
const anyone = 1<<64 - 1

// An asked says whom to ask of the words before a place when they end there, with a
// bit for each matcher modulo 64.
type asked struct {
	alone  uint64 // of the word that ends: for whom it may be a phrase
	leads  uint64 // of that word: for whom it leads on to another
	second uint64 // of the word before and its space: for whom that led on to this one, or where none has begun leads on to any
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

// between is the state in which no word has begun, and none leads on.
const between uint32 = 0

// mostOwn is how many letters have a class of their own at most, more than Arabic
// has. The others are read as if they were one.
const mostOwn = 200

// mostStates is how many states are kept, some 200 bytes each.
const mostStates = 1 << 16

// NewScanner returns a scanner for some matchers.
func NewScanner(matchers ...*Matcher) *Scanner {
	a := &automaton{matchers: matchers, letters: map[rune]arabic.Class{}, nodes: make([]letterNode, atNoun+1), seconds: make([][]edge, len(matchers)), behind: map[nodeSet]int32{}, most: mostStates}
	a.classify()
	for i := range matchers {
		a.enterAll(i)
	}
	a.forget()
	s := &Scanner{matchers: matchers, classes: a.classes, width: uint32(a.width), least: 256, automaton: a}
	s.known.Store(a.chart)
	return s
}

// classify gives the letters of all words a class, the commonest first: most steps from
// a state lie together in memory.
func (a *automaton) classify() {
	count := map[rune]int{}
	for _, m := range a.matchers {
		for _, letter := range string(m.words.text) {
			count[letter]++
		}
	}
	for _, letter := range arabic.And + arabic.So + arabic.By + arabic.For + arabic.As {
		count[letter] += 1 << 32 // they have their own whatever the words are
	}
	own := slices.SortedFunc(maps.Keys(count), func(x, y rune) int { return cmp.Or(cmp.Compare(count[y], count[x]), cmp.Compare(x, y)) })
	own = own[:min(len(own), mostOwn)]
	a.width = (int(arabic.OwnClasses) + len(own) + 15) / 16 * 16 // of steps of four bytes in lines of 64
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
	var bytes [2]byte
	switch class := a.letters[letter]; {
	case letter < 0x800:
		utf8.EncodeRune(bytes[:], letter)
		return a.classes[uint16(bytes[0])|uint16(bytes[1])<<8]
	case class != 0:
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
		end := &a.nodes[a.enter(root, []byte(word))]
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
