package page

import (
	"html/template"
	"slices"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/report/view"
)

// A section is one stop of the story.
type section struct {
	ID          string
	Nav         words.Sayer // a word for the list of sections
	Title, Lead words.Sayer
	Blocks      []block
	Fold        words.Sayer // what the folded blocks are
	Folded      []block     // small or further ones
	More        *piece      // the folded blocks as HTML
	Closed      bool        // opens when it is asked for
	Brief       words.Sayer // of a closed one, what it shows
	Body        *piece      // of a closed one, all that stands in it, as HTML
}

// A block is a chart with what belongs to it.
type block struct {
	Title     words.Sayer // empty when the section's title says it
	Name      string      // or the name of an outlet
	Tone      string      // colour of the title's mark
	Note      words.Sayer
	Changes   []words.Sayer // of a line over time
	Pair      *table        // two families of names, before all others
	Beside    *piece        // the same as HTML, folded, where there are many outlets
	Key       []swatch
	Sought    bool // the marks of the chart are searched
	Chart     *chart
	Still     template.HTML // the chart for readers without script, nothing where it is none of rows
	Lists     []wordList
	Shown     *table // a table that is looked at as a chart is
	Map       *piece // the same as HTML
	Counts    *table // counts that stand open, with no chart
	Counted   *piece // the same as HTML
	Quotes    []quote
	Tellings  []telling
	Variants  []variant
	Thin      *table // outlets without enough evidence for the chart
	Warnings  []doubt
	Table     *table      // behind the chart
	Behind    *piece      // the same as HTML
	TableName words.Sayer // what it is, when it is behind no chart
	Closed    bool        // opens when it is asked for
	Brief     words.Sayer // of a closed one, what it shows
	Body      *piece      // of a closed one, all but its title, as HTML
}

// A swatch explains one colour of a chart.
type swatch struct {
	Tone    string
	Hatched bool
	Shape   string      // "point" or "diamond" for marks that are no bars
	Term    string      // a naming
	English string      // what it says
	Sign    string      // its polarity
	Text    words.Sayer // or words of mizan's own
}

// A doubt is a warning with the outlets it is about.
type doubt struct {
	ID      string // of the warning
	Text    words.Sayer
	Outlets []string
}

// sections are the stops that the study has data for.
func sections(v *view.View, sample *sample) ([]section, error) {
	var list []section
	words := func(v *view.View) (*section, error) { return wordsSection(v, sample) }
	for _, build := range []func(*view.View) (*section, error){
		judgedSection, slantSection, sidesSection, contrastsSection, partiesSection, heatSection, facedSection, voicesSection, headlineSection, timeSection,
		differencesSection, groupsSection, apartSection, storiesSection, editsSection, words, sensitivitySection,
	} {
		built, err := build(v)
		if err != nil {
			return nil, err
		}
		if built != nil && len(built.Blocks)+len(built.Folded) > 0 {
			built.close()
			list = append(list, *built)
		}
	}
	if !v.Lead().Counts() && len(list) > 1 && list[0].ID == "judged" && list[1].ID == "slant" {
		list[0], list[1] = list[1], list[0] // no sentence counts names: the whole comes first
	}
	return list, nil
}

// First is the section that stands above the findings: one chart that shows what
// the leading sentence says. It is empty where nothing of the kind is drawn.
func (p *page) First() []section { return p.Sections[:p.above()] }

// Rest are the sections below the findings.
func (p *page) Rest() []section { return p.Sections[p.above():] }

// above counts the sections above the findings.
func (p *page) above() int {
	if len(p.Sections) > 0 && slices.Contains([]string{"judged", "slant"}, p.Sections[0].ID) && p.Sections[0].drawn() {
		return 1
	}
	return 0
}

// newSection starts a section with its words.
func newSection(id string) *section {
	return &section{ID: id, Nav: said(id + ".nav"), Title: said(id + ".title"), Lead: said(id + ".lead")}
}

// addDoubts files an outlet's warnings under their texts.
func addDoubts(doubts []doubt, outlet string, warnings []compare.Warning) []doubt {
	for _, warning := range warnings {
		at := slices.IndexFunc(doubts, func(d doubt) bool { return slices.Equal(inAll(d.Text), inAll(warning.Text)) })
		if at < 0 {
			doubts = append(doubts, doubt{ID: warning.ID, Text: warning.Text})
			at = len(doubts) - 1
		}
		doubts[at].Outlets = append(doubts[at].Outlets, outlet)
	}
	return doubts
}

// mostDoubts is how many doubts of a kind are told each in its own words.
const mostDoubts = 2

// gathered says of a kind of doubt that is told in many words once which outlets
// it is about; what each lacks stands with its mark.
func gathered(doubts []doubt) []doubt {
	of := map[string]int{}
	for _, d := range doubts {
		of[d.ID]++
	}
	var list []doubt
	for _, d := range doubts {
		general, known := generalDoubts[d.ID]
		if of[d.ID] <= mostDoubts || !known {
			list = append(list, d)
			continue
		}
		at := slices.IndexFunc(list, func(has doubt) bool { return has.ID == d.ID })
		if at < 0 {
			list = append(list, doubt{ID: d.ID, Text: general})
			at = len(list) - 1
		}
		for _, outlet := range d.Outlets {
			if !slices.Contains(list[at].Outlets, outlet) {
				list[at].Outlets = append(list[at].Outlets, outlet)
			}
		}
	}
	return list
}

// generalDoubts say a kind of doubt of several outlets.
var generalDoubts = map[string]words.Key{
	compare.FewClusters:  said("doubts.few"),
	compare.OneArticle:   said("doubts.one"),
	compare.OneNaming:    said("doubts.naming"),
	compare.LongArticles: said("doubts.long"),
}
