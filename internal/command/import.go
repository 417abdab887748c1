package command

import (
	"errors"
	"fmt"
	"path"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"mizan/internal/corpus"
	"mizan/internal/words"
	"mizan/lexicon"
	"mizan/lexicon/foreign"
)

// importCommand makes a lexicon of a dictionary of another program.
func importCommand() *cli.Command {
	return &cli.Command{
		Name:      "import",
		Usage:     "make a lexicon of a dictionary of LIWC, Yoshikoder, WordStat, Lexicoder or quanteda, or of a table",
		ArgsUsage: "FILE [CORPUS...]",
		Description: "What a wildcard stands for is looked up in the corpus, where one is given. The lexicon goes to stdout;\n" +
			"what a person must still decide is marked " + foreign.Mark + " in it, and nothing is guessed that would be counted.",
		Flags:  []cli.Flag{langFlag(), columnFlag(), &cli.BoolFlag{Name: "quiet", Usage: "no notes on stderr"}},
		Action: importLexicon,
	}
}

// importLexicon runs the lexicon import command.
func importLexicon(c *cli.Context) error {
	if c.NArg() == 0 {
		return usageError{errors.New("lexicon import wants a FILE, and texts for its wildcards after it")}
	}
	lang, err := spoken(c)
	if err != nil {
		return err
	}
	file := c.Args().First()
	data, err := readLexicon(file)
	if err != nil {
		return err
	}
	text, _ := foreign.Letters(data)
	form := foreign.Recognise(file, text)
	if _, err := lexicon.Load(file, data); form == foreign.None && lexicon.Written(text) {
		if err == nil {
			return fmt.Errorf("%s is a lexicon of mizan already: mizan report --lexicon %s", file, file)
		}
		return err
	}
	dictionary, err := foreign.Read(form, text)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	expander, err := expanded(c, dictionary, lang)
	if err != nil {
		return err
	}
	draft := foreign.NewDraft(dictionary, path.Base(filepath.ToSlash(file)), expander)
	settle(draft, lang)
	if _, err := c.App.Writer.Write(draft.Write(lang, false)); err != nil {
		return err
	}
	if !c.Bool("quiet") {
		tellDraft(c, draft, lang)
	}
	return nil
}

// expanded looks for the wildcards of a dictionary in the corpus that was named;
// nil where none was.
func expanded(c *cli.Context, dictionary *foreign.Dictionary, lang string) (*foreign.Expander, error) {
	if c.NArg() == 1 {
		return nil, nil
	}
	columns, err := columns(c.StringSlice("column"))
	if err != nil {
		return nil, err
	}
	expander := foreign.NewExpander(dictionary)
	refused := 0
	for article, err := range corpus.Open(corpus.Options{Columns: columns, Stdin: c.App.Reader}, c.Args().Slice()[1:]...) {
		var bad *corpus.FormatError
		switch {
		case c.Context.Err() != nil:
			return nil, errInterrupted
		case errors.As(err, &bad):
			if refused++; refused <= mostTold && !c.Bool("quiet") {
				fmt.Fprintln(c.App.ErrWriter, "mizan: "+safe(words.Key("command.note.refused").With(words.Values{"place": bad.Pos.String(), "why": bad.Reason()}).In(lang)))
			}
		case err != nil:
			return nil, err
		default:
			expander.Add(article.Title)
			expander.Add(article.Body)
		}
	}
	return expander, nil
}

// settle leaves out of a draft, one by one, what the lexicon itself would
// complain of, such as a word that stands in two categories, until it is sound
// as far as the dictionary tells.
func settle(draft *foreign.Draft, lang string) {
	for {
		_, err := lexicon.Load(draft.File, draft.Write(lang, true))
		var bad *lexicon.FileError
		if !errors.As(err, &bad) {
			return
		}
		out := 0
		for _, complaint := range bad.Complaints {
			if n := draft.At(complaint.Line); n != nil && n.Why == nil {
				n.Why = words.Text{"en": complaint.Text}
				out++
			}
		}
		if out == 0 {
			return
		}
	}
}

// tellDraft says on stderr what became of a dictionary and what comes next.
func tellDraft(c *cli.Context, draft *foreign.Draft, lang string) {
	namings := 0
	for _, contrast := range draft.Contrasts {
		for _, n := range contrast.Namings {
			if n.Why == nil {
				namings++
			}
		}
	}
	left, unjudged := draft.Open()
	tell := func(key words.Key, values words.Values) {
		fmt.Fprintln(c.App.ErrWriter, "mizan: "+safe(key.With(values).In(lang)))
	}
	tell("command.import.made", words.Values{
		"form": draft.Form.Program(), "contrasts": counted("command.lexicon.contrasts", len(draft.Contrasts)), "namings": counted("command.lexicon.namings", namings),
	})
	if left > 0 {
		tell("command.import.left", words.Values{"n": left, "mark": foreign.Mark})
	}
	if unjudged > 0 {
		tell("command.import.unjudged", words.Values{"n": unjudged, "mark": foreign.Mark})
	}
	if len(draft.Sides) == 0 {
		tell("command.import.noSides", nil)
	}
	tell("command.import.next", nil)
}
