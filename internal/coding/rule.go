package coding

import (
	"cmp"

	"mizan/internal/words"
)

// rulesSaid is where the catalogues say the rules of the coder, by their ids,
// in words a reader understands. The place {cue} is for the words of the text
// that fired the rule.
const rulesSaid = "coding.rule."

// In says the reason in words. That of nothing decided is empty.
func (r Reason) In(lang string) string {
	if r.Rule == "" {
		return ""
	}
	return words.Say(lang, rulesSaid+r.Rule, words.Values{"cue": cmp.Or(r.Cue, "…")})
}
