package page

import (
	"net/url"
	"unicode/utf16"
	"unicode/utf8"

	"mizan/compare"
	"mizan/internal/words"
)

// evidenceWritten is how many mentions stand in the HTML itself, for readers
// without script.
const evidenceWritten = 10

// An evidenceList is the mentions in their sentences.
type evidenceList struct {
	Written []quote
	Some    words.Sayer // when not all are carried
}

// A quote is one mention in its sentence, as the HTML carries it.
type quote struct {
	Before, Naming, After string
	Gloss                 string // of the naming, for readers who do not read it
	Outlet, Date, Title   string
	Link                  string // http or https, or empty
	Side                  words.Sayer
	Tone                  string
	Sign                  string
	Polarity, Voice       words.Sayer
	InTitle               bool
	VoiceWhy, SideWhy     words.Sayer
}

// newEvidenceList gathers the evidence that a sample chose, nil when there is
// none.
func newEvidenceList(study *compare.Study, sample *sample) *evidenceList {
	if len(sample.carried) == 0 {
		return nil
	}
	list := &evidenceList{}
	for _, i := range sample.first(evidenceWritten) {
		list.Written = append(list.Written, newQuote(study, &study.Evidence[i]))
	}
	if sample.some() {
		list.Some = said("evidence.some").With(words.Values{"shown": number(len(sample.carried)), "all": number(sample.all)})
	}
	return list
}

// newQuote makes a mention of a side ready for the HTML.
func newQuote(study *compare.Study, e *compare.Evidence) quote {
	q := quoteOf(study, e)
	q.Gloss = study.Contrasts[e.Contrast].Namings[e.Naming].English
	if e.Side >= 0 {
		q.Side, q.Tone = study.Sides[e.Side].Short, sideTone(e.Side)
	}
	return q
}

// partyQuote makes a mention of a third party ready for the HTML.
func partyQuote(study *compare.Study, party *compare.Party, e *compare.Evidence) quote {
	q := quoteOf(study, e)
	q.Gloss, q.Side = party.Namings[e.Naming].English, party.Short
	return q
}

// quoteOf is what is said of a mention whoever it names.
func quoteOf(study *compare.Study, e *compare.Evidence) quote {
	article := &study.Articles[e.Article]
	start, end := span(e)
	return quote{
		Before: e.Sentence[:start], Naming: e.Sentence[start:end], After: e.Sentence[end:],
		Outlet: study.Outlets[article.Outlet].Name, Date: article.Date, Title: article.Title, Link: link(article.URL),
		Side: words.Unresolved, Tone: "none",
		Sign: words.Sign(e.Polarity), Polarity: words.Polarity(e.Polarity), Voice: words.Voice(e.Voice), InTitle: e.InTitle,
		VoiceWhy: e.VoiceWhy, SideWhy: e.SideWhy,
	}
}

// span returns where the naming stands in its sentence, and nothing of it
// where the study's span does not fit.
func span(e *compare.Evidence) (start, end int) {
	fits := 0 <= e.Start && e.Start <= e.End && e.End <= len(e.Sentence)
	if !fits || !atRune(e.Sentence, e.Start) || !atRune(e.Sentence, e.End) {
		return 0, 0
	}
	return e.Start, e.End
}

// atRune tells whether a rune starts at i, or the text ends.
func atRune(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// link returns an address that a reader may follow, empty for any other: only of
// the web, and without a user's name, which looks like the name of a site.
func link(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
		return ""
	}
	return u.String()
}

// packEvidence writes mentions as columns of numbers: sentences, reasons and
// articles stand once, however many mentions share them, and like stands by
// like. A sentence or an article that is new says 0, another how far back it was
// first: few numbers, which pack well. Some says that there are mentions besides.
func packEvidence(study *compare.Study, chosen []int, some bool) map[string]any {
	sentences, reasons, articles := newPool[string](), newLines(), newPool[int]()
	columns := make([][]int, 12)
	for _, i := range chosen {
		e := &study.Evidence[i]
		start, end := span(e)
		inTitle := 0
		if e.InTitle {
			inTitle = 1
		}
		for column, n := range []int{
			articles.back(e.Article), e.Contrast, e.Naming, e.Side, e.Polarity, int(e.Voice), inTitle,
			sentences.back(e.Sentence), units(e.Sentence[:start]), units(e.Sentence[start:end]),
			reasons.at(inAll(e.VoiceWhy)),
			reasons.at(inAll(e.SideWhy)),
		} {
			columns[column] = append(columns[column], n)
		}
	}
	var outlets []int
	var dates, titles, links []string
	for _, i := range articles.list {
		article := &study.Articles[i]
		outlets, dates = append(outlets, article.Outlet), append(dates, article.Date)
		titles, links = append(titles, article.Title), append(links, link(article.URL))
	}
	return map[string]any{
		"rows": columns, "articles": []any{outlets, dates, titles, links},
		"sentences": sentences.list, "reasons": reasons.list, "some": some,
	}
}

// units is the length of a text as JavaScript counts it.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += max(utf16.RuneLen(r), 1)
	}
	return n
}
