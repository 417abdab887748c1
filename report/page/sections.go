package page

import (
	"cmp"
	"slices"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/words"
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
	Chart     *chart
	Lists     []wordList
	Shown     *table // a table that is looked at as a chart is
	Map       *piece // the same as HTML
	Tellings  []telling
	Thin      *table // outlets without enough evidence for the chart
	Warnings  []doubt
	Table     *table      // behind the chart
	Behind    *piece      // the same as HTML
	TableName words.Sayer // what it is, when it is behind no chart
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
	Text    words.Sayer
	Outlets []string
}

// sections are the stops that the study has data for.
func sections(study *compare.Study, sample *sample) ([]section, error) {
	var list []section
	words := func(study *compare.Study) (*section, error) { return wordsSection(study, sample) }
	for _, build := range []func(*compare.Study) (*section, error){
		slantSection, sidesSection, contrastsSection, heatSection, voicesSection, headlineSection, timeSection,
		differencesSection, apartSection, storiesSection, words, sensitivitySection,
	} {
		built, err := build(study)
		if err != nil {
			return nil, err
		}
		if built != nil && len(built.Blocks)+len(built.Folded) > 0 {
			list = append(list, *built)
		}
	}
	return list, nil
}

// newSection starts a section with its words.
func newSection(id string) *section {
	return &section{ID: id, Nav: said(id + ".nav"), Title: said(id + ".title"), Lead: said(id + ".lead")}
}

// hasSlants tells whether a study compares two sides.
func hasSlants(study *compare.Study) bool {
	return len(study.Slants) > 0 && len(study.Sides) == 2
}

// shown tells whether a slant has the evidence to be drawn.
func shown(slant compare.Slant) bool { return slant.Defined && slant.Tier >= stats.Weak }

// readingOrder is the order of the outlets in every chart of the page: by their
// slants drawn towards what outlets are like, or where too few have one, by the
// middle of its interval, which also draws thin evidence toward the middle.
// Outlets without a slant follow by name.
func readingOrder(study *compare.Study) []int {
	order := make([]int, len(study.Outlets))
	for i := range order {
		order[i] = i
	}
	if !hasSlants(study) {
		return order
	}
	shrunk := !slices.ContainsFunc(study.Slants, func(s compare.Slant) bool { return shown(s) && !s.ShrunkDefined })
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := study.Slants[a], study.Slants[b]
		if shown(x) != shown(y) {
			return map[bool]int{true: -1, false: 1}[shown(x)]
		}
		if !shown(x) {
			return 0
		}
		if shrunk {
			return cmp.Compare(y.Shrunk, x.Shrunk)
		}
		return cmp.Compare(y.Value.Lo+y.Value.Hi, x.Value.Lo+x.Value.Hi)
	})
	return order
}

// addDoubts files an outlet's warnings under their texts.
func addDoubts(doubts []doubt, outlet string, warnings []compare.Warning) []doubt {
	for _, warning := range warnings {
		at := slices.IndexFunc(doubts, func(d doubt) bool { return slices.Equal(inAll(d.Text), inAll(warning.Text)) })
		if at < 0 {
			doubts = append(doubts, doubt{Text: warning.Text})
			at = len(doubts) - 1
		}
		doubts[at].Outlets = append(doubts[at].Outlets, outlet)
	}
	return doubts
}
