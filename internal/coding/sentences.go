package coding

import (
	"iter"
	"strings"
)

// Sentences returns the byte spans of the sentences of a text, as the coder
// parts it. Spans are without white space around them and never empty.
func Sentences(text string) iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		for at := 0; at < len(text); {
			paragraph := paragraphAt(text, at)
			for _, s := range sentences(text, paragraph) {
				whole := text[s.start:s.end]
				trimmed := strings.TrimSpace(whole)
				from := s.start + strings.Index(whole, trimmed)
				if trimmed != "" && !yield(from, from+len(trimmed)) {
					return
				}
			}
			at = paragraph.end + 1
		}
	}
}
