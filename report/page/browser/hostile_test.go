package browser

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/chromedp/cdproto/page"

	"mizan/compare"
	"mizan/internal/long"
	"mizan/internal/words"
)

// spoiltPages is how many pages the payloads are spread over: on each, every
// text of the study holds other ones, and over all of them every field of the
// study has held every payload.
const spoiltPages = 3

// refusals are records that could not be read.
const refusals = 60

// hostileBase is the study that the payloads are put into: the sample, with
// records refused and every distinctive word shown.
func hostileBase(t *testing.T) *compare.Study {
	t.Helper()
	study := *studied(t, sample)
	for i := range refusals {
		study.Refused = append(study.Refused, compare.Refusal{Place: fmt.Sprint("place ", i), Reason: words.Key("refused.said").With(words.Values{"what": fmt.Sprint("reason ", i)})})
	}
	study.Keywords = slices.Clone(study.Keywords)
	for i := range study.Keywords {
		study.Keywords[i].OwnName, study.Keywords[i].Holds = false, true
	}
	return &study
}

// Whatever strangers call their articles, outlets, files and lexicons: nothing
// of it runs, loads, or becomes a part of the page, and all of it can be read.
func TestHostileTextStaysText(t *testing.T) {
	long.Only(t)
	study, all := hostileBase(t), payloads()
	plain, spoiler := spoil(study, func(field string, i int) string { return fmt.Sprint("كلمة ", field, i) })
	slots := spoiler.count
	for _, field := range slices.Sorted(maps.Keys(slots)) {
		if shownIn[field] == "" && !slices.Contains(unseenFields, field) {
			t.Errorf("nobody says where the page shows %s", field)
		}
	}
	address, err := writePage("plain", plain, "ar")
	if err != nil {
		t.Fatal(err)
	}
	unspoilt := open(t, address, size(700, 500))
	unspoilt.unfold()
	parts := unspoilt.parts()
	for k := range spoiltPages {
		lang := languages[k%len(languages)]
		t.Run(fmt.Sprint(k, lang), func(t *testing.T) {
			t.Parallel()
			spoilt, spoiler := spoil(study, func(field string, i int) string { return portion(all, slots[field], k, i) })
			for i := range spoilt.Articles {
				if i%2 == 0 {
					spoilt.Articles[i].URL = "https://example.org/" + spoilt.Articles[i].URL
				}
			}
			address, err := writePage(fmt.Sprint("spoilt-", k), spoilt, lang)
			if err != nil {
				t.Fatal(err)
			}
			p := openTrapped(t, address)
			if got := p.parts(); !maps.Equal(got, parts) {
				t.Errorf("the page is made of other parts:\n%v, want\n%v", got, parts)
			}
			p.checkInert()
			p.checkTold(spoiler, lang)
		})
	}
}

// portion is the i-th of n texts on the k-th page: some of the payloads, so
// many that all pages together hold all of them.
func portion(all []string, n, k, i int) string {
	each := (len(all) + spoiltPages*n - 1) / (spoiltPages * n)
	var some []string
	for j := range each {
		some = append(some, all[((k*n+i)*each+j)%len(all)])
	}
	return strings.Join(some, " ")
}

// Every field has held every payload when all pages are made.
func TestPayloadsReachEveryField(t *testing.T) {
	all := payloads()
	for _, n := range []int{1, 2, 6, 100, 5000} {
		held := map[string]bool{}
		for k := range spoiltPages {
			for i := range n {
				held[portion(all, n, k, i)] = true
			}
		}
		joined := strings.Join(slices.Collect(maps.Keys(held)), "\n")
		for _, payload := range all {
			if !strings.Contains(joined, payload) {
				t.Errorf("a field of %d texts never holds %q", n, payload)
			}
		}
	}
}

