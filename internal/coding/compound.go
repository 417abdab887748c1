package coding

import (
	"strings"

	"mizan/lexicon/arabic"
)

// attribute reports whether a reading is an adjective of the people of another party that are
// named at once before it: it agrees with them in article, number and case, «المستعربون
// المسلحون», and is no naming of its own.
func attribute(people, r *reading) bool {
	text := r.passage.text
	if people.passage != r.passage || !people.sided() || people.Side == r.Side || !arabic.Joins(text[people.End:r.Start]) {
		return false
	}
	noun, adjective := arabic.Fold(lastJoined(text[:people.End])), arabic.Fold(text[r.Start:r.End])
	if strings.Contains(adjective, " ") || strings.HasPrefix(adjective, arabic.And) || strings.HasPrefix(noun, arabic.Article) != strings.HasPrefix(adjective, arabic.Article) {
		return false
	}
	for _, plural := range []string{"ون", "ين"} {
		if strings.HasSuffix(noun, plural) && strings.HasSuffix(adjective, plural) {
			return true
		}
	}
	return false
}

// holdsOffice reports whether a reading is the name of who holds the office that a mention
// names at once before it, «الرئيس الفلسطيني، محمود عباس», and widens the mention to hold it:
// office and name are one naming, with a mark or the sign of a hashtag between them as
// without. In brackets it is another name of his, and stands outside.
func (a *article) holdsOffice(title *Mention, r *reading) bool {
	if title.InTitle != r.InTitle || title.End > r.Start || title.Side != r.Side || title.Polarity <= 0 || r.Polarity != 0 || a.kindOf(r) != "leader" {
		return false
	}
	if contrast, _ := a.coder.lexicon.At(title.Naming); kindOf(contrast) != "leader" && !a.coder.cues.is(office, nounOf(firstWord(r.passage.text[title.Start:title.End]))) {
		return false
	}
	switch strings.TrimSpace(r.passage.text[title.End:r.Start]) {
	case "", "،", ",", "#", "، #":
		title.End = r.End
		return true
	case "(", "«", "\"":
		return true
	}
	return false
}
