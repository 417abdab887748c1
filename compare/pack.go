package compare

import (
	"cmp"
	"maps"
	"slices"

	"mizan/compare/story"
	"mizan/compare/vocabulary"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/pack"
	"mizan/internal/words"
	"mizan/lexicon"
)

// Pack writes all that was gathered, in an order that does not show who
// gathered it: builders that were added the same articles write the same bytes.
// The lexicon and the options are not among it.
func (b *Builder) Pack(w *pack.Writer) {
	order := b.order()
	place := make([]int, len(order)) // by number: where the article stands in what is written
	for i, number := range order {
		place[number] = i
	}
	words := b.words.Pack(w)
	w.Uint(uint64(len(order)))
	for _, number := range order {
		b.articles[number].pack(w, words)
	}
	b.evidence.pack(w, place)
	b.thirds.pack(w, place)
	w.Int(b.bodies.halvings)
	b.packAccount(w)
}

// packAccount writes what is told of the articles that are not scored, and of
// the inputs.
func (b *Builder) packAccount(w *pack.Writer) {
	w.Int(b.leftOut)
	refused := slices.SortedFunc(slices.Values(b.refused), compareRefusals)
	w.Uint(uint64(len(refused)))
	for _, r := range refused {
		w.Text(r.Place)
		r.Reason.Pack(w)
	}
	b.outside.pack(w)
	w.Uint(uint64(len(b.inputs)))
	for _, path := range slices.Sorted(maps.Keys(b.inputs)) {
		in := b.inputs[path]
		w.Text(path)
		w.Text(in.SHA256)
		w.Text(in.Encoding)
		w.Text(in.Taken)
		w.Uint(uint64(len(in.Notes)))
		for _, note := range in.Notes {
			w.Text(string(note.Kind))
			w.Text(note.Sheet)
			w.Int(note.N)
			w.Int(note.Of)
		}
		w.Int(in.Articles)
		w.Int(in.Refused)
	}
	b.read.Pack(w)
}

// Unpack reads what a builder of the same lexicon and options wrote, to be
// merged into another.
func Unpack(r *pack.Reader, l *lexicon.Lexicon, options Options) *Builder {
	b := NewBuilder(l, options)
	b.words = vocabulary.Unpack(r)
	b.articles = make([]counted, r.Count())
	for i := range b.articles {
		b.articles[i].unpack(r)
		if body := b.articles[i].body; body != nil {
			b.bodies.size += body.size()
		}
	}
	b.evidence.unpack(r)
	b.thirds.unpack(r)
	b.bodies.halvings = r.Int()
	b.unpackAccount(r)
	return b
}

// unpackAccount reads what packAccount wrote.
func (b *Builder) unpackAccount(r *pack.Reader) {
	b.leftOut = r.Int()
	for range r.Count() {
		b.refused = append(b.refused, Refusal{r.Text(), words.UnpackPhrase(r)})
	}
	b.outside.unpack(r)
	for range r.Count() {
		in := b.input(r.Text())
		in.SHA256, in.Encoding, in.Taken = r.Text(), r.Text(), r.Text()
		for range r.Count() {
			in.Notes = append(in.Notes, corpus.Note{Kind: corpus.NoteKind(r.Text()), Sheet: r.Text(), N: r.Int(), Of: r.Int()})
		}
		in.Articles, in.Refused = r.Int(), r.Int()
	}
	b.read.Unpack(r)
}

// pack writes an article, its words by the numbers that are given for them.
func (a *counted) pack(w *pack.Writer, words []uint32) {
	for _, text := range [...]string{a.ID, a.Date, a.Title, a.URL, a.Place, a.outlet, a.input} {
		w.Text(text)
	}
	w.Int(a.Words)
	w.Int(a.Mentions)
	w.Int(int(a.Scope))
	w.Int(a.undated)
	a.text.Pack(w)
	packCells(w, a.cells)
	packCells(w, a.thirds)
	numbers := make([]uint32, len(a.words))
	for i, n := range a.words {
		numbers[i] = words[n]
	}
	slices.Sort(numbers)
	pack.Ascending(w, numbers)
	w.Bool(a.body != nil)
	if a.body != nil {
		w.Text(string(a.body.packed))
		w.Uint(uint64(len(a.body.named)))
		for _, p := range a.body.named {
			p.kind.pack(w)
			w.Int(int(p.start))
			w.Int(int(p.end))
		}
	}
}

