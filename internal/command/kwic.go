package command

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/words"
	"mizan/lexicon"
	"mizan/report"
)

// kwicCommand prints a concordance.
func kwicCommand() *cli.Command {
	return &cli.Command{
		Name:      "kwic",
		Usage:     "every place of a PHRASE with what stands around it",
		ArgsUsage: "PHRASE [CORPUS...]",
		Flags: append(readingFlags(),
			&cli.StringFlag{Name: "format", Value: "text", Usage: "`text`, or csv for Excel"},
			&cli.IntFlag{Name: "width", Value: 40, Usage: "`LETTERS` of context on each side"},
		),
		Action: concordance,
	}
}

// concordance runs the kwic command.
func concordance(c *cli.Context) error {
	format := c.String("format")
	if format != "text" && format != "csv" {
		return usageError{fmt.Errorf("--format is %q, want text or csv", format)}
	}
	if width := c.Int("width"); width < 5 || width > 1000 {
		return usageError{fmt.Errorf("--width is %d, want 5 to 1000", width)}
	}
	if c.NArg() == 0 {
		return usageError{errors.New("kwic wants a PHRASE, then the corpus")}
	}
	r, err := newReading(c, c.Args().Tail())
	if err != nil {
		return err
	}
	phrase, err := lexicon.Phrases([]string{c.Args().First()}, lexicon.PronounAllowed)
	if err != nil {
		return usageError{err}
	}
	out := bufio.NewWriterSize(c.App.Writer, 1<<16)
	lines := &contexts{w: out, width: c.Int("width"), format: format, lang: r.lang, spoken: r.spoken}
	err = r.articlesOnly(func(a corpus.Article) {
		for _, hit := range r.coder.Concordance(phrase, textOf(a, r.whole)) {
			lines.add(a, hit)
		}
	})
	if err == nil {
		err = errors.Join(lines.flush(), out.Flush())
	}
	if err != nil {
		return err
	}
	r.note(words.Count("place", lines.n))
	return r.strict()
}

// contexts prints the lines of a concordance.
type contexts struct {
	w      io.Writer
	width  int
	format string
	lang   string // of the reasons
	spoken string // of the voices
	table  *report.Table
	n      int
}

// add prints one place.
func (k *contexts) add(a corpus.Article, hit coding.Hit) {
	k.n++
	text, part := a.Body, "body"
	if hit.InTitle {
		text, part = a.Title, "title"
	}
	before := around(text[:hit.Start], k.width, true)
	after := around(text[hit.End:], k.width, false)
	date := ""
	if !a.Published.IsZero() {
		date = a.Published.Format("2006-01-02")
	}
	if k.format == "csv" {
		k.start()
		k.table.Row(a.ID, a.Outlet, date, part, before, text[hit.Start:hit.End], after, hit.Voice.String(), hit.Why.In(k.lang))
		return
	}
	// A reader of Arabic meets what comes before on the right: it stands in the
	// last column, its end at the phrase, and what follows stands in the first.
	// Each cell is isolated, so that a terminal that turns Arabic around keeps
	// the columns.
	voice := words.Voice(hit.Voice).In(k.spoken)
	fmt.Fprintf(k.w, "%s%s  %s  %s%s  %-10s  %s%s  %s\n", pad(after, k.width), isolate(after), isolate(text[hit.Start:hit.End]),
		isolate(before), pad(before, k.width), date, isolate(voice), pad(voice, widestVoice(k.spoken)), isolate(a.Outlet))
}

// widestVoice returns the width of the column of voices.
func widestVoice(lang string) (width int) {
	for voice := range coding.Voice(coding.Voices) {
		width = max(width, cells(words.Voice(voice).In(lang)))
	}
	return width
}

// start prints the header of the CSV once.
func (k *contexts) start() {
	if k.table == nil {
		k.table = report.NewTable(k.w, "article", "outlet", "date", "part", "before", "phrase", "after", "voice", "voice_rule")
	}
}

// flush prints what is held back.
func (k *contexts) flush() error {
	if k.format != "csv" {
		return nil
	}
	k.start()
	return k.table.Flush()
}

// around returns so many letters of context next to a phrase, cut at a word
// and on its own line: the end of the text before it, or the start of the text
// behind it.
func around(text string, width int, end bool) string {
	const far = 4 // bytes of a letter at most, marks aside
	if end {
		text = text[max(0, len(text)-width*far*2):]
		text = text[strings.LastIndexByte(text, '\n')+1:]
	} else {
		text = text[:min(len(text), width*far*2)]
		if i := strings.IndexByte(text, '\n'); i >= 0 {
			text = text[:i]
		}
	}
	words := strings.Fields(strings.ToValidUTF8(text, ""))
	n, from, to := 0, len(words), 0
	for i := range words {
		word := words[i]
		if end {
			word = words[len(words)-1-i]
		}
		if n += cells(word) + 1; n > width+1 {
			break
		}
		from, to = from-1, to+1
	}
	if end {
		return strings.Join(words[from:], " ")
	}
	return strings.Join(words[:to], " ")
}
