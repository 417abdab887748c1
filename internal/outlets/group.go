package outlets

import (
	"slices"
)

// usual are the columns of every list by which outlets may be put together.
var usual = []string{"country", "owner", "kind"}

// Columns returns by what the outlets of a list may be put together: what every
// list may say, then what only this one does, sorted. The list may be nil.
func (l *List) Columns() []string {
	if l == nil {
		return usual
	}
	return append(slices.Clone(usual), l.further...)
}

// Column returns the column that somebody means by a name, and whether the list
// has it: «البلد» is country.
func (l *List) Column(name string) (string, bool) {
	name = bareColumn(name)
	if known := columns[name]; known != "" {
		name = known
	}
	return name, slices.Contains(l.Columns(), name)
}

// In returns what stands for an outlet in a column, empty where nothing does.
func (o *Outlet) In(column string) string {
	switch column {
	case "country":
		return o.Country
	case "owner":
		return o.Owner
	case "kind":
		return o.Kind
	}
	return o.More[column]
}

// furtherOf returns where the columns stand that not every list has.
func furtherOf(header []string) map[string]int {
	at := map[string]int{}
	for i, name := range header {
		if name = bareColumn(name); name != "" && columns[name] == "" {
			at[name] = i
		}
	}
	return at
}
