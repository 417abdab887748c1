package command

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/pack"
	"mizan/lexicon"
	"mizan/report"
)

// mergeCommand makes the report of a corpus that was read in shards.
func mergeCommand() *cli.Command {
	return &cli.Command{
		Name:      "merge",
		Usage:     "the report of a corpus that was read in shards: the same bytes as one run of report over all of them",
		ArgsUsage: "[SURVEY] PART...",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "out", Value: "outputs", Usage: "`FOLDER` for the report"},
			&cli.BoolFlag{Name: "quiet", Usage: "no progress and no notes on stderr"},
		},
		Action: mergeParts,
	}
}

// mergeParts runs the merge command.
func mergeParts(c *cli.Context) error {
	var surveys, paths []string
	for _, path := range c.Args().Slice() {
		if pack.Starts(path, wholeMagic) {
			surveys = append(surveys, path)
		} else {
			paths = append(paths, path)
		}
	}
	if len(paths) == 0 {
		return usageError{errors.New("nothing to merge, want the parts that mizan map has made")}
	}
	parts, by, err := alike(paths, partMagic)
	if err != nil {
		return err
	}
	r, err := by.reading(c, parts[0])
	if err != nil {
		return err
	}
	inputs, err := r.gather(parts)
	if err != nil {
		return err
	}
	known, err := r.knowing(surveys, parts, &by, inputs)
	if err != nil {
		return err
	}
	if err := r.surveyed(known.Found); err != nil {
		return err
	}
	return r.report(func() {}, func(mentions *report.Mentions) error { return r.play(parts, known, mentions) })
}

// reading returns a reading as that in which a part was made.
func (m *made) reading(c *cli.Context, part *pack.File) (*reading, error) {
	context, err := m.context(c)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", part.Name, err)
	}
	var l *lexicon.Lexicon
	for r, err := range part.Of(chunkLexicon) {
		if err != nil {
			return nil, err
		}
		if l, err = lexicon.Load(part.Name, r.All()); err != nil {
			return nil, err
		}
	}
	if l == nil {
		return nil, fmt.Errorf("%s: %w", part.Name, pack.ErrDamaged)
	}
	r, err := readingBy(context, l, []string{part.Name})
	if err != nil {
		return nil, err
	}
	r.draws = sheetItems
	r.corpus.Outlets, err = m.list()
	return r, err
}

// gather adds what was counted and drawn in the parts, and returns the files that
// each holds.
func (r *reading) gather(parts []*pack.File) (inputs map[string]map[string]string, err error) {
	inputs = map[string]map[string]string{}
	in := map[string]string{}
	for _, part := range parts {
		for counts, err := range part.Of(chunkCounts) {
			if err != nil {
				return nil, err
			}
			b := compare.Unpack(counts, r.lexicon, r.options)
			if err := part.Damaged(counts); err != nil {
				return nil, err
			}
			inputs[part.Name] = b.Inputs()
			for path := range inputs[part.Name] {
				if other, ok := in[path]; ok {
					return nil, fmt.Errorf("%s and %s both hold %s: give each part once, and files of one name other names", other, part.Name, path)
				}
				in[path] = part.Name
			}
			r.builder.Merge(b)
		}
		for drawn, err := range part.Of(chunkDrawn) {
			if err != nil {
				return nil, err
			}
			r.newSampler().Unpack(drawn)
			if err := part.Damaged(drawn); err != nil {
				return nil, err
			}
		}
	}
	return inputs, nil
}

