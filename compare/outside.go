package compare

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/pack"
	"mizan/lexicon"
)

// outside are the articles that were left out as they are about something else.
// Of a feed of all news they are nearly all there are, so little is kept of each:
// what the study lists, by the numbers of the texts in it, and no headline but the
// few that are shown.
type outside struct {
	list   []leftOut
	titles map[string][]headline // by country: those that come first
	texts  []string              // files, outlets, dates, countries and languages
	number map[string]uint32     // of a text
}

// leftOut is an Outside as it is kept: it holds no text and points nowhere.
type leftOut struct {
	file, line                    uint32 // its place; line 0 for a whole file
	outlet, date, about, language uint32
	scope                         coding.Level
	generic                       bool
}

// A headline is the title of an article that was left out.
type headline struct {
	of    Outside
	title string
}

// mostTitles is how many titles stand for the articles on a country.
const mostTitles = 3

// newOutside returns the list of none.
func newOutside() outside {
	return outside{titles: map[string][]headline{}, number: map[string]uint32{}}
}

// add takes up an article of a day.
func (o *outside) add(a corpus.Article, day string, scope coding.Scope) {
	left := Outside{
		Place: a.Pos.String(), Outlet: a.Outlet, Date: day, Scope: scope.Level,
		Language: scope.Language, generic: scope.Generic,
	}
	if scope.Elsewhere >= 0 {
		left.About = lexicon.OpenWorld().Countries[scope.Elsewhere].ID
	}
	o.take(left)
	o.show(headline{left, a.Title})
}

// take takes up an article without its headline.
func (o *outside) take(left Outside) {
	file, line := placeIn(left.Place)
	o.list = append(o.list, leftOut{
		file: o.numberOf(file), line: line, outlet: o.numberOf(left.Outlet), date: o.numberOf(left.Date),
		about: o.numberOf(left.About), language: o.numberOf(left.Language), scope: left.Scope, generic: left.generic,
	})
}

// placeIn parts a place into the file and the line, 0 where it tells none.
func placeIn(place string) (file string, line uint32) {
	at := strings.LastIndexByte(place, ':')
	if at < 0 || strings.HasPrefix(place[at+1:], "0") {
		return place, 0
	}
	n, err := strconv.ParseUint(place[at+1:], 10, 32)
	if err != nil {
		return place, 0
	}
	return place[:at], uint32(n)
}

// numberOf returns the number of a text, which stands in memory once.
func (o *outside) numberOf(text string) uint32 {
	n, known := o.number[text]
	if !known {
		n = uint32(len(o.texts))
		text = strings.Clone(text)
		o.texts, o.number[text] = append(o.texts, text), n
	}
	return n
}

// listed returns all articles, in the order of the study; nil where there are none.
func (o *outside) listed() []Outside {
	if len(o.list) == 0 {
		return nil
	}
	list := make([]Outside, len(o.list))
	for i, l := range o.list {
		list[i] = Outside{
			Place: o.texts[l.file], Outlet: o.texts[l.outlet], Date: o.texts[l.date], Scope: l.scope,
			About: o.texts[l.about], Language: o.texts[l.language], generic: l.generic,
		}
		if l.line > 0 {
			list[i].Place += ":" + strconv.FormatUint(uint64(l.line), 10)
		}
	}
	slices.SortStableFunc(list, compareOutside)
	return list
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
		for _, text := range [...]*string{&h.title, &h.of.Place, &h.of.Outlet, &h.of.Date, &h.of.Language} {
			*text = strings.Clone(*text) // it holds on to no article
		}
		first = slices.Insert(first, i, h)
		o.titles[h.of.About] = first[:min(len(first), mostTitles)]
	}
}

// merge adds those of another.
func (o *outside) merge(other *outside) {
	numbers := make([]uint32, len(other.texts))
	for n, text := range other.texts {
		numbers[n] = o.numberOf(text)
	}
	o.list = slices.Grow(o.list, len(other.list))
	for _, l := range other.list {
		for _, n := range [...]*uint32{&l.file, &l.outlet, &l.date, &l.about, &l.language} {
			*n = numbers[*n]
		}
		o.list = append(o.list, l)
	}
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
	list := o.listed()
	w.Uint(uint64(len(list)))
	for i := range list {
		list[i].pack(w)
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
	for range r.Count() {
		var left Outside
		left.unpack(r)
		o.take(left)
	}
	for range r.Count() {
		for range r.Count() {
			var h headline
			h.of.unpack(r)
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
func (o *Outside) unpack(r *pack.Reader) {
	for _, text := range [...]*string{&o.Place, &o.Outlet, &o.Date, &o.About, &o.Language} {
		*text = r.Text()
	}
	o.Scope, o.generic = coding.Level(r.Int()), r.Bool()
}

// outsideOf lists the articles that were left out as they are about something
// else, and counts what that is.
func (b *Builder) outsideOf(s *Study) {
	s.Outside = b.outside.listed()
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
