package page

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mizan/compare"
	"mizan/compare/stats"
	"mizan/internal/coding"
	"mizan/internal/words"
	"mizan/report/view"
)

// hostileNames are names that strangers might give to run or to break something.
var hostileNames = []string{
	`</script><script>alert(1)</script>`,
	"__f__alert(1)__f__",
	"line\u2028paragraph\u2029end",
	`"><img src=x onerror=alert(1)>`,
	`<!--<script>`,
	`{{.Study}}`,
	"\u202eturned\u2069 عربي",
	`</noscript></style></textarea></bdi>`,
	`' onmouseover='alert(1)`,
	`{"$fn":"tip"}`,
	`var(--not-ours)`,
}

// pageStudy is a study of two sides and three outlets: one that leans, one
// with no clear lean and a doubt, one without enough evidence.
func pageStudy() *compare.Study {
	text := func(ar, en string) words.Text { return words.Text{"ar": ar, "en": en} }
	study := &compare.Study{
		Manifest: compare.Manifest{
			Tool: "mizan", Version: "0.1",
			Lexicon: compare.LexiconManifest{ID: "libya", Version: "1", Title: text("ليبيا", "Libya")},
			Inputs:  []compare.Input{{Path: "a.jsonl", SHA256: "00", Encoding: "UTF-8", Articles: 3}},
		},
		Options: compare.Options{Level: 0.95},
		Totals:  compare.Totals{Seen: 3, Scored: 3, Words: 1234, Mentions: 6},
		Outlets: []compare.Outlet{
			{Name: "الأولى", Articles: 1, Words: 400, Mentions: 3, First: "2019-04-04", Last: "2019-05-01"},
			{Name: "BBC عربي", Articles: 1, Words: 800, Mentions: 2},
			{Name: "القليلة", Articles: 1, Words: 34, Mentions: 1},
		},
		Sides: []compare.Side{
			{ID: "lna", Title: text("قيادة حفتر", "Haftar's command"), Short: text("حفتر", "Haftar")},
			{ID: "gna", Title: text("حكومة الوفاق", "the GNA"), Short: text("الوفاق", "GNA")},
		},
		Contrasts: []compare.Contrast{{
			ID: "force-lna", Side: 0, Title: text("قوات حفتر", "Haftar's forces"), Pair: [2]string{"army", "militia"},
			Namings: []compare.Naming{
				{ID: "a", Term: "[قوات] الجيش الوطني", Label: "الجيش الوطني", Family: "army", English: "National Army", Polarity: +1, Counts: []compare.ByVoice{{4}, {1}, {1}}, Total: 6},
				{ID: "b", Term: "ميليشيات حفتر", Label: "ميليشيات حفتر", Family: "militia", Polarity: -1, Counts: []compare.ByVoice{{1, 1}, {0, 0, 1}, {}}, Total: 3},
			},
		}},
		Articles: []compare.Article{
			{ID: "1", Outlet: 0, Date: "2019-04-04", Title: "خبر", URL: "https://example.org/1"},
			{ID: "2", Outlet: 1, Title: "", URL: "javascript:alert(1)"},
			{ID: "3", Outlet: 2, Title: "آخر"},
		},
	}
	for outlet := range study.Outlets {
		tier := []stats.Tier{stats.Moderate, stats.Weak, stats.Insufficient}[outlet]
		for side := range study.Sides {
			interval := stats.Interval{Estimate: 0.5, Lo: 0.2, Hi: 0.7, Bounded: true, Level: 0.95, N: 20}
			score := compare.Score{Outlet: outlet, Side: side, Net: interval, Defined: true, Tier: tier, Clear: tier == stats.Moderate, Naming: 1, Clusters: 1}
			score.Voices[coding.Own] = compare.Tally{Positive: 1}
			study.Scores = append(study.Scores, score)
		}
		interval := stats.Interval{Estimate: -0.4, Lo: -0.6, Hi: -0.1, Bounded: true, Level: 0.95, N: 20}
		slant := compare.Slant{Outlet: outlet, Value: interval, Defined: true, Tier: tier, Clear: tier == stats.Moderate}
		if outlet == 1 {
			slant.Warnings = []compare.Warning{{ID: "one-naming", Text: text("قائمة على تسمية واحدة", "hangs on one naming")}}
		}
		study.Slants = append(study.Slants, slant)
	}
	study.Shares = pageShares(study)
	mention := func(article, naming int, voice coding.Voice) {
		term := study.Contrasts[0].Namings[naming].Label
		before := "😀 قال إن "
		study.Evidence = append(study.Evidence, compare.Evidence{
			Article: article, Naming: naming, Polarity: study.Contrasts[0].Namings[naming].Polarity, Voice: voice,
			Sentence: before + term + " تقدمت", Start: len(before), End: len(before + term),
			VoiceWhy: coding.Reason{Rule: "own"}, SideWhy: coding.Reason{Rule: "naming"},
		})
	}
	for range 4 {
		mention(0, 0, coding.Own)
	}
	mention(0, 1, coding.Own)
	mention(0, 1, coding.Attributed)
	mention(1, 0, coding.Own)
	mention(1, 1, coding.Quoted)
	mention(2, 0, coding.Own)
	return study
}

