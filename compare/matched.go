package compare

import (
	"math"
	"strings"
	"time"

	"mizan/compare/stats"
	"mizan/internal/cores"
)

// enoughStories is how many shared stories, or blocks of time that hold them, a
// same-story comparison needs: below 6 no sign-flip test can reach p = .05.
const enoughStories = 6

// A Matched compares how two outlets treat a side in the stories that both
// told, beside how they treat it in all they wrote. What is left between the
// two is due to which stories each covers, not to how it names the side in
// them; neither is a cause.
type Matched struct {
	A          int            `json:"a"` // outlets, A < B
	B          int            `json:"b"`
	Side       int            `json:"side"`
	Stories    int            `json:"stories"`    // in which both have charged mentions in their own voice
	Difference stats.Interval `json:"difference"` // S of A − S of B in those stories, −2…+2; meaningless without a story
	P          float64        `json:"p"`          // of the sign-flip test over stories; meaningless unless Enough
	Q          float64        `json:"q"`          // P adjusted over Study.Family; meaningless unless Enough
	Enough     bool           `json:"enough"`     // six stories at least, in as many blocks of time
	Clear      bool           `json:"clear"`      // Enough, Q ≤ .05, and the interval leaves out 0; without bounds (all stories differ by the same) Q alone decides
	All        stats.Interval `json:"all"`        // S of A − S of B in all articles, −2…+2
	Defined    bool           `json:"defined"`    // false when S is blank for one of the two: All and Gap mean nothing
	Gap        stats.Interval `json:"gap"`        // All − Difference: the part due to which stories are covered; N is 0 without Defined and a story

	leans bool // whether the interval leaves out 0 at the level of claims
}

// matched compares every two outlets story by story: see stats.Match for the
// weights of Mantel and Haenszel (1959) and the interval, stats.SignFlip for
// the test.
func (g *gathered) matched(s *Study) {
	told, keys := g.told(s), g.keysOf()
	pulls := make([][]pull, len(s.Outlets))
	for outlet := range s.Outlets {
		pulls[outlet] = g.pulls(outlet, keys[outlet])
	}
	for a := range s.Outlets {
		for b := a + 1; b < len(s.Outlets); b++ {
			for side := range s.Sides {
				s.Matched = append(s.Matched, Matched{A: a, B: b, Side: side})
			}
		}
	}
	cores.Each(len(s.Matched), func(i int) {
		m := &s.Matched[i]
		*m = s.match(m.A, m.B, m.Side, told, pulls)
	})
}

// judge takes the q of a comparison and says whether a difference is stated.
func (m *Matched) judge(q float64) bool {
	m.Q = q
	m.Clear = q <= mostFalse && (m.leans || !m.Difference.Bounded)
	return m.Clear
}

// telling is what one outlet says of the sides in one story.
type telling struct {
	story int
	block int // of its first day in any outlet: the story itself where a story is the unit of chance
	sides []stats.Cluster
}

// told returns what each outlet says in each story, in the order of stories.
func (g *gathered) told(s *Study) [][]telling {
	told := make([][]telling, len(s.Outlets))
	by := *g
	by.unit, by.units = g.number(g.story)
	for outlet := range s.Outlets {
		of := make([]int, by.units[outlet]) // by unit: its story, -1 for all that are in none
		for _, i := range g.of[outlet] {
			of[by.unit[i]] = g.story[i]
		}
		clusters := by.charged(outlet, nil)
		at := make([]int, len(s.Stories))
		for unit, story := range of {
			if story >= 0 {
				at[story] = unit + 1
			}
		}
		for story, unit := range at {
			if unit == 0 {
				continue
			}
			t := telling{story, g.storyBlock(s, story), make([]stats.Cluster, len(s.Sides))}
			for side := range s.Sides {
				t.sides[side] = clusters[side][unit-1]
			}
			told[outlet] = append(told[outlet], t)
		}
	}
	return told
}

// storyBlock returns the block of time that a story lies in.
func (g *gathered) storyBlock(s *Study, story int) int {
	day, err := time.Parse(dayFormat, s.Stories[story].First)
	if err != nil || s.Chance.Days == 0 {
		return story
	}
	return firstBlock + stats.Block(int(day.Unix()/(24*60*60)), s.Chance.Days)
}

// match compares two outlets on one side.
func (s *Study) match(a, b, side int, told [][]telling, pulls [][]pull) Matched {
	m := Matched{A: a, B: b, Side: side}
	var first, second []stats.Cluster
	var blocks []int
	for i, j := 0, 0; i < len(told[a]) && j < len(told[b]); {
		switch x, y := told[a][i], told[b][j]; {
		case x.story < y.story:
			i++
		case x.story > y.story:
			j++
		default:
			if x.sides[side].Charged > 0 && y.sides[side].Charged > 0 {
				first, second = append(first, x.sides[side]), append(second, y.sides[side])
				blocks = append(blocks, x.block)
			}
			i, j = i+1, j+1
		}
	}
	match := stats.Match(first, second, blocks, s.Options.Level)
	m.Difference = match.Pooled.Times(2)
	m.Stories = m.Difference.N
	if m.Enough = len(match.Blocks) >= enoughStories; m.Enough {
		name := strings.Join([]string{"matched", s.Outlets[a].Name, s.Outlets[b].Name, s.Sides[side].ID}, "\x00")
		m.P = stats.SignFlip(match.Blocks, stats.Seeded(s.Options.Seed, name)).P
	}
	m.leans = stats.Match(first, second, blocks, s.Options.claimLevel()).Pooled.Lean() != 0
	x, y := s.Score(a, side), s.Score(b, side)
	if m.Defined = x.Defined && y.Defined; m.Defined {
		m.All = stats.Difference(x.Net, y.Net)
		if m.Stories > 0 {
			m.Gap = stats.CorrelatedDifference(m.All, m.Difference, pulls[a][side].less(pulls[b][side]).together(pullOf(match, blocks)))
			m.Gap.Estimate = math.Round(m.Gap.Estimate*1e12)/1e12 + 0 // no −0 from rounding
		}
	}
	return m
}
