package compare

import (
	"math"
	"slices"
	"strings"
	"testing"

	"mizan/compare/stats"
	"mizan/internal/coding"
)

// study makes a study of what add counts.
func study(t *testing.T, add func(c *counts)) *Study {
	t.Helper()
	c := newCounts(t)
	add(c)
	return c.Study()
}

func TestPairShares(t *testing.T) {
	s := study(t, func(c *counts) {
		c.article("آ", firstArmy, 2, armyA, 1, firstForces, 4)
		c.article("آ", firstMilitias, 1)
		c.article("آ", firstForces, 3)
		c.article("ب", firstForces, 1)
	})
	p := s.PairShare(0, 0)
	if p.A != 3 || p.B != 1 || !p.Defined || p.Articles != 2 || p.Share.N != 2 || p.Share.Estimate != 0.75 {
		t.Errorf("%+v, want 3 of 4 in 2 articles", p)
	}
	if want := stats.Share([]stats.Cluster{{Positive: 3, Charged: 3}, {Positive: 0, Charged: 1}}, 0.95); p.Share != want {
		t.Errorf("share %+v, want %+v", p.Share, want)
	}
	plain := p.Namings[firstForces]
	if plain.Count != 7 || plain.Articles != 2 || plain.Share.N != 3 || math.Abs(plain.Share.Estimate-7.0/11) > 1e-12 {
		t.Errorf("plain naming %+v, want 7 of 11 in 2 articles of 3", plain)
	}
	if p := s.PairShare(0, 1); p.Defined || p.Articles != 0 || p.Namings[firstForces].Share.Estimate != 1 {
		t.Errorf("neither family: %+v", p)
	}
	if p := s.PairShare(1, 0); p.Defined || p.Contrast != 1 || p.Outlet != 0 || len(p.Namings) != 3 {
		t.Errorf("contrast without a pair: %+v", p)
	}
}

func TestScoreBesideItself(t *testing.T) {
	s := study(t, func(c *counts) {
		c.article("آ", firstMilitias, 18, firstForces, 2)
		c.repeat(4, "آ", firstArmy, 1)
		c.article("آ")
	})
	score := s.Score(0, 0)
	if want := (4.0 - 18) / 22; math.Abs(score.Net.Estimate-want) > 1e-12 {
		t.Errorf("S %v, want %v", score.Net.Estimate, want)
	}
	if want := (4.0 - 1) / 5; math.Abs(score.UnitMean-want) > 1e-12 || !score.longArticles() {
		t.Errorf("mean over articles %v, want %v, and a doubt", score.UnitMean, want)
	}
	if want := (4.0 - 18) / 24; math.Abs(score.NetOfAll.Estimate-want) > 1e-12 {
		t.Errorf("S with plain names %v, want %v", score.NetOfAll.Estimate, want)
	}
	if want := math.Log(4.5 / 18.5); math.Abs(score.LogRatio-want) > 1e-12 {
		t.Errorf("log ratio %v, want %v", score.LogRatio, want)
	}
	if score.Behind != 5 || math.Abs(score.Coverage-5.0/6) > 1e-12 {
		t.Errorf("%d articles behind, coverage %v, want 5 and 5/6", score.Behind, score.Coverage)
	}
	if score.TitleDefined || !score.BodyDefined || score.NetBody != score.Net {
		t.Errorf("headline %+v, body %+v", score.NetTitle, score.NetBody)
	}
	if score.ShrunkDefined {
		t.Error("one outlet tells nothing of what outlets are like")
	}
}

func TestHeadlinesApart(t *testing.T) {
	s := study(t, func(c *counts) {
		c.repeat(3, "آ", firstArmy, 1)
		c.articles[0].cells = append(c.articles[0].cells, cell{kind{naming: firstMilitias, polarity: -1, voice: coding.Own, inTitle: true}, 2})
	})
	score := s.Score(0, 0)
	if score.NetTitle.Estimate != -1 || score.NetTitle.N != 1 || score.NetBody.Estimate != 1 || score.NetBody.N != 3 {
		t.Errorf("headline %+v, body %+v", score.NetTitle, score.NetBody)
	}
}

// An outlet with one article does not lead the order of the shrunken scores.
func TestShrunkOrder(t *testing.T) {
	s := study(t, func(c *counts) {
		for i, outlet := range []string{"آ", "ب", "ج", "د"} {
			c.repeat(40+5*i, outlet, firstArmy, 1)
			c.repeat(20, outlet, firstMilitias, 1)
		}
		c.article("ه", firstArmy, 1)
		c.article("و", secondArmy, 1)
	})
	one := s.Score(4, 0)
	if !one.ShrunkDefined || one.Net.Estimate != 1 || one.Shrunk.Estimate > 0.7 {
		t.Errorf("%+v, want it drawn towards the others", one.Shrunk)
	}
	if s.Score(5, 0).ShrunkDefined || s.Score(0, 1).ShrunkDefined {
		t.Error("shrunken scores of outlets without a score")
	}
}

