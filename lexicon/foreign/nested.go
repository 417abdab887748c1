package foreign

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"go.yaml.in/yaml/v3"
)

// yoshikoder reads a Yoshikoder dictionary, XML of categories (cnode) and
// patterns (pnode); newer Lexicoder dictionaries are such too.
func (d *Dictionary) yoshikoder(text string) error {
	in := xml.NewDecoder(strings.NewReader(text))
	in.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // it is UTF-8 by now
	var path []string
	for {
		token, err := in.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("not XML: %w", err)
		}
		line, _ := in.InputPos()
		switch node := token.(type) {
		case xml.StartElement:
			name := attribute(node, "name")
			switch node.Name.Local {
			case "cnode":
				path = append(path, name)
			case "pnode":
				d.category(path...).add(name, line)
			}
		case xml.EndElement:
			if node.Name.Local == "cnode" && len(path) > 0 {
				path = path[:len(path)-1]
			}
		}
	}
}

// attribute returns an attribute of an element, "" for none.
func attribute(node xml.StartElement, name string) string {
	for _, a := range node.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// quanteda reads a dictionary as quanteda keeps it in YAML: keys in keys, with
// lists of patterns in the innermost.
func (d *Dictionary) quanteda(text string) error {
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(text), &root); err != nil {
		return fmt.Errorf("not YAML: %w", err)
	}
	return d.yaml(root.Content[0], nil)
}

// yaml reads what stands under a path of keys.
func (d *Dictionary) yaml(node *yaml.Node, path []string) error {
	switch node.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			if err := d.yaml(node.Content[i+1], append(path[:len(path):len(path)], node.Content[i].Value)); err != nil {
				return err
			}
		}
	case yaml.SequenceNode:
		for _, item := range node.Content {
			if err := d.yaml(item, path); err != nil {
				return err
			}
		}
	case yaml.ScalarNode:
		if node.Tag != "!!null" {
			d.category(path...).add(strings.ReplaceAll(node.Value, "_", " "), node.Line)
		}
	default:
		return fmt.Errorf("line %d: an alias (*) stands here, write the value out", node.Line)
	}
	return nil
}

// isQuanteda says whether a text is YAML of keys and lists of words alone, and
// no lexicon of mizan.
func isQuanteda(text string) bool {
	var root yaml.Node
	if yaml.Unmarshal([]byte(text), &root) != nil || len(root.Content) == 0 || root.Content[0].Kind != yaml.MappingNode {
		return false
	}
	top := root.Content[0]
	for i := 0; i+1 < len(top.Content); i += 2 {
		switch top.Content[i].Value {
		case "id", "version", "language", "sides", "contrasts", "others", "about":
			return false
		}
	}
	lists := 0
	return onlyLists(top, &lists) && lists > 0
}

// onlyLists says whether nothing stands in a node but keys and lists of words.
func onlyLists(node *yaml.Node, lists *int) bool {
	switch node.Kind {
	case yaml.MappingNode:
		for i := 1; i < len(node.Content); i += 2 {
			if node.Content[i].Kind == yaml.ScalarNode || !onlyLists(node.Content[i], lists) {
				return false
			}
		}
		return true
	case yaml.SequenceNode:
		*lists++
		for _, item := range node.Content {
			if item.Kind != yaml.ScalarNode {
				return false
			}
		}
		return len(node.Content) > 0
	}
	return false
}
