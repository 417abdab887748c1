package page

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/net/html"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/words"
	"mizan/lexicon"
)

var (
	largeDir      = flag.String("large", "", "`folder` for the page of 50 outlets × 200 namings × -articles")
	largeArticles = flag.Int("articles", 100_000, "how many articles -large is made of")
)

// The large case that the page is to bear.
const (
	largeOutlets = 50
	largeNamings = 200
	largePage    = 4_000_000 // bytes
)

// TestLargePage writes the page of the large case and prints where its bytes
// go:
//
//	go test ./report/page -run LargePage -large /tmp/large -v -timeout 60m
//
// The study takes ten minutes on two cores, of fewer -articles less.
func TestLargePage(t *testing.T) {
	if *largeDir == "" {
		t.Skip("no -large folder")
	}
	start := time.Now()
	study := newPress(t).study()
	t.Logf("study made in %v", time.Since(start).Round(time.Second))
	start = time.Now()
	var page bytes.Buffer
	if err := Write(&page, study, "ar"); err != nil {
		t.Fatal(err)
	}
	t.Logf("written in %v", time.Since(start).Round(time.Millisecond))
	if err := os.MkdirAll(*largeDir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(*largeDir, "report.html"), page.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	tree, err := html.Parse(bytes.NewReader(page.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	logParts(t, page.String(), tree)
	logSample(t, study)
	if page.Len() > largePage {
		t.Errorf("the page takes %s bytes, want at most %s", words.Whole(page.Len()), words.Whole(largePage))
	}
}

// A press is 50 invented outlets that name the sides of the built-in lexicon,
// with 200 of its namings, each outlet with a lean and with favourites.
type press struct {
	lexicon *lexicon.Lexicon
	neutral []string // words of the sample that name nobody
	namings []int
	weights [][]float64 // by outlet and naming, adding up to 1
	outlets []string
}

// newPress draws the outlets.
func newPress(t *testing.T) *press {
	l, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	p := &press{lexicon: l, neutral: neutralWords(t, l)}
	rng := rand.New(rand.NewPCG(7, 7))
	for i := range l.Len() { // as many of each contrast as its part in the lexicon
		if i*largeNamings/l.Len() != (i+1)*largeNamings/l.Len() {
			p.namings = append(p.namings, i)
		}
	}
	for outlet := range largeOutlets {
		kind := []string{"صحيفة", "وكالة", "قناة", "بوابة", "شبكة"}[outlet%5]
		place := []string{"الضفاف", "المرسى الليبي", "النخلة", "الأفق العربي", "صوت الشمال", "منبر الوادي", "الجسر", "الميناء", "Desert News", "الصدى"}[outlet/5]
		p.outlets = append(p.outlets, kind+" "+place)
		lean, weights, sum := rng.NormFloat64()*0.8, make([]float64, len(p.namings)), 0.0
		for i, naming := range p.namings {
			contrast, n := l.At(naming)
			toward := map[bool]float64{true: 1, false: -1}[l.Side(contrast.Side) == 0]
			weights[i] = math.Exp(lean*toward*float64(n.Polarity)+0.8*rng.NormFloat64()) / float64(1+i%13)
			sum += weights[i]
		}
		for i := range weights {
			weights[i] /= sum
		}
		p.weights = append(p.weights, weights)
	}
	return p
}

// neutralWords returns the words of the sample outside its mentions.
func neutralWords(t *testing.T, l *lexicon.Lexicon) (words []string) {
	coder := coding.New(l)
	for a, err := range corpus.Sample("libya", corpus.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		at := 0
		for _, m := range coder.Code(coding.Text{Body: a.Body}).Mentions {
			words = append(words, strings.Fields(a.Body[at:m.Start])...)
			at = m.End
		}
		words = append(words, strings.Fields(a.Body[at:])...)
	}
	return words
}

// study counts the articles on two cores, as the command does.
func (p *press) study() *compare.Study {
	var running sync.WaitGroup
	builders := make([]*compare.Builder, 2)
	for half := range builders {
		b := compare.NewBuilder(p.lexicon, compare.Options{Level: 0.95, Seed: 1})
		builders[half] = b
		running.Go(func() {
			for i := half; i < *largeArticles; i += len(builders) {
				b.Add(p.article(i))
			}
		})
	}
	running.Wait()
	builders[0].Merge(builders[1])
	builders[0].Made("large", false)
	return builders[0].Study()
}

// article writes one article of one of the 40 events of its day, with its
// mentions coded.
func (p *press) article(i int) (corpus.Article, []coding.Mention) {
	const days, events = 365, 40
	day := i * days / *largeArticles
	rng := rand.New(rand.NewPCG(uint64(i), 1))
	outlet, event := i%largeOutlets, rng.IntN(events)
	words := func(n int) string {
		var said []string
		for range n {
			word := p.neutral[rng.IntN(len(p.neutral))]
			if rng.IntN(3) == 0 { // of the event
				word = p.neutral[(day*events+event)*31%len(p.neutral)] + string('ا'+rune(rng.IntN(26)))
			}
			said = append(said, word)
		}
		return strings.Join(said, " ")
	}
	var title, body strings.Builder
	title.WriteString(words(3) + " ")
	var mentions []coding.Mention
	if rng.IntN(3) == 0 {
		mentions = append(mentions, p.mention(rng, &title, outlet, true))
	}
	title.WriteString(words(4))
	for range 8 {
		from := body.Len()
		body.WriteString(words(4+rng.IntN(14)) + " ")
		if rng.IntN(4) > 0 {
			mentions = append(mentions, p.mention(rng, &body, outlet, false))
		}
		body.WriteString(words(4+rng.IntN(14)) + ".")
		for m := range mentions {
			if !mentions[m].InTitle && mentions[m].Start >= from {
				mentions[m].From, mentions[m].To = from, body.Len()
			}
		}
		body.WriteString(" ")
	}
	if len(mentions) > 0 && mentions[0].InTitle {
		mentions[0].From, mentions[0].To = 0, title.Len()
	}
	id := fmt.Sprintf("%06d", i)
	return corpus.Article{
		ID: id, Outlet: p.outlets[outlet], Title: title.String(), Body: body.String(),
		URL:       "https://example.org/" + fmt.Sprint(outlet) + "/news/2019/" + id,
		Published: time.Date(2019, 4, 4, 0, 0, 0, 0, time.UTC).AddDate(0, 0, day),
		Pos:       corpus.Pos{Path: "articles.jsonl", Line: i + 1},
	}, mentions
}

// mention writes a naming and says how it was coded.
func (p *press) mention(rng *rand.Rand, text *strings.Builder, outlet int, inTitle bool) coding.Mention {
	naming, left := p.namings[len(p.namings)-1], rng.Float64()
	for i, weight := range p.weights[outlet] {
		if left -= weight; left < 0 {
			naming = p.namings[i]
			break
		}
	}
	contrast, n := p.lexicon.At(naming)
	cue := []string{"وأفاد", "وقال", "وأكد", "أعلن", "بحسب", "زعمت", "ذكرت", "وأوضح"}[rng.IntN(8)]
	m := coding.Mention{Side: contrast.Side, Polarity: n.Polarity, InTitle: inTitle}
	m.Naming = naming
	m.Why.Voice, m.Why.Side = coding.Reason{Rule: "own"}, coding.Reason{Rule: "naming"}
	switch x := rng.IntN(20); {
	case x < 6:
		m.Voice, m.Why.Voice = coding.Attributed, coding.Reason{Rule: "report", Cue: cue}
	case x < 8:
		m.Voice, m.Why.Voice = coding.Quoted, coding.Reason{Rule: "quote"}
	case x < 9:
		m.Voice, m.Why.Voice = coding.Distanced, coding.Reason{Rule: "so-called", Cue: "ما يسمى"}
	}
	if len(n.Contested) > 0 {
		_, other := p.lexicon.At(p.namings[rng.IntN(len(p.namings))])
		m.Why.Side = coding.Reason{Rule: "document", Cue: other.Plain()}
		if rng.IntN(5) == 0 {
			m.Side, m.Why.Side = coding.Unresolved, coding.Reason{Rule: "unresolved"}
		}
	}
	m.Start = text.Len()
	text.WriteString(n.Plain())
	m.End = text.Len()
	text.WriteString(" ")
	return m
}

// logParts prints where the bytes of a page go: its style, its scripts and its
// data, those of a kind together, and the sections as they stand in it.
func logParts(t *testing.T, page string, tree *html.Node) {
	t.Logf("%9s the page", words.Whole(len(page)))
	var kinds []string
	sizes, numbers, long := map[string]int{}, map[string]int{}, map[string]int{}
	for _, node := range slices.Concat(elements(tree, "style"), elements(tree, "script")) {
		text := innerText(node)
		kind := node.Data + " " + strings.Join(strings.Fields(text[:60]), " ")
		if id := attribute(node, "id"); id != "" {
			kind = "data " + strings.TrimRight(id, "0123456789")
			long[kind] += len(unpacked(t, node))
		}
		if sizes[kind] == 0 {
			kinds = append(kinds, kind)
		}
		sizes[kind] += len(text)
		numbers[kind]++
	}
	for _, kind := range kinds {
		t.Logf("%9s %s × %d, unpacked %s", words.Whole(sizes[kind]), kind, numbers[kind], words.Whole(long[kind]))
	}
	for _, node := range slices.Concat(elements(tree, "header"), elements(tree, "section"), elements(tree, "footer")) {
		t.Logf("%9s <%s> %s, %s elements", words.Whole(len(rendered(t, node))), node.Data, attribute(node, "id"), words.Whole(len(elements(node, "*"))))
	}
}

// logSample prints how much of the evidence the page carries, and for how many
// cells of outlet × naming with own words it has a sentence of them.
func logSample(t *testing.T, study *compare.Study) {
	sample, err := newSample(study, nil, sampleRoom)
	if err != nil {
		t.Fatal(err)
	}
	carried, all := map[[3]int]bool{}, 0
	for _, i := range sample.carried {
		if e := &study.Evidence[i]; e.Voice == coding.Own && e.Side >= 0 {
			carried[[3]int{e.Contrast, e.Naming, study.Articles[e.Article].Outlet}] = true
		}
	}
	for _, contrast := range study.Contrasts {
		for _, naming := range contrast.Namings {
			for _, voices := range naming.Counts {
				if voices.Own() > 0 {
					all++
				}
			}
		}
	}
	t.Logf("%s of %s mentions; a sentence for %s of %s cells", words.Whole(len(sample.carried)), words.Whole(sample.all), words.Whole(len(carried)), words.Whole(all))
}

// rendered is a node as HTML.
func rendered(t *testing.T, node *html.Node) []byte {
	var b bytes.Buffer
	if err := html.Render(&b, node); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
