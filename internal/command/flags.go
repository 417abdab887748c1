package command

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"mizan/compare"
	"mizan/internal/corpus"
	"mizan/internal/words"
)

// langFlag is the flag of every command that says something.
func langFlag() cli.Flag {
	return &cli.StringFlag{Name: "lang", Usage: "`LANGUAGE`: " + strings.Join(words.Languages(), ", ") + "; when not given a report speaks the lexicon's, the terminal English"}
}

// columnFlag says which columns or keys hold what.
func columnFlag() cli.Flag {
	return &cli.StringSliceFlag{Name: "column", Usage: "where the files hold a field: `FIELD=COLUMN`; fields: " + strings.Join(corpus.Fields(), ", ")}
}

// reportFlags are the reading flags of a report, which may be made by several
// lexicons.
func reportFlags() []cli.Flag {
	flags := readingFlags()
	flags[0] = &cli.StringFlag{Name: "lexicon", Usage: "built-in `ID` or a file; several parted by commas, or all, make a report each; when not given the articles tell"}
	return flags
}

// readingFlags are the flags of every command that reads a corpus.
func readingFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "lexicon", Value: firstLexicon, Usage: "built-in `ID` or a file"},
		langFlag(),
		&cli.StringFlag{Name: "since", Usage: "leave out what is older than this `DAY`, 2019-09-01"},
		&cli.StringFlag{Name: "until", Usage: "leave out what is newer than this `DAY`"},
		&cli.StringSliceFlag{Name: "outlet", Usage: "only this outlet's articles; may be repeated"},
		columnFlag(),
		&cli.StringFlag{Name: "dates", Usage: "the order of dates in digits: `dmy`, mdy or ymd; when not given each file tells, else the day comes first"},
		&cli.StringFlag{Name: "outlets", Usage: "a table `FILE` of outlets: which names and hosts are one"},
		&cli.StringFlag{Name: "scope", Value: scopeConflict, Usage: "what is read: what is about the `conflict` of the lexicon, or all"},
		&cli.BoolFlag{Name: "strict", Usage: "exit with 3 when anything was refused"},
		&cli.BoolFlag{Name: "quiet", Usage: "no progress and no notes on stderr"},
	}
}

// comparingFlags are the flags of the commands that compute a study.
func comparingFlags() []cli.Flag {
	return []cli.Flag{
		&cli.Float64Flag{Name: "level", Value: 0.95, Usage: "confidence of the intervals"},
		&cli.Uint64Flag{Name: "seed", Value: 1, Usage: "of everything drawn by chance"},
		&cli.StringFlag{Name: "copies", Value: compare.FlagCopies, Usage: "texts printed twice: `flag`, keep or drop"},
		&cli.StringFlag{Name: "unit", Value: compare.UnitStory, Usage: "the unit of chance: `story` or article"},
	}
}

// groupFlag says by what outlets are put together.
func groupFlag() cli.Flag {
	return &cli.StringFlag{Name: "group", Usage: "compare groups of outlets too: by `COLUMN` country, owner or kind, or any column of outlets.csv or of the corpus"}
}

// spoken returns the language of the terminal: the one asked for, else English.
func spoken(c *cli.Context) (lang string, err error) {
	list, err := languages(c)
	if err != nil || len(list) == 0 {
		return "en", err
	}
	return list[0], nil
}

// languages returns those asked for, none when none is: a report may have
// several, all else has one.
func languages(c *cli.Context) (list []string, err error) {
	asked := c.String("lang")
	if asked == "" {
		return nil, nil
	}
	list = []string{asked}
	if c.Command.Name == reportName {
		list = strings.Split(asked, ",")
	}
	for i, lang := range list {
		if !words.Known(lang) || slices.Contains(list[:i], lang) {
			return nil, usageError{fmt.Errorf("--lang is %q, want one of %s; a report takes several, each once, with commas between", asked, strings.Join(words.Languages(), ", "))}
		}
	}
	return list, nil
}

// level returns the confidence that is asked for.
func level(c *cli.Context) (float64, error) {
	if !c.IsSet("level") {
		return 0.95, nil
	}
	level := c.Float64("level")
	if !(level >= 0.5 && level < 1) {
		return 0, usageError{fmt.Errorf("--level is %v, want a number from 0.5 to below 1, such as 0.95", level)}
	}
	return level, nil
}

// compareOptions reads the flags that say what to compare and how.
func compareOptions(c *cli.Context) (options compare.Options, err error) {
	options = compare.Options{
		Since: c.String("since"), Until: c.String("until"), Outlets: c.StringSlice("outlet"),
		Seed: c.Uint64("seed"), Copies: c.String("copies"), Unit: c.String("unit"),
	}
	slices.Sort(options.Outlets)
	for _, flag := range []string{"since", "until"} {
		if day := c.String(flag); day != "" {
			if _, err := time.Parse("2006-01-02", day); err != nil {
				return options, usageError{fmt.Errorf("--%s is %q, want a day such as 2019-09-01", flag, day)}
			}
		}
	}
	if copies := []string{"", compare.FlagCopies, compare.KeepCopies, compare.DropCopies}; !slices.Contains(copies, options.Copies) {
		return options, usageError{fmt.Errorf("--copies is %q, want flag, keep or drop", options.Copies)}
	}
	if units := []string{"", compare.UnitStory, compare.UnitArticle}; !slices.Contains(units, options.Unit) {
		return options, usageError{fmt.Errorf("--unit is %q, want story or article", options.Unit)}
	}
	options.Group = c.String("group")
	options.Level, err = level(c)
	return options, err
}

// columns reads the --column flags.
func columns(flags []string) (map[string]string, error) {
	if len(flags) == 0 {
		return nil, nil
	}
	columns := map[string]string{}
	for _, flag := range flags {
		field, column, ok := strings.Cut(flag, "=")
		if !ok || column == "" || !slices.Contains(corpus.Fields(), field) {
			return nil, usageError{fmt.Errorf("--column is %q, want FIELD=COLUMN with a field of %s", flag, strings.Join(corpus.Fields(), ", "))}
		}
		columns[field] = column
	}
	return columns, nil
}
