package command

import (
	"embed"
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"
)

// The scripts ask the command itself what may follow, by completeFlag.
//
//go:embed completion
var completionScripts embed.FS

// completeFlag is the last word of a command line that asks what may follow.
const completeFlag = "--generate-bash-completion"

// completionCommand prints a script for a shell.
func completionCommand() *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "a script that completes mizan's commands and flags: bash, zsh, fish or powershell",
		ArgsUsage: "SHELL",
		Action:    printCompletion,
		BashComplete: func(c *cli.Context) {
			for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
				fmt.Fprintln(c.App.Writer, shell)
			}
		},
	}
}

// printCompletion runs the completion command.
func printCompletion(c *cli.Context) error {
	if c.NArg() != 1 {
		return usageError{errors.New("completion wants one SHELL: bash, zsh, fish or powershell")}
	}
	switch shell := c.Args().First(); shell {
	case "bash", "zsh":
		return printScript(c.App.Writer, "mizan."+shell)
	case "powershell":
		return printScript(c.App.Writer, "mizan.ps1")
	case "fish":
		script, err := c.App.ToFishCompletion()
		if err == nil {
			_, err = io.WriteString(c.App.Writer, script)
		}
		return err
	default:
		return usageError{fmt.Errorf("no completion for %q, want bash, zsh, fish or powershell", shell)}
	}
}

// printScript prints a script that is kept.
func printScript(w io.Writer, name string) error {
	script, err := completionScripts.ReadFile("completion/" + name)
	if err == nil {
		_, err = w.Write(script)
	}
	return err
}

// manCommand prints the manual.
func manCommand() *cli.Command {
	return &cli.Command{
		Name:  "man",
		Usage: "the manual page: mizan man > mizan.1",
		Action: func(c *cli.Context) error {
			page, err := c.App.ToMan()
			if err == nil {
				_, err = io.WriteString(c.App.Writer, page)
			}
			return err
		},
	}
}
