package corpus

import (
	"slices"
	"strings"
	"unicode/utf8"

	"mizan/internal/plain"
	"mizan/lexicon/arabic"
)

// Sites end an article with the beginnings of others, their latest say, without
// a word that tells. They are sentences of the outlet, but of other articles: a
// naming in them was counted where it was printed first, and a tourist's death
// is no news of the war whose latest stands under it.
//
// Such beginnings are known by three things together. They come again under
// other articles, in other company. They begin as news does, while a paragraph
// that goes on begins with a conjunction or refers back. And taken together they
// say little of what the article says. Background that a paper prints again
// under its later reports fails the last two.
const (
	repeatedOf  = 2   // one in so many lines of them at least stands under other articles
	goingOnOf   = 4   // one in so many at most begins as a paragraph that goes on
	mostCommon  = 0.2 // share of their words that stand in the article too, at most
	fewestLeads = 2   // of them that stand under other articles at least
	leadWords   = 6   // words of a beginning at least: shorter lines part others or name them
)

// leadsFrom returns the line, an index in the spans of a body, with which the beginnings of other
// articles start that end the text; the number of lines where there are none.
func (r *reader) leadsFrom(a *Article, body *plain.Text, title string) int {
	spans := body.Spans()
	from := len(spans)
	if from < 2 || len(r.survey.several) == 0 {
		return from
	}
	line := func(i int) string { return body.String[spans[i][0]:spans[i][1]] }
	lines, again, goingOn := 0, 0, 0
	for i := len(spans) - 1; i > 0; i-- {
		if r.kind(a, line(i)) != plain.Nothing || arabic.Count(line(i)) < leadWords {
			continue
		}
		repeated, going := r.survey.underSeveral(a.Outlet, line(i)), goesOn(line(i))
		lines++
		if repeated {
			again++
		}
		if going {
			goingOn++
		}
		if !repeated || going || again < fewestLeads || again*repeatedOf < lines || goingOn*goingOnOf > lines {
			continue
		}
		if apart(title+"\n"+body.String[:spans[i][0]], body.String[spans[i][0]:]) {
			from = i
		}
	}
	return from
}

// backward are the first words of a paragraph that goes on, beside those that a
// conjunction is joined to.
var backward = foldedSet("كما", "لكن", "لكنه", "لكنها", "بينما", "فيما", "أما", "غير", "إلا", "بدوره", "بدورها", "كذلك", "هذا", "هذه", "ذلك", "تلك",
	"يذكر", "يشار", "تجدر", "يجدر", "جدير", "الجدير", "يأتي", "تأتي", "إضافة", "إلى", "من", "في")

// foldedSet returns a set of words, folded.
func foldedSet(list ...string) map[string]bool {
	set := map[string]bool{}
	for _, word := range list {
		set[arabic.Fold(word)] = true
	}
	return set
}

// goesOn reports whether a line begins as a paragraph that goes on from one
// before it.
func goesOn(line string) bool {
	var scratch [64]byte
	first, start, _ := arabic.Next(line, 0, scratch[:0])
	word := string(first)
	if backward[word] {
		return true
	}
	quoted := strings.ContainsAny(line[:start], "\"«“")
	joined := slices.ContainsFunc(arabic.Conjunctions(), func(c string) bool { return strings.HasPrefix(word, c) })
	return quoted || joined && utf8.RuneCount(first) > 3
}

// apart reports whether the end of a text says little of what is said before it.
func apart(before, end string) bool {
	said := stems(before)
	words, common := stems(end), 0
	for stem := range words {
		if said[stem] {
			common++
		}
	}
	return float64(common) <= mostCommon*float64(len(words))
}

// stems returns the stems of a text but those of the commonest words.
func stems(text string) map[string]bool {
	set := map[string]bool{}
	var scratch [64]byte
	for at := 0; ; {
		folded, start, end := arabic.Next(text, at, scratch[:0])
		if start == end {
			return set
		}
		at = end
		if stem := arabic.Stem(folded); !arabic.Stopword(folded) && utf8.RuneCount(stem) > 1 {
			set[string(stem)] = true
		}
	}
}
