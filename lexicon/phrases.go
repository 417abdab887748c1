package lexicon

import (
	"errors"
	"fmt"

	"mizan/lexicon/arabic"
)

// Phrases returns a matcher of bare terms, for a concordance: the same
// folding, clitics and term syntax as in a lexicon. Match.Naming is the index
// of the term.
func Phrases(terms []string, pronoun Pronoun) (*Matcher, error) {
	var complaints []error
	x := newIndex(new(Lexicon), func(_ int, text, hint string) {
		complaints = append(complaints, errors.New(text+" ("+hint+")"))
	})
	for i, term := range terms {
		x.phrases(term, pronoun, 0, func(node int32) {
			if x.matcher.ends[node] == nothing {
				x.matcher.ends[node] = int32(i)
			}
		})
	}
	return x.matcher, errors.Join(complaints...)
}

// A Group is a list of phrases that mean the same to their reader.
type Group struct {
	Front   []string // what may be written joined before the first word, besides nothing
	Phrases []string // in the term syntax of a lexicon
}

// Groups returns a matcher of groups of phrases taken as they are written, but
// for folding: no article, clitic or ending is added except the group's Front.
// Match.Naming is the index of the group. A phrase in two groups is an error.
func Groups(groups []Group) (*Matcher, error) {
	m := newMatcher()
	for i, group := range groups {
		for _, phrase := range group.Phrases {
			ways, err := wordings(phrase)
			if err != nil {
				return nil, err
			}
			for _, words := range ways {
				node := m.literal(words, group.Front)
				if there := m.ends[node]; there != nothing && there != int32(i) {
					return nil, fmt.Errorf("%q is in two groups", phrase)
				}
				m.ends[node] = int32(i)
			}
		}
	}
	return m, nil
}

// literal puts a phrase into the tree as it is written.
func (m *Matcher) literal(words []string, front []string) int32 {
	node := int32(0)
	for _, word := range words {
		node = m.step(node, m.number([]byte(arabic.Fold(word))))
	}
	first := m.step(0, m.number([]byte(arabic.Fold(words[0]))))
	for _, f := range append([]string{""}, front...) {
		m.enter(first, []byte(arabic.Fold(f+words[0])), arabic.NoFront)
	}
	return node
}
