package coding

import (
	"strings"

	"mizan/lexicon/arabic"
)

// modifier returns the party told by what follows a naming in its noun phrase:
// a link word («التابعة لـ», «بقيادة») within six words and a name of the party
// behind it. -1 for none.
func (a *article) modifier(r *reading) (party int, cue string) {
	c := a.coder
	text := r.passage.text
	limit := max(r.End, r.passage.sentences[r.sentence].end)
	window := text[r.End:reach(text, r.End, limit, 12)]
	links, _ := c.cues.one[link].Find(window, nil)
	if len(links) == 0 || arabic.Count(window[:links[0].Start]) > 2 || strings.ContainsAny(window[:links[0].Start], ".؛:«»\"") {
		return -1, ""
	}
	if definite(text[r.Start:r.End]) && indefiniteLink(window[links[0].Start:links[0].End]) {
		return -1, "" // «الجيش يسقط طائرة تابعة …» speaks of the aircraft
	}
	behind := window[links[0].End:]
	names, _ := c.names.Find(behind, nil)
	if len(names) == 0 || arabic.Count(behind[:names[0].Start]) > 3 {
		return -1, ""
	}
	told := c.lexicon.Tells(names[0].Naming, r.when)
	if told < 0 {
		return -1, ""
	}
	return told, strings.TrimSpace(window[links[0].Start : links[0].End+names[0].End])
}

// memberOf returns the party that follows a naming of people at once behind من or
// في, «مسلحون من التبو», «المتطرفون في تنظيم الدولة», -1 for none. A side's may be a
// place: «المسلحون في شرق ليبيا».
func (a *article) memberOf(r *reading) (party int, cue string) {
	text, limit := r.passage.text, r.passage.sentences[r.sentence].end
	if r.End >= limit {
		return -1, ""
	}
	window := text[r.End:reach(text, r.End, limit, 6)]
	var scratch [64]byte
	word, _, at := arabic.Next(window, 0, scratch[:0])
	if w := string(word); w != "من" && w != "في" {
		return -1, ""
	}
	names, _ := a.coder.names.Find(window[at:], nil)
	if len(names) == 0 || arabic.Count(window[at:at+names[0].Start]) > 0 {
		return -1, ""
	}
	return a.coder.lexicon.Tells(names[0].Naming, r.when), strings.TrimSpace(window[:at+names[0].End])
}

// definite reports whether a surface has the article anywhere: قوات الجيش is as
// definite as الجيش.
func definite(surface string) bool {
	for word := range strings.FieldsSeq(arabic.Fold(surface)) {
		if arabic.HoldsArticle(word) {
			return true
		}
	}
	return false
}

// indefiniteLink reports whether a link word is an adjective without the
// article, which an indefinite noun takes: «تابعة», not «التابعة» or «بقيادة».
func indefiniteLink(link string) bool {
	word := strings.TrimPrefix(arabic.Fold(link), arabic.And)
	for _, start := range []string{arabic.Article, arabic.By, "تحت", "في", "منصب"} {
		if strings.HasPrefix(word, start) {
			return false
		}
	}
	return true
}

// reach returns where the stretch of so many words ends that begins at from.
func reach(text string, from, limit, words int) int {
	var scratch [64]byte
	at := from
	for range words {
		_, start, end := arabic.Next(text[:limit], at, scratch[:0])
		if start == end {
			return limit
		}
		at = end
	}
	return at
}

// deniedAt reports whether an institution is denied where it is named: «ليس
// جيشا», «بلا جيش». With the article it is one that exists.
func (c *Coder) deniedAt(r *reading) bool {
	if definite(r.passage.text[r.Start:r.End]) {
		return false
	}
	front := before(r.passage.text, r.passage.sentences[r.sentence].start, r.Start)
	found, _ := c.cues.one[denied].Find(front, nil)
	if len(found) == 0 {
		return false
	}
	between := front[found[len(found)-1].End:]
	return arabic.Count(between) <= 1 && nextBreak(between) < 0
}
