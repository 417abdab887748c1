// Package tongue tells in what language a text is, where its letters or its
// commonest words leave no doubt, and says nothing where they do.
package tongue

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// The scripts that tell a language by themselves, and those that tell none.
var scripts = [...]struct {
	tongue string
	table  *unicode.RangeTable
}{
	{Arabic, unicode.Arabic}, {Latin, unicode.Latin}, {Cyrillic, unicode.Cyrillic}, {"he", unicode.Hebrew}, {"el", unicode.Greek},
	{"hy", unicode.Armenian}, {"ko", unicode.Hangul}, {"ja", unicode.Hiragana}, {"ja", unicode.Katakana}, {"zh", unicode.Han},
	{"am", unicode.Ethiopic}, {"zgh", unicode.Tifinagh},
}

// What Of returns besides the ids of languages: scripts of which no language is
// told. Arabic is the language, where nothing speaks for another of its script.
const (
	Arabic   = "ar"
	Latin    = "latin"
	Cyrillic = "cyrillic"
)

// common are words that are common in one language and in no other of its
// script here, or hardly.
var common = map[string][]string{
	Latin: {
		"en the of and that with was is are were has have from this which said",
		"fr le les des une dans est qui pour sur avec par cette ont sont été",
		"es el los las una por con del que más fue según está sus también",
		"de der die das und ist nicht mit den von dem ein eine auf für wurde",
		"it il della che di gli nel sono alla con è stato dei delle più anche",
		"tr ve bir bu için ile olarak olan da daha sonra ise gibi göre kadar",
		"pt o os uma não com para em foi do da dos das são também pelo",
		"nl het een van en niet met zijn voor aan dat werd naar heeft ook",
	},
	Cyrillic: {
		"ru и в не на что с по как это из был его для от также",
		"uk і у не на що з та це його для від як був також які",
	},
	Arabic: {
		"fa است را که این از برای شد های می کرد بود آن با",
		"ur ہے کے کی میں ہیں اور سے کو نے کا پر",
		"ckb لە بە کە بۆ ئەم و لەگەڵ هەر ئەو دەکات",
		"ar في من على إلى التي الذي هذا أن عن مع ما لا بعد كان",
	},
}

const (
	looked   = 4 << 10 // bytes that are looked at
	glanced  = 1 << 10 // that are enough to know Arabic by
	fewest   = 20      // letters from which anything is told
	many     = 400     // letters among which Persian, Urdu and Kurdish have some that Arabic has not: one in ten at least
	fewWords = 3       // common words from which a language is told
)

// Of returns the language of a headline and what stands under it, as its ISO code;
// a script where only that is told, and nothing where the letters are too few or of
// several.
func Of(title, body string) string {
	if plainly(body[:min(len(body), glanced)]) {
		return Arabic // as nearly all are
	}
	title = title[:min(len(title), looked)]
	body = body[:min(len(body), looked-len(title))] // half a letter at an end is none
	all := lettersOf(title)
	all.add(lettersOf(body))
	if start := title + "\n" + body[:min(len(body), glanced)]; all.mostly(all.of[0]) && spoken(Arabic, start[:min(len(start), glanced)]) == Arabic {
		return Arabic
	}
	of := all.tongues()
	if of["ja"] > 0 { // written with Han letters too
		of["ja"] += of["zh"]
		of["zh"] = 0
	}
	for script, n := range of {
		if all.mostly(n) {
			return spoken(script, title+"\n"+body)
		}
	}
	return ""
}

// A count of letters, in all and by script.
type count struct {
	letters int
	further int               // of them, those that are none of Arabic's own alphabet
	of      [len(scripts)]int // Arabic's first
}

// lettersOf counts the letters of a text.
func lettersOf(text string) (c count) {
	own := 0 // of Arabic's alphabet
	for at := 0; at < len(text); {
		first := text[at]
		if first == ' ' {
			at++
			continue
		}
		if (first == 0xD8 || first == 0xD9) && at+1 < len(text) { // the first bytes of most letters here
			if r := rune(first&0x1F)<<6 | rune(text[at+1]&0x3F); isOwn(r) {
				own++
				at += 2
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		at += size
		if unicode.IsLetter(r) {
			c.further++
			if i := scriptOf(r); i >= 0 {
				c.of[i]++
			}
		}
	}
	c.letters = own + c.further
	c.of[0] += own
	return c
}

// add adds the letters of another text.
func (c *count) add(other count) {
	c.letters += other.letters
	c.further += other.further
	for i, n := range other.of {
		c.of[i] += n
	}
}

// tongues returns how many letters there are by the script or the language that it
// tells.
func (c *count) tongues() map[string]int {
	of := map[string]int{}
	for i, n := range c.of {
		if n > 0 {
			of[scripts[i].tongue] += n
		}
	}
	return of
}

// mostly reports whether so many letters of a script are more than seven in ten, where
// there are enough.
func (c *count) mostly(n int) bool { return c.letters >= fewest && n*10 > c.letters*7 }

// isLetter is unicode.IsLetter, at once for those that most texts here consist of.
func isLetter(r rune) bool { return 'ء' <= r && r <= 'ي' || unicode.IsLetter(r) }

// scriptOf returns the index of the script of a letter, -1 for one that is not
// listed. Arabic is the first.
func scriptOf(r rune) int {
	for i := range scripts {
		if unicode.Is(scripts[i].table, r) {
			return i
		}
	}
	return -1
}

// A speech holds the languages of a script, and by word those that it is common in.
type speech struct {
	tongues []string
	of      map[string][]int
}

// speeches returns the common words, by script.
var speeches = sync.OnceValue(func() map[string]speech {
	all := map[string]speech{}
	for script, lists := range common {
		s := speech{of: map[string][]int{}}
		for i, list := range lists {
			words := strings.Fields(list)
			s.tongues = append(s.tongues, words[0])
			for _, word := range words[1:] {
				s.of[word] = append(s.of[word], i)
			}
		}
		all[script] = s
	}
	return all
})

// spoken returns the language of a text in a script: the one whose common words
// it has most, twice as often as those of the next.
func spoken(script, text string) string {
	s := speeches()[script]
	if s.of == nil {
		return script
	}
	if script != Arabic { // which has no capitals
		text = strings.ToLower(text)
	}
	counts := make([]int, len(s.tongues))
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !isLetter(r) && !unicode.Is(unicode.Mn, r) }) {
		for _, i := range s.of[word] {
			counts[i]++
		}
	}
	best, most, next := script, 0, 0
	for i, n := range counts {
		switch {
		case n > most:
			best, most, next = s.tongues[i], n, most
		case n > next:
			next = n
		}
	}
	if most < fewWords || most < 2*next {
		return script
	}
	return best
}
