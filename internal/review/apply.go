package review

import (
	"fmt"
	"sync"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// Rule is the reason given for what a human coder decided: see coding.Reason.
const Rule = "coded"

// Decisions are what human coders decided, to stand in place of what the tool
// decides.
type Decisions struct {
	lexicon *lexicon.Lexicon
	of      map[string]Codes
	weight  map[string]float64 // of those that answer every question
	differ  int

	lock  sync.Mutex
	found map[string]bool // ids met in the corpus, true when the decision changed something
}

// Decisions returns what the coders decided of mentions: an answer of one that
// the other does not contradict. A question they answer differently is left to
// the tool. The lexicon must know the sides.
func (c *Coded) Decisions(l *lexicon.Lexicon) (*Decisions, error) {
	for _, side := range c.Sides {
		if l.Side(side.ID) < 0 {
			return nil, fmt.Errorf("coded with lexicon %s, whose side %q the lexicon %s does not have", c.Lexicon, side.ID, l.ID)
		}
	}
	d := &Decisions{lexicon: l, of: map[string]Codes{}, weight: map[string]float64{}, found: map[string]bool{}}
	for i, item := range c.Items {
		if !item.Mention {
			continue
		}
		codes, differ := c.Agreed(i)
		if differ {
			d.differ++
		}
		if codes != (Codes{}) {
			d.of[item.ID] = codes
		}
		if codes.whole() {
			d.weight[item.ID] = item.Weight
		}
	}
	return d, nil
}

// Apply returns the mentions of an article as the coders decided them: those
// that they deny are left out. Judged are those that they answered every
// question of. A mention is known by its place and its sentence, so that no
// decision falls on a text that was changed. It is safe for use by several
// goroutines and overwrites the slice.
func (d *Decisions) Apply(a corpus.Article, mentions []coding.Mention) (kept []coding.Mention, judged []coding.Judged) {
	kept = mentions[:0]
	for _, m := range mentions {
		at := id(key(a, m.InTitle, m.Start, m.End, m.From, m.To))
		codes, decided := d.of[at]
		if !decided {
			kept = append(kept, m)
			continue
		}
		d.meet(at, codes[Is] == No || codes.over(toolCodes(m)) != toolCodes(m))
		people, denied := d.decide(m, codes), codes[Is] == No
		if weight, whole := d.weight[at]; whole {
			judged = append(judged, coding.Judged{Tool: m, People: people, Denied: denied, Weight: weight})
		}
		if !denied {
			kept = append(kept, people)
		}
	}
	return kept, judged
}

// meet notes that a decision was met.
func (d *Decisions) meet(id string, changed bool) {
	d.lock.Lock()
	defer d.lock.Unlock()
	d.found[id] = changed
}

// over returns the codes with what they leave open filled in from others.
func (c Codes) over(others Codes) Codes {
	for q := range c {
		if c[q] == "" {
			c[q] = others[q]
		}
	}
	return c
}

// decide returns a mention with the coders' answers. A contested term becomes
// the naming of the side that they say, as when the tool resolves it.
func (d *Decisions) decide(m coding.Mention, codes Codes) coding.Mention {
	why := coding.Reason{Rule: Rule}
	if side := codes[Side]; side != "" {
		if side != m.Side && side != coding.Unresolved {
			if naming, ok := d.lexicon.Rival(m.Naming, side); ok {
				m.Naming = naming
			}
		}
		m.Side, m.Why.Side = side, why
	}
	switch codes[Polarity] {
	case "-1":
		m.Polarity, m.Why.Side = -1, why
	case "0":
		m.Polarity, m.Why.Side = 0, why
	case "+1":
		m.Polarity, m.Why.Side = +1, why
	}
	for v := coding.Own; v < coding.Voices; v++ {
		if codes[Voice] == v.String() {
			m.Voice, m.Why.Voice = v, why
		}
	}
	return m
}

// Total returns how many decisions there are, and Differ how many mentions have
// an answer in which the coders differ.
func (d *Decisions) Total() int  { return len(d.of) }
func (d *Decisions) Differ() int { return d.differ }

// Met returns how many decisions were met in the corpus, and how many of these
// changed what the tool had decided.
func (d *Decisions) Met() (met, changed int) {
	for _, change := range d.found {
		if change {
			changed++
		}
	}
	return len(d.found), changed
}
