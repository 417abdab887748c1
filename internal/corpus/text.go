package corpus

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"mizan/internal/corpus/lines"
	"mizan/internal/outlets"
	"mizan/internal/plain"
)

// Text reads one file as the text of one article without an outlet, in any of the
// encodings a corpus may be in, and returns it as its reader saw it.
func Text(path string) (Article, error) {
	text, err := ReadFile(path)
	if err != nil {
		return Article{}, err
	}
	body := plain.Of(text)
	body.Leave(func(line string, _ int) plain.Kind { return plain.Furniture(line) })
	return Article{ID: filepath.Base(path), Body: body.String, Forwards: Forwards{Body: body.Forwards()}}, nil
}

// ReadFile reads one file as text, in any of the encodings a corpus may be in. One that
// is longer than a record may be, or has no end, is refused.
func ReadFile(path string) (string, error) {
	in, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer in.Close()
	raw, err := io.ReadAll(io.LimitReader(in, lines.Longest+1))
	if err != nil {
		return "", err
	}
	if len(raw) > lines.Longest {
		return "", fmt.Errorf("%s: %w", path, lines.ErrTooLong)
	}
	text, _, err := decodeText(raw)
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, err)
	}
	return text, nil
}

// IsOutlets says whether a file is there and is a table of outlets, not one of
// articles.
func IsOutlets(path string) bool {
	in, err := os.Open(path)
	if err != nil {
		return false
	}
	defer in.Close()
	return listsOutlets(in)
}

// listsOutlets says whether what is read is a table of outlets.
func listsOutlets(in io.Reader) bool {
	text, err := newDecoder(in)
	if err != nil {
		return false
	}
	head, err := bufio.NewReaderSize(text, 1<<14).ReadString('\n')
	return (err == nil || err == io.EOF) && outlets.IsList(head)
}
