package corpus

import (
	"embed"
	"io/fs"
	"iter"
)

//go:embed sample
var embedded embed.FS

// Sample reads the built-in sample: a small corpus of made-up articles, read
// as any folder is.
func Sample(options Options) iter.Seq2[Article, error] {
	return each(options, func(r *reader) error {
		files, err := fs.Sub(embedded, "sample")
		if err != nil {
			return err
		}
		return r.folder(files, "")
	})
}
