package coding

import (
	"strings"
	"unicode/utf8"

	"mizan/lexicon"
	"mizan/lexicon/arabic"
)

// sides decides who is meant by each reading of the article. The rules, first
// that fires: the naming itself; what stands beside it; the speaker, for what
// only a speaker's own side is called; the article's own namings; who stands
// against whom in the sentence; else it stays unresolved. There is no prior by
// outlet: it would assume what is to be measured.
func (a *article) sides() {
	for i := range a.readings {
		a.byItself(&a.readings[i])
	}
	bearer, cue := a.bearer()
	a.decide(func(n *lexicon.Naming) bool { return n.Polarity > 0 && n.Pronoun != lexicon.PronounOnly }, bearer, cue)
	if bearer < 0 { // what its sentence told of one state name tells of the others
		bearer, cue = a.bearer()
		a.decide(func(n *lexicon.Naming) bool { return n.Polarity > 0 && n.Pronoun != lexicon.PronounOnly }, bearer, cue)
	}
	a.decide(func(n *lexicon.Naming) bool { return true }, bearer, cue)
}

// decide applies the rules that read the article to the undecided readings of
// some namings.
func (a *article) decide(some func(*lexicon.Naming) bool, bearer int, cue string) {
	for i := range a.readings {
		r := &a.readings[i]
		_, naming := a.coder.lexicon.At(r.Naming)
		if r.Side != Unresolved || !some(naming) {
			continue
		}
		if r.speaker < 0 {
			r.speaker = a.decidedSpeaker(r)
		}
		switch {
		case naming.Pronoun == lexicon.PronounOnly:
			a.antecedent(i)
		case naming.Polarity > 0:
			a.institution(i, naming, bearer, cue)
		default:
			a.enemy(i, naming, bearer, cue)
		}
	}
}

// byItself decides what the naming or the words beside it tell, and the
// polarity.
func (a *article) byItself(r *reading) {
	contrast, naming := a.coder.lexicon.At(r.Naming)
	r.Polarity = naming.Polarity
	if naming.Polarity > 0 && a.coder.deniedAt(r) {
		r.Polarity = 0
	}
	r.Side, r.Why.Side = Unresolved, Reason{Rule: "unresolved"}
	if len(naming.Contested) == 0 {
		r.Side, r.Why.Side = contrast.Side, Reason{Rule: "naming"}
		return
	}
	if side, cue := a.coder.modifier(r); side >= 0 {
		a.settle(r, side, "modifier", cue)
	}
}

// settle gives a reading its side, and the naming of that side's contrast. A
// side the naming does not claim leaves it as it is.
func (a *article) settle(r *reading, side int, rule, cue string) bool {
	id := a.coder.lexicon.Sides[side].ID
	naming, ok := a.coder.lexicon.Rival(r.Naming, id)
	if !ok {
		return false
	}
	r.Naming, r.Side, r.Why.Side = naming, id, Reason{rule, cue}
	return true
}

// other returns the side against which a side stands, -1 unless there are two.
func (a *article) other(side int) int {
	if len(a.coder.lexicon.Sides) != 2 {
		return -1
	}
	return 1 - side
}

// modifier returns the side told by what follows a naming in its noun phrase:
// a link word («التابعة لـ», «بقيادة») within six words and a name of the side
// behind it. -1 for none.
func (c *Coder) modifier(r *reading) (side int, cue string) {
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
	return names[0].Naming, strings.TrimSpace(window[links[0].Start : links[0].End+names[0].End])
}

// definite reports whether a surface has the article anywhere: قوات الجيش is as
// definite as الجيش.
func definite(surface string) bool {
	for word := range strings.FieldsSeq(arabic.Fold(surface)) {
		if strings.HasPrefix(strings.TrimLeft(word, "وفبك"), "ال") || strings.HasPrefix(word, "لل") || strings.HasPrefix(word, "ولل") {
			return true
		}
	}
	return false
}

