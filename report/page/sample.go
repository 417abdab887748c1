package page

import (
	"cmp"
	"html/template"
	"slices"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/lots"
)

// sampleRoom is how many bytes of the page the evidence may take, and saidRoom how
// many besides that stands behind what the page says in sentences: all of it where
// there is room. The rest is in mentions.csv.
const sampleRoom, saidRoom = 1_200_000, 900_000

// A sample is the mentions that the page carries: all where there is room, else
// as many as fit, drawn so that every naming of every outlet keeps some.
type sample struct {
	drawn   []int // all the study has, in the order of the draw
	carried []int // those that fit, in the order of the study
	all     int   // mentions there were, in the study or not
	data    template.JS
}

// newSample draws until the room is full, which is so much larger as what the
// sentences of picks stand on takes: no more than it, and nine tenths of
// it at least where there are enough mentions. How far they pack is seen when
// they are packed, so it is tried a few times.
func newSample(study *compare.Study, picks []pick, room int) (*sample, error) {
	drawn, n := draw(study, picks), 0
	for n < len(drawn) && behind(study, picks, drawn[n]) {
		n++
	}
	if n > 0 {
		data, err := inScript(packEvidence(study, drawn[:n], false))
		if err != nil {
			return nil, err
		}
		room += min(len(data), saidRoom)
	}
	best := &sample{drawn: drawn, all: max(study.Totals.Mentions, len(study.Evidence))}
	budget := 3 * room
	for range 6 {
		s := *best
		s.carried = s.first(fitting(study, s.drawn, budget))
		var err error
		if s.data, err = inScript(packEvidence(study, s.carried, s.some())); err != nil {
			return nil, err
		}
		if len(s.data) <= room && len(s.carried) >= len(best.carried) {
			best = &s
			if len(s.data) >= room*9/10 || len(s.carried) == len(s.drawn) {
				break
			}
		}
		budget = int(0.97 * float64(weigh(study, s.carried)) * float64(room) / float64(len(s.data)))
	}
	return best, nil
}

// some tells whether the page carries less than all mentions.
func (s *sample) some() bool { return len(s.carried) < s.all }

// first returns the first n mentions of the draw, in the order of the study.
func (s *sample) first(n int) []int {
	return slices.Sorted(slices.Values(s.drawn[:min(n, len(s.drawn))]))
}

// behind tells whether a mention stands behind one of the sentences that picks
// choose the mentions of.
func behind(study *compare.Study, picks []pick, mention int) bool {
	e := &study.Evidence[mention]
	return slices.ContainsFunc(picks, func(p pick) bool { return p.chooses(study, e) })
}

// draw puts the mentions into the order in which they are drawn: first those
// behind a sentence of the page, then one of each cell, then a second of each, and so on. A cell is what an outlet calls a thing
// by a naming: first its own words of a side, which the figures count, then those
// it reports and those whose side the text does not tell. Within a cell and among
// cells a hash of the mention decides, so that the draw is the same for the same
// mentions and favours none.
func draw(study *compare.Study, picks []pick) []int {
	type cell struct {
		contrast, naming, outlet int
		own                      bool
	}
	hashes, turns, drawn := make([]uint64, len(study.Evidence)), make([]int, len(study.Evidence)), make([]int, len(study.Evidence))
	for i := range study.Evidence {
		e := &study.Evidence[i]
		article := &study.Articles[e.Article]
		hashes[i], drawn[i] = lots.Mention(study.Outlets[article.Outlet].Name, article.ID, e.Sentence, e.Start), i
	}
	byHash := func(a, b int) int { return cmp.Or(cmp.Compare(hashes[a], hashes[b]), cmp.Compare(a, b)) }
	slices.SortFunc(drawn, byHash)
	seen := map[cell]int{}
	for _, i := range drawn {
		e := &study.Evidence[i]
		of := cell{e.Contrast, e.Naming, study.Articles[e.Article].Outlet, e.Voice == coding.Own && e.Side >= 0}
		turns[i] = 2 * seen[of]
		if !of.own {
			turns[i]++
		}
		seen[of]++
	}
	for i := range turns {
		if behind(study, picks, i) {
			turns[i] = -1
		}
	}
	slices.SortFunc(drawn, func(a, b int) int { return cmp.Or(cmp.Compare(turns[a], turns[b]), byHash(a, b)) })
	return drawn
}

// fitting is how many mentions of a draw weigh no more than a budget.
func fitting(study *compare.Study, drawn []int, budget int) int {
	s := newScale(study)
	for n, i := range drawn {
		if s.add(i); s.weight > budget {
			return n
		}
	}
	return len(drawn)
}

// weigh is about how many bytes mentions take in JSON.
func weigh(study *compare.Study, mentions []int) int {
	s := newScale(study)
	for _, i := range mentions {
		s.add(i)
	}
	return s.weight
}

// A scale weighs mentions: a sentence and an article once, however many
// mentions share them.
type scale struct {
	study     *compare.Study
	sentences map[string]bool
	articles  map[int]bool
	weight    int
}

func newScale(study *compare.Study) *scale {
	return &scale{study, map[string]bool{}, map[int]bool{}, 0}
}

func (s *scale) add(mention int) {
	e := &s.study.Evidence[mention]
	s.weight += 40 // the numbers of a row
	if !s.sentences[e.Sentence] {
		s.sentences[e.Sentence] = true
		s.weight += len(e.Sentence) + 3
	}
	if !s.articles[e.Article] {
		article := &s.study.Articles[e.Article]
		s.articles[e.Article] = true
		s.weight += len(article.Title) + len(article.URL) + 24
	}
}
