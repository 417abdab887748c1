package corpus

import (
	"iter"

	"mizan/internal/pack"
	"mizan/internal/plain"
)

// A corpus may be read in shards, by several machines. What a text says may
// depend on all of it: a line that stands under many articles is no sentence of
// any, the names of an outlet are settled by how often each is used, and an
// article that was there before is refused. So a shard is first surveyed, the
// surveys of all shards are merged into what is Known of the whole, and with
// that each shard is read. The one thing that still cannot be decided there is
// whether an article stands in another shard too: one of which every line does
// is held, to be read where all shards come together.

// Held is a record about which only the whole corpus can decide.
type Held struct {
	record record
	pos    Pos
}

// Path is the file that the record stands in.
func (h *Held) Path() string { return h.pos.Path }

// Pack writes the record.
func (h *Held) Pack(w *pack.Writer) {
	for _, field := range h.record {
		w.Text(field)
	}
	w.Text(h.pos.Path)
	w.Int(h.pos.Line)
	w.Text(h.pos.Part)
}

// UnpackHeld reads what Pack wrote.
func UnpackHeld(r *pack.Reader) (h Held) {
	for f := range h.record {
		h.record[f] = r.Text()
	}
	h.pos = Pos{Path: r.Text(), Line: r.Int(), Part: r.Text()}
	return h
}

// all notes all lines of an article of a shard.
func (s *survey) all(outlet, body string, spans [][2]int) {
	if s.lines == nil {
		return
	}
	kin := s.kinOf(outlet)
	for _, l := range spans {
		s.lines[kin.line(body[l[0]:l[1]])] = struct{}{}
	}
}

// kinOf begins the hashes of the lines of an outlet and of all that may be one with
// it.
func (s *survey) kinOf(outlet string) lineHash {
	kin, known := s.kin[outlet]
	if !known {
		kin = lineHashOf(s.names.Kin(outlet))
		s.kin[outlet] = kin
	}
	return kin
}

// undecided says whether an article, as read, may stand in another shard too:
// every line of it does.
func (s *survey) undecided(outlet, body string) bool {
	kin, text := s.kinOf(outlet), plain.Text{String: body}
	for _, l := range text.Spans() {
		if _, ok := s.shared[kin.line(body[l[0]:l[1]])]; !ok {
			return false
		}
	}
	return true
}

// A Shard is what one shard tells of the whole corpus.
type Shard struct {
	survey *survey
	files  []Source
}

// SurveyShard reads a shard for what it tells of the whole corpus. Refused is given
// what will be refused whatever the other shards hold; false ends the reading.
// Where Options.Held is there, it is given all other records.
func SurveyShard(options Options, refused func(*FormatError) bool, paths ...string) (*Shard, error) {
	s := &Shard{}
	source := options.Source
	options.Source = func(file Source) {
		s.files = append(s.files, file)
		if source != nil {
			source(file)
		}
	}
	r, err := newReader(options)
	if err != nil {
		return nil, err
	}
	defer r.stdin.remove()
	s.survey = surveyFor(options)
	s.survey.lines, s.survey.kin = map[uint64]struct{}{}, map[string]lineHash{}
	seen := 0
	in := &intake{options: options, survey: s.survey, yield: func(_ Article, err error) bool {
		seen++
		if bad, ok := err.(*FormatError); ok && refused != nil && !refused(bad) {
			return false
		}
		return options.Looked == nil || options.Looked(seen)
	}}
	return s, through(r, in, func(r *reader) error { return r.paths(paths) })
}

// OpenShard reads the articles of a shard with what is known of the whole corpus,
// those that are held apart.
func OpenShard(options Options, known *Known, paths ...string) iter.Seq2[Article, error] {
	return known.read(options, through, func(r *reader) error { return r.paths(paths) })
}

// OpenHeld reads the articles that were held, where all of them come together in
// the order of the whole corpus. Each is taken from held when those before it have
// been handed out, so that held may do something between them.
func OpenHeld(options Options, known *Known, held iter.Seq2[Held, error]) iter.Seq2[Article, error] {
	options.Held = nil
	return known.read(options, stepwise, func(r *reader) error {
		for h, err := range held {
			if err != nil {
				return err
			}
			if err := r.record(&h.record, h.pos); err != nil {
				return err
			}
		}
		return nil
	})
}

// read makes a sequence of what read hands to a reader that knows the whole
// corpus, all on the given way to the intake.
func (k *Known) read(options Options, way func(*reader, *intake, func(*reader) error) error, read func(*reader) error) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		r, err := newReader(options)
		if err == nil {
			defer r.stdin.remove()
			err = way(r, &intake{options: options, survey: k.survey, yield: yield}, read)
		}
		if err != nil && err != errStopped {
			yield(Article{}, err)
		}
	}
}
