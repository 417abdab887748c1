package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"mizan/internal/corpus"
	"mizan/internal/outlets"
	"mizan/internal/words"
)

// dateOrder is the order of dates that the user says.
func dateOrder(c *cli.Context) (corpus.Order, error) {
	order := corpus.Order(c.String("dates"))
	if order != corpus.Unknown && !slices.Contains(corpus.Orders(), order) {
		return "", usageError{fmt.Errorf("--dates is %q, want dmy, mdy or ymd", order)}
	}
	return order, nil
}

// outletList reads the user's table of outlets, nil for none.
func outletList(c *cli.Context) (*outlets.List, error) {
	path := c.String("outlets")
	if path == "" {
		return nil, nil
	}
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usageError{fmt.Errorf("--outlets %s: no such file", path)}
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	list, err := outlets.Read(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return list, nil
}

// told says what was taken for what in a file that was read.
func (r *reading) told(s corpus.Source) {
	for _, note := range append(slices.DeleteFunc([]string{s.Taken}, func(t string) bool { return t == "" }), s.Notes...) {
		r.note(words.Key("command.note.file").With(words.Values{"file": s.Path, "what": note}))
	}
}

// surveyed says what the whole corpus told before it was read: in which order
// its dates stand and which names of outlets are one.
func (r *reading) surveyed(s corpus.Survey) {
	for _, d := range s.Dates {
		key := words.Key("command.note.dayFirst")
		if d.Order == corpus.MonthFirst {
			key = "command.note.monthFirst"
		}
		r.note(key.With(words.Values{"file": d.Path, "n": d.Dates}))
	}
	for _, m := range s.Merges {
		var names []string
		for _, spelling := range m.Names {
			names = append(names, spelling.Name)
		}
		r.note(words.Key("command.note.oneOutlet").With(words.Values{"names": strings.Join(names, ", "), "outlet": m.Outlet}))
	}
}
