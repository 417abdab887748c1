package lexicon

import "errors"

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
