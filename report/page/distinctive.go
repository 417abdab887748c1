package page

import (
	"slices"
	"strings"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// wordsSection lists the words and the namings that set each outlet apart.
func wordsSection(v *view.View, sample *sample) (*section, error) {
	s := newSection("distinctive")
	sentences := newConcordance(v, sample)
	for _, outlet := range v.Outlets {
		namings, words := keywordsOf(v, v.Study.KeyNamings, outlet), keywordsOf(v, v.Study.Keywords, outlet)
		if len(namings)+len(words) == 0 {
			continue
		}
		if wide(v) {
			namings, words = namings[:min(len(namings), mostWordsWide)], words[:min(len(words), mostWordsWide)]
		}
		b := block{
			Name:  v.Study.Outlets[outlet].Name,
			Tone:  "none",
			Lists: []wordList{newWordList(v, said("distinctive.namings"), namings, sentences), newWordList(v, said("distinctive.words"), words, sentences)},
			Table: keywordTable(v, append(namings, words...)), TableName: said("table.figures"),
		}
		if wide(v) && len(s.Blocks) >= mostLines {
			s.Folded = append(s.Folded, b)
		} else {
			s.Blocks = append(s.Blocks, b)
		}
	}
	s.Fold = said("time.fold")
	return s, nil
}

// A wordList is a row of words.
type wordList struct {
	Title words.Sayer
	Words []keyword
}

// A keyword is one word that sets an outlet apart.
type keyword struct {
	Word, English string
	Sign          string
	Figure        string // units that hold it, of all the outlet has
	Pick          pick   // of a naming
	Find          string // of a word: what to search the outlet's evidence for
}

// mostWords is how many words a list shows; the table holds all, but of many
// outlets the list and the table hold these.
const mostWords, mostWordsWide = 20, 12

// keywordsOf are the keywords that set one outlet apart.
func keywordsOf(v *view.View, all []compare.Keyword, outlet int) []*compare.Keyword {
	var list []*compare.Keyword
	for i := range all {
		if all[i].Outlet == outlet && v.Apart(&all[i]) {
			list = append(list, &all[i])
		}
	}
	return list
}

func newWordList(v *view.View, title words.Sayer, keywords []*compare.Keyword, sentences concordance) wordList {
	list := wordList{Title: title}
	for _, k := range keywords[:min(len(keywords), mostWords)] {
		entry := keyword{Word: k.Word, Figure: words.Whole(k.Units) + "/" + words.Whole(k.Of)}
		if k.Naming >= 0 {
			naming := &v.Study.Contrasts[k.Contrast].Namings[k.Naming]
			entry.Word, entry.English, entry.Sign = naming.Label, naming.English, words.Sign(naming.Polarity)
			entry.Pick = keywordPick(k)
		} else if sentences.has(k.Outlet, k.Word) {
			entry.Pick, entry.Find = pick{"outlet": k.Outlet}, k.Word
		}
		list.Words = append(list.Words, entry)
	}
	return list
}

// keywordPick chooses the mentions of a naming in the outlet's own words.
func keywordPick(k *compare.Keyword) pick {
	return pick{"outlet": k.Outlet, "contrast": k.Contrast, "naming": k.Naming, "voice": int(coding.Own)}
}

func keywordTable(v *view.View, keywords []*compare.Keyword) *table {
	t := &table{Caption: said("distinctive.title"), Head: heads("distinctive.word", "distinctive.here", "distinctive.there", "distinctive.ratio", "distinctive.conservative")}
	t.Head = append(t.Head, head{Text: plain("q")}, head{Text: said("distinctive.articles")})
	titles := 3
	if wide(v) {
		titles = 1
	}
	for _, k := range keywords {
		name := cell{Name: k.Word}
		if k.Naming >= 0 {
			name = namingCell(v, k.Contrast, k.Naming, k.Outlet)
		}
		t.Rows = append(t.Rows, []cell{
			name, {Figure: words.Whole(k.Units) + " / " + words.Whole(k.Of)}, {Figure: words.Whole(k.Others) + " / " + words.Whole(k.Rest)},
			{Figure: twoDigits(k.LogRatio)}, {Figure: twoDigits(k.Conservative)}, {Figure: probability(k.Q)},
			{Titles: titlesOf(v, k.Articles, titles)},
		})
	}
	return t
}

// An articleTitle is an article by its title, which may lead to its address, or
// an outlet by its name.
type articleTitle struct {
	Title  string // empty when it has none
	Link   string
	Figure string // beside it
}

// titlesOf are the titles of the first articles.
func titlesOf(v *view.View, articles []int, most int) []articleTitle {
	var titles []articleTitle
	for _, i := range articles[:min(len(articles), most)] {
		titles = append(titles, articleTitle{Title: v.Study.Articles[i].Title, Link: link(v.Study.Articles[i].URL)})
	}
	return titles
}

// A concordance is the carried sentences of each outlet.
type concordance [][]string

func newConcordance(v *view.View, sample *sample) concordance {
	c := make(concordance, len(v.Study.Outlets))
	for _, i := range sample.carried {
		e := &v.Study.Evidence[i]
		outlet := v.Study.Articles[e.Article].Outlet
		c[outlet] = append(c[outlet], e.Sentence)
	}
	return c
}

// has tells whether a sentence of an outlet holds a word.
func (c concordance) has(outlet int, word string) bool {
	return slices.ContainsFunc(c[outlet], func(sentence string) bool { return strings.Contains(sentence, word) })
}
