package compare

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"gonum.org/v1/gonum/stat/distuv"

	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// rivalNames is a lexicon of two sides with five names each.
const rivalNames = `
id: rivals
version: "1"
language: ar
title: {ar: خصمان, en: Rivals}
sides:
  - {id: a, title: {ar: الأول, en: First}, names: [الأول]}
  - {id: b, title: {ar: الثاني, en: Second}, names: [الثاني]}
contrasts:
  - id: of-a
    side: a
    title: {ar: "قوات الأول؟", en: "The first side's forces?"}
    pair: [army, militia]
    namings:
      - {term: جيش الأول, polarity: 1, family: army, en: army of the first}
      - {term: جنود الأول, polarity: 1, family: army, en: soldiers of the first}
      - {term: قوات الأول, polarity: 0, en: forces of the first}
      - {term: ميليشيات الأول, polarity: -1, family: militia, en: militias of the first}
      - {term: عصابات الأول, polarity: -1, family: militia, en: gangs of the first}
  - id: of-b
    side: b
    title: {ar: "قوات الثاني؟", en: "The second side's forces?"}
    pair: [army, militia]
    namings:
      - {term: جيش الثاني, polarity: 1, family: army, en: army of the second}
      - {term: جنود الثاني, polarity: 1, family: army, en: soldiers of the second}
      - {term: قوات الثاني, polarity: 0, en: forces of the second}
      - {term: ميليشيات الثاني, polarity: -1, family: militia, en: militias of the second}
      - {term: عصابات الثاني, polarity: -1, family: militia, en: gangs of the second}
`

// A desk is a newsroom whose articles hang together as news does: it has moods
// that last for weeks, subjects that come in runs, and stories told twice.
type desk struct {
	weeks   int
	perWeek float64    // articles, on average; their number varies
	base    [2]float64 // log odds that a charged name of either side is a legitimising one
	mood    float64    // standard deviation of the week's shift of these, an AR(1) of lag .5
	subject float64    // of a subject's shift
	run     float64    // chance that an article is of the week's own subject
	again   float64    // chance that an article tells a story of its week once more
}

// libyan is much like a real newsroom on Libya: about 7 articles a week for 35
// weeks, one side named well and the other in between.
var libyan = desk{weeks: 35, perWeek: 7, base: [2]float64{2, -0.5}, mood: 1, subject: 0.8, run: 0.7, again: 0.2}

const subjects = 6

// A piece is one article before it is anybody's.
type piece struct {
	week, subject int
	article       corpus.Article
	mentions      []coding.Mention
	tally         [2]stats.Cluster
}

// An author writes the pieces of one desk.
type author struct {
	desk
	rng      *rand.Rand
	lexicon  *lexicon.Lexicon
	moods    [][2]float64
	subjects [subjects][2]float64
	texts    bool // whether the pieces have words
}

func newAuthor(l *lexicon.Lexicon, d desk, rng *rand.Rand) *author {
	a := &author{desk: d, rng: rng, lexicon: l, texts: true}
	var mood [2]float64
	for range d.weeks {
		for side := range mood {
			mood[side] = mood[side]*0.5 + rng.NormFloat64()*d.mood*math.Sqrt(1-0.25)
		}
		a.moods = append(a.moods, mood)
	}
	// The subjects' shifts are fixed, so that all desks share them.
	for s := range a.subjects {
		a.subjects[s] = [2]float64{d.subject * math.Sqrt2 * math.Cos(float64(s)), d.subject * math.Sqrt2 * math.Sin(float64(s))}
	}
	return a
}

// write writes all pieces, in the order of time.
func (a *author) write() (pieces []piece) {
	for week := range a.weeks {
		n := int(distuv.Poisson{Lambda: a.perWeek * distuv.Gamma{Alpha: 3, Beta: 3, Src: a.rng}.Rand(), Src: a.rng}.Rand())
		own := a.rng.IntN(subjects)
		var stories []event
		for range n {
			if len(stories) == 0 || a.rng.Float64() >= a.again {
				subject := own
				if a.rng.Float64() >= a.run {
					subject = a.rng.IntN(subjects)
				}
				stories = append(stories, event{a.rng.Uint64(), subject, a.rng.IntN(7), [2]float64{a.rng.NormFloat64() * 0.5, a.rng.NormFloat64() * 0.5}})
			}
			pieces = append(pieces, a.piece(week, &stories[a.rng.IntN(len(stories))]))
		}
	}
	return pieces
}

