package corpus

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"

	"mizan/internal/corpus/dates"
	"mizan/internal/outlets"
	"mizan/internal/pack"
)

// The chunks of a survey, of a shard or of a whole corpus.
const (
	chunkFiles  = 'f' // of each shard: names of outlets, dates, files
	chunkLines  = 'b' // of a shard: its lines, in so many chunks by their hashes
	chunkMany   = 'm' // of a whole corpus: the lines that stand under many articles
	chunkShared = 's' // of a whole corpus: the lines that stand in several shards

	chunkSeveral = 'v' // of a whole corpus: the lines that stand under several articles
)

// buckets is into how many chunks the lines of a shard are parted, so that those
// of many shards are merged one chunk of each at a time.
const buckets = 64

// Write writes what the shard tells.
func (s *Shard) Write(f *pack.FileWriter) {
	var w pack.Writer
	w.Uint(1)
	w.Uint(uint64(len(s.files)))
	for _, file := range s.files {
		w.Text(file.Path)
		w.Text(file.SHA256)
	}
	s.survey.packNames(&w)
	f.Chunk(chunkFiles, w.Bytes())
	s.survey.writeLines(f)
}

// packNames writes the names of outlets and what dates tell.
func (s *survey) packNames(w *pack.Writer) {
	counts := s.names.Counts()
	w.Uint(uint64(len(counts)))
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		w.Text(name)
		w.Int(counts[name])
	}
	w.Uint(uint64(len(s.dates)))
	for _, path := range slices.Sorted(maps.Keys(s.dates)) {
		o := s.dates[path]
		w.Text(path)
		w.Int(o.open)
		for way := range o.proofs {
			w.Int(o.proofs[way])
			w.Text(o.proof[way])
		}
	}
}

// unpackNames adds what packNames wrote.
func (s *survey) unpackNames(r *pack.Reader) {
	counts := map[string]int{}
	for range r.Count() {
		name := r.Text()
		counts[name] = r.Int()
	}
	s.names.AddCounts(counts)
	for range r.Count() {
		path, o := r.Text(), &dateOrder{open: r.Int()}
		for way := range o.proofs {
			o.proofs[way], o.proof[way] = r.Int(), r.Text()
		}
		s.dates[path] = o
	}
}

// writeLines writes the lines of a shard, by the first bits of their hashes.
func (s *survey) writeLines(f *pack.FileWriter) {
	var lines [buckets][]uint64
	for hash := range s.lines {
		lines[hash>>58] = append(lines[hash>>58], hash)
	}
	var under [buckets][]lineKey
	for hash, bodies := range s.bodies {
		for beside, body := range bodies {
			if body != 0 {
				under[hash>>58] = append(under[hash>>58], lineKey{hash, beside})
			}
		}
	}
	var w pack.Writer
	for bucket := range buckets {
		slices.Sort(lines[bucket])
		slices.SortFunc(under[bucket], func(a, b lineKey) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.beside, b.beside)) })
		w.Reset()
		pack.Ascending(&w, lines[bucket])
		w.Uint(uint64(len(under[bucket])))
		last := uint64(0)
		for _, key := range under[bucket] {
			w.Uint(key.hash - last)
			last = key.hash
			w.Uint(uint64(key.beside))
			s.packBodies(&w, key)
		}
		f.Chunk(chunkLines, w.Bytes())
	}
}

// packBodies writes the bodies that a line stands under, many of them where they
// are so many.
func (s *survey) packBodies(w *pack.Writer, key lineKey) {
	if s.many[key.hash] {
		w.Uint(many)
		return
	}
	bodies := []uint32{s.bodies[key.hash][key.beside]}
	if more := s.more[key]; more != nil {
		for _, body := range more {
			if body != 0 {
				bodies = append(bodies, body)
			}
		}
	}
	slices.Sort(bodies)
	w.Uint(uint64(len(bodies)))
	for _, body := range bodies {
		w.Uint(uint64(body))
	}
}

// A Known is what is known of a whole corpus before an article of it is read.
type Known struct {
	Found  Survey
	survey *survey
	shards [][]Source // the files of each: path and SHA-256
}

// newKnown returns what is known of nothing.
func newKnown(list *outlets.List) *Known {
	k := &Known{survey: newSurvey(list)}
	k.survey.kin, k.survey.shared = map[string]lineHash{}, map[uint64]struct{}{}
	return k
}

// Merge merges the surveys of the shards of a corpus, with the order of dates
// and the list of outlets that the user says. No shard may be there twice.
func Merge(asked dates.Order, list *outlets.List, shards ...*pack.File) (*Known, error) {
	k := newKnown(list)
	for _, shard := range shards {
		if err := k.add(shard); err != nil {
			return nil, err
		}
	}
	if err := k.twice(shards); err != nil {
		return nil, err
	}
	if err := k.lines(shards); err != nil {
		return nil, err
	}
	k.Found = k.survey.close(asked)
	return k, nil
}

// add adds what the first chunk of a survey tells.
func (k *Known) add(f *pack.File) error {
	for r, err := range f.Of(chunkFiles) {
		if err != nil {
			return err
		}
		for range r.Count() {
			files := make([]Source, r.Count())
			for i := range files {
				files[i] = Source{Path: r.Text(), SHA256: r.Text()}
			}
			k.shards = append(k.shards, files)
		}
		k.survey.unpackNames(r)
		if err := f.Damaged(r); err != nil {
			return err
		}
	}
	return nil
}

