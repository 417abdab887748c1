package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"

	"mizan/internal/long"
)

// A shade is how light the page is and what stands out from it.
type shade struct {
	Theme, Scheme string
	Paper         float64 // luminance of the page, 0 black … 1 white
	Least         float64 // the least contrast of a text with what is behind it, 1…21
	Where         string  // that text
	Chart         map[string]int
}

// shade measures the colours of the page.
func (p *tab) shade() shade {
	p.Helper()
	return eval[shade](p, `look.show('chart-slant').then(() => {
		const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
		const rgba = colour => { pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); return pen.getImageData(0, 0, 1, 1).data; };
		const known = {}, luminance = colour => known[colour] ??= measured(colour); // asked for each of thousands of texts
		const measured = colour => {
			const [r, g, b] = Array.from(rgba(colour)).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
			return 0.2126 * r + 0.7152 * g + 0.0722 * b;
		};
		const behind = node => {
			for (let at = node; at; at = at.parentElement) {
				const colour = getComputedStyle(at).backgroundColor;
				if (rgba(colour)[3] === 255) return colour;
			}
			return 'white';
		};
		let least = 21, where = '';
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node; node = walker.nextNode();) {
			const of = node.parentElement;
			if (!node.data.trim() || of.closest('svg, script, noscript') || !look.visible(of)) continue;
			const a = luminance(getComputedStyle(of).color), b = luminance(behind(of));
			const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
			if (contrast < least) { least = contrast; where = of.tagName + '.' + of.className + ': ' + node.data.trim().slice(0, 60); }
		}
		return {
			Theme: document.documentElement.dataset.theme, Scheme: getComputedStyle(document.documentElement).colorScheme,
			Paper: luminance(getComputedStyle(document.body).backgroundColor), Least: least, Where: where, Chart: look.pixels('chart-slant').Colours
		};
	})`)
}

// checkShade checks that the page is as dark or light as it says, and legible:
// every text has the contrast that WCAG 2.2 asks of small letters, 4.5.
func (p *tab) checkShade(want, when string) shade {
	p.Helper()
	got := p.shade()
	dark := got.Paper < 0.1
	if got.Theme != want || dark != (want == "dark") || !dark && got.Paper < 0.8 {
		p.Errorf("%s: the page is %q with a paper of luminance %.2f, want %s", when, got.Theme, got.Paper, want)
	}
	if got.Least < 4.5 {
		p.Errorf("%s: contrast of %.2f, want 4.5: %s", when, got.Least, got.Where)
	}
	return got
}

// The page opens as its reader prefers, follows when that changes, and the
// switch turns it over; charts too. Nothing of it is stored.
func TestThemeFollowsThePreferenceAndTheSwitch(t *testing.T) {
	long.Only(t)
	t.Parallel()
	p := open(t, samplePage(t, "ar"), prefers("prefers-color-scheme", "light"))
	light := p.checkShade("light", "a reader of light pages")
	p.do(chromedp.Click(chromedp.CSS("#theme")))
	dark := p.checkShade("dark", "the switch")
	if fmt.Sprint(dark.Chart) == fmt.Sprint(light.Chart) {
		t.Error("a chart has the same colours in dark and light")
	}
	p.do(chromedp.Click(chromedp.CSS("#theme")))
	if back := p.checkShade("light", "the switch again"); fmt.Sprint(back.Chart) != fmt.Sprint(light.Chart) {
		t.Error("the switch to dark and back leaves a chart in other colours")
	}
	p.do(prefers("prefers-color-scheme", "dark"))
	p.checkShade("light", "a choice that a preference does not undo")
	p.do(chromedp.Click(chromedp.CSS("#theme")))
	p.reload()
	p.checkShade("dark", "the page opened anew")
	if stored := eval[int](p, `localStorage.length + sessionStorage.length`); stored != 0 {
		t.Errorf("the page stores %d things", stored)
	}
}

// Whoever asks for less motion is not scrolled about, nothing moves by itself for
// anyone, and a reader of high contrast colours still sees the focus.
func TestReadersPreferences(t *testing.T) {
	t.Parallel()
	p := open(t, samplePage(t, "en"))
	for value, want := range map[string]string{"reduce": "auto", "no-preference": "smooth"} {
		p.do(prefers("prefers-reduced-motion", value))
		eval[bool](p, `look.show('chart-slant')`)
		if got := eval[string](p, `getComputedStyle(document.documentElement).scrollBehavior`); got != want {
			t.Errorf("with prefers-reduced-motion %s the page scrolls %q, want %q", value, got, want)
		}
		if moving := eval[int](p, `document.getAnimations().length + look.chart('chart-slant').getZr().animation.getClips?.().length || 0`); moving != 0 {
			t.Errorf("%d things move by themselves", moving)
		}
	}
	p.do(prefers("forced-colors", "active"), chromedp.Focus(chromedp.CSS("#language")))
	if got := eval[string](p, `getComputedStyle(document.activeElement).outlineStyle`); got == "none" {
		t.Error("the focus does not show")
	}
}
