package lexicon

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"mizan/internal/words"
)

// largest is the size of a lexicon file that is still read, in bytes.
const largest = 4 << 20

// A Complaint is one thing wrong in a lexicon file.
type Complaint struct {
	Line int // 0 when it concerns the whole file
	Text string
	Hint string // what to do about it; may be empty
}

// A FileError lists everything wrong in a lexicon file.
type FileError struct {
	Name       string
	Complaints []Complaint // by line
}

// Error returns a line for each complaint: file:line: what (hint).
func (e *FileError) Error() string {
	var b strings.Builder
	for i, c := range e.Complaints {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(e.Name)
		if c.Line > 0 {
			fmt.Fprintf(&b, ":%d", c.Line)
		}
		b.WriteString(": " + c.Text)
		if c.Hint != "" {
			b.WriteString(" (" + c.Hint + ")")
		}
	}
	return b.String()
}

// Load reads a lexicon file and checks it. The name is only for complaints,
// which come as a *FileError with all of them.
func Load(name string, data []byte) (*Lexicon, error) {
	r := &reader{lexicon: &Lexicon{SHA256: digest(data)}}
	r.document(data)
	if len(r.complaints) == 0 {
		r.check()
	}
	if len(r.complaints) > 0 {
		slices.SortStableFunc(r.complaints, func(a, b Complaint) int { return a.Line - b.Line })
		return nil, &FileError{name, r.complaints}
	}
	return r.lexicon, nil
}

// digest returns the SHA-256 of data in hex.
func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// A reader turns the nodes of a YAML file into a lexicon.
type reader struct {
	lexicon    *Lexicon
	complaints []Complaint
	lines      map[string]int // where contrasts stand, by id
}

// complain records what is wrong on a line.
func (r *reader) complain(line int, text, hint string) {
	c := Complaint{line, text, hint}
	if !slices.Contains(r.complaints, c) {
		r.complaints = append(r.complaints, c)
	}
}

// document reads the file as one YAML document.
func (r *reader) document(data []byte) {
	if len(data) > largest {
		r.complain(0, fmt.Sprintf("the file has %d bytes, want %d at most", len(data), largest), "is this a lexicon?")
		return
	}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var root yaml.Node
	if err := decoder.Decode(&root); err != nil {
		r.syntax(err)
		return
	}
	if err := decoder.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		r.complain(0, "more than one YAML document", "take out the line ---")
		return
	}
	r.top(root.Content[0])
}

// syntax passes on what the YAML parser says.
func (r *reader) syntax(err error) {
	if errors.Is(err, io.EOF) {
		r.complain(0, "the file is empty", "mizan lexicon show libya prints one to start from")
		return
	}
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 0
	if rest, ok := strings.CutPrefix(text, "line "); ok {
		if n, after, found := strings.Cut(rest, ": "); found {
			line, _ = strconv.Atoi(n)
			text = after
		}
	}
	r.complain(line, "not YAML: "+text, "look at the indentation and the colons of this line and the one above")
}

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

// top reads the outermost keys.
func (r *reader) top(node *yaml.Node) {
	l := r.lexicon
	r.lines = map[string]int{}
	r.mapping(node, "the lexicon", map[string]field{
		"id":       r.str("id", &l.ID),
		"version":  r.str("version", &l.Version),
		"language": r.str("language", &l.Language),
		"title":    r.text("title", &l.Title),
		"about":    r.about,
		"sides":    func(v *yaml.Node) { r.each(v, "sides", func(n *yaml.Node) { r.side(n, &l.Sides) }) },
		"others":   func(v *yaml.Node) { r.each(v, "others", func(n *yaml.Node) { r.side(n, &l.Others) }) },
		"spellings": func(v *yaml.Node) {
			r.each(v, "spellings", func(item *yaml.Node) {
				var group []string
				r.strs("a group of spellings", &group)(item)
				l.Spellings = append(l.Spellings, group)
			})
		},
		"ignore":    r.strs("ignore", &l.Ignore),
		"contrasts": func(v *yaml.Node) { r.each(v, "contrasts", r.contrast) },
	})
}

// about reads what the conflict is called.
func (r *reader) about(node *yaml.Node) {
	a := &r.lexicon.About
	r.mapping(node, "about", map[string]field{
		"country": r.str("country", &a.Country),
		"war":     r.terms("war", &a.War),
		"weak":    r.terms("weak", &a.Weak),
		"not":     r.strs("not", &a.Not),
	})
	if OpenWorld().Country(a.Country) < 0 {
		r.complain(node.Line, fmt.Sprintf("country is %q, which the list of countries has not", a.Country), "want a short Latin name such as libya")
	}
}

// side reads one side or third party.
func (r *reader) side(node *yaml.Node, into *[]Side) {
	var s Side
	r.mapping(node, "a side", map[string]field{
		"id":      r.str("id", &s.ID),
		"title":   r.text("title", &s.Title),
		"short":   r.text("short", &s.Short),
		"names":   r.terms("names", &s.Names),
		"against": r.strs("against", &s.Against),
		"fronts":  r.terms("fronts", &s.Fronts),
	})
	switch {
	case s.ID == "":
		r.complain(node.Line, "a side without an id", "give it a short Latin name")
	case r.lexicon.Party(s.ID) >= 0:
		r.complain(node.Line, fmt.Sprintf("side %q is declared twice", s.ID), "keep one")
	}
	if len(s.Short) == 0 {
		s.Short = s.Title
	}
	*into = append(*into, s)
}

