package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"mizan/internal/long"
)

// onPaper is the state of the page while it is being printed.
type onPaper struct {
	Charts   int
	Pictures []picturedChart
	Shown    []string // what has no place on paper
	Breaks   map[string]string
}

// A picturedChart stands in for a chart on paper.
type picturedChart struct {
	Alt    string
	Width  int     // of the picture itself
	Height float64 // as it stands
	Corner string  // colour
}

// The page prints whole: a picture of every chart, each on one page, black on
// white whatever the reader's screen is like.
func TestPrintedPage(t *testing.T) {
	long.Only(t)
	t.Parallel()
	p := open(t, quarterPage(t, "ar"), prefers("prefers-color-scheme", "dark"))
	p.trim()
	charts := len(eval[[]string](p, `look.chartIDs()`))
	printed, err := chromedp.Call(p.ctx, page.PrintToPDF, page.PrintToPDFParams{PreferCSSPageSize: new(true), PaperWidth: 8.27, PaperHeight: 11.69})
	if err != nil {
		t.Fatal(err)
	}
	pages := paperPages(t, printed.Data)
	if len(pages) < 8 || len(pages) > 60 {
		t.Errorf("%d pages, want some tens", len(pages))
	}
	drawn := map[int]int{} // pictures, by their numbers in the PDF
	for _, page := range pages {
		for _, picture := range page.pictures {
			drawn[picture]++
		}
	}
	if len(drawn) < charts {
		t.Errorf("%d pictures are printed, the page has %d charts", len(drawn), charts)
	}
	for picture, n := range drawn {
		if n != 1 {
			t.Errorf("picture %d is cut over %d pages", picture, n)
		}
	}
	if left := eval[string](p, `document.documentElement.dataset.theme + document.querySelectorAll('img.print, .pictured').length`); left != "dark0" {
		t.Errorf("printing leaves the page %s, want dark and no picture", left)
	}
}

// The state of the page while it is printed, as far as its PDF does not tell.
func TestPageIsReadyForPaper(t *testing.T) {
	long.Only(t)
	t.Parallel()
	p := open(t, samplePage(t, "en"), prefers("prefers-color-scheme", "dark"), size(700, 900))
	unfolded := `Array.from(document.querySelectorAll('details[open]')).filter(node => !node.parentNode.closest('details:not([open])')).length` // as a reader sees them
	before := eval[int](p, unfolded)
	eval[any](p, `document.getElementById('chart-slant').dataset.rows = 80, null`) // as of eighty outlets
	p.do(call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: "print", Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}},
	}))
	got := eval[onPaper](p, `(async () => {
		dispatchEvent(new Event('beforeprint'));
		const pictures = Array.from(document.querySelectorAll('img.print'));
		await Promise.all(pictures.map(picture => picture.decode()));
		const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
		return {
			Charts: look.chartIDs().length,
			Pictures: pictures.map(picture => {
				pen.drawImage(picture, 0, 0);
				return { Alt: picture.alt, Width: picture.naturalWidth, Height: picture.getBoundingClientRect().height, Corner: pen.getImageData(0, 0, 1, 1).data.join(' ') };
			}),
			Shown: Array.from(document.querySelectorAll('nav, form, button, .skip, .chart')).filter(look.visible).map(node => node.tagName + '.' + node.className),
			Breaks: Object.fromEntries(['h2', 'h3', '.lead', '.key'].map(what => [what, getComputedStyle(document.querySelector('main ' + what)).breakAfter]))
		};
	})()`)
	if got.Charts == 0 || len(got.Pictures) != got.Charts {
		t.Errorf("%d pictures stand for %d charts", len(got.Pictures), got.Charts)
	}
	const paper = 933 // pixels of an A4 page between its margins
	for _, picture := range got.Pictures {
		if picture.Alt == "" || picture.Width < 600 || picture.Height < 60 || picture.Height > paper || picture.Corner != "255 255 255 255" {
			t.Errorf("a picture is %+v, want it named, white, and no higher than a page", picture)
		}
	}
	if len(got.Shown) > 0 {
		t.Errorf("on paper stand %q", got.Shown)
	}
	for what, after := range got.Breaks {
		if after != "avoid" {
			t.Errorf("a page may end after %s", what)
		}
	}
	p.checkOnPaper()
	eval[any](p, `dispatchEvent(new Event('afterprint')), null`)
	p.do(prefers("prefers-color-scheme", "dark"))
	if after := eval[int](p, unfolded); after != before {
		t.Errorf("printing leaves %d parts unfolded, there were %d", after, before)
	}
}

// checkOnPaper checks that the page is dark on white.
func (p *tab) checkOnPaper() {
	p.Helper()
	colours := eval[[]string](p, `(() => {
		const seen = new Set([getComputedStyle(document.body).backgroundColor]);
		document.querySelectorAll('h1, h2, p, td, th, a, li, dt, dd').forEach(node => { if (look.visible(node)) seen.add(getComputedStyle(node).color); });
		return Array.from(seen);
	})()`)
	if colours[0] != "rgb(255, 255, 255)" {
		p.Errorf("the paper is %s", colours[0])
	}
	for _, colour := range colours[1:] {
		var r, g, b int
		if _, err := fmt.Sscanf(strings.ReplaceAll(colour, ",", ""), "rgb(%d %d %d)", &r, &g, &b); err != nil || max(r, g, b) > 0x80 {
			p.Errorf("on paper a text is %s, hardly black", colour)
		}
	}
}
