// Package command is what the user types: the subcommands of mizan, one file
// each, their flags, and the exit code that comes of them.
package command

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/urfave/cli/v2"
)

// version is printed into every report.
const version = "0.3.0"

// The exit codes.
const (
	exitFailed  = 1
	exitUsage   = 2 // the command line is wrong
	exitRefused = 3 // with --strict: done, but something was refused

	exitInterrupted = 130 // as shells have it: 128 and the number of the signal
)

// memoryLimit is where the collector begins to work harder, in bytes: a study of
// a hundred thousand articles stays below a gigabyte.
const memoryLimit = 900 << 20

// grace is how long a run that was interrupted may take to end by itself: it
// may wait for what it reads, or reckon.
const grace = 500 * time.Millisecond

// Main runs the command as the system called it and returns its exit code.
func Main() int {
	debug.SetMemoryLimit(memoryLimit)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-signals
		cancel()
		select {
		case <-signals:
		case <-time.After(grace):
		}
		fmt.Fprintln(os.Stderr, "mizan:", errInterrupted)
		os.Exit(exitInterrupted)
	}()
	return run(ctx, os.Args, os.Stdin, os.Stdout, os.Stderr)
}

// Run runs a command line within another program and returns its exit code.
func Run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return run(ctx, args, stdin, stdout, stderr)
}

// run runs the command and returns its exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	app := newApp()
	out := &kept{w: stdout}
	app.Reader, app.Writer, app.ErrWriter = stdin, out, stderr
	err := app.RunContext(ctx, flagsFirst(app, reportFirst(app, args)))
	if err == nil && out.err != nil {
		err = fmt.Errorf("cannot write the output: %w", out.err)
	}
	if err == nil {
		return 0
	}
	if ctx.Err() != nil && errors.Is(err, os.ErrClosed) {
		err = errInterrupted // its files were taken away while it wrote
	}
	fmt.Fprintln(stderr, "mizan:", safe(err.Error()))
	var usage usageError
	switch {
	case errors.As(err, &usage):
		return exitUsage
	case errors.Is(err, errRefused):
		return exitRefused
	case ctx.Err() != nil:
		return exitInterrupted
	}
	return exitFailed
}

// A kept is a writer that keeps its first error: what prints a help or a list
// looks at none.
type kept struct {
	w   io.Writer
	err error
}

// Write writes on.
func (k *kept) Write(p []byte) (int, error) {
	n, err := k.w.Write(p)
	k.err = cmp.Or(k.err, err)
	return n, err
}

// errInterrupted ends a run that the user interrupted.
var errInterrupted = errors.New("interrupted, nothing was written")

// A usageError is a mistake in the command line.
type usageError struct{ error }

// errRefused ends a run under --strict in which something was refused.
var errRefused = errors.New("something was refused, see above (--strict)")

// newApp returns the command with its subcommands.
func newApp() *cli.App {
	return &cli.App{
		Name:                      "mizan",
		Usage:                     "how each outlet names the parties: articles in, workbook and page out",
		UsageText:                 "mizan report [flags] [CORPUS...], or mizan CORPUS...",
		Description:               "CORPUS is folders, .csv, .tsv or .jsonl files, or - for JSON lines on stdin.\nWithout one, the built-in sample of training texts is read.",
		Version:                   version,
		HideHelpCommand:           true,
		EnableBashCompletion:      true,
		DisableSliceFlagSeparator: true,
		Commands:                  commands(),
		ExitErrHandler:            func(*cli.Context, error) {},
		OnUsageError:              wrongUsage,
		Action:                    unknownCommand,
	}
}

// commands returns the subcommands.
func commands() []*cli.Command {
	list := []*cli.Command{reportCommand(), mentionsCommand(), compareCommand(), editsCommand(), sampleCommand(), agreeCommand(), surveyCommand(), mapCommand(), mergeCommand(), kwicCommand(), explainCommand(), columnsCommand(), lexiconCommand(), completionCommand(), manCommand()}
	for _, c := range list {
		prepare(c)
	}
	return list
}

// prepare gives a command and those below it the manners of the house.
func prepare(c *cli.Command) {
	c.OnUsageError = wrongUsage
	c.HideHelpCommand = true
	for _, sub := range c.Subcommands {
		prepare(sub)
	}
}

