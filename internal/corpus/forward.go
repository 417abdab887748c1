package corpus

import (
	"slices"
	"strings"

	"mizan/internal/plain"
)

// forwards tells from where on an article is another's: all of it where its record
// says from whom it is or its headline does, else as its body tells. What an outlet
// handed on of its own is its own.
func (h *hand) forwards(outlet, headline, from string, body []plain.Forward) Forwards {
	own := func(f plain.Forward) bool {
		name := strings.TrimPrefix(f.From, "@")
		return name != "" && h.survey.names.Kin(name) == h.survey.names.Kin(outlet)
	}
	title := plain.Reposts(headline)
	switch {
	case from != "":
		title, body = []plain.Forward{{From: from}}, append([]plain.Forward{{From: from}}, body...)
	case len(title) > 0:
		body = append([]plain.Forward{{From: title[0].From}}, body...)
	}
	return Forwards{slices.DeleteFunc(title, own), slices.DeleteFunc(body, own)}
}

// unsaid stands for whose a text is that was handed on, where that is not told.
const unsaid = "…"

// whose returns whose a post is by what its record says, empty for the outlet's:
// it may say only that the post is another's, or that it is not.
func whose(given string) string {
	switch strings.ToLower(given) {
	case "false", "0", "no":
		return ""
	case "true", "1", "yes":
		return unsaid
	}
	return given
}

// forwardedBy returns what a value of JSON that is no text says of whose a post
// is: an object says that it is another's.
func forwardedBy(value []byte) string {
	if value[0] == '{' {
		return unsaid
	}
	return whose(string(value))
}
