package review

import (
	"cmp"
	"maps"
	"slices"

	"mizan/compare/stats"
	"mizan/internal/coding"
)

// The marks that figures are held against.
const (
	Reliable      = 0.800 // α from which on data are commonly relied on (Krippendorff 2004)
	Tentative     = 0.667 // α below which they are not
	LeastPrecise  = 0.8   // of a naming: below it, mend the naming or take it out
	leastForShare = 50    // coded mentions of an outlet before its shares are corrected
)

// An Agreement says how far the coders agree with each other and with the
// tool, and what follows for the tool's figures.
//
// Items are drawn in strata, more of the rare ones. Shares therefore weigh
// each item by how many of the corpus it stands for, and their intervals are
// of as many items as weigh the same (Kish 1965).
type Agreement struct {
	Version string  `json:"version"` // of the tool that drew the sample
	Lexicon string  `json:"lexicon"`
	SHA256  string  `json:"sha256"` // of the coded workbook
	Level   float64 `json:"level"`  // of the intervals

	Items    int         `json:"items"`
	Coded    [Coders]int `json:"coded"`    // items that each coder answered
	Both     int         `json:"both"`     // items that both answered
	Differ   int         `json:"differ"`   // items of which a question was answered differently and is left open below
	Measures []Measure   `json:"measures"` // by question, then who
	Precise  Precision   `json:"precision"`
	Namings  []Precision `json:"namings"` // by contrast and naming
	Outlets  []Precision `json:"outlets"` // by outlet
	Recall   Recall      `json:"recall"`
	Shares   []OwnShare  `json:"shares"` // by outlet, then side
}

// Who says whose answers a Measure compares.
type Who string

// The comparisons.
const (
	CoderCoder Who = "coder1-coder2"
	ToolCoder1 Who = "tool-coder1"
	ToolCoder2 Who = "tool-coder2"
)

// A Measure is the agreement of two in one question.
type Measure struct {
	Question Question       `json:"question"`
	Who      Who            `json:"who"`
	Items    int            `json:"items"`  // that both answered
	Agreed   int            `json:"agreed"` // with the same answer
	Alpha    float64        `json:"alpha"`  // Krippendorff's; ordinal for polarity, else nominal
	Defined  bool           `json:"defined"`
	Kappa    stats.Interval `json:"kappa"` // Cohen's; with linear weights for polarity
	KappaOK  bool           `json:"kappaDefined"`
}

// A Precision is the share of the tool's mentions that the coders confirm: a
// naming of a party, and of the party that the tool says where it says one.
type Precision struct {
	Contrast string         `json:"contrast,omitempty"`
	Naming   string         `json:"naming,omitempty"`
	Outlet   string         `json:"outlet,omitempty"`
	Judged   int            `json:"judged"` // mentions
	Right    int            `json:"right"`
	Open     int            `json:"open"`  // mentions that coders answered and did not settle: not judged
	Share    stats.Interval `json:"share"` // 0…1; meaningless when Judged is 0
}

// A Recall is the share of the namings in the corpus that the tool found.
type Recall struct {
	Sentences int            `json:"sentences"` // without a mention, judged
	Missed    int            `json:"missed"`    // that hold a naming all the same
	Open      int            `json:"open"`      // in which the coders differ: not judged
	Share     stats.Interval `json:"share"`     // 0…1; meaningless unless Defined
	Defined   bool           `json:"defined"`   // whether a sentence and a mention were judged
}

// An OwnShare is the share of legitimising namings, P/(P+N), in what an outlet
// says of a side in its own words: the tool's, and as corrected by the coders.
type OwnShare struct {
	Outlet    string         `json:"outlet"`
	Side      string         `json:"side"`
	Tool      float64        `json:"tool"` // 0…1; meaningless when Charged is 0
	Charged   int            `json:"charged"`
	Judged    int            `json:"judged"`    // mentions of the outlet with every question answered
	Missing   int            `json:"missing"`   // how many more are needed for a correction, 0 for none
	Corrected stats.Interval `json:"corrected"` // 0…1; meaningless unless Defined
	Defined   bool           `json:"defined"`
}

// Agree computes what a coded workbook says, with intervals of a level in
// (0, 1).
func Agree(c *Coded, level float64) *Agreement {
	a := &Agreement{Version: c.Version, Lexicon: c.Lexicon, SHA256: c.SHA256, Level: level, Items: len(c.Items)}
	gold := make([]Codes, len(c.Items))
	for i := range c.Items {
		var differ bool
		gold[i], differ = c.Agreed(i)
		if differ {
			a.Differ++
		}
		first, second := c.Coders[0][i][Is] != "", c.Coders[1][i][Is] != ""
		if first {
			a.Coded[0]++
		}
		if second {
			a.Coded[1]++
		}
		if first && second {
			a.Both++
		}
	}
	tool := make([]Codes, len(c.Items))
	for i, item := range c.Items {
		tool[i] = item.Tool
	}
	for q := range Question(Questions) {
		a.Measures = append(a.Measures,
			c.measure(q, CoderCoder, c.Coders[0], c.Coders[1], level),
			c.measure(q, ToolCoder1, tool, c.Coders[0], level),
			c.measure(q, ToolCoder2, tool, c.Coders[1], level))
	}
	a.precision(c, gold)
	a.recall(c, gold)
	a.shares(c, gold)
	return a
}