// knowing returns what is known of the whole corpus: by the survey that the parts
// stand on, or else by what each part tells.
func (r *reading) knowing(surveys []string, parts []*pack.File, by *made, inputs map[string]map[string]string) (*corpus.Known, error) {
	switch {
	case by.survey == "" && len(surveys) > 0:
		return nil, fmt.Errorf("the parts were made without the survey %s, want mizan map --survey", surveys[0])
	case by.survey == "":
		return corpus.Merge(r.corpus.Dates, r.corpus.Outlets, parts...)
	case len(surveys) != 1:
		return nil, usageError{fmt.Errorf("%d surveys, want the one that the parts were made with: mizan merge SURVEY PART [PART …]", len(surveys))}
	}
	survey, err := pack.Open(surveys[0], wholeMagic)
	if err != nil {
		return nil, err
	}
	if survey.Sum != by.survey {
		return nil, fmt.Errorf("%s is not the survey that the parts were made with", survey.Name)
	}
	known, err := corpus.ReadKnown(r.corpus.Dates, r.corpus.Outlets, survey)
	if err != nil {
		return nil, err
	}
	if how := known.Covers(inputs); how != "" {
		return nil, fmt.Errorf("the parts are not what was surveyed: %s", how)
	}
	return known, nil
}

// play goes through the parts in the order in which one run would have read
// them: it prints their rows, and reads what was held.
func (r *reading) play(parts []*pack.File, known *corpus.Known, mentions *report.Mentions) error {
	var failed error
	r.turns = &turns{}
	splice := func(rows pack.Chunk) {
		r.turns.then(func() {
			content, err := rows.Read()
			if err != nil {
				failed = errors.Join(failed, err)
				return
			}
			guarded := content.Int()
			failed = errors.Join(failed, content.Err())
			mentions.Splice(content.All(), guarded)
		})
	}
	r.open = func() iter.Seq2[corpus.Article, error] { return corpus.OpenHeld(r.corpus, known, held(parts, splice)) }
	err := r.each(func(a corpus.Article, c coding.Coding) { mentions.Add(a, c.Mentions) })
	return errors.Join(err, failed)
}

// held gives the records that the parts hold, in the order of one run, and has
// the rows between them spliced in.
func held(parts []*pack.File, splice func(pack.Chunk)) iter.Seq2[corpus.Held, error] {
	return func(yield func(corpus.Held, error) bool) {
		stretches, err := inOrder(parts)
		if err != nil {
			yield(corpus.Held{}, err)
			return
		}
		for _, s := range stretches {
			for _, c := range s.chunks {
				if c.Kind == chunkRows {
					splice(c)
					continue
				}
				r, err := c.Read()
				for err == nil && !r.Done() {
					if h := corpus.UnpackHeld(r); r.Err() == nil && !yield(h, nil) {
						return
					}
					err = r.Err()
				}
				if err != nil {
					yield(corpus.Held{}, err)
					return
				}
			}
		}
	}
}

// A stretch is what a part holds of one file in one go.
type stretch struct {
	path   []string
	chunks []pack.Chunk
}

// inOrder returns the stretches of all parts in the order of one run: each part
// has its own in order, and of several the one comes first whose path does.
func inOrder(parts []*pack.File) (all []stretch, err error) {
	of := make([][]stretch, len(parts))
	for i, part := range parts {
		if of[i], err = stretches(part); err != nil {
			return nil, err
		}
	}
	for {
		first := -1
		for i := range of {
			if len(of[i]) > 0 && (first < 0 || slices.Compare(of[i][0].path, of[first][0].path) < 0) {
				first = i
			}
		}
		if first < 0 {
			return all, nil
		}
		all, of[first] = append(all, of[first][0]), of[first][1:]
	}
}

// stretches returns those of one part.
func stretches(part *pack.File) (list []stretch, err error) {
	for _, c := range part.Chunks {
		switch c.Kind {
		case chunkPath:
			r, err := c.Read()
			if err != nil {
				return nil, err
			}
			list = append(list, stretch{path: strings.Split(r.Text(), "/")})
		case chunkRows, chunkHeld:
			if len(list) == 0 {
				return nil, fmt.Errorf("%s: %w", part.Name, pack.ErrDamaged)
			}
			last := &list[len(list)-1]
			last.chunks = append(last.chunks, c)
		}
	}
	return list, nil
}
