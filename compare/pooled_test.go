package compare

import (
	"fmt"
	"testing"
	"time"

	"mizan/internal/corpus"
)

// TestManyOutletsStandTogether has more outlets than are compared one by one:
// those with the least evidence stand together, are listed, and nothing is
// lost.
func TestManyOutletsStandTogether(t *testing.T) {
	var articles []corpus.Article
	for outlet := range mostOutlets + 5 {
		for day := range 1 + min(outlet, 6)/3 {
			articles = append(articles, corpus.Article{
				ID: fmt.Sprint(outlet, day), Outlet: fmt.Sprintf("منفذ %02d", outlet), Body: fmt.Sprintf("تقدمت عناصر حفتر إلى الموقع %d", outlet),
				Published: time.Date(2019, 9, day+1, 0, 0, 0, 0, time.UTC),
			})
		}
	}
	s := build(codebook(t), Options{Level: .95}, articles).Study()
	if got := len(s.Outlets); got != mostOutlets+1 || s.Outlets[got-1].Name != OtherOutlets {
		t.Fatalf("%d outlets, the last %q", got, s.Outlets[got-1].Name)
	}
	if len(s.Pooled) != 5 {
		t.Fatalf("%d outlets stand together, want 5: %v", len(s.Pooled), s.Pooled)
	}
	counted := 0
	for _, o := range s.Outlets {
		counted += o.Articles
	}
	if counted != len(articles) || len(s.Articles) != counted {
		t.Errorf("outlets have %d articles, of %d", counted, len(articles))
	}
	for _, a := range s.Articles {
		if together := a.Outlet == mostOutlets; together != (a.Of != "") {
			t.Errorf("article %s of outlet %d says its own is %q", a.ID, a.Outlet, a.Of)
		}
	}
}
