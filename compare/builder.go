package compare

import (
	"cmp"
	"slices"
	"strings"

	"mizan/compare/story"
	"mizan/compare/vocabulary"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// A Builder gathers coded articles and gives the Study at the end. It keeps
// counts, not texts. It is not safe for use by several goroutines: give each
// its own and Merge them.
type Builder struct {
	wars     []War // that the articles are about, nil where one lexicon reads alone
	lexicon  *lexicon.Lexicon
	options  Options
	manifest Manifest
	articles []counted
	evidence *sample
	words    *vocabulary.Vocabulary
	refused  []Refusal
	leftOut  int
	outside  outside
	thirds   *sample // mentions of third parties
	bodies   bodies
	inputs   map[string]*Input
	read     corpus.Tally
	survey   corpus.Survey
	groupOf  map[string]string // by outlet: its group; nil where none are asked for
	settled  settled
	last     bool // nothing will be added: see Finish
}

// counted is an article as the builder keeps it.
type counted struct {
	Article // Outlet is not set: outlets are numbered at the end
	outlet  string
	text    story.Text
	input   string
	cells   []cell
	thirds  []cell      // mentions of third parties: side is the party's index
	undated int         // mentions whose side depends on a date that is not known
	coded   []handCoded // mentions that people coded too
	body    *body       // nil where it is not kept
	words   []uint32    // distinct, as the builder's vocabulary numbers them
}

// A cell counts the mentions of one article that are alike.
type cell struct {
	kind
	n int32
}

// kind is what makes mentions alike.
type kind struct {
	naming   int32
	side     int8 // index of a side or a third party (Lexicon.Party), -1 for unresolved
	polarity int8
	voice    coding.Voice
	inTitle  bool
}

// NewBuilder returns an empty builder for a lexicon.
func NewBuilder(l *lexicon.Lexicon, options Options) *Builder {
	options.Copies = cmp.Or(options.Copies, FlagCopies)
	options.Unit = cmp.Or(options.Unit, UnitStory)
	return &Builder{
		lexicon:  l,
		options:  options,
		manifest: Manifest{Tool: "mizan", Lexicon: LexiconManifest{l.ID, l.Version, l.SHA256, l.Title, l.Language, l.Spellings}, Placed: byPlace()},
		evidence: newSample(evidenceLimit),
		thirds:   newSample(thirdsLimit),
		words:    vocabulary.New(),
		bodies:   newBodies(bodiesLimit),
		outside:  newOutside(),
		inputs:   map[string]*Input{},
		settled:  settled{dates: map[[3]int]string{}},
	}
}

// Wants reports whether the options ask for an article: its outlet and date.
// An article without a date is wanted only when no date is asked for, one of a
// month or a year when all of it is.
func (b *Builder) Wants(a corpus.Article) bool {
	o := &b.options
	if len(o.Outlets) > 0 && !slices.Contains(o.Outlets, a.Outlet) {
		return false
	}
	if o.Since == "" && o.Until == "" {
		return true
	}
	from, to := date(a), date(a)
	if !a.From.IsZero() {
		from, to = a.From.Format(dayFormat), a.To.Format(dayFormat)
	}
	switch {
	case o.Since != "" && (from == "" || from < o.Since):
		return false
	case o.Until != "" && (to == "" || to > o.Until):
		return false
	}
	return true
}

// date returns the article's day, empty when unknown.
func date(a corpus.Article) string {
	if a.Published.IsZero() {
		return ""
	}
	return a.Published.Format("2006-01-02")
}

// Read counts one article as it was coded: what of it is in scope. One that is
// about something else is left out, and noted.
func (b *Builder) Read(a corpus.Article, c coding.Coding) {
	if c.Out() {
		b.outside.add(a, b.settled.date(a), c.Scope)
		return
	}
	headline := a.Title
	a.Title, a.Body, c.Mentions = c.Within(a.Title, a.Body)
	b.add(a, headline, c.Mentions, c.Scope.Level)
	b.judged(c.Judged)
}

// Add counts one coded article, all of it in scope.
func (b *Builder) Add(a corpus.Article, mentions []coding.Mention) {
	b.add(a, a.Title, mentions, coding.Main)
}

// add counts what of one article is in scope. Its headline may not be, and is
// still what the article is called and what event it tells.
func (b *Builder) add(a corpus.Article, headline string, mentions []coding.Mention, scope coding.Level) {
	number, place := len(b.articles), a.Pos.String()
	if place == a.ID { // it was given no id, and is called after its place
		place = a.ID
	}
	distinct, words := b.words.ReadProse(a.Title, a.Body)
	article := counted{
		Article: Article{
			ID: a.ID, Date: b.settled.date(a), Title: headline, URL: a.URL, Place: place,
			Words: words, Scope: scope,
		},
		outlet: a.Outlet,
		text:   story.Read(headline, a.Body, mentions),
		input:  a.Pos.Path,
		cells:  b.settled.scratch[:0],
		words:  distinct,
	}
	inBody := b.bodies.inBody[:0]
	for _, m := range mentions {
		k := b.kind(m)
		if !m.InTitle {
			inBody = append(inBody, placed{k, int32(m.Start), int32(m.End)})
		}
		if m.Why.Side.Rule == undatedRule {
			article.undated++
		}
		if contrast, _ := b.lexicon.At(m.Naming); k.side < 0 && b.lexicon.Third(b.lexicon.Party(contrast.Side)) {
			continue // a third party's name out of its time: nobody's
		}
		if b.lexicon.Third(int(k.side)) {
			article.thirds = count(article.thirds, k)
			b.thirds.add(number, a, m, k)
			continue
		}
		article.Mentions++
		article.cells = count(article.cells, k)
		b.evidence.add(number, a, m, k)
	}
	b.bodies.inBody = inBody
	b.bodies.keep(&article, a.Body, inBody)
	b.settled.scratch = article.cells
	b.settled.settle(&article)
	b.articles = append(b.articles, article)
	b.bodies.within(b.articles)
	b.input(a.Pos.Path).Articles++
}

// undatedRule is the rule of the coder for a side that depends on a date that
// is not known.
const undatedRule = "undated"

// kind returns what a mention is counted as.
func (b *Builder) kind(m coding.Mention) kind {
	return kind{int32(m.Naming), int8(b.lexicon.Party(m.Side)), int8(m.Polarity), m.Voice, m.InTitle}
}

// count adds a mention of a kind to the cells of an article.
func count(cells []cell, k kind) []cell {
	for i := range cells {
		if cells[i].kind == k {
			cells[i].n++
			return cells
		}
	}
	return append(cells, cell{k, 1})
}

// Refuse counts a record that could not be read.
func (b *Builder) Refuse(err *corpus.FormatError) {
	b.refused = append(b.refused, Refusal{Place: err.Pos.String(), Reason: err.Reason()})
	b.input(err.Pos.Path).Refused++
}

// LeaveOut counts an article that the options do not ask for.
func (b *Builder) LeaveOut() { b.leftOut++ }

// Source notes a file that was read to its end.
func (b *Builder) Source(s corpus.Source) {
	in := b.input(s.Path)
	in.SHA256, in.Encoding, in.Taken, in.Notes = s.SHA256, s.Encoding, s.Taken, s.Notes
}

// input returns the entry of an input file.
func (b *Builder) input(path string) *Input {
	if b.inputs[path] == nil {
		b.inputs[path] = &Input{Path: path}
	}
	return b.inputs[path]
}

// Inputs returns the files that were read to their end, with their hashes.
func (b *Builder) Inputs() map[string]string {
	sums := map[string]string{}
	for path, in := range b.inputs {
		if in.SHA256 != "" {
			sums[path] = in.SHA256
		}
	}
	return sums
}

// Made notes which version of the tool is at work and whether it reads the
// built-in sample.
func (b *Builder) Made(version string, sample bool) {
	b.manifest.Version, b.manifest.Sample = version, sample
}

// Merge adds what another builder of the same lexicon and options has
// gathered. The other is spent.
func (b *Builder) Merge(other *Builder) {
	b.evidence.merge(other.evidence, len(b.articles))
	b.thirds.merge(other.thirds, len(b.articles))
	if len(b.articles) == 0 && b.words.Len() == 0 {
		b.words, b.articles = other.words, other.articles
	} else {
		numbers := b.words.Merge(other.words)
		for i := range other.articles {
			vocabulary.Renumber(other.articles[i].words, numbers)
		}
		b.articles = append(b.articles, other.articles...)
	}
	b.bodies.halvings = max(b.bodies.halvings, other.bodies.halvings)
	b.bodies.drop(b.articles, b.bodies.out)
	b.bodies.within(b.articles)
	b.refused = append(b.refused, other.refused...)
	b.leftOut += other.leftOut
	b.outside.merge(&other.outside)
	b.read.Merge(&other.read)
	for path, in := range other.inputs {
		mine := b.input(path)
		mine.Articles += in.Articles
		mine.Refused += in.Refused
		if mine.SHA256 == "" {
			mine.SHA256, mine.Encoding, mine.Taken, mine.Notes = in.SHA256, in.Encoding, in.Taken, in.Notes
		}
	}
}

// order returns the numbers of the articles in the order of the Study: by
// outlet, date, id, place. It is the same for any order of Add.
func (b *Builder) order() []int {
	numbers := make([]int, len(b.articles))
	for i := range numbers {
		numbers[i] = i
	}
	slices.SortStableFunc(numbers, func(i, j int) int {
		x, y := &b.articles[i], &b.articles[j]
		if order := strings.Compare(x.outlet, y.outlet); order != 0 {
			return order
		}
		if order := strings.Compare(x.Date, y.Date); order != 0 {
			return order
		}
		return cmp.Or(strings.Compare(x.ID, y.ID), strings.Compare(x.Place, y.Place))
	})
	return numbers
}

// Only has only these outlets scored, whatever the options named.
func (b *Builder) Only(outlets []string) { b.options.Outlets = outlets }

// Refusals lists what was refused so far, by place.
func (b *Builder) Refusals() []Refusal {
	return slices.SortedFunc(slices.Values(b.refused), compareRefusals)
}

// Refused returns how many records were refused so far.
func (b *Builder) Refused() int { return len(b.refused) }