// shownIn tells where the page shows a field, on a page in the language of the
// field where it has one.
var shownIn = map[string]string{
	"Manifest.Version": "footer", "Manifest.Lexicon.ID": ".facts", "Manifest.Lexicon.Version": ".facts", "Manifest.Lexicon.Title.AR": "h1", "Manifest.Lexicon.Title.EN": "h1",
	"Manifest.Inputs.Path": "#method table", "Manifest.Inputs.Encoding": "#method table",
	"Outlets.Name": "#filter-outlet option", "Sides.Title.AR": "#sides h3", "Sides.Title.EN": "#sides h3", "Sides.Short.AR": "#filter-side option", "Sides.Short.EN": "#filter-side option",
	"Contrasts.Title.AR": "#filter-naming option", "Contrasts.Title.EN": "#filter-naming option", "Contrasts.Namings.Label": "#filter-naming option", "Contrasts.Namings.English": "#filter-naming option",
	"Scores.Warnings.Text.AR": ".doubts", "Scores.Warnings.Text.EN": ".doubts", "Slants.Warnings.Text.AR": ".doubts", "Slants.Warnings.Text.EN": ".doubts",
	"Findings.Text.AR": "#findings li", "Findings.Text.EN": "#findings li", "Notes.Text.AR": ".notes", "Notes.Text.EN": ".notes",
	"Stories.Title": "#stories table", "Keywords.Word": "#distinctive", "Unresolved.Term": "#left table", "Refused.Place": "#left table", "Refused.Reason.Values": "#left table",
	"Parties.Title.AR": "#parties h3", "Parties.Title.EN": "#parties h3", "Parties.Namings.Label": "#parties :is(table, .words)", "Parties.Evidence.Sentence": "#parties .quotes",
	"Edits.List.First.Naming": "#edits", "Edits.List.First.Words": "#edits", "Edits.List.First.Sentence": "#edits", "Edits.List.Second.Naming": "#edits", "Edits.List.Second.Words": "#edits", "Edits.List.Second.Sentence": "#edits",
	"Edits.Habits.Puts": "#edits table", "Edits.Habits.For": "#edits table",
	"Parties.Evidence.VoiceWhy.Cue": "#parties .why", "Articles.Title": "#quotes .source", "Evidence.Sentence": "#quotes .sentence", "Evidence.VoiceWhy.Cue": "#quotes .why", "Evidence.SideWhy.Cue": "#quotes .why",
}

// unseenFields are in the study and not on the page.
var unseenFields = []string{
	"Sides.ID", "Parties.ID", "Parties.Short.AR", "Parties.Short.EN", "Parties.Namings.ID", "Parties.Namings.Term", "Parties.Namings.Note", "Contrasts.ID", "Contrasts.Namings.ID", "Contrasts.Namings.Term", "Contrasts.Namings.Note", "family", "KeyNamings.Word", "Articles.ID", "Articles.Place",
	"Articles.URL", // in links: see checkInert
	"Manifest.Lexicon.Language", "Pairs.Equal.Holds", "Judging.Equal.Holds", "Manifest.Lexicon.SHA256", "Manifest.Lexicon.Spellings", "Manifest.Inputs.SHA256", "Manifest.Placed",
}

// openTrapped opens a page with a trap for what would run, and does all that
// makes it show what it holds.
func openTrapped(t *testing.T, address string) *tab {
	t.Helper()
	p := open(t, address, size(700, 500), prefers("prefers-reduced-motion", "reduce"),
		call(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: `window.ran = []; window.pwned = n => window.ran.push(n);`}))
	p.unfold()
	eval[any](p, `look.drawAll(), null`)
	p.set("text", "(x")
	p.set("text", "")
	eval[any](p, `(() => {
		const more = document.getElementById('more');
		for (let i = 0; i < 1000 && !more.hidden; i++) more.click();
		for (const id of look.chartIDs()) {
			for (const mark of look.marks(id).slice(0, 12)) look.chart(id).dispatchAction({ type: 'showTip', seriesIndex: mark.Series, dataIndex: mark.Index });
		}
	})()`)
	return p
}

