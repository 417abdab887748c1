package browser

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"mizan/internal/long"
)

// A face is what a reader sees of the page in one language.
type face struct {
	Lang, Dir, Title string
	Headings         []string
	Strays           []string // words in the letters of the other language, that are nobody's name and no quote
	Labels           []string
	Options          []string // of the filter of voices
	Reasons          []string // beside the first sentences
	Chart            []string // texts in the first chart
}

// face reads what is seen of the page.
func (p *tab) face() face {
	p.Helper()
	p.openEvidence()
	return eval[face](p, `look.show('chart-slant').then(() => {
		const other = document.documentElement.lang === 'ar' ? /[a-z]{4,}/ : /[\u0600-\u06ff]/;
		const strangers = 'bdi, pre, .sentence, mark, .gloss, .sources, .formula, #language, option, script, style, noscript, code, [lang]:not(:lang(' + document.documentElement.lang + '))';
		const strays = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node; node = walker.nextNode();) {
			if (other.test(node.data.replace(/\u2068.*?\u2069/g, '')) && !node.parentElement.closest(strangers) && look.visible(node.parentElement)) strays.push(node.data.trim());
		}
		const all = (where, of) => Array.from(document.querySelectorAll(where)).filter(look.visible).map(of);
		return {
			Lang: document.documentElement.lang, Dir: getComputedStyle(document.body).direction, Title: document.title,
			Headings: all('h1, h2', h => h.innerText), Strays: strays,
			Labels: all('[aria-label]', node => node.getAttribute('aria-label')),
			Options: Array.from(document.getElementById('filter-voice').options, o => o.textContent),
			Reasons: Array.from(document.querySelectorAll('#quotes .why'), why => why.textContent).slice(0, 5),
			Chart: look.texts('chart-slant').map(text => text.Text)
		};
	})`)
}

// The switch of language turns the whole page over, and back, and keeps the
// filter.
func TestLanguageSwitch(t *testing.T) {
	t.Parallel()
	study := studied(t, sample)
	p := open(t, samplePage(t, "ar"), prefers("prefers-reduced-motion", "reduce"))
	p.equip()
	arabic := p.face()
	p.set("voice", "1")
	p.checkList(study, pick{"voice": 1}, "the filter in Arabic")
	p.do(chromedp.Click(chromedp.CSS("#language")))
	english := p.face()
	p.checkList(study, pick{"voice": 1}, "the filter in English")
	p.set("voice", "")
	p.do(chromedp.Click(chromedp.CSS("#language")))
	again := p.face()

	if arabic.Lang != "ar" || arabic.Dir != "rtl" || english.Lang != "en" || english.Dir != "ltr" {
		t.Errorf("the page is %s %s and then %s %s, want ar rtl and then en ltr", arabic.Lang, arabic.Dir, english.Lang, english.Dir)
	}
	if len(arabic.Headings) < 10 || len(arabic.Headings) != len(english.Headings) {
		t.Errorf("there are %d headings and then %d", len(arabic.Headings), len(english.Headings))
	}
	differ := func(what string, a, b []string) {
		t.Helper()
		if len(a) == 0 || slices.Equal(a, b) {
			t.Errorf("%s are the same in both languages: %q", what, a)
		}
	}
	differ("titles", []string{arabic.Title}, []string{english.Title})
	differ("headings", arabic.Headings, english.Headings)
	differ("labels", arabic.Labels, english.Labels)
	differ("choices of the filter", arabic.Options, english.Options)
	differ("reasons", arabic.Reasons, english.Reasons)
	differ("texts of a chart", arabic.Chart, english.Chart)
	for _, of := range []face{arabic, english} {
		if len(of.Strays) > 0 {
			t.Errorf("in %s stands %q", of.Lang, of.Strays)
		}
	}
	if fmt.Sprint(again) != fmt.Sprint(arabic) {
		t.Errorf("the way back to Arabic gives\n%+v, want\n%+v", again, arabic)
	}
}

// The page opens in either language and says the same.
func TestBothLanguagesOpenAlike(t *testing.T) {
	long.Only(t)
	t.Parallel()
	var faces []face
	for _, lang := range languages {
		p := open(t, samplePage(t, lang))
		p.equip()
		p.speak("en")
		faces = append(faces, p.face())
	}
	if fmt.Sprint(faces[0]) != fmt.Sprint(faces[1]) {
		t.Errorf("the page of ar, switched to English, is\n%+v, the page of en is\n%+v", faces[0], faces[1])
	}
	if !strings.Contains(strings.Join(faces[1].Headings, " "), "Which side") {
		t.Errorf("the headings in English are %q", faces[1].Headings)
	}
}
