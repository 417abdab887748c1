package compare_test

import (
	"testing"

	"mizan/compare"
	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
	"mizan/report/view"
)

// threeSided is a lexicon of three sides and a contrast that is nobody's.
const threeSided = `id: three
version: "1"
language: ar
title: {ar: ثلاثة}
pair: [b, c]
sides:
  - {id: a, title: {ar: أ}}
  - {id: b, title: {ar: ب}}
  - {id: c, title: {ar: ج}}
contrasts:
  - {id: dead, title: {ar: القتلى}, namings: [{term: شهداء, polarity: 1}, {term: قتلى, polarity: 0}]}
  - {id: force-a, side: a, title: {ar: قوات}, namings: [{term: ميليشيات النورس, polarity: -1}]}
  - {id: force-b, side: b, title: {ar: قوات}, namings: [{term: جيش الساحل, polarity: 1}]}
  - {id: force-c, side: c, title: {ar: قوات}, namings: [{term: عصابات الوادي, polarity: -1}]}
`

func TestThreeSidesLeanByTheirPair(t *testing.T) {
	l, err := lexicon.Load("three.yaml", []byte(threeSided))
	if err != nil {
		t.Fatal(err)
	}
	coder, b := coding.New(l), compare.NewBuilder(l, compare.Options{Level: 0.95, Seed: 1})
	for _, id := range []string{"1", "2", "3"} {
		body := "هاجمت ميليشيات النورس مواقع جيش الساحل وسقط شهداء وقتلى وشهداء، ثم هربت عصابات الوادي."
		b.Read(corpus.Article{ID: id, Outlet: "الفنار", Body: body}, coder.Code(coding.Text{Body: body}))
	}
	s := b.Study()
	if len(s.Slants) != 1 || s.Slants[0].Value.Estimate != 1 {
		t.Errorf("slants %+v, want one of 1: all for b, all against c, whatever is said of a", s.Slants)
	}
	if got := s.Score(0, 2).Net.Estimate; s.Sides[2].ID != "a" || got != -1 {
		t.Errorf("S of %s is %v, want a score of its own, -1", s.Sides[2].ID, got)
	}
	if n := s.Contrasts[0].Namings[0].Total; n != 6 || len(s.Unresolved) > 0 {
		t.Errorf("%d martyrs counted, unresolved %v, want 6 and none", n, s.Unresolved)
	}
	if n := s.PairShare(0, 0).Namings[0].Count; n != 6 {
		t.Errorf("%d of the contrast of nobody in the shares, want 6", n)
	}
	if v := view.New(s); !v.HasSlants() || v.Share(0, 0, 0).Shown {
		t.Error("three articles want a slant in the view, and counts only of the dead")
	}
}
