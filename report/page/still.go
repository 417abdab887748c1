package page

import (
	"cmp"
	"encoding/json"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"mizan/internal/words"
)

// A still is a chart of rows as SVG, drawn here and not by a script: for readers
// without one, and for programs that only look at the page. It is made of the
// same option as the chart, with marks of our own: bars, points, intervals. It
// is in the language in which the page opens; without script there is no other.
type still struct {
	b            strings.Builder
	runs         []run // marks of a series, to be written
	rtl          bool
	left, width  float64 // of the plot
	from, to     float64 // of its axis
	rows, bottom float64
}

// A run is marks that look alike, in one path: of fifty outlets each would take
// three times as much by itself.
type run struct{ look, path string }

// The measures of a still, in the units of its drawing.
const (
	stillWidth = 760.0
	stillRow   = 30.0
	stillTop   = 34.0

	stillLetter = 6.8 // about how wide a letter of a note is
)

// stillOf draws a chart, nothing where it is none of rows.
func stillOf(o option, lang string) template.HTML {
	axes, ok := o["yAxis"].([]any)
	if ok && len(axes) == 1 && o.axis("yAxis", 0)["type"] == "value" {
		return stillPlane(o)
	}
	if !ok || len(axes) < 2 {
		return ""
	}
	names, _ := o.axis("yAxis", 0)["data"].([]any)
	figures, _ := o.axis("yAxis", 1)["data"].([]any)
	x := o.axis("xAxis", 0)
	from, to := real64(x["min"]), real64(x["max"])
	if len(names) == 0 || to <= from {
		return ""
	}
	s := &still{rtl: words.RightToLeft(lang), left: nameWidth, width: stillWidth - nameWidth - figureWidth, from: from, to: to, rows: float64(len(names))}
	if s.rtl {
		s.left = figureWidth
	}
	s.bottom = stillTop + stillRow*s.rows
	fmt.Fprintf(&s.b, `<svg class="still" viewBox="0 0 %.0f %.0f" role="img" direction="ltr">`, stillWidth, s.bottom+26)
	s.axis(x["inverse"] == true)
	s.ends(o, x["inverse"] == true)
	for row := range names {
		s.names(row, names, figures)
	}
	s.marks(o, x["inverse"] == true)
	s.b.WriteString("</svg>")
	return template.HTML(s.b.String())
}

// real64 is a number of plain data, 0 for what is none.
func real64(value any) float64 {
	switch value := value.(type) {
	case json.Number:
		x, _ := value.Float64()
		return x
	case float64:
		return value
	}
	return 0
}

// x is where a value stands.
func (s *still) x(value float64, inverse bool) float64 {
	part := (max(s.from, min(s.to, value)) - s.from) / (s.to - s.from)
	if inverse {
		part = 1 - part
	}
	return s.left + part*s.width
}

// axis draws five lines with what they stand for; signed where the axis has two
// ends.
func (s *still) axis(inverse bool) {
	grid := ""
	for i := range 5 {
		value := s.from + (s.to-s.from)*float64(i)/4
		at, said := s.x(value, inverse), fmt.Sprintf("%g", value)
		switch {
		case s.from == 0:
			said += "%"
		case value > 0:
			said = "+" + said
		default:
			said = strings.Replace(said, "-", words.Minus, 1)
		}
		line := fmt.Sprintf("M%.1f %.0fV%.0f", at, stillTop, s.bottom)
		if value == 0 && s.from < 0 {
			fmt.Fprintf(&s.b, `<path d="%s" stroke="var(--soft)"/>`, line)
		} else {
			grid += line
		}
		fmt.Fprintf(&s.b, `<text x="%.1f" y="%.0f" class="tick">%s</text>`, at, s.bottom+18, said)
	}
	fmt.Fprintf(&s.b, `<path d="%s" class="grid"/>`, grid)
}

// ends writes what the two ends of the axis stand for, where it has two.
func (s *still) ends(o option, inverse bool) {
	if axes := o["xAxis"].([]any); len(axes) < 2 {
		return
	}
	labels, _ := o.axis("xAxis", 1)["axisLabel"].(map[string]any)
	written, painting := calledWith(labels["formatter"]), calledWith(labels["color"])
	ends := []struct {
		x      float64
		anchor string
	}{{s.left, "start"}, {s.left + s.width, "end"}}
	if inverse {
		slices.Reverse(ends)
	}
	for i, at := range ends {
		if i < len(written) && i < len(painting) {
			fmt.Fprintf(&s.b, `<text x="%.0f" y="%.0f" text-anchor="%s" font-weight="bold" fill="%s">%s</text>`, at.x, stillTop-14, at.anchor, painted(painting[i]), template.HTMLEscapeString(fmt.Sprint(written[i])))
		}
	}
}

// calledWith is what a function of the page is called with.
func calledWith(call any) []any {
	named, _ := call.(map[string]any)
	of, _ := named["of"].([]any)
	return of
}

// names writes what a row is called on one side, and its figure on the other, both
// up to the plot: the style sheet says from where.
func (s *still) names(row int, names, figures []any) {
	y := stillTop + stillRow*(float64(row)+0.5) + 5
	near, far := s.left-16, s.left+s.width+16
	if s.rtl {
		near, far = far, near
	}
	name, _ := names[row].(string)
	name = words.Tame(name)
	if letters := []rune(name); len(letters) > 24 {
		name = string(letters[:23]) + "…"
	}
	fmt.Fprintf(&s.b, `<text x="%.0f" y="%.0f" class="%s">%s</text>`, near, y, direction(words.HasRightToLeft(name)), template.HTMLEscapeString(name))
	if row < len(figures) {
		figure, _ := figures[row].(string)
		fmt.Fprintf(&s.b, `<text x="%.0f" y="%.0f" class="count">%s</text>`, far, y, template.HTMLEscapeString(words.Unmarked(figure)))
	}
}

