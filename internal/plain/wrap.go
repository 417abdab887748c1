package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How many letters the longest line has of a text whose lines a width has
// parted: what a column of a paper takes at least, and at most more than a page
// of a book, but less than a paragraph of news.
const narrowest, widest = 20, 160

// A line is one line of a text, without the space around it.
type line struct {
	start, end int // bytes
	letters    int
	first      int  // letters of its first word
	ends       bool // a sentence ends with it
	opens      bool // it can be no rest of the line before
	cut        bool // its last word goes on in the next line
	header     bool // of a message's head, which stands alone
}

// joins returns the edits that join the lines that only a width parted. A line
// break stays where a paragraph ends: before an empty line, behind a sentence
// that ends its line, behind a line that the next word would have fitted into.
func joins(text string) (edits []edit) {
	if !mayBeParted(text) {
		return nil
	}
	lines := linesOf(text)
	w := widthOf(lines)
	if !w.wrapped() {
		return nil
	}
	for i := range len(lines) - 1 {
		if w.parted(lines, i) {
			edits = append(edits, join(text, lines[i].end, lines[i+1].start))
		}
	}
	return edits
}

// mayBeParted says at little cost whether a width may have parted the lines of
// a text: there are several, and none is too long. Of most news the first is.
func mayBeParted(text string) bool {
	lines := 0
	for at := 0; at < len(text); lines++ {
		end := lineEnd(text, at)
		if end-at > widest && lettersUpTo(text[at:end], widest+1) > widest {
			return false
		}
		at = end + 1
	}
	return lines > 1
}

// lineEnd returns where the line ends that begins at a byte, the end of a text for
// the last one. It looks at no byte behind that, so that a text of many lines is
// walked once.
func lineEnd(text string, at int) int {
	if i := strings.IndexAny(text[at:], "\n\r"); i >= 0 {
		return at + i
	}
	return len(text)
}

// linesOf returns the lines of a text. An empty line is one without letters.
func linesOf(text string) (lines []line) {
	for at := 0; at <= len(text); {
		end := lineEnd(text, at)
		next := end + 1
		if strings.HasPrefix(text[end:], "\r\n") {
			next++
		}
		lines = append(lines, newLine(text, at, end))
		at = next
	}
	return lines
}

// newLine measures a line.
func newLine(text string, start, end int) line {
	trimmed := strings.TrimFunc(text[start:end], unseenSpace)
	l := line{start: start, end: start}
	if trimmed == "" {
		return l
	}
	l.start += strings.Index(text[start:end], trimmed)
	l.end = l.start + len(trimmed)
	l.letters = letters(trimmed)
	word, _, _ := strings.Cut(trimmed, " ")
	l.first = letters(word)
	l.ends = endsSentence(trimmed)
	l.opens = opensLine(trimmed)
	l.cut = cutsWord(trimmed)
	l.header = Furniture(trimmed) == Header
	return l
}

// unseenSpace says whether a rune takes room, or none, and shows nothing.
func unseenSpace(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) && r != softHyphen
}

// letters counts the runes of a text that take room.
func letters(text string) int { return lettersUpTo(text, len(text)) }

// lettersUpTo is letters of a text in which no more than so many are counted.
func lettersUpTo(text string, most int) (n int) {
	for i := 0; i < len(text) && n < most; {
		if text[i] < utf8.RuneSelf {
			i++
			n++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if i += size; r < softHyphen || 'ء' <= r && r <= 'ي' || !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Cf, r) {
			n++
		}
	}
	return n
}

// endsSentence says whether a line ends with a mark that ends a sentence, or
// says that more follows.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, "\"'«»“”‘’)]} \u00a0")
	last, _ := utf8.DecodeLastRuneInString(line)
	return line == "" || strings.ContainsRune(".!?؟…۔:", last)
}

