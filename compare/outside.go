package compare

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/pack"
	"mizan/lexicon"
)

// outside are the articles that were left out as they are about something else.
// Of a feed of all news they are nearly all there are, so little is kept of each:
// what the study lists, texts that many share once, and no headline but the few
// that are shown.
type outside struct {
	list   []Outside
	titles map[string][]headline // by country: those that come first
	same   map[string]string     // outlets, dates and languages
}

// A headline is the title of an article that was left out.
type headline struct {
	of    Outside
	title string
}

// mostTitles is how many titles stand for the articles on a country.
const mostTitles = 3

// newOutside returns the list of none.
func newOutside() outside { return outside{titles: map[string][]headline{}, same: map[string]string{}} }

// add takes up an article.
func (o *outside) add(a corpus.Article, scope coding.Scope) {
	left := Outside{
		Place: strings.Clone(a.Pos.String()), Outlet: o.once(a.Outlet), Date: o.once(date(a)), Scope: scope.Level,
		Language: o.once(scope.Language), generic: scope.Generic,
	}
	if scope.Elsewhere >= 0 {
		left.About = lexicon.OpenWorld().Countries[scope.Elsewhere].ID
	}
	o.list = append(o.list, left)
	o.show(headline{left, a.Title})
}

// once returns a text that stands in memory once.
func (o *outside) once(text string) string {
	known, ok := o.same[text]
	if !ok {
		known = strings.Clone(text)
		o.same[known] = known
	}
	return known
}

// show takes up a headline, if it is among the first on its country.
func (o *outside) show(h headline) {
	if h.title == "" {
		return
	}
	first := o.titles[h.of.About]
	i, _ := slices.BinarySearchFunc(first, h, func(x, y headline) int {
		return cmp.Or(compareOutside(x.of, y.of), cmp.Compare(x.title, y.title))
	})
	if i < mostTitles {
		h.title = strings.Clone(h.title)
		first = slices.Insert(first, i, h)
		o.titles[h.of.About] = first[:min(len(first), mostTitles)]
	}
}

// merge adds those of another.
func (o *outside) merge(other *outside) {
	o.list = append(o.list, other.list...)
	for _, headlines := range other.titles {
		for _, h := range headlines {
			o.show(h)
		}
	}
}

// compareOutside orders the articles that are about something else: by place.
func compareOutside(x, y Outside) int {
	return cmp.Or(cmp.Compare(x.Place, y.Place), cmp.Compare(x.Outlet, y.Outlet), cmp.Compare(x.Date, y.Date))
}

// pack writes them in the order of the study.
func (o *outside) pack(w *pack.Writer) {
	slices.SortStableFunc(o.list, compareOutside)
	w.Uint(uint64(len(o.list)))
	for i := range o.list {
		o.list[i].pack(w)
	}
	w.Uint(uint64(len(o.titles)))
	for _, country := range slices.Sorted(maps.Keys(o.titles)) {
		w.Uint(uint64(len(o.titles[country])))
		for _, h := range o.titles[country] {
			h.of.pack(w)
			w.Text(h.title)
		}
	}
}

// unpack reads what pack wrote.
func (o *outside) unpack(r *pack.Reader) {
	o.list = make([]Outside, r.Count())
	for i := range o.list {
		o.list[i].unpack(r, o)
	}
	for range r.Count() {
		for range r.Count() {
			var h headline
			h.of.unpack(r, o)
			h.title = r.Text()
			o.show(h)
		}
	}
}

// pack writes an article that is about something else.
func (o *Outside) pack(w *pack.Writer) {
	for _, text := range [...]string{o.Place, o.Outlet, o.Date, o.About, o.Language} {
		w.Text(text)
	}
	w.Int(int(o.Scope))
	w.Bool(o.generic)
}

// unpack reads what pack wrote.
func (o *Outside) unpack(r *pack.Reader, among *outside) {
	o.Place = r.Text()
	for _, text := range [...]*string{&o.Outlet, &o.Date, &o.About, &o.Language} {
		*text = among.once(r.Text())
	}
	o.Scope, o.generic = coding.Level(r.Int()), r.Bool()
}

// outsideOf lists the articles that were left out as they are about something
// else, and counts what that is.
func (b *Builder) outsideOf(s *Study) {
	slices.SortStableFunc(b.outside.list, compareOutside)
	s.Outside = b.outside.list
	by, languages := map[string]*Elsewhere{}, map[string]int{}
	for i := range s.Outside {
		o := &s.Outside[i]
		e := by[o.About]
		if e == nil {
			e = b.outside.elsewhere(o.About)
			by[o.About] = e
		}
		e.Articles++
		if o.Language != "" {
			s.Totals.Foreign++
			languages[o.Language]++
		}
		if o.generic {
			e.Generic++
		}
	}
	for _, e := range by {
		s.Elsewhere = append(s.Elsewhere, *e)
	}
	slices.SortFunc(s.Elsewhere, func(x, y Elsewhere) int {
		return cmp.Or(cmp.Compare(y.Articles, x.Articles), cmp.Compare(x.Country, y.Country))
	})
	for id, n := range languages {
		s.Languages = append(s.Languages, Language{id, n})
	}
	slices.SortFunc(s.Languages, func(x, y Language) int {
		return cmp.Or(cmp.Compare(y.Articles, x.Articles), cmp.Compare(x.ID, y.ID))
	})
}

// elsewhere begins the count of the articles on a country, "" for none, with the
// headlines that are shown of them.
func (o *outside) elsewhere(country string) *Elsewhere {
	e := &Elsewhere{Country: country}
	if i := lexicon.OpenWorld().Country(country); i >= 0 {
		e.Name = lexicon.OpenWorld().Countries[i].Name
	}
	for _, h := range o.titles[country] {
		e.Titles = append(e.Titles, h.title)
	}
	return e
}
