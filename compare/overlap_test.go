package compare

import (
	"math"
	"testing"
)

// An overlap says how well a partition (articles into stories) meets a gold
// one.
type overlap struct{ Precision, Recall, F1 float64 }

// bCubed returns the mean over items of the share of the item's cluster that is
// of its gold cluster (precision) and the reverse (recall), of Bagga and
// Baldwin (1998); the one measure that meets the four constraints of Amigó et
// al. (2009). Item i is in cluster system[i] and should be in gold[i]. ok is
// false without items.
func bCubed(system, gold []string) (o overlap, ok bool) {
	inSystem, inGold, inBoth := map[string]float64{}, map[string]float64{}, map[[2]string]float64{}
	for i := range system {
		inSystem[system[i]]++
		inGold[gold[i]]++
		inBoth[[2]string{system[i], gold[i]}]++
	}
	for i := range system { // in the order of the items: a map has none
		both := inBoth[[2]string{system[i], gold[i]}]
		o.Precision += both / inSystem[system[i]]
		o.Recall += both / inGold[gold[i]]
	}
	n := float64(len(system))
	o.Precision, o.Recall = o.Precision/n, o.Recall/n
	o.F1 = 2 * o.Precision * o.Recall / (o.Precision + o.Recall)
	return o, n > 0
}

// The example of Amigó et al. (2009), as worked in inna-vogel/bcubed_measure and
// in R.
func TestBCubed(t *testing.T) {
	got, ok := bCubed(
		[]string{"1", "1", "1", "1", "2", "2", "2", "3", "3", "3", "3", "3", "3", "3"},
		[]string{"a", "a", "a", "a", "a", "b", "b", "c", "d", "e", "b", "b", "b", "b"})
	want := overlap{0.598639455782313, 0.695238095238095, 0.643332832607281}
	if !ok || math.Abs(got.Precision-want.Precision)+math.Abs(got.Recall-want.Recall)+math.Abs(got.F1-want.F1) > 1e-12 {
		t.Errorf("%+v, want %+v", got, want)
	}
	if _, ok := bCubed(nil, nil); ok {
		t.Error("no item is ok")
	}
}