// measure compares the answers of two to a question.
func (c *Coded) measure(q Question, who Who, first, second []Codes, level float64) Measure {
	m := Measure{Question: q, Who: who}
	scale, weighting := stats.NominalScale, stats.Unweighted
	if q == Polarity {
		scale, weighting = stats.OrdinalScale, stats.Linear
	}
	table := make([][]float64, len(c.Scheme[q]))
	for i := range table {
		table[i] = make([]float64, len(table))
	}
	var units [][]float64
	for i := range first {
		x, y := c.Scheme.number(q, first[i][q]), c.Scheme.number(q, second[i][q])
		if x < 0 || y < 0 {
			continue
		}
		units = append(units, []float64{float64(x), float64(y)})
		table[x][y]++
		m.Items++
		if x == y {
			m.Agreed++
		}
	}
	m.Alpha, m.Defined = stats.Alpha(units, scale)
	kappa := stats.Cohen(table, weighting, level)
	m.Kappa, m.KappaOK = kappa.Value, kappa.Defined
	return m
}

// A share adds up weighted items.
type share struct {
	n, hits, open    int
	all, hit, square float64 // Σw, Σw of the hits, Σw²
}

// add adds an item.
func (s *share) add(weight float64, hit bool) {
	s.n++
	s.all += weight
	s.square += weight * weight
	if hit {
		s.hits++
		s.hit += weight
	}
}

// interval returns the share with Wilson's interval for the effective number
// of items.
func (s *share) interval(level float64) stats.Interval {
	if s.n == 0 {
		return stats.Interval{Level: level}
	}
	effective := s.all * s.all / s.square
	of := stats.Proportion{Successes: s.hit / s.all * effective, Trials: effective}.Wilson(level)
	of.N = s.n
	return of
}

// confirmed reports whether the coders confirm a mention; ok is false when they
// leave it open.
func confirmed(tool, gold Codes) (right, ok bool) {
	switch {
	case gold[Is] == "":
		return false, false
	case gold[Is] == No:
		return false, true
	case tool[Side] == coding.Unresolved:
		return true, true
	}
	return gold[Side] == tool[Side], gold[Side] != ""
}

// precision computes which of the tool's mentions are right.
func (a *Agreement) precision(c *Coded, gold []Codes) {
	var all share
	namings, outlets := map[[2]string]*share{}, map[string]*share{}
	for i, item := range c.Items {
		if !item.Mention {
			continue
		}
		naming := of(namings, [2]string{item.Contrast, item.Naming})
		outlet := of(outlets, item.Outlet)
		right, ok := confirmed(item.Tool, gold[i])
		for _, s := range []*share{&all, naming, outlet} {
			switch {
			case ok:
				s.add(item.Weight, right)
			case c.answered(i):
				s.open++
			}
		}
	}
	a.Precise = Precision{Judged: all.n, Right: all.hits, Open: all.open, Share: all.interval(a.Level)}
	for _, key := range slices.SortedFunc(maps.Keys(namings), func(x, y [2]string) int {
		return cmp.Or(cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1]))
	}) {
		s := namings[key]
		a.Namings = append(a.Namings, Precision{Contrast: key[0], Naming: key[1], Judged: s.n, Right: s.hits, Open: s.open, Share: s.interval(a.Level)})
	}
	for _, key := range slices.Sorted(maps.Keys(outlets)) {
		s := outlets[key]
		a.Outlets = append(a.Outlets, Precision{Outlet: key, Judged: s.n, Right: s.hits, Open: s.open, Share: s.interval(a.Level)})
	}
}

// answered reports whether a coder answered the i-th item.
func (c *Coded) answered(i int) bool {
	return c.Coders[0][i][Is] != "" || c.Coders[1][i][Is] != ""
}

// of returns the entry of a key, made if need be.
func of[K comparable, V any](m map[K]*V, key K) *V {
	if m[key] == nil {
		m[key] = new(V)
	}
	return m[key]
}

// recall computes how many namings the tool found: those among its mentions
// over these and the sentences it missed one in, each counted for one naming.
// The bounds are those of the share of such sentences; the much smaller doubt
// about the precision is left out.
func (a *Agreement) recall(c *Coded, gold []Codes) {
	var missed share
	for i, item := range c.Items {
		switch {
		case item.Mention:
		case gold[i][Is] != "":
			missed.add(item.Weight, gold[i][Is] == Yes)
		case c.answered(i):
			missed.open++
		}
	}
	a.Recall = Recall{Sentences: missed.n, Missed: missed.hits, Open: missed.open}
	mentions, sentences := 0, 0
	for _, total := range c.Totals {
		mentions += total.Mentions
		sentences += total.Sentences
	}
	found := a.Precise.Share.Estimate * float64(mentions)
	if missed.n == 0 || a.Precise.Judged == 0 || found == 0 {
		return
	}
	of := missed.interval(a.Level)
	recall := func(share float64) float64 { return found / (found + share*float64(sentences)) }
	a.Recall.Defined = true
	a.Recall.Share = stats.Interval{
		Estimate: recall(of.Estimate), Lo: recall(of.Hi), Hi: recall(of.Lo),
		Bounded: of.Bounded, Level: a.Level, N: missed.n,
	}
}
