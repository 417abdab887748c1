package page

import (
	"cmp"
	"slices"
	"strings"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
)

// A fact is one figure of the header.
type fact struct {
	Label  words.Sayer
	Figure string // a number
	Name   string // or a name
	Until  string // the end of a span of dates that Figure starts
}

// facts say what was read.
func facts(study *compare.Study) []fact {
	list := []fact{
		{Label: word("fact.outlets"), Figure: count(len(study.Outlets))},
		{Label: word("fact.articles"), Figure: count(study.Totals.Scored)},
		{Label: word("fact.words"), Figure: count(study.Totals.Words)},
		{Label: word("fact.mentions"), Figure: count(study.Totals.Mentions)},
	}
	var first, last string
	for _, outlet := range study.Outlets {
		if outlet.First != "" && (first == "" || outlet.First < first) {
			first = outlet.First
		}
		last = max(last, outlet.Last)
	}
	if first != "" {
		list = append(list, fact{Label: word("fact.dates"), Figure: first, Until: last})
	}
	lexicon := study.Manifest.Lexicon
	return append(list, fact{Label: word("fact.lexicon"), Name: strings.TrimSpace(lexicon.ID + " " + lexicon.Version)})
}

// hasSlants tells whether a study compares two sides.
func hasSlants(study *compare.Study) bool {
	return len(study.Slants) > 0 && len(study.Sides) == 2
}

// shown tells whether a slant has the evidence to be drawn.
func shown(slant compare.Slant) bool { return slant.Defined && slant.Tier >= stats.Weak }

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
	return &section{ID: id, Nav: word(id), Title: word(id + ".title"), Lead: word(id + ".lead")}
}

func slantSection(study *compare.Study) (*section, error) {
	if !hasSlants(study) {
		return nil, nil
	}
	var drawn, thin []int
	for _, outlet := range readingOrder(study) {
		if shown(study.Slants[outlet]) {
			drawn = append(drawn, outlet)
		} else {
			thin = append(thin, outlet)
		}
	}
	b := block{Table: slantTable(study, drawn), Thin: thinSlants(study, thin)}
	for _, outlet := range drawn {
		b.Warnings = addDoubts(b.Warnings, study.Outlets[outlet].Name, study.Slants[outlet].Warnings)
	}
	if len(drawn) > 0 {
		var err error
		b.Chart, err = newChart("slant", len(drawn), word("slant.chart"), func(lang string) (option, error) {
			return slantChart(study, drawn, lang)
		})
		if err != nil {
			return nil, err
		}
	}
	s := newSection("slant")
	s.Blocks = []block{b}
	return s, nil
}

func sidesSection(study *compare.Study) (*section, error) {
	s := newSection("sides")
	for side := range study.Sides {
		b, err := sideBlock(study, side)
		if err != nil {
			return nil, err
		}
		if b != nil {
			s.Blocks = append(s.Blocks, *b)
		}
	}
	return s, nil
}

// sideBlock shows one side, nil when no outlet names it.
func sideBlock(study *compare.Study, side int) (*block, error) {
	var drawn, thin []int
	for _, outlet := range readingOrder(study) {
		score := study.Score(outlet, side)
		switch {
		case score.Defined && score.Tier >= stats.Weak:
			drawn = append(drawn, outlet)
		case score.Naming > 0:
			thin = append(thin, outlet)
		}
	}
	if len(drawn)+len(thin) == 0 {
		return nil, nil
	}
	b := &block{
		Title: study.Sides[side].Title,
		Tone:  sideTone(side),
		Table: sideTable(study, side, drawn),
		Thin:  thinScores(study, side, thin),
	}
	for _, outlet := range drawn {
		b.Warnings = addDoubts(b.Warnings, study.Outlets[outlet].Name, study.Score(outlet, side).Warnings)
	}
	if len(drawn) == 0 {
		return b, nil
	}
	var err error
	b.Chart, err = newChart("side-"+count(side), len(drawn), word("side.chart"), func(lang string) (option, error) {
		return sideChart(study, side, drawn, lang)
	})
	return b, err
}

func contrastsSection(study *compare.Study) (*section, error) {
	s := newSection("contrasts")
	for index := range study.Contrasts {
		b, err := contrastBlock(study, index)
		if err != nil {
			return nil, err
		}
		switch {
		case b == nil:
		case b.Chart == nil:
			s.Folded = append(s.Folded, *b)
		default:
			s.Blocks = append(s.Blocks, *b)
		}
	}
	s.Fold = word("contrasts.fold")
	return s, nil
}