// twice refuses shards that hold one file.
func (k *Known) twice(shards []*pack.File) error {
	in := map[string]string{}
	for i, files := range k.shards {
		for _, file := range files {
			if other, ok := in[file.Path]; ok {
				return fmt.Errorf("%s holds %s, and so does %s: give each shard once, and files of one name other names", shards[i].Name, file.Path, other)
			}
			in[file.Path] = shards[i].Name
		}
	}
	return nil
}

// lines merges the lines of all shards, a chunk of each at a time.
func (k *Known) lines(shards []*pack.File) error {
	next := make([]func() (*pack.Reader, error, bool), len(shards))
	for i, shard := range shards {
		var stop func()
		next[i], stop = iter.Pull2(shard.Of(chunkLines))
		defer stop()
	}
	for range buckets {
		in := map[uint64]int{}
		for i, shard := range shards {
			r, err, ok := next[i]()
			if err != nil {
				return err
			}
			if !ok {
				return fmt.Errorf("%s: %w", shard.Name, pack.ErrDamaged)
			}
			k.bucket(r, i, in)
			if err := shard.Damaged(r); err != nil {
				return err
			}
		}
		clear(k.survey.bodies)
		clear(k.survey.more)
	}
	return nil
}

// bucket adds a chunk of the lines of a shard; in says in which shard each line
// of it was met.
func (k *Known) bucket(r *pack.Reader, shard int, in map[uint64]int) {
	for _, hash := range pack.ReadAscending[uint64](r) {
		if other, ok := in[hash]; ok && other != shard {
			k.survey.shared[hash] = struct{}{}
		}
		in[hash] = shard
	}
	hash := uint64(0)
	for range r.Count() {
		hash += r.Uint()
		beside := r.Uint() & 1
		n := r.Uint()
		if n == many {
			k.survey.many[hash] = true
			k.survey.several[hash] = struct{}{}
			continue
		}
		for range min(n, many) {
			var bodies [2]uint32
			bodies[beside] = uint32(r.Uint())
			k.survey.line(hash, bodies)
		}
	}
}

// Write writes what is known.
func (k *Known) Write(f *pack.FileWriter) {
	var w pack.Writer
	w.Uint(uint64(len(k.shards)))
	for _, files := range k.shards {
		w.Uint(uint64(len(files)))
		for _, file := range files {
			w.Text(file.Path)
			w.Text(file.SHA256)
		}
	}
	k.survey.packNames(&w)
	f.Chunk(chunkFiles, w.Bytes())
	w.Reset()
	pack.Ascending(&w, slices.Sorted(maps.Keys(k.survey.many)))
	f.Chunk(chunkMany, w.Bytes())
	w.Reset()
	pack.Ascending(&w, slices.Sorted(maps.Keys(k.survey.several)))
	f.Chunk(chunkSeveral, w.Bytes())
	w.Reset()
	pack.Ascending(&w, slices.Sorted(maps.Keys(k.survey.shared)))
	f.Chunk(chunkShared, w.Bytes())
}

// ReadKnown reads what Write wrote.
func ReadKnown(asked dates.Order, list *outlets.List, f *pack.File) (*Known, error) {
	k := newKnown(list)
	if err := k.add(f); err != nil {
		return nil, err
	}
	for kind, keep := range map[byte]func(uint64){
		chunkMany:   func(hash uint64) { k.survey.many[hash] = true },
		chunkShared: func(hash uint64) { k.survey.shared[hash] = struct{}{} },

		chunkSeveral: func(hash uint64) { k.survey.several[hash] = struct{}{} },
	} {
		for r, err := range f.Of(kind) {
			if err != nil {
				return nil, err
			}
			for _, hash := range pack.ReadAscending[uint64](r) {
				keep(hash)
			}
			if err := f.Damaged(r); err != nil {
				return nil, err
			}
		}
	}
	k.Found = k.survey.close(asked)
	return k, nil
}

// Covers says how the files of parts, by the part, differ from those of the
// surveys: each must hold all files of a shard, as they were. It is empty where
// they do not.
func (k *Known) Covers(parts map[string]map[string]string) string {
	at := map[string]string{}
	sums := map[string]string{}
	for _, part := range slices.Sorted(maps.Keys(parts)) {
		for path, sum := range parts[part] {
			at[path], sums[path] = part, sum
		}
	}
	known := map[string]bool{}
	for _, files := range k.shards {
		for _, file := range files {
			known[file.Path] = true
			switch {
			case at[file.Path] == "":
				return fmt.Sprintf("no part holds %s, which was surveyed", file.Path)
			case at[file.Path] != at[files[0].Path]:
				return fmt.Sprintf("%s and %s were surveyed as one shard and stand in two parts, %s and %s", files[0].Path, file.Path, at[files[0].Path], at[file.Path])
			case sums[file.Path] != file.SHA256:
				return fmt.Sprintf("%s has changed since it was surveyed", file.Path)
			}
		}
	}
	for _, path := range slices.Sorted(maps.Keys(at)) {
		if !known[path] {
			return fmt.Sprintf("%s of %s was not surveyed", path, at[path])
		}
	}
	return ""
}
