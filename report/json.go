package report

import (
	"encoding/json"
	"io"

	"mizan/compare"
)

// JSON prints the study and its manifest as data, one value a line, so that
// two of them can be compared.
func JSON(w io.Writer, study *compare.Study) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	return encoder.Encode(study)
}