// pageShares are the shares of what the outlets' own words call each thing.
func pageShares(study *compare.Study) []compare.PairShare {
	var shares []compare.PairShare
	for c := range study.Contrasts {
		contrast := &study.Contrasts[c]
		for outlet := range study.Outlets {
			share := compare.PairShare{Contrast: c, Outlet: outlet}
			part := func(n, all int) stats.Interval {
				return stats.Interval{Estimate: float64(n) / float64(max(all, 1)), Lo: 0.1, Hi: 0.9, Bounded: all > 0, Level: 0.95, N: min(all, 1)}
			}
			all := 0
			for _, naming := range contrast.Namings {
				all += naming.Counts[outlet].Own()
			}
			for _, naming := range contrast.Namings {
				n := naming.Counts[outlet].Own()
				share.Namings = append(share.Namings, compare.NamingShare{Count: n, Share: part(n, all)})
				switch naming.Family {
				case contrast.Pair[0]:
					share.A += n
				case contrast.Pair[1]:
					share.B += n
				}
			}
			share.Share, share.Defined, share.Tier = part(share.A, share.A+share.B), share.A+share.B > 0, study.Score(outlet, contrast.Side).Tier
			shares = append(shares, share)
		}
	}
	return shares
}

// spoil puts a hostile string wherever a stranger's words stand.
func spoil(study *compare.Study, s string) *compare.Study {
	bad := words.Text{"ar": s, "en": s}
	study.Manifest.Sample = true
	study.Manifest.Lexicon = compare.LexiconManifest{ID: s, Version: s, Title: bad}
	study.Manifest.Inputs[0].Path = s
	for i := range study.Outlets {
		study.Outlets[i].Name = s
	}
	for i := range study.Sides {
		study.Sides[i].Title, study.Sides[i].Short = bad, bad
	}
	contrast := &study.Contrasts[0]
	contrast.Title = bad
	for i := range contrast.Namings {
		contrast.Namings[i].Term, contrast.Namings[i].Label, contrast.Namings[i].English = s, s, s
	}
	for i := range study.Articles {
		study.Articles[i].Title, study.Articles[i].Date = s, s
		study.Articles[i].URL = "https://example.org/" + s
	}
	for i := range study.Evidence {
		study.Evidence[i].Sentence, study.Evidence[i].Start, study.Evidence[i].End = s, 0, len(s)
		study.Evidence[i].VoiceWhy = coding.Reason{Rule: "modifier", Cue: s}
	}
	study.Slants[1].Warnings[0].Text = bad
	for i := range study.Findings {
		study.Findings[i].Text = bad
	}
	for i := range study.Notes {
		study.Notes[i].Text = bad
	}
	for i := range study.Stories {
		study.Stories[i].Title = s
	}
	for i := range study.Keywords {
		study.Keywords[i].Word = s
	}
	if study.Trends != nil {
		for i := range study.Trends.Bins {
			study.Trends.Bins[i].Name, study.Trends.Bins[i].First = s, s
		}
	}
	for i := range study.Parties {
		party := &study.Parties[i]
		party.Title, party.Short = bad, bad
		for n := range party.Namings {
			party.Namings[n].Term, party.Namings[n].Label, party.Namings[n].English = s, s, s
		}
		for n := range party.Evidence {
			party.Evidence[n].Sentence, party.Evidence[n].Start, party.Evidence[n].End = s, 0, len(s)
		}
	}
	for i := range study.Elsewhere {
		study.Elsewhere[i].Name, study.Elsewhere[i].Titles = bad, []string{s}
	}
	study.Unresolved = []compare.Unresolved{{Term: s, Counts: []int{1, 0, 0}, Total: 1}}
	study.Refused = []compare.Refusal{{Place: s, Reason: words.Key("refused.said").With(words.Values{"what": s})}}
	return study
}

