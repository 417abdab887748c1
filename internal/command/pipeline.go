package command

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/review"
	"mizan/lexicon"
)

// readingFlags are the flags of every command that reads a corpus.
func readingFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "lexicon", Value: "libya", Usage: "built-in `ID` or a file"},
		&cli.StringFlag{Name: "lang", Usage: "`ar` or en; the lexicon's own when not given"},
		&cli.StringFlag{Name: "since", Usage: "leave out what is older than this `DAY`, 2019-09-01"},
		&cli.StringFlag{Name: "until", Usage: "leave out what is newer than this `DAY`"},
		&cli.StringSliceFlag{Name: "outlet", Usage: "only this outlet's articles; may be repeated"},
		&cli.StringSliceFlag{Name: "column", Usage: "where the files hold a field: `FIELD=COLUMN`; fields: " + strings.Join(corpus.Fields(), ", ")},
		&cli.BoolFlag{Name: "strict", Usage: "exit with 3 when anything was refused"},
		&cli.BoolFlag{Name: "quiet", Usage: "no progress and no notes on stderr"},
	}
}

// A reading is one run over a corpus: what was asked and what came of it.
type reading struct {
	context *cli.Context
	lexicon *lexicon.Lexicon
	coder   *coding.Coder
	builder *compare.Builder
	options compare.Options
	corpus  corpus.Options
	lang    string
	paths   []string
	seen    map[string]bool   // outlets, those left out too
	coded   *review.Decisions // of human coders, nil for none
	filled  *review.Coded     // the sheet they are from
	sample  bool              // no corpus was named: the built-in sample is read

	draws    int // so many items for human coders, 0 for none
	samplers []*review.Sampler
}

// comparingFlags are the flags of the commands that compute a study.
func comparingFlags() []cli.Flag {
	return []cli.Flag{
		&cli.Float64Flag{Name: "level", Value: 0.95, Usage: "confidence of the intervals"},
		&cli.Uint64Flag{Name: "seed", Value: 1, Usage: "of everything drawn by chance"},
		&cli.StringFlag{Name: "copies", Value: compare.FlagCopies, Usage: "texts printed twice: `flag`, keep or drop"},
		&cli.StringFlag{Name: "unit", Value: compare.UnitStory, Usage: "the unit of chance: `story` or article"},
	}
}

// newReading checks the flags of a command and prepares its run, over the given
// outlets only where some are given.
func newReading(c *cli.Context, outlets ...string) (*reading, error) {
	r := &reading{context: c, paths: c.Args().Slice(), seen: map[string]bool{}, sample: c.NArg() == 0}
	l, err := openLexicon(c.String("lexicon"))
	if err != nil {
		return nil, err
	}
	r.lexicon, r.lang = l, cmp.Or(c.String("lang"), l.Language)
	if r.lang != "ar" && r.lang != "en" {
		return nil, usageError{fmt.Errorf("--lang is %q, want ar or en", r.lang)}
	}
	if err := r.compareOptions(); err != nil {
		return nil, err
	}
	r.options.Outlets = append(r.options.Outlets, outlets...)
	columns, err := columns(c.StringSlice("column"))
	if err != nil {
		return nil, err
	}
	r.coder = coding.New(l)
	r.builder = compare.NewBuilder(l, r.options)
	r.builder.Made(version, r.sample)
	r.corpus = corpus.Options{Columns: columns, Stdin: c.App.Reader, Source: r.builder.Source}
	return r, nil
}

// compareOptions reads the flags that say what to compare and how.
func (r *reading) compareOptions() error {
	c := r.context
	r.options = compare.Options{Level: 0.95, Since: c.String("since"), Until: c.String("until"), Outlets: c.StringSlice("outlet")}
	slices.Sort(r.options.Outlets)
	for _, flag := range []string{"since", "until"} {
		if day := c.String(flag); day != "" {
			if _, err := time.Parse("2006-01-02", day); err != nil {
				return usageError{fmt.Errorf("--%s is %q, want a day such as 2019-09-01", flag, day)}
			}
		}
	}
	if c.IsSet("level") {
		r.options.Level = c.Float64("level")
		if !(r.options.Level >= 0.5 && r.options.Level < 1) {
			return usageError{fmt.Errorf("--level is %v, want a number from 0.5 to below 1, such as 0.95", r.options.Level)}
		}
	}
	r.options.Seed = c.Uint64("seed")
	r.options.Copies, r.options.Unit = c.String("copies"), c.String("unit")
	if copies := []string{"", compare.FlagCopies, compare.KeepCopies, compare.DropCopies}; !slices.Contains(copies, r.options.Copies) {
		return usageError{fmt.Errorf("--copies is %q, want flag, keep or drop", r.options.Copies)}
	}
	if units := []string{"", compare.UnitStory, compare.UnitArticle}; !slices.Contains(units, r.options.Unit) {
		return usageError{fmt.Errorf("--unit is %q, want story or article", r.options.Unit)}
	}
	return nil
}

