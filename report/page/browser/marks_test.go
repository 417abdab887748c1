package browser

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"mizan/compare"
	"mizan/internal/long"
)

// A click on a mark and Enter on it, by turns of the charts, lead to the mentions
// behind it, as many as the mark says there are.
func TestMarksLeadToTheirSentences(t *testing.T) {
	pages := []struct {
		name, lang, charts string
		each, turn         int // of so many charts one is tried, and the turn of the first
		study              func() (*compare.Study, error)
		page               func(*testing.T, string) string
	}{
		{"ar", "ar", "", 1, 0, sample, samplePage}, {"english", "en", "", 3, 1, sample, samplePage}, {"months", "ar", "chart-time", 1, 0, quarter, quarterPage},
	}
	for _, of := range pages {
		t.Run(of.name, func(t *testing.T) {
			if of.name != "months" {
				long.Only(t)
			}
			t.Parallel()
			study := studied(t, of.study)
			p := open(t, of.page(t, of.lang), prefers("prefers-reduced-motion", "reduce"))
			for i, id := range eval[[]string](p, `look.chartIDs()`) {
				switch turn := i/of.each + of.turn; {
				case !strings.HasPrefix(id, of.charts) || i%of.each > 0:
				case turn%2 == 0:
					p.clickMark(study, id, turn/2)
				default:
					p.walkMarks(study, id)
				}
			}
		})
	}
}

// leading are the marks of a chart that lead somewhere, without intervals,
// which go with their points.
func (p *tab) leading(id string) []mark {
	p.Helper()
	if !eval[bool](p, fmt.Sprintf(`look.show(%q)`, id)) {
		p.Fatalf("%s is not drawn", id)
	}
	var leading []mark
	for _, mark := range eval[[]mark](p, fmt.Sprintf(`look.marks(%q)`, id)) {
		if mark.Kind != "custom" && mark.Pick != nil {
			leading = append(leading, mark)
		}
	}
	if len(leading) == 0 {
		p.Errorf("no mark of %s leads to its sentences", id)
	}
	return leading
}

// clickMark clicks a mark of a chart: the first, one in the middle or the last,
// by turns.
func (p *tab) clickMark(study *compare.Study, id string, turn int) {
	p.Helper()
	marks := p.leading(id)
	if len(marks) == 0 {
		return
	}
	mark := marks[turn%3*(len(marks)-1)/2]
	at := eval[struct{ X, Y float64 }](p, fmt.Sprintf(`(() => {
		const node = document.getElementById(%q);
		node.scrollIntoView({ block: 'center', behavior: 'instant' }); // what has been drawn above since it was shown may have moved it
		const box = node.getBoundingClientRect();
		return { X: box.x, Y: box.y };
	})()`, id))
	p.do(chromedp.MouseClickXY(at.X+mark.X, at.Y+mark.Y))
	p.checkLed(study, mark, fmt.Sprintf("a click on mark %d.%d of %s", mark.Series, mark.Index, id))
}

// walkMarks goes to a chart by the keyboard, two marks on, and presses Enter.
func (p *tab) walkMarks(study *compare.Study, id string) {
	p.Helper()
	p.leading(id)
	p.do(chromedp.Focus(chromedp.CSS("#"+id)), chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowDown))
	heard := eval[string](p, `document.getElementById('marked').textContent`)
	var on *mark
	for _, mark := range p.leading(id) {
		if strings.Join(mark.Tip, ". ") == heard {
			on = &mark
		}
	}
	if on == nil {
		p.Errorf("the second mark of %s says %q, as none of its marks does", id, heard)
		return
	}
	p.do(chromedp.KeyEvent(kb.Enter))
	p.checkLed(study, *on, fmt.Sprintf("Enter on the second mark of %s", id))
}

// checkLed checks that a mark has led to its sentences and to their place.
func (p *tab) checkLed(study *compare.Study, mark mark, from string) {
	p.Helper()
	got := p.checkList(study, mark.Pick, from)
	if n, ok := mark.counts(); ok && n != got.Count {
		p.Errorf("%s leads to %d mentions, the mark says %d: %q", from, got.Count, n, mark.Tip)
	}
	if got.Count == 0 {
		p.Errorf("%s leads to nothing", from)
	}
	p.wait(`Math.abs(document.getElementById('evidence').getBoundingClientRect().top) < 100`)
	if got.Focus != "evidence-title" {
		p.Errorf("%s leaves the focus on %q", from, got.Focus)
	}
}

// counted finds «n of m» in a tooltip, in both languages.
var counted = regexp.MustCompile("\u2066([0-9,]+)\u2069 (?:من|of) \u2066[0-9,]+\u2069")

// counts is how many mentions a mark says it stands for: of one outlet, or of
// two, a line each.
func (m mark) counts() (n int, ok bool) {
	_, two := m.Pick["other"]
	for _, line := range m.Tip {
		if found := counted.FindStringSubmatch(line); found != nil && (two || !ok) {
			of, err := strconv.Atoi(strings.ReplaceAll(found[1], ",", ""))
			n, ok = n+of, err == nil
		}
	}
	return n, ok
}

// A figure of a table leads to the mentions behind it, and where it is a count
// they are as many.
func TestFiguresLeadToTheirSentences(t *testing.T) {
	long.Only(t)
	t.Parallel()
	study := studied(t, sample)
	p := open(t, samplePage(t, "ar"))
	type link struct {
		Pick          pick
		Find, Figure  string
		Count, Quotes int
		Where         string
	}
	p.unfold()
	eval[any](p, `Element.prototype.scrollIntoView = HTMLElement.prototype.focus = () => {}, null`) // hundreds of clicks without their scrolling
	links := eval[[]link](p, `Array.from(document.querySelectorAll('[data-pick]'), a => {
		a.click();
		const figures = document.getElementById('found').textContent.match(/[\d,]+/g) || ['0'];
		return {
			Pick: JSON.parse(a.dataset.pick), Find: a.dataset.find || '', Figure: a.textContent.trim(), Where: a.closest('section, header').id,
			Count: Number(figures[figures.length - 1].replace(/,/g, '')), Quotes: document.querySelectorAll('#quotes > li').length
		};
	})`)
	if len(links) < 200 {
		t.Fatalf("%d figures lead to sentences, want some hundreds", len(links))
	}
	count := regexp.MustCompile(`^([0-9,]+)×?$`)
	for _, link := range links {
		if link.Find != "" {
			if link.Count == 0 {
				t.Errorf("%s: the word %q leads to nothing", link.Where, link.Find)
			}
			continue
		}
		if want := link.Pick.behind(study); link.Count != want || want == 0 || link.Quotes != min(want, 25) {
			t.Errorf("%s: %q leads to %d mentions by %v, the study has %d", link.Where, link.Figure, link.Count, link.Pick, want)
		}
		if said := count.FindStringSubmatch(link.Figure); said != nil && strings.ReplaceAll(said[1], ",", "") != strconv.Itoa(link.Count) {
			t.Errorf("%s: the count %s leads to %d mentions by %v", link.Where, link.Figure, link.Count, link.Pick)
		}
	}
}
