package page

import (
	"errors"
	"fmt"
	"html/template"
	"io"
	"math"
	"slices"
	"strings"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/report/view"
)

// Write writes the study as one HTML page that needs nothing but itself: it
// opens from a mail attachment and fetches nothing. It opens in one language and
// carries all that there is a catalogue of. The same study gives the same bytes.
func Write(w io.Writer, study *compare.Study, lang string) error {
	page, err := newPage(view.New(study), lang)
	if err != nil {
		return err
	}
	if err = page.template.Execute(w, page); err != nil {
		return fmt.Errorf("writing the page: %w", err)
	}
	return nil
}

// A page is what the template prints.
type page struct {
	Lang, Direction string
	Languages       []language
	Title           words.Sayer
	Heading         words.Text // what the report is about
	Described       string     // the page in a sentence, for previews of a link to it
	Card            string     // the picture for those, a file beside the page
	Policy          string     // of what may run and load: nothing but the parts below, and ECharts
	Style           template.CSS
	Script          template.JS
	Licences        string // the place of the licences of the parts, packed
	Inputs          *piece // the table of the files read
	Outlets         *piece // that of the outlets
	LeftOut         *piece // what was not counted
	Study           *compare.Study
	Lead            view.Lead
	LeadPick        pick // its sentences
	Facts           []fact
	Read            []fact // further ones, folded
	Findings        []finding
	Further         []finding // those after the first few
	Sections        []section
	Evidence        *evidenceList
	Left            *leftOut
	Data            []datum // for page.js, ECharts among it
	phrases         *phrases
	charts, pieces  shelf
	template        *template.Template
	view            *view.View
}

// A language is one that the page may be read in, with what it calls itself.
type language struct{ ID, Name string }

// A licence is the text of one that the parts of the page come under.
type licence struct{ Name, Text string }

// newPage gathers the page of what a view shows.
func newPage(v *view.View, lang string) (*page, error) {
	if !words.Known(lang) {
		return nil, fmt.Errorf("language is %q, want one of %s", lang, strings.Join(words.Languages(), ", "))
	}
	study := v.Study
	p := &page{
		Lang:      lang,
		Direction: direction(words.RightToLeft(lang)),
		Title:     title(v),
		Heading:   v.Title(),
		Study:     study,
		view:      v,
		Card:      CardFile,
		Lead:      v.Lead(),
		Left:      newLeftOut(v),
		phrases:   &phrases{lang, newLines()},
		charts:    shelf{kind: "charts"},
		pieces:    shelf{kind: "pieces"},
	}
	p.template = p.phrases.template()
	for _, lang := range words.Languages() {
		p.Languages = append(p.Languages, language{lang, words.Name(lang)})
	}
	p.Described = words.Unmarked(p.Lead.Text.In(lang))
	p.Facts, p.Read = facts(v)
	p.Findings, p.Further = findings(study)
	if p.Lead.Often >= 0 {
		p.LeadPick = pairPick(p.Lead.Often, p.Lead.Seldom, p.Lead.Side)
	}
	c, err := common()
	if err != nil {
		return nil, err
	}
	p.Style, p.Script, p.Policy = c.style, c.script, c.policy
	p.Data = append(p.Data, c.parts...)
	if err := p.carry("names", scriptNames(study)); err != nil {
		return nil, err
	}
	p.Data = append(p.Data, c.folding)
	sample, err := newSample(study, p.sentences(), sampleRoom)
	if err != nil {
		return nil, err
	}
	if p.Sections, err = sections(v, sample); err != nil {
		return nil, err
	}
	for i := range p.Sections {
		if err := p.place(&p.Sections[i]); err != nil {
			return nil, err
		}
	}
	if err := p.placeEnd(); err != nil {
		return nil, err
	}
	if err := errors.Join(p.carryShelf(&p.charts), p.carryShelf(&p.pieces)); err != nil {
		return nil, err
	}
	if p.Evidence = newEvidenceList(study, sample); p.Evidence != nil {
		p.Data = append(p.Data, datum{"evidence-data", sample.data})
	}
	return p, err
}

// place gives the charts of a section to the data of the page, and its tables
// too where they are long.
func (p *page) place(s *section) (err error) {
	for _, blocks := range [][]block{s.Blocks, s.Folded} {
		for i := range blocks {
			if err := p.placeBlock(&blocks[i]); err != nil {
				return err
			}
		}
	}
	if len(s.Folded) > 0 {
		if s.More, err = p.piece("blocks", s.Folded, 0, longPiece); err != nil {
			return err
		}
		s.More.Holds = held(s.Folded...)
	}
	if s.Closed {
		s.Body, err = p.closed("stop", s, slices.Concat(s.Blocks, s.Folded)...)
	}
	return err
}

// placeEnd gives the data of the page what stands at its end: the files that were
// read, and the licences.
func (p *page) placeEnd() (err error) {
	if p.Outlets, err = p.piece("table", p.OutletTable(), 0, longPiece); err != nil {
		return err
	}
	if p.Left != nil {
		if p.LeftOut, err = p.closed("leftout", p.Left); err != nil {
			return err
		}
	}
	var licences *piece
	if licences, err = p.piece("licences", []licence{
		{"Apache ECharts: NOTICE", part("NOTICE")},
		{"Apache ECharts: LICENSE", part("LICENSE")},
		{"d3: LICENSE", part("licenses/LICENSE-d3")},
		{"zrender: LICENSE", part("licenses/LICENSE-zrender")},
	}, 0, 0); err != nil {
		return err
	}
	p.Licences = licences.ID
	if inputs := p.inputTable(); len(inputs.Rows) > 0 {
		p.Inputs, err = p.piece("table", inputs, 0, longPiece)
	}
	return err
}

// placeBlock gives the chart of a block to the data of the page, and its tables
// too where they are long.
func (p *page) placeBlock(b *block) (err error) {
	if b.Chart != nil {
		b.Still = b.Chart.Stills[p.Lang]
		b.Chart.Place, err = p.charts.add(b.Chart.Option)
	}
	if b.Shown != nil && err == nil {
		b.Map, err = p.piece("looked", b.Shown, min(len(b.Shown.Rows), 24), openPiece)
	}
	if b.Counts != nil && err == nil {
		b.Counted, err = p.piece("behind", b.Counts, len(b.Counts.Rows), openPiece)
	}
	if b.Pair != nil && wide(p.view) && err == nil {
		b.Beside, err = p.piece("table", b.Pair, 0, longPiece)
	}
	if b.Table != nil && err == nil {
		b.Behind, err = p.piece("behind", b.Table, 0, map[bool]int{true: math.MaxInt, false: longPiece}[b.Table.Main && !wide(p.view)])
	}
	if b.Closed && err == nil {
		b.Body, err = p.closed("body", b, *b)
	}
	return err
}