// written returns the page and its tree.
func written(t *testing.T, study *compare.Study, lang string) (string, *html.Node) {
	t.Helper()
	var page bytes.Buffer
	if err := Write(&page, study, lang); err != nil {
		t.Fatal(err)
	}
	tree, err := html.ParseWithOptions(bytes.NewReader(page.Bytes()), html.ParseOptionEnableScripting(false))
	if err != nil {
		t.Fatal(err)
	}
	lay(t, tree, tree)
	return page.String(), tree
}

// elements returns the elements of a name, all for "*".
func elements(tree *html.Node, name string) []*html.Node {
	var found []*html.Node
	for node := range tree.Descendants() {
		if node.Type == html.ElementNode && (name == "*" || node.Data == name) {
			found = append(found, node)
		}
	}
	return found
}

// attribute returns the value of an attribute.
func attribute(node *html.Node, key string) string {
	for _, a := range node.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// innerText returns the text in a node.
func innerText(node *html.Node) string {
	var b strings.Builder
	for child := range node.Descendants() {
		if child.Type == html.TextNode {
			b.WriteString(child.Data)
		}
	}
	return b.String()
}

// steady counts the elements that a page has whatever names are: all but the notes
// of its stills, which stand where there is room, and its packs, each of which has
// room for so many bytes.
func steady(tree *html.Node) int {
	n := 0
	for _, node := range elements(tree, "*") {
		if attribute(node, "class") != "told" && !strings.HasPrefix(attribute(node, "id"), "pieces-") && !strings.HasPrefix(attribute(node, "id"), "charts-") {
			n++
		}
	}
	return n
}

func TestPageKeepsHostileTextInert(t *testing.T) {
	full := func() *compare.Study { return withElsewhere(withParties(fullStudy(), partiesOpen+1)) }
	_, clean := written(t, spoil(full(), "x"), "ar")
	want := steady(clean)
	for _, s := range hostileNames {
		_, tree := written(t, spoil(full(), s), "ar")
		if got := steady(tree); got != want {
			t.Errorf("%q changed the page: %d elements, want %d", s, got, want)
		}
		if !strings.Contains(innerText(tree), words.Tame(s)) {
			t.Errorf("%q is not printed", s)
		}
		for _, node := range elements(tree, "*") {
			for _, a := range node.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" {
					t.Errorf("%q: <%s> has the attribute %s", s, node.Data, a.Key)
				}
			}
		}
		for _, script := range elements(tree, "script") {
			if id := attribute(script, "id"); id != "" && id != "echarts" && id != "script" && !json.Valid(unpacked(t, script)) {
				t.Errorf("%q: the JSON of %s does not parse", s, id)
			}
		}
	}
}

// Nothing in a chart can name a function or a colour but what this package
// wrote: a stranger's string is always a text in an isolate.
func TestChartsTakeNoOrdersFromNames(t *testing.T) {
	for _, s := range hostileNames {
		_, tree := written(t, spoil(fullStudy(), s), "en")
		for id, data := range chartData(t, tree) {
			walk(data, func(value any) {
				if value == s {
					t.Errorf("%s holds %q bare", id, s)
				}
			})
		}
	}
}

// chartData returns the JSON of the charts by element id.
func chartData(t *testing.T, tree *html.Node) map[string]any {
	t.Helper()
	charts := map[string]any{}
	for _, node := range elements(tree, "div") {
		if place := attribute(node, "data-option"); place != "" {
			var data any
			if err := json.Unmarshal(shelvedAt(t, tree, place), &data); err != nil {
				t.Fatalf("%s: %v", place, err)
			}
			charts[attribute(node, "id")] = data
		}
	}
	return charts
}

// walk visits every value of a JSON tree.
func walk(value any, visit func(any)) {
	visit(value)
	switch value := value.(type) {
	case map[string]any:
		for _, v := range value {
			walk(v, visit)
		}
	case []any:
		for _, v := range value {
			walk(v, visit)
		}
	}
}

