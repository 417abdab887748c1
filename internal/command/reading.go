package command

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/review"
	"mizan/internal/words"
	"mizan/lexicon"
)

// A reading is one run over a corpus: what was asked and what came of it.
type reading struct {
	context *cli.Context
	lexicon *lexicon.Lexicon
	coder   *coding.Coder
	builder *compare.Builder
	options compare.Options
	corpus  corpus.Options
	lang    string   // of a report: the one asked for, else the lexicon's
	langs   []string // of the workbooks of a report: that one, then what was asked for besides
	spoken  string   // of the terminal: the one asked for, else English
	paths   []string
	seen    map[string]bool   // outlets, those left out too
	asked   map[string]string // by the name that the user gave an outlet: the one that is shown
	coded   *review.Decisions // of human coders, nil for none
	filled  *review.Coded     // the sheet they are from
	whole   bool              // --scope all: every article is read as one on the conflict
	left    [2]string         // the first and the last day of the articles that the options leave out
	sample  bool              // no corpus was named: the built-in sample is read
	beside  string            // the table of outlets that stood beside the corpus, empty for none
	also    []*reading        // of other lexicons, for which this one reads too

	open  func() iter.Seq2[corpus.Article, error] // what is read where it is not at the paths
	turns *turns                                  // what is done between articles, nil for nothing

	guarded  int // cells of mentions.csv, see report.Mentions.Guarded
	draws    int // so many items for human coders, 0 for none
	samplers []*review.Sampler
}

// newReading checks the flags of a command and prepares its run over what is at
// the paths, the built-in sample where there are none. Where outlets are given,
// only they are read.
func newReading(c *cli.Context, paths []string, outlets ...string) (*reading, error) {
	l, err := openLexicon(c.String("lexicon"))
	if err != nil {
		return nil, err
	}
	return readingBy(c, l, paths, outlets...)
}

// readingBy is newReading with the lexicon to read by.
func readingBy(c *cli.Context, l *lexicon.Lexicon, paths []string, outlets ...string) (r *reading, err error) {
	r = &reading{context: c, lexicon: l, paths: paths, seen: map[string]bool{}, sample: len(paths) == 0}
	if r.spoken, err = spoken(c); err != nil {
		return nil, err
	}
	if r.langs, err = languages(c); err != nil {
		return nil, err
	}
	if len(r.langs) == 0 {
		r.langs = []string{l.Language}
	}
	r.lang = r.langs[0]
	if r.options, err = compareOptions(c); err != nil {
		return nil, err
	}
	r.options.Outlets = append(r.options.Outlets, outlets...)
	columns, err := columns(c.StringSlice("column"))
	if err != nil {
		return nil, err
	}
	switch c.String("scope") {
	case "", scopeConflict:
	case scopeAll:
		r.whole = true
	default:
		return nil, usageError{fmt.Errorf("--scope is %q, want %s or %s", c.String("scope"), scopeConflict, scopeAll)}
	}
	r.coder = coding.New(l)
	r.builder = compare.NewBuilder(l, r.options)
	r.builder.Made(version, r.sample)
	r.corpus = corpus.Options{Columns: columns, Stdin: c.App.Reader, Source: r.source, Survey: r.surveyed, Strict: c.Bool("strict")}
	if r.corpus.Dates, err = dateOrder(c); err != nil {
		return nil, err
	}
	r.corpus.Outlets, r.beside, err = outletList(c, paths)
	r.corpus.Group = groupColumns(r.options.Group, r.corpus.Outlets)
	return r, err
}

// The values of --scope.
const (
	scopeConflict = "conflict"
	scopeAll      = "all"
)

// openLexicon opens a built-in lexicon or a file.
func openLexicon(name string) (*lexicon.Lexicon, error) {
	if slices.Contains(lexicon.Builtin(), name) {
		return lexicon.Open(name)
	}
	data, err := readLexicon(name)
	if errors.Is(err, os.ErrNotExist) {
		return nil, usageError{fmt.Errorf("no lexicon %q, want a file or one of %s", name, strings.Join(lexicon.Builtin(), ", "))}
	}
	if err != nil {
		return nil, err
	}
	return lexicon.Load(name, data)
}

// readLexicon reads a lexicon file, and of one that has no end no more than it
// may have.
func readLexicon(name string) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, lexicon.Largest+1))
	if err == nil && len(data) > lexicon.Largest {
		err = fmt.Errorf("%s: larger than %d MB, want a lexicon in YAML", name, lexicon.Largest>>20)
	}
	return data, err
}

// articles returns the corpus that the command line names.
func (r *reading) articles() iter.Seq2[corpus.Article, error] {
	if r.open != nil {
		return r.open()
	}
	if r.sample {
		r.note(words.Key("command.note.sample"))
		return r.samples()
	}
	return corpus.Open(r.corpus, r.paths...)
}

