package stats

import "math"

// Blocks are clusters by their sizes alone: blocks of time, say, and how many
// stories came in each.
type Blocks struct{ count, size, squares float64 }

// Add adds a block of a size above 0.
func (b *Blocks) Add(size float64) {
	b.count++
	b.size += size
	b.squares += size * size
}

// Plus returns the blocks with others added times a sign: +1 or −1.
func (b Blocks) Plus(o Blocks, sign float64) Blocks {
	return Blocks{b.count + sign*o.count, b.size + sign*o.size, b.squares + sign*o.squares}
}

// Sums are what a term's spread over blocks comes to: in how many members of
// each block it stands.
type Sums struct{ blocks, with, squares, cross, mixed float64 }

// Add adds a block with members that have the term, at least one, of size.
func (s *Sums) Add(with, size float64) {
	s.blocks++
	s.with += with
	s.squares += with * with
	s.cross += with * size
	if with < size {
		s.mixed++
	}
}

// Plus returns the sums with others added times a sign: +1 or −1.
func (s Sums) Plus(o Sums, sign float64) Sums {
	return Sums{s.blocks + sign*o.blocks, s.with + sign*o.with, s.squares + sign*o.squares, s.cross + sign*o.cross, s.mixed + sign*o.mixed}
}

// Worth returns what the members with a term, and all members, are worth as
// independent ones: the share is that seen, the size Ratio.Effective.
func (s Sums) Worth(b Blocks) (with, size float64) {
	if !(b.size > 0) {
		return 0, 0
	}
	p := s.with / b.size
	r := Ratio{
		Share: p, Mentions: b.size, Kish: b.size * b.size / b.squares, Clusters: int(b.count),
		Informative: int(min(s.blocks, b.count-s.blocks+s.mixed)),
	}
	if b.count > 1 {
		r.SE = math.Sqrt(b.count/(b.count-1)*max(0, s.squares-2*p*s.cross+p*p*b.squares)) / b.size
	}
	size = r.Effective()
	return p * size, size
}