func TestChartTextsAreIsolated(t *testing.T) {
	_, tree := written(t, fullStudy(), "ar")
	for id, data := range chartData(t, tree) {
		walk(data, func(value any) {
			s, ok := value.(string)
			if !ok || !words.HasRightToLeft(s) {
				return
			}
			marks := words.LeftToRight + words.RightToLeftMark + words.FirstStrong
			opens := strings.Count(s, words.LeftToRight) + strings.Count(s, words.RightToLeftMark) + strings.Count(s, words.FirstStrong)
			if strings.IndexAny(s, marks) != 0 || !strings.HasSuffix(s, words.PopIsolate) || opens != strings.Count(s, words.PopIsolate) {
				t.Errorf("%s: %q is not in an isolate", id, s)
			}
		})
	}
}

func TestChartsCallOnlyWhatTheScriptHas(t *testing.T) {
	has := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^  (\w+): function`).FindAllStringSubmatch(part("chart.js"), -1) {
		has[m[1]] = true
	}
	_, tree := written(t, fullStudy(), "ar")
	called := 0
	for id, data := range chartData(t, tree) {
		walk(data, func(value any) {
			object, ok := value.(map[string]any)
			if !ok || object["$fn"] == nil {
				return
			}
			called++
			if !has[object["$fn"].(string)] {
				t.Errorf("%s calls %v, which chart.js does not have", id, object["$fn"])
			}
		})
	}
	if called == 0 {
		t.Error("no chart calls any function")
	}
}

func TestPageRunsOnlyItsOwnParts(t *testing.T) {
	_, tree := written(t, pageStudy(), "ar")
	var policy string
	for _, meta := range elements(tree, "meta") {
		if attribute(meta, "http-equiv") == "Content-Security-Policy" {
			policy = attribute(meta, "content")
		}
	}
	if !strings.HasPrefix(policy, "default-src 'none';") || strings.Contains(policy, "unsafe") {
		t.Errorf("policy is %q", policy)
	}
	if echarts := string(datumOf(t, tree, "echarts")); echarts != part("echarts.min.js") || !strings.Contains(policy, sourceHash(echarts)) {
		t.Error("ECharts is not in the page as it is given out, or the policy does not allow it")
	}
	for _, node := range append(elements(tree, "script"), elements(tree, "style")...) {
		if attribute(node, "type") == "application/json" {
			continue
		}
		if !strings.Contains(policy, sourceHash(innerText(node))) {
			t.Errorf("the policy does not allow a <%s> of the page that starts %.60q", node.Data, innerText(node))
		}
	}
}

func TestPageLoadsNothing(t *testing.T) {
	_, tree := written(t, pageStudy(), "ar")
	for _, name := range []string{"link", "img", "iframe", "object", "embed", "video", "audio", "base"} {
		if n := len(elements(tree, name)); n > 0 {
			t.Errorf("the page has %d <%s>", n, name)
		}
	}
	for _, style := range []string{"@import", "url(h", "url(/", "//"} {
		if strings.Contains(part("page.css"), style) {
			t.Errorf("the style sheet holds %q", style)
		}
	}
	links := 0
	for _, a := range elements(tree, "a") {
		to := attribute(a, "href")
		if strings.HasPrefix(to, "#") {
			continue
		}
		links++
		if to != "https://example.org/1" {
			t.Errorf("a link leads to %q", to)
		}
		if attribute(a, "rel") != "noopener noreferrer" {
			t.Errorf("the link to %q has rel %q", to, attribute(a, "rel"))
		}
	}
	if links == 0 {
		t.Error("the article with an address is not linked")
	}
}

func TestSameStudySamePage(t *testing.T) {
	first, _ := written(t, fullStudy(), "ar")
	for range 5 {
		if again, _ := written(t, fullStudy(), "ar"); again != first {
			t.Fatal("the same study gave another page")
		}
	}
}

func TestPageLeavesOutWhatHasNoData(t *testing.T) {
	tests := []struct {
		name   string
		change func(*compare.Study)
		want   string // ids of the sections
	}{
		{"all there", func(*compare.Study) {}, "slant sides contrasts heat voices evidence method"},
		{"one side", func(s *compare.Study) {
			s.Slants, s.Sides = nil, s.Sides[:1]
			s.Scores = []compare.Score{s.Scores[0], s.Scores[2], s.Scores[4]}
		}, "sides contrasts heat voices evidence method"},
		{"no evidence kept", func(s *compare.Study) { s.Evidence = nil }, "slant sides contrasts heat voices method"},
		{"no contrast found", func(s *compare.Study) {
			for i := range s.Contrasts[0].Namings {
				s.Contrasts[0].Namings[i].Counts = make([]compare.ByVoice, 3)
			}
			s.Shares = pageShares(s)
		}, "slant sides voices evidence method"},
		{"something unresolved", func(s *compare.Study) {
			s.Unresolved = []compare.Unresolved{{Term: "الجيش", Counts: []int{1, 0, 0}, Total: 1}}
		}, "slant sides contrasts heat voices evidence left method"},
		{"something refused", func(s *compare.Study) {
			s.Refused = []compare.Refusal{{Place: "a.jsonl:2", Reason: words.Key("refused.noOutlet").With(nil)}}
		}, "slant sides contrasts heat voices evidence left method"},
		{"nothing read", func(s *compare.Study) {
			*s = compare.Study{Sides: s.Sides, Options: s.Options}
		}, "method"},
	}
	for _, test := range tests {
		study := pageStudy()
		test.change(study)
		_, tree := written(t, study, "ar")
		var ids []string
		for _, section := range elements(tree, "section") {
			ids = append(ids, attribute(section, "id"))
		}
		if got := strings.Join(ids, " "); got != test.want {
			t.Errorf("%s: sections are %s, want %s", test.name, got, test.want)
		}
	}
}

func TestPageSaysWhenTheSampleWasRead(t *testing.T) {
	study := pageStudy()
	notice := said("sample").In("ar")
	if page, _ := written(t, study, "ar"); strings.Contains(page, notice) {
		t.Error("a study of the user's own articles is called a sample")
	}
	study.Manifest.Sample = true
	if page, _ := written(t, study, "ar"); !strings.Contains(page, notice) {
		t.Error("the sample is not called one")
	}
}

func TestThinEvidenceIsOnlyCounted(t *testing.T) {
	study := pageStudy()
	_, tree := written(t, study, "ar")
	drawn := fmt.Sprint(chartData(t, tree)["chart-slant"])
	for outlet, want := range []bool{true, true, false} {
		if got := strings.Contains(drawn, study.Outlets[outlet].Name); got != want {
			t.Errorf("%s is drawn on the slant: %v, want %v", study.Outlets[outlet].Name, got, want)
		}
	}
}

// Two names never share a colour without saying so.
func TestRarerNamesShareTheLastShade(t *testing.T) {
	contrast := &compare.Contrast{}
	for i := range 6 {
		contrast.Namings = append(contrast.Namings, compare.Naming{Polarity: -1, Counts: []compare.ByVoice{{10 - i}}, Total: 10 - i})
	}
	contrast.Namings = append(contrast.Namings,
		compare.Naming{Polarity: +1, Counts: []compare.ByVoice{{1}}, Total: 1},
		compare.Naming{Polarity: +1, Counts: []compare.ByVoice{{0, 9}}, Total: 9}, // never in the outlet's own words
	)
	v := view.New(&compare.Study{Contrasts: []compare.Contrast{*contrast}})
	var got []string
	for _, part := range palette(v, 0) {
		got = append(got, fmt.Sprint(part.tone, part.naming)+map[bool]string{true: "other"}[part.other])
	}
	want := "s0a6 nega0 negb1 negc2 negd3other negd4other negd5other"
	if key := contrastKey(v, 0); len(key) != 5 {
		t.Errorf("the key has %d entries, want 5", len(key))
	}
	if strings.Join(got, " ") != want {
		t.Errorf("palette is %s, want %s", strings.Join(got, " "), want)
	}
}

// A count in a table leads to as many mentions as it says.
func TestCountsLeadToTheirEvidence(t *testing.T) {
	study := pageStudy()
	_, tree := written(t, study, "ar")
	checked := 0
	for _, a := range elements(tree, "a") {
		var p pick
		if attribute(a, "data-pick") == "" || json.Unmarshal([]byte(attribute(a, "data-pick")), &p) != nil {
			continue
		}
		if _, ok := p["contrast"]; !ok {
			continue
		}
		found := 0
		for _, e := range study.Evidence {
			of := pick{"outlet": study.Articles[e.Article].Outlet, "side": e.Side, "contrast": e.Contrast, "naming": e.Naming, "voice": int(e.Voice)}
			fits := true
			for key, value := range p {
				fits = fits && of[key] == value
			}
			if fits {
				found++
			}
		}
		checked++
		if said := strings.TrimSuffix(innerText(a), "×"); said != words.Whole(found) && !strings.HasSuffix(said, "%") {
			t.Errorf("%v says %s and leads to %d", p, innerText(a), found)
		}
	}
	if checked == 0 {
		t.Error("no count leads anywhere")
	}
}

func TestPageRefusesWhatItCannotWrite(t *testing.T) {
	if err := Write(io.Discard, pageStudy(), "xx"); err == nil {
		t.Error("a language was accepted that there is no catalogue of")
	}
	study := pageStudy()
	study.Slants[0].Value.Estimate = math.NaN()
	if err := Write(io.Discard, study, "ar"); err == nil {
		t.Error("a score that is no number was drawn")
	}
}

func TestTemplateWordsExist(t *testing.T) {
	for _, file := range []string{"page.html", "method.html"} {
		for _, m := range regexp.MustCompile(`(?:say|said) "([^"]+)"`).FindAllStringSubmatch(part(file), -1) {
			said(m[1]).In("en") // panics without a row
		}
	}
}

