package xlsxtest

import (
	"fmt"
	"maps"
	"regexp"
)

// Damaged returns a copy of a package with another text in one of its parts,
// at the first place where a pattern is found; with no pattern the part is
// taken out. A check is worth something once it was seen to find its damage.
func (p Package) Damaged(part, pattern, with string) (Package, error) {
	damaged := maps.Clone(p)
	if pattern == "" {
		delete(damaged, part)
		return damaged, nil
	}
	text, find := p[part], regexp.MustCompile(pattern)
	at := find.FindStringSubmatchIndex(text)
	if at == nil {
		return nil, fmt.Errorf("%s has no %q", part, pattern)
	}
	damaged[part] = text[:at[0]] + string(find.ExpandString(nil, with, text, at)) + text[at[1]:]
	return damaged, nil
}
