package command

import (
	"errors"
	"fmt"
	"os"

	"github.com/urfave/cli/v2"

	"mizan/lexicon"
)

// lexiconCommand looks after the codebooks.
func lexiconCommand() *cli.Command {
	return &cli.Command{
		Name:  "lexicon",
		Usage: "the codebooks: list, show ID, check FILE, suggest [CORPUS...]",
		Subcommands: []*cli.Command{
			{Name: "list", Usage: "the built-in lexicons", Action: listLexicons},
			{Name: "show", Usage: "print the file of a built-in lexicon, to read or to start from", ArgsUsage: "ID", Action: showLexicon},
			{Name: "check", Usage: "say everything that is wrong in a lexicon file", ArgsUsage: "FILE", Action: checkLexicon},
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
	for _, id := range lexicon.Builtin() {
		l, err := lexicon.Open(id)
		if err != nil {
			return err
		}
		fmt.Fprintf(c.App.Writer, "%s\t%s\t%d contrasts\t%d namings\t%s\n", l.ID, l.Version, len(l.Contrasts), l.Len(), l.Title["en"])
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
	name := c.Args().First()
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	l, err := lexicon.Load(name, data)
	if err != nil {
		return err
	}
	fmt.Fprintf(c.App.Writer, "%s: %s %s, %d sides, %d contrasts, %d namings, nothing to complain of\n",
		safe(name), l.ID, l.Version, len(l.Sides), len(l.Contrasts), l.Len())
	return nil
}
