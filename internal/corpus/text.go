package corpus

import (
	"fmt"
	"os"
)

// Text reads one file as the text of one article, in any of the encodings a
// corpus may be in.
func Text(path string) (string, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	text, _, err := decodeText(raw)
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, err)
	}
	return text, nil
}
