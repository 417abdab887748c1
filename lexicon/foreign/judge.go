package foreign

import (
	"strconv"
	"strings"
	"unicode"
)

// judgements are words in the names of categories that say how they judge, in
// lower case.
var judgements = map[string]int{
	"legit": 1, "legitimising": 1, "legitimizing": 1, "legitimate": 1, "legitimacy": 1, "positive": 1, "pos": 1, "posemo": 1, "favourable": 1, "favorable": 1,
	"delegit": -1, "delegitimising": -1, "delegitimizing": -1, "delegitimacy": -1, "illegitimate": -1, "negative": -1, "neg": -1, "negemo": -1, "unfavourable": -1, "unfavorable": -1,
	"neutral": 0, "plain": 0, "neut": 0,
	"إيجابي": 1, "ايجابي": 1, "إيجابية": 1, "مشروع": 1, "شرعية": 1, "تزكية": 1,
	"سلبي": -1, "سلبية": -1, "نزع": -1, "ذم": -1,
	"محايد": 0, "محايدة": 0, "حيادي": 0,
}

// parted parts the name of a category into what judges and the rest: lna_legit.
func parted(name string) (rest string, polarity int, judges bool) {
	var others []string
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if value, known := judgements[strings.ToLower(word)]; known {
			polarity, judges = value, true
			continue
		}
		others = append(others, word)
	}
	return strings.Join(others, " "), polarity, judges
}

// judged returns the polarity that a dictionary gives an entry: by its score,
// the value of its category, or what that is called; not ok where it says none.
// Of a score only the sign is taken.
func judged(c *Category, e Entry) (polarity int, ok bool) {
	for _, value := range []string{e.Value, c.Value} {
		if polarity, ok := sign(value); ok {
			return polarity, true
		}
	}
	for i := len(c.Path) - 1; i >= 0; i-- {
		if _, polarity, ok := parted(c.Path[i]); ok {
			return polarity, true
		}
	}
	return 0, false
}

// sign returns what a score says.
func sign(value string) (polarity int, ok bool) {
	if n, err := strconv.ParseFloat(strings.TrimSpace(strings.Replace(value, "−", "-", 1)), 64); err == nil {
		switch {
		case n > 0:
			return 1, true
		case n < 0:
			return -1, true
		}
		return 0, true
	}
	_, polarity, ok = parted(value)
	return polarity, ok
}