// marks draws the bars of a stacked chart, or the points of a forest plot with
// their intervals.
func (s *still) marks(o option, inverse bool) {
	filled := make([]float64, int(s.rows))
	list := slices.Clone(o["series"].([]any))
	slices.SortStableFunc(list, func(a, b any) int { return cmp.Compare(depth(a), depth(b)) })
	for i := range list {
		series := list[i].(map[string]any)
		data, _ := series["data"].([]any)
		for row, at := range data {
			mark, ok := at.(map[string]any)
			if !ok {
				continue
			}
			style, _ := mark["itemStyle"].(map[string]any)
			value, many := mark["value"].([]any)
			switch {
			case series["type"] == "bar" && !many && row < len(filled):
				s.bar(series, style, row, filled[row], real64(mark["value"]), inverse)
				filled[row] += real64(mark["value"])
			case series["type"] == "custom" && len(value) > 3:
				s.interval(style, value, inverse)
			case series["type"] == "scatter" && len(value) > 1 && mark["label"] != nil:
				s.note(mark["label"].(map[string]any), value, inverse)
			case series["type"] == "scatter" && len(value) > 1:
				s.point(mark, style, value, inverse)
			}
		}
		s.write()
	}
}

// depth is how far in front a series stands.
func depth(series any) float64 { return real64(series.(map[string]any)["z"]) }

// bar draws a part of a row, with its share where there is room.
func (s *still) bar(series, style map[string]any, row int, from, size float64, inverse bool) {
	own, _ := series["itemStyle"].(map[string]any)
	fill := painted(own["color"])
	if style["color"] != nil {
		fill = painted(style["color"])
	}
	a, b, y := s.x(from, inverse), s.x(from+size, inverse), stillTop+stillRow*float64(row)+5
	left, width := min(a, b), max(a, b)-min(a, b)
	path := fmt.Sprintf("M%.1f %.0fh%.1fv20h-%.1fz", left, y, width, width)
	s.mark(`fill="`+fill+`" stroke="var(--paper)"`, path)
	if own["decal"] != nil && style["color"] == nil {
		s.mark(`fill="url(#hatch)"`, path)
	}
}

// mark draws a path with those of its look.
func (s *still) mark(look, path string) {
	at := slices.IndexFunc(s.runs, func(r run) bool { return r.look == look })
	if at < 0 {
		at = len(s.runs)
		s.runs = append(s.runs, run{look: look})
	}
	s.runs[at].path += path
}

// write writes the marks of a series.
func (s *still) write() {
	for _, r := range s.runs {
		fmt.Fprintf(&s.b, `<path d="%s" %s/>`, r.path, r.look)
	}
	s.runs = s.runs[:0]
}

// interval draws a line from end to end.
func (s *still) interval(style map[string]any, value []any, inverse bool) {
	y := s.y(value[2], value[3])
	a, b := s.x(real64(value[0]), inverse), s.x(real64(value[1]), inverse)
	s.mark(`stroke="`+painted(style["color"])+`" stroke-width="2.5"`, fmt.Sprintf("M%.1f %.1fH%.1fM%.1f %.1fv10M%.1f %.1fv10", a, y, b, a, y-5, b, y-5))
}

// point draws a circle, or a diamond for the second of two figures.
func (s *still) point(mark, style map[string]any, value []any, inverse bool) {
	var offset any
	if moved, ok := mark["symbolOffset"].([]any); ok && len(moved) > 1 {
		offset = moved[1]
	}
	x, y := s.x(real64(value[0]), inverse), s.y(value[1], offset)
	path := fmt.Sprintf("M%.1f %.1fa5 5 0 1 0 10 0a5 5 0 1 0-10 0z", x-5, y)
	if mark["symbol"] == "diamond" {
		path = fmt.Sprintf("M%.1f %.1fl6 6l-6 6l-6-6z", x, y-6)
	}
	s.mark(fmt.Sprintf(`fill="%s" stroke="%s" stroke-width="2.5"`, painted(style["color"]), painted(style["borderColor"])), path)
}

// note writes as much of a note as there is room for.
func (s *still) note(label map[string]any, value []any, inverse bool) {
	said := calledWith(label["formatter"])
	if len(said) < 3 {
		return
	}
	room := real64(said[0])/(s.to-s.from)*s.width - noteGap
	for _, phrase := range []string{fmt.Sprint(said[2]), fmt.Sprint(said[1])} {
		text := words.Unmarked(phrase)
		if stillLetter*float64(len([]rune(text))) > room {
			continue
		}
		x, anchor := s.x(real64(value[0]), inverse)+noteGap, "start"
		if label["position"] == "left" {
			x, anchor = x-2*noteGap, "end"
		}
		rtl := words.HasRightToLeft(text) && !strings.HasPrefix(phrase, words.LeftToRight)
		if rtl {
			anchor = map[string]string{"start": "end", "end": "start"}[anchor] // of a line from right to left
		}
		fmt.Fprintf(&s.b, `<text x="%.1f" y="%.1f" text-anchor="%s" direction="%s" class="told">%s</text>`, x, s.y(value[1], nil)+4, anchor, direction(rtl), template.HTMLEscapeString(text))
		return
	}
}

// y is where a mark of a row stands, moved by so many units.
func (s *still) y(row, offset any) float64 {
	return stillTop + stillRow*(real64(row)+0.5) + real64(offset)
}

// painted is a colour of the page, as an attribute has it.
func painted(colour any) string {
	text, _ := colour.(string)
	if strings.HasPrefix(text, "var(--") {
		return template.HTMLEscapeString(text)
	}
	return "var(--ink)"
}
