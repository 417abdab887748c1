package compare

import (
	"mizan/internal/corpus"
	"mizan/internal/outlets"
	"mizan/internal/plain"
)

// An AsRead says what the reader did with the articles read (those scored, and
// those about something else) before anything was counted.
type AsRead struct {
	Articles int                 `json:"articles"`
	Undated  int                 `json:"undated"`          // articles without a date
	Wide     int                 `json:"wide"`             // of them, those whose date is a week, a month or a year
	Unread   int                 `json:"unread"`           // of them, those whose date could not be read
	Such     []string            `json:"such,omitempty"`   // some of those dates, as given
	Hijri    int                 `json:"hijri"`            // dates of the Hijri calendar that were converted
	Orders   []corpus.DateColumn `json:"orders,omitempty"` // of the files whose dates could be read in two ways
	Merges   []outlets.Merge     `json:"merges,omitempty"` // outlets that have several names
	Taken    []TakenOff          `json:"taken,omitempty"`  // what was taken off the texts, by kind
	Lines    []LeftLine          `json:"lines,omitempty"`  // the lines among it, what stands under many articles first, then by times
	More     int                 `json:"moreLines"`        // further lines that are not listed
}

// A TakenOff counts one kind of what was taken off texts, or put right in them.
type TakenOff struct {
	Kind     string `json:"kind"`  // as plain.Kind names it
	Times    int    `json:"times"` // in all
	Articles int    `json:"articles"`
}

// A LeftLine is a line that was taken off texts of an outlet, as it is no
// sentence of theirs.
type LeftLine struct {
	Outlet string `json:"outlet"`
	Text   string `json:"text"`
	Kind   string `json:"kind"`
	Times  int    `json:"times"`
}

// linesListed is how many lines a study lists.
const linesListed = 1000

// AsRead notes what the reader did with the articles that it handed out.
func (b *Builder) AsRead(t *corpus.Tally) { b.read.Merge(t) }

// Surveyed notes what the reader found out about the whole corpus.
func (b *Builder) Surveyed(s corpus.Survey) { b.survey = s }

// reading says in the study what the reader did.
func (b *Builder) reading(s *Study) {
	t := &b.read
	s.Reading = AsRead{
		Articles: t.Articles, Undated: t.Undated, Wide: t.Wide, Unread: t.Unread, Such: t.Such, Hijri: t.Hijri,
		Orders: b.survey.Dates, Merges: b.survey.Merges,
	}
	for kind := plain.Nothing + 1; kind < plain.Kinds; kind++ {
		if t.Taken[kind] > 0 {
			s.Reading.Taken = append(s.Reading.Taken, TakenOff{kind.String(), t.Taken[kind], t.Texts[kind]})
		}
	}
	lines, listed := t.Lines(), 0
	for _, l := range lines[:min(len(lines), linesListed)] {
		s.Reading.Lines = append(s.Reading.Lines, LeftLine{l.Outlet, l.Text, l.Kind.String(), l.Times})
		listed += l.Times
	}
	for kind := plain.More; kind < plain.Kinds; kind++ {
		s.Reading.More += t.Taken[kind]
	}
	s.Reading.More -= listed
}
