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
func (c *Coder) Concordance(m *lexicon.Matcher, title, body string) []Hit {
	hits := c.hits(nil, m, title, true)
	return c.hits(hits, m, body, false)
}

// hits finds the phrases in the headline or the body.
func (c *Coder) hits(hits []Hit, m *lexicon.Matcher, text string, inTitle bool) []Hit {
	found, _ := m.Find(text, nil)
	var p *passage
	for _, f := range found {
		if p == nil || f.Start >= p.end {
			paragraph := paragraphAt(text, f.Start)
			namings, _ := c.matcher.Find(text[paragraph.start:paragraph.end], nil)
			for i := range namings {
				namings[i].Start += paragraph.start
				namings[i].End += paragraph.start
			}
			p = c.newPassage(text, paragraph, inTitle, namings)
		}
		hit := Hit{Match: f, InTitle: inTitle}
		hit.Voice, hit.Why, _ = p.voice(f, 0)
		hits = append(hits, hit)
	}
	return hits
}
