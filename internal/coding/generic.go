package coding

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// nearest reports whether a naming that every war has is nearer in its sentence
// to what tells the conflict than to another country that has no part in it, or
// that the text is most about besides: in «يدعم الجيش اللبناني … في سوريا» the
// army is Lebanon's. Where its sentence tells neither it goes on with the one
// before, and so it does not where it only names another country.
func (v *survey) nearest(text string, inTitle bool, m lexicon.Match, elsewhere int) bool {
	own, rival := -1, -1
	holdsOwn := v.holdsOwn(inTitle, m)
	for _, k := range v.cluesAt(inTitle, m.Start) {
		if k.own == lexicon.OwnNothing && (k.start < m.End && m.Start < k.end || holdsOwn && k.kind == lexicon.CluePerson && v.coder.ally(k.country)) {
			continue // «القوات التركية» is a party of the conflict
		}
		gap := distance(text, m, k.span)
		switch {
		case k.own > lexicon.OwnWeak && (own < 0 || gap < own):
			own = gap
		case k.own == lexicon.OwnNothing && (k.country == elsewhere || !v.coder.ally(k.country)) && (rival < 0 || gap < rival):
			rival = gap
		}
	}
	return rival < 0 || own >= 0 && own <= rival
}

// ownName reports whether a naming is the proper name of a side that is the country's own,
// «فتح»: it is that side beside whatever country. The name of another country stands in its
// own affairs too, and what holds a noun with the article, «رموز النظام», is anybody's.
func (v *survey) ownName(text string, inTitle bool, m lexicon.Match) bool {
	contrast, naming := v.coder.lexicon.At(m.Naming)
	side := v.coder.lexicon.Side(contrast.Side)
	return side >= 0 && side != v.coder.rival && naming.Contested == nil && v.holdsOwn(inTitle, m) && !definite(text[m.Start:m.End])
}

// clauseBytes is how much farther off a thing is in another clause.
const clauseBytes = 200

// distance is how far a naming is from a clue in its sentence, in bytes, farther
// by each mark that ends a clause between them.
func distance(text string, m lexicon.Match, k span) int {
	between := span{m.End, k.start}
	if k.end <= m.Start {
		between = span{k.end, m.Start}
	}
	far := max(between.end-between.start, 0)
	for i := between.start; i < between.end; i++ {
		if n := breakAt(text, i); n > 0 {
			far += clauseBytes
		}
	}
	return far
}

// An owning says whose a noun was where the text named it in full: «الجيش
// اللبناني» is another country's, «الجيش السوري» the conflict's.
type owning struct {
	latest  int // the latest place of it and all before it
	foreign bool
}

// ownings are those of a part, the clues one after the other.
type ownings struct {
	latest int                 // the latest place so far
	of     map[string][]owning // by noun that every state has one of
}

// add takes an owning up.
func (w *ownings) add(c *Coder, at int, noun string, foreign bool) {
	w.latest = max(w.latest, at)
	if c.cues.is(stateNoun, arabic.WithArticle(noun)) {
		w.of[noun] = append(w.of[noun], owning{w.latest, foreign})
	}
}

// foreign reports whether a noun was last another country's in what comes before
// the first clue behind a byte.
func (w *ownings) foreign(noun string, at int) bool {
	of := w.of[noun]
	i, _ := slices.BinarySearchFunc(of, at+1, func(o owning, at int) int { return o.latest - at })
	return i > 0 && of[i-1].foreign
}

// ownings returns whose the nouns before the countries and the words of the
// conflict are, in the order of the text. Two words are looked at: «رئيس الحكومة
// اللبنانية» is a prime minister, and a government too.
func (v *survey) ownings(text string, inTitle bool) *ownings {
	all := &ownings{of: map[string][]owning{}}
	for _, r := range v.part(inTitle) {
		for _, k := range r.clues {
			if k.own == lexicon.OwnWeak && v.coder.statesNoun(text[k.start:k.end]) {
				continue // «النظام» alone says nothing of whose it is
			}
			foreign := k.own == lexicon.OwnNothing
			all.add(v.coder, k.start, nounOf(firstWord(text[k.start:k.end])), foreign)
			rest := text[r.start:k.start]
			for range 2 {
				word := lastJoined(rest)
				if word == "" {
					break
				}
				rest = strings.TrimRight(rest, " \u00A0")
				rest = rest[:len(rest)-len(word)]
				folded := arabic.Fold(word)
				if foreign && r.holdsOwnAt(len(rest)+r.start) {
					break // «ميليشيات الحوثي الإيرانية»
				}
				all.add(v.coder, k.start, nounOf(folded), foreign)
				if !arabic.HoldsArticle(folded) {
					break
				}
			}
		}
	}
	return all
}

// foreignBefore reports whether a noun of a state with the article, alone, was last
// named in full as another country's: behind «الجيش اللبناني» «الجيش» is Lebanon's.
func (v *survey) foreignBefore(named *ownings, text string, m lexicon.Match) bool {
	naming := text[m.Start:m.End]
	return v.coder.statesNoun(naming) && named.foreign(nounOf(arabic.Fold(naming)), m.End)
}

// statesNoun reports whether a phrase is a noun with the article that every state has
// one of, and no more: «الحكومة», «للنظام».
func (c *Coder) statesNoun(phrase string) bool {
	folded := arabic.Fold(phrase)
	return arabic.HoldsArticle(folded) && c.cues.is(stateNoun, arabic.WithArticle(nounOf(folded)))
}

// holdsOwnAt reports whether a byte stands in a phrase of the conflict.
func (r *region) holdsOwnAt(at int) bool {
	return slices.ContainsFunc(r.clues, func(k clue) bool { return k.own > lexicon.OwnWeak && k.start <= at && at < k.end })
}

// nounOf returns a folded word without the article and what is written before it.
func nounOf(folded string) string {
	if noun, ok := arabic.ApartFor(strings.TrimPrefix(folded, arabic.And)); ok {
		folded = noun
	}
	if arabic.HoldsArticle(folded) {
		folded = arabic.WithoutFront(folded)
	}
	return strings.TrimPrefix(folded, arabic.Article)
}

// firstWord returns the first word of a text, folded.
func firstWord(text string) string {
	folded, _, _ := arabic.Next(text, 0, nil)
	return string(folded)
}

// lastJoined returns the last word of a text where nothing but space parts it
// from the end, none otherwise.
func lastJoined(text string) string {
	trimmed := strings.TrimRight(text, " \u00A0")
	if last, _ := utf8.DecodeLastRuneInString(trimmed); !unicode.IsLetter(last) {
		return ""
	}
	word := trimmed[strings.LastIndexByte(trimmed, ' ')+1:]
	word = word[strings.LastIndexByte(word, '\n')+1:]
	if at := strings.LastIndex(word, "\u00A0"); at >= 0 {
		word = word[at+len("\u00A0"):]
	}
	return word
}

// ally reports whether a country fights in the conflict beside its own.
func (c *Coder) ally(country int) bool { return slices.Contains(c.allies, country) }
