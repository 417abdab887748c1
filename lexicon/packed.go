package lexicon

import (
	"maps"
	"math"
	"reflect"
	"slices"

	"mizan/internal/pack"
	"mizan/lexicon/arabic"
)

// write writes a value of texts, numbers and what is made of them: structs with their
// exported fields, lists and texts by language.
func write(w *pack.Writer, value any) { writeValue(w, reflect.ValueOf(value).Elem()) }

// writeValue is write of what reflect holds.
func writeValue(w *pack.Writer, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		w.Text(v.String())
	case reflect.Bool:
		w.Bool(v.Bool())
	case reflect.Float64:
		w.Fixed(math.Float64bits(v.Float()))
	case reflect.Map:
		text := v.Interface().(Text)
		w.Uint(uint64(len(text)))
		for _, lang := range slices.Sorted(maps.Keys(text)) {
			w.Text(lang)
			w.Text(text[lang])
		}
	case reflect.Slice:
		if v.IsNil() {
			w.Uint(0)
			return
		}
		w.Uint(uint64(v.Len()) + 1)
		for i := range v.Len() {
			writeValue(w, v.Index(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			writeValue(w, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Field(i); field.CanSet() {
				writeValue(w, field)
			}
		}
	default:
		w.Int(int(v.Int()))
	}
}

// unpack reads a value that write wrote.
func unpack(r *pack.Reader, into any) { unpackValue(r, reflect.ValueOf(into).Elem()) }

// unpackValue is unpack into what reflect holds.
func unpackValue(r *pack.Reader, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(r.Text())
	case reflect.Bool:
		v.SetBool(r.Bool())
	case reflect.Float64:
		v.SetFloat(math.Float64frombits(r.Fixed()))
	case reflect.Map:
		if n := r.Count(); n > 0 {
			text := make(Text, n)
			for range n {
				lang := r.Text()
				text[lang] = r.Text()
			}
			v.Set(reflect.ValueOf(text))
		}
	case reflect.Slice:
		n := int(r.Uint())
		if n == 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), n-1, n-1))
		for i := range n - 1 {
			unpackValue(r, v.Index(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			unpackValue(r, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Field(i); field.CanSet() {
				unpackValue(r, field)
			}
		}
	default:
		v.SetInt(int64(r.Int()))
	}
}

// write writes a matcher.
func (m *Matcher) write(w *pack.Writer) {
	w.Uint(uint64(len(m.words.ends)))
	for n := range m.words.ends {
		w.Text(string(m.words.at(uint32(n))))
	}
	for _, starts := range m.starts {
		w.Uint(uint64(len(starts)))
		for _, s := range starts {
			w.Uint(uint64(s.node))
			w.Uint(uint64(s.fronts))
		}
	}
	write(w, &m.ends)
	edges := m.allEdges()
	w.Uint(uint64(len(edges)))
	last := int32(0)
	for _, e := range edges {
		node, word := int32(e>>32), int32(e)
		next, _ := m.edges.find(node, word)
		w.Uint(uint64(node - last))
		w.Uint(uint64(word))
		w.Uint(uint64(next))
		last = node
	}
}

// readMatcher reads a matcher that write wrote.
func readMatcher(r *pack.Reader) *Matcher {
	m := newMatcher()
	m.starts = make([][]start, r.Count())
	m.words.reserve(len(m.starts))
	for range m.starts {
		m.words.number(r.Raw())
	}
	for n := range m.starts {
		for range r.Count() {
			s := start{node: int32(r.Uint())}
			s.fronts = arabic.Fronts(r.Uint())
			m.starts[n] = append(m.starts[n], s)
		}
		if len(m.starts[n]) > 0 {
			m.firsts.add(hash(m.words.at(uint32(n))))
		}
	}
	m.ends = nil
	unpack(r, &m.ends)
	m.leads = make([]bool, len(m.ends))
	node, n := int32(0), r.Count()
	m.edges.reserve(n)
	for range n {
		node += int32(r.Uint())
		word := int32(r.Uint())
		m.edges.add(node, word, int32(r.Uint()))
		m.leads[node] = true
	}
	return m
}
