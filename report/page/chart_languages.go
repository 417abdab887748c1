package page

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"mizan/internal/words"
)

// A spokenOption is an option in every language in one. What is alike stands
// once, with three things for chart.js to put right: {"$line": [i, figures…]} is
// the i-th line with its figures, in their marks, for their places, {"$said": […]} is what differs
// otherwise, by language, and {"$rows": …} are the marks of a series.
type spokenOption struct {
	Lines  [][]string `json:"lines"` // in the order of the languages; "\u2066\u2069" is the place of a figure
	Option any        `json:"option"`
}

// newSpokenOption puts an option together from what it is in each language, as
// plain data.
func newSpokenOption(drawn []any) spokenOption {
	lines := newLines()
	o := together(drawn, lines)
	series, _ := o.(map[string]any)["series"].([]any)
	for _, one := range series {
		if of := one.(map[string]any); of["data"] != nil {
			of["data"] = newRows(of["data"].([]any))
		}
	}
	return spokenOption{lines.list, o}
}

// together is one part of an option, given in each language.
func together(said []any, lines *lines) any {
	if allEqual(said) {
		return said[0]
	}
	switch first := said[0].(type) {
	case map[string]any:
		if keys, ok := sameKeys(said); ok {
			of := make(map[string]any, len(first))
			for _, key := range keys { // sorted: the lines are numbered as they come
				of[key] = together(each(said, func(v any) any { return v.(map[string]any)[key] }), lines)
			}
			return of
		}
	case []any:
		if sameLength(said) {
			of := make([]any, len(first))
			for i := range first {
				of[i] = together(each(said, func(v any) any { return v.([]any)[i] }), lines)
			}
			return of
		}
	case string:
		if line, ok := togetherLine(said, lines); ok {
			return line
		}
	}
	return map[string]any{"$said": said}
}

// allEqual tells whether values are the same in every language.
func allEqual(values []any) bool {
	return !slices.ContainsFunc(values, func(v any) bool { return !reflect.DeepEqual(v, values[0]) })
}

// sameKeys are the keys of values that are objects of the same keys.
func sameKeys(values []any) (keys []string, ok bool) {
	for _, value := range values {
		of, isObject := value.(map[string]any)
		if !isObject {
			return nil, false
		}
		has := slices.Sorted(maps.Keys(of))
		if keys != nil && !slices.Equal(keys, has) {
			return nil, false
		}
		keys = has
	}
	return keys, true
}

// togetherLine is a line of text whose figures are the same in every language,
// and false for any other.
func togetherLine(said []any, lines *lines) (line any, ok bool) {
	var texts []string
	var figures []string
	for i, value := range said {
		text, isText := value.(string)
		if !isText {
			return nil, false
		}
		parted, has := partFigures(text)
		if i > 0 && !slices.Equal(has, figures) {
			return nil, false
		}
		texts, figures = append(texts, parted), has
	}
	of := []any{lines.at(texts)}
	for _, figure := range figures {
		of = append(of, figure)
	}
	return map[string]any{"$line": of}, true
}

// partFigures takes the figures out of a line, which is in an isolate itself.
func partFigures(s string) (line string, figures []string) {
	var b strings.Builder
	if strings.HasPrefix(s, words.LeftToRight) || strings.HasPrefix(s, words.RightToLeftMark) {
		b.WriteString(s[:len(words.LeftToRight)])
		s = s[len(words.LeftToRight):]
	}
	for {
		before, rest, marked := strings.Cut(s, words.LeftToRight)
		figure, after, closed := strings.Cut(rest, words.PopIsolate)
		if !marked || !closed {
			b.WriteString(s)
			return b.String(), figures
		}
		b.WriteString(before + words.LeftToRight + words.PopIsolate)
		figures, s = append(figures, words.LeftToRight+figure+words.PopIsolate), after
	}
}
