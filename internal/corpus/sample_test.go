package corpus

import (
	"io/fs"
	"strings"
	"testing"
)

// TestSample has every text of the sample read, with an outlet and a day.
func TestSample(t *testing.T) {
	if _, err := fs.Stat(embedded, "sample/"+tableName); err != nil {
		t.Skip("the sample has no table")
	}
	texts, err := fs.Glob(embedded, "sample/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var got reading
	got.take(t, Sample(Options{}))
	if len(got.articles) != len(texts) || len(got.refused) > 0 || got.fatal != nil {
		t.Errorf("%d articles of %d texts, refused %q, %v", len(got.articles), len(texts), got.refused, got.fatal)
	}
	for _, article := range got.articles {
		if article.Published.IsZero() || strings.Contains(article.Pos.Path, "/") {
			t.Errorf("%s: published %v", article.Pos, article.Published)
		}
	}
}
