package browser

import (
	_ "embed"
	"fmt"
	"strings"
	"testing"

	"mizan/internal/long"
)

// axe is axe-core, as published: dist of version 4.14.1 (MPL 2.0, testdata/axe).
//
//go:embed testdata/axe/axe.min.js
var axe string

// A violation is what axe-core finds wrong.
type violation struct {
	ID, Impact, Help string
	Nodes            []string
}

// What axe-core holds the page against: all of WCAG 2.2, A and AA, and its best
// practices, or what another language changes of these.
var (
	allRules  = []string{"wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"}
	wordRules = []string{"cat.language", "cat.name-role-value", "cat.text-alternatives", "cat.aria"}
)

// audit holds the page against rules, of which at least so many apply.
func (p *tab) audit(when string, rules []string, least int) {
	p.Helper()
	eval[any](p, `scrollTo({ top: 0, behavior: 'instant' }), null`) // where the contents cover nothing
	found := eval[struct {
		Wrong []violation
		Kept  int
	}](p, `axe.run(document, { runOnly: `+inJSON(rules)+`, resultTypes: ['violations'] }).then(results => ({
		Wrong: results.violations.map(v => ({ ID: v.id, Impact: v.impact, Help: v.help, Nodes: v.nodes.slice(0, 5).map(n => n.target.join(' ') + ': ' + n.html.slice(0, 160) + ' ' + n.failureSummary) })),
		Kept: results.passes.length
	}))`)
	if found.Kept < least {
		p.Errorf("%s: only %d rules of axe-core apply", when, found.Kept)
	}
	for _, v := range found.Wrong {
		p.Errorf("%s: %s (%s): %s\n%s", when, v.ID, v.Impact, v.Help, strings.Join(v.Nodes, "\n"))
	}
}

// trim leaves some of each kind of thing, of which the page has hundreds: to
// look at all takes minutes.
func (p *tab) trim() {
	p.Helper()
	eval[any](p, `document.querySelectorAll('tbody tr:nth-child(n+4), #quotes > :nth-child(n+4), .words > :nth-child(n+4), .block ~ .block ~ .block').forEach(node => node.remove()), null`)
}

// axe-core finds nothing in several languages and both themes, on a wide page and
// on a narrow one, with everything unfolded.
func TestAxeFindsNothing(t *testing.T) {
	long.Only(t)
	for _, of := range []struct {
		lang, scheme string
		width        int64
	}{
		{"ar", "light", 360}, {"en", "dark", 1180},
	} {
		t.Run(fmt.Sprintf("%s %s %d", of.lang, of.scheme, of.width), func(t *testing.T) {
			t.Parallel()
			p := open(t, samplePage(t, of.lang), prefers("prefers-color-scheme", of.scheme), size(of.width, 900))
			p.set("voice", "0")
			p.trim()
			p.unfold()
			p.trim()
			eval[any](p, axe+"; null")
			p.audit("as it opens", allRules, 30)
			p.speak("fr")
			p.trim()
			p.audit("in the other language", wordRules, 10)
		})
	}
}
