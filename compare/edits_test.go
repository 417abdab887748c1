package compare

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"mizan/compare/edit"
	"mizan/internal/coding"
	"mizan/internal/corpus"
)

// wired returns texts that two outlets print, the one with a naming where the
// other has another.
func wired(t *testing.T, texts int, first, second string) (articles []coded) {
	t.Helper()
	coder := coding.New(libya(t))
	rng := rand.New(rand.NewPCG(3, 4))
	words := strings.Fields("السوق الشارع المدرسة القافلة الطريق المخزن الميناء القرية المحطة البوابة الوادي الحقل الجسر المطار المستشفى النهر الحي الساحة")
	for n := range texts {
		var said []string
		for range 60 {
			said = append(said, words[rng.IntN(len(words))])
		}
		said[30] = "ثم وصلت %s إلى"
		body := "قال شهود إن " + strings.Join(said, " ") + "."
		for i, naming := range []string{first, second} {
			a := corpus.Article{ID: fmt.Sprint(n), Outlet: []string{"أفق", "ضفاف"}[i], Title: "خبر", Body: fmt.Sprintf(body, naming), Published: time.Date(2019, 9, 1+n, 0, 0, 0, 0, time.UTC)}
			articles = append(articles, coded{Article: a, mentions: coder.Code(coding.Text{Title: a.Title, Body: a.Body, Whole: true}).Mentions})
		}
	}
	return articles
}

// Seven texts in which an outlet puts one naming for another's are seven votes.
func TestEdits(t *testing.T) {
	s := builderOf(t, standard, wired(t, 7, "قوات حفتر", "ميليشيات حفتر")).Study()
	if n := len(s.Edits.List); n != 7 || len(s.Edits.Clusters) != 7 || s.Edits.Kept != 14 {
		t.Fatalf("%d edits in %d texts, %d bodies kept; want 7, 7, 14", n, len(s.Edits.Clusters), s.Edits.Kept)
	}
	e := &s.Edits.List[0]
	if e.Kind != edit.Renamed || e.Direction != 1 || e.First.Polarity != 0 || e.Second.Polarity != -1 || s.Sides[e.Side].ID != "lna" {
		t.Errorf("edit %+v", e)
	}
	if got := e.Second.Marked(); !strings.Contains(got, "⟦ميليشيات حفتر⟧") {
		t.Errorf("sentence %q", got)
	}
	for _, l := range s.Edits.Leanings {
		if l.A != 0 || l.B != 1 {
			continue
		}
		if l.Kinder != 7 || l.Harsher != 0 || !l.Called || math.Abs(l.P-1.0/64) > 1e-12 {
			t.Errorf("leaning %+v, want 7 to 0 and p 1/64", l)
		}
	}
	if h := s.Edits.Habits[0]; h.Puts != "قوات حفتر" || h.For != "ميليشيات حفتر" || h.Clusters != 7 || h.Direction != 1 {
		t.Errorf("habit %+v", h)
	}
}

// Another spelling is no edit.
func TestNoEdits(t *testing.T) {
	if s := builderOf(t, standard, wired(t, 3, "قوات حفتر", "قوّات حفتر")).Study(); len(s.Edits.List) > 0 {
		t.Errorf("spelling is an edit: %+v", s.Edits.List)
	}
}

// Beyond the limit bodies are let go by a draw that does not depend on the order.
func TestBodiesLimit(t *testing.T) {
	all := wired(t, 40, "قوات حفتر", "ميليشيات حفتر")
	keep := func(articles []coded) *Study {
		b := NewBuilder(libya(t), standard)
		b.bodies.limit = 8000
		for _, a := range articles {
			b.Add(a.Article, a.mentions)
		}
		return b.Study()
	}
	some := keep(all)
	if some.Edits.Kept == 0 || some.Edits.Kept >= len(all)*3/4 {
		t.Fatalf("%d of %d bodies kept", some.Edits.Kept, len(all))
	}
	rand.New(rand.NewPCG(5, 6)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	if again := keep(all); again.Edits.Kept != some.Edits.Kept || len(again.Edits.List) != len(some.Edits.List) {
		t.Errorf("another order keeps %d bodies and %d edits, want %d and %d", again.Edits.Kept, len(again.Edits.List), some.Edits.Kept, len(some.Edits.List))
	}
}
