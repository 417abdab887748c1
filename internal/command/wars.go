package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/urfave/cli/v2"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/internal/words"
	"mizan/lexicon"
	"mizan/report"
	"mizan/report/page"
	"mizan/report/view"
)

// allLexicons is what --lexicon says for every built-in one.
const allLexicons = "all"

// warsAsked opens the lexicons that a report is to be made by: the one or those
// that --lexicon names, and where it names none every built-in one, among which
// the articles decide; the built-in sample is read by its own.
func warsAsked(c *cli.Context) ([]*lexicon.Lexicon, error) {
	asked := c.String("lexicon")
	switch {
	case asked == allLexicons, asked == "" && c.NArg() > 0 && c.String("coded") == "" && c.String("scope") != scopeAll:
		return openLexicons(lexicon.Builtin())
	case asked == "":
		asked = firstLexicon
	}
	return openLexicons(strings.Split(asked, ","))
}

// openLexicons opens lexicons by their ids or files, side by side. Several must
// say how their conflicts are called.
func openLexicons(names []string) ([]*lexicon.Lexicon, error) {
	list, failed := make([]*lexicon.Lexicon, len(names)), make([]error, len(names))
	var opening sync.WaitGroup
	for i, name := range names {
		opening.Go(func() { list[i], failed[i] = openLexicon(strings.TrimSpace(name)) })
	}
	opening.Wait()
	for _, err := range failed {
		if err != nil {
			return nil, err
		}
	}
	for i, l := range list {
		if slices.ContainsFunc(list[:i], func(other *lexicon.Lexicon) bool { return other.ID == l.ID }) {
			return nil, usageError{fmt.Errorf("--lexicon names %s twice, want each lexicon once", l.ID)}
		}
		if len(list) > 1 && !l.Scoped() {
			return nil, usageError{fmt.Errorf("the lexicon %s does not say by what its conflict is known, want about: in it, or --lexicon %s alone", l.ID, names[i])}
		}
	}
	return list, nil
}

// A campaign is one reading by several lexicons.
type campaign struct {
	readings []*reading // one a lexicon; the first reads for all
	wars     *coding.Wars
	counts   []int // articles by the conflict that they are about, and last those about none of them
}

// codings are what all lexicons read in an article, and which it is about.
type codings struct {
	all []coding.Coding
	war int
}

// newCampaign prepares a reading by several lexicons.
func newCampaign(c *cli.Context, list []*lexicon.Lexicon) (*campaign, error) {
	p := &campaign{wars: coding.NewWars(list), counts: make([]int, len(list)+1)}
	for _, l := range list {
		r, err := readingBy(c, l, c.Args().Slice())
		if err != nil {
			return nil, err
		}
		r.draws = sheetItems
		p.readings = append(p.readings, r)
	}
	p.readings[0].also = p.readings[1:]
	return p, nil
}

// code codes an article by all lexicons.
func (p *campaign) code(a corpus.Article) codings {
	all, war := p.wars.Code(textOf(a, p.readings[0].whole))
	return codings{all, war}
}

// each reads the corpus once: every article is coded, counted by every lexicon
// and handed on, in order.
func (p *campaign) each(visit visitor[codings]) error {
	var merges []func()
	w := newWorkers(p.code, func() visitor[codings] {
		counts := make([]int, len(p.counts))
		var readers []visitor[coding.Coding]
		for _, r := range p.readings {
			b, offer := compare.NewBuilder(r.lexicon, r.options), r.offer()
			readers = append(readers, func(a corpus.Article, c coding.Coding) { b.Read(a, c); offer(a, c) })
			merges = append(merges, func() { r.builder.Merge(b) })
		}
		merges = append(merges, func() {
			for i, n := range counts {
				p.counts[i] += n
			}
		})
		return func(a corpus.Article, c codings) {
			counts[(c.war+len(counts))%len(counts)]++
			for i, read := range readers {
				read(a, c.all[i])
			}
		}
	}, visit)
	err := p.readings[0].articlesOnly(w.add)
	w.finish()
	for _, merge := range merges {
		merge()
	}
	for _, r := range p.readings {
		r.builder.Wars(p.counted())
	}
	return err
}

// counted returns how many articles are about each conflict, the most first, and
// how many about none.
func (p *campaign) counted() (list []compare.War) {
	for i, r := range p.readings {
		list = append(list, compare.War{ID: r.lexicon.ID, Name: r.lexicon.CountryName(), Articles: p.counts[i]})
	}
	slices.SortStableFunc(list, func(a, b compare.War) int { return b.Articles - a.Articles })
	return append(list, compare.War{Articles: p.counts[len(p.readings)]})
}

