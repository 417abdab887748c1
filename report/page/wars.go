package page

import (
	"cmp"
	"fmt"
	"html/template"
	"io"
	"math"
	"slices"

	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"

	"mizan/compare"
	"mizan/internal/words"
	"mizan/report/view"
)

// warsTemplate is the page over several wars.
var warsTemplate = template.Must(template.New("wars.html").Funcs(templateFunctions(inLanguages)).ParseFS(parts, "parts/wars.html"))

// A warsPage is what the template of the page over several wars prints.
type warsPage struct {
	Lang, Direction, Title, Policy string
	Languages                      []language
	Style                          template.CSS
	Script                         template.JS
	Read                           words.Sayer // what conflicts the articles are about
	Wars                           []warHead
	Rows                           []warsRow
}

// A warHead is a conflict, with the way to its report: what one takes away from
// that, and a column.
type warHead struct {
	Link                  string
	Title, Articles, Lead words.Sayer
}

// A warsRow is an outlet in all wars.
type warsRow struct {
	Outlet   string
	Cells    []*warCell // by war, nil where it is silent
	shown    int        // wars with a figure that is shown
	articles int
}

// A warCell is what an outlet calls the sides of one war.
type warCell struct {
	Sides   []warSide
	Reading words.Sayer // its lean, nil where the war has no pair
}

// A warSide is one side in one cell: its score on an axis, and what its names
// come to as a bar, in units of the drawing.
type warSide struct {
	Name                      words.Sayer
	Tone, Said, Figure        string
	Shown, Bounded, Weak      bool
	At, Lo, Hi                string
	Positive, Plain, Negative string
	PlainAt, NegativeAt       string
	N                         int // mentions in own words
}

// WriteWars writes one page that shows every outlet in several wars side by
// side: what its own words call each side of each. Link returns where the report
// of a lexicon is. Wars says what conflicts all articles read are about.
func WriteWars(w io.Writer, views []*view.View, wars []compare.War, link func(lexicon string) string, lang string) error {
	style, script := style()+lean(&css.Minifier{}, part("wars.css")+otherLanguages()), lean(&js.Minifier{}, part("wars.js"))
	p := &warsPage{
		Lang: lang, Direction: direction(words.RightToLeft(lang)), Title: words.Key("page.wars.title").In(lang),
		Style: template.CSS(style), Script: template.JS(script), Policy: policy(style, script),
		Read: compare.WarsNote(wars),
	}
	for _, lang := range words.Languages() {
		p.Languages = append(p.Languages, language{lang, words.Name(lang)})
	}
	views = slices.Clone(views) // the war that most is about first
	slices.SortStableFunc(views, func(a, b *view.View) int { return cmp.Compare(b.Study.Totals.Scored, a.Study.Totals.Scored) })
	for _, v := range views {
		p.Wars = append(p.Wars, warHead{link(v.Study.Manifest.Lexicon.ID), v.Title(), words.Count("article", v.Study.Totals.Scored), v.Lead().Text})
	}
	p.Rows = warsRows(views)
	if err := warsTemplate.Execute(w, p); err != nil {
		return fmt.Errorf("writing the page: %w", err)
	}
	return nil
}

// warsRows returns the outlets: those with figures in most wars first, then
// those of most articles.
func warsRows(views []*view.View) []warsRow {
	at := map[string]int{}
	var rows []warsRow
	for n, v := range views {
		for i := range v.Study.Outlets {
			o := &v.Study.Outlets[i]
			row, ok := at[o.Name]
			if !ok {
				row = len(rows)
				at[o.Name] = row
				rows = append(rows, warsRow{Outlet: o.Name, Cells: make([]*warCell, len(views))})
			}
			cell, shown := newWarCell(v, i)
			rows[row].Cells[n] = cell
			rows[row].articles += o.Articles
			if shown {
				rows[row].shown++
			}
		}
	}
	slices.SortFunc(rows, func(a, b warsRow) int {
		return cmp.Or(cmp.Compare(b.shown, a.shown), cmp.Compare(b.articles, a.articles), cmp.Compare(a.Outlet, b.Outlet))
	})
	return rows
}

// newWarCell makes the cell of an outlet, nil where it names no side, and says
// whether any figure in it is shown.
func newWarCell(v *view.View, outlet int) (cell *warCell, shown bool) {
	cell = &warCell{}
	named := 0
	for side := range v.Study.Sides {
		s := newWarSide(v, outlet, side)
		named += s.N
		shown = shown || s.Shown
		cell.Sides = append(cell.Sides, s)
	}
	if named == 0 {
		return nil, false
	}
	if v.HasSlants() {
		cell.Reading = v.Reading(outlet, view.Slant)
	}
	return cell, shown
}

// The drawing of a side is an axis of so many units, from so many on.
const (
	warAxis  = 120.0
	warStart = 2.0
)

// newWarSide draws a side in a cell.
func newWarSide(v *view.View, outlet, side int) warSide {
	f, own := v.Figure(outlet, side), v.Study.Score(outlet, side).Own()
	x := func(score float64) string { return drawn(warStart + warAxis*(math.Max(-1, math.Min(1, score))+1)/2) }
	share := func(n int) float64 { return warAxis * float64(n) / float64(max(own.Sum(), 1)) }
	s := warSide{
		Name: v.Side(side), Tone: sideTone(side), Figure: f.Signed(), Shown: f.Shown, Bounded: f.Shown && f.Value.Bounded, Weak: f.Weak(), N: own.Sum(),
		Positive: drawn(share(own.Positive)), Plain: drawn(share(own.Neutral)), Negative: drawn(share(own.Negative)),
		PlainAt: drawn(warStart + share(own.Positive)), NegativeAt: drawn(warStart + share(own.Positive) + share(own.Neutral)),
	}
	if f.Shown {
		s.At, s.Lo, s.Hi = x(f.Value.Estimate), x(f.Value.Lo), x(f.Value.Hi)
	}
	s.Said = fmt.Sprintf("S %s %s; + %d, 0 %d, − %d", f.Signed(), f.Bounds(), own.Positive, own.Neutral, own.Negative)
	return s
}

// drawn writes a length of a drawing.
func drawn(x float64) string { return fmt.Sprintf("%.1f", x) }
