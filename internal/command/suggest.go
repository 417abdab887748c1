package command

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"mizan/compare/suggest"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/words"
)

// suggestCommand prints phrases that a lexicon may lack.
func suggestCommand() *cli.Command {
	return &cli.Command{
		Name:      "suggest",
		Usage:     "phrases beside the parties that set outlets apart and that the lexicon lacks, as YAML to paste",
		ArgsUsage: "[CORPUS...]",
		Flags: append(readingFlags(),
			&cli.IntFlag{Name: "most", Value: 50, Usage: "how many `PHRASES`"},
		),
		Action: suggestPhrases,
	}
}

// suggestPhrases runs the lexicon suggest command.
func suggestPhrases(c *cli.Context) error {
	if most := c.Int("most"); most < 1 || most > 10_000 {
		return usageError{fmt.Errorf("--most is %d, want 1 to 10000", most)}
	}
	r, err := newReading(c, c.Args().Slice())
	if err != nil {
		return err
	}
	suggester, err := suggest.New(r.lexicon)
	if err != nil {
		return err
	}
	w := newWorkers(r.code, nil, func(a corpus.Article, c coding.Coding) { // of a feed, what is about the conflict
		if !c.Out() {
			a.Title, a.Body, _ = c.Within(a.Title, a.Body)
			suggester.Add(a)
		}
	})
	err = r.articlesOnly(w.add)
	w.finish()
	if err != nil {
		return err
	}
	suggestions, outlets := suggester.Suggest(c.Int("most"), r.options.Level)
	out := bufio.NewWriter(c.App.Writer)
	printSuggestions(out, suggestions, outlets, r.spoken)
	if err := out.Flush(); err != nil {
		return err
	}
	r.note(words.Key("command.note.phrases").With(words.Values{"n": len(suggestions)}))
	return r.strict()
}

// printSuggestions prints suggestions as namings of a lexicon file that still
// lack their polarity: counts and an example are comments.
func printSuggestions(w io.Writer, suggestions []suggest.Suggestion, outlets []string, lang string) {
	for _, s := range suggestions {
		var counts []string
		for outlet, n := range s.Counts {
			if n > 0 {
				counts = append(counts, fmt.Sprintf("%s %d", comment(outlets[outlet]), n))
			}
		}
		fmt.Fprintf(w, "- term: %s # %s: %s\n", s.Term, words.Count("article", s.Articles).In(lang), strings.Join(counts, ", "))
		fmt.Fprintf(w, "  polarity: # %s\n", words.Key("command.suggest.polarity").In(lang))
		if s.Example != "" {
			fmt.Fprintf(w, "  # %s: %s\n", comment(outlets[s.From]), comment(s.Example))
		}
	}
}

// comment makes text from files fit for one line of a comment.
func comment(text string) string { return safe(strings.Join(strings.Fields(text), " ")) }