// unpack reads what pack wrote.
func (a *counted) unpack(r *pack.Reader) {
	for _, text := range [...]*string{&a.ID, &a.Date, &a.Title, &a.URL, &a.Place, &a.outlet, &a.input} {
		*text = r.Text()
	}
	a.Words, a.Mentions, a.Scope, a.undated = r.Int(), r.Int(), coding.Level(r.Int()), r.Int()
	a.text = story.Unpack(r)
	a.cells, a.thirds = unpackCells(r), unpackCells(r)
	a.words = pack.ReadAscending[uint32](r)
	if r.Bool() {
		a.body = &body{packed: slices.Clone(r.Raw()), named: make([]placed, r.Count())}
		for i := range a.body.named {
			a.body.named[i] = placed{unpackKind(r), int32(r.Int()), int32(r.Int())}
		}
	}
}

// packCells writes what is counted of one article.
func packCells(w *pack.Writer, cells []cell) {
	w.Uint(uint64(len(cells)))
	for _, c := range cells {
		c.kind.pack(w)
		w.Int(int(c.n))
	}
}

// unpackCells reads what packCells wrote.
func unpackCells(r *pack.Reader) []cell {
	cells := make([]cell, r.Count())
	for i := range cells {
		cells[i] = cell{unpackKind(r), int32(r.Int())}
	}
	return cells
}

// pack writes what makes mentions alike.
func (k kind) pack(w *pack.Writer) {
	w.Int(int(k.naming))
	w.Int(int(k.side))
	w.Int(int(k.polarity))
	w.Int(int(k.voice))
	w.Bool(k.inTitle)
}

// unpackKind reads what pack wrote.
func unpackKind(r *pack.Reader) kind {
	return kind{int32(r.Int()), int8(r.Int()), int8(r.Int()), coding.Voice(r.Int()), r.Bool()}
}

// pack writes a sample, whose articles stand at the places that are given.
func (s *sample) pack(w *pack.Writer, place []int) {
	w.Int(s.quota)
	strata := slices.SortedFunc(maps.Keys(s.strata), func(x, y stratum) int {
		return cmp.Or(cmp.Compare(x.outlet, y.outlet), cmp.Compare(x.naming, y.naming), cmp.Compare(x.side, y.side), cmp.Compare(x.voice, y.voice))
	})
	w.Uint(uint64(len(strata)))
	for _, at := range strata {
		w.Text(at.outlet)
		entries := slices.SortedStableFunc(slices.Values(s.strata[at]), func(x, y sampled) int {
			return cmp.Or(compareSampled(x, y), cmp.Compare(place[x.article], place[y.article]))
		})
		w.Uint(uint64(len(entries)))
		for _, entry := range entries {
			w.Fixed(entry.hash)
			w.Int(place[entry.article])
			entry.kind.pack(w)
			w.Int(entry.at)
			entry.e.pack(w)
		}
	}
}

// unpack reads what pack wrote.
func (s *sample) unpack(r *pack.Reader) {
	s.quota = r.Int()
	for range r.Count() {
		outlet := r.Text()
		entries := make([]sampled, r.Count())
		for i := range entries {
			entries[i] = sampled{hash: r.Fixed(), article: r.Int(), kind: unpackKind(r), at: r.Int()}
			entries[i].e.unpack(r)
		}
		if len(entries) > 0 {
			s.strata[s.in(outlet, entries[0].kind)] = entries
			s.total += len(entries)
		}
	}
}

// pack writes what is kept of a mention in a sample.
func (e *Evidence) pack(w *pack.Writer) {
	w.Int(e.Polarity)
	w.Int(int(e.Voice))
	w.Bool(e.InTitle)
	w.Text(e.Sentence)
	w.Int(e.Start)
	w.Int(e.End)
	for _, why := range [...]coding.Reason{e.VoiceWhy, e.SideWhy} {
		w.Text(why.Rule)
		w.Text(why.Cue)
	}
}

// unpack reads what pack wrote.
func (e *Evidence) unpack(r *pack.Reader) {
	e.Polarity, e.Voice, e.InTitle, e.Sentence, e.Start, e.End = r.Int(), coding.Voice(r.Int()), r.Bool(), r.Text(), r.Int(), r.Int()
	for _, why := range [...]*coding.Reason{&e.VoiceWhy, &e.SideWhy} {
		why.Rule, why.Cue = r.Text(), r.Text()
	}
}
