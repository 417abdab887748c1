package lexicon

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"mizan/internal/words"
)

// A field reads the value of one key.
type field func(value *yaml.Node)

// mapping reads a YAML mapping by its fields. A key that is not among them,
// one written twice, an alias or another kind of node is a complaint.
func (r *reader) mapping(node *yaml.Node, what string, fields map[string]field) {
	if node.Kind != yaml.MappingNode {
		r.complain(node.Line, what+" wants keys and values", "write it as key: value")
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		read, known := fields[key.Value]
		switch {
		case !known:
			r.complain(key.Line, fmt.Sprintf("unknown key %q in %s", key.Value, what), "want one of "+keys(fields))
		case seen[key.Value]:
			r.complain(key.Line, fmt.Sprintf("key %q is written twice in %s", key.Value, what), "keep one")
		case value.Kind == yaml.AliasNode:
			r.complain(value.Line, "an alias (*) stands here", "write the value out")
		default:
			read(value)
		}
		seen[key.Value] = true
	}
}

// keys lists the keys of fields for a hint.
func keys(fields map[string]field) string {
	var names []string
	for name := range fields {
		names = append(names, name)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// each reads the items of a YAML sequence.
func (r *reader) each(node *yaml.Node, what string, read field) {
	if node.Kind != yaml.SequenceNode {
		r.complain(node.Line, what+" wants a list", "start each item with -, or write [a, b]")
		return
	}
	for _, item := range node.Content {
		if item.Kind == yaml.AliasNode {
			r.complain(item.Line, "an alias (*) stands here", "write the value out")
			continue
		}
		read(item)
	}
}

// str returns a field that reads one string.
func (r *reader) str(what string, into *string) field {
	return func(value *yaml.Node) {
		if value.Kind != yaml.ScalarNode || value.Tag == "!!null" {
			r.complain(value.Line, what+" wants a text", "write one after the colon")
			return
		}
		*into = strings.TrimSpace(value.Value)
	}
}

// strs returns a field that reads a list of strings.
func (r *reader) strs(what string, into *[]string) field {
	return func(value *yaml.Node) {
		r.each(value, what, func(item *yaml.Node) {
			var s string
			r.str(what, &s)(item)
			r.note(what, s, item.Line)
			*into = append(*into, s)
		})
	}
}

// text returns a field that reads a Text.
func (r *reader) text(what string, into *Text) field {
	return func(value *yaml.Node) {
		text := Text{}
		fields := map[string]field{}
		for _, lang := range words.Languages() {
			fields[lang] = func(v *yaml.Node) {
				var s string
				r.str(what, &s)(v)
				text[lang] = s
			}
		}
		r.mapping(value, what, fields)
		*into = text
	}
}

// flag returns a field that reads true or false.
func (r *reader) flag(what string, into *bool) field {
	return func(value *yaml.Node) {
		if value.Tag != "!!bool" {
			r.complain(value.Line, fmt.Sprintf("%s is %q, want true or false", what, value.Value), "leave it out for false")
			return
		}
		*into = value.Value == "true"
	}
}