// columns reads the --column flags.
func columns(flags []string) (map[string]string, error) {
	if len(flags) == 0 {
		return nil, nil
	}
	columns := map[string]string{}
	for _, flag := range flags {
		field, column, ok := strings.Cut(flag, "=")
		if !ok || column == "" || !slices.Contains(corpus.Fields(), field) {
			return nil, usageError{fmt.Errorf("--column is %q, want FIELD=COLUMN with a field of %s", flag, strings.Join(corpus.Fields(), ", "))}
		}
		columns[field] = column
	}
	return columns, nil
}

// openLexicon opens a built-in lexicon or a file.
func openLexicon(name string) (*lexicon.Lexicon, error) {
	if slices.Contains(lexicon.Builtin(), name) {
		return lexicon.Open(name)
	}
	data, err := os.ReadFile(name)
	if errors.Is(err, os.ErrNotExist) {
		return nil, usageError{fmt.Errorf("no lexicon %q, want a file or one of %s", name, strings.Join(lexicon.Builtin(), ", "))}
	}
	if err != nil {
		return nil, err
	}
	return lexicon.Load(name, data)
}

// articles returns the corpus that the command line names.
func (r *reading) articles() iter.Seq2[corpus.Article, error] {
	if r.sample {
		r.note("no corpus named: reading the built-in sample of training texts")
		return corpus.Sample(r.corpus)
	}
	return corpus.Open(r.corpus, r.paths...)
}

// note says something on stderr, unless told to be quiet.
func (r *reading) note(format string, args ...any) {
	if !r.context.Bool("quiet") {
		fmt.Fprintln(r.context.App.ErrWriter, "mizan: "+safe(fmt.Sprintf(format, args...)))
	}
}

// outlets returns the names of the outlets that were seen, sorted.
func (r *reading) outlets() []string { return slices.Sorted(maps.Keys(r.seen)) }

// code codes an article: what human coders decided stands in place of the
// tool's decisions. It is safe for use by several goroutines.
func (r *reading) code(a corpus.Article) []coding.Mention {
	mentions := r.coder.Code(coding.Text{Title: a.Title, Body: a.Body, Day: lexicon.DayOf(a.Published)}).Mentions
	if r.coded != nil {
		mentions = r.coded.Apply(a, mentions)
	}
	return mentions
}

// each codes every article, counts it and hands it on, in order.
func (r *reading) each(visit visitor) error {
	var builders []*compare.Builder
	w := newWorkers(r.code, func() visitor {
		b := compare.NewBuilder(r.lexicon, r.options)
		builders = append(builders, b)
		if r.draws == 0 {
			return b.Add
		}
		offer := r.newSampler().Add
		return func(a corpus.Article, mentions []coding.Mention) {
			b.Add(a, mentions)
			offer(a, mentions)
		}
	}, visit)
	err := r.articlesOnly(w.add)
	w.finish()
	for _, b := range builders {
		r.builder.Merge(b)
	}
	return err
}

// newSampler makes a sampler for one worker.
func (r *reading) newSampler() *review.Sampler {
	s := review.NewSampler(r.lexicon, r.options.Seed, r.draws)
	r.samplers = append(r.samplers, s)
	return s
}

// drawn draws from what all workers' samplers were offered.
func (r *reading) drawn() *review.Sample {
	all := review.NewSampler(r.lexicon, r.options.Seed, r.draws)
	for _, s := range r.samplers {
		all.Merge(s)
	}
	return all.Sample(version)
}

// articlesOnly hands on every article that the options ask for. A record that
// cannot be read is told and counted; the rest goes on.
func (r *reading) articlesOnly(visit func(corpus.Article)) error {
	told := newProgress(r.context.App.ErrWriter, r.context.Bool("quiet"))
	defer told.done()
	seen := 0
	for article, err := range r.articles() {
		var bad *corpus.FormatError
		switch {
		case r.context.Context.Err() != nil:
			return errors.New("interrupted, nothing was written")
		case errors.As(err, &bad):
			r.refuse(bad)
			continue
		case err != nil:
			return err
		}
		r.seen[article.Outlet] = true
		if !r.builder.Wants(article) {
			r.builder.LeaveOut()
			continue
		}
		visit(article)
		seen++
		told.tell(seen)
	}
	return nil
}

// mostTold is how many refused records are told one by one on stderr; the
// report lists all.
const mostTold = 20

// refuse counts a record that could not be read, and says so.
func (r *reading) refuse(bad *corpus.FormatError) {
	r.builder.Refuse(bad)
	switch n := r.builder.Refused(); {
	case n <= mostTold:
		r.note("refused: %v", bad)
	case n == mostTold+1:
		r.note("more was refused: the report lists all")
	}
}

// strict returns errRefused when the user asked for strictness and something
// was refused.
func (r *reading) strict() error {
	if r.context.Bool("strict") && r.builder.Refused() > 0 {
		return errRefused
	}
	return nil
}