// terms returns a field that reads a list of phrases, each by itself or with
// its time: {term: حكومة الإنقاذ, since: 2014-08, until: 2016-03}.
func (r *reader) terms(what string, into *[]Term) field {
	return func(value *yaml.Node) {
		r.each(value, what, func(item *yaml.Node) {
			var t Term
			if item.Kind != yaml.MappingNode {
				r.str(what, &t.Phrase)(item)
			} else {
				fields := r.period(&t.Period)
				fields["term"] = r.str("term", &t.Phrase)
				fields["note"] = r.str("note", new(string))
				r.mapping(item, what, fields)
			}
			if t.Phrase == "" {
				r.complain(item.Line, what+" without a phrase", "write the phrase, or term: with since: or until:")
				return
			}
			*into = append(*into, t)
		})
	}
}

// period returns the fields since and until.
func (r *reader) period(period *Period) map[string]field {
	day := func(last bool, into *Day) field {
		return func(value *yaml.Node) {
			d, err := parseDay(value.Value, last)
			if err != nil {
				r.complain(value.Line, err.Error(), "leave it out for an open end")
			}
			*into = d
			if p := *period; p.Since != 0 && p.Until != 0 && p.Since > p.Until {
				r.complain(value.Line, fmt.Sprintf("the period %v ends before it begins", p), "turn since: and until: round")
			}
		}
	}
	return map[string]field{"since": day(false, &period.Since), "until": day(true, &period.Until)}
}

// readings reads the sides that a contested naming means for a time.
func (r *reader) readings(into *[]Held) field {
	return func(value *yaml.Node) {
		r.each(value, "readings", func(item *yaml.Node) {
			var h Held
			fields := r.period(&h.Period)
			fields["side"] = r.str("side", &h.Side)
			fields["note"] = r.str("note", new(string))
			r.mapping(item, "a reading", fields)
			if h.Side == "" {
				r.complain(item.Line, "a reading without a side", "write side: with since: or until:")
			}
			*into = append(*into, h)
		})
	}
}

// contrast reads one contrast.
func (r *reader) contrast(node *yaml.Node) {
	var c Contrast
	var pair []string
	r.mapping(node, "a contrast", map[string]field{
		"id":      r.str("id", &c.ID),
		"side":    r.str("side", &c.Side),
		"title":   r.text("title", &c.Title),
		"pair":    r.strs("pair", &pair),
		"namings": func(v *yaml.Node) { r.each(v, "namings", func(n *yaml.Node) { r.naming(n, &c) }) },
	})
	if len(pair) != 0 && len(pair) != 2 {
		r.complain(node.Line, fmt.Sprintf("pair has %d families, want 2", len(pair)), "name the two families to compare first")
	} else {
		copy(c.Pair[:], pair)
	}
	if line := r.lines[c.ID]; line > 0 {
		r.complain(node.Line, fmt.Sprintf("contrast %q is also on line %d", c.ID, line), "put their namings together")
	}
	r.lines[c.ID] = node.Line
	r.lexicon.Contrasts = append(r.lexicon.Contrasts, c)
}

// naming reads one naming of a contrast.
func (r *reader) naming(node *yaml.Node, c *Contrast) {
	n := Naming{Weight: 1, Line: node.Line}
	polarity := false
	fields := r.period(&n.Period)
	maps.Copy(fields, map[string]field{
		"id":        r.str("id", &n.ID),
		"term":      r.str("term", &n.Term),
		"variants":  r.strs("variants", &n.Variants),
		"family":    r.str("family", &n.Family),
		"en":        r.str("en", &n.English),
		"note":      r.str("note", &n.Note),
		"contested": r.strs("contested", &n.Contested),
		"polarity": func(v *yaml.Node) {
			polarity = true
			r.polarity(v, &n.Polarity)
		},
		"speaker":  r.flag("speaker", &n.Speaker),
		"back":     r.flag("back", &n.Back),
		"weight":   func(v *yaml.Node) { r.weight(v, &n.Weight) },
		"pronoun":  func(v *yaml.Node) { r.pronoun(v, &n.Pronoun) },
		"readings": r.readings(&n.Readings),
	})
	r.mapping(node, "a naming", fields)
	if n.Term == "" {
		r.complain(node.Line, "a naming without a term", "write the phrase to look for")
	}
	if !polarity {
		r.complain(node.Line, fmt.Sprintf("naming %q has no polarity", n.Term), "want -1 delegitimising, 0 plain or 1 legitimising")
	}
	if n.ID == "" {
		n.ID = n.Plain()
		if slices.ContainsFunc(c.Namings, func(other Naming) bool { return other.ID == n.ID }) {
			n.ID = n.Term
		}
	}
	c.Namings = append(c.Namings, n)
}

// polarity reads -1, 0 or 1.
func (r *reader) polarity(value *yaml.Node, into *int) {
	n, err := strconv.Atoi(strings.TrimPrefix(value.Value, "+"))
	if err != nil || n < -1 || n > 1 {
		r.complain(value.Line, fmt.Sprintf("polarity is %q, want -1, 0 or 1", value.Value), "-1 delegitimising, 0 plain, 1 legitimising")
	}
	*into = n
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

// weight reads a weight.
func (r *reader) weight(value *yaml.Node, into *float64) {
	w, err := strconv.ParseFloat(value.Value, 64)
	if err != nil || !(w > 0 && w <= 10) {
		r.complain(value.Line, fmt.Sprintf("weight is %q, want a number above 0 and up to 10", value.Value), "leave it out for 1")
		return
	}
	*into = w
}

// pronoun reads a pronoun rule.
func (r *reader) pronoun(value *yaml.Node, into *Pronoun) {
	switch p := Pronoun(value.Value); p {
	case PronounAllowed, PronounOnly:
		*into = p
	default:
		r.complain(value.Line, fmt.Sprintf("pronoun is %q, want allowed or only", value.Value), "leave it out where the term takes none")
	}
}
