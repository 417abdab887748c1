package story

const (
	recentDays = 3  // days before an article whose words are no longer new
	staleness  = 30 // how much a word loses by its share of the articles of those days
	rested     = 20 // articles without the word that an outlet is taken to have besides
)

// A recent is what an outlet wrote in the days before. An affair that goes on,
// a siege, a bridge of aid, a campaign from the air, brings its words every day,
// and they do not tell today's event from yesterday's: what is new does (as in
// the detection of new events: Allan, Papka and Lavrenko 1998). A word that
// stands in one of ten of an outlet's many articles of the last three days weighs a
// quarter. It is of one outlet, so that an outlet's stories do not depend on
// who else is read.
type recent struct {
	days     []int // of the articles, ascending
	articles []int
	in       map[uint32]int32 // by word: articles that hold it
}

// newness returns by how much a word weighs less than if it were new, 0…1.
func (r *recent) newness(word uint32) float64 {
	return 1 / (1 + staleness*float64(r.in[word])/float64(len(r.articles)+rested))
}

// add adds an article.
func (r *recent) add(i, day int, texts []*Text) {
	if r.in == nil {
		r.in = map[uint32]int32{}
	}
	r.days, r.articles = append(r.days, day), append(r.articles, i)
	for _, word := range texts[i].words {
		r.in[word]++
	}
}

// forget takes out what is too old on a day.
func (r *recent) forget(day int, texts []*Text) {
	old := 0
	for ; old < len(r.days) && day-r.days[old] > recentDays; old++ {
		for _, word := range texts[r.articles[old]].words {
			if r.in[word]--; r.in[word] == 0 {
				delete(r.in, word)
			}
		}
	}
	r.days, r.articles = r.days[old:], r.articles[old:]
}