// indefiniteLink reports whether a link word is an adjective without the
// article, which an indefinite noun takes: «تابعة», not «التابعة» or «بقيادة».
func indefiniteLink(link string) bool {
	word := strings.TrimPrefix(arabic.Fold(link), "و")
	for _, start := range []string{"ال", "ب", "تحت", "في", "منصب"} {
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

// bearer returns the side that the article's own namings make the bearer of
// state names such as «الجيش», and the naming that weighs most; -1 when there
// is no evidence of three votes, or as much for both.
func (a *article) bearer() (side int, cue string) {
	votes := make([]int, len(a.coder.lexicon.Sides))
	strong := make([]string, len(votes))
	for i := range a.readings {
		r := &a.readings[i]
		if r.Side == Unresolved || r.Voice == Quoted || r.Voice == Distanced {
			continue
		}
		side, weight := a.vote(r)
		if side < 0 {
			continue
		}
		votes[side] += weight
		if weight >= enough && strong[side] == "" {
			strong[side] = r.passage.text[r.Start:r.End]
		}
	}
	best := -1
	for side := range votes {
		if votes[side] >= enough && (best < 0 || votes[side] > votes[best]) {
			best = side
		}
	}
	if best < 0 {
		return -1, ""
	}
	for side := range votes {
		if side != best && (strong[side] != "" || votes[side] >= enough) {
			return -1, ""
		}
	}
	return best, strong[best]
}

// enough is the sum of votes on which the article's namings decide.
const enough = 3

// vote returns the side that a decided mention makes the bearer of state names
// and with how many votes. A state name of a side speaks for that side; a
// delegitimising name that the outlet itself gives a side speaks for the
// other.
func (a *article) vote(r *reading) (side, weight int) {
	contrast, naming := a.coder.lexicon.At(r.Naming)
	of := a.coder.lexicon.Side(r.Side)
	kind, _, _ := strings.Cut(contrast.ID, "-")
	armed := kind == "force" || kind == "fighters" || kind == "command"
	switch {
	case armed && r.Polarity > 0 && (r.Why.Side.Rule == "modifier" || r.Why.Side.Rule == "opposition"), armed && r.Polarity > 0 && len(naming.Contested) == 0:
		return of, 3
	case kind == "leader" && r.Polarity > 0:
		return of, 2
	case armed && r.Polarity < 0 && r.Voice == Own:
		return a.other(of), 3
	}
	return -1, 0
}

// institution decides a state name that more than one side claims.
func (a *article) institution(i int, naming *lexicon.Naming, bearer int, cue string) {
	r := &a.readings[i]
	if naming.Speaker && r.Voice != Own && r.speaker >= 0 && a.settle(r, r.speaker, "speaker", a.sourceText(r)) {
		return
	}
	if bearer >= 0 && a.settle(r, bearer, "document", cue) {
		return
	}
	if side, cue := a.opposed(i); side >= 0 && a.settle(r, side, "opposition", cue) {
		return
	}
	if side, cue := a.sameSentence(i); side >= 0 && a.settle(r, side, "sentence", cue) {
		return
	}
	if r.Voice != Own && r.speaker >= 0 {
		a.settle(r, r.speaker, "speaker", a.sourceText(r))
	}
}

// enemy decides a name for the other side that more than one side is given:
// «الميليشيات». In the mouth of a side it is the other; beside a state name in
// a fight it is who that one fights; else in a clause about the front it is
// against whom the article's own state names stand.
func (a *article) enemy(i int, naming *lexicon.Naming, bearer int, cue string) {
	r := &a.readings[i]
	if side, cue := a.opposed(i); side >= 0 && a.settle(r, side, "opposition", cue) {
		return
	}
	if naming.Polarity == 0 {
		return
	}
	if r.Voice != Own && r.speaker >= 0 {
		if other := a.other(r.speaker); other >= 0 && a.settle(r, other, "speaker-enemy", a.sourceText(r)) {
			return
		}
	}
	if bearer >= 0 && a.other(bearer) >= 0 && (r.Voice == Own || a.coder.atFront(r) || a.besideState(i)) {
		a.settle(r, a.other(bearer), "document-enemy", cue)
	}
}

// besideState reports whether a decided state name stands in the sentence of a
// reading.
func (a *article) besideState(i int) bool {
	for _, j := range a.neighbours(i) {
		if n := &a.readings[j]; n.Side != Unresolved && n.Polarity > 0 {
			return true
		}
	}
	return false
}

// decidedSpeaker returns the side of a speaker who goes by a contested name
// that has been decided since: «قال متحدث باسم القوات المسلحة إن قواتنا …». -1
// for none.
func (a *article) decidedSpeaker(r *reading) int {
	if r.source < 0 {
		return -1
	}
	s := r.passage.sources[r.source]
	for i := r.at - 1; i >= 0 && a.readings[i].passage == r.passage; i-- {
		if n := &a.readings[i]; s.holds(n.Start, n.End) && n.Side != Unresolved {
			return a.coder.lexicon.Side(n.Side)
		}
	}
	return -1
}

// sourceText returns the words that name who says a mention.
func (a *article) sourceText(r *reading) string {
	if r.source < 0 {
		return ""
	}
	s := r.passage.sources[r.source]
	return strings.Join(strings.Fields(r.passage.text[s.start:s.end]), " ")
}

// atFront reports whether the sentence of a reading speaks of the front.
func (c *Coder) atFront(r *reading) bool {
	s := r.passage.sentences[r.sentence]
	found, _ := c.cues.one[frontLine].Find(r.passage.text[max(s.start, r.Start-nearBytes):min(s.end, r.End+nearBytes)], nil)
	return len(found) > 0
}

// nearBytes bounds how far around a mention its sentence is read.
const nearBytes = 600

// opposed returns the side that a reading must have because its sentence sets
// it against a mention of the other: a word of fighting stands between the
// two. -1 for none.
func (a *article) opposed(i int) (side int, cue string) {
	r := &a.readings[i]
	for _, j := range a.neighbours(i) {
		n := &a.readings[j]
		if n.Side == Unresolved || r.Polarity != 0 && r.Polarity == n.Polarity {
			continue // two names of one colour are not set against each other
		}
		from, to := min(r.End, n.End), max(r.Start, n.Start)
		if from > to {
			continue
		}
		between := r.passage.text[from:to]
		lead := before(r.passage.text, r.passage.sentences[r.sentence].start, min(r.Start, n.Start))
		found, _ := a.coder.cues.one[against].Find(between, nil)
		if len(found) == 0 {
			found, _ = a.coder.cues.one[against].Find(lead, nil)
			if len(found) == 0 || arabic.Count(lead[found[len(found)-1].End:]) > 3 || strings.ContainsAny(between, ".؛") {
				continue
			}
			between = lead
		}
		if other := a.other(a.coder.lexicon.Side(n.Side)); other >= 0 {
			return other, between[found[0].Start:found[0].End]
		}
	}
	return -1, ""
}

// neighbours returns the readings of the same sentence before and after one,
// the nearest first.
func (a *article) neighbours(i int) (near []int) {
	r := &a.readings[i]
	same := func(j int) bool {
		return j >= 0 && j < len(a.readings) && a.readings[j].passage == r.passage && a.readings[j].sentence == r.sentence
	}
	for d := 1; d <= mostNeighbours && (same(i-d) || same(i+d)); d++ {
		for _, j := range []int{i - d, i + d} {
			if same(j) {
				near = append(near, j)
			}
		}
	}
	return near
}

// mostNeighbours bounds how many mentions of a sentence are asked each way.
const mostNeighbours = 4

// sameSentence returns the side of a state name decided earlier in the
// sentence or of the speaker's: «غرفة عمليات طرابلس، التابعة للجيش الوطني، …
// قوات الجيش». -1 for none.
func (a *article) sameSentence(i int) (side int, cue string) {
	r := &a.readings[i]
	for _, j := range a.neighbours(i) {
		n := &a.readings[j]
		contrast, _ := a.coder.lexicon.At(n.Naming)
		if j < i && n.Side != Unresolved && n.Polarity > 0 && strings.HasPrefix(contrast.ID, "force-") {
			return a.coder.lexicon.Side(n.Side), r.passage.text[n.Start:n.End]
		}
	}
	return -1, ""
}

// antecedent decides a noun with a pronoun («قواته») by the nearest mention
// before it that the pronoun may stand for, in its sentence or the one before.
func (a *article) antecedent(i int) {
	r := &a.readings[i]
	pronoun := pronounOf(r.passage.text[r.Start:r.End])
	if pronoun == "نا" {
		if r.speaker >= 0 {
			a.settle(r, r.speaker, "speaker", a.sourceText(r))
		}
		return
	}
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		n := &a.readings[j]
		if n.passage != r.passage || n.sentence < r.sentence-1 {
			break
		}
		if n.Side == Unresolved || !a.agrees(n, pronoun) {
			continue
		}
		if a.settle(r, a.coder.lexicon.Side(n.Side), "pronoun", r.passage.text[n.Start:n.End]) {
			return
		}
	}
}

// pronounOf returns the possessive pronoun at the end of a surface.
func pronounOf(surface string) string {
	word := arabic.Fold(surface)
	for _, p := range []string{"هما", "هم", "هن", "ها", "نا", "ه"} {
		if strings.HasSuffix(word, p) {
			return p
		}
	}
	return ""
}

// agrees reports whether a pronoun may stand for a mention: ه for a man or a
// masculine noun (الجيش), ها for what ends in ة or ات, هم for people.
func (a *article) agrees(n *reading, pronoun string) bool {
	contrast, _ := a.coder.lexicon.At(n.Naming)
	first, _, _ := strings.Cut(arabic.Fold(n.passage.text[n.Start:n.End]), " ")
	last, _ := utf8.DecodeLastRuneInString(first)
	feminine := last == 'ه' || strings.HasSuffix(first, "ات") || strings.HasSuffix(first, "يا")
	person := strings.HasPrefix(contrast.ID, "leader-")
	switch pronoun {
	case "ه":
		return person || !feminine
	case "ها":
		return feminine && !person
	case "هم":
		return !person
	}
	return false
}
