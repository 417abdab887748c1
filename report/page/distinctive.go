package page

import (
	"slices"
	"strings"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/words"
)

// wordsSection lists the words and the namings that set each outlet apart.
func wordsSection(study *compare.Study, sample *sample) (*section, error) {
	s := newSection("distinctive")
	sentences := newConcordance(study, sample)
	for _, outlet := range readingOrder(study) {
		namings, words := keywordsOf(study.KeyNamings, outlet), keywordsOf(study.Keywords, outlet)
		if len(namings)+len(words) == 0 {
			continue
		}
		if wide(study) {
			namings, words = namings[:min(len(namings), mostWordsWide)], words[:min(len(words), mostWordsWide)]
		}
		b := block{
			Name:  study.Outlets[outlet].Name,
			Tone:  "none",
			Lists: []wordList{newWordList(study, said("distinctive.namings"), namings, sentences), newWordList(study, said("distinctive.words"), words, sentences)},
			Table: keywordTable(study, append(namings, words...)), TableName: said("table.figures"),
		}
		if wide(study) && len(s.Blocks) >= mostLines {
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

// keywordsOf are the keywords of one outlet, without its own name.
func keywordsOf(all []compare.Keyword, outlet int) []*compare.Keyword {
	var list []*compare.Keyword
	for i := range all {
		if all[i].Outlet == outlet && !all[i].OwnName {
			list = append(list, &all[i])
		}
	}
	return list
}

func newWordList(study *compare.Study, title words.Sayer, keywords []*compare.Keyword, sentences concordance) wordList {
	list := wordList{Title: title}
	for _, k := range keywords[:min(len(keywords), mostWords)] {
		entry := keyword{Word: k.Word, Figure: words.Whole(k.Units) + "/" + words.Whole(k.Of)}
		if k.Naming >= 0 {
			naming := &study.Contrasts[k.Contrast].Namings[k.Naming]
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

func keywordTable(study *compare.Study, keywords []*compare.Keyword) *table {
	t := &table{Caption: said("distinctive.title"), Head: heads("distinctive.word", "distinctive.here", "distinctive.there", "distinctive.ratio", "distinctive.conservative")}
	t.Head = append(t.Head, head{Text: plain("q")}, head{Text: said("distinctive.articles")})
	titles := 3
	if wide(study) {
		titles = 1
	}
	for _, k := range keywords {
		name := cell{Name: k.Word}
		if k.Naming >= 0 {
			name = namingCell(study, k.Contrast, k.Naming, k.Outlet)
		}
		t.Rows = append(t.Rows, []cell{
			name, {Figure: words.Whole(k.Units) + " / " + words.Whole(k.Of)}, {Figure: words.Whole(k.Others) + " / " + words.Whole(k.Rest)},
			{Figure: twoDigits(k.LogRatio)}, {Figure: twoDigits(k.Conservative)}, {Figure: probability(k.Q)},
			{Titles: titlesOf(study, k.Articles, titles)},
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
func titlesOf(study *compare.Study, articles []int, most int) []articleTitle {
	var titles []articleTitle
	for _, i := range articles[:min(len(articles), most)] {
		titles = append(titles, articleTitle{Title: study.Articles[i].Title, Link: link(study.Articles[i].URL)})
	}
	return titles
}

// A concordance is the carried sentences of each outlet.
type concordance [][]string

func newConcordance(study *compare.Study, sample *sample) concordance {
	c := make(concordance, len(study.Outlets))
	for _, i := range sample.carried {
		e := &study.Evidence[i]
		outlet := study.Articles[e.Article].Outlet
		c[outlet] = append(c[outlet], e.Sentence)
	}
	return c
}

// has tells whether a sentence of an outlet holds a word.
func (c concordance) has(outlet int, word string) bool {
	return slices.ContainsFunc(c[outlet], func(sentence string) bool { return strings.Contains(sentence, word) })
}
