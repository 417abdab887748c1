package compare

import (
	"fmt"
	"math"
	"testing"
	"time"

	"mizan/internal/corpus"
)

// weekly returns articles of one outlet, so many a week, whose texts are given
// by week.
func weekly(outlet string, aWeek int, texts ...string) (list []corpus.Article) {
	for week, text := range texts {
		for i := range aWeek {
			list = append(list, corpus.Article{
				ID: fmt.Sprint(outlet, week, i), Outlet: outlet, Body: text,
				Published: time.Date(2019, time.September, 2+7*week+i%7, 0, 0, 0, 0, time.UTC),
			})
		}
	}
	return list
}

const (
	against = "تقدمت ميليشيات حفتر نحو المدينة"
	favours = "تقدم الجيش الوطني الليبي نحو المدينة"
)

// TestTrend follows an outlet that turns round after six of twelve weeks, and
// writes nothing in the ninth.
func TestTrend(t *testing.T) {
	l := codebook(t)
	a, f := against, favours
	articles := weekly("أ", 7, a, a, a, a, a, a, f, f, f, f, f, f)
	articles = append(articles[:56], articles[63:]...)
	articles = append(articles, corpus.Article{ID: "x", Outlet: "أ", Body: a})
	s := build(l, Options{Level: 0.95, Unit: UnitArticle}, articles).Study()
	if s.Trends == nil {
		t.Fatal("no trends")
	}
	trends := s.Trends
	if trends.Per != "week" || len(trends.Bins) != 12 || trends.Bins[0] != (Bin{"2019-W36", "2019-09-02"}) || trends.Undated != 1 {
		t.Errorf("%d bins per %s from %v, %d undated, want 12 weeks from 2019-W36, 1 undated", len(trends.Bins), trends.Per, trends.Bins[0], trends.Undated)
	}
	line := trends.Lines[l.Side("lna")]
	for week, p := range line.Points {
		want := -1.0
		if week >= 6 {
			want = 1
		}
		if week == 8 {
			if p.Defined || p.Tier != 0 {
				t.Errorf("an empty week has the point %+v", p)
			}
			continue
		}
		if !p.Defined || p.Net.Estimate != want || p.Own.Charged() != 7 {
			t.Errorf("week %d: %+v, want S %v of 7 mentions", week, p, want)
		}
	}
	// By hand: of C(12, 6) orders two part the weeks as well, and with the empty
	// week, which may stand at the split, a few more.
	c := line.Change
	if !c.Done || c.Bin != 6 || !c.Clear || c.P > 0.01 || c.Before.Estimate != -1 || c.After.Estimate != 1 {
		t.Errorf("change %+v, want a clear one at week 6", c)
	}
	if v := trends.Volume(0, 8).Articles; v.Estimate != 0 || v.Lo != 0 || math.Abs(v.Hi-3.688879) > 1e-6 {
		t.Errorf("volume of the empty week %+v, want 0 with Garwood's 0 to 3.69", v)
	}
	if v := trends.Volume(0, 0); v.Articles.Estimate != 7 || v.Words != 35 {
		t.Errorf("volume of the first week %+v, want 7 articles of 35 words", v)
	}
}

// TestTrendBins chooses weeks, months or nothing by how many units they hold.
func TestTrendBins(t *testing.T) {
	var texts []string
	for range 20 {
		texts = append(texts, favours)
	}
	for _, c := range []struct {
		name  string
		aWeek int
		texts []string
		want  string
	}{
		{"seven a week", 7, texts, "week"},
		{"two a week", 2, texts, "month"},
		{"one a week", 1, texts, ""},
		{"two weeks", 7, texts[:2], ""},
	} {
		got := ""
		if s := build(codebook(t), Options{Level: 0.95, Unit: UnitArticle}, weekly("أ", c.aWeek, c.texts...)).Study(); s.Trends != nil {
			got = s.Trends.Per
		}
		if got != c.want {
			t.Errorf("%s: bins per %q, want %q", c.name, got, c.want)
		}
	}
}

// TestBinsOfDays names the bins of days at the turn of a year.
func TestBinsOfDays(t *testing.T) {
	for _, c := range []struct{ day, week, month string }{
		{"2019-12-29", "2019-12-23", "2019-12-01"}, // a Sunday
		{"2019-12-30", "2019-12-30", "2019-12-01"}, // a Monday, of week 1 of 2020
		{"2020-01-01", "2019-12-30", "2020-01-01"},
		{"", "", ""},
		{"1441", "", ""},
	} {
		if w, m := week(c.day), month(c.day); w != c.week || m != c.month {
			t.Errorf("%q is in week %q and month %q, want %q and %q", c.day, w, m, c.week, c.month)
		}
	}
}
