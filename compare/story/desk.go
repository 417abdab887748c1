package story

import (
	"cmp"
	"math"
	"slices"
	"time"
)

// Least cosines of an article with the centroid of the story that it joins, 0…1.
const (
	LeastLikeness = 0.21 // on the day of the story's first article
	LeastNextDay  = 0.30 // from the day after
)

const (
	leastMean    = 0.20 // least mean cosine with the articles of the story
	longestPause = 1    // days after its last article in which a story is still open
	longestSpan  = 2    // days from its first article to its last, at most
)

// A Story is an event as articles told it within a few days.
type Story struct {
	Articles []int // by date; one at least
	Central  int   // the one most like the whole
}

// Find sorts articles into stories, given by their dates, "2019-09-05", and by
// the numbers of the outlets that they are of, in an order that goes by the
// dates. Those without a date are in none.
//
// One pass goes through the articles by date, as in online clustering of news
// (Miranda et al. 2018): an article joins the open story whose centroid it is
// most like, or begins its own. When a day is through, its articles are put to
// the choice once more, now that all the day's stories are begun. An article
// that is like no other stays alone.
//
// A story is open until the day after its last article and for three days at
// most, and from its second day it takes only what is very like it. A war brings
// the same kind of news again and again, a second plane of aid, the day's raids,
// another shell on one town, in almost the words of the first: of pairs of articles
// that were wrongly in one story while it was open for a week, three in four were of
// different days, and of the right ones one in three, nearly all of days that meet.
//
// The centroid alone would not do: the more articles a story has that share
// little, the more like its centroid is anything of the same field, so that
// weddings, or a World Cup and all that happened beside it, became one story of sixty.
// So an article must also be like the story's articles, on the whole. What words
// weigh is fixed (see table) but for what an outlet writes everywhere (see
// habit): nothing depends on which other outlets are read.
//
// How many pairs on one event stand in one story, and how many on two, TestPairs
// prints, on pairs labelled by reading.
func Find(texts []*Text, dates []string, sources []int, order []int) (stories []Story) {
	d := newDesk(texts, dates, sources).read(order)
	d.settle(func(*running) bool { return false })
	for _, r := range d.stories {
		if len(r.articles) > 0 {
			stories = append(stories, Story{r.articles, r.central})
		}
	}
	return stories
}

// Day returns the number of a date, "2019-09-05", since 1970.
func Day(date string) (n int, ok bool) {
	t, err := time.Parse("2006-01-02", date)
	return int(t.Unix() / (24 * 60 * 60)), err == nil
}

const (
	rareWords  = 24  // words of an article by which its story is looked up: the heaviest
	mostTold   = 256 // stories a word may be in and still serve to look one up
	mostLiked  = 16  // stories an article is compared with, those that share most with it
	shortWords = 3   // words below which an article is about nothing: a bare number or a name
)

// A desk sorts articles into stories as they come in by date. Its work grows
// with the articles, not with their pairs: an article meets only the open
// stories that share one of its heaviest words.
type desk struct {
	texts   []*Text
	dates   []string // by article, "2019-09-05"
	sources []int    // by article: the outlet it is of
	weights table
	habits  []habit // by outlet
	stories []*running
	open    []int            // stories that are not settled
	in      []int            // by article: its story
	holding map[uint32][]int // by word: stories of which it is a heavy word
}

// running is a story that is being told.
type running struct {
	articles []int // by date
	days     []int // of the articles
	sum      map[uint32]float64
	square   float64 // |sum|²
	central  int     // article most like the whole, once settled
}

// A weight is one word of an article's vector.
type weight struct {
	word  uint32
	value float64
}

// newDesk returns a desk for articles.
func newDesk(texts []*Text, dates []string, sources []int) *desk {
	d := &desk{texts: texts, dates: dates, sources: sources, weights: weights(), holding: map[uint32][]int{}, in: make([]int, len(texts))}
	d.habits = habitsOf(texts, sources)
	return d
}

// vector returns an article as weights (1 + ln count)·ln(1/share) of its words,
// of length 1.
func (d *desk) vector(i int) []weight {
	text, habit := d.texts[i], d.habits[d.sources[i]]
	v := make([]weight, len(text.words))
	squares := 0.0
	for n, word := range text.words {
		v[n] = weight{word, (1 + math.Log(float64(text.counts[n]))) * min(d.weights.of(word), habit.weight(word))}
		squares += v[n].value * v[n].value
	}
	if squares == 0 || len(v) < shortWords {
		return nil
	}
	for n := range v {
		v[n].value /= math.Sqrt(squares)
	}
	return v
}

// heaviest returns the words by which an article is looked up.
func heaviest(v []weight) []weight {
	v = slices.Clone(v)
	slices.SortFunc(v, func(x, y weight) int {
		return cmp.Or(cmp.Compare(y.value, x.value), cmp.Compare(x.word, y.word))
	})
	return v[:min(len(v), rareWords)]
}

