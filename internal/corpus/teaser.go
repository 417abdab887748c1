package corpus

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cespare/xxhash/v2"

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
// that goes on begins with a conjunction or refers back. And several of them
// say little of what the article says. Background that a paper prints again
// under its later reports fails the last two.
const (
	repeatedOf  = 2   // one in so many lines of them at least stands under other articles
	goingOnOf   = 4   // one in so many at most begins as a paragraph that goes on
	foreignOf   = 3   // one in so many at least says little of what the article says:
	mostCommon  = 0.2 // so many of its words stand in the article too, at most
	mostLeads   = 30  // lines of a text that are looked at
	newest      = 3   // of them that stand under no other yet, at most, where they are the last
	fewestLeads = 2   // of them that stand under other articles at least
	leadWords   = 6   // words of a beginning at least: shorter lines part others or name them
	leadBytes   = 150 // of a line that has so many words without being counted
)

// leadsFrom returns the byte of a body at which the line stands with which the
// beginnings of other articles start that end the text; its length where there are
// none. The first line of a text begins no other article.
func (h *hand) leadsFrom(a *Article, body *plain.Text, title string) int {
	leads := len(body.String)
	if len(h.survey.several) == 0 {
		return leads
	}
	end := lastLines{title: title, body: body.String, said: &h.said}
	for from, to := body.Before(leads); to > 0 && len(end.lines) < mostLeads && !end.hopeless(); {
		line, at := body.String[from:to], from
		if from, to = body.Before(from); to == 0 {
			break
		}
		repeated := h.underSeveral(a.Outlet, line)
		if len(line) < leadBytes && arabic.Count(line) < leadWords || repeated && h.kind(a, line) != plain.Nothing {
			continue
		}
		going := goesOn(line)
		end.add(line, repeated, going)
		if repeated && !going && end.likely() && end.foreign(at) {
			leads = at
		}
	}
	return leads
}

// A lastLines is the last lines of a body, with how many of them stand under
// other articles, and begin as a paragraph that goes on.
type lastLines struct {
	title, body    string
	said           *saidAt // of the stems of the body, -1 of those of the headline; known once asked for
	known          bool
	lines          []string
	again, goingOn int
}

// add adds the line before those that are there.
func (e *lastLines) add(line string, repeated, going bool) {
	e.lines = append(e.lines, line)
	if repeated {
		e.again++
	}
	if going {
		e.goingOn++
	}
}

// hopeless reports whether nothing stands under other articles so near the end.
func (e *lastLines) hopeless() bool { return e.again == 0 && len(e.lines) >= newest }

// likely reports whether the lines may begin other articles.
func (e *lastLines) likely() bool {
	return e.again >= fewestLeads && e.again*repeatedOf >= len(e.lines) && e.goingOn*goingOnOf <= len(e.lines)
}

// foreign reports whether enough of the lines say little of what is said before
// them, up to a byte of the body.
func (e *lastLines) foreign(before int) bool {
	if !e.known {
		e.said.of(e.body)
		for stem := range stems(e.title) {
			e.said.first[xxhash.Sum64(stem)] = -1
		}
		e.known = true
	}
	n := 0
	for _, line := range e.lines {
		if e.said.apart(before, line) {
			n++
		}
	}
	return n*foreignOf >= len(e.lines)
}

// backward are the first words of a paragraph that goes on, beside those that a
// conjunction is joined to.
var backward = arabic.FoldAll("كما", "لكن", "لكنه", "لكنها", "بينما", "فيما", "أما", "غير", "إلا", "بدوره", "بدورها", "كذلك", "هذا", "هذه", "ذلك", "تلك",
	"يذكر", "يشار", "تجدر", "يجدر", "جدير", "الجدير", "يأتي", "تأتي", "إضافة", "إلى", "من", "في", "ثم")

// goesOn reports whether a line begins as a paragraph that goes on from one
// before it.
func goesOn(line string) bool {
	var scratch [64]byte
	first, start, _ := arabic.Next(line, 0, scratch[:0])
	word := string(first)
	listed := strings.ContainsAny(line[:start], "-–—*•") || word != "" && word[0] >= '0' && word[0] <= '9'
	if slices.Contains(backward, word) || listed {
		return true
	}
	quoted := strings.ContainsAny(line[:start], "\"«“")
	joined := slices.ContainsFunc(arabic.Conjunctions(), func(c string) bool { return strings.HasPrefix(word, c) })
	return quoted || joined && utf8.RuneCount(first) > 3
}

// A saidAt is the stems of a text, by their hashes, with the byte at which each is said
// first. One is used for text after text.
type saidAt struct{ first, line map[uint64]int }

// of takes those of a text.
func (p *saidAt) of(text string) { p.first = firsts(p.first, text) }

// apart reports whether a line says little of what is said before a byte.
func (p *saidAt) apart(before int, line string) bool {
	p.line = firsts(p.line, line)
	common := 0
	for stem := range p.line {
		if at, ok := p.first[stem]; ok && at < before {
			common++
		}
	}
	return len(p.line) >= leadWords && float64(common) <= mostCommon*float64(len(p.line))
}

// firsts notes in a map, which is emptied first, where each stem of a text is first.
func firsts(first map[uint64]int, text string) map[uint64]int {
	if first == nil {
		first = map[uint64]int{}
	}
	clear(first)
	for stem, at := range stems(text) {
		hash := xxhash.Sum64(stem)
		if _, known := first[hash]; !known {
			first[hash] = at
		}
	}
	return first
}

// stems returns the stems of the words that say what a text is about, each with the
// byte where its word stands, until the next.
func stems(text string) iter.Seq2[[]byte, int] {
	return func(yield func([]byte, int) bool) {
		var scratch [64]byte
		for at := 0; ; {
			folded, start, end := arabic.Next(text, at, scratch[:0])
			if start == end {
				return
			}
			at = end
			if stem, ok := arabic.ContentStem(folded); ok && !yield(stem, start) {
				return
			}
		}
	}
}
