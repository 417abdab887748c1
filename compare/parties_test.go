package compare

import (
	"testing"
	"time"

	"mizan/internal/coding"
	"mizan/internal/corpus"
	"mizan/lexicon"
)

// Third parties are counted apart, by outlet; what is about something else is
// left out and told; a third party's name out of its time is nobody's.
func TestPartiesAndScope(t *testing.T) {
	libya, err := lexicon.Open("libya")
	if err != nil {
		t.Fatal(err)
	}
	coder := coding.New(libya)
	b := NewBuilder(libya, Options{Level: 0.95})
	for i, a := range []struct{ date, outlet, text string }{
		{"2018-06-01", "أ", "تقدم الجيش الوطني الليبي في درنة وقاتل مجلس شورى مجاهدي درنة."},
		{"2018-06-02", "ب", "في ليبيا هاجم تنظيم داعش بوابة للجيش الوطني الليبي. وفر المسلحون."},
		{"2012-06-02", "ب", "في ليبيا بحثت القوى السياسية تشكيل حكومة الوحدة الوطنية بعد اشتباكات في طرابلس."},
		{"2018-06-03", "أ", "هاجم المسلحون قوات الجيش السوري في حلب."},
	} {
		day, _ := time.Parse("2006-01-02", a.date)
		article := corpus.Article{ID: string(rune('1' + i)), Outlet: a.outlet, Body: a.text, Published: day, Pos: corpus.Pos{Path: "a.jsonl", Line: i + 1}}
		b.Read(article, coder.Code(coding.Text{Body: a.text, Day: lexicon.DayOf(day)}))
	}
	s := b.Study()
	if s.Totals.Seen != 4 || s.Totals.Scored != 3 || s.Totals.LeftOut != 1 || s.Totals.Elsewhere != 1 {
		t.Errorf("totals %+v, want 4 seen, 3 scored, 1 left out as about something else", s.Totals)
	}
	if len(s.Outside) != 1 || s.Outside[0].About != "syria" || len(s.Elsewhere) != 1 || s.Elsewhere[0].Articles != 1 {
		t.Errorf("left out %+v, want one on Syria", s.Outside)
	}
	want := map[string]int{"derna": 1, "is": 2} // «المسلحون» are of IS
	for i := range s.Parties {
		p := &s.Parties[i]
		if p.Total != want[p.ID] || len(p.Evidence) != p.Total {
			t.Errorf("%s is named %d times with %d sentences, want %d", p.ID, p.Total, len(p.Evidence), want[p.ID])
		}
		for _, n := range p.Namings {
			if n.Total != 1 {
				t.Errorf("%s is called %s %d times, want once", p.ID, n.Label, n.Total)
			}
		}
		delete(want, p.ID)
	}
	if len(want) > 0 {
		t.Errorf("not found: %v", want)
	}
	for i := range s.Scores {
		if n := s.Scores[i].Own().Sum(); s.Sides[s.Scores[i].Side].ID == "gna" && n > 0 {
			t.Errorf("%d mentions are the GNA's, which nobody names", n)
		}
	}
}
