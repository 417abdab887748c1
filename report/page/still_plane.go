package page

import (
	"fmt"
	"html/template"
	"strings"

	"mizan/internal/words"
)

// The measures of a still of two axes, in the units of its drawing.
const (
	planeLeft, planeTop     = 52.0, 34.0
	planeWidth, planeHeight = 660.0, 360.0
	planeLetter             = 7.5 // about how wide a letter is
)

// A box is a stretch of a drawing that a text takes.
type box struct{ left, right, top, bottom float64 }

// meets tells whether two boxes lie on one another.
func (b box) meets(other box) bool {
	return b.left < other.right && other.left < b.right && b.top < other.bottom && other.top < b.bottom
}

// stillPlane draws a chart of points over two axes from 0 to 100 %, with the
// names that find room.
func stillPlane(o option) template.HTML {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="still" viewBox="0 0 %.0f %.0f" role="img" direction="ltr">`, stillWidth, planeTop+planeHeight+52)
	grid := ""
	for i := range 5 {
		at := float64(i) / 4
		x, y := planeLeft+at*planeWidth, planeTop+(1-at)*planeHeight
		grid += fmt.Sprintf("M%.1f %.0fv%.0fM%.0f %.1fh%.0f", x, planeTop, planeHeight, planeLeft, y, planeWidth)
		fmt.Fprintf(&b, `<text x="%.1f" y="%.0f" class="tick">%.0f%%</text><text x="%.0f" y="%.1f" class="tick end">%.0f%%</text>`, x, planeTop+planeHeight+18, 100*at, planeLeft-8, y+4, 100*at)
	}
	fmt.Fprintf(&b, `<path d="%s" class="grid"/>`, grid)
	fmt.Fprintf(&b, `<path d="M%.0f %.0fL%.0f %.0f" stroke="var(--soft)" stroke-dasharray="4 4"/>`, planeLeft, planeTop+planeHeight, planeLeft+planeWidth, planeTop)
	planeText(&b, planeLeft+planeWidth/2, planeTop+planeHeight+42, "middle", o.axis("xAxis", 0)["name"])
	planeText(&b, planeLeft, planeTop-12, "start", o.axis("yAxis", 0)["name"])
	planeMarks(&b, o)
	b.WriteString("</svg>")
	return template.HTML(b.String())
}

// planeMarks draws the intervals, then the points, and names those points that
// are named where no name or point before stands.
func planeMarks(b *strings.Builder, o option) {
	crosses, _ := o.series(0)["data"].([]any)
	for _, cross := range crosses {
		style, value := markOf(cross)
		if len(value) < 6 {
			continue
		}
		x, y := planeAt(value[0], value[1])
		left, low := planeAt(value[2], value[4])
		right, high := planeAt(value[3], value[5])
		fmt.Fprintf(b, `<path d="M%.1f %.1fH%.1fM%.1f %.1fV%.1f" stroke="%s" stroke-opacity=".3"/>`, left, y, right, x, low, high, painted(style["color"]))
	}
	points, _ := o.series(1)["data"].([]any)
	var taken []box
	for _, point := range points {
		style, value := markOf(point)
		x, y := planeAt(value[0], value[1])
		shape := fmt.Sprintf(`circle cx="%.1f" cy="%.1f" r="5"`, x, y)
		if point.(map[string]any)["symbol"] == "diamond" {
			shape = fmt.Sprintf(`path d="M%.1f %.1fl6 6l-6 6l-6-6z"`, x, y-6)
		}
		fmt.Fprintf(b, `<%s fill="%s" stroke="var(--paper)"/>`, shape, painted(style["color"]))
		taken = append(taken, box{x - 5, x + 5, y - 5, y + 5})
	}
	for _, point := range points {
		taken = planeName(b, point.(map[string]any), taken)
	}
}

// markOf returns the style and the value of a mark.
func markOf(mark any) (style map[string]any, value []any) {
	of := mark.(map[string]any)
	style, _ = of["itemStyle"].(map[string]any)
	value, _ = of["value"].([]any)
	return style, value
}

// planeAt is where a pair of shares stands.
func planeAt(x, y any) (float64, float64) {
	return planeLeft + real64(x)/100*planeWidth, planeTop + (1-real64(y)/100)*planeHeight
}

// planeName writes the name of a point beside it, where there is room.
func planeName(b *strings.Builder, point map[string]any, taken []box) []box {
	label, _ := point["label"].(map[string]any)
	name := words.Unmarked(fmt.Sprint(label["formatter"]))
	if label["show"] != true {
		return taken
	}
	_, value := markOf(point)
	x, y := planeAt(value[0], value[1])
	long, anchor, at := planeLetter*float64(len([]rune(name))), "start", x+9
	room := box{x + 6, x + 12 + long, y - 17, y - 1}
	switch label["position"] {
	case "left":
		anchor, at, room = "end", x-9, box{x - 12 - long, x - 6, y - 17, y - 1}
	case "top":
		at = max(planeLeft, min(x-long/2, planeLeft+planeWidth+20-long))
		room = box{at, at + long, y - 25, y - 7}
		y -= 3
	}
	for _, other := range taken {
		if room.meets(other) {
			return taken
		}
	}
	planeText(b, at, y-5, anchor, name)
	return append(taken, room)
}

// planeText writes a text of which x is the left end, the middle or the right.
func planeText(b *strings.Builder, x, y float64, anchor string, text any) {
	said, _ := text.(string)
	said = words.Tame(said)
	rtl := words.HasRightToLeft(said)
	if rtl && anchor != "middle" {
		anchor = map[string]string{"start": "end", "end": "start"}[anchor] // of a line from right to left
	}
	fmt.Fprintf(b, `<text x="%.1f" y="%.1f" text-anchor="%s" direction="%s">%s</text>`, x, y, anchor, direction(rtl), template.HTMLEscapeString(said))
}
