package corpus

import (
	"time"

	"golang.org/x/text/unicode/norm"

	"mizan/internal/corpus/cell"
	"mizan/internal/corpus/charset"
	"mizan/internal/corpus/dates"
	"mizan/internal/outlets"
	"mizan/internal/plain"
)

// A hand makes finds ready for the intake: all that can be done with a record
// without knowing of those before it. Several work side by side.
type hand struct {
	options *Options
	survey  *survey             // which only the intake changes
	begun   map[string]lineHash // by outlet: see lines
	said    saidAt
}

// newHand returns a hand of an intake.
func newHand(in *intake) *hand {
	return &hand{options: &in.options, survey: in.survey, begun: map[string]lineHash{}}
}

// A made is what a hand makes of a record.
type made struct {
	article Article
	named   string // its outlet as given, in normal form NFC
	date    dates.Date
	err     error // why it is no article
	at      Pos   // and where that is told

	body    plain.Text // of a survey: as its reader sees it
	spans   [][2]int   // where its lines stand
	hashes  []uint64   // of the lines of an outlet
	longest [3]int     // the indexes of the three longest lines, from 1; 0 for none

	digest digest // of an article that is handed out
}

// make makes a find ready.
func (h *hand) make(f *find, m *made) {
	*m = made{at: f.told}
	if f.kind != foundRecord {
		return
	}
	if m.err = h.article(f, m); m.err != nil {
		return
	}
	m.at = f.pos
	if f.body.String == "" { // else the survey found one
		if m.err = hasText(m.article.Body); m.err != nil {
			return
		}
	}
	if h.survey.open {
		m.err = h.surveyed(m)
		return
	}
	if m.err = h.asRead(f, &m.article); m.err == nil {
		m.digest = digestOf(&m.article)
	}
}

// article makes the article of a record. Its outlet is in normal form NFC: two
// files that write one name in two ways have one outlet. A date that cannot be
// read costs the article its date and nothing else, unless asked to be strict.
func (h *hand) article(f *find, m *made) error {
	for i, value := range f.record {
		if field(i) != fieldText && cell.Hollow(value) {
			f.record[i] = ""
		}
	}
	m.named = norm.NFC.String(cell.Trim(f.record[fieldOutlet]))
	if m.named == "" {
		return errNoOutlet
	}
	own := cell.Trim(f.record[fieldID])
	if own == "" {
		own = f.pos.String()
	}
	m.article = Article{
		ID: own, Outlet: h.survey.names.Shown(m.named), Title: cell.Trim(f.record[fieldTitle]), Body: f.record[fieldText],
		URL: cell.Trim(f.record[fieldURL]), Pos: f.pos,
	}
	return h.date(m, f.record[fieldDate])
}

// date reads the date of an article.
func (h *hand) date(m *made, given string) error {
	order := dates.DayFirst
	if !h.survey.open {
		order = h.survey.order(m.article.Pos.Path, h.options.Dates).Order
	}
	d, err := dates.Read(given, order)
	switch {
	case err != nil && h.options.Strict:
		return err
	case err != nil:
		m.article.NoDate = cell.Trim(given)
	default:
		m.date = d
	}
	a := &m.article
	a.Published, a.Hijri = d.Day, d.Hijri
	if !d.Until.IsZero() {
		a.Published, a.From, a.To = time.Time{}, d.Day, d.Until
	}
	return nil
}

// hasText refuses a text that is none or was lost before it came here.
func hasText(text string) error {
	if cell.Hollow(text) {
		return errNoText
	}
	return charset.Garbled(text)
}

// surveyed takes an article apart for the survey.
func (h *hand) surveyed(m *made) error {
	m.body = plain.Of(m.article.Body)
	if err := lost(m.body.String); err != nil {
		return err
	}
	m.spans = m.body.Spans()
	hash := h.lines(m.article.Outlet)
	m.hashes = make([]uint64, len(m.spans))
	for i, l := range m.spans {
		m.hashes[i] = hash.line(m.body.String[l[0]:l[1]])
		for place, other := range m.longest {
			if other == 0 || l[1]-l[0] > m.spans[other-1][1]-m.spans[other-1][0] {
				copy(m.longest[place+1:], m.longest[place:])
				m.longest[place] = i + 1
				break
			}
		}
	}
	return nil
}

// lines begins the hashes of the lines of an outlet.
func (h *hand) lines(outlet string) lineHash {
	begun, known := h.begun[outlet]
	if !known {
		begun = lineHashOf(outlets.Group(outlet))
		h.begun[outlet] = begun
	}
	return begun
}