func TestFigures(t *testing.T) {
	tests := []struct{ got, want string }{
		{number(1000), "\u20661,000\u2069"}, {twoDigits(-1.3), "−1.30"}, {decimal(3.21), "3.2"},
		{probability(0.0421), "0.042"}, {probability(0.0004), "<\u00a00.001"},
		{bounds(stats.Interval{Lo: -0.61, Hi: 0.2, Bounded: true}), "[−0.61, +0.20]"}, {bounds(stats.Interval{}), "—"},
	}
	for _, test := range tests {
		if test.got != test.want {
			t.Errorf("got %s, want %s", test.got, test.want)
		}
	}
}

func TestLinkFollowsOnlyTheWeb(t *testing.T) {
	tests := map[string]string{
		"https://example.org/a?b=1":         "https://example.org/a?b=1",
		"http://example.org":                "http://example.org",
		"javascript:alert(1)":               "",
		"JavaScript:alert(1)":               "",
		"data:text/html,<script>":           "",
		"//example.org":                     "",
		"https:":                            "",
		"file:///etc/passwd":                "",
		"":                                  "",
		" https://example.org/space ":       "",
		"https://example.org@evil.example/": "",
	}
	for address, want := range tests {
		if got := link(address); got != want {
			t.Errorf("link(%q) = %q, want %q", address, got, want)
		}
	}
}

