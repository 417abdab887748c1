package corpus

import (
	"cmp"
	"maps"
	"slices"

	"github.com/cespare/xxhash/v2"

	"mizan/internal/corpus/cell"
	"mizan/internal/corpus/dates"
	"mizan/internal/lots"
	"mizan/internal/outlets"
)

// A Survey is what was found out about a whole corpus before its first article
// was handed out.
type Survey struct {
	Dates  []DateColumn           // of the files whose dates could be read in two ways, by path
	Merges []outlets.Merge        // outlets that have several names, by the one shown
	Names  *outlets.Names         // of all outlets; nil where none was surveyed
	Groups map[string]OutletGroup // by outlet as it is shown, where Options.Group asks for it
}

// A DateColumn says in which order the dates of a file are read.
type DateColumn struct {
	Path   string      `json:"path"`
	Order  dates.Order `json:"order"`
	Why    string      `json:"why"`    // option, column (Proof tells), mixed (the column tells both) or assumed (nothing tells)
	Proof  string      `json:"proof"`  // a date of the file that has no other reading; empty where there is none
	Dates  int         `json:"dates"`  // that could be read in two ways
	Others int         `json:"others"` // of a mixed column: those that have only the other reading
}

// survey gathers what must be known of all of a corpus before one article can be
// read: the order of its dates, the names of its outlets, and the lines that
// stand under many articles. It is open in the first of two readings.
type survey struct {
	open   bool
	dates  map[string]*dateOrder // by file
	names  *outlets.Names
	groups *grouping                     // nil where none is asked for
	bodies map[uint64][2]uint32          // by line of an outlet: one body that it stands under for each lineKey.beside, 0 for none
	more   map[lineKey]*[many - 1]uint32 // of lines under several: the others
	many   map[uint64]bool               // the lines that stand under many bodies

	several map[uint64]struct{} // the lines that stand under two bodies and more

	lines  map[uint64]struct{} // of a shard: all its lines, by what their outlets may be one with; nil where there are no shards
	kin    map[string]lineHash
	shared map[uint64]struct{} // of a whole corpus: the lines that stand in several shards
}

// many is how many bodies of an outlet a line stands under that is no sentence
// of any of them. Papers print a paragraph again, but under other versions of
// one report, which are one body here.
const many = 5

// dateOrder is what the dates of one file tell of their order.
type dateOrder struct {
	proofs [2]int // dates that have only one reading: the day first, the month first
	proof  [2]string
	open   int // dates that have two
}

// newSurvey starts a survey.
func newSurvey(list *outlets.List) *survey {
	return &survey{
		open: true, dates: map[string]*dateOrder{}, names: outlets.NewNames(list),
		bodies: map[uint64][2]uint32{}, more: map[lineKey]*[many - 1]uint32{}, many: map[uint64]bool{}, several: map[uint64]struct{}{},
	}
}

// surveyFor starts a survey of what the options ask for.
func surveyFor(options Options) *survey {
	s := newSurvey(options.Outlets)
	s.groups = newGrouping(options.Group)
	return s
}

// date notes what a date of a file tells.
func (s *survey) date(path, given string, d dates.Date) {
	if d.Proves == dates.Unknown && !d.Open {
		return
	}
	o := s.dates[path]
	if o == nil {
		o = &dateOrder{}
		s.dates[path] = o
	}
	switch {
	case d.Open:
		o.open++
	default:
		way := 0
		if d.Proves == dates.MonthFirst {
			way = 1
		}
		if o.proofs[way] == 0 {
			o.proof[way] = cell.Trim(given)
		}
		o.proofs[way]++
	}
}

// order returns in which order the dates of a file are read.
func (s *survey) order(path string, asked dates.Order) DateColumn {
	c := DateColumn{Path: path, Order: cmp.Or(asked, dates.DayFirst), Why: "option"}
	o := s.dates[path]
	if o == nil {
		return c
	}
	c.Dates = o.open
	if asked != dates.Unknown {
		return c
	}
	switch day, month := o.proofs[0], o.proofs[1]; {
	case day > 0 && month > 0:
		c.Why, c.Order, c.Proof, c.Others = "mixed", dates.DayFirst, o.proof[0], month
		if month > day {
			c.Order, c.Proof, c.Others = dates.MonthFirst, o.proof[1], day
		}
	case month > 0:
		c.Why, c.Order, c.Proof = "column", dates.MonthFirst, o.proof[1]
	case day > 0:
		c.Why, c.Proof = "column", o.proof[0]
	default:
		c.Why = "assumed"
	}
	return c
}

// article notes the lines of an article, each with the two longest others that
// it stands under: two, for one of them may be no sentence of it either.
func (s *survey) article(m *made) {
	s.all(m.article.Outlet, m.body.String, m.spans)
	if len(m.spans) < 2 {
		return // a text of one line is no line under a text
	}
	for i, l := range m.spans {
		if l[1]-l[0] <= longestRepeated {
			s.under(m.hashes, i, m.longest)
		}
	}
}

// under notes the bodies that a line of an article stands under: its longest other
// lines.
func (s *survey) under(hashes []uint64, line int, longest [3]int) {
	var bodies [2]uint32
	n := 0
	for _, other := range longest {
		if other > 0 && other-1 != line && n < len(bodies) {
			bodies[n] = uint32(hashes[other-1]) | 1
			n++
		}
	}
	s.line(hashes[line], bodies)
}

// A lineKey is a line of an outlet, beside the longest (0) or the second longest
// (1) other line of its article.
type lineKey struct {
	hash   uint64
	beside int
}

// longestRepeated is how many bytes a line has at most that stands under many
// articles.
const longestRepeated = 600

// line notes the bodies that a line stands under, 0 for none.
func (s *survey) line(hash uint64, bodies [2]uint32) {
	first := s.bodies[hash]
	met := first
	for beside, body := range bodies {
		switch {
		case body == 0 || met[beside] == body:
		case met[beside] == 0:
			met[beside] = body
		default:
			s.another(lineKey{hash, beside}, body)
		}
	}
	if met != first {
		s.bodies[hash] = met
	}
}

// another notes a further body that a line stands under. Which of many are kept
// does not matter, only that there are so many.
func (s *survey) another(line lineKey, body uint32) {
	if s.many[line.hash] {
		return
	}
	more := s.more[line]
	if more == nil {
		more = &[many - 1]uint32{}
		s.more[line] = more
		s.several[line.hash] = struct{}{}
	}
	at := slices.IndexFunc(more[:], func(kept uint32) bool { return kept == body || kept == 0 })
	more[at] = body
	if at == len(more)-1 {
		s.many[line.hash] = true
		delete(s.more, line)
	}
}

// A lineHash begins the hashes of the lines of an outlet.
type lineHash uint64

// lineHashOf begins those of an outlet that is told by a name.
func lineHashOf(name string) lineHash { return lineHash(lots.New().Text(name).Bytes(0)) }

// line returns the hash of a line. It is the same on every machine: surveys of
// shards are put together by it.
func (h lineHash) line(text string) uint64 {
	return lots.Hash(uint64(h) ^ xxhash.Sum64String(text)).Mixed()
}

// close ends the gathering and returns what was found.
func (s *survey) close(asked dates.Order) (found Survey) {
	s.open, s.bodies, s.more = false, nil, nil
	found.Merges, found.Names = s.names.Settle(), s.names
	found.Groups = s.groups.settled(s.names)
	for _, path := range slices.Sorted(maps.Keys(s.dates)) {
		if c := s.order(path, asked); c.Dates > 0 || c.Why == "mixed" {
			found.Dates = append(found.Dates, c)
		}
	}
	return found
}
