package corpus

import (
	"io/fs"
	"strings"
	"testing"
)

// TestSample has every text of every sample read, with an outlet and a day.
func TestSample(t *testing.T) {
	for _, id := range Samples() {
		texts, err := fs.Glob(embedded, "sample/"+id+"/*.txt")
		if err != nil {
			t.Fatal(err)
		}
		var got reading
		got.take(t, Sample(id, Options{}))
		if len(got.articles) == 0 || len(got.articles) != len(texts) || len(got.refused) > 0 || got.fatal != nil {
			t.Errorf("%s: %d articles of %d texts, refused %q, %v", id, len(got.articles), len(texts), got.refused, got.fatal)
		}
		for _, article := range got.articles {
			if article.Published.IsZero() || strings.Contains(article.Pos.Path, "/") {
				t.Errorf("%s: %s: published %v", id, article.Pos, article.Published)
			}
		}
	}
}