func TestSpanThatDoesNotFitHighlightsNothing(t *testing.T) {
	for _, e := range []compare.Evidence{
		{Sentence: "قوات", Start: -1, End: 2}, {Sentence: "قوات", Start: 0, End: 99},
		{Sentence: "قوات", Start: 4, End: 2}, {Sentence: "قوات", Start: 1, End: 4},
	} {
		if start, end := span(&e); start != 0 || end != 0 {
			t.Errorf("span of %+v is %d, %d, want none", e, start, end)
		}
	}
}

// JavaScript counts a letter outside the first plane as two.
func TestPackedSpansAreInScriptUnits(t *testing.T) {
	packed := packEvidence(pageStudy(), []int{0}, false)
	columns := packed["rows"].([][]int)
	if start, length := columns[8][0], columns[9][0]; start != 10 || length != len([]rune("الجيش الوطني")) {
		t.Errorf("span is %d letters from %d, want 12 from 10", length, start)
	}
}

// An id leads a link, a label and the script to one place.
func TestPageIDsAreUnique(t *testing.T) {
	_, tree := written(t, fullStudy(), "ar")
	seen := map[string]bool{}
	for _, node := range elements(tree, "*") {
		if id := attribute(node, "id"); id != "" {
			if seen[id] {
				t.Errorf("two elements have the id %q", id)
			}
			seen[id] = true
		}
	}
}

