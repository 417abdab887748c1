package foreign

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"mizan/internal/words"
)

// A Draft is the lexicon that a dictionary makes, with what is still open.
type Draft struct {
	ID        string
	Title     string
	File      string // the name of the dictionary's file
	Form      Form
	Sides     []Named // groups of the dictionary that may be parties
	Contrasts []*Contrast
	Skipped   []Skipped

	at map[int]*Naming // by the line of the draft that holds it, once it was written
}

// A Named is a thing of the draft with the dictionary's name for it.
type Named struct{ ID, Title string }

// A Contrast is what one group of categories became.
type Contrast struct {
	Named
	Side    string // id in Draft.Sides; empty where the dictionary names no party
	Namings []*Naming
}

// A Naming is what an entry became.
type Naming struct {
	Term     string
	Variants []string
	Polarity int
	Judged   bool // the dictionary says the polarity
	Entry
	Why words.Sayer // why it is left out, for a person to decide; nil when it is in
}

// NewDraft makes a draft of a dictionary in a file of that base name. Expander
// tells what wildcards stand for; nil where no texts were given.
func NewDraft(d *Dictionary, file string, expander *Expander) *Draft {
	root := d.root()
	title := cmp.Or(root, strings.TrimSuffix(file, path.Ext(file)))
	draft := &Draft{ID: slug(title, "imported"), Title: title, File: file, Form: d.Form, Skipped: d.Skipped}
	sided := d.sided(root)
	for _, category := range d.Categories {
		if len(category.Entries) == 0 {
			continue
		}
		group := groupOf(category, root)
		contrast := draft.contrast(group, sided)
		for _, entry := range category.Entries {
			n := &Naming{Term: entry.Pattern, Entry: entry}
			n.Polarity, n.Judged = judged(category, entry)
			n.expand(expander)
			contrast.Namings = append(contrast.Namings, n)
		}
	}
	return draft
}

// wild is why a wildcard is left out where there are no texts.
const wild = words.Key("command.import.wild")

// expand puts forms in place of wildcards.
func (n *Naming) expand(expander *Expander) {
	switch {
	case strings.ContainsAny(n.Pattern, "/[]"):
		n.Why = words.Key("command.import.syntax")
	case !Wild(n.Pattern):
	case expander == nil:
		n.Why = wild
	default:
		forms := expander.Forms(n.Pattern)
		switch {
		case len(forms) == 0:
			n.Why = words.Key("command.import.unseen")
		case len(forms) > mostForms:
			n.Why = words.Key("command.import.broad").With(words.Values{"n": len(forms), "such": strings.Join(forms[:5], "، ")})
		default:
			n.Term, n.Variants = forms[0], forms[1:]
		}
	}
}

// root is the first name of the paths of all categories, "" where they have
// none in common or it is the only one.
func (d *Dictionary) root() string {
	root := ""
	for _, c := range d.Categories {
		if len(c.Entries) == 0 {
			continue
		}
		if len(c.Path) < 2 || root != "" && c.Path[0] != root {
			return ""
		}
		root = c.Path[0]
	}
	return root
}

// groupOf returns the path of a category without the root and what only says
// how it judges.
func groupOf(c *Category, root string) (group []string) {
	for i, name := range c.Path {
		if i == 0 && name == root && root != "" {
			continue
		}
		if rest, _, judges := parted(name); !judges {
			group = append(group, name)
		} else if rest != "" {
			group = append(group, rest)
		}
	}
	return group
}

// sided says whether the groups of a dictionary may be parties: there are two
// or more, and each is judged.
func (d *Dictionary) sided(root string) bool {
	heads := map[string]bool{}
	for _, c := range d.Categories {
		group := groupOf(c, root)
		if len(c.Entries) == 0 {
			continue
		}
		if len(group) == 0 {
			return false
		}
		for _, e := range c.Entries {
			if _, ok := judged(c, e); !ok {
				return false
			}
		}
		heads[group[0]] = true
	}
	return len(heads) > 1
}

// contrast returns the contrast of a group, a new one where there is none.
func (d *Draft) contrast(group []string, sided bool) *Contrast {
	title := strings.Join(group, " / ")
	for _, c := range d.Contrasts {
		if c.Title == title {
			return c
		}
	}
	c := &Contrast{Named: Named{ID: d.free(slug("names-"+strings.Join(group, "-"), "names")), Title: title}}
	if sided {
		at := slices.IndexFunc(d.Sides, func(s Named) bool { return s.Title == group[0] })
		if at < 0 {
			at = len(d.Sides)
			d.Sides = append(d.Sides, Named{d.free(slug(group[0], "side")), group[0]})
		}
		c.Side = d.Sides[at].ID
	}
	d.Contrasts = append(d.Contrasts, c)
	return c
}

// free returns an id that nothing has yet: the one given, or that with a
// number.
func (d *Draft) free(id string) string {
	taken := func(id string) bool {
		return slices.ContainsFunc(d.Sides, func(s Named) bool { return s.ID == id }) ||
			slices.ContainsFunc(d.Contrasts, func(c *Contrast) bool { return c.ID == id })
	}
	free := id
	for n := 2; taken(free); n++ {
		free = fmt.Sprintf("%s-%d", id, n)
	}
	return free
}

// slug makes a short Latin name of a name, or gives another where none of its
// letters is Latin.
func slug(name, other string) string {
	id := strings.Trim(notSlug.ReplaceAllString(strings.ToLower(name), "-"), "-0123456789")
	return cmp.Or(id, other)
}

// notSlug is what stands in no id.
var notSlug = regexp.MustCompile(`[^a-z0-9]+`)
