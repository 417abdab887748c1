package command

import (
	"bufio"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/urfave/cli/v2"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/corpus/dates"
	"mizan/internal/pack"
)

// surveyCommand surveys a shard, or merges the surveys of all shards.
func surveyCommand() *cli.Command {
	return &cli.Command{
		Name:      "survey",
		Usage:     "of a corpus in shards: what a shard tells of the whole, or SURVEY... of all shards merged, on stdout",
		ArgsUsage: "CORPUS... | SURVEY...",
		Flags: slices.DeleteFunc(readingFlags(), func(f cli.Flag) bool {
			return !slices.Contains(append(surveyedFlags(), "outlets", "quiet"), f.Names()[0])
		}),
		Action: writeSurvey,
	}
}

// mapCommand reads a shard for mizan merge.
func mapCommand() *cli.Command {
	return &cli.Command{
		Name:      "map",
		Usage:     "reads one shard of a corpus into a part, on stdout, from which mizan merge makes the report",
		ArgsUsage: "CORPUS...",
		Flags: append(append(readingFlags(), comparingFlags()...),
			&cli.StringFlag{Name: "survey", Usage: "the merged `SURVEY` of all shards; without one the part holds the articles themselves, and merge reads them"}),
		Action: writePart,
	}
}

// writeSurvey runs the survey command.
func writeSurvey(c *cli.Context) error {
	paths := c.Args().Slice()
	if len(paths) == 0 {
		return usageError{errors.New("nothing to survey, want the files of a shard, or the surveys of all shards")}
	}
	if pack.Starts(paths[0], surveyMagic) {
		return mergeSurveys(c, paths)
	}
	by, err := madeBy(c, func(name string) bool { return slices.Contains(surveyedFlags(), name) })
	if err != nil {
		return err
	}
	options := corpus.Options{Stdin: c.App.Reader, Strict: c.Bool("strict")}
	if options.Columns, err = columns(c.StringSlice("column")); err != nil {
		return err
	}
	if options.Outlets, err = by.list(); err != nil {
		return err
	}
	shard, err := surveyShard(c, options, nil, paths)
	if err != nil {
		return err
	}
	return toStdout(c, surveyMagic, func(f *pack.FileWriter) error {
		by.write(f)
		shard.Write(f)
		return nil
	})
}

// surveyShard reads a shard for what it tells of the whole corpus, until it is
// interrupted.
func surveyShard(c *cli.Context, options corpus.Options, refused func(*corpus.FormatError) bool, paths []string) (*corpus.Shard, error) {
	options.Looked = func(int) bool { return c.Context.Err() == nil }
	shard, err := corpus.SurveyShard(options, refused, paths...)
	if c.Context.Err() != nil {
		return nil, errInterrupted
	}
	return shard, err
}

// mergeSurveys merges the surveys of all shards.
func mergeSurveys(c *cli.Context, paths []string) error {
	files, by, err := alike(paths, surveyMagic)
	if err != nil {
		return err
	}
	list, err := by.list()
	if err != nil {
		return err
	}
	known, err := corpus.Merge(dates.Unknown, list, files...)
	if err != nil {
		return err
	}
	return toStdout(c, wholeMagic, func(f *pack.FileWriter) error {
		by.write(f)
		known.Write(f)
		return nil
	})
}

// alike opens surveys or parts, all of which must have been made by the same.
func alike(paths []string, magic string) (files []*pack.File, by made, err error) {
	for i, path := range paths {
		f, err := pack.Open(path, magic)
		if err != nil {
			return nil, by, err
		}
		made, err := readMade(f)
		if err != nil {
			return nil, by, err
		}
		if i == 0 {
			by = made
		} else if how := made.differs(&by); how != "" {
			return nil, by, fmt.Errorf("%s does not go with %s: %s", path, paths[0], how)
		}
		files = append(files, f)
	}
	return files, by, nil
}

// toStdout writes a file of chunks to stdout.
func toStdout(c *cli.Context, magic string, write func(*pack.FileWriter) error) error {
	out := bufio.NewWriterSize(c.App.Writer, 1<<16)
	f := pack.NewFileWriter(out, magic)
	if err := write(f); err != nil {
		return err
	}
	return errors.Join(f.Close(), out.Flush())
}

// writePart runs the map command.
func writePart(c *cli.Context) error {
	switch {
	case c.NArg() == 0:
		return usageError{errors.New("no shard, want the files of one")}
	case !c.IsSet("lexicon"):
		return usageError{fmt.Errorf("no --lexicon, want one: which conflict a corpus is about is known when all of it is read")}
	}
	l, err := openLexicon(c.String("lexicon"))
	if err != nil {
		return err
	}
	r, err := readingBy(c, l, c.Args().Slice())
	if err != nil {
		return err
	}
	r.draws = sheetItems
	by, err := madeBy(c, func(string) bool { return true })
	if err != nil {
		return err
	}
	by.lexicon = l.SHA256
	known, err := r.known(&by)
	if err != nil {
		return err
	}
	return toStdout(c, partMagic, func(f *pack.FileWriter) error {
		by.write(f)
		f.Chunk(chunkLexicon, l.Source)
		if err := r.shard(f, known); err != nil {
			return err
		}
		var w pack.Writer
		r.builder.Pack(&w)
		f.Chunk(chunkCounts, w.Bytes())
		w.Reset()
		r.drawing().Pack(&w)
		f.Chunk(chunkDrawn, w.Bytes())
		return r.strict()
	})
}

// known reads the survey that --survey names, nil for none, and notes it.
func (r *reading) known(by *made) (*corpus.Known, error) {
	path := r.context.String("survey")
	if path == "" {
		return nil, nil
	}
	files, surveyed, err := alike([]string{path}, wholeMagic)
	if err != nil {
		return nil, err
	}
	if err := surveyed.goes(path, by); err != nil {
		return nil, err
	}
	by.survey = files[0].Sum
	return corpus.ReadKnown(r.corpus.Dates, r.corpus.Outlets, files[0])
}

// shard reads the shard: with what is known of the whole corpus its articles are
// counted, without it they are held.
func (r *reading) shard(f *pack.FileWriter, known *corpus.Known) error {
	t := newTape(f, r.lexicon, r.lang)
	if known == nil {
		r.corpus.Held = t.hold
		shard, err := surveyShard(r.context, r.corpus, func(bad *corpus.FormatError) bool { r.refuse(bad); return true }, r.paths)
		if err != nil {
			return err
		}
		t.flush()
		shard.Write(f)
		return nil
	}
	r.turns = &turns{}
	r.corpus.Held = func(h corpus.Held) { r.turns.then(func() { t.hold(h) }) }
	r.open = func() iter.Seq2[corpus.Article, error] { return corpus.OpenShard(r.corpus, known, r.paths...) }
	var failed error
	err := r.each(func(a corpus.Article, c coding.Coding) { failed = errors.Join(failed, t.add(a, c)) })
	t.flush()
	return errors.Join(err, failed)
}