// contrastBlock shows one contrast, nil when no outlet names the thing in its
// own words. Where none has the evidence for shares there is no chart.
func contrastBlock(study *compare.Study, index int) (*block, error) {
	contrast := &study.Contrasts[index]
	enough, thin := contrastRows(study, contrast)
	outlets := append(enough, thin...)
	if len(outlets) == 0 {
		return nil, nil
	}
	b := &block{Title: contrast.Title, Tone: sideTone(contrast.Side)}
	if len(enough) == 0 {
		b.Thin = contrastTable(study, index, outlets)
		return b, nil
	}
	b.Pair = pairTable(study, index, outlets)
	b.Key = contrastKey(contrast)
	b.Table = contrastTable(study, index, outlets)
	var err error
	b.Chart, err = newChart("contrast-"+count(index), len(outlets), word("contrast.chart"), func(lang string) (option, error) {
		return contrastChart(study, index, outlets, lang)
	})
	return b, err
}

// contrastRows are the outlets that name the thing in their own words: those
// with the evidence for shares, and those without.
func contrastRows(study *compare.Study, contrast *compare.Contrast) (enough, thin []int) {
	for _, outlet := range readingOrder(study) {
		switch {
		case ownMentions(contrast, outlet) == 0:
		case bare(study, contrast, outlet, ownMentions(contrast, outlet)):
			thin = append(thin, outlet)
		default:
			enough = append(enough, outlet)
		}
	}
	return enough, thin
}

// contrastKey explains the colours of a contrast's chart.
func contrastKey(contrast *compare.Contrast) []swatch {
	var key []swatch
	for _, part := range palette(contrast) {
		naming := &contrast.Namings[part.naming]
		entry := swatch{Tone: part.tone, Hatched: naming.Polarity < 0, Sign: sign(naming.Polarity)}
		if part.other {
			if last := key[len(key)-1]; last.Text != nil && last.Tone == entry.Tone && last.Sign == entry.Sign {
				continue
			}
			entry.Text = word("others")
		} else {
			entry.Term, entry.English = naming.Label, naming.English
		}
		key = append(key, entry)
	}
	return key
}

func voicesSection(study *compare.Study) (*section, error) {
	var outlets []int
	for _, outlet := range readingOrder(study) {
		if voices := voicesOf(study, outlet); voices.Sum() > 0 {
			outlets = append(outlets, outlet)
		}
	}
	if len(outlets) == 0 {
		return nil, nil
	}
	built, err := newChart("voices", len(outlets), word("voices.chart"), func(lang string) (option, error) {
		return voicesChart(study, outlets, lang)
	})
	if err != nil {
		return nil, err
	}
	var key []swatch
	for voice, tone := range voiceTones {
		key = append(key, swatch{Tone: tone, Hatched: coding.Voice(voice) == coding.Distanced, Text: words.Voice(coding.Voice(voice))})
	}
	s := newSection("voices")
	s.Blocks = []block{{Key: key, Chart: built, Table: voicesTable(study, outlets)}}
	return s, nil
}

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
		at := slices.IndexFunc(doubts, func(d doubt) bool { return d.Text.In("ar") == warning.Text.In("ar") })
		if at < 0 {
			doubts = append(doubts, doubt{Text: warning.Text})
			at = len(doubts) - 1
		}
		doubts[at].Outlets = append(doubts[at].Outlets, outlet)
	}
	return doubts
}

// scriptNames are the names that page.js offers as filters.
func scriptNames(study *compare.Study) map[string]any {
	outlets, sides, contrasts := []string{}, []words.Text{}, []any{}
	for _, outlet := range study.Outlets {
		outlets = append(outlets, outlet.Name)
	}
	for _, side := range study.Sides {
		sides = append(sides, side.Short)
	}
	for _, contrast := range study.Contrasts {
		namings := []any{}
		for _, naming := range contrast.Namings {
			namings = append(namings, []any{naming.Label, naming.English})
		}
		contrasts = append(contrasts, map[string]any{"title": contrast.Title, "namings": namings})
	}
	return map[string]any{
		"outlets": outlets, "sides": sides, "contrasts": contrasts, "bins": spans(study.Trends),
		"spellings": append([][]string{}, study.Manifest.Lexicon.Spellings...), // never null in JSON
	}
}
