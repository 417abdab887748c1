package coding

import "mizan/lexicon"

// A Hit is one place of a phrase in an article.
type Hit struct {
	lexicon.Match
	InTitle bool
	Voice   Voice
	Why     Reason
}

// Concordance returns every place where a matcher's phrases stand in an
// article, the headline first, and in whose words each is.
func (c *Coder) Concordance(m *lexicon.Matcher, t Text) []Hit {
	hits := c.hits(nil, m, t, true)
	return c.hits(hits, m, t, false)
}

// hits finds the phrases in the headline or the body.
func (c *Coder) hits(hits []Hit, m *lexicon.Matcher, t Text, inTitle bool) []Hit {
	text, headless := t.Body, blank(t.Title)
	if inTitle {
		text, headless = t.Title, false
	}
	found, _ := m.Find(text, nil)
	var p *passage
	for _, f := range found {
		if p == nil || f.Start >= p.end {
			paragraph := paragraphAt(text, f.Start)
			inside := text[paragraph.start:paragraph.end]
			namings, _ := c.matcher.Find(inside, nil)
			cues, _ := c.cues.voice.Find(inside, nil)
			p = c.newPassage(text, paragraph, inTitle, headless, shift(namings, paragraph.start), shift(cues, paragraph.start))
			p.forwards = t.Forwards
		}
		hit := Hit{Match: f, InTitle: inTitle}
		hit.Voice, hit.Why, _ = p.voice(f, 0)
		hits = append(hits, hit)
	}
	return hits
}

// shift moves matches by so many bytes.
func shift(matches []lexicon.Match, by int) []lexicon.Match {
	for i := range matches {
		matches[i].Start += by
		matches[i].End += by
	}
	return matches
}