// read files all articles, given by date, and refiles those of each day at its
// end.
func (d *desk) read(order []int) *desk {
	for len(order) > 0 {
		date := d.dates[order[0]]
		today := 0
		for today < len(order) && d.dates[order[today]] == date {
			today++
		}
		if day, ok := Day(date); ok {
			d.settle(func(r *running) bool { return r.open(day) })
			for _, i := range order[:today] {
				d.file(i, day)
			}
			for _, i := range order[:today] {
				d.stories[d.in[i]].remove(i, d.vector(i))
				d.file(i, day)
			}
		}
		order = order[today:]
	}
	return d
}

// settle finds the central articles of the stories that are closed and lets go
// of their words, which would take more room than the articles.
func (d *desk) settle(open func(*running) bool) {
	d.open = slices.DeleteFunc(d.open, func(n int) bool {
		r := d.stories[n]
		if open(r) {
			return false
		}
		switch len(r.articles) {
		case 0:
		case 1:
			r.central = r.articles[0]
		default:
			r.central = d.central(r)
		}
		r.sum = nil
		return true
	})
}

// file puts an article of a day into its story.
func (d *desk) file(i, day int) {
	v := d.vector(i)
	heavy := heaviest(v)
	n, ok := d.likeliest(v, heavy, day)
	if !ok {
		n = len(d.stories)
		d.open = append(d.open, n)
		d.stories = append(d.stories, &running{sum: map[uint32]float64{}})
	}
	d.stories[n].add(i, day, v)
	d.in[i] = n
	for _, w := range heavy {
		if in := d.holding[w.word]; len(in) == 0 || !slices.Contains(in, n) {
			d.holding[w.word] = append(in, n)
		}
	}
}

// likeliest returns the open story that an article belongs to.
func (d *desk) likeliest(v, heavy []weight, day int) (story int, ok bool) {
	best := LeastLikeness
	for _, n := range d.candidates(heavy, day) {
		r := d.stories[n]
		dot := r.dot(v)
		likeness := dot / math.Sqrt(r.square)
		if dot < leastMean*float64(len(r.articles)) || day > r.days[0] && likeness < LeastNextDay {
			continue
		}
		if likeness > best || likeness == best && !ok {
			story, best, ok = n, likeness, true
		}
	}
	return story, ok
}

// candidates returns the open stories that share heavy words with an article,
// those that share most first. Closed stories are struck off the index on the
// way.
func (d *desk) candidates(heavy []weight, day int) []int {
	shared := map[int]float64{}
	for _, w := range heavy {
		open := slices.DeleteFunc(d.holding[w.word], func(n int) bool { return !d.stories[n].open(day) })
		d.holding[w.word] = open
		if len(open) > mostTold {
			continue
		}
		for _, n := range open {
			shared[n] += w.value * d.stories[n].sum[w.word] / math.Sqrt(d.stories[n].square)
		}
	}
	numbers := make([]int, 0, len(shared))
	for n := range shared {
		numbers = append(numbers, n)
	}
	slices.SortFunc(numbers, func(x, y int) int {
		return cmp.Or(cmp.Compare(shared[y], shared[x]), cmp.Compare(x, y))
	})
	return numbers[:min(len(numbers), mostLiked)]
}

// open reports whether an article of the day may join.
func (r *running) open(day int) bool {
	return len(r.days) > 0 && day-r.days[len(r.days)-1] <= longestPause && day-r.days[0] <= longestSpan
}

// cosine returns how like the story's centroid a vector is, 0…1.
func (r *running) cosine(v []weight) float64 {
	if r.square == 0 {
		return 0
	}
	return r.dot(v) / math.Sqrt(r.square)
}

// dot returns the product of a vector with the sum of the story's.
func (r *running) dot(v []weight) float64 {
	dot := 0.0
	for _, w := range v {
		dot += w.value * r.sum[w.word]
	}
	return dot
}

// add adds an article.
func (r *running) add(i, day int, v []weight) {
	r.articles, r.days = append(r.articles, i), append(r.days, day)
	if len(v) == 0 {
		return
	}
	r.square += 2*r.dot(v) + 1
	for _, w := range v {
		r.sum[w.word] += w.value
	}
}

// remove takes out an article of the last day.
func (r *running) remove(i int, v []weight) {
	n := len(r.articles) - 1
	for r.articles[n] != i {
		n--
	}
	r.articles, r.days = slices.Delete(r.articles, n, n+1), slices.Delete(r.days, n, n+1)
	r.square += 1 - 2*r.dot(v)
	for _, w := range v {
		r.sum[w.word] -= w.value
	}
	if len(r.articles) == 0 {
		r.square = 0
		clear(r.sum)
	}
}

// central returns the article that is most like the story's centroid, of equals
// the first by date.
func (d *desk) central(r *running) (central int) {
	best := -1.0
	for _, i := range r.articles {
		if likeness := r.cosine(d.vector(i)); likeness > best {
			central, best = i, likeness
		}
	}
	return central
}
