package coding

import "strings"

// Out reports whether the text counts nothing: it is not about the conflict, or
// only in passing, and holds no naming that carries the conflict in itself.
func (c Coding) Out() bool { return c.Scope.Level < Part && len(c.Mentions) == 0 }

// Within returns what of a text is in scope, with the mentions where they stand
// in it: all of a text that the conflict is the topic of, of another its
// headline and the sentences on the conflict, a line each.
func (c Coding) Within(title, body string) (head, rest string, mentions []Mention) {
	if c.Scope.Level == Main {
		return title, body, c.Mentions
	}
	if c.Scope.Title {
		head = title
	}
	var b strings.Builder
	spans := c.Scope.Inside
	for _, m := range c.Mentions {
		if m.InTitle {
			head = title // named there, whatever the rest is about
			mentions = append(mentions, m)
			continue
		}
		for len(spans) > 0 && spans[0].End <= m.Start {
			line(&b, body, spans[0])
			spans = spans[1:]
		}
		if len(spans) == 0 || m.Start < spans[0].Start || m.End > spans[0].End {
			continue // a sentence that is not on the conflict, but for this name
		}
		moved := m
		shift := b.Len() - spans[0].Start
		moved.Start, moved.End, moved.From, moved.To = m.Start+shift, m.End+shift, m.From+shift, m.To+shift
		mentions = append(mentions, moved)
	}
	for _, s := range spans {
		line(&b, body, s)
	}
	return head, b.String(), mentions
}

// line writes a stretch as a line of its own.
func line(b *strings.Builder, text string, s Span) { b.WriteString(text[s.Start:s.End] + "\n") }
