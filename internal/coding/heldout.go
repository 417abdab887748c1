package coding

// A HeldOut tells how often the coder erred on mentions of one war that were
// drawn from what it found in real news, coded by hand before its answers were
// seen, kept aside while its rules were written, and measured once
// (testdata/labels/README.md, go test -run LabelsDrawn).
type HeldOut struct {
	Voice     Erred `json:"voice"`     // another's words taken for the outlet's, or the reverse
	Side      Erred `json:"side"`      // given to a side that is not meant, or a name of nothing
	Elsewhere Erred `json:"elsewhere"` // of those in a score: in a sentence about something else
	Polarity  Erred `json:"polarity"`
}

// An Erred counts the mentions that were coded wrong.
type Erred struct {
	Wrong int `json:"wrong"`
	Of    int `json:"of"`
}

// Rate returns the share that is wrong, 0…1.
func (e Erred) Rate() float64 { return float64(e.Wrong) / float64(e.Of) }

// Foreign returns what share of the mentions of a score may not belong in it:
// all that is wrong but the polarity, as if no mention were wrong twice.
func (h HeldOut) Foreign() float64 { return h.Voice.Rate() + h.Side.Rate() + h.Elsewhere.Rate() }

// heldOut are the figures by the lexicon's id, as TestLabelsDrawn measures them.
var heldOut = []struct {
	lexicon string
	HeldOut
}{
	{"libya", HeldOut{Voice: Erred{0, 23}, Side: Erred{1, 24}, Elsewhere: Erred{3, 13}, Polarity: Erred{2, 23}}},
	{"palestine", HeldOut{Voice: Erred{1, 26}, Side: Erred{1, 27}, Elsewhere: Erred{0, 19}, Polarity: Erred{2, 26}}},
	{"syria", HeldOut{Voice: Erred{3, 37}, Side: Erred{0, 37}, Elsewhere: Erred{1, 14}, Polarity: Erred{1, 37}}},
	{"yemen", HeldOut{Voice: Erred{1, 24}, Side: Erred{1, 24}, Elsewhere: Erred{0, 14}, Polarity: Erred{2, 24}}},
}

// HeldOutOf returns how the coder did with a lexicon. Where nobody coded mentions
// of its war, own is false and it is the worst of those that were coded.
func HeldOutOf(lexicon string) (h HeldOut, own bool) {
	worst := heldOut[0].HeldOut
	for _, of := range heldOut {
		if of.lexicon == lexicon {
			return of.HeldOut, true
		}
		if of.Foreign()+of.Polarity.Rate() > worst.Foreign()+worst.Polarity.Rate() {
			worst = of.HeldOut
		}
	}
	return worst, false
}
