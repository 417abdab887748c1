package coding

import (
	"strings"

	"mizan/lexicon/arabic"
)

// opposed returns the side that a reading must have because its sentence sets
// it against a mention of the other: a word of fighting stands between the
// two. -1 for none.
func (a *article) opposed(i int) (side int, cue string) {
	r := &a.readings[i]
	for _, j := range a.neighbours(i) {
		n := &a.readings[j]
		if !n.sided() || r.Polarity != 0 && r.Polarity == n.Polarity {
			continue // two names of one colour are not set against each other
		}
		from, to := min(r.End, n.End), max(r.Start, n.Start)
		if from > to {
			continue
		}
		between := r.passage.text[from:to]
		lead := before(r.passage.text, r.passage.sentences[r.sentence].start, min(r.Start, n.Start))
		found, _ := a.coder.cues.one[against].Find(between, nil)
		if len(found) == 0 {
			found, _ = a.coder.cues.one[against].Find(lead, nil)
			if len(found) == 0 || arabic.Count(lead[found[len(found)-1].End:]) > 3 || strings.ContainsAny(between, ".؛") {
				continue
			}
			between = lead
		}
		if other := a.other(a.coder.lexicon.Party(n.Side)); other >= 0 {
			return other, between[found[0].Start:found[0].End]
		}
	}
	return -1, ""
}

// neighbours returns the readings of the same sentence before and after one,
// the nearest first.
func (a *article) neighbours(i int) (near []int) {
	r := &a.readings[i]
	same := func(j int) bool {
		return j >= 0 && j < len(a.readings) && a.readings[j].passage == r.passage && a.readings[j].sentence == r.sentence
	}
	for d := 1; d <= mostNeighbours && (same(i-d) || same(i+d)); d++ {
		for _, j := range []int{i - d, i + d} {
			if same(j) {
				near = append(near, j)
			}
		}
	}
	return near
}

// mostNeighbours bounds how many mentions of a sentence are asked each way.
const mostNeighbours = 4

// sameSentence returns the side of a state name decided earlier in the
// sentence or of the speaker's: «غرفة عمليات طرابلس، التابعة للجيش الوطني، …
// قوات الجيش». -1 for none.
func (a *article) sameSentence(i int) (side int, cue string) {
	r := &a.readings[i]
	for _, j := range a.neighbours(i) {
		n := &a.readings[j]
		contrast, _ := a.coder.lexicon.At(n.Naming)
		if j < i && n.sided() && n.Polarity > 0 && strings.HasPrefix(contrast.ID, "force-") {
			return a.coder.lexicon.Party(n.Side), r.passage.text[n.Start:n.End]
		}
	}
	return -1, ""
}
