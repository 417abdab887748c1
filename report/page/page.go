package page

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"io"
	"math"
	"strings"

	"mizan/compare"
	"mizan/internal/words"
)

// The parts of the page. ECharts is the unchanged dist/echarts.min.js of 6.1.0
// (versions before it let names run as script in a tooltip); it is carried in
// the page because a page that fetches it would not open from an attachment,
// would change when its host does, and would tell that host who reads.
//
//go:embed parts/page.html parts/method.html parts/page.css parts/echarts.min.js
//go:embed parts/page.js parts/inflate.js parts/chart.js parts/view.js parts/save.js parts/print.js parts/evidence.js
//go:embed parts/LICENSE parts/NOTICE parts/licenses/LICENSE-d3
var parts embed.FS

// languages are those the page is written in.
var languages = []string{"ar", "en"}

// pageTemplate is the page. The strings of strangers go through it as plain
// values, which html/template escapes for where they stand.
var pageTemplate = template.Must(template.New("page.html").Funcs(template.FuncMap{
	"say":     func(key string) template.HTML { return bilingual(word(key)) },
	"both":    bilingual,
	"name":    name,
	"figure":  figure,
	"count":   count,
	"sign":    sign,
	"percent": percent,
	"word":    word,
	"html":    func(s string) template.HTML { return template.HTML(template.HTMLEscapeString(s)) },
}).ParseFS(parts, "parts/page.html", "parts/method.html"))

// Write writes the study as one HTML page that needs nothing but itself: it
// opens from a mail attachment and fetches nothing. It opens in the language
// "ar" or "en" and carries both. The same study gives the same bytes.
func Write(w io.Writer, study *compare.Study, lang string) error {
	page, err := newPage(study, lang)
	if err != nil {
		return err
	}
	if err := pageTemplate.Execute(w, page); err != nil {
		return fmt.Errorf("writing the page: %w", err)
	}
	return nil
}

// A page is what the template prints.
type page struct {
	Lang, Direction string
	Title           words.Sayer
	Policy          string // of what may run and load: nothing but the parts below, and ECharts
	Style           template.CSS
	Script          template.JS
	Licences        []licence
	Study           *compare.Study
	Facts           []fact
	Findings        []finding
	Further         []finding // those after the first few
	Sections        []section
	Evidence        *evidenceList
	Left            *leftOut
	Data            []datum // for page.js, ECharts among it
}

// A licence is the text of one that the parts of the page come under.
type licence struct{ Name, Text string }

// newPage gathers the page of a study.
func newPage(study *compare.Study, lang string) (*page, error) {
	if lang != "ar" && lang != "en" {
		return nil, fmt.Errorf("language is %q, want ar or en", lang)
	}
	p := &page{
		Lang:      lang,
		Direction: map[string]string{"ar": "rtl", "en": "ltr"}[lang],
		Title:     title(study),
		Style:     template.CSS(part("page.css")),
		Script:    template.JS(script()),
		Licences: []licence{
			{"Apache ECharts: NOTICE", part("NOTICE")},
			{"Apache ECharts: LICENSE", part("LICENSE")},
			{"d3: LICENSE", part("licenses/LICENSE-d3")},
		},
		Study: study,
		Facts: facts(study),
		Left:  newLeftOut(study),
	}
	p.Findings, p.Further = findings(study)
	p.Policy = policy(string(p.Style), string(p.Script), part("echarts.min.js"))
	if err := errors.Join(p.carryText("echarts", part("echarts.min.js")), p.carry("words", scriptWords()), p.carry("names", scriptNames(study))); err != nil {
		return nil, err
	}
	sample, err := newSample(study, sampleRoom)
	if err != nil {
		return nil, err
	}
	if p.Sections, err = sections(study, sample); err != nil {
		return nil, err
	}
	for i := range p.Sections {
		if err := p.place(&p.Sections[i]); err != nil {
			return nil, err
		}
	}
	if p.Evidence = newEvidenceList(study, sample); p.Evidence != nil {
		p.Data = append(p.Data, datum{"evidence-data", sample.data})
	}
	return p, err
}

// place gives the charts of a section to the data of the page, and its tables
// too where they are long.
func (p *page) place(s *section) (err error) {
	for _, blocks := range [][]block{s.Blocks, s.Folded} {
		for i := range blocks {
			if err := p.placeBlock(&blocks[i]); err != nil {
				return err
			}
		}
	}
	if len(s.Folded) > 0 {
		s.More, err = p.piece("blocks", s.Folded, 0, longPiece)
	}
	return err
}

// placeBlock gives the chart of a block to the data of the page, and its tables
// too where they are long.
func (p *page) placeBlock(b *block) (err error) {
	if b.Chart != nil {
		err = p.carry("data-"+b.Chart.ID, b.Chart.Option)
	}
	if b.Shown != nil && err == nil {
		b.Map, err = p.piece("looked", b.Shown, len(b.Shown.Rows), longPiece)
	}
	if b.Pair != nil && wide(p.Study) && err == nil {
		b.Beside, err = p.piece("table", b.Pair, 0, longPiece)
	}
	if b.Table != nil && err == nil {
		b.Behind, err = p.piece("behind", b.Table, 0, map[bool]int{true: math.MaxInt, false: longPiece}[b.Table.Main])
	}
	return err
}

// scripts are the parts of the page's own script, the first of which begins it.
var scripts = []string{"page.js", "inflate.js", "chart.js", "view.js", "save.js", "print.js", "evidence.js"}

// script is the one script of the page besides ECharts: its parts in a function,
// so that nothing of it is seen from outside.
func script() string {
	var all strings.Builder
	all.WriteString("(function () {\n")
	for _, name := range scripts {
		all.WriteString(part(name))
	}
	all.WriteString("})();\n")
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
