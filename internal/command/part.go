package command

import (
	"bytes"
	"flag"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/outlets"
	"mizan/internal/pack"
	"mizan/lexicon"
	"mizan/report"
)

// What a file of a shard begins with; the number is that of its form.
const (
	partMagic   = "mizan part 6\n"
	surveyMagic = "mizan survey of a shard 2\n"
	wholeMagic  = "mizan survey 2\n"
)

// The chunks of a part, besides those of a survey.
const (
	chunkMade    = 'v' // by what it was made
	chunkLexicon = 'l'
	chunkPath    = 'p' // the file to which the chunks behind it belong
	chunkRows    = 'r' // rows of mentions.csv, behind how many of their cells are guarded
	chunkHeld    = 'h' // records that are decided where all parts come together
	chunkCounts  = 'c' // what the builder gathered
	chunkDrawn   = 'd' // what was drawn for coders
)

// made is by what a survey or a part was made: all that the same articles do
// not decide.
type made struct {
	version string
	lexicon string   // SHA-256, empty for a survey
	flags   []string // name=value, in the order of the flags
	outlets string   // the user's table
	survey  string   // the sum of the survey that a part stands on, empty for none
}

// surveyedFlags are the flags on which a survey depends, besides the table of
// outlets.
func surveyedFlags() []string { return []string{"column", "strict"} }

// tellsApart reports whether a flag is not one that a part tells by itself, or
// that changes nothing in it.
func tellsApart(name string) bool {
	return !slices.Contains([]string{"lexicon", "outlets", "quiet"}, name)
}

// madeBy returns by what a command makes a survey or a part.
func madeBy(c *cli.Context, wanted func(name string) bool) (made, error) {
	m := made{version: version}
	for _, f := range append(readingFlags(), comparingFlags()...) {
		name := f.Names()[0]
		if !tellsApart(name) || !wanted(name) {
			continue
		}
		switch f.(type) {
		case *cli.StringSliceFlag:
			values := slices.Sorted(slices.Values(c.StringSlice(name)))
			for _, value := range values {
				m.flags = append(m.flags, name+"="+value)
			}
		default:
			m.flags = append(m.flags, fmt.Sprintf("%s=%v", name, c.Value(name)))
		}
	}
	var err error
	m.outlets, _, err = outletTable(c, c.Args().Slice())
	return m, err
}

// write writes it as a chunk.
func (m *made) write(f *pack.FileWriter) {
	var w pack.Writer
	for _, text := range [...]string{m.version, m.lexicon, m.outlets, m.survey} {
		w.Text(text)
	}
	w.Uint(uint64(len(m.flags)))
	for _, text := range m.flags {
		w.Text(text)
	}
	f.Chunk(chunkMade, w.Bytes())
}

// readMade reads what write wrote.
func readMade(f *pack.File) (m made, err error) {
	for r, err := range f.Of(chunkMade) {
		if err != nil {
			return m, err
		}
		for _, text := range [...]*string{&m.version, &m.lexicon, &m.outlets, &m.survey} {
			*text = r.Text()
		}
		m.flags = make([]string, r.Count())
		for i := range m.flags {
			m.flags[i] = r.Text()
		}
		return m, f.Damaged(r)
	}
	return m, fmt.Errorf("%s: %w", f.Name, pack.ErrDamaged)
}

// differs says in what two things were made otherwise; empty where in nothing.
func (m *made) differs(other *made) string {
	switch {
	case m.version != other.version:
		return fmt.Sprintf("it was made by mizan %s, not %s", m.version, other.version)
	case m.lexicon != other.lexicon:
		return "it was made by another lexicon"
	case m.outlets != other.outlets:
		return "it was made with another table of --outlets"
	case m.survey != other.survey:
		return "it does not stand on the same survey"
	case !slices.Equal(m.flags, other.flags):
		return fmt.Sprintf("it was made with other options: %s, not %s", only(m.flags, other.flags), only(other.flags, m.flags))
	}
	return ""
}

