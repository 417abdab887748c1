package lexicon

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"
)

// Load reads a lexicon file and checks it. The name is only for complaints,
// which come as a *FileError with all of them.
func Load(name string, data []byte) (*Lexicon, error) {
	r := read(name, data)
	if r.lexicon.compile != nil {
		r.lexicon.compile()
	}
	if len(r.complaints) > 0 {
		slices.SortStableFunc(r.complaints, func(a, b Complaint) int { return a.Line - b.Line })
		return nil, &FileError{name, r.complaints}
	}
	return r.lexicon, nil
}

// read reads a lexicon file and judges all of it that can be judged before its
// matchers are compiled.
func read(name string, data []byte) *reader {
	r := &reader{lexicon: &Lexicon{SHA256: digest(data), Source: data}, said: map[Complaint]bool{}, lines: map[string]int{}, where: map[string]int{}, blind: map[string]bool{}}
	if root := r.document(name, data); root != nil {
		r.top(root)
		r.check()
		r.lexicon.compile = sync.OnceFunc(r.compile)
	}
	return r
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
	said       map[Complaint]bool
	lines      map[string]int  // where contrasts stand, by id
	where      map[string]int  // where keys, sides and phrases stand, by what they are and their name
	blind      map[string]bool // outermost keys under which something could not be read: what it lacks may stand there
	gone       []int           // where pieces stand that could not be read
	pair       []string        // the sides between which an outlet leans, by id
}

// note keeps where something stands, for complaints that come later.
func (r *reader) note(what, name string, line int) { r.where[what+"\x00"+name] = line }

// place returns where something stands: the last place of several, the first
// line for what stands nowhere.
func (r *reader) place(what, name string) int { return max(1, r.where[what+"\x00"+name]) }

// complain records what is wrong on a line.
func (r *reader) complain(line int, text, hint string) {
	c := Complaint{line, shortened(text), hint}
	if !r.said[c] {
		r.said[c] = true
		r.complaints = append(r.complaints, c)
	}
}

// shortened leaves out the middle of a complaint that quotes a value longer than
// anybody reads.
func shortened(text string) string {
	const most, kept = 400, 120
	letters := []rune(text)
	if len(letters) <= most {
		return text
	}
	return string(letters[:kept]) + " … " + string(letters[len(letters)-kept:])
}

// top reads the outermost keys.
func (r *reader) top(node *yaml.Node) {
	l := r.lexicon
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		r.note("key", key.Value, key.Line)
		list := key.Value == "sides" || key.Value == "others" || key.Value == "contrasts"
		r.blind[key.Value] = r.blind[key.Value] || list && value.Kind != yaml.SequenceNode
	}
	r.mapping(node, "the lexicon", map[string]field{
		"id":       r.str("id", &l.ID),
		"version":  r.str("version", &l.Version),
		"language": r.str("language", &l.Language),
		"title":    r.text("title", &l.Title),
		"about":    r.about,
		"pair":     r.strs("pair", &r.pair),
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
	fields := r.period(&a.Period)
	maps.Copy(fields, map[string]field{
		"country": r.str("country", &a.Country),
		"allies":  r.strs("allies", &a.Allies),
		"war":     r.terms("war", &a.War),
		"weak":    r.terms("weak", &a.Weak),
		"not":     r.strs("not", &a.Not),
	})
	r.mapping(node, "about", fields)
	r.note("about", "", node.Line)
}

// side reads one side or third party.
func (r *reader) side(node *yaml.Node, into *[]Side) {
	var s Side
	fields := r.period(&s.Period)
	maps.Copy(fields, map[string]field{
		"id":      r.str("id", &s.ID),
		"title":   r.text("title", &s.Title),
		"short":   r.text("short", &s.Short),
		"names":   r.terms("names", &s.Names),
		"against": r.strs("against", &s.Against),
		"fronts":  r.terms("fronts", &s.Fronts),
		"parties": func(v *yaml.Node) { r.each(v, "parties", func(n *yaml.Node) { r.party(n, &s) }) },
	})
	r.mapping(node, "a side", fields)
	switch {
	case s.ID == "":
		r.complain(node.Line, "a side without an id", "give it a short Latin name")
	case r.lexicon.Party(s.ID) >= 0:
		r.complain(node.Line, fmt.Sprintf("side %q is declared twice", s.ID), "keep one")
	}
	if len(s.Short) == 0 {
		s.Short = s.Title
	}
	r.note("side", s.ID, node.Line)
	*into = append(*into, s)
}

// party reads a party that is told apart under a side: its names are the side's.
func (r *reader) party(node *yaml.Node, of *Side) {
	var p Side
	r.mapping(node, "a party", map[string]field{
		"id":    r.str("id", &p.ID),
		"title": r.text("title", &p.Title),
		"short": r.text("short", &p.Short),
		"names": r.terms("names", &p.Names),
	})
	switch {
	case !identifier.MatchString(p.ID):
		r.complain(node.Line, fmt.Sprintf("party id %q is not a short Latin name", p.ID), "small letters, digits, hyphens")
	case slices.ContainsFunc(of.Parties, func(other Side) bool { return other.ID == p.ID }):
		r.complain(node.Line, fmt.Sprintf("party %q is declared twice", p.ID), "keep one")
	}
	if len(p.Short) == 0 {
		p.Short = p.Title
	}
	of.Parties = append(of.Parties, p)
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
			r.note(what, t.Phrase, item.Line)
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
	taken := map[string]bool{} // ids of namings
	r.mapping(node, "a contrast", map[string]field{
		"id":      r.str("id", &c.ID),
		"side":    r.str("side", &c.Side),
		"party":   r.str("party", &c.Party),
		"title":   r.text("title", &c.Title),
		"pair":    r.strs("pair", &pair),
		"namings": func(v *yaml.Node) { r.each(v, "namings", func(n *yaml.Node) { r.naming(n, &c, taken) }) },
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

// naming reads one naming of a contrast, which has namings of the ids taken.
func (r *reader) naming(node *yaml.Node, c *Contrast, taken map[string]bool) {
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
	if !polarity && !r.lostIn(node) {
		r.complain(node.Line, fmt.Sprintf("naming %q has no polarity", n.Term), "want -1 delegitimising, 0 plain or 1 legitimising")
	}
	if n.ID == "" {
		n.ID = n.Plain()
		if taken[n.ID] {
			n.ID = n.Term
		}
	}
	taken[n.ID] = true
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
