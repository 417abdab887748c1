package corpus

import (
	"io"

	"mizan/internal/corpus/charset"
	"mizan/internal/words"
)

// A decoder reads a file as UTF-8. What is no text refuses the file.
type decoder struct{ *charset.Reader }

// newDecoder looks at the start of a file.
func newDecoder(in io.Reader) (decoder, error) {
	d, err := charset.NewReader(in)
	return decoder{d}, whole(err)
}

func (d decoder) Read(p []byte) (int, error) {
	n, err := d.Reader.Read(p)
	return n, whole(err)
}

// decodeText returns the text of a whole file, and the name of its encoding.
func decodeText(raw []byte) (text, encoding string, err error) {
	text, encoding, err = charset.Text(raw)
	return text, encoding, whole(err)
}

// whole has what is wrong with a text refuse the file that it is.
func whole(err error) error {
	if wrong, ok := err.(*words.Error); ok {
		return refusal{wrong}
	}
	return err
}
