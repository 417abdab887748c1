package lexicon

import (
	"cmp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A salvage reads the pieces of a file that is no YAML as a whole.
type salvage struct {
	*reader
	lost int
}

// piece reads lines that stand from a line on: as they are, or else the items
// or keys in them each by itself. nil when nothing of them can be read. Under is
// the outermost key in whose value they stand.
func (s *salvage) piece(lines []string, from, depth int, under string) *yaml.Node {
	var root yaml.Node
	err := yaml.Unmarshal([]byte(strings.Join(lines, "\n")), &root)
	if err == nil {
		if len(root.Content) == 0 {
			return nil
		}
		shift(root.Content[0], from-1)
		return root.Content[0]
	}
	starts := parts(lines)
	if depth == deepest || s.lost == mostLost || len(starts) == 0 {
		return s.lose(err, lines, from, under)
	}
	first := strings.TrimLeft(lines[starts[0]], " ")
	list := strings.HasPrefix(first, "- ")
	if len(starts) > 1 {
		return s.join(lines, starts, from, depth, under, list)
	}
	if list {
		inner := append([]string(nil), lines...)
		inner[starts[0]] = strings.Replace(inner[starts[0]], "- ", "  ", 1)
		return wrap(yaml.SequenceNode, s.piece(inner, from, depth+1, under), from)
	}
	key, rest, _ := strings.Cut(first, ":")
	under = cmp.Or(under, key)
	if rest = strings.TrimSpace(rest); rest != "" && rest[0] != '#' || len(lines) == starts[0]+1 {
		return s.lose(err, lines, from, under)
	}
	name := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: key, Line: from + starts[0]}
	return wrap(yaml.MappingNode, s.piece(lines[starts[0]+1:], from+starts[0]+1, depth+1, under), from, name)
}

// deepest is how many levels of a file are taken apart: a lexicon has fewer.
const deepest = 8

// lose tells that a piece cannot be read.
func (s *salvage) lose(err error, lines []string, from int, under string) *yaml.Node {
	if s.lost < mostLost {
		s.syntax(err, lines, from)
	}
	s.lost++
	s.blind[under] = true
	s.gone = append(s.gone, from)
	return nil
}

// lostIn reports whether a piece of a mapping was lost.
func (r *reader) lostIn(node *yaml.Node) bool {
	last := node.Line
	for _, inner := range node.Content {
		last = max(last, inner.Line)
	}
	return slices.ContainsFunc(r.gone, func(line int) bool { return node.Line <= line && line <= last+1 })
}

// join reads the parts of a list or of a mapping.
func (s *salvage) join(lines []string, starts []int, from, depth int, under string, list bool) *yaml.Node {
	whole := &yaml.Node{Kind: yaml.MappingNode, Line: from + starts[0]}
	if list {
		whole.Kind = yaml.SequenceNode
	}
	for i, start := range starts {
		end := len(lines)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		if part := s.piece(lines[start:end], from+start, depth+1, under); part != nil && part.Kind == whole.Kind {
			whole.Content = append(whole.Content, part.Content...)
		}
	}
	return whole
}

// wrap returns a list or mapping of one value, with its key before it; nil where
// there is no value.
func wrap(kind yaml.Kind, value *yaml.Node, line int, key ...*yaml.Node) *yaml.Node {
	if value == nil {
		return nil
	}
	return &yaml.Node{Kind: kind, Line: line, Content: append(key, value)}
}

// parts returns the lines at which the items or keys of the outermost level
// start.
func parts(lines []string) (starts []int) {
	least, keyed := -1, false
	for i, line := range lines {
		text := strings.TrimLeft(line, " ")
		indent := len(line) - len(text)
		item := strings.HasPrefix(text, "- ")
		switch {
		case text == "" || text[0] == '#' || least >= 0 && indent > least:
		case indent == least && keyed && item: // of the key above
		case indent == least:
			starts = append(starts, i)
		default:
			least, keyed, starts = indent, !item, []int{i}
		}
	}
	return starts
}

// shift moves a node and all in it down by lines.
func shift(node *yaml.Node, lines int) {
	node.Line += lines
	for _, inner := range node.Content {
		shift(inner, lines)
	}
}