// cutsWord says whether a line ends in a word that goes on: with a hyphen behind
// a letter, or the stroke that joins letters.
func cutsWord(line string) bool {
	before := strings.TrimRight(line, "-\u2010\u00adـ")
	last, _ := utf8.DecodeLastRuneInString(before)
	return before != line && unicode.IsLetter(last)
}

// opensLine says whether a line can be no rest of another: an item of a list,
// a rule, a line that is none of the article's.
func opensLine(line string) bool {
	first, size := utf8.DecodeRuneInString(line)
	next, _ := utf8.DecodeRuneInString(line[size:])
	switch {
	case strings.ContainsRune("•●▪■◆★✓*#>", first):
		return true
	case strings.ContainsRune("-–—", first):
		return next == ' ' || next == first
	case unicode.IsDigit(first):
		return strings.ContainsRune(".)-", next)
	}
	return Furniture(line) != Nothing
}

// A width is what parts the lines of a text, as far as it can be told.
type width struct {
	lines  int  // that another follows
	within int  // of them, those that end within a sentence
	full   int  // of these, those that the next word would not have fitted into
	most   int  // letters of the longest line
	blank  bool // empty lines part its paragraphs
	closes bool // its last line ends a sentence
}

// widthOf measures the lines of a text.
func widthOf(lines []line) (w width) {
	for _, l := range lines {
		w.most = max(w.most, l.letters)
		if l.letters > 0 {
			w.closes = l.ends
		}
	}
	for i := range len(lines) - 1 {
		if lines[i].letters == 0 || lines[i+1].letters == 0 {
			w.blank = w.blank || lines[i].letters == 0 && i > 0
			continue
		}
		w.lines++
		if !lines[i].ends {
			w.within++
			if w.fills(lines, i) {
				w.full++
			}
		}
	}
	return w
}

// fills says whether the first word of the next line would not have fitted into
// a line.
func (w *width) fills(lines []line, i int) bool {
	return lines[i].letters+1+lines[i+1].first > w.most
}

// wrapped says whether a width has parted the lines. Where each line is a
// paragraph, they end with sentences; where a width parts them, those that end
// within one are full, or most of them do.
func (w *width) wrapped() bool {
	return narrowest <= w.most && w.most <= widest && (w.even() || w.closes && w.within*2 > w.lines)
}

// even says whether the lines are as long as a width lets them be.
func (w *width) even() bool { return w.full*10 >= w.within*8 && w.within > 2 }

// parted says whether a width has parted a line from the next.
func (w *width) parted(lines []line, i int) bool {
	this, next := &lines[i], &lines[i+1]
	switch {
	case this.letters == 0 || next.letters == 0 || next.opens || this.header:
		return false
	case this.cut:
		return true
	case this.ends && w.blank: // empty lines part the paragraphs
		return w.fills(lines, i)
	case this.ends:
		return false
	case w.even():
		return w.fills(lines, i)
	}
	heading := i == 0 || lines[i-1].letters == 0 || lines[i-1].ends
	return !heading || this.letters >= next.letters
}

const (
	softHyphen = '\u00ad'
	tatweel    = "ـ"
)

// join returns the edit that joins a line to the next: with a space, or without
// one where a word was cut. A hyphen that cut it goes; one between two words of
// their own («العسكري-السياسي») stays.
func join(text string, end, next int) edit {
	line, rest := text[:end], text[next:]
	before, cut := strings.CutSuffix(line, "-")
	if !cut {
		before, cut = strings.CutSuffix(line, string(softHyphen))
	}
	if !cut {
		before, cut = strings.CutSuffix(line, "\u2010")
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(rest)
	switch {
	case strings.HasSuffix(line, tatweel) && unicode.IsLetter(first):
		return edit{end, next, ""}
	case !cut || !unicode.IsLetter(last) || !unicode.IsLetter(first):
		return edit{end, next, " "}
	case strings.HasPrefix(rest, "ال"):
		return edit{end, next, ""}
	}
	return edit{len(before), next, ""}
}