func TestSensitivity(t *testing.T) {
	s := study(t, func(c *counts) {
		c.article("آ", armyA, 6, firstMilitias, 1)
		c.article("آ", firstArmy, 1, firstMilitias, 2, armyB, 1, secondGangs, 2)
	})
	of := s.Sensitive(0, 0) // 7 positive, 3 negative
	if !of.Defined || math.Abs(of.Full-0.4) > 1e-12 {
		t.Fatalf("%+v, want S .4", of)
	}
	want := Range{Low: -0.5, High: 1, Change: 0.9, Flips: 1, most: 0} // without the army 1 of 4
	if r := of.Namings; math.Abs(r.Low-want.Low) > 1e-12 || math.Abs(r.High-want.High) > 1e-12 || math.Abs(r.Change-want.Change) > 1e-12 || r.Flips != 1 {
		t.Errorf("namings %+v, want %+v", r, want)
	}
	if of.MostContrast != 0 || of.MostNaming != armyA || of.TopNaming != armyA || of.TopShare.Estimate != 0.6 || !of.OneNaming {
		t.Errorf("%+v, want the contested naming at the top", of)
	}
	if r := of.Units; math.Abs(r.Low+1.0/3) > 1e-12 || math.Abs(r.High-5.0/7) > 1e-12 || r.Flips != 1 {
		t.Errorf("articles %+v, want −1/3 … 5/7", r)
	}
	slant := s.Sensitive(0, -1) // (.4 + 1/3)/2; without «الجيش» on both sides (−.5 + 1)/2
	if math.Abs(slant.Full-(0.4+1.0/3)/2) > 1e-12 || math.Abs(slant.Namings.Low-(0.4-1)/2) > 1e-12 || slant.Namings.Flips != 1 {
		t.Errorf("slant %+v", slant)
	}
	if slant.Units.Blank != 1 { // the second side is in one article
		t.Errorf("articles of the slant %+v, want one without which it is blank", slant.Units)
	}
}

// What is subtracted must equal what is computed anew.
func TestLeaveOutEqualsAnew(t *testing.T) {
	terms := []stats.Cluster{{Positive: 5, Charged: 5}, {Positive: 0, Charged: 3}, {Positive: 0, Charged: 4}, {Positive: 1, Charged: 1}}
	var all stats.Cluster
	var parts [][]stats.Cluster
	for _, term := range terms {
		all.Positive += term.Positive
		all.Charged += term.Charged
		parts = append(parts, []stats.Cluster{term})
	}
	got := leaveOut([]stats.Cluster{all}, parts, func(c []stats.Cluster) (float64, bool) { return net(c[0]) })
	full, _ := net(all)
	want := Range{Low: 1, High: -1}
	for i := range terms {
		var rest stats.Cluster
		for j, term := range terms {
			if j != i {
				rest.Positive += term.Positive
				rest.Charged += term.Charged
			}
		}
		without, _ := net(rest)
		want.Low, want.High = min(want.Low, without), max(want.High, without)
		want.Change = max(want.Change, math.Abs(without-full))
		if without*full < 0 {
			want.Flips++
		}
	}
	if got.Low != want.Low || got.High != want.High || math.Abs(got.Change-want.Change) > 1e-12 || got.Flips != want.Flips {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func warned(warnings []Warning, id string) bool {
	return slices.ContainsFunc(warnings, func(w Warning) bool { return w.ID == id })
}

func TestWarnings(t *testing.T) {
	s := study(t, func(c *counts) {
		c.repeat(8, "آ", firstArmy, 1, secondGangs, 1)
		c.article("ب", firstArmy, 9)
		c.repeat(4, "ب", firstArmy, 1)
		c.repeat(40, "ج", firstArmy, 1, armyA, 1, secondGangs, 1)
	})
	few := s.Score(0, 0)
	if !warned(few.Warnings, FewClusters) || !warned(few.Warnings, OneNaming) || !warned(s.Slants[0].Warnings, FewClusters) {
		t.Errorf("8 articles with one naming: %+v", few.Warnings)
	}
	if text := few.Warnings[0].Text; !strings.Contains(text.In("ar"), "8 أخبار. يلزم نحو 10 أخبار") || !strings.Contains(text.In("en"), "8 articles. About 10 more") {
		t.Errorf("what would help: %+v", text)
	}
	if one := s.Score(1, 0); !warned(one.Warnings, OneArticle) || len(one.Warnings) != 1 {
		t.Errorf("most in one article: %+v", one.Warnings)
	}
	if sound := s.Score(2, 0); len(sound.Warnings) != 0 {
		t.Errorf("sound score: %+v", sound.Warnings)
	}
	if !warned(s.Notes, Census) || !warned(s.Notes, ManyTests) || !warned(s.Notes, NotTested) {
		t.Errorf("notes %+v", s.Notes)
	}
}
