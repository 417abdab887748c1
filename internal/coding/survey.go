package coding

import (
	"slices"
	"strings"

	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// A clue is a phrase that tells a country, the conflict, or strife.
type clue struct {
	span
	own     lexicon.Own // what it tells of the conflict; OwnNothing for the World's
	country int         // of the World, -1 for none
	kind    lexicon.Clue
}

// A region is a sentence as scope sees it.
type region struct {
	span
	inTitle   bool
	heads     bool // a sentence of the headline, or the first of a text without one
	paragraph int
	words     int
	clues     []clue
	own       lexicon.Own // the most that it tells of the conflict
	rivals    int         // other countries in it that have no part in the conflict
	abroad    bool        // another country is named, of whatever part
	site      bool        // the country is where it happens: «في سوريا», «بسوريا»
	placed    bool        // another country is told by a place, a party or a war of it
	strife    bool
	beside    bool   // it speaks of what a country is named for besides its conflict
	proper    bool   // what tells the conflict is a proper name: «حماس», not «المعارضة»
	named     bool   // a naming in it carries the conflict in itself, or it is faced
	faced     bool   // a side and the one against it are named
	past      bool   // it tells of years before the conflict: see past
	facing    string // id of the side that its first naming of a side is of
	cue       string // what tells the conflict
}

// A survey is what scope is decided from.
type survey struct {
	coder   *Coder
	when    lexicon.When
	regions []region
	body    int  // the first region of the body
	sure    bool // something tells the country or the conflict by more than a weak word
}

// read cuts a part into sentences and files its clues, and the World's phrases
// found in it, with them.
func (v *survey) read(text string, inTitle bool, f *found) {
	own, namings, found := f.about, f.namings, f.world
	rival, beside := "", []span(nil)
	if v.coder.rival >= 0 {
		rival = v.coder.lexicon.Sides[v.coder.rival].ID
	}
	for at, paragraph := 0, 0; at < len(text); paragraph++ {
		p := paragraphAt(text, at)
		for _, s := range sentences(text, p) {
			r := region{span: s, inTitle: inTitle, heads: inTitle || len(v.regions) == 0, paragraph: paragraph, words: arabic.Count(text[s.start:s.end])}
			for ; len(own) > 0 && own[0].Start < s.end; own = own[1:] {
				tells := v.coder.lexicon.AboutTells(own[0].Naming, v.when)
				if tells == lexicon.OwnWar && v.coder.cues.is(listing, wordBefore(text[s.start:own[0].Start])) {
					tells = lexicon.OwnCountry // one of several: «أزمات في مقدمتها الملف الليبي»
				}
				r.addOwn(text, own[0], tells)
			}
			for ; len(namings) > 0 && namings[0].Start < s.end; namings = namings[1:] {
				r.faced = r.faced || v.faces(&r, text, namings[0])
				if v.stands(&r, namings[0], rival) {
					beside = append(beside, span{namings[0].Start, namings[0].End})
				}
				r.named = r.named || r.faced || r.holds(namings[0], lexicon.OwnCountry)
			}
			for ; len(found) > 0 && found[0].Start < s.end; found = found[1:] {
				r.addWorld(v.coder, found[0])
			}
			r.past = r.own != lexicon.OwnNothing && v.coder.past(text[s.start:s.end])
			r.count(v.coder)
			r.faced = r.faced || slices.ContainsFunc(beside, r.besideCountry)
			r.named, beside = r.named || r.faced, beside[:0]
			r.site = r.own == lexicon.OwnCountry && v.coder.sited(text, r.clues)
			v.regions = append(v.regions, r)
		}
		at = p.end + 1
	}
}

// addOwn files a phrase of the conflict.
func (r *region) addOwn(text string, m lexicon.Match, tells lexicon.Own) {
	if tells == lexicon.OwnNothing {
		return
	}
	r.clues = append(r.clues, clue{span{m.Start, m.End}, tells, -1, 0})
	r.proper = r.proper || !arabic.HoldsArticle(arabic.Fold(text[m.Start:m.End]))
	if tells > r.own {
		r.own, r.cue = tells, text[m.Start:m.End]
	}
}

// holds reports whether a phrase that tells so much of the conflict, or more, stands
// in a naming.
func (r *region) holds(m lexicon.Match, least lexicon.Own) bool {
	for _, k := range r.clues {
		if k.own >= least && k.start < m.End && m.Start < k.end {
			return true
		}
	}
	return false
}

// faces reports whether a naming is of the side against another that was named
// before in the sentence: «إسرائيل» or «حماس» alone may stand in an affair of its own,
// the two together are the conflict. A naming that holds nothing of the conflict, or
// that several sides claim, tells no side; and one that is no proper name («المعارضة»)
// does only where something surer tells the conflict.
func (v *survey) faces(r *region, text string, m lexicon.Match) bool {
	contrast, naming := v.coder.lexicon.At(m.Naming)
	side := v.coder.lexicon.Side(contrast.Side)
	common := arabic.HoldsArticle(arabic.Fold(text[m.Start:m.End]))
	if side < 0 || naming.Contested != nil || common && !v.sure || !r.holds(m, lexicon.OwnWeak) {
		return false
	}
	if r.facing == "" {
		r.facing = contrast.Side
	}
	return v.coder.lexicon.Opponent(side) == v.coder.lexicon.Side(r.facing)
}

// stands reports whether a naming makes a sentence one on the conflict beside the name of
// its country: of the side that is another country; in a headline, where the sides are the
// country's own, of any of them, «الأسد يفوز بولاية ثالثة في سوريا».
func (v *survey) stands(r *region, m lexicon.Match, rival string) bool {
	contrast, naming := v.coder.lexicon.At(m.Naming)
	if naming.Contested != nil || !r.holds(m, lexicon.OwnWeak) {
		return false
	}
	return rival != "" && contrast.Side == rival || rival == "" && r.heads && v.coder.lexicon.Side(contrast.Side) >= 0
}

// besideCountry reports whether the conflict's country is named in the sentence of a naming
// and apart from it: «إسرائيل» beside «غزة», but for a list of countries, «في الأردن
// وفلسطين وإسرائيل».
func (r *region) besideCountry(naming span) bool {
	return slices.ContainsFunc(r.clues, func(k clue) bool {
		apart := max(naming.start-k.end, k.start-naming.end)
		return k.own == lexicon.OwnCountry && apart >= 0 && (apart > 1 || r.rivals == 0)
	})
}

// faced reports whether both sides are named in a sentence.
func (v *survey) faced() bool {
	return slices.ContainsFunc(v.regions, func(r region) bool { return r.faced })
}

// addWorld files a phrase of the World, unless it tells the conflict's own
// country.
func (r *region) addWorld(c *Coder, m lexicon.Match) {
	country, kind := c.world.Tells(m.Naming)
	switch {
	case kind == lexicon.ClueNothing, country >= 0 && country == c.country:
	case kind == lexicon.ClueStrife:
		r.strife = true
	case kind == lexicon.ClueBeside:
		r.beside = true
	default:
		for _, own := range r.clues {
			if own.own != lexicon.OwnNothing && own.start < m.End && m.Start < own.end {
				return // the conflict's own phrase holds it: «الحوار الليبي في الصخيرات»
			}
		}
		r.clues = append(r.clues, clue{span{m.Start, m.End}, lexicon.OwnNothing, country, kind})
	}
}

// count counts the other countries of a sentence.
func (r *region) count(c *Coder) {
	seen := map[int]bool{}
	for _, k := range r.clues {
		if k.own != lexicon.OwnNothing {
			continue
		}
		r.abroad = true
		if !c.ally(k.country) {
			seen[k.country] = true
		}
		r.placed = r.placed || k.kind == lexicon.CluePlace || k.kind == lexicon.ClueGroup || k.kind == lexicon.ClueWar
	}
	r.rivals = len(seen)
}

// sited reports whether a phrase of the conflict's country stands behind a
// preposition of place, which says where the thing told happens, whoever does it.
func (c *Coder) sited(text string, clues []clue) bool {
	for _, k := range clues {
		if k.own != lexicon.OwnCountry {
			continue
		}
		before := strings.TrimRight(text[:k.start], " #\u00A0")
		last := before[strings.LastIndexAny(before, " \n\u00A0")+1:]
		if strings.HasPrefix(text[k.start:], "ب") || c.cues.is(siting, arabic.Fold(last)) {
			return true
		}
	}
	return false
}

// elsewhere returns the other country that most sentences name, -1 for none.
func (v *survey) elsewhere() int {
	count := countryCount{}
	for i := range v.regions {
		seen := map[int]bool{}
		for _, k := range v.regions[i].clues {
			if k.own != lexicon.OwnNothing || seen[k.country] {
				continue
			}
			seen[k.country] = true
			count.add(k.country)
		}
	}
	return count.most()
}

// A countryCount counts how often countries of the World are named: few in one text.
type countryCount []countryNamed

// countryNamed is a country, and how often it is named.
type countryNamed struct{ country, n int }

// add counts a country.
func (t *countryCount) add(country int) {
	for i := range *t {
		if (*t)[i].country == country {
			(*t)[i].n++
			return
		}
	}
	*t = append(*t, countryNamed{country, 1})
}

// most returns the country counted most, of equal ones the first of the World;
// -1 for none.
func (t countryCount) most() int { return t.mostBut(-1) }

// mostBut is most among all countries but one.
func (t countryCount) mostBut(but int) int {
	best := countryNamed{country: -1}
	for _, c := range t {
		if c.country != but && (c.n > best.n || c.n == best.n && c.country < best.country) {
			best = c
		}
	}
	return best.country
}

// anchored reports whether a naming carries the conflict in itself: «قوات
// حفتر», «الجيش الليبي».
func (v *survey) anchored(inTitle bool, m lexicon.Match) bool {
	for _, k := range v.cluesAt(inTitle, m.Start) {
		if k.own > lexicon.OwnWeak && k.start < m.End && m.Start < k.end {
			return true
		}
	}
	return false
}

// holdsOwn reports whether a phrase of the conflict, be it a weak one, stands in
// a naming.
func (v *survey) holdsOwn(inTitle bool, m lexicon.Match) bool {
	return slices.ContainsFunc(v.cluesAt(inTitle, m.Start), func(k clue) bool {
		return k.own != lexicon.OwnNothing && k.start < m.End && m.Start < k.end
	})
}

// foreign reports whether a naming is another country's: its adjective or its
// name follows at once, or after a preposition («الجيش السوري», «الجيش في
// مصر»). Behind what the conflict knows stand its own men, whose country fights
// in it: «الجيش الإسرائيلي أفيخاي أدرعي».
func (v *survey) foreign(text string, inTitle bool, m lexicon.Match) bool {
	holdsOwn := v.holdsOwn(inTitle, m)
	for _, k := range v.cluesAt(inTitle, m.Start) {
		if k.country >= 0 && k.own == lexicon.OwnNothing && k.start < m.End && m.Start < k.start && m.End < k.end {
			return true // «قوات الجيش» of «قوات الجيش التركي»
		}
		if k.country < 0 || k.start < m.End || k.own != lexicon.OwnNothing || holdsOwn && k.kind == lexicon.CluePerson && v.coder.ally(k.country) {
			continue // «مرتزقة أردوغان» is a naming of this conflict
		}
		between := text[m.End:k.start]
		return arabic.Joins(between) || arabic.Count(between) == 1 && nextBreak(between) < 0 && v.coder.cues.is(placing, arabic.Fold(between))
	}
	return false
}

// abroadBetween reports whether a country that has no part in the conflict is named
// between two bytes of a part: what stands behind it may be its own.
func (v *survey) abroadBetween(inTitle bool, from, to int) bool {
	regions := v.part(inTitle)
	first, _ := slices.BinarySearchFunc(regions, from, func(r region, from int) int {
		if r.end <= from {
			return -1
		}
		return 1
	})
	for i := first; i < len(regions) && regions[i].start < to; i++ {
		for _, k := range regions[i].clues {
			if k.own == lexicon.OwnNothing && k.country >= 0 && k.start >= from && k.start < to && !slices.Contains(v.coder.allies, k.country) {
				return true
			}
		}
	}
	return false
}

// carries reports whether the sentence of a naming that does not carry the conflict in
// itself does: it names the conflict, or its country beside a side, or goes on with one
// of its paragraph and names no other country. «داعش» and what is no more than «الجيش»
// stand beside the country in affairs of others too.
func (v *survey) carries(inTitle bool, m lexicon.Match) bool {
	regions, i := v.regionAt(inTitle, m.Start)
	if i < 0 {
		return false
	}
	r := &regions[i]
	contrast, _ := v.coder.lexicon.At(m.Naming)
	ofSide, shared := v.coder.lexicon.Side(contrast.Side) >= 0, v.holdsOwn(inTitle, m)
	switch {
	case r.carries(), r.own == lexicon.OwnCountry && ofSide && shared:
		return true
	case r.abroad, shared && !ofSide:
		return false
	}
	for i--; i >= 0 && regions[i].paragraph == r.paragraph; i-- {
		if regions[i].carries() {
			return true
		}
	}
	return false
}

// cluesAt returns the clues of the sentence that holds a byte.
func (v *survey) cluesAt(inTitle bool, at int) []clue {
	if regions, i := v.regionAt(inTitle, at); i >= 0 {
		return regions[i].clues
	}
	return nil
}

// part returns the sentences of the headline or the body.
func (v *survey) part(inTitle bool) []region {
	if inTitle {
		return v.regions[:v.body]
	}
	return v.regions[v.body:]
}

// regionAt returns the sentences of the headline or the body, and the index of the one
// that holds a byte, -1 for none.
func (v *survey) regionAt(inTitle bool, at int) ([]region, int) {
	regions := v.part(inTitle)
	i, found := slices.BinarySearchFunc(regions, at, func(r region, at int) int {
		switch {
		case at < r.start:
			return 1
		case at >= r.end:
			return -1
		}
		return 0
	})
	if !found {
		return nil, -1
	}
	return regions, i
}
