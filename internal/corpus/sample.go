package corpus

import (
	"embed"
	"io/fs"
	"iter"
)

//go:embed sample
var embedded embed.FS

// Samples returns the ids of the lexicons that have a built-in sample, sorted.
func Samples() (ids []string) {
	folders, _ := embedded.ReadDir("sample")
	for _, f := range folders {
		ids = append(ids, f.Name())
	}
	return ids
}

// Sample reads the built-in sample of a lexicon: a small corpus of made-up
// articles, read as any folder is.
func Sample(id string, options Options) iter.Seq2[Article, error] {
	return each(options, func(r *reader) error {
		files, err := fs.Sub(embedded, "sample/"+id)
		if err != nil {
			return err
		}
		return r.folder(files, "")
	})
}
