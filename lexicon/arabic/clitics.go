package arabic

import "strings"

// What Arabic writes joined to the front of a noun:
//
//	word = [و ف] [ب ل ك] [ال] noun
//
// ل and the article are written لل.
const (
	And     = "و"
	So      = "ف"
	By      = "ب"
	For     = "ل"
	As      = "ك"
	Article = "ال"
	ForThe  = "لل"
)

// Conjunctions returns what joins a phrase to the one before it.
func Conjunctions() []string { return []string{And, So} }

// proclitics are the conjunctions and prepositions, alone and together.
var proclitics = []string{"", And, So, By, For, As, And + By, And + For, And + As, So + By, So + For, So + As}

// pronouns are the possessive pronouns a news text joins to the end of a noun.
// The first and second persons singular are left out: عنصري is "racist", and a ك
// at the end is more often a letter of its word.
var pronouns = []string{"ه", "ها", "هم", "هما", "هن", "نا", "كم"}

// Definite reports whether a word as written begins with the article.
func Definite(word string) bool {
	return strings.HasPrefix(word, Article) && len(word) > len(Article)
}

// HoldsArticle reports whether a folded word has the article, whatever is
// written before it: «والجيش», «للجيش».
func HoldsArticle(word string) bool {
	return strings.HasPrefix(WithoutFront(word), Article) || strings.HasPrefix(strings.TrimPrefix(word, And), ForThe)
}

// WithoutFront returns a folded word without the letters before it that may be proclitics
// other than ل, all of them.
func WithoutFront(word string) string {
	for len(word) >= 2 {
		switch word[:2] {
		case And, So, By, As:
			word = word[2:]
		default:
			return word
		}
	}
	return word
}

// WithArticle returns the word with the article.
func WithArticle(word string) string { return Article + word }

// ApartFor parts the preposition from a word that begins with it and the
// article: «للجيش» is ل and «الجيش».
func ApartFor(word string) (noun string, ok bool) {
	noun, ok = strings.CutPrefix(word, ForThe)
	return WithArticle(noun), ok && noun != ""
}

// WithProclitics appends the word with every legal proclitic before it, the
// bare word first. ل and the article are written لل; before a noun that begins
// with ل itself, three lams become two (للواء).
func WithProclitics(into []string, word string) []string {
	for _, p := range proclitics {
		into = append(into, join(p, word))
	}
	return into
}

// Fronts is a set of proclitics, a bit for each in the order of WithProclitics.
type Fronts uint16

// The sets of proclitics that may stand before a word.
const (
	NoFront     Fronts = 1         // the word alone
	allFronts   Fronts = 1<<12 - 1 // every proclitic, and none
	lamFronts   Fronts = 1<<4 | 1<<7 | 1<<10
	conjunction Fronts = 1<<0 | 1<<1 | 1<<2
)

// EachTail calls visit with the forms of a word, folded, as they stand behind
// proclitics, and with those that may stand there: together all that
// WithProclitics writes. A word with the article has a second form, behind the ل
// that is written with it. The form is good until visit returns.
func EachTail(word string, visit func(tail []byte, fronts Fronts)) {
	var scratch [96]byte
	bare := append(scratch[:0], Fold(word)...)
	if !Definite(word) {
		visit(bare, allFronts)
		return
	}
	visit(bare, allFronts&^lamFronts)
	front, noun := parted(For, string(bare), true)
	visit(append(append(scratch[:0], front...), noun...), conjunction)
}

// A Parting is one way to part a folded word: a proclitic, and how many bytes it takes.
type Parting struct {
	Front Fronts
	Size  int
}

// Partings appends every way to part a folded word that leaves something, the
// whole word first.
func Partings(into []Parting, folded []byte) []Parting {
	into = append(into, Parting{NoFront, 0})
	first := letterAmong(folded, And+So+By+For+As)
	if first < 0 {
		return into
	}
	into = append(into, Parting{1 << (1 + first), 2})
	if second := letterAmong(folded[2:], By+For+As); second >= 0 && first < 2 {
		into = append(into, Parting{1 << (6 + 3*first + second), 4})
	}
	return into
}

// letterAmong returns which of some letters of two bytes a word of more than that
// letter begins with, -1 for none.
func letterAmong(word []byte, letters string) int {
	if len(word) <= 2 {
		return -1
	}
	for i := 0; i < len(letters); i += 2 {
		if word[0] == letters[i] && word[1] == letters[i+1] {
			return i / 2
		}
	}
	return -1
}

// join writes one proclitic before a word.
func join(proclitic, word string) string {
	front, noun := parted(proclitic, word, Definite(word))
	return front + noun
}

// parted returns what is written before a noun with a proclitic and the noun as
// it stands there. Whether the word has the article must be known of the word as
// written: folded, «ألمانيا» looks as if it had.
func parted(proclitic, word string, definite bool) (front, noun string) {
	if !definite || !strings.HasSuffix(proclitic, For) {
		return proclitic, word
	}
	noun = strings.TrimPrefix(word, Article)
	if strings.HasPrefix(noun, For) {
		return proclitic, noun
	}
	return proclitic[:len(proclitic)-len(For)] + ForThe, noun
}

// Split parts the proclitics and the article from a word as written, as far as
// they can be letters of their own: each way is one (front, noun) pair, the
// whole word first. Whether a noun is one, only a lexicon can tell.
func Split(word string) (ways [][2]string) {
	ways = append(ways, [2]string{"", word})
	for _, p := range proclitics {
		for _, front := range []string{p, p + Article, p + For} {
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
