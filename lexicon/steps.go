package lexicon

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf8"

	"mizan/lexicon/arabic"
)

// forget begins a new chart, with the first states.
func (a *automaton) forget() {
	a.generation++
	a.chart = (&chart{width: a.width, generation: a.generation}).larger(64)
	for _, trap := range []uint32{halt, unknown} {
		for class := range a.width {
			a.next[trap*a.width+class] = trap * a.width
		}
	}
	a.numbers = map[standing]uint32{}
	a.number(standing{first: nodeSet{atStart}})
	a.number(standing{in: ofArabic})
	a.number(standing{in: ofOther})
}

// larger returns the chart with room for more states. The old one is still good for
// who reads it: what it does not know is asked of the new one.
func (c *chart) larger(room int) *chart {
	l := &chart{make([]uint32, uint32(room)*c.width), make([]state, room), c.width, c.generation}
	copy(l.states, c.states)
	for i := copy(l.next, c.next); i < len(l.next); i++ {
		l.next[i] = unknown * c.width
	}
	return l
}

// count returns how many states there are.
func (a *automaton) count() int { return between + len(a.numbers) }

// number returns the number of a state, a new one where it has none.
func (a *automaton) number(p standing) uint32 {
	n, known := a.numbers[p]
	if known {
		return n
	}
	n = uint32(a.count())
	if int(n) == len(a.states) {
		a.chart = a.larger(2 * len(a.states))
	}
	a.numbers[p] = n
	a.states[n] = state{at: p, asks: a.asks(p)}
	a.begin(n)
	return n
}

// begin enters the steps from a state that lead to no other: those of most letters.
func (a *automaton) begin(n uint32) {
	row, p := a.next[n*a.width:(n+1)*a.width], a.states[n].at
	row[arabic.ClassOdd], row[arabic.ClassDropped] = halt*a.width, n*a.width
	if p.in == noScript {
		return
	}
	row[arabic.ClassGap] = a.step(n, arabic.ClassGap)
	dead := a.width * inArabic
	if p.in == ofOther {
		dead = a.width * inOther
	}
	for class := arabic.ClassArabic; uint32(class) < a.width; class++ {
		if a.scriptOf(class) == p.in {
			row[class] = dead
		}
	}
	for _, w := range a.tails[p.second].words {
		row[w.letters[0]] = unknown * a.width
	}
	for _, node := range p.first {
		switch {
		case node == root:
		case node <= atNoun: // any of the letters with which words begin
			for class := arabic.ClassArabic; uint32(class) < a.width; class++ {
				row[class] = unknown * a.width
			}
		default:
			for next := a.nodes[node].first; next != 0; next = a.nodes[next].beside {
				row[a.nodes[next].letter] = unknown * a.width
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
	whom.second = a.tails[p.second].alone
	return whom
}

// step returns the step from a state with a class of characters.
func (a *automaton) step(n uint32, class arabic.Class) uint32 {
	from, asks := a.states[n].at, a.states[n].asks
	joins := class == arabic.ClassSpace || class == arabic.ClassJoin
	gap := class < arabic.ClassDropped
	apart := !gap && from.in != noScript && from.in != a.scriptOf(class) // another word begins
	onward := between * a.width
	if joins {
		switch {
		case from.in == noScript && from.second != 0: // more than a space stands between the words
			from.wide = true
			onward = a.to(from)
		case asks.leads != 0:
			onward = a.to(standing{first: nodeSet{atStart}, second: a.tailBehind(from.first), wide: class == arabic.ClassJoin})
		}
		a.states[n].onward[class-arabic.ClassSpace] = onward
	}
	switch {
	case (gap || apart) && asks.alone|asks.second != 0, apart && asks.leads != 0:
		return halt * a.width
	case gap:
		return onward
	case apart:
		from = a.states[between].at
	}
	on := standing{first: a.led(from.first, class), in: a.scriptOf(class)}
	if from.second != 0 {
		on.second = a.onward(from.second, class)
		on.wide = from.wide && on.second != 0
	}
	return a.to(on)
}

// to returns the step to a state.
func (a *automaton) to(p standing) uint32 { return a.number(p) * a.width }

// scriptOf returns the script of a class of letters.
func (a *automaton) scriptOf(class arabic.Class) script {
	if a.script[class] {
		return ofArabic
	}
	return ofOther
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

// tailBehind returns the tail of all words that stand behind those that end at some nodes.
func (a *automaton) tailBehind(ends nodeSet) int32 {
	n, known := a.behind[ends]
	if known {
		return n
	}
	var words []suffix
	for _, end := range ends {
		for _, lead := range a.nodes[end].to {
			forms := a.matchers[lead.matcher].words
			for _, e := range a.from(lead) {
				words = append(words, suffix{a.spell(forms.at(uint32(e))), 1 << (lead.matcher % 64)})
			}
		}
	}
	slices.SortFunc(words, func(x, y suffix) int { return strings.Compare(x.letters, y.letters) })
	one := words[:0]
	for _, w := range words {
		if last := len(one) - 1; last >= 0 && one[last].letters == w.letters {
			one[last].whom |= w.whom
			continue
		}
		one = append(one, w)
	}
	n = a.tail(one)
	a.behind[ends] = n
	return n
}

// spell returns the classes of the letters of a word.
func (a *automaton) spell(word []byte) string {
	var room [64]byte
	letters := room[:0]
	for len(word) > 0 {
		letter, size := utf8.DecodeRune(word)
		letters, word = append(letters, a.class(letter)), word[size:]
	}
	return string(letters)
}

// tail returns the number of the tail of some sorted suffixes, one for all that are the
// same.
func (a *automaton) tail(words []suffix) int32 {
	key := a.key[:0]
	for _, w := range words {
		key = append(append(key, w.letters...), byte(arabic.ClassGap))
		key = binary.LittleEndian.AppendUint64(key, w.whom)
	}
	a.key = key
	n, known := a.known[string(key)]
	if known {
		return n
	}
	n = int32(len(a.tails))
	a.known[string(key)] = n
	t := tail{words: words}
	if len(words) > 0 && words[0].letters == "" {
		t = tail{words[1:], words[0].whom}
	}
	a.tails = append(a.tails, t)
	return n
}

// onward returns the tail that a letter leads to, 0 where there is none.
func (a *automaton) onward(n int32, letter arabic.Class) int32 {
	from, _ := slices.BinarySearchFunc(a.tails[n].words, letter, func(w suffix, letter arabic.Class) int { return cmp.Compare(w.letters[0], letter) })
	var words []suffix
	for _, w := range a.tails[n].words[from:] {
		if w.letters[0] != letter {
			break
		}
		words = append(words, suffix{w.letters[1:], w.whom})
	}
	if words == nil {
		return 0
	}
	return a.tail(words)
}

// from returns the edges from where a first word leads to.
func (a *automaton) from(l lead) []edge {
	list := a.seconds[l.matcher]
	if list == nil {
		list = a.matchers[l.matcher].seconds()
		a.seconds[l.matcher] = list
	}
	i, _ := slices.BinarySearch(list, edge(l.node)<<32)
	n := i
	for n < len(list) && int32(list[n]>>32) == l.node {
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
			list = append(list, edge(node)<<32|edge(word))
		}
	}
	slices.Sort(list)
	return list
}
