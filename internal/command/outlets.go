package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/urfave/cli/v2"

	"mizan/internal/corpus"
	"mizan/internal/outlets"
)

// outletList reads the user's table of outlets, nil for none, and returns its path
// where --outlets did not name it.
func outletList(c *cli.Context, paths []string) (list *outlets.List, beside string, err error) {
	text, path, err := outletTable(c, paths)
	if err != nil || path == "" {
		return nil, "", err
	}
	if list, err = outlets.Read(text); err != nil {
		return nil, "", fmt.Errorf("%s: %w", path, err)
	}
	if c.String("outlets") == "" {
		beside = path
	}
	return list, beside, nil
}

// outletTable returns the text and the path of the user's table of outlets: that
// of --outlets, else one that stands in a named folder or beside what is named.
// Both are empty for none.
func outletTable(c *cli.Context, paths []string) (text, path string, err error) {
	path = c.String("outlets")
	if path == "" {
		found := besides(paths)
		if len(found) == 0 {
			return "", "", nil
		}
		if len(found) > 1 {
			return "", "", usageError{fmt.Errorf("two tables of outlets, %s and %s: want the one to take as --outlets FILE", found[0], found[1])}
		}
		path = found[0]
	}
	text, err = corpus.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", "", usageError{fmt.Errorf("--outlets %s: no such file", path)}
	}
	return text, path, err
}

// besides returns the tables of outlets that stand in the named folders and beside
// what is named, each once. What the user named as articles is none.
func besides(paths []string) (found []string) {
	var folders []string
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			continue // standard input; or told where it is read
		}
		if info.IsDir() {
			folders = append(folders, path)
		}
		if full, err := filepath.Abs(path); err == nil && full != filepath.Dir(full) {
			folders = append(folders, filepath.Join(path, ".."))
		}
	}
	for _, folder := range folders {
		table := filepath.Join(folder, outlets.FileName)
		named := slices.ContainsFunc(paths, func(path string) bool { return same(path, table) })
		known := slices.ContainsFunc(found, func(path string) bool { return same(path, table) })
		if !named && !known && corpus.IsOutlets(table) {
			found = append(found, table)
		}
	}
	return found
}

// same says whether two paths lead to one file.
func same(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}