// parts counts the elements that a stranger might add, by name, with all
// attributes that run or draw, and what else stands in tooltips than lines. Names
// within a drawing are not counted: a map shows those that do not overlap, which
// depends on how long they are.
func (p *tab) parts() map[string]int {
	p.Helper()
	return eval[map[string]int](p, `(() => {
		const parts = {}, count = what => { parts[what] = (parts[what] || 0) + 1; };
		document.querySelectorAll('*').forEach(node => {
			if (!(node instanceof SVGTextElement) && !/^(a|b|bdi|br|p|span|small|div|canvas|option|optgroup|li|mark|noscript)$/i.test(node.tagName) && node.type !== 'application/json') count(node.tagName);
			for (const attribute of node.attributes) {
				if (/^on|^src|^srcdoc|^action|^formaction|^data$|^xlink|^autofocus|^http-equiv/i.test(attribute.name)) count(attribute.name);
				if (attribute.name === 'style' && !node.closest('.chart, .stowed')) count('style');
			}
		});
		document.querySelectorAll('.tip *').forEach(node => { if (!/^(B|BR)$/.test(node.tagName)) count('tip ' + node.tagName); });
		return parts;
	})()`)
}

// checkInert checks that nothing ran and that links lead to the web alone, to
// the host they were given, without a way back into the page.
func (p *tab) checkInert() {
	p.Helper()
	if ran := eval[[]int](p, `window.ran`); len(ran) > 0 {
		all := payloads()
		for _, n := range ran {
			p.Errorf("a payload ran: %q", all[n])
		}
	}
	if polluted := eval[bool](p, `'polluted' in {}`); polluted {
		p.Error("a payload got into the prototype of objects")
	}
	type link struct{ To, Host, Rel, Target string }
	links := eval[[]link](p, `Array.from(document.querySelectorAll('a:not([href^="#"])'), a => ({ To: a.href, Host: a.protocol + '//' + a.hostname, Rel: a.rel, Target: a.target }))`)
	seen := map[link]bool{}
	for _, link := range links {
		if seen[link] {
			continue
		}
		seen[link] = true
		if link.Host != "https://example.org" {
			p.Errorf("a link leads to %q", link.To)
		}
		if !strings.Contains(link.Rel, "noopener") || link.Target != "_blank" {
			p.Errorf("the link to %q has rel %q and target %q", link.To, link.Rel, link.Target)
		}
	}
	if len(seen) == 0 {
		p.Error("no article is linked: the test would not see a wrong link")
	}
}

// checkTold checks that what strangers wrote is there to be read.
func (p *tab) checkTold(s *spoiler, lang string) {
	p.Helper()
	said := map[string]string{}
	for _, where := range shownIn {
		if said[where] == "" {
			said[where] = legible(eval[string](p, fmt.Sprintf(`Array.from(document.querySelectorAll(%q), node => node.textContent).join('\n')`, where)))
		}
	}
	lost := map[string]int{}
	for key, text := range s.given {
		field := fieldOf(key)
		where := shownIn[field]
		if where == "" || strings.HasSuffix(field, ".AR") && lang != "ar" || strings.HasSuffix(field, ".EN") && lang == "ar" || field == "Contrasts.Namings.English" && words.RightToLeft(lang) {
			continue
		}
		if text = legible(text); !strings.Contains(said[where], text) {
			if lost[field]++; lost[field] <= 2 {
				p.Errorf("%s is not to be read in %s: %.200q", field, where, text)
			}
		}
	}
}

// fieldOf is the field of a key of spoiler.given.
func fieldOf(key string) string {
	best := ""
	for field := range shownIn {
		if strings.HasPrefix(key, field) && len(field) > len(best) {
			best = field
		}
	}
	return best
}

// legible is what of a text can be read: without controls, marks of direction
// and what is no character, in single spaces.
func legible(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case r == '\uFFFD' || r == '\uFFFE' || r == '\uFFFF' || unicode.IsControl(r) || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
	return strings.Join(strings.Fields(text), " ")
}
