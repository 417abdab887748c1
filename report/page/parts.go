package page

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"

	"mizan/internal/words"
)

// The parts of the page. ECharts is what the page draws with of 6.1.0 (versions
// before it let names run as script in a tooltip), half of its dist; echarts/build
// makes it. It is carried in the page because a page that fetches it would not open
// from an attachment, would change when its host does, and would tell that host who
// reads.
//
//go:embed parts/page.html parts/method.html parts/page.css parts/echarts.min.js
//go:embed parts/begin.js parts/page.js parts/go.js parts/phrases.js parts/data.js parts/inflate.js parts/address.js parts/chart.js parts/peek.js parts/view.js parts/contents.js parts/save.js parts/share.js parts/print.js parts/fold.js parts/evidence.js
//go:embed parts/wars.html parts/wars.css parts/wars.js
//go:embed parts/LICENSE parts/NOTICE parts/licenses/LICENSE-d3 parts/licenses/LICENSE-zrender
var parts embed.FS

// pageTemplate is the page. The strings of strangers go through it as plain
// values, which html/template escapes for where they stand.
var pageTemplate = template.Must(template.New("page.html").Funcs(templateFunctions(inLanguages)).ParseFS(parts, "parts/page.html", "parts/method.html"))

// template is the page's template, which says its phrases.
func (p *phrases) template() *template.Template {
	functions := templateFunctions(p.speak)
	functions["labels"], functions["place"], functions["worded"] = p.labels, p.place, p.worded
	return template.Must(pageTemplate.Clone()).Funcs(functions)
}

// templateFunctions are what a template calls that says phrases in some way.
func templateFunctions(speak func(words.Sayer) template.HTML) template.FuncMap {
	return template.FuncMap{
		"say":    func(key string) template.HTML { return speak(said(key)) },
		"speak":  speak,
		"said":   said,
		"worded": speak,
		"place":  func(words.Sayer) template.HTMLAttr { return "" }, // these two of the page alone: see phrases.template
		"labels": func(words.Sayer) template.HTMLAttr { return "" },
		"spoken": spoken,
		"name":   name,
		"figure": figure,
		"whole":  words.Whole,
	}
}

// firstParts are the parts of the script that stands at the head of the page as it
// is, and otherParts those of the script that it unpacks, the first of which begins
// it. Both read data.
var (
	firstParts = []string{"begin.js", "data.js", "inflate.js"}
	otherParts = []string{"page.js", "phrases.js", "data.js", "inflate.js", "address.js", "chart.js", "peek.js", "view.js", "contents.js", "save.js", "share.js", "print.js", "fold.js", "evidence.js", "go.js"}
)

// script is a script of the page: its parts in a function, so that nothing of it
// is seen from outside.
func script(names []string) string {
	var all strings.Builder
	all.WriteString("(function () {\n")
	for _, name := range names {
		all.WriteString(part(name))
	}
	all.WriteString("})();\n")
	return lean(&js.Minifier{}, all.String())
}

// style is the style sheet of all pages.
func style() string { return lean(&css.Minifier{}, part("page.css")) }

// lean is a script or a style sheet without what only its author reads. It is read as
// what it is: a string that looks like a comment stays whole, and one that no browser
// would read is told here.
func lean(minifier minify.Minifier, source string) string {
	var out strings.Builder
	if err := minifier.Minify(minify.New(), &out, strings.NewReader(source), nil); err != nil {
		panic(err) // embedded
	}
	return out.String()
}

// otherLanguages is the style that hides what is said in other languages than that
// of the page, where it stands there in all.
func otherLanguages() string {
	var all strings.Builder
	for _, lang := range words.Languages() {
		fmt.Fprintf(&all, "html[lang=%q] :is(.%s):not(.%s) { display: none; }\n", lang, strings.Join(words.Languages(), ", ."), lang)
	}
	return all.String()
}

// part returns an embedded part of the page.
func part(name string) string {
	data, err := parts.ReadFile("parts/" + name)
	if err != nil {
		panic(err) // embedded
	}
	return string(data)
}

// policy is the Content-Security-Policy: the style and the scripts of the page
// by their hashes, pictures the page makes itself, and nothing else.
func policy(style string, scripts ...string) string {
	p := "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data: blob:; style-src " + sourceHash(style) + "; script-src"
	for _, script := range scripts {
		p += " " + sourceHash(script)
	}
	return p
}

// sourceHash is a source expression that allows exactly this text.
func sourceHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
