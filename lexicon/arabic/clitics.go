package arabic

import "strings"

// proclitics are the conjunctions and prepositions that Arabic writes joined
// to the front of a noun, alone and together:
//
//	word = [و ف] [ب ل ك] [ال] noun
var proclitics = []string{"", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك"}

// pronouns are the possessive pronouns a news text joins to the end of a noun.
// The first and second persons singular are left out: عنصري is "racist", and a ك
// at the end is more often a letter of its word.
var pronouns = []string{"ه", "ها", "هم", "هما", "هن", "نا", "كم"}

// Definite reports whether a word as written begins with the article.
func Definite(word string) bool {
	return strings.HasPrefix(word, "ال") && len(word) > len("ال")
}

// WithArticle returns the word with the article.
func WithArticle(word string) string { return "ال" + word }

// WithProclitics appends the word with every legal proclitic before it, the
// bare word first. ل and the article are written لل; before a noun that begins
// with ل itself, three lams become two (للواء).
func WithProclitics(into []string, word string) []string {
	for _, p := range proclitics {
		into = append(into, join(p, word))
	}
	return into
}

// join writes one proclitic before a word.
func join(proclitic, word string) string {
	if !strings.HasSuffix(proclitic, "ل") || !Definite(word) {
		return proclitic + word
	}
	noun := strings.TrimPrefix(word, "ال")
	if strings.HasPrefix(noun, "ل") {
		return proclitic + noun
	}
	return proclitic + "ل" + noun
}

// Split parts the proclitics and the article from a word as written, as far as
// they can be letters of their own: each way is one (front, noun) pair, the
// whole word first. Whether a noun is one, only a lexicon can tell.
func Split(word string) (ways [][2]string) {
	ways = append(ways, [2]string{"", word})
	for _, p := range proclitics {
		for _, front := range []string{p, p + "ال", p + "ل"} {
			if noun, ok := strings.CutPrefix(word, front); ok && front != "" && noun != "" {
				ways = append(ways, [2]string{front, noun})
			}
		}
	}
	return ways
}

// WithPronouns appends the noun with each possessive pronoun: ة opens to ت
// (حكومته), ى to ا (قتلاهم), and ء is written as the press mixes it (شهدائه،
// شهداؤه، شهداءه).
func WithPronouns(into []string, noun string) []string {
	stems := []string{noun}
	if stem, ok := strings.CutSuffix(noun, "ة"); ok {
		stems = []string{stem + "ت"}
	} else if stem, ok := strings.CutSuffix(noun, "ى"); ok {
		stems = []string{stem + "ا"}
	} else if stem, ok := strings.CutSuffix(noun, "ء"); ok {
		stems = []string{stem + "ئ", stem + "ؤ", stem + "ء"}
	}
	for _, stem := range stems {
		for _, p := range pronouns {
			into = append(into, stem+p)
		}
	}
	return into
}

// WithTanwin returns an indefinite noun or adjective in the accusative, which
// prints an alef (جيشا، عنصرا); the word itself where none is printed.
func WithTanwin(word string) string {
	for _, end := range []string{"ة", "ه", "ا", "ى", "ي", "ء", "ات", "ون", "ين"} {
		if strings.HasSuffix(word, end) {
			return word
		}
	}
	return word + "ا"
}