// samples returns the built-in samples of the lexicons that are read by.
func (r *reading) samples() iter.Seq2[corpus.Article, error] {
	ids := []string{sampleFor(r.lexicon.ID)}
	for _, other := range r.also {
		if id := sampleFor(other.lexicon.ID); !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return func(yield func(corpus.Article, error) bool) {
		for _, id := range ids {
			for a, err := range corpus.Sample(id, r.corpus) {
				if !yield(a, err) {
					return
				}
			}
		}
	}
}

// builders are those of this reading and of the others that it reads for.
func (r *reading) builders() iter.Seq[*compare.Builder] {
	return func(yield func(*compare.Builder) bool) {
		if !yield(r.builder) {
			return
		}
		for _, other := range r.also {
			if !yield(other.builder) {
				return
			}
		}
	}
}

// source notes a file that was read to its end.
func (r *reading) source(s corpus.Source) {
	for b := range r.builders() {
		b.Source(s)
	}
	r.told(s)
}

// sampleFor returns the built-in sample that goes with a lexicon: its own, else
// the first that mizan had.
func sampleFor(id string) string {
	if slices.Contains(corpus.Samples(), id) {
		return id
	}
	return firstLexicon
}

// firstLexicon is the lexicon, and its sample the one, that is taken where
// nothing says which.
const firstLexicon = "libya"

// note says something on stderr, unless told to be quiet.
func (r *reading) note(what words.Sayer) {
	if !r.context.Bool("quiet") {
		fmt.Fprintln(r.context.App.ErrWriter, "mizan: "+safe(what.In(r.spoken)))
	}
}

// outlets returns the names of the outlets that were seen, sorted.
func (r *reading) outlets() []string { return slices.Sorted(maps.Keys(r.seen)) }

// days returns the first and the last day that an article may be of, 0 where
// that is not known.
func days(a corpus.Article) (first, last lexicon.Day) {
	if !a.From.IsZero() {
		return lexicon.DayOf(a.From), lexicon.DayOf(a.To)
	}
	return lexicon.DayOf(a.Published), lexicon.DayOf(a.Published)
}

// textOf returns what the coder reads of an article.
func textOf(a corpus.Article, whole bool) coding.Text {
	first, last := days(a)
	t := coding.Text{Title: a.Title, Body: a.Body, Day: first, Until: last, Whole: whole}
	for _, f := range a.Forwards.Title {
		t.Forwards = append(t.Forwards, coding.Forward{InTitle: true, At: f.At, From: f.From})
	}
	for _, f := range a.Forwards.Body {
		t.Forwards = append(t.Forwards, coding.Forward{At: f.At, From: f.From})
	}
	return t
}

// code codes an article: what human coders decided stands in place of the
// tool's decisions. It is safe for use by several goroutines.
func (r *reading) code(a corpus.Article) coding.Coding {
	coded := r.coder.Code(textOf(a, r.whole))
	if r.coded != nil {
		coded.Mentions, coded.Judged = r.coded.Apply(a, coded.Mentions)
	}
	return coded
}

// mentions codes an article for its mentions alone, as code does.
func (r *reading) mentions(a corpus.Article) []coding.Mention {
	return r.coder.Mentions(textOf(a, r.whole))
}

// each codes every article, counts it and hands it on, in order.
func (r *reading) each(visit visitor[coding.Coding]) error {
	var builders []*compare.Builder
	w := newWorkers(r.code, func() visitor[coding.Coding] {
		b := compare.NewBuilder(r.lexicon, r.options)
		builders = append(builders, b)
		if r.draws == 0 {
			return b.Read
		}
		offer := r.offer()
		return func(a corpus.Article, c coding.Coding) {
			b.Read(a, c)
			offer(a, c)
		}
	}, inTurn(r.turns, visit))
	err := r.articlesOnly(func(a corpus.Article) {
		r.turns.next()
		w.add(a)
	})
	w.finish()
	r.turns.end()
	for i, b := range builders {
		r.builder.Merge(b)
		builders[i] = nil // it is spent
	}
	return err
}

// offer returns what offers articles to a sampler of a worker's own: those in
// scope, with the mentions of the sides.
func (r *reading) offer() visitor[coding.Coding] {
	sampler := r.newSampler()
	return func(a corpus.Article, c coding.Coding) {
		if c.Out() {
			return
		}
		third := func(m coding.Mention) bool { return r.lexicon.Third(r.lexicon.Party(m.Side)) }
		mentions := c.Mentions
		if slices.ContainsFunc(mentions, third) {
			mentions = slices.DeleteFunc(slices.Clone(mentions), third)
		}
		sampler.Add(a, mentions)
	}
}

// newSampler makes a sampler for one worker.
func (r *reading) newSampler() *review.Sampler {
	s := review.NewSampler(r.lexicon, r.options.Seed, r.draws)
	r.samplers = append(r.samplers, s)
	return s
}

// drawn draws from what all workers' samplers were offered.
func (r *reading) drawn() *review.Sample { return r.drawing().Sample(version) }

// drawing returns what all workers' samplers were offered, in one.
func (r *reading) drawing() *review.Sampler {
	all := review.NewSampler(r.lexicon, r.options.Seed, r.draws)
	for _, s := range r.samplers {
		all.Merge(s)
	}
	return all
}

// articlesOnly hands on every article that the options ask for. A record that
// cannot be read is told and counted; the rest goes on.
func (r *reading) articlesOnly(visit func(corpus.Article)) error {
	told := newProgress(r.context.App.ErrWriter, r.context.Bool("quiet"), r.spoken)
	defer told.done()
	var read corpus.Tally
	defer func() { r.asRead(&read) }()
	for article, err := range r.articles() {
		var bad *corpus.FormatError
		switch {
		case r.context.Context.Err() != nil:
			return errInterrupted
		case errors.As(err, &bad):
			r.refuse(bad)
			continue
		case err != nil:
			return err
		}
		r.seen[article.Outlet] = true
		if !r.builder.Wants(article) {
			r.leave(article)
			continue
		}
		read.Add(&article)
		visit(article)
		told.tell(read.Articles)
	}
	r.tellLeftOut(read.Articles)
	return r.nothingRead()
}
