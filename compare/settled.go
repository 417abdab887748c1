package compare

import (
	"mizan/compare/story"
	"mizan/internal/corpus"
	"mizan/internal/slab"
)

// settled is where stands what a builder keeps of its articles. Each has a dozen
// small pieces, and the collector would follow them one by one.
type settled struct {
	texts   slab.Texts
	cells   slab.Slices[cell]
	stories story.Slabs
	dates   map[[3]int]string
	scratch []cell
}

// settle moves what an article holds to where that of others stands.
func (s *settled) settle(a *counted) {
	own := a.Place == a.ID // it is called after its place
	for _, text := range [...]*string{&a.ID, &a.Title, &a.URL} {
		*text = s.texts.Keep(*text)
	}
	if own {
		a.Place = a.ID
	} else {
		a.Place = s.texts.Keep(a.Place)
	}
	s.stories.Move(&a.text)
	a.cells = s.cells.Keep(a.cells)
}

// date returns the day of an article, a text that all articles of the day share,
// empty when unknown.
func (s *settled) date(a corpus.Article) string {
	year, month, day := a.Published.Date()
	at := [...]int{year, int(month), day}
	text, known := s.dates[at]
	if !known {
		text = date(a)
		s.dates[at] = text
	}
	return text
}