// unknownCommand prints the help, or says which command was meant.
func unknownCommand(c *cli.Context) error {
	if c.NArg() == 0 {
		return cli.ShowAppHelp(c)
	}
	return wrongCommand(c, c.App.Commands)
}

// wrongCommand says that a command does not exist and which one is near.
func wrongCommand(c *cli.Context, among []*cli.Command) error {
	var names []string
	for _, command := range among {
		names = append(names, command.Name)
	}
	text := fmt.Sprintf("no command %q, want %s", c.Args().First(), strings.Join(names, ", "))
	if near := cli.SuggestCommand(among, c.Args().First()); near != "" {
		text += fmt.Sprintf("; did you mean %s?", strings.TrimSuffix(strings.TrimPrefix(near, "Did you mean \""), "\"?"))
	}
	return usageError{errors.New(text)}
}

// wrongUsage says what is wrong with a flag, which is near, and where the rest
// is listed.
func wrongUsage(c *cli.Context, err error, _ bool) error {
	text := err.Error()
	flags := c.App.Flags
	if c.Command != nil && c.Command.Name != "" {
		flags = c.Command.Flags
	}
	if name, ok := strings.CutPrefix(text, "flag provided but not defined: "); ok {
		name = strings.TrimLeft(name, "-")
		text = fmt.Sprintf("unknown flag --%s", name)
		if near := cli.SuggestFlag(flags, name, false); near != "" {
			text += fmt.Sprintf("; did you mean %s?", near)
		}
		var names []string
		for _, f := range flags {
			names = append(names, "--"+f.Names()[0])
		}
		text += " want one of " + strings.Join(names, ", ")
	}
	return usageError{errors.New(text)}
}

// reportFirst puts the report command before a command line that begins with
// articles: a file or folder that is there, and no command.
func reportFirst(app *cli.App, args []string) []string {
	if len(args) < 2 || args[1] == "" || args[1][0] == '-' || named(app.Commands, args[1]) != nil {
		return args
	}
	if _, err := os.Stat(args[1]); err != nil {
		return args
	}
	return slices.Insert(slices.Clone(args), 1, "report")
}

// flagsFirst moves the flags of the command line before its arguments, as the
// flag parser stops at the first argument and would take later flags for
// articles. What follows -- is left alone, and so is a line that asks how it may
// go on.
func flagsFirst(app *cli.App, args []string) []string {
	if len(args) < 2 || args[len(args)-1] == completeFlag {
		return args
	}
	head, rest := args[:1:1], args[1:]
	commands, flags := app.Commands, app.Flags
	for len(rest) > 0 {
		command := named(commands, rest[0])
		if command == nil {
			break
		}
		head, rest = append(head, rest[0]), rest[1:]
		commands, flags = command.Subcommands, command.Flags
	}
	var arguments []string
	for len(rest) > 0 {
		arg := rest[0]
		rest = rest[1:]
		switch {
		case arg == "--":
			arguments = append(arguments, rest...)
			rest = nil
		case arg == "--help" || arg == "-h":
			return append(head, arg) // whatever else was typed
		case len(arg) < 2 || arg[0] != '-':
			arguments = append(arguments, arg)
		default:
			head = append(head, arg)
			if takesValue(flags, arg) && len(rest) > 0 {
				head, rest = append(head, rest[0]), rest[1:]
			}
		}
	}
	if len(arguments) > 0 && len(head) > 1 {
		head = append(head, "--")
	}
	return append(head, arguments...)
}

// named returns the command of a name, nil for none.
func named(commands []*cli.Command, name string) *cli.Command {
	for _, c := range commands {
		if c.HasName(name) {
			return c
		}
	}
	return nil
}

// takesValue reports whether a flag as written takes the next word.
func takesValue(flags []cli.Flag, arg string) bool {
	if strings.Contains(arg, "=") {
		return false
	}
	name := strings.TrimLeft(arg, "-")
	for _, f := range flags {
		for _, n := range f.Names() {
			if n == name {
				_, boolean := f.(*cli.BoolFlag)
				return !boolean
			}
		}
	}
	return false
}
