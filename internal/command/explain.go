package command

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/words"
)

// explainCommand prints articles as the coder reads them.
func explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "an article with every mention marked and the reasons beneath",
		ArgsUsage: "FILE",
		Flags: append(readingFlags(),
			&cli.StringFlag{Name: "id", Usage: "only the article with this `ID`"},
		),
		Action: explain,
	}
}

// explain runs the explain command.
func explain(c *cli.Context) error {
	if c.NArg() != 1 {
		return usageError{errors.New("explain wants one FILE: a .txt with one article, or a corpus file")}
	}
	r, err := newReading(c, c.Args().Slice())
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(c.App.Writer, 1<<16)
	shown := 0
	show := func(a corpus.Article) {
		if id := c.String("id"); id == "" || id == a.ID {
			shown++
			r.show(out, a)
		}
	}
	if strings.EqualFold(filepath.Ext(c.Args().First()), ".txt") {
		article, err := corpus.Text(c.Args().First())
		if err != nil {
			return err
		}
		show(article)
	} else if err := r.articlesOnly(show); err != nil {
		return err
	}
	if shown == 0 {
		return errors.Join(out.Flush(), errors.New("no article to explain"))
	}
	return errors.Join(out.Flush(), r.strict())
}

// show prints one article: each part with its mentions marked ⟦n …⟧, and
// beneath each paragraph what was decided and why.
func (r *reading) show(w io.Writer, a corpus.Article) {
	fmt.Fprintf(w, "== %s  %s\n", safe(a.ID), safe(a.Outlet))
	coded := r.code(a)
	mentions := coded.Mentions
	if r.lexicon.Scoped() {
		fmt.Fprintf(w, "   %s: %s\n", words.Key("scope."+words.Key(coded.Scope.Level.String())).In(r.spoken), isolate(coded.Scope.Why.In(r.spoken)))
	}
	n := 0
	if a.Title != "" {
		n = r.paragraphs(w, a.Title, mentions, true, n)
	}
	r.paragraphs(w, a.Body, mentions, false, n)
	fmt.Fprintf(w, "-- %s\n\n", mentionCount(len(mentions)).In(r.spoken))
}

// paragraphs prints the lines of a part, and returns how many mentions have
// been numbered.
func (r *reading) paragraphs(w io.Writer, text string, mentions []coding.Mention, inTitle bool, n int) int {
	from := 0
	for line := range strings.Lines(text) {
		to := from + len(line)
		var marked strings.Builder
		at, first := from, n
		for _, m := range mentions {
			if m.InTitle != inTitle || m.Start < from || m.Start >= to {
				continue
			}
			n++
			marked.WriteString(safe(text[at:m.Start]) + fmt.Sprintf("⟦%d %s⟧", n, safe(text[m.Start:m.End])))
			at = m.End
		}
		marked.WriteString(safe(strings.TrimRight(text[at:to], "\r\n")))
		head := ""
		if inTitle {
			head = "# "
		}
		fmt.Fprintf(w, "\n%s%s\n", head, marked.String())
		r.reasons(w, text, mentions, inTitle, from, to, first)
		from = to
	}
	return n
}

// reasons prints what was decided of the mentions of one line, and why.
func (r *reading) reasons(w io.Writer, text string, mentions []coding.Mention, inTitle bool, from, to, n int) {
	for _, m := range mentions {
		if m.InTitle != inTitle || m.Start < from || m.Start >= to {
			continue
		}
		n++
		contrast := r.lexicon.Counted(m.Naming, m.Side)
		voice := words.Voice(m.Voice).In(r.spoken)
		fmt.Fprintf(w, "  %3d  %s  %-10s  %s%s  %s  %s\n", n, words.Sign(m.Polarity), m.Side, isolate(voice), pad(voice, widestVoice(r.spoken)), contrast.ID, isolate(text[m.Start:m.End]))
		fmt.Fprintf(w, "       %s\n       %s\n", isolate(m.Why.Voice.In(r.spoken)), isolate(m.Why.Side.In(r.spoken)))
	}
}
