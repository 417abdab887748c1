package corpus

import (
	"fmt"
	"os"
	"path/filepath"

	"mizan/internal/plain"
)

// Text reads one file as the text of one article without an outlet, in any of the
// encodings a corpus may be in, and returns it as its reader saw it.
func Text(path string) (Article, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return Article{}, err
	}
	text, _, err := decodeText(raw)
	if err != nil {
		return Article{}, fmt.Errorf("%s: %w", path, err)
	}
	body := plain.Of(text)
	body.Leave(plain.Furniture)
	return Article{ID: filepath.Base(path), Body: body.String, Forwards: Forwards{Body: body.Forwards()}}, nil
}