// fullStudy is pageStudy with something for every section.
func fullStudy() *compare.Study {
	text := func(ar, en string) words.Text { return words.Text{"ar": ar, "en": en} }
	study := pageStudy()
	interval := func(x float64) stats.Interval {
		return stats.Interval{Estimate: x, Lo: x - 0.2, Hi: x + 0.2, Bounded: true, Level: 0.95, N: 7}
	}
	study.Findings = []compare.Finding{
		{Kind: compare.Prefers, Text: text("تسمّي الأولى الجيش", "the first says army"), Outlet: 0, Other: -1, Side: 0, Contrast: 0, Tier: stats.Moderate},
		{Kind: compare.Differs, Text: text("تختلف الأولى", "the first differs"), Outlet: 0, Other: 1, Side: -1, Contrast: -1, Tier: stats.Strong},
		{Kind: compare.Nothing, Text: text("لا تكفي الأدلة", "not enough"), Outlet: -1, Other: -1, Side: -1, Contrast: -1, Tier: stats.Insufficient},
	}
	study.Notes = []compare.Warning{{ID: compare.Census, Text: text("الأعداد كاملة", "the counts are complete")}}
	for i := range study.Scores {
		score := &study.Scores[i]
		score.NetTitle, score.NetBody, score.TitleDefined, score.BodyDefined = interval(0.11), interval(0.22), true, true
		score.TitleTier, score.BodyTier = stats.Strong, stats.Strong
		score.Independent, score.IndependentDefined = interval(0.37), true
	}
	study.Family = compare.Family{Tests: 3, Kinds: []compare.FamilyKind{{Kind: compare.PairClaims, Tests: 3, Part: 1}}}
	for side := -1; side < 2; side++ {
		study.Pairs = append(study.Pairs,
			compare.Pair{A: 0, B: 1, Side: side, Defined: true, Difference: interval(0.77), Units: [2]int{8, 9}, Tier: stats.Moderate, Tested: true, P: 0.0123, Q: 0.0321, Called: true},
			compare.Pair{A: 0, B: -1, Side: side, Defined: true, Difference: interval(0.1), Units: [2]int{8, 9}, Tier: stats.Moderate, Tested: true, P: 0.4, Q: 0.5},
			compare.Pair{A: 0, B: 2, Side: side, Defined: true, Difference: interval(0.66), Tier: stats.Insufficient, Tested: true, P: 0.4, Q: 0.5},
			compare.Pair{A: 1, B: 2, Side: side, Defined: true, Difference: interval(-1.23), Tier: stats.Weak, Tested: true, P: 0.4, Q: 0.5})
	}
	for outlet := range study.Outlets {
		for side := range study.Sides {
			study.Sensitivity = append(study.Sensitivity, compare.Sensitivity{
				Outlet: outlet, Side: side, Defined: true, Full: 0.5, Namings: compare.Range{Low: -0.33, High: 0.44, Flips: 1}, Units: compare.Range{Low: 0.45, High: 0.55},
				MostContrast: 0, MostNaming: 1, TopContrast: 0, TopNaming: 0, TopShare: stats.Interval{Estimate: 0.61, Lo: 0.4, Hi: 0.8, Bounded: true, N: 9}, OneNaming: true,
			})
		}
	}
	for outlet := range study.Outlets {
		study.Sensitivity = append(study.Sensitivity, compare.Sensitivity{Outlet: outlet, Side: -1, Defined: true, Full: 0.5, MostContrast: -1, TopContrast: -1})
	}
	study.Copies = []compare.CopyGroup{{Articles: []int{0, 1}, Low: 0.9, High: 0.9}}
	study.Stories = []compare.Story{{Articles: []int{0, 1}, First: "2019-04-04", Last: "2019-04-05", Title: "معركة المطار", Outlets: 2}}
	study.Matched = []compare.Matched{
		{A: 0, B: 1, Side: 0, Stories: 7, Difference: interval(0.31), Q: 0.04, Enough: true, Clear: true, All: interval(0.41), Defined: true, Gap: stats.Interval{Estimate: 0.1, Lo: -0.5, Hi: 0.5, Bounded: true, N: 9}},
		{A: 0, B: 2, Side: 0, Stories: 2, Difference: interval(0.99), Defined: true, All: interval(0.5)},
	}
	study.Keywords = []compare.Keyword{
		{Outlet: 0, Word: "تقدمت", Contrast: -1, Naming: -1, Units: 5, Of: 6, Others: 1, Rest: 9, LogRatio: 2.5, Conservative: 1.25, Q: 0.01, Holds: true, Articles: []int{0}},
		{Outlet: 0, Word: "الأولى", Contrast: -1, Naming: -1, OwnName: true},
	}
	study.KeyNamings = []compare.Keyword{{Outlet: 0, Word: "[قوات] الجيش الوطني", Units: 4, Of: 6, Q: 0.01, Holds: true, Articles: []int{0}, Evidence: []int{0}}}
	study.Distances = &compare.Distances{Order: []int{2, 0, 1}, Cells: []compare.Distance{
		{First: 0, Second: 1, Contrasts: 2, Raw: 0.5, Chance: 0.09, Bits: stats.Interval{Estimate: 0.41, Lo: 0.2, Hi: 0.6, Bounded: true, N: 9}, P: 0.002, Q: 0.004, Clear: true},
		{First: 0, Second: 2, Contrasts: 1, Raw: 0.2, Chance: 0.13, Bits: stats.Interval{Estimate: 0.07, Hi: 0.2, Bounded: true, N: 9}, P: 0.3, Q: 0.3},
		{First: 1, Second: 2},
	}}
	study.Trends = &compare.Trends{Per: "month", Undated: 2}
	for _, first := range []string{"2019-04-01", "2019-05-01", "2019-06-01"} {
		study.Trends.Bins = append(study.Trends.Bins, compare.Bin{Name: first[:7], First: first})
	}
	for outlet := range study.Outlets {
		for range study.Trends.Bins {
			study.Trends.Volumes = append(study.Trends.Volumes, compare.Volume{Articles: stats.Interval{Estimate: 4, Lo: 1, Hi: 9, Bounded: true, Level: 0.95, N: 4}})
		}
		for side := range study.Sides {
			line := compare.Trend{Outlet: outlet, Side: side, Points: make([]compare.Point, 3)}
			if outlet == 0 {
				line.Points[0] = compare.Point{Net: interval(-0.62), Defined: true, Tier: stats.Weak}
				line.Points[1] = compare.Point{Net: interval(0.52), Defined: true, Tier: stats.Moderate}
				line.Change = compare.Change{Done: true, Bin: 1, Before: interval(-0.62), After: interval(0.52), Q: 0.01, Defined: true, Clear: side == 0}
			}
			study.Trends.Lines = append(study.Trends.Lines, line)
		}
	}
	return study
}

