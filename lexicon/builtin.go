package lexicon

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

//go:embed *.yaml
var files embed.FS

// Builtin returns the ids of the built-in lexicons, sorted.
func Builtin() (ids []string) {
	names, _ := fs.Glob(files, "*.yaml")
	for _, name := range names {
		ids = append(ids, strings.TrimSuffix(name, ".yaml"))
	}
	slices.Sort(ids)
	return ids
}

// OfCountry returns the built-in lexicon for news that is about a country of the
// World, empty for none.
func OfCountry(country string) string {
	if country == "israel" {
		return "palestine" // one conflict of two countries
	}
	if slices.Contains(Builtin(), country) {
		return country
	}
	return ""
}

// Source returns the file of a built-in lexicon, to read or to start one's own
// from.
func Source(id string) ([]byte, error) {
	data, err := files.ReadFile(id + ".yaml")
	if err != nil {
		return nil, fmt.Errorf("no built-in lexicon %q, want %s or a file", id, strings.Join(Builtin(), ", "))
	}
	return data, nil
}

// Open returns a built-in lexicon by its id. Its matchers are compiled when one
// is first asked for: that it is sound is tested, not judged by every run.
func Open(id string) (*Lexicon, error) {
	data, err := Source(id)
	if err != nil {
		return nil, err
	}
	if r := compiledOf(id, data); r != nil {
		return decompiled(r, data), nil
	}
	return read(id+".yaml", data).lexicon, nil
}
