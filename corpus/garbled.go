package corpus

import (
	"fmt"
	"strings"
)

// garbled says that a text was UTF-8, was read as another encoding by
// somebody, and was saved so: every Arabic letter has become two, the first
// of them ط or ظ (windows-1256) or Ø or Ù (windows-1252).
func garbled(s string) error {
	sample := s[:min(len(s), 4<<10)]
	for _, pair := range []struct{ first, second, encoding string }{{"ط", "ظ", "windows-1256"}, {"Ø", "Ù", "windows-1252"}} {
		n := strings.Count(sample, pair.first) + strings.Count(sample, pair.second)
		if n >= 8 && n*12 > len(sample) {
			return fmt.Errorf("text is garbled (%s): UTF-8 that was read as %s and saved so, save it as UTF-8 from its source", shortened(s), pair.encoding)
		}
	}
	return nil
}
