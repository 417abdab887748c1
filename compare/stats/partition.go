package stats

// An Overlap says how well a partition (articles into stories) meets a gold
// one.
type Overlap struct {
	Precision float64 // 0…1
	Recall    float64 // 0…1
	F1        float64 // harmonic mean, 0…1
}

// overlap returns precision and recall with their harmonic mean.
func overlap(precision, recall float64) Overlap {
	f1, _ := part(2*precision*recall, precision+recall)
	return Overlap{precision, recall, f1}
}

// meetings counts items by cluster of the one partition, of the other, and of
// both.
type meetings[L comparable] struct {
	system, gold map[L]float64
	both         map[[2]L]float64
}

func meet[L comparable](system, gold []L) meetings[L] {
	if len(system) != len(gold) {
		panic("stats: partitions must be of the same items")
	}
	m := meetings[L]{map[L]float64{}, map[L]float64{}, map[[2]L]float64{}}
	for i := range system {
		m.system[system[i]]++
		m.gold[gold[i]]++
		m.both[[2]L{system[i], gold[i]}]++
	}
	return m
}

// BCubed returns the mean over items of the share of the item's cluster that is
// of its gold cluster (precision) and the reverse (recall), of Bagga and
// Baldwin (1998); the one measure that meets the four constraints of Amigó et
// al. (2009). Item i is in cluster system[i] and should be in gold[i]. ok is
// false without items. It panics when the lengths differ, as the others here.
func BCubed[L comparable](system, gold []L) (o Overlap, ok bool) {
	if m := meet(system, gold); len(system) > 0 {
		var precision, recall float64
		for i := range system { // in the order of the items: a map has none
			both := m.both[[2]L{system[i], gold[i]}]
			precision += both / m.system[system[i]]
			recall += both / m.gold[gold[i]]
		}
		n := float64(len(system))
		return overlap(precision/n, recall/n), true
	}
	return Overlap{}, false
}

// Pairs counts pairs of items that are in one cluster.
type Pairs struct {
	Both   float64 // in the system's and in the gold
	System float64
	Gold   float64
	All    float64
}

// CountPairs counts the pairs that two partitions put together.
func CountPairs[L comparable](system, gold []L) Pairs {
	m := meet(system, gold)
	n := float64(len(system))
	p := Pairs{All: n * (n - 1) / 2}
	for _, count := range m.system { // whole numbers: the order does not matter
		p.System += count * (count - 1) / 2
	}
	for _, count := range m.gold {
		p.Gold += count * (count - 1) / 2
	}
	for _, count := range m.both {
		p.Both += count * (count - 1) / 2
	}
	return p
}

// Overlap returns precision, recall and F1 over pairs; ok is false when one of
// the partitions puts no pair together.
func (p Pairs) Overlap() (o Overlap, ok bool) {
	precision, ok1 := part(p.Both, p.System)
	recall, ok2 := part(p.Both, p.Gold)
	if !ok1 || !ok2 {
		return Overlap{}, false
	}
	return overlap(precision, recall), true
}

// AdjustedRand returns the Rand index adjusted for chance (Hubert and Arabie
// 1985): 1 for equal partitions, 0 as by chance. ok is false when both put all
// items together, or none.
func (p Pairs) AdjustedRand() (index float64, ok bool) {
	if !(p.All > 0) {
		return 0, false
	}
	chance, most := p.System*p.Gold/p.All, (p.System+p.Gold)/2
	if most == chance {
		return 0, false
	}
	return (p.Both - chance) / (most - chance), true
}
