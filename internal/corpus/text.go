package corpus

import (
	"fmt"
	"os"

	"mizan/internal/plain"
)

// Text reads one file as the text of one article, in any of the encodings a
// corpus may be in, and returns it as its reader saw it.
func Text(path string) (string, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	text, _, err := decodeText(raw)
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, err)
	}
	body := plain.Of(text)
	body.Leave(plain.Furniture)
	return body.String, nil
}
