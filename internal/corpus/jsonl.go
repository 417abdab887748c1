package corpus

import (
	"bytes"
	"fmt"
	"io"
)

// jsonLines reads a file of one JSON object a line. A line that is no article
// is refused; a file that is JSON in another form is refused as a whole.
func (r *reader) jsonLines(label string, in io.Reader) (string, error) {
	text, err := newDecoder(in)
	if err != nil {
		return "", err
	}
	all, objects, started := newLines(text), newObjects(&r.columns), false
	for {
		line, err := all.next()
		if err == io.EOF {
			return text.encoding.name, nil
		}
		if err == errTooLong {
			err = r.refuse(Pos{label, all.n}, err)
		} else if line = bytes.TrimSpace(line); err == nil && len(line) > 0 {
			if !started && notLines(line) {
				return "", refused("JSON in one piece, want one object a line: jq -c '.[]' FILE > articles.jsonl")
			}
			started = true
			err = r.jsonLine(objects, line, Pos{label, all.n})
		}
		if err != nil {
			return "", err
		}
	}
}

// notLines says whether a file's first line starts JSON that goes over lines:
// an array, or an object that opens and says nothing.
func notLines(first []byte) bool {
	return first[0] == '[' || string(first) == "{"
}

// jsonLine delivers the article of one line, or refuses it.
func (r *reader) jsonLine(objects *objects, line []byte, pos Pos) error {
	record, err := objects.record(line)
	if err != nil {
		return r.refuse(pos, err)
	}
	for _, f := range []field{fieldOutlet, fieldText} {
		if trimmed(record[f]) == "" {
			return r.refuse(pos, fmt.Errorf("%w, want it under the key %q, or --column %s=KEY", missing[f], r.columns.names[f][0], fields[f].name))
		}
	}
	return r.record(&record, pos)
}
