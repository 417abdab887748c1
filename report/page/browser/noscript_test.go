package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// Without JavaScript the findings, the tables and a part of the evidence still
// read, in the language of the page, and nothing is offered that would not work.
func TestPageReadsWithoutScript(t *testing.T) {
	for _, lang := range languages {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			study := studied(t, sample)
			p := open(t, samplePage(t, lang), call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
			if eval[bool](p, `document.documentElement.classList.contains('scripted')`) {
				t.Fatal("the script ran")
			}
			eval[any](p, `document.querySelectorAll('details').forEach(node => { node.open = true; }), null`)
			says := eval[string](p, `document.body.innerText`)
			var wanted []string
			for _, finding := range study.Findings[:3] {
				wanted = append(wanted, plainText(finding.Text.In(lang)))
			}
			for _, outlet := range study.Outlets {
				wanted = append(wanted, outlet.Name)
			}
			for _, text := range wanted {
				if !strings.Contains(plainText(says), text) {
					t.Errorf("the page does not say %q", text)
				}
			}
			p.checkShown("#slant table", 1, "+0.")
			p.checkShown("#contrasts table", 7, "ميليشيات")
			p.checkShown("#quotes li", 10, "")
			p.checkShown("#quotes mark", 10, "")
			p.checkShown("noscript p", 1, "JavaScript")
			for _, what := range []string{"button", "form", ".chart", "select", ":is(." + strings.Join(languages, ", .") + "):not(." + lang + ")"} {
				if n := eval[int](p, fmt.Sprintf(`Array.from(document.querySelectorAll(%q)).filter(node => node.checkVisibility() && !node.matches('.gloss')).length`, what)); n > 0 {
					t.Errorf("%d of %s are shown, which do nothing or are of the other language", n, what)
				}
			}
		})
	}
}

// plainText is a text without marks of direction, in single spaces.
func plainText(text string) string {
	text = strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "").Replace(text)
	return strings.Join(strings.Fields(text), " ")
}

// checkShown checks that at least so many elements are shown, and that one of
// them holds a text.
func (p *tab) checkShown(what string, least int, holds string) {
	p.Helper()
	texts := eval[[]string](p, fmt.Sprintf(`Array.from(document.querySelectorAll(%q)).filter(node => node.checkVisibility()).map(node => node.textContent)`, what))
	if len(texts) < least || !strings.Contains(strings.Join(texts, "\n"), holds) {
		p.Errorf("%d of %q are shown, want %d with %q among them", len(texts), what, least, holds)
	}
}
