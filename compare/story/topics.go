package story

import (
	"math"
	"math/rand/v2"

	"mizan/internal/cores"
)

const (
	dimensions = 8192 // places that words are hashed to
	rounds     = 8    // times that articles choose anew
	leastTexts = 4    // articles that a word must be in, to tell of a topic and not of a story
	mostShare  = 0.3  // of the articles, in which a word may be
	starts     = 6    // times that centres are chosen, of which the best are taken
	mostFitted = 3000 // articles by which the topics are found; the others choose among them

	chosenAtOnce = 128 // articles of which one core finds the nearest topics
)

// Topics sorts articles into so many coarse topics, numbered from 0, by what
// their words have in common: spherical k-means (Dhillon and Modha 2001) from
// centres chosen at random, far ones the likelier (Arthur and Vassilvitskii
// 2007). A topic is no event and has no name; it is wide enough for several
// outlets to be in it.
func Topics(texts []*Text, topics int, rng *rand.Rand) []int {
	of := make([]int, len(texts))
	if topics < 2 || len(texts) == 0 {
		return of
	}
	telling := tellingWords(texts)
	step := (len(texts) + mostFitted - 1) / mostFitted
	fitted := make([]vector, (len(texts)+step-1)/step)
	cores.Each(len(fitted), func(n int) { fitted[n] = texts[n*step].hashed(telling) })
	var best [][dimensions]float64
	most := -1.0
	for range starts {
		centres := farApart(fitted, topics, rng)
		for range rounds {
			settle(centres, fitted)
		}
		if likeness := settle(centres, fitted); likeness > most {
			best, most = centres, likeness
		}
	}
	cores.Each((len(texts)+chosenAtOnce-1)/chosenAtOnce, func(part int) { // their vectors are not kept: they take more room than the texts
		for i := part * chosenAtOnce; i < min(len(texts), (part+1)*chosenAtOnce); i++ {
			of[i], _ = nearest(best, texts[i].hashed(telling))
		}
	})
	return of
}

// settle moves centres to the middle of the vectors that are nearest to each,
// and returns how like them these were in sum.
func settle(centres [][dimensions]float64, vectors []vector) (likeness float64) {
	type choice struct {
		centre int
		like   float64
	}
	choices := make([]choice, len(vectors))
	cores.Each((len(vectors)+chosenAtOnce-1)/chosenAtOnce, func(part int) {
		for i := part * chosenAtOnce; i < min(len(vectors), (part+1)*chosenAtOnce); i++ {
			choices[i].centre, choices[i].like = nearest(centres, vectors[i])
		}
	})
	sums := make([][dimensions]float64, len(centres))
	for i, v := range vectors {
		likeness += choices[i].like
		sum := &sums[choices[i].centre]
		for _, w := range v {
			sum[w.word] += w.value
		}
	}
	for n := range sums {
		if norm(&sums[n]) {
			centres[n] = sums[n]
		}
	}
	return likeness
}

// tellingWords returns what words weigh that tell of a topic: by how rare they
// are, in the press and in these articles.
func tellingWords(texts []*Text) map[uint32]float64 {
	in, telling, table := map[uint32]int{}, map[uint32]float64{}, weights()
	for _, t := range texts {
		for _, word := range t.words {
			in[word]++
		}
	}
	for word, n := range in {
		if n >= leastTexts && float64(n) <= mostShare*float64(len(texts)) {
			telling[word] = min(table.of(word), math.Log(float64(len(texts))/float64(n)))
		}
	}
	return telling
}

// hashed returns a text as weights of places, of length 1.
func (t *Text) hashed(telling map[uint32]float64) (v vector) {
	v = make(vector, 0, len(t.words))
	for n, word := range t.words {
		if of := telling[word]; of > 0 {
			v = append(v, weight{word % dimensions, max(1, t.stress(n)) * of})
		}
	}
	return v.normed()
}

// farApart chooses centres among vectors.
func farApart(vectors []vector, topics int, rng *rand.Rand) (centres [][dimensions]float64) {
	far := make([]float64, len(vectors))
	for i := range far {
		far[i] = 1
	}
	for len(centres) < topics {
		sum := 0.0
		for _, f := range far {
			sum += f
		}
		at, left := len(vectors)-1, rng.Float64()*sum
		for i, f := range far {
			if left -= f; left < 0 {
				at = i
				break
			}
		}
		var centre [dimensions]float64
		for _, w := range vectors[at] {
			centre[w.word] += w.value
		}
		norm(&centre)
		centres = append(centres, centre)
		for i, v := range vectors {
			distance := max(0, 1-product(&centre, v))
			far[i] = min(far[i], distance*distance)
		}
	}
	return centres
}

// nearest returns the centre that a vector is most like.
func nearest(centres [][dimensions]float64, v vector) (n int, likeness float64) {
	likeness = -1
	for i := range centres {
		if l := product(&centres[i], v); l > likeness {
			n, likeness = i, l
		}
	}
	return n, likeness
}

// product is the cosine of a centre and a vector.
func product(centre *[dimensions]float64, v vector) (sum float64) {
	for _, w := range v {
		sum += centre[w.word] * w.value
	}
	return sum
}

// norm makes a vector one of length 1, false when it is empty.
func norm(v *[dimensions]float64) bool {
	squares := 0.0
	for _, x := range v {
		squares += x * x
	}
	if squares == 0 {
		return false
	}
	for i := range v {
		v[i] /= math.Sqrt(squares)
	}
	return true
}
