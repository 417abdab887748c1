package coding

import (
	"strings"
)

// bearer returns the side that the article's own namings make the bearer of
// state names such as «الجيش», and the naming that weighs most; -1 when there
// is no evidence of three votes, or as much for both.
func (a *article) bearer() (side int, cue string) {
	votes := make([]int, len(a.coder.lexicon.Sides))
	strong := make([]string, len(votes))
	for i := range a.readings {
		r := &a.readings[i]
		if !r.sided() || r.Voice >= Quoted {
			continue
		}
		side, weight := a.vote(r)
		if side < 0 {
			continue
		}
		votes[side] += weight
		if weight >= enough && strong[side] == "" {
			strong[side] = r.passage.text[r.Start:r.End]
		}
	}
	best := -1
	for side := range votes {
		if votes[side] >= enough && (best < 0 || votes[side] > votes[best]) {
			best = side
		}
	}
	if best < 0 {
		return -1, ""
	}
	for side := range votes {
		if side != best && (strong[side] != "" || votes[side] >= enough) {
			return -1, ""
		}
	}
	return best, strong[best]
}

// enough is the sum of votes on which the article's namings decide.
const enough = 3

// vote returns the side that a decided mention makes the bearer of state names
// and with how many votes. A state name of a side speaks for that side; a
// delegitimising name that the outlet itself gives a side speaks for the
// other.
func (a *article) vote(r *reading) (side, weight int) {
	contrast, naming := a.coder.lexicon.At(r.Naming)
	of := a.coder.lexicon.Side(r.Side)
	if of < 0 {
		return -1, 0 // a third party
	}
	kind, _, _ := strings.Cut(contrast.ID, "-")
	armed := kind == "force" || kind == "fighters" || kind == "command"
	switch {
	case armed && r.Polarity > 0 && (r.Why.Side.Rule == "modifier" || r.Why.Side.Rule == "opposition"), armed && r.Polarity > 0 && len(naming.Contested) == 0:
		return of, 3
	case kind == "leader" && r.Polarity > 0:
		return of, 2
	case armed && r.Polarity < 0 && r.Voice == Own:
		return a.other(of), 3
	}
	return -1, 0
}
