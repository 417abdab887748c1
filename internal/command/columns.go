package command

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v2"

	"mizan/internal/corpus"
	"mizan/internal/shell"
	"mizan/internal/words"
)

// columnsCommand shows what files say of their fields.
func columnsCommand() *cli.Command {
	return &cli.Command{
		Name:      "columns",
		Usage:     "every column or key of files with a value, what it is taken for, and the command to run",
		ArgsUsage: "FILE...",
		Flags:     []cli.Flag{langFlag(), columnFlag()},
		Action:    showColumns,
	}
}

// showColumns runs the columns command. It fails when nothing could be read.
func showColumns(c *cli.Context) error {
	if c.NArg() == 0 {
		return usageError{errors.New("columns wants a FILE, a folder, or - for JSON lines on stdin")}
	}
	lang, err := spoken(c)
	if err != nil {
		return err
	}
	columns, err := columns(c.StringSlice("column"))
	if err != nil {
		return err
	}
	shown, open, flags := 0, false, []string(nil)
	err = corpus.Heads(corpus.Options{Columns: columns, Stdin: c.App.Reader}, func(h corpus.Head) {
		if shown++; shown > 1 {
			fmt.Fprintln(c.App.Writer)
		}
		printHead(c.App.Writer, h, lang)
		flags, open = joinFlags(flags, h.Flags), open || h.Open
	}, func(bad *corpus.FormatError) {
		fmt.Fprintln(c.App.ErrWriter, "mizan: "+safe(words.Key("command.note.refused").With(words.Values{"place": bad.Pos.String(), "why": bad.Reason()}).In(lang)))
	}, c.Args().Slice()...)
	if err != nil {
		return err
	}
	if shown == 0 {
		return errors.New("no file with columns or keys, see above")
	}
	fmt.Fprintln(c.App.Writer)
	printRun(c.App.Writer, c, "report", flags, open, lang)
	return nil
}

// printRun prints the command to run.
func printRun(w io.Writer, c *cli.Context, name string, flags []string, open bool, lang string) {
	say := words.Key("command.columns.run")
	if open {
		say = "command.columns.fill"
	}
	fmt.Fprintf(w, "%s\n    %s\n", say.In(lang), safe(runWith(c, name, flags)))
}

// printHead prints what a file says of its fields: a line a column.
func printHead(w io.Writer, h corpus.Head, lang string) {
	what := words.Key("command.columns.table")
	switch {
	case h.Kind == corpus.HeadDocument:
		what = "command.columns.document"
	case h.Kind == corpus.HeadKeys:
		what = "command.columns.keys"
	case h.Line > 1:
		what = "command.columns.lower"
	}
	name := corpus.Pos{Path: h.Path, Part: h.Part}.String()
	fmt.Fprintln(w, safe(what.With(words.Values{"file": name, "n": h.Line}).In(lang)))
	width := 0
	for _, column := range h.Columns {
		width = max(width, utf8.RuneCountInString(takenFor(column)))
	}
	for _, column := range h.Columns {
		taken := takenFor(column)
		line := "  " + taken + strings.Repeat(" ", width-utf8.RuneCountInString(taken)) + "  " + words.Tame(column.Name)
		if column.Sample != "" {
			line += ": " + words.Tame(column.Sample)
		}
		if column.Why != "" {
			line += " (" + words.Key("command.columns.dropped").With(words.Values{"what": column.Why}).In(lang) + ")"
		}
		fmt.Fprintln(w, safe(line))
	}
	for _, field := range h.Missing {
		guessed := slices.ContainsFunc(h.Columns, func(c corpus.Column) bool { return c.Guess && c.Field == field })
		if !guessed {
			fmt.Fprintln(w, "  "+safe(words.Key("command.columns.nothing").With(words.Values{"field": field}).In(lang)))
		}
	}
}

// takenFor returns the field that a column was taken for, with a question mark
// where that is a guess.
func takenFor(c corpus.Column) string {
	switch {
	case c.Guess:
		return c.Field + "?"
	case c.Field == "":
		return "-"
	}
	return c.Field
}

// joinFlags adds values of --column to those of other files, the first for each
// field.
func joinFlags(flags, more []string) []string {
	for _, flag := range more {
		field, _, _ := strings.Cut(flag, "=")
		if !slices.ContainsFunc(flags, func(f string) bool { return strings.HasPrefix(f, field+"=") }) {
			flags = append(flags, flag)
		}
	}
	return flags
}

// runWith returns the command that was typed, with other columns, to copy into a
// shell; the subcommand is the one given.
func runWith(c *cli.Context, name string, columns []string) string {
	all := []string{"mizan", name}
	for _, column := range joinFlags(slices.Clone(columns), c.StringSlice("column")) {
		field, name, _ := strings.Cut(column, "=")
		all = append(all, "--column", field+"="+shell.Quoted(name))
	}
	for _, flag := range c.Command.Flags {
		name := flag.Names()[0]
		if name == "column" || !c.IsSet(name) {
			continue
		}
		switch flag.(type) {
		case *cli.BoolFlag:
			all = append(all, "--"+name)
		case *cli.StringSliceFlag:
			for _, value := range c.StringSlice(name) {
				all = append(all, "--"+name, shell.Quoted(value))
			}
		default:
			all = append(all, "--"+name, shell.Quoted(fmt.Sprint(c.Value(name))))
		}
	}
	for _, path := range c.Args().Slice() {
		all = append(all, shell.Quoted(path))
	}
	return strings.Join(all, " ")
}
