package lexicon

import (
	"encoding/binary"
	"slices"
)

// minimal returns a matcher that finds the same on fewer nodes, with what else ends at
// them: nodes from which the same leads on become one, since most phrases go on in the
// same few ways. Those that first words lead to stay apart, and in their order, by which
// one of several phrases is chosen.
func (m *Matcher) minimal(others []int32) (*Matcher, []int32) {
	behind := make([][][2]int32, len(m.ends)) // by node: the words that lead on, and where to
	for _, e := range m.allEdges() {
		node, word := int32(e>>32), int32(e)
		next, _ := m.edges.find(node, word)
		behind[node] = append(behind[node], [2]int32{word, next})
	}
	small := &Matcher{words: m.words, starts: make([][]start, len(m.starts)), firsts: m.firsts, edges: new(steps)}
	small.edges.add(0, -1, 0)
	var ends []int32
	known := map[string]int32{}
	enter := func(node int32) int32 {
		n := int32(len(small.ends))
		small.ends, small.leads = append(small.ends, m.ends[node]), append(small.leads, len(behind[node]) > 0)
		if others != nil {
			ends = append(ends, others[node])
		}
		return n
	}
	firsts := make([]int32, 0, len(behind[0]))
	for _, b := range behind[0] {
		firsts = append(firsts, b[1])
	}
	slices.Sort(firsts)
	became := map[int32]int32{0: enter(0)}
	for _, node := range firsts {
		became[node] = enter(node)
	}
	var merged func(node int32) int32
	link := func(n int32, node int32) {
		for _, b := range behind[node] {
			small.edges.add(n, b[0], merged(b[1]))
		}
	}
	merged = func(node int32) int32 {
		if n, first := became[node]; first {
			return n
		}
		key := binary.LittleEndian.AppendUint32(nil, uint32(m.ends[node]))
		if others != nil {
			key = binary.LittleEndian.AppendUint32(key, uint32(others[node]))
		}
		for _, b := range behind[node] {
			key = binary.LittleEndian.AppendUint32(key, uint32(b[0]))
			key = binary.LittleEndian.AppendUint32(key, uint32(merged(b[1])))
		}
		n, there := known[string(key)]
		if !there {
			n = enter(node)
			known[string(key)] = n
			link(n, node)
		}
		return n
	}
	for _, node := range append([]int32{0}, firsts...) {
		link(became[node], node)
	}
	for word, starts := range m.starts {
		for _, s := range starts {
			small.starts[word] = append(small.starts[word], start{became[s.node], s.fronts})
		}
	}
	return small, ends
}

// allEdges returns every word that leads on from a node, in their order.
func (m *Matcher) allEdges() []edge {
	list := []edge{}
	for node, word := range m.edges.all() {
		list = append(list, edge(node)<<32|edge(word))
	}
	slices.Sort(list)
	return list
}
