package lexicon

import (
	"cmp"
	"slices"

	"mizan/lexicon/arabic"
)

// forget begins a new chart, with the states in which no word has begun, and in which one
// has that is no phrase's first and not its second.
func (a *automaton) forget() {
	a.generation++
	a.chart, a.numbers = (&chart{generation: a.generation}).larger(64, a.width), map[standing]uint32{}
	a.number(standing{first: nodeSet{atStart}})
	a.number(standing{in: inArabic})
	a.number(standing{in: inOther})
}

// larger returns the chart with room for more states. The old one is still good for
// who reads it: what it does not know is asked of the new one.
func (c *chart) larger(room, width int) *chart {
	l := &chart{make([]uint32, room*width), make([]state, room), c.generation}
	copy(l.states, c.states)
	for i := copy(l.next, c.next); i < len(l.next); i++ {
		l.next[i] = unknown
	}
	return l
}

// number returns the number of a state, a new one where it has none.
func (a *automaton) number(p standing) uint32 {
	n, known := a.numbers[p]
	if known {
		return n
	}
	n = uint32(len(a.numbers))
	if int(n) == len(a.states) {
		a.chart = a.larger(2*len(a.states), a.width)
	}
	a.numbers[p] = n
	a.states[n] = state{at: p, asks: a.asks(p)}
	a.begin(n)
	return n
}

// begin enters the steps from a state that lead to no other: those of most letters.
func (a *automaton) begin(n uint32) {
	width := uint32(a.width)
	row, p := a.next[n*width:(n+1)*width], a.states[n].at
	row[arabic.ClassOdd], row[arabic.ClassDropped] = halt, n*width
	if p.in == inNone {
		return
	}
	row[arabic.ClassGap], row[arabic.ClassJoin] = a.step(n, arabic.ClassGap), a.step(n, arabic.ClassJoin)
	for class := arabic.ClassArabic; int(class) < a.width; class++ {
		if a.scriptOf(class) == p.in {
			row[class] = uint32(p.in) * width // the state of this script that forget made
		}
	}
	for _, node := range append(p.first[:], p.second) {
		switch {
		case node == root:
		case node <= atNoun: // any of the letters with which words begin
			for class := arabic.ClassArabic; int(class) < a.width; class++ {
				row[class] = unknown
			}
		default:
			for next := a.nodes[node].first; next != 0; next = a.nodes[next].beside {
				row[a.nodes[next].letter] = unknown
			}
		}
	}
}

// asks returns whom to ask where the words so far end.
func (a *automaton) asks(p standing) (whom asked) {
	for _, node := range p.first {
		whom.alone |= a.nodes[node].alone
		whom.leads |= a.nodes[node].leads
	}
	switch {
	case p.second == 0:
	case p.in == inNone:
		whom.second = a.nodes[p.second].leads
	default:
		whom.second = a.nodes[p.second].alone
	}
	return whom
}

// step returns the step from a state with a class of characters.
func (a *automaton) step(n uint32, class arabic.Class) uint32 {
	from, asks := a.states[n].at, a.states[n].asks
	ended := asks.alone | asks.leads | asks.second
	switch {
	case class == arabic.ClassGap && from.in == inNone:
		ended = 0
	case class == arabic.ClassGap, class == arabic.ClassSpace:
		ended = asks.alone | asks.second // a word that leads on leads nowhere, or where to is not read yet
	}
	gap := class < arabic.ClassDropped
	apart := !gap && from.in != inNone && from.in != a.scriptOf(class) // another word begins
	onward := between
	if class == arabic.ClassSpace && asks.leads != 0 {
		onward = a.to(standing{first: nodeSet{atStart}, second: a.rootBehind(from.first)})
		a.states[n].onward = onward
	}
	switch {
	case (gap || apart) && ended != 0:
		return halt
	case gap:
		return onward
	case apart:
		from = a.states[between].at
	}
	on := standing{first: a.led(from.first, class), in: a.scriptOf(class)}
	if from.second != 0 {
		on.second = a.follow(from.second, class)
	}
	return a.to(on)
}

// to returns the step to a state.
func (a *automaton) to(p standing) uint32 { return a.number(p) * uint32(a.width) }

// scriptOf returns the script of a class of letters.
func (a *automaton) scriptOf(class arabic.Class) script {
	if a.script[class] {
		return inArabic
	}
	return inOther
}

// led returns the nodes that a class leads to from others.
func (a *automaton) led(from nodeSet, class arabic.Class) (to nodeSet) {
	n := 0
	add := func(node int32) {
		if node != 0 {
			to[n] = node
			n++
		}
	}
	for _, node := range from {
		switch {
		case node == root:
			return to
		case node > atNoun:
			add(a.follow(node, class))
			continue
		}
		add(a.follow(root, class))
		if node == atStart && a.joined[class] == conjunction {
			add(atSecond)
		}
		if node != atNoun && a.joined[class] == preposition {
			add(atNoun)
		}
	}
	return to
}

// rootBehind returns the root of the tree of all that stands behind words that end at
// some nodes.
func (a *automaton) rootBehind(ends nodeSet) int32 {
	node, known := a.behind[ends]
	if known {
		return node
	}
	node = int32(len(a.nodes))
	a.behind[ends] = node
	a.nodes = append(a.nodes, letterNode{})
	for _, end := range ends {
		a.nodes[node].leads |= a.nodes[end].leads
		for _, lead := range a.nodes[end].to {
			words := a.matchers[lead.matcher].words
			for _, e := range a.from(lead) {
				a.nodes[a.enter(node, words.at(uint32(e[1])))].alone |= 1 << (lead.matcher % 64)
			}
		}
	}
	return node
}

// from returns the edges from where a first word leads to.
func (a *automaton) from(l lead) []edge {
	list := a.seconds[l.matcher]
	if list == nil {
		list = a.matchers[l.matcher].seconds()
		a.seconds[l.matcher] = list
	}
	i, _ := slices.BinarySearchFunc(list, l.node, func(e edge, node int32) int { return cmp.Compare(e[0], node) })
	n := i
	for n < len(list) && list[n][0] == l.node {
		n++
	}
	return list[i:n]
}

// seconds returns the edges from the nodes that first words of phrases lead to, sorted.
func (m *Matcher) seconds() []edge {
	first := make([]bool, len(m.ends))
	for _, starts := range m.starts {
		for _, s := range starts {
			first[s.node] = true
		}
	}
	list := []edge{}
	for node, word := range m.edges.all() {
		if first[node] {
			list = append(list, edge{node, word})
		}
	}
	slices.SortFunc(list, func(a, b edge) int { return slices.Compare(a[:], b[:]) })
	return list
}
