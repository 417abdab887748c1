package compare

import (
	"testing"

	"mizan/compare/stats"
)

// handCode has people code one mention in every so many articles of an outlet:
// of each five they take one from the tool, as it is quoted.
func (c *counts) handCode(outlet string, every int, wrong func(n int) bool) {
	coded := 0
	for i := range c.articles {
		a := &c.articles[i]
		if a.outlet != outlet || i%every > 0 {
			continue
		}
		coded++
		tool := a.cells[0].kind
		a.coded = append(a.coded, handCoded{tool: tool, people: tool, denied: wrong(coded), weight: float64(every)})
		if wrong(coded) {
			a.cells, a.Mentions = nil, a.Mentions-1
		}
	}
	c.manifest.Coded = &CodedManifest{Decisions: coded}
}

// S is 0 by the tool, but of the mentions that it takes for delegitimising people
// deny half: the corrected score says so, and what they find right stays.
func TestByCodersCorrectsTheScore(t *testing.T) {
	s := study(t, func(c *counts) {
		for range 200 {
			c.article("آ", firstArmy, 1)
			c.article("آ", firstMilitias, 1)
		}
		c.repeat(200, "ب", firstArmy, 1)
		c.handCode("آ", 3, func(n int) bool { return n%2 == 0 && n%4 == 0 })
	})
	x := s.Score(0, 0)
	if want := 1 / 3.0; !x.ByCodersDefined || x.ByCoders.Lo > want || x.ByCoders.Hi < want || x.ByCoders.Contains(0) && x.ByCoders.Estimate < 0.2 {
		t.Errorf("S %.2f, corrected %+v, want about %.2f: half of the militias are none", x.Net.Estimate, x.ByCoders, want)
	}
	if x := s.Score(1, 0); x.ByCodersDefined {
		t.Errorf("nobody coded the second outlet, and its corrected score is %+v", x.ByCoders)
	}
}

// A difference that the tool's error may have made is not stated once people
// measured that error.
func TestDifferenceWithMeasuredErrorIsNotStated(t *testing.T) {
	write := func(c *counts) {
		c.repeat(150, "آ", firstArmy, 1)
		c.repeat(50, "آ", firstMilitias, 1)
		c.repeat(100, "ب", firstArmy, 1)
		c.repeat(100, "ب", firstMilitias, 1)
	}
	bare := study(t, write)
	if p := pair(t, bare, 0, 1, 0); !p.Called {
		t.Fatalf("%+v, want a difference", p)
	}
	s := study(t, func(c *counts) {
		write(c)
		c.handCode("آ", 4, func(int) bool { return false })
		c.handCode("ب", 4, func(n int) bool { return n > 25 && n%2 == 0 })
	})
	if p := pair(t, s, 0, 1, 0); p.Called || p.Equal.Holds != Doubted || !p.ByCodersDefined || p.ByCoders.Lean() != 0 {
		t.Errorf("called %v, %q, corrected %+v: half of the second outlet's militias are none", p.Called, p.Equal.Holds, p.ByCoders)
	}
}

// A figure leans as people's does, or is no claim.
func TestBears(t *testing.T) {
	for _, c := range []struct {
		defined bool
		leans   int
		figure  float64
		want    bool
	}{{false, 0, 0.5, true}, {true, 1, 0.5, true}, {true, 0, 0.5, false}, {true, -1, 0.5, false}, {true, -1, -0.5, true}} {
		if got := bears(c.defined, c.leans, stats.Interval{Estimate: c.figure}); got != c.want {
			t.Errorf("bears(%v, %d, %v) is %v", c.defined, c.leans, c.figure, got)
		}
	}
}