// byID drops the names of countries: in the terminal the ids stand, which
// --lexicon takes.
func byID(list []compare.War) []compare.War {
	for i := range list {
		list[i].Name = nil
	}
	return list
}

// most returns the reading whose conflict most articles are about, of equal ones
// the first.
func (p *campaign) most() int {
	most := 0
	for i := range p.readings {
		if p.counts[i] > p.counts[most] {
			most = i
		}
	}
	return most
}

// writeWars reads the corpus once by several lexicons, says what conflicts it is
// about, and makes the report of each that was asked for, with a page over all;
// where none was, that of the conflict which most articles are about.
func writeWars(c *cli.Context, list []*lexicon.Lexicon) (err error) {
	if c.String("coded") != "" {
		return usageError{errors.New("--coded is of one lexicon, want --lexicon with that one")}
	}
	p, err := newCampaign(c, list)
	if err != nil {
		return err
	}
	one, out := c.String("lexicon") == "", c.String("out")
	var index *report.Files
	if !one {
		if index, err = report.OpenIndex(out); err != nil {
			return err
		}
		defer index.Abort()
		defer context.AfterFunc(c.Context, index.Abort)()
	}
	files := make([]*report.Files, len(list))
	mentions, ends := make([]*report.Mentions, len(list)), make([]func() error, len(list))
	for i, r := range p.readings {
		folder := filepath.Join(out, r.lexicon.ID)
		if one {
			folder = out
		}
		if err := r.keepAnswers(folder, ""); err != nil {
			return err
		}
		if !one || i == 0 {
			if files[i], err = report.Open(folder); err != nil {
				return err
			}
			defer files[i].Abort()
			defer context.AfterFunc(c.Context, files[i].Abort)()
		} else {
			files[i] = files[0]
		}
		if mentions[i], ends[i], err = files[i].MentionsOf(r.lexicon, r.lang); err != nil {
			return err
		}
	}
	err = p.each(func(a corpus.Article, c codings) {
		for i := range mentions {
			mentions[i].Add(a, c.all[i].Mentions)
		}
	})
	if err != nil {
		return p.readings[0].listRefused(files[0], files[0].Dir(), err)
	}
	for i, end := range ends {
		err = errors.Join(err, end())
		p.readings[i].guarded = mentions[i].Guarded()
	}
	if err != nil {
		return err
	}
	lead := p.readings[0]
	lead.note(compare.WarsNote(byID(p.counted())))
	if one {
		i := p.most()
		files[i].Choose(list[i].ID)
		if err := p.readings[i].write(files[i], out); err != nil {
			return err
		}
		return lead.strict()
	}
	var views []*view.View
	var made []*report.Files
	found := slices.ContainsFunc(p.counts[:len(list)], func(n int) bool { return n > 0 })
	for i, r := range p.readings {
		study := r.study()
		if study.Totals.Scored+study.Totals.LeftOut == 0 {
			return r.noArticle()
		}
		if study.Totals.Scored == 0 && found { // else each says why it holds nothing
			r.note(words.Key("command.note.noWar").With(words.Values{"lexicon": r.lexicon.ID}))
			continue
		}
		files[i].Choose(r.lexicon.ID)
		if err := files[i].Study(study, r.langs, r.codingSheet); err != nil {
			return err
		}
		views, made = append(views, view.New(study)), append(made, files[i])
	}
	return p.commit(views, made, index)
}

// commit puts the reports in their places with the page over all of them, all or
// none, and prints their headlines.
func (p *campaign) commit(views []*view.View, made []*report.Files, index *report.Files) error {
	lead, out := p.readings[0], index.Dir()
	stdout := lead.context.App.Writer
	if err := index.Write(report.IndexFile, func(w io.Writer) error {
		return page.WriteWars(w, views, p.counted(), func(id string) string { return id + "/" + report.PageFile }, lead.lang)
	}); err != nil {
		return err
	}
	if err := report.Commit(append(made, index)...); err != nil {
		return err
	}
	for _, v := range views {
		headline(stdout, v.Study, lead.spoken, filepath.Join(out, v.Study.Manifest.Lexicon.ID), lead.langs[1:]...)
		fmt.Fprintln(stdout)
	}
	fmt.Fprintln(stdout, filepath.Join(out, report.IndexFile))
	return lead.strict()
}