// only lists the flags that are set among some and not among others.
func only(some, others []string) string {
	rest := slices.DeleteFunc(slices.Clone(some), func(flag string) bool { return slices.Contains(others, flag) || strings.HasSuffix(flag, "=") })
	if len(rest) == 0 {
		return "without"
	}
	return "--" + strings.Join(rest, " --")
}

// goes says why a survey does not go with what a part is made by, nil where it
// does.
func (m *made) goes(path string, part *made) error {
	surveyed := *part
	surveyed.lexicon, surveyed.survey = "", ""
	surveyed.flags = slices.DeleteFunc(slices.Clone(part.flags), func(flag string) bool {
		name, _, _ := strings.Cut(flag, "=")
		return !slices.Contains(surveyedFlags(), name)
	})
	if how := m.differs(&surveyed); how != "" {
		return fmt.Errorf("%s does not go with this part: %s", path, how)
	}
	return nil
}

// list returns the user's table of outlets, nil for none.
func (m *made) list() (*outlets.List, error) {
	if m.outlets == "" {
		return nil, nil
	}
	return outlets.Read(m.outlets)
}

// context returns a command line with the flags of the part, over the one that
// is at work.
func (m *made) context(c *cli.Context) (*cli.Context, error) {
	set := flag.NewFlagSet("part", flag.ContinueOnError)
	for _, f := range append(readingFlags(), comparingFlags()...) {
		if name := f.Names()[0]; tellsApart(name) {
			if err := f.Apply(set); err != nil {
				return nil, err
			}
		}
	}
	for _, flag := range m.flags {
		name, value, _ := strings.Cut(flag, "=")
		if err := set.Set(name, value); err != nil {
			return nil, err
		}
	}
	return cli.NewContext(c.App, set, c), nil
}

// A tape is the part of a part that keeps the order of the articles: the rows of
// their mentions, and the records that are held.
type tape struct {
	file   *pack.FileWriter
	rows   bytes.Buffer
	print  *report.Mentions
	held   pack.Writer
	path   string
	opened bool

	guarded int // cells of the rows that are written
}

// fullTape is how many bytes of rows or records make a chunk.
const fullTape = 1 << 18

// newTape starts a tape in a file.
func newTape(file *pack.FileWriter, l *lexicon.Lexicon, lang string) *tape {
	t := &tape{file: file}
	t.print = report.NewRows(&t.rows, report.CSV, l, lang)
	return t
}

// add prints the mentions of an article.
func (t *tape) add(a corpus.Article, c coding.Coding) error {
	if len(c.Mentions) == 0 {
		return nil
	}
	t.at(a.Pos.Path)
	t.flushHeld()
	t.print.Add(a, c.Mentions)
	if err := t.print.Flush(); err != nil {
		return err
	}
	if t.rows.Len() >= fullTape {
		t.flush()
	}
	return nil
}

// hold keeps a record.
func (t *tape) hold(h corpus.Held) {
	t.at(h.Path())
	t.flushRows()
	h.Pack(&t.held)
	if t.held.Size() >= fullTape {
		t.flush()
	}
}

// at goes to a file.
func (t *tape) at(path string) {
	if t.opened && path == t.path {
		return
	}
	t.flush()
	t.opened, t.path = true, path
	var w pack.Writer
	w.Text(path)
	t.file.Chunk(chunkPath, w.Bytes())
}

// flush writes what is kept.
func (t *tape) flush() {
	t.flushRows()
	t.flushHeld()
}

// flushRows writes the rows that are kept.
func (t *tape) flushRows() {
	if t.rows.Len() > 0 {
		var w pack.Writer
		w.Int(t.print.Guarded() - t.guarded)
		t.guarded = t.print.Guarded()
		t.file.Chunk(chunkRows, append(w.Bytes(), t.rows.Bytes()...))
		t.rows.Reset()
	}
}

// flushHeld writes the records that are kept.
func (t *tape) flushHeld() {
	if t.held.Size() > 0 {
		t.file.Chunk(chunkHeld, t.held.Bytes())
		t.held.Reset()
	}
}