// Each section stands when it has data, prints the numbers of the study, and
// is left out without.
func TestPageSectionsHoldTheStudysNumbers(t *testing.T) {
	tests := []struct {
		id    string
		holds string // numbers and words, by spaces
		lacks string
		empty func(*compare.Study)
	}{
		{"findings", "army differs enough complete", "", func(s *compare.Study) { s.Findings = nil }},
		{"heat", "80 1×", "", func(s *compare.Study) {
			for i := range s.Contrasts[0].Namings {
				s.Contrasts[0].Namings[i].Counts = make([]compare.ByVoice, 3)
			}
			s.Shares = pageShares(s)
		}},
		{"sides", "+0.37", "", nil},
		{"headline", "+0.11 +0.22", "", func(s *compare.Study) {
			for i := range s.Scores {
				s.Scores[i].TitleDefined = false
			}
		}},
		{"differences", "3 +0.77 0.012 0.032 +0.10 −1.23", "+0.66", func(s *compare.Study) { s.Pairs = nil }},
		{"distances", "0.41 0.07 0.09", "", func(s *compare.Study) { s.Distances = nil }},
		{"stories", "معركة +0.31 +0.41 0.040", "+0.99", func(s *compare.Study) { s.Stories = nil }},
		{"distinctive", "تقدمت 5/6 4/6 2.50 1.25", "", func(s *compare.Study) { s.Keywords, s.KeyNamings = nil, nil }},
		{"sensitivity", "[−0.33,", "", func(s *compare.Study) { s.Sensitivity = nil }},
		{"time", "−0.62 +0.52 0.010", "", func(s *compare.Study) { s.Trends = nil }},
	}
	find := func(study *compare.Study, id string) *html.Node {
		_, tree := written(t, study, "en")
		for _, section := range elements(tree, "section") {
			if attribute(section, "id") == id {
				return section
			}
		}
		return nil
	}
	for _, test := range tests {
		section := find(fullStudy(), test.id)
		if section == nil {
			t.Errorf("%s is left out", test.id)
			continue
		}
		said := innerText(section)
		for want := range strings.FieldsSeq(test.holds) {
			if !strings.Contains(said, want) {
				t.Errorf("%s does not say %s", test.id, want)
			}
		}
		if test.lacks != "" && strings.Contains(said, test.lacks) {
			t.Errorf("%s says %s, for which the evidence is not enough", test.id, test.lacks)
		}
		if test.empty == nil {
			continue
		}
		study := fullStudy()
		test.empty(study)
		if find(study, test.id) != nil {
			t.Errorf("%s stands without data", test.id)
		}
	}
}
