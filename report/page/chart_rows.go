package page

import (
	"maps"
	"reflect"
	"slices"
)

// rows are the marks of a series, one item with places for what differs from
// mark to mark: {"$column": i} is the value that the i-th column has for a mark,
// or nothing where that is null.
type rows struct {
	Item    any     `json:"item"`
	Columns [][]any `json:"columns"`
	At      []int   `json:"at"`   // the places of the marks
	Size    int     `json:"size"` // of all; a place without a mark holds 0
}

// newRows writes the marks of a series as rows, where they are more than one.
func newRows(data []any) any {
	var r rows
	var marks []any
	for i, mark := range data {
		if _, ok := mark.(map[string]any); ok {
			marks, r.At = append(marks, mark), append(r.At, i)
		}
	}
	if len(marks) < 2 {
		return data
	}
	r.Size = len(data)
	r.Item = r.common(marks)
	return map[string]any{"$rows": r}
}

// common is what values have in common; what they have not becomes a column.
func (r *rows) common(values []any) any {
	first := values[0]
	if !slices.ContainsFunc(values, func(v any) bool { return !reflect.DeepEqual(v, first) }) {
		return first
	}
	if keys, ok := keysOf(values); ok {
		of := map[string]any{}
		for _, key := range keys {
			of[key] = r.common(each(values, func(v any) any { return v.(map[string]any)[key] }))
		}
		return of
	}
	if list, ok := first.([]any); ok && sameLength(values) {
		of := make([]any, len(list))
		for i := range list {
			of[i] = r.common(each(values, func(v any) any { return v.([]any)[i] }))
		}
		return of
	}
	r.Columns = append(r.Columns, values)
	return map[string]any{"$column": len(r.Columns) - 1}
}

// keysOf are the keys of values that are all objects.
func keysOf(values []any) (keys []string, ok bool) {
	all := map[string]bool{}
	for _, value := range values {
		of, ok := value.(map[string]any)
		if !ok {
			return nil, false
		}
		for key := range of {
			all[key] = true
		}
	}
	return slices.Sorted(maps.Keys(all)), true
}

// sameLength tells whether values are all lists of one length.
func sameLength(values []any) bool {
	first := len(values[0].([]any))
	return !slices.ContainsFunc(values, func(v any) bool {
		list, ok := v.([]any)
		return !ok || len(list) != first
	})
}

// each applies a function to values.
func each(values []any, of func(any) any) []any {
	list := make([]any, len(values))
	for i, value := range values {
		list[i] = of(value)
	}
	return list
}
