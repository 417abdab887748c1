package stats

import "math"

// A Dispersion says how evenly a term is spread over the parts of a corpus:
// whether a count is a habit or one long article.
type Dispersion struct {
	Defined   bool    // false when the term, or all parts, are empty
	Range     int     // parts with the term
	DP        float64 // deviation of proportions (Gries 2008), 0 even … towards 1
	DPNorm    float64 // DP/(1−smallest part) (Lijffijt and Gries 2012), 0 even … 1
	Juilland  float64 // D on relative frequencies, 1 even … 0 in one part
	Carroll   float64 // D2, relative entropy of relative frequencies, 1 even … 0
	Rosengren float64 // S, 1 even … smallest part
	KLD       float64 // divergence of the counts from the sizes in bits (Gries 2024), 0 even
	SD        float64 // population standard deviation of the counts
	VC        float64 // SD/mean
}

// Disperse measures how the counts of a term lie over parts of the given sizes.
// Parts of size 0 are passed over; with a single part there is nothing to
// spread over and all measures say "even". It panics when the lengths differ.
func Disperse(counts, sizes []float64) Dispersion {
	if len(counts) != len(sizes) {
		panic("stats: counts and sizes must be of the same parts")
	}
	var v, s []float64
	for i, size := range sizes {
		if size > 0 {
			v, s = append(v, counts[i]), append(s, size)
		}
	}
	if !(sum(v) > 0) {
		return Dispersion{}
	}
	d := Dispersion{Defined: true, Juilland: 1, Carroll: 1}
	d.fromProportions(v, s)
	rates := make([]float64, len(v))
	for i := range v {
		rates[i] = v[i] / s[i]
	}
	n := float64(len(v))
	sd, mean := spread(v)
	d.SD, d.VC = sd, sd/mean
	if n > 1 {
		sd, mean = spread(rates)
		d.Juilland = max(0, 1-sd/mean/math.Sqrt(n-1))
		d.Carroll = entropy(rates) / math.Log2(n)
	}
	return d
}

// fromProportions fills in the measures that compare the term's proportions
// with those of the parts.
func (d *Dispersion) fromProportions(v, s []float64) {
	f, size := sum(v), sum(s)
	smallest, roots := 1.0, 0.0
	for i := range v {
		observed, expected := v[i]/f, s[i]/size
		d.DP += math.Abs(observed-expected) / 2
		smallest = min(smallest, expected)
		roots += math.Sqrt(observed * expected)
		if observed > 0 {
			d.Range++
			d.KLD += observed * math.Log2(observed/expected)
		}
	}
	if len(v) > 1 {
		d.DPNorm = d.DP / (1 - smallest)
	}
	d.Rosengren = roots * roots
	d.KLD = max(0, d.KLD)
}

// spread returns the population standard deviation and the mean.
func spread(values []float64) (sd, mean float64) {
	n := float64(len(values))
	mean = sum(values) / n
	squares := 0.0
	for _, v := range values {
		squares += (v - mean) * (v - mean)
	}
	return math.Sqrt(squares / n), mean
}

// entropy returns the entropy in bits of weights ≥ 0, 0 when they add up to 0.
func entropy(weights []float64) float64 {
	total, bits := sum(weights), 0.0
	for _, w := range weights {
		if w > 0 {
			bits -= w / total * math.Log2(w/total)
		}
	}
	return bits
}
