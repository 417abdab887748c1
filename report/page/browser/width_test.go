package browser

import (
	"fmt"
	"testing"

	"mizan/internal/long"
)

// drawnText is a line of text in a chart, in pixels of the chart.
type drawnText struct {
	Text                string
	X, Y, Width, Height float64
}

// On a telephone, a tablet and a desk the page is as wide as its window, its
// charts are painted and hold their texts, what is tapped is large enough for a
// finger, and all of it comes from the one file however far one reads.
func TestPageFitsItsWindow(t *testing.T) {
	for _, of := range []struct {
		width        int64
		lang, scheme string
		page         func(*testing.T, string) string
		all          func(*tab) // unfolds it
		last         string     // a chart that stands in it
	}{
		{1440, "ar", "light", quarterPage, (*tab).readThrough, "chart-time-0"}, {360, "ar", "dark", quarterPage, (*tab).unfold, "chart-time-0"},
		{360, "en", "light", samplePage, (*tab).unfold, "chart-slant"}, {768, "en", "dark", samplePage, (*tab).unfold, "chart-slant"},
	} {
		t.Run(fmt.Sprint(of.width, of.lang), func(t *testing.T) {
			if of.width < 1000 {
				long.Only(t)
			}
			t.Parallel()
			address := of.page(t, of.lang)
			p := open(t, address, prefers("prefers-color-scheme", of.scheme), size(of.width, 900))
			p.checkWidth("as it opens")
			of.all(p)
			p.checkWidth("unfolded")
			p.set("voice", "0")
			p.checkTargets()
			p.checkCharts(of.width > 560, of.last) // names have their own place
			p.checkAlone(address)
		})
	}
}

// checkWidth checks that the page does not scroll sideways and that nothing
// sticks out of it, but in a box of its own that scrolls.
func (p *tab) checkWidth(when string) {
	p.Helper()
	type overhang struct {
		Scroll, Client int
		Out            []string
	}
	got := eval[overhang](p, `(() => {
		const width = document.documentElement.clientWidth, out = [];
		document.querySelectorAll('body *').forEach(node => {
			if (!look.visible(node) || node.closest('.scroll, nav ul, pre, .formula, .skip, .heard, svg, .tip')) return;
			const box = node.getBoundingClientRect();
			if (box.width > 0 && (box.right > width + 1 || box.left < -1)) out.push(node.tagName + '.' + node.className + ' ' + Math.round(box.left) + '…' + Math.round(box.right) + ': ' + node.textContent.trim().slice(0, 40));
		});
		return { Scroll: document.documentElement.scrollWidth, Client: width, Out: out.slice(0, 5) };
	})()`)
	if got.Scroll > got.Client {
		p.Errorf("%s, the page is %d pixels wide in a window of %d", when, got.Scroll, got.Client)
	}
	if len(got.Out) > 0 {
		p.Errorf("%s, things stick out of the window: %q", when, got.Out)
	}
}

// checkTargets checks that controls are 24 pixels or more both ways (WCAG 2.2,
// 2.5.8). Links in running text and figures in tables are tested with the
// space around them, by axe.
func (p *tab) checkTargets() {
	p.Helper()
	small := eval[[]string](p, `Array.from(document.querySelectorAll('button, select, input, summary, nav a')).filter(look.visible).map(node => {
		const box = node.getBoundingClientRect();
		return { text: node.tagName + '#' + node.id + ' ' + Math.round(box.width) + '×' + Math.round(box.height) + ': ' + node.textContent.trim().slice(0, 30), least: Math.min(box.width, box.height) };
	}).filter(target => target.least < 24).map(target => target.text)`)
	if len(small) > 0 {
		p.Errorf("controls are smaller than 24 pixels: %q", small)
	}
}

// checkTexts checks that the texts of a chart, which is drawn, stand inside it and not on one
// another.
func (p *tab) checkTexts(id string) {
	p.Helper()
	box := eval[struct{ Width, Height float64 }](p, fmt.Sprintf(`({ Width: document.getElementById(%q).clientWidth, Height: document.getElementById(%q).clientHeight })`, id, id))
	texts := eval[[]drawnText](p, fmt.Sprintf(`look.texts(%q)`, id))
	if len(texts) < 3 {
		p.Errorf("%s has %d texts", id, len(texts))
	}
	for i, text := range texts {
		if text.X < -1 || text.Y < -2 || text.X+text.Width > box.Width+1 || text.Y+text.Height > box.Height+2 {
			p.Errorf("%s, %.0f×%.0f: %q is cut: it stands at %.0f, %.0f and is %.0f×%.0f", id, box.Width, box.Height, text.Text, text.X, text.Y, text.Width, text.Height)
		}
		for _, other := range texts[:i] {
			if across, down := overlap(text.X, text.Width, other.X, other.Width), overlap(text.Y, text.Height, other.Y, other.Height); across > 3 && down > 5 {
				p.Errorf("%s: %q stands on %q, %.0f×%.0f pixels of it", id, text.Text, other.Text, across, down)
			}
		}
	}
}

// overlap is how much of one stretch lies on another.
func overlap(a, aLength, b, bLength float64) float64 {
	return min(a+aLength, b+bLength) - max(a, b)
}

// A map of many outlets is squares of colour on a telephone too, with no figures
// that run into each other, and names whole.
func TestSquaresOnATelephone(t *testing.T) {
	t.Parallel()
	p := open(t, samplePage(t, "ar"), size(360, 900))
	eval[any](p, `(document.querySelector('#heat .stop').open = true, document.getElementById('heat').scrollIntoView({ behavior: 'instant' }), null)`)
	p.wait(`document.querySelector('#heat .scroll')`)
	type square struct {
		Font  string
		Width float64
		Cut   int // names that are wider than their room
	}
	got := eval[square](p, `(() => {
		const map = document.querySelector('#heat .scroll');
		map.classList.add('upright', 'dense');
		const cell = map.querySelector('td.number');
		return {
			Font: getComputedStyle(cell).fontSize, Width: cell.getBoundingClientRect().width,
			Cut: Array.from(map.querySelectorAll('tbody th[scope=row]')).filter(name => name.scrollWidth > name.clientWidth).length
		};
	})()`)
	if got.Font != "0px" || got.Width > 20 || got.Cut > 0 {
		t.Errorf("a cell has letters of %s and is %.0f pixels wide, %d names are cut", got.Font, got.Width, got.Cut)
	}
}
