package page

import (
	"errors"
	"html/template"
	"sync"
)

// A shared is what all pages have alike, whatever they are about: made and packed
// once for the reports of several wars.
type shared struct {
	style   template.CSS
	script  template.JS
	policy  string
	parts   []datum // ECharts, the rest of the script and its words
	folding datum
}

// common returns what all pages have alike.
var common = sync.OnceValues(func() (*shared, error) {
	s := &shared{style: template.CSS(style()), script: template.JS(script(firstParts))}
	rest, charts := script(otherParts), part("echarts.min.js")
	s.policy = policy(string(s.style), string(s.script), charts, rest)
	var p page
	err := errors.Join(p.carryText("echarts", charts), p.carryText("script", rest), p.carry("words", scriptWords()), p.carry("folding", newFolding()))
	if err != nil {
		return nil, err
	}
	s.parts, s.folding = p.Data[:3], p.Data[3]
	return s, nil
})
