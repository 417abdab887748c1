package stats

// A Concentration says how few terms carry the counts.
type Concentration struct {
	Top       int     // number of the term with the largest count; of equals the first
	Share     float64 // its share of the counts, 0…1; 0 when there is no count
	Effective float64 // inverse Simpson 1/Σq²: as many equal terms would be as concentrated; 0 when there is no count
	Bits      float64 // entropy −Σq·log2 q
}

// Concentrate measures counts ≥ 0, one a term.
func Concentrate(counts []float64) Concentration {
	c := Concentration{Bits: entropy(counts)}
	squares := 0.0
	for i, count := range counts {
		squares += count * count
		if count > counts[c.Top] {
			c.Top = i
		}
	}
	if total := sum(counts); total > 0 {
		c.Share = counts[c.Top] / total
		c.Effective = total * total / squares
	}
	return c
}
