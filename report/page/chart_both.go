package page

import (
	"maps"
	"regexp"
	"slices"
	"strings"
)

// A both is an option in Arabic and the same in English in one. What is alike
// stands once, with three things for page.js to put right: {"$line": [i,
// figures…]} is the i-th line with its figures in their places, {"$said": [Arabic,
// English]} is what differs otherwise, and {"$rows": …} are the marks of a series.
type both struct {
	Lines  [][2]string `json:"lines"` // in Arabic and English; "\u2066\u2069" is the place of a figure
	Option any         `json:"option"`
}

// newBoth puts the two together. They are plain data.
func newBoth(ar, en any) both {
	lines := newPool[[2]string]()
	o := together(ar, en, lines)
	series, _ := o.(map[string]any)["series"].([]any)
	for _, one := range series {
		if of := one.(map[string]any); of["data"] != nil {
			of["data"] = newRows(of["data"].([]any))
		}
	}
	return both{lines.list, o}
}

// together is one part of an option.
func together(ar, en any, lines *pool[[2]string]) any {
	switch ar := ar.(type) {
	case map[string]any:
		if en, ok := en.(map[string]any); ok && maps.EqualFunc(ar, en, func(any, any) bool { return true }) {
			of := make(map[string]any, len(ar))
			for _, key := range slices.Sorted(maps.Keys(ar)) { // the lines are numbered as they come
				of[key] = together(ar[key], en[key], lines)
			}
			return of
		}
	case []any:
		if en, ok := en.([]any); ok && len(ar) == len(en) {
			of := make([]any, len(ar))
			for i := range ar {
				of[i] = together(ar[i], en[i], lines)
			}
			return of
		}
	case string:
		if en, ok := en.(string); ok {
			return togetherLine(ar, en, lines)
		}
	default:
		if ar == en {
			return ar
		}
	}
	return map[string]any{"$said": []any{ar, en}}
}

// isolatedFigure is a figure in a line of a chart; the words of a stranger are
// none.
var isolatedFigure = regexp.MustCompile("\u2066([-0-9.,%+−=<() /qp\\[\\]]*)\u2069")

// togetherLine is a line of text. One that is the same in both languages is the
// words of a stranger, or a figure, and stays as it is.
func togetherLine(ar, en string, lines *pool[[2]string]) any {
	if ar == en {
		return ar
	}
	arLine, arFigures := parted(ar)
	enLine, enFigures := parted(en)
	if !slices.Equal(arFigures, enFigures) {
		return map[string]any{"$said": []any{ar, en}}
	}
	line := []any{lines.at([2]string{arLine, enLine})}
	for _, figure := range arFigures {
		line = append(line, figure)
	}
	return map[string]any{"$line": line}
}

// parted takes the figures out of a line. The line itself is in an isolate too.
func parted(s string) (line string, figures []string) {
	var open, shut string
	if strings.HasPrefix(s, leftToRight) || strings.HasPrefix(s, rightToLeft) {
		open, s = s[:len(leftToRight)], s[len(leftToRight):]
	}
	if strings.HasSuffix(s, popIsolate) && open != "" {
		shut, s = popIsolate, strings.TrimSuffix(s, popIsolate)
	}
	for _, match := range isolatedFigure.FindAllStringSubmatch(s, -1) {
		figures = append(figures, match[1])
	}
	return open + isolatedFigure.ReplaceAllString(s, leftToRight+popIsolate) + shut, figures
}
