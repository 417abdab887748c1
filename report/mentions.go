package report

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// A Format is a way to print mentions.
type Format string

// The formats of mentions.
const (
	TSV   Format = "tsv"   // a header, then a line each; tabs and line breaks in text become spaces
	JSONL Format = "jsonl" // an object a line
	CSV   Format = "csv"   // for Excel: with a byte order mark, and text that Excel would take for a formula behind an apostrophe
)

// fields are the columns of a mention, in order.
var fields = []string{"article", "outlet", "date", "part", "start", "end", "surface", "contrast", "naming",
	"side", "polarity", "voice", "voice_rule", "side_rule", "sentence"}

// Mentions prints every coded mention as it comes.
type Mentions struct {
	w       io.Writer
	format  Format
	lexicon *lexicon.Lexicon
	lang    string
	csv     *csv.Writer
	header  bool
	guarded int
	err     error
}

// NewMentions returns a printer of mentions. The reasons are in the language.
func NewMentions(w io.Writer, format Format, l *lexicon.Lexicon, lang string) *Mentions {
	return &Mentions{w: w, format: format, lexicon: l, lang: lang, csv: csv.NewWriter(w)}
}

// NewRows returns a printer of mentions without a header, whose rows go into
// another print: see Splice.
func NewRows(w io.Writer, format Format, l *lexicon.Lexicon, lang string) *Mentions {
	p := NewMentions(w, format, l, lang)
	p.header = true
	return p
}

// Splice prints rows that a printer of NewRows has made, of the same format,
// lexicon and language, with so many cells guarded.
func (p *Mentions) Splice(rows []byte, guarded int) {
	p.head()
	p.guarded += guarded
	p.csv.Flush()
	p.keep(p.csv.Error())
	p.write(string(rows))
}

// Guarded returns in how many cells something else stands than in the text: see harmless.
func (p *Mentions) Guarded() int { return p.guarded }

// A row is one mention with the fields of the data files.
type row struct {
	Article   string `json:"article"` // id of the record, else its place
	Outlet    string `json:"outlet"`
	Date      string `json:"date"`
	Part      string `json:"part"`  // title or body
	Start     int    `json:"start"` // bytes in that part as given, in UTF-8
	End       int    `json:"end"`
	Surface   string `json:"surface"`
	Contrast  string `json:"contrast"`
	Naming    string `json:"naming"`
	Side      string `json:"side"`
	Polarity  int    `json:"polarity"`
	Voice     string `json:"voice"`
	VoiceRule string `json:"voice_rule"`
	SideRule  string `json:"side_rule"`
	Sentence  string `json:"sentence"`
}

// Add prints the mentions of one article. The first error is kept and returned
// by Flush; what follows it is not printed.
func (p *Mentions) Add(a corpus.Article, mentions []coding.Mention) {
	p.head()
	for _, m := range mentions {
		if p.err == nil {
			p.print(p.row(a, m))
		}
	}
}

// head prints the header once.
func (p *Mentions) head() {
	if p.header {
		return
	}
	p.header = true
	switch p.format {
	case TSV:
		p.write(strings.Join(fields, "\t") + "\n")
	case CSV:
		p.write("\uFEFF")
		p.keep(p.csv.Write(fields))
	}
}

// row describes one mention.
func (p *Mentions) row(a corpus.Article, m coding.Mention) row {
	_, naming := p.lexicon.At(m.Naming)
	part, text, origin := "body", a.Body, a.BodyOrigin
	if m.InTitle {
		part, text, origin = "title", a.Title, a.TitleOrigin
	}
	start, end := origin.Given(m.Start, m.End)
	r := row{
		Article: a.ID, Outlet: a.Outlet, Part: part, Start: start, End: end, Surface: text[m.Start:m.End],
		Contrast: p.lexicon.Counted(m.Naming, m.Side).ID, Naming: naming.ID, Side: m.Side, Polarity: m.Polarity, Voice: m.Voice.String(),
		VoiceRule: m.Why.Voice.In(p.lang), SideRule: m.Why.Side.In(p.lang), Sentence: text[m.From:m.To],
	}
	if !a.Published.IsZero() {
		r.Date = a.Published.Format("2006-01-02")
	}
	return r
}

// print writes one row in the format.
func (p *Mentions) print(r row) {
	switch p.format {
	case JSONL:
		encoder := json.NewEncoder(p.w)
		encoder.SetEscapeHTML(false)
		p.keep(encoder.Encode(r))
	case CSV:
		p.keep(p.csv.Write(r.columns(p.harmless)))
	default:
		p.write(strings.Join(r.columns(oneLine), "\t") + "\n")
	}
}

// columns returns the fields in order, texts through clean.
func (r row) columns(clean func(string) string) []string {
	return []string{clean(r.Article), clean(r.Outlet), r.Date, r.Part, strconv.Itoa(r.Start), strconv.Itoa(r.End),
		clean(r.Surface), r.Contrast, clean(r.Naming), r.Side, strconv.Itoa(r.Polarity), r.Voice,
		clean(r.VoiceRule), clean(r.SideRule), clean(r.Sentence)}
}

// A Table prints a table as CSV for Excel: with a byte order mark, and text
// that Excel would take for a formula behind an apostrophe.
type Table struct {
	w    *csv.Writer
	keep error
}

// NewTable returns a printer of a table with this header.
func NewTable(w io.Writer, header ...string) *Table {
	_, err := io.WriteString(w, "\uFEFF")
	t := &Table{w: csv.NewWriter(w), keep: err}
	t.Row(header...)
	return t
}

// Row prints one row. The first error is kept and returned by Flush.
func (t *Table) Row(cells ...string) {
	for i, cell := range cells {
		cells[i] = harmless(cell)
	}
	if err := t.w.Write(cells); t.keep == nil {
		t.keep = err
	}
}

// Flush prints what is held back and returns the first error.
func (t *Table) Flush() error {
	t.w.Flush()
	if t.keep == nil {
		t.keep = t.w.Error()
	}
	return t.keep
}

// oneLine keeps a text to one field of a line.
var oneLine = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ").Replace

// harmless is harmless, and counts what it changes.
func (p *Mentions) harmless(text string) string {
	guarded := harmless(text)
	if guarded != text {
		p.guarded++
	}
	return guarded
}

// harmless puts an apostrophe before a text that a spreadsheet would run as a
// formula (OWASP ASVS 1.2.10), and before one that has apostrophes there already, so
// that one taken away gives the text again. NUL, at which programs end a text, is U+FFFD.
func harmless(text string) string {
	if strings.IndexByte(text, 0) >= 0 {
		text = strings.ReplaceAll(text, "\x00", "\ufffd")
	}
	bare := strings.TrimLeft(text, "'")
	if strings.ContainsAny(bare[:min(1, len(bare))], "=+-@\t\r") || strings.HasPrefix(bare, "＝") || strings.HasPrefix(bare, "＋") ||
		strings.HasPrefix(bare, "－") || strings.HasPrefix(bare, "＠") {
		return "'" + text
	}
	return text
}

// write prints a string, unless printing has failed.
func (p *Mentions) write(text string) {
	if p.err == nil {
		_, err := io.WriteString(p.w, text)
		p.keep(err)
	}
}

// keep keeps the first error.
func (p *Mentions) keep(err error) {
	if p.err == nil {
		p.err = err
	}
}

// Flush prints what is held back, the header too where there was no mention,
// and returns the first error.
func (p *Mentions) Flush() error {
	p.head()
	p.csv.Flush()
	p.keep(p.csv.Error())
	return p.err
}
