package browser

import (
	"fmt"
	"slices"
	"testing"

	"mizan/internal/long"
	"mizan/internal/words"
)

// A face is what a reader sees of the page in one language.
type face struct {
	Lang, Dir, Title string
	Headings         []string
	Strays           []string // words in the letters of another language, that are nobody's name and no quote
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
		const other = document.documentElement.dir === 'rtl' ? /[a-z]{4,}/ : /[\u0600-\u06ff]/;
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

// The switch of language turns the whole page over, into every language and back,
// as that page is that opens in it, and keeps the filter.
func TestLanguageSwitch(t *testing.T) {
	t.Parallel()
	study := studied(t, sample)
	p := open(t, samplePage(t, "ar"), prefers("prefers-reduced-motion", "reduce"))
	var faces []face
	for _, lang := range languages {
		p.speak(lang)
		p.set("voice", "1")
		p.checkList(study, pick{"voice": 1}, "the filter in "+lang)
		p.set("voice", "")
		of := p.face()
		faces = append(faces, of)
		want := map[bool]string{true: "rtl", false: "ltr"}[words.RightToLeft(lang)]
		if of.Lang != lang || of.Dir != want {
			t.Errorf("the page is %s %s, want %s %s", of.Lang, of.Dir, lang, want)
		}
		if len(of.Headings) < 10 || len(of.Headings) != len(faces[0].Headings) {
			t.Errorf("in %s there are %d headings, in %s %d", lang, len(of.Headings), languages[0], len(faces[0].Headings))
		}
		if len(of.Strays) > 0 {
			t.Errorf("in %s stands %q", lang, of.Strays)
		}
	}
	for i, a := range faces {
		for _, b := range faces[i+1:] {
			differ(t, a, b)
		}
	}
	p.speak(languages[0])
	if again := p.face(); fmt.Sprint(again) != fmt.Sprint(faces[0]) {
		t.Errorf("the way back gives\n%+v, want\n%+v", again, faces[0])
	}
	for i, lang := range languages {
		if long.Asked && i > 0 {
			if got := open(t, samplePage(t, lang)).face(); fmt.Sprint(got) != fmt.Sprint(faces[i]) {
				t.Errorf("the page of %s is\n%+v, that of %s, switched to it, is\n%+v", lang, got, languages[0], faces[i])
			}
		}
	}
}

// differ checks that what is seen in two languages differs.
func differ(t *testing.T, a, b face) {
	t.Helper()
	for what, said := range map[string][2][]string{
		"titles": {{a.Title}, {b.Title}}, "headings": {a.Headings, b.Headings}, "labels": {a.Labels, b.Labels},
		"choices of the filter": {a.Options, b.Options}, "reasons": {a.Reasons, b.Reasons}, "texts of a chart": {a.Chart, b.Chart},
	} {
		if len(said[0]) == 0 || slices.Equal(said[0], said[1]) {
			t.Errorf("%s are the same in %s and %s: %q", what, a.Lang, b.Lang, said[0])
		}
	}
}
