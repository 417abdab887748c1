package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mizan/internal/corpus/cell"
	"mizan/internal/corpus/charset"
	"mizan/internal/plain"
	"mizan/internal/words"
	"mizan/lexicon/arabic"
)

// asRead puts the text of an article as its reader saw it in place of the one
// given, without the lines that are no sentences of it.
func (h *hand) asRead(f *find, a *Article) error {
	title, body := plain.Of(a.Title), f.body
	if body.String == "" {
		body = plain.Of(a.Body)
		if err := lost(body.String); err != nil {
			return err
		}
	}
	whole := body
	h.leave(a, &body, title.String)
	if cell.Trim(body.String) == "" {
		if whole.Leave(func(line string, _ int) plain.Kind { return h.kind(a, line) }); cell.Trim(whole.String) == "" {
			return words.Wrong("refused.noSentence", words.Values{"text": cell.Short(cell.Trim(a.Body))})
		}
		body, title = whole, plain.Text{} // the headline is all the text there is
	}
	a.Title, a.TitleOrigin = strings.ReplaceAll(title.String, "\n", " "), title.Origin()
	a.Body, a.BodyOrigin = body.String, body.Origin()
	a.Taken, a.Dropped = body.Taken, body.Lines
	a.Forwards = h.forwards(a.Outlet, a.Title, whose(cell.Trim(f.record[fieldForwarded])), body.Forwards())
	for kind, n := range title.Taken {
		a.Taken[kind] += n
	}
	return nil
}

// leave takes the lines off a body that are no sentences of the article, and the
// headline where it is printed again before all others.
func (h *hand) leave(a *Article, body *plain.Text, title string) {
	first := true
	leads := h.leadsFrom(a, body, title)
	body.Leave(func(line string, at int) plain.Kind {
		if kind := h.kind(a, line); kind != plain.Nothing {
			return kind
		}
		if at >= leads {
			return plain.More
		}
		if first && arabic.SameWords(line, title) {
			return plain.Title
		}
		first = false
		return plain.Nothing
	})
}

// kind says of what kind a line of an article is.
func (h *hand) kind(a *Article, line string) plain.Kind {
	if kind := plain.Furniture(line); kind != plain.Nothing {
		return kind
	}
	if h.repeated(a.Outlet, line) && strings.ContainsFunc(line, unicode.IsLetter) {
		return plain.Repeated
	}
	return plain.Nothing
}

// repeated says whether a line stands under many articles of an outlet.
func (h *hand) repeated(outlet, line string) bool {
	return len(line) <= longestRepeated && len(h.survey.many) > 0 && h.survey.many[h.lines(outlet).line(line)]
}

// underSeveral says whether a line stands under more than one article of an
// outlet.
func (h *hand) underSeveral(outlet, line string) bool {
	if len(line) > longestRepeated {
		return false
	}
	_, ok := h.survey.several[h.lines(outlet).line(line)]
	return ok
}

// lost refuses a text that has lost its letters, or their order, on the way.
func lost(text string) error {
	l := lettersOf(text)
	switch {
	case l.asked >= 3 && l.asked > l.words:
		return lostSo("refused.asked", text)
	case l.replaced > 0 && l.replaced*20 > l.letters:
		return lostSo("refused.replaced", text)
	case l.arabic >= 5 && l.backward >= 3 && l.backward > 3*l.forward:
		return lostSo("refused.visual", text)
	case l.letters >= 30 && l.glued*2 > l.letters:
		return lostSo("refused.glued", text)
	case l.arabic >= 20 && l.single*10 > l.arabic*7:
		return lostSo("refused.apart", text)
	}
	return charset.Codepage(text)
}

// lostSo says how a text lost its letters, with its beginning.
func lostSo(how words.Key, text string) error {
	return words.Wrong(how, words.Values{"text": cell.Short(cell.Trim(text))})
}

// A tally counts what tells that a text lost something.
type tally struct {
	words, arabic     int // words, and those of Arabic letters
	letters           int // of words
	asked             int // runs of question marks
	replaced          int // letters that are U+FFFD
	backward, forward int // words that begin or end as only reversed ones do, or only ones in order
	glued             int // letters of words longer than any
	single            int // Arabic words of one letter
}

// longestArabic is how many letters an Arabic word has at most, with all that is
// written joined to it.
const longestArabic = 16

// lostBytes is how much of a text tells whether it lost something: some fifty
// words. What happens to a file happens to its texts from their first letter.
const lostBytes = 512

// lettersOf counts what stands in the beginning of a text.
func lettersOf(text string) (l tally) {
	text = text[:cell.Cut(text, lostBytes)]
	l.replaced = strings.Count(text, "\ufffd")
	l.asked = runs(text)
	var scratch [128]byte
	for at := 0; ; {
		folded, start, end := arabic.Next(text, at, scratch[:0])
		if start == end {
			return l
		}
		l.word(folded, text[start:end], start > 0 && strings.IndexByte("#_@", text[start-1]) >= 0)
		at = end
	}
}

// word counts a word, folded and as printed.
func (l *tally) word(folded []byte, printed string, tagged bool) {
	n := utf8.RuneCount(folded)
	l.words++
	l.letters += n
	if folded[0] < 0xD8 || folded[0] > 0xDB { // the first bytes of Arabic letters
		return
	}
	l.arabic++
	switch {
	case n == 1:
		l.single++
	case n > longestArabic && !tagged:
		l.glued += n
	}
	if strings.HasPrefix(printed, "ة") || strings.HasPrefix(printed, "ى") {
		l.backward++
	}
	if strings.HasSuffix(printed, "ة") || strings.HasSuffix(printed, "ى") {
		l.forward++
	}
	if n > 3 && string(folded[:4]) == "ال" {
		l.forward++
	}
	if n > 4 && string(folded[len(folded)-4:]) == "لا" {
		l.backward++
	}
}

// runs counts the runs of two question marks and more.
func runs(text string) (n int) {
	for i := 1; i < len(text); i++ {
		if text[i] == '?' && text[i-1] == '?' && (i == 1 || text[i-2] != '?') {
			n++
		}
	}
	return n
}
