package lexicon

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"mizan/internal/shell"
	"mizan/lexicon/foreign"
)

// Largest is the size of a lexicon file that is still read, in bytes: 20,000
// namings with notes are some 5 MB.
const Largest = 32 << 20

// document reads the file as one YAML document and returns its outermost
// mapping; nil where there is none to judge.
func (r *reader) document(name string, data []byte) *yaml.Node {
	if len(data) > Largest {
		r.complain(0, fmt.Sprintf("the file has %d bytes, want %d at most", len(data), Largest), "is this a lexicon?")
		return nil
	}
	text := r.decoded(name, data)
	if form := foreignForm(name, text); form != foreign.None {
		r.complain(0, fmt.Sprintf("this is %s and no lexicon of mizan", form), "mizan lexicon import "+shell.Quoted(name)+" > mine.yaml makes one of it")
		return nil
	}
	decoder := yaml.NewDecoder(strings.NewReader(text))
	var root yaml.Node
	switch err := decoder.Decode(&root); {
	case errors.Is(err, io.EOF):
		r.complain(0, "the file is empty", "mizan lexicon show libya prints one to start from")
		return nil
	case err != nil:
		return r.salvaged(text, err)
	}
	if err := decoder.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		r.complain(0, "more than one YAML document", "take out the line ---")
	}
	if top := root.Content[0]; top.Kind == yaml.MappingNode {
		return top
	}
	r.complain(root.Content[0].Line, "the lexicon wants keys and values", "write it as key: value")
	return nil
}

// foreignForm tells the form of another program's dictionary. What is meant as a
// lexicon is none, and is not read for it.
func foreignForm(name, text string) foreign.Form {
	if Written(text) {
		return foreign.None
	}
	return foreign.Recognise(name, text)
}

// decoded returns the file as UTF-8. One that is not is told, and read on all
// the same so that its other mistakes are told too.
func (r *reader) decoded(name string, data []byte) string {
	text, bad := foreign.Letters(data)
	if bad > 0 {
		r.complain(bad, "the letters are not UTF-8 but most likely Windows-1256", "save as UTF-8 in your editor, or: iconv -f windows-1256 -t utf-8 "+shell.Quoted(name)+" > mine.yaml")
	}
	return text
}

// mostLost is how many places that are no YAML are told of one file: a file with
// more is no lexicon, or was broken by one mistake.
const mostLost = 50

// salvaged judges a file that is no YAML by its pieces, so that one slip does
// not hide all others: what cannot be read is told, each by itself, and left
// out. A file in which no outermost key of a lexicon stands is told as a whole.
func (r *reader) salvaged(text string, err error) *yaml.Node {
	if !Written(text) {
		r.syntax(err, nil, 0)
		return nil
	}
	s := salvage{reader: r}
	node := s.piece(strings.Split(strings.TrimSuffix(text, "\n"), "\n"), 1, 0, "")
	if len(r.complaints) == 0 {
		r.syntax(err, nil, 0) // every piece is in order, and they are not together
	}
	if node == nil || node.Kind != yaml.MappingNode {
		return nil
	}
	return node
}

// Written says whether a text is meant as a lexicon of mizan, sound or not.
func Written(text string) bool {
	for line := range strings.Lines(text) {
		if key, _, found := strings.Cut(line, ":"); found && slices.Contains(topKeys, key) {
			return true
		}
	}
	return false
}

// topKeys are outermost keys that only a lexicon has.
var topKeys = []string{"contrasts", "sides", "others", "about", "ignore", "spellings"}

// syntax passes on what the YAML parser says of a piece that stands from a line
// on; of no lines for the whole file.
func (r *reader) syntax(err error, piece []string, from int) {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 0
	if rest, ok := strings.CutPrefix(text, "line "); ok {
		if n, after, found := strings.Cut(rest, ": "); found {
			line, _ = strconv.Atoi(n)
			text = after
		}
	}
	if len(piece) > 0 {
		line = min(max(from, from+line-1), from+len(piece)-1)
	}
	r.complain(line, "not YAML: "+text, slip(strings.Join(piece, "\n")))
}

// slip says what is most likely wrong with a piece that is no YAML.
func slip(piece string) string {
	switch {
	case strings.HasPrefix(piece, "\t") || strings.Contains(piece, "\n\t"):
		return "set lines in with spaces, a tab may not stand there"
	case strings.Count(piece, `"`)%2 != 0:
		return "close the quotation mark"
	case strings.Count(piece, "{") != strings.Count(piece, "}"):
		return "close the bracket {"
	case strings.Count(piece, "[") != strings.Count(piece, "]"):
		return "close the bracket ["
	}
	return "look at the indentation and the colons of this line and the one above"
}
