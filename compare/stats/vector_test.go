package stats

import (
	"cmp"
	"encoding/json"
	"math"
	"os"
	"slices"
	"testing"
)

// A vector is one reference case of testdata/vectors.json: inputs, and what an
// independent implementation makes of them.
type vector struct {
	ID       string
	Inputs   map[string]any
	Expected map[string]any
	Tol      float64

	t       *testing.T
	checked map[string]bool // keys of Expected that a row compared
}

// readVectors returns the reference cases by id.
func readVectors(t *testing.T) map[string]*vector {
	t.Helper()
	raw, err := os.ReadFile("testdata/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Vectors []*vector }
	if err := json.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	byID := map[string]*vector{}
	for _, v := range file.Vectors {
		v.checked = map[string]bool{}
		byID[v.ID] = v
	}
	return byID
}

// in returns the numbers of an input, nested lists flattened.
func (v *vector) in(key string) []float64 { return v.numbers(v.Inputs, key) }

// num returns an input that is one number.
func (v *vector) num(key string) float64 { return v.in(key)[0] }

// rows returns an input that is a matrix; null becomes undefined.
func (v *vector) rows(key string) [][]float64 {
	var rows [][]float64
	for _, row := range v.Inputs[key].([]any) {
		rows = append(rows, flatten(nil, row))
	}
	return rows
}

// words returns an input that is a list of strings.
func (v *vector) words(key string) []string {
	var words []string
	for _, word := range v.Inputs[key].([]any) {
		words = append(words, word.(string))
	}
	return words
}

// clusters returns the clusters in the inputs a and b, or in those of the
// object called name.
func (v *vector) clusters(name ...string) []Cluster {
	from := v.Inputs
	if len(name) > 0 {
		from = from[name[0]].(map[string]any)
	}
	positive, charged := v.numbers(from, "a"), v.numbers(from, "b")
	var clusters []Cluster
	for i := range positive {
		clusters = append(clusters, Cluster{positive[i], charged[i]})
	}
	return clusters
}

// want returns expected numbers, for a row that starts from them. It does not
// count as a check.
func (v *vector) want(key string) []float64 { return v.numbers(v.Expected, key) }

// near compares the expected numbers under key, nested lists flattened. An
// undefined number matches null.
func (v *vector) near(key string, got ...float64) {
	v.t.Helper()
	v.checked[key] = true
	want := v.numbers(v.Expected, key)
	if len(got) != len(want) {
		v.t.Errorf("%s: %d numbers, want %d: %v, want %v", key, len(got), len(want), got, want)
		return
	}
	for i := range want {
		v.compare(key, i, got[i], want[i])
	}
}

// nearAt compares one of the expected numbers under key; the row must come to
// all of them.
func (v *vector) nearAt(key string, i int, got float64) {
	v.t.Helper()
	want := v.numbers(v.Expected, key)
	if i == len(want)-1 {
		v.checked[key] = true
	}
	v.compare(key, i, got, want[i])
}

// bounds compares the limits of an interval.
func (v *vector) bounds(key string, got Interval) {
	v.t.Helper()
	if !got.Bounded {
		v.t.Errorf("%s: interval is not bounded", key)
	}
	v.near(key, got.Lo, got.Hi)
}

// order compares the expected order of names, from the largest value down.
func (v *vector) order(key string, names []string, values []float64) {
	v.t.Helper()
	v.checked[key] = true
	order := ascending(len(names))
	slices.SortStableFunc(order, func(i, j int) int {
		if math.Abs(values[i]-values[j]) <= v.Tol {
			return 0 // equal but for rounding
		}
		return cmp.Compare(values[j], values[i])
	})
	for rank, want := range v.Expected[key].([]any) {
		if got := names[order[rank]]; got != want {
			v.t.Errorf("%s: %s is in place %d, want %s", key, got, rank+1, want)
		}
	}
}

// defined returns x, or undefined when a function says that it has no value.
func (v *vector) defined(x float64, ok bool) float64 {
	if !ok {
		return math.NaN()
	}
	return x
}

func (v *vector) compare(key string, i int, got, want float64) {
	v.t.Helper()
	if math.IsNaN(want) && math.IsNaN(got) {
		return
	}
	if !(math.Abs(got-want) <= v.Tol) {
		v.t.Errorf("%s[%d] = %.15g, want %.15g within %g", key, i, got, want, v.Tol)
	}
}

func (v *vector) numbers(from map[string]any, key string) []float64 {
	v.t.Helper()
	value, ok := from[key]
	if !ok {
		v.t.Fatalf("the vector has no %q", key)
	}
	return flatten(nil, value)
}

// flatten appends the numbers in a decoded JSON value; R writes a list of one
// as a bare number.
func flatten(into []float64, value any) []float64 {
	switch value := value.(type) {
	case []any:
		for _, item := range value {
			into = flatten(into, item)
		}
	case float64:
		into = append(into, value)
	case bool:
		if value {
			return append(into, 1)
		}
		into = append(into, 0)
	case nil:
		into = append(into, math.NaN())
	}
	return into
}
