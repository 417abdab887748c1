package lexicon

import (
	"embed"
	"slices"
	"sync"

	"mizan/internal/pack"
)

// The built-in lexicons and the World as they are once read and compiled, which takes
// longer than to code an article. A test holds them against the files that people write,
// and makes them anew:
//
//	go test ./lexicon -run Compiled -update
//
//go:embed compiled
var compiledFiles embed.FS

// compiledOf returns a reader of what was compiled of a file, nil where that was done
// of another state of the file or of the World, as while they are being changed.
func compiledOf(name string, source []byte) *pack.Reader {
	data, err := compiledFiles.ReadFile("compiled/" + name + ".bin")
	r := pack.NewReader(data)
	if err != nil || r.Text() != digest(source) || r.Text() != worldDigest() {
		return nil
	}
	return r
}

// worldDigest returns the hash of the World's file.
var worldDigest = sync.OnceValue(func() string { return digest(worldFile) })

// head starts what is compiled of a file.
func head(source []byte) *pack.Writer {
	w := new(pack.Writer)
	w.Text(digest(source))
	w.Text(worldDigest())
	return w
}

// compiled returns the bytes of a lexicon that was read and compiled.
func (l *Lexicon) compiled() []byte {
	l.compile()
	w := head(l.Source)
	plain := *l
	plain.Source = nil
	write(w, &plain)

	told, ends := l.distinctTold()
	matcher, ends := l.matcher.minimal(ends)
	matcher.write(w)
	write(w, &ends)
	write(w, &l.rivals)
	w.Uint(uint64(len(told)))
	for _, list := range told {
		w.Uint(uint64(len(list)))
		for _, t := range list {
			writeHeld(w, t.party, t.Period)
		}
	}
	about, _ := l.about.minimal(nil)
	about.write(w)
	w.Uint(uint64(len(l.clues)))
	for _, c := range l.clues {
		writeHeld(w, int(c.tells), c.Period)
	}
	fronts, _ := l.fronts.minimal(nil)
	fronts.write(w)
	w.Uint(uint64(len(l.front)))
	for _, list := range l.front {
		w.Uint(uint64(len(list)))
		for _, f := range list {
			writeHeld(w, f.party, f.Period)
		}
	}
	return w.Bytes()
}

// distinctTold returns what phrases of names tell, each once, with what ends at the nodes
// of their matcher.
func (l *Lexicon) distinctTold() (told [][]teller, ends []int32) {
	ends = slices.Clone(l.names.ends)
	for node, old := range ends {
		if old < 0 {
			continue
		}
		same := func(list []teller) bool { return slices.Equal(list, l.told[old]) }
		n := slices.IndexFunc(told, same)
		if n < 0 {
			n, told = len(told), append(told, l.told[old])
		}
		ends[node] = int32(n)
	}
	return told, ends
}

// decompiled returns the lexicon that compiled wrote; its matchers are read when one is
// first asked for.
func decompiled(r *pack.Reader, source []byte) *Lexicon {
	l := new(Lexicon)
	unpack(r, l)
	l.Source = source
	for i := range l.Contrasts {
		for j := range l.Contrasts[i].Namings {
			l.flat = append(l.flat, place{i, j})
		}
	}
	l.compile = sync.OnceFunc(func() {
		l.matcher = readMatcher(r)
		var told []int32
		unpack(r, &told)
		l.names = l.matcher.with(told)
		unpack(r, &l.rivals)
		l.told = make([][]teller, r.Count())
		for i := range l.told {
			for range r.Count() {
				party, period := readHeld(r)
				l.told[i] = append(l.told[i], teller{party, period})
			}
		}
		l.about = readMatcher(r)
		l.clues = make([]aboutClue, r.Count())
		for i := range l.clues {
			tells, period := readHeld(r)
			l.clues[i] = aboutClue{Own(tells), period}
		}
		l.fronts = readMatcher(r)
		l.front = make([][]front, r.Count())
		for i := range l.front {
			for range r.Count() {
				party, period := readHeld(r)
				l.front[i] = append(l.front[i], front{party, period})
			}
		}
	})
	return l
}

// writeHeld writes what holds for a time.
func writeHeld(w *pack.Writer, what int, p Period) {
	w.Int(what)
	write(w, &p)
}

// readHeld reads what writeHeld wrote.
func readHeld(r *pack.Reader) (what int, p Period) {
	what = r.Int()
	unpack(r, &p)
	return what, p
}

// compiled returns the bytes of the world, read and compiled.
func (w *World) compiled() []byte {
	p := head(worldFile)
	p.Uint(uint64(len(w.Countries)))
	for i := range w.Countries {
		write(p, &w.Countries[i])
		write(p, &w.Countries[i].phrases)
	}
	p.Uint(uint64(len(w.places)))
	for _, place := range w.places {
		p.Int(place.country)
		p.Int(int(place.clue))
	}
	write(p, &w.nothing)
	matcher, _ := w.matcher().minimal(nil)
	matcher.write(p)
	return p.Bytes()
}

// decompiledWorld returns the world that compiled wrote.
func decompiledWorld(r *pack.Reader) *World {
	w := &World{Countries: make([]Country, r.Count())}
	for i := range w.Countries {
		unpack(r, &w.Countries[i])
		unpack(r, &w.Countries[i].phrases)
	}
	w.places = make([]worldPlace, r.Count())
	for i := range w.places {
		w.places[i].country = r.Int()
		w.places[i].clue = Clue(r.Int())
	}
	unpack(r, &w.nothing)
	return w.compiledBy(func() *Matcher { return readMatcher(r) })
}
