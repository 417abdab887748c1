package xlsxtest

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// partName is what a part may be called: letters that every program reads the
// same, no way out of the folder.
var partName = regexp.MustCompile(`^([A-Za-z0-9_-]+/)*(_rels/)?(\[Content_Types\]|[A-Za-z0-9_-]*)(\.[A-Za-z0-9]+)+$`)

// Open reads the zip around a package, all of it, so that its sums are checked.
func Open(data []byte) (Package, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	parts, seen := make(Package), make(map[string]bool)
	var all []error
	for _, file := range archive.File {
		if err := checkEntry(file, seen); err != nil {
			all = append(all, fmt.Errorf("%s %w", file.Name, err))
		}
		content, err := contentOf(file)
		if err != nil {
			all = append(all, fmt.Errorf("%s: %w", file.Name, err))
		}
		parts[file.Name] = content
	}
	return parts, errors.Join(all...)
}

// checkEntry looks at what a zip says of a part.
func checkEntry(file *zip.File, seen map[string]bool) error {
	key := strings.ToLower(file.Name)
	twice := seen[key]
	seen[key] = true
	switch {
	case twice:
		return errors.New("stands in the zip twice")
	case !partName.MatchString(file.Name):
		return errors.New("is no name of a part")
	case file.Method != zip.Deflate && file.Method != zip.Store:
		return fmt.Errorf("is packed by method %d", file.Method)
	case file.Modified.Year() > 1980:
		return fmt.Errorf("tells the time %v", file.Modified)
	}
	return nil
}

func contentOf(file *zip.File) (string, error) {
	part, err := file.Open()
	if err != nil {
		return "", err
	}
	defer part.Close()
	content, err := io.ReadAll(part)
	return string(content), err
}
