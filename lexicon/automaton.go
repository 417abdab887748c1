package lexicon

import (
	"maps"
	"slices"

	"mizan/lexicon/arabic"
)

// An automaton is that of a scanner in the making: a tree of letters with every
// word that phrases start with, and the states of who reads these words behind any
// proclitic or none. A state is what the letters of a word may have been so far: up
// to three nodes of the tree, for none, one and two letters of proclitics.
type automaton struct {
	letters map[rune]arabic.Class // that have a class of their own
	script  []bool                // by class: whether it is a letter of Arabic
	width   int                   // how many classes there are

	nodes  []letterNode // of the tree
	states map[nodeSet]uint32
	sets   []nodeSet // by state
	inside []bool    // by state: whether it is in a word of Arabic

	next  []uint32 // see Scanner
	words []firstWord
	leads []nodeSet // by class: where the state that is being looked at leads to
}

// A letterNode is a node of the tree of letters. Its branches are a list.
type letterNode struct {
	letter        arabic.Class // that leads to it
	first, beside int32        // its first branch, and the next branch of the node it is one of; 0 for none
	word          firstWord    // that ends here
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

// The states that every scanner has.
const (
	between  uint32 = iota // no word has begun
	inArabic               // in a word of Arabic that starts no phrase
	inOther                // in a word of digits or another script that starts none
)

// mostOwn is how many letters have a class of their own at most, more than Arabic
// has. The others are read as if they were one.
const mostOwn = 200

// NewScanner returns a scanner for some matchers.
func NewScanner(matchers ...*Matcher) *Scanner {
	a := &automaton{letters: map[rune]arabic.Class{}, states: map[nodeSet]uint32{}, nodes: make([]letterNode, atNoun+1)}
	classes := a.classify(matchers)
	for i, m := range matchers {
		a.enterAll(m, 1<<(i%64))
	}
	a.state(nodeSet{atStart}, false)
	a.add(nodeSet{}, true)
	a.add(nodeSet{}, false)
	for state := uint32(0); int(state) < len(a.sets); state++ {
		a.steps(state)
	}
	return &Scanner{matchers: matchers, classes: classes, width: a.width, next: a.next, words: a.words, script: a.script}
}

// classify gives the letters of all words with which phrases start a class.
func (a *automaton) classify(matchers []*Matcher) *arabic.Classes {
	for _, m := range matchers {
		for word := range m.eachFirst() {
			for _, letter := range word {
				a.letters[letter] = 0
			}
		}
	}
	proclitics := []rune(arabic.And + arabic.So + arabic.By + arabic.For + arabic.As)
	maps.DeleteFunc(a.letters, func(letter rune, _ arabic.Class) bool { return slices.Contains(proclitics, letter) })
	own := append(proclitics, slices.Sorted(maps.Keys(a.letters))...)
	own = own[:min(len(own), mostOwn)]
	clear(a.letters)
	a.width = int(arabic.OwnClasses) + len(own)
	a.script, a.leads = make([]bool, a.width), make([]nodeSet, a.width)
	a.script[arabic.ClassArabic] = true
	for i, letter := range own {
		class := arabic.OwnClasses + arabic.Class(i)
		a.letters[letter], a.script[class] = class, arabic.IsArabic(letter)
	}
	return arabic.NewClasses(own)
}

// class returns the class of a folded letter.
func (a *automaton) class(letter rune) arabic.Class {
	switch class := a.letters[letter]; {
	case class != 0:
		return class
	case arabic.IsArabic(letter):
		return arabic.ClassArabic
	}
	return arabic.ClassOther
}

// enterAll puts the words with which a matcher's phrases start into the tree.
func (a *automaton) enterAll(m *Matcher, bit uint64) {
	behind := a.behind(m)
	for word, starts := range m.eachFirst() {
		first := &a.nodes[a.enter(word)].word
		for _, s := range starts {
			if m.ends[s.node] != nothing {
				first.alone |= bit
			}
			if behind[s.node] != nil {
				first.add(firstWord{leads: bit, seconds: behind[s.node]})
			}
		}
	}
}

// add makes a word start what another starts too.
func (w *firstWord) add(other firstWord) {
	w.alone, w.leads = w.alone|other.alone, w.leads|other.leads
	switch {
	case other.seconds == nil:
	case w.seconds == nil:
		w.seconds = other.seconds
	default:
		both := *w.seconds // which others may have too
		both.join(other.seconds)
		w.seconds = &both
	}
}

// behind returns what stands behind the first word of phrases, by the node that it
// leads to in the tree of a matcher.
func (a *automaton) behind(m *Matcher) map[int32]*seconds {
	list := map[int32]*seconds{}
	for node, word := range m.edges.all() {
		var letters [3]arabic.Class
		n := 0
		for _, letter := range string(m.words.at(uint32(word))) {
			if n < len(letters) {
				letters[n] = a.class(letter)
			}
			n++
		}
		if list[node] == nil {
			list[node] = new(seconds)
		}
		list[node].add(letters)
	}
	return list
}

// enter puts a word into the tree and returns where it ends.
func (a *automaton) enter(word string) int32 {
	node := root
	for _, letter := range word {
		node = a.branch(node, a.class(letter))
	}
	return node
}

// branch returns the node that a letter leads to, a new one where there is none.
func (a *automaton) branch(node int32, letter arabic.Class) int32 {
	for next := a.nodes[node].first; next != 0; next = a.nodes[next].beside {
		if a.nodes[next].letter == letter {
			return next
		}
	}
	next := int32(len(a.nodes))
	a.nodes = append(a.nodes, letterNode{letter: letter, beside: a.nodes[node].first})
	a.nodes[node].first = next
	return next
}

// state returns the state of some nodes, in a word of Arabic or not, a new one
// where there is none.
func (a *automaton) state(set nodeSet, inside bool) uint32 {
	state, known := a.states[set]
	if !known {
		state = uint32(len(a.sets))
		a.states[set] = state
		a.add(set, inside)
	}
	return state
}

// add appends a state.
func (a *automaton) add(set nodeSet, inside bool) {
	var word firstWord
	for _, node := range set {
		word.add(a.nodes[node].word)
	}
	a.sets, a.inside, a.words = append(a.sets, set), append(a.inside, inside), append(a.words, word)
}

// steps appends the steps from a state: first those of characters that lead on to no
// node, then those that do.
func (a *automaton) steps(state uint32) {
	from := len(a.next)
	border := uint32(0) // of a word that no phrase starts with
	if a.words[state].alone|a.words[state].leads != 0 {
		border = halt
	}
	apart := func(class int) bool { return state != between && a.script[class] != a.inside[state] }
	for class := range a.width {
		var step uint32
		switch {
		case class == int(arabic.ClassGap):
			step = border
		case class == int(arabic.ClassDropped):
			step = uint32(from)
		case class == int(arabic.ClassOdd):
			step = halt
		case apart(class):
			step = max(border, a.next[class]) // another word begins
		case a.script[class]:
			step = inArabic * uint32(a.width)
		default:
			step = inOther * uint32(a.width)
		}
		a.next = append(a.next, step)
	}
	a.lead(a.sets[state])
	for class, set := range a.leads {
		if set != (nodeSet{}) && !apart(class) {
			a.next[from+class] = a.state(set, a.script[class]) * uint32(a.width)
		}
	}
}

// lead finds the nodes that each class leads to from some nodes.
func (a *automaton) lead(set nodeSet) {
	clear(a.leads)
	for _, node := range set {
		like := node
		if node <= atNoun {
			like = root
		}
		if node == root {
			return
		}
		for next := a.nodes[like].first; next != 0; next = a.nodes[next].beside {
			a.leadTo(a.nodes[next].letter, next)
		}
		if node == atStart {
			for _, letter := range arabic.And + arabic.So {
				a.leadTo(a.class(letter), atSecond)
			}
		}
		if node == atStart || node == atSecond {
			for _, letter := range arabic.By + arabic.For + arabic.As {
				a.leadTo(a.class(letter), atNoun)
			}
		}
	}
}

// leadTo adds a node to those that a class leads to.
func (a *automaton) leadTo(class arabic.Class, node int32) {
	to := &a.leads[class]
	to[slices.Index(to[:], 0)] = node
}