type event struct {
	key     uint64
	subject int
	day     int
	shift   [2]float64
}

// piece writes one article.
func (a *author) piece(week int, s *event) piece {
	p := piece{week: week, subject: s.subject}
	for side, chance := range [2]float64{0.8, 0.6} {
		if a.rng.Float64() >= chance {
			continue
		}
		odds := a.base[side] + a.moods[week][side] + a.subjects[s.subject][side] + s.shift[side] + a.rng.NormFloat64()
		share := 1 / (1 + math.Exp(-odds))
		for range 1 + int(a.rng.ExpFloat64()*2.5) {
			p.mention(a, side, share)
		}
	}
	p.article.Published = time.Date(2018, 1, 1+7*week+s.day, 0, 0, 0, 0, time.UTC)
	if a.texts {
		p.article.Body = a.text(s)
		p.article.Title = strings.Join(strings.Fields(p.article.Body)[:6], " ")
	}
	return p
}

// mention adds a mention of a side.
func (p *piece) mention(a *author, side int, share float64) {
	naming, polarity := 2, 0
	if a.rng.Float64() < 0.7 {
		p.tally[side].Charged++
		naming, polarity = 3+a.rng.IntN(2), -1
		if a.rng.Float64() < share {
			naming, polarity = a.rng.IntN(2), +1
			p.tally[side].Positive++
		}
	}
	p.mentions = append(p.mentions, coding.Mention{
		Match: lexicon.Match{Naming: 5*side + naming}, Side: []string{"a", "b"}[side], Polarity: polarity, Voice: coding.Own,
	})
}

// text writes words: some of the story, some of the subject, the rest any.
func (a *author) text(s *event) string {
	var b strings.Builder
	of := rand.New(rand.NewPCG(s.key, 1))
	var telling []int
	for range 14 {
		telling = append(telling, 100_000+of.IntN(50_000))
	}
	for i := range 70 {
		word := int(a.rng.ExpFloat64() * 150)
		switch {
		case i%5 == 0:
			word = telling[i/5]
		case i%5 == 1:
			word = 10_000 + 1000*s.subject + int(a.rng.ExpFloat64()*25)
		}
		b.WriteString(wordOf(word))
		b.WriteByte(' ')
	}
	return b.String()
}

// wordOf makes up a word.
func wordOf(n int) string {
	letters := []rune("بتثجحخدرزسشصضطعغفقكلمنهي")
	word := []rune{'م'}
	for range 4 {
		word = append(word, letters[n%len(letters)])
		n /= len(letters)
	}
	return string(word)
}

// truth returns S of either side in all that a desk might ever write.
func (d desk) truth(l *lexicon.Lexicon) (net [2]float64) {
	d.weeks = 2000
	a := newAuthor(l, d, rand.New(rand.NewPCG(7, 7)))
	a.texts = false
	var sums [2]stats.Cluster
	for _, p := range a.write() {
		for side := range sums {
			sums[side].Positive += p.tally[side].Positive
			sums[side].Charged += p.tally[side].Charged
		}
	}
	for side, c := range sums {
		net[side] = 2*c.Positive/c.Charged - 1
	}
	return net
}

// publish gives each piece to an outlet, -1 for none, and returns the study.
func publish(l *lexicon.Lexicon, options Options, pieces []piece, outlet func(i int) int) *Study {
	b := NewBuilder(l, options)
	for i, p := range pieces {
		if of := outlet(i); of >= 0 {
			p.article.Outlet, p.article.ID = fmt.Sprintf("صحيفة %d", of), fmt.Sprintf("%05d", i)
			b.Add(p.article, p.mentions)
		}
	}
	return b.Study()
}

// codebookOf reads a lexicon of a test.
func codebookOf(t testing.TB, text string) *lexicon.Lexicon {
	t.Helper()
	l, err := lexicon.Load("rivals.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return l
}
