package coding

import "mizan/lexicon"

// A found is what is found in the headline or the body: of any text the namings and how
// the conflict is called, of one that is read further all that follows.
type found struct {
	namings, about []lexicon.Match

	complete      bool            // whether the rest was looked up
	names, fronts []lexicon.Match // of parties
	cues          []lexicon.Match // of whose words they are
	world         []lexicon.Match // of other countries; nil by a lexicon that says not how its conflict is called
}

// walk finds the namings of a part, and how the conflict is called there.
func (c *Coder) walk(text string) found {
	var into [2][]lexicon.Match
	c.both().Find(text, into[:])
	return found{namings: into[0], about: into[1]}
}

// walker makes what finds the rest, and the namings last.
func (c *Coder) walker() *lexicon.Walker {
	matchers := []*lexicon.Matcher{c.lexicon.FrontMatcher(), c.cues.voice, c.names}
	if c.world != nil {
		matchers = []*lexicon.Matcher{c.lexicon.FrontMatcher(), c.cues.voice, c.world.Matcher(), c.names, c.matcher}
	}
	return lexicon.NewWalker(matchers...)
}

// complete finds the rest in a part in one walk, if that was not done, and the namings
// where they are lacking: these by a lexicon that says how its conflict is called.
func (c *Coder) complete(text string, f *found, namings bool) {
	if f.complete {
		return
	}
	var room [5][]lexicon.Match
	into := room[:3]
	if c.world != nil {
		into = room[:4]
	}
	if namings {
		into = room[:5]
	}
	c.rest().Find(text, into)
	f.complete, f.fronts, f.cues = true, into[0], into[1]
	if into = into[2:]; c.world != nil {
		f.world, into = into[0], into[1:]
	}
	f.names = into[0]
	if namings {
		f.namings = into[1]
	}
}
