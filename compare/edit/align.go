package edit

import "mizan/lexicon/arabic"

// A token is one word of a text.
type token struct {
	folded     string
	start, end int // bytes in the text as printed
}

// tokens returns the words of a text.
func tokens(text string) []token {
	list := make([]token, 0, len(text)/10)
	var scratch [64]byte
	for i := 0; ; {
		folded, start, end := arabic.Next(text, i, scratch[:0])
		if start == end {
			return list
		}
		list = append(list, token{string(folded), start, end})
		i = end
	}
}

// mostEdits is how many words may be put in or taken out between two texts for
// them to be aligned. Copies differ in far fewer; the work grows with its
// square.
const mostEdits = 1000

// An alignment says which word of one text is which of another: by word its
// partner, -1 for none. Partners are equal as folded and in the same order.
type alignment struct{ ofA, ofB []int }

// align finds a shortest script of insertions and deletions (Myers 1986, the
// greedy algorithm). It reports false where the texts are too far apart.
func align(a, b []token) (alignment, bool) {
	al := alignment{apart(len(a)), apart(len(b))}
	head := 0
	for head < len(a) && head < len(b) && a[head].folded == b[head].folded {
		al.pair(head, head)
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail].folded == b[len(b)-1-tail].folded {
		tail++
		al.pair(len(a)-tail, len(b)-tail)
	}
	return al, al.between(a[head:len(a)-tail], b[head:len(b)-tail], head)
}

// apart returns n words without a partner.
func apart(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = -1
	}
	return list
}

// pair makes two words partners.
func (al *alignment) pair(i, j int) { al.ofA[i], al.ofB[j] = j, i }

// between aligns what is left between the equal ends; its first words have the
// number at in their texts. On the diagonal k = x − y, reached[d] holds the
// furthest x after d edits, kept for each d to walk back.
func (al *alignment) between(a, b []token, at int) bool {
	most := min(len(a)+len(b), mostEdits)
	v := make([]int, 2*most+3)
	centre := most + 1
	var reached [][]int // by d: v on the diagonals -d … d
	for d := 0; d <= most; d++ {
		for k := -d; k <= d; k += 2 {
			x := v[centre+k-1] + 1
			if k == -d || k != d && v[centre+k-1] < v[centre+k+1] {
				x = v[centre+k+1]
			}
			for x < len(a) && x-k < len(b) && x-k >= 0 && a[x].folded == b[x-k].folded {
				x++
			}
			v[centre+k] = x
			if x >= len(a) && x-k >= len(b) {
				al.back(reached, len(a), len(b), at)
				return true
			}
		}
		reached = append(reached, append([]int(nil), v[centre-d:centre+d+1]...))
	}
	return false
}

// back walks a script back from its end and pairs the words it left alone.
func (al *alignment) back(reached [][]int, x, y, at int) {
	for d := len(reached); d > 0; d-- {
		furthest := func(k int) int { return reached[d-1][k+d-1] }
		k := x - y
		from, startX := k-1, 1 // a word of a was taken out
		if k == -d || k != d && furthest(k-1) < furthest(k+1) {
			from, startX = k+1, 0 // a word of b was put in
		}
		startX += furthest(from)
		for x > startX {
			x, y = x-1, y-1
			al.pair(at+x, at+y)
		}
		x = furthest(from)
		y = x - from
	}
	for x > 0 {
		x, y = x-1, y-1
		al.pair(at+x, at+y)
	}
}
