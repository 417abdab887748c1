package stats

import "cmp"

// A Classification compares labels given by a machine with those of a gold
// standard.
type Classification[L cmp.Ordered] struct {
	Items     int
	Labels    []L         // those that occur, ascending
	Classes   []Class     // one a label
	Confusion [][]float64 // items by predicted (row) and gold (column) label
}

// A Class counts one label.
type Class struct {
	Hits      float64 // predicted and gold
	Predicted float64
	Gold      float64
}

// Classify counts hits and misses of each label. It panics when the lengths
// differ.
func Classify[L cmp.Ordered](predicted, gold []L) Classification[L] {
	c := Classification[L]{Items: len(gold)}
	c.Labels, c.Confusion = Tabulate(predicted, gold)
	c.Classes = make([]Class, len(c.Labels))
	for i, row := range c.Confusion {
		c.Classes[i].Hits = row[i]
		for j, count := range row {
			c.Classes[i].Predicted += count
			c.Classes[j].Gold += count
		}
	}
	return c
}

// Precision returns the share of the predicted that is right; ok is false when
// nothing was predicted. For an interval take Proportion{Hits, Predicted}.
func (c Class) Precision() (share float64, ok bool) { return part(c.Hits, c.Predicted) }

// Recall returns the share of the gold that was found; ok is false when there
// is none.
func (c Class) Recall() (share float64, ok bool) { return part(c.Hits, c.Gold) }

// F1 returns the harmonic mean of precision and recall, 2·hits over predicted
// plus gold; ok is false when the label is in neither.
func (c Class) F1() (f float64, ok bool) { return part(2*c.Hits, c.Predicted+c.Gold) }

// Accuracy returns the share of the items with the right label, which is also
// the micro-averaged F1; ok is false without items.
func (c Classification[L]) Accuracy() (share float64, ok bool) {
	hits := 0.0
	for _, class := range c.Classes {
		hits += class.Hits
	}
	return part(hits, float64(c.Items))
}

// MacroF1 returns the plain mean of F1 over the labels that occur; ok is false
// without items.
func (c Classification[L]) MacroF1() (f float64, ok bool) {
	total := 0.0
	for _, class := range c.Classes {
		f1, _ := class.F1() // each label occurs in one of the two
		total += f1
	}
	return part(total, float64(len(c.Classes)))
}

// part returns x/of, and false unless of > 0.
func part(x, of float64) (float64, bool) {
	if !(of > 0) {
		return 0, false
	}
	return x / of, true
}
