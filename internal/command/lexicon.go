package command

import (
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"mizan/internal/words"
	"mizan/lexicon"
)

// lexiconCommand looks after the codebooks.
func lexiconCommand() *cli.Command {
	return &cli.Command{
		Name:  "lexicon",
		Usage: "the codebooks: list, show ID, check FILE, import FILE, suggest [CORPUS...]",
		Subcommands: []*cli.Command{
			{Name: "list", Usage: "the built-in lexicons", Flags: []cli.Flag{langFlag()}, Action: listLexicons},
			{Name: "show", Usage: "print the file of a built-in lexicon, to read or to start from", ArgsUsage: "ID", Action: showLexicon},
			{Name: "check", Usage: "say everything that is wrong in a lexicon file", ArgsUsage: "FILE", Flags: []cli.Flag{langFlag()}, Action: checkLexicon},
			importCommand(),
			suggestCommand(),
		},
		Action: func(c *cli.Context) error {
			if c.NArg() == 0 {
				return cli.ShowSubcommandHelp(c)
			}
			return wrongCommand(c, c.Command.Subcommands)
		},
	}
}

// listLexicons prints a line for each built-in lexicon.
func listLexicons(c *cli.Context) error {
	lang, err := spoken(c)
	if err != nil {
		return err
	}
	for _, id := range lexicon.Builtin() {
		l, err := lexicon.Open(id)
		if err != nil {
			return err
		}
		fmt.Fprintf(c.App.Writer, "%s\t%s\t%s\t%s\t%s\n", l.ID, l.Version,
			counted("command.lexicon.contrasts", len(l.Contrasts)).In(lang), counted("command.lexicon.namings", l.Len()).In(lang), l.Title.In(lang))
	}
	return nil
}

// showLexicon prints a built-in lexicon as the file it is.
func showLexicon(c *cli.Context) error {
	if c.NArg() != 1 {
		return usageError{errors.New("lexicon show wants one ID: see mizan lexicon list")}
	}
	data, err := lexicon.Source(c.Args().First())
	if err != nil {
		return usageError{err}
	}
	_, err = c.App.Writer.Write(data)
	return err
}

// checkLexicon loads a file and prints what it holds, or fails with every
// complaint.
func checkLexicon(c *cli.Context) error {
	if c.NArg() != 1 {
		return usageError{errors.New("lexicon check wants one FILE")}
	}
	lang, err := spoken(c)
	if err != nil {
		return err
	}
	name := c.Args().First()
	data, err := readLexicon(name)
	if err != nil {
		return err
	}
	l, err := lexicon.Load(name, data)
	if err != nil {
		return err
	}
	fmt.Fprintln(c.App.Writer, words.Key("command.lexicon.sound").With(words.Values{
		"file": safe(name), "lexicon": l.ID + " " + l.Version, "sides": counted("command.lexicon.sides", len(l.Sides)),
		"contrasts": counted("command.lexicon.contrasts", len(l.Contrasts)), "namings": counted("command.lexicon.namings", l.Len()),
	}).In(lang))
	return nil
}

// counted says a number of things, by the phrase that counts them.
func counted(things words.Key, n int) words.Phrase { return things.With(words.Values{"n": n}) }

// mentionCount says how many mentions.
func mentionCount(n int) words.Phrase { return counted("command.mentions", n) }
