package story

import (
	"cmp"
	"container/heap"
	"slices"
	"time"

	"mizan/internal/cores"
)

// What joins articles to one story: the mean cosine of their words, less so
// much for each day between two of them, and where their headlines count
// differently: the third plane of aid is not the second.
const (
	LeastLikeness = 0.20 // mean over the articles of two groups from which they are one, 0…1
	DayApart      = 0.10 // taken off for each day between two articles
	CountApart    = 0.3  // taken off for two ordinals
)

const (
	longestPause = 1 // days after its last article in which a story is still open
	longestSpan  = 2 // days from its first article to its last, at most
)

// A Story is an event as articles told it within a few days.
type Story struct {
	Articles []int // by date
	Central  int   // the one most like the whole
}

// Find sorts articles into stories, given by their dates, "2019-09-05", and by
// the numbers of the outlets that they are of, in an order that goes by the
// dates. Those without a date are in none.
//
// The articles of a day and the stories still open are joined two by two, those
// most alike first, as long as the articles of the one are like those of the other
// on the mean (average linkage, Sokal and Michener 1958). An article that is
// like no other stays alone. A story is open until the day after its last
// article and for three days at most, and what is of another day must be the more alike: a
// war brings the same kind of news again and again, a second plane of aid, the
// day's raids, another shell on one town, in almost the words of the first.
//
// Likeness to a story's centroid would not do: the more articles a story has
// that share little, the more like its centroid is anything of the same field,
// so that weddings, or a World Cup and all that happened beside it, became one
// story of sixty. Nor would one pass, in which an article goes where it is most
// like what has come so far: a second event of a day went to the first, and drew
// the first's later articles off to itself.
//
// What words weigh is fixed (see table and foretold) but for what the outlet
// writes everywhere (see habit): nothing depends on which other outlets are
// read. To count a word less that the outlet wrote in the days before (Allan,
// Papka and Lavrenko 1998) was tried: of pairs labelled in reports on four wars those
// on one event were then the more alike in .80 of comparisons, without it in .85.
//
// How many pairs on one event stand in one story, and how many on two, TestPairs
// prints, on pairs labelled by reading.
func Find(texts []*Text, dates []string, sources []int, order []int) (stories []Story) {
	d := newDesk(texts, dates, sources).read(order)
	d.settle(func(*group) bool { return false })
	for n, g := range d.groups {
		if g.into == n {
			stories = append(stories, Story{g.articles, g.central})
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
	mostTold   = 256 // groups that a word is kept of, to look them up
	mostLiked  = 16  // groups an article is compared with, those that share most with it
	shortWords = 3   // words below which an article is about nothing: a bare number or a name
)

// A desk sorts articles into stories as they come in by date. Its work grows
// with the articles, not with their pairs: an article meets only the open
// groups that share one of its heaviest words.
type desk struct {
	texts   []*Text
	dates   []string // by article, "2019-09-05"
	sources []int    // by article: the outlet it is of
	weights table
	habits  []habit // by outlet
	groups  []*group
	open    []int           // groups that are not settled
	holding map[uint32]held // by word: groups of which it is a heavy word
	links   links           // of the day
}

// held are the groups of which a word is a heavy one, those of them open that are so
// on a day.
type held struct {
	groups []int
	day    int
}

// newDesk returns a desk for articles.
func newDesk(texts []*Text, dates []string, sources []int) *desk {
	d := &desk{texts: texts, dates: dates, sources: sources, weights: weights(), holding: map[uint32]held{}}
	d.habits = habitsOf(texts, sources)
	return d
}

// vector returns an article as the weights of its words, ascending by word, of
// length 1; nothing of one that has too few.
func (d *desk) vector(i int) vector {
	text, habit := d.texts[i], d.habits[d.sources[i]]
	if len(text.words) < shortWords {
		return nil
	}
	v := make(vector, len(text.words))
	for n, word := range text.words {
		v[n] = weight{word, text.stress(n) * min(d.weights.of(word), habit.weight(word))}
	}
	return v.normed()
}

// read joins the articles of each day, given by date, to stories.
func (d *desk) read(order []int) *desk {
	var ahead []filing // of the first of order
	for len(order) > 0 {
		date := d.dates[order[0]]
		today := 0
		for today < len(order) && d.dates[order[today]] == date {
			today++
		}
		if day, ok := Day(date); ok {
			d.settle(func(g *group) bool { return g.open(day) })
			if len(ahead) < today {
				ahead = append(ahead, d.filings(order[len(ahead):min(len(order), today+weighedAhead)])...)
			}
			d.file(order[:today], ahead[:today], day)
			d.join()
		}
		order, ahead = order[today:], ahead[min(today, len(ahead)):]
	}
	return d
}

// settle finds the central articles of the stories that are closed and lets go
// of their words, which would take more room than the articles.
func (d *desk) settle(open func(*group) bool) {
	d.open = slices.DeleteFunc(d.open, func(n int) bool {
		g := d.groups[n]
		if g.into == n && open(g) {
			return false
		}
		if g.into == n {
			g.central = g.most()
		}
		g.sum, g.vectors = nil, nil
		return true
	})
}

// A filing is an article that is looked up.
type filing struct {
	vector, heavy vector
	met           [][]int // by heavy word: the open groups that have it too
	links         []link
}

// weighedAhead is how many articles of the days to come are weighed with those of a
// day, so that the cores meet a few times a study for it and not each day.
const weighedAhead = 4096

// filings weighs the words of articles.
func (d *desk) filings(articles []int) []filing {
	filings := make([]filing, len(articles))
	cores.Each(len(articles), func(k int) {
		v := d.vector(articles[k])
		filings[k] = filing{vector: v, heavy: v.heaviest()}
	})
	return filings
}

// looked is how many articles are looked up by one core at a time.
const looked = 16

// file makes each article of a day a group of its own, and links it to those that
// it may be joined to. All that takes time is done on all cores: only what is met
// depends on the articles before.
func (d *desk) file(articles []int, filings []filing, day int) {
	first := len(d.groups)
	for k, i := range articles {
		f, n := &filings[k], first+k
		for _, w := range f.heavy {
			f.met = append(f.met, d.meet(w.word, n, day))
		}
		g := &group{articles: []int{i}, vectors: []vector{f.vector}, sum: f.vector, into: n, first: day, told: [longestSpan + 1]int{1}}
		g.counted[d.texts[i].counted] = 1
		d.groups, d.open = append(d.groups, g), append(d.open, n)
	}
	for place, n := range d.open {
		d.groups[n].place = place
	}
	cores.Each((len(filings)+looked-1)/looked, func(part int) {
		shared := make([]float64, len(d.open))
		for k := part * looked; k < min(len(filings), (part+1)*looked); k++ {
			f, n := &filings[k], first+k
			for _, other := range d.candidates(f, shared) {
				if likeness, ok := d.groups[other].likeness(d.groups[n]); ok && likeness >= LeastLikeness {
					f.links = append(f.links, link{likeness, other, n})
				}
			}
		}
	})
	for k := range filings {
		for _, l := range filings[k].links {
			heap.Push(&d.links, l)
		}
		filings[k] = filing{} // what it is asked for is done
	}
}

// meet returns the open groups of which a word is a heavy one, and adds group n to
// them. Closed ones are struck off on the first look of a day, and joined ones are
// made one.
func (d *desk) meet(word uint32, n, day int) []int {
	all, known := d.holding[word]
	if !known || all.day != day {
		open := all.groups[:0]
		for _, n := range all.groups {
			if n = d.root(n); d.groups[n].open(day) {
				open = append(open, n)
			}
		}
		slices.Sort(open)
		all = held{slices.Compact(open), day}
	}
	met := all.groups
	if len(met) < mostTold {
		all.groups = append(met, n)
	}
	d.holding[word] = all
	return met
}

// slack is by how much less alike than when they were linked two groups may have
// become and still be the next to be joined: links that sink by less are not put
// back, or each article of a large story would have all its links reckoned anew.
const slack = 0.02

// join joins the groups that are linked, those most alike first. What has grown
// since is judged as it is.
func (d *desk) join() {
	for len(d.links) > 0 {
		l := heap.Pop(&d.links).(link)
		a, b := d.root(l.a), d.root(l.b)
		if a == b {
			continue
		}
		a, b = min(a, b), max(a, b)
		switch likeness, ok := d.groups[a].likeness(d.groups[b]); {
		case !ok || likeness < LeastLikeness:
		case likeness < l.likeness-slack:
			heap.Push(&d.links, link{likeness, a, b})
		default:
			d.groups[a].take(d.groups[b])
			d.groups[b].into = a
		}
	}
}

// root returns the group that a group is part of.
func (d *desk) root(n int) int {
	for d.groups[n].into != n {
		d.groups[n].into = d.groups[d.groups[n].into].into
		n = d.groups[n].into
	}
	return n
}

// candidates returns the groups that share heavy words with an article, those that
// share most first. It needs a zero for each open group, and leaves it so.
func (d *desk) candidates(f *filing, shared []float64) []int {
	var met []int
	for i, w := range f.heavy {
		for _, n := range f.met[i] {
			g := d.groups[n]
			more := w.value * g.sum.of(w.word) / float64(len(g.articles))
			if more > 0 && shared[g.place] == 0 {
				met = append(met, n)
			}
			shared[g.place] += more
		}
	}
	most := make([]int, 0, mostLiked+1)
	for _, n := range met {
		at, _ := slices.BinarySearchFunc(most, n, func(x, y int) int {
			return cmp.Or(cmp.Compare(shared[d.groups[y].place], shared[d.groups[x].place]), cmp.Compare(x, y))
		})
		if most = slices.Insert(most, at, n); len(most) > mostLiked {
			most = most[:mostLiked]
		}
	}
	for _, n := range met {
		shared[d.groups[n].place] = 0
	}
	return most
}
