package review

import (
	"errors"
	"os"
)

// Loses reports whether answers of coders would be lost if the file at a path
// were written over. Kept, which may be nil, holds answers that will be in what
// is written. A workbook that may hold answers and cannot be read is an error;
// what is not there, is no workbook, has no coding sheet, or holds what was
// copied from another file, loses nothing.
func Loses(path string, kept *Coded) (bool, error) {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() || info.Size() == 0 {
		return false, nil
	}
	found, err := Open(path)
	if missing := noSheet(""); errors.Is(err, errNoWorkbook) || errors.As(err, &missing) && string(missing) == codingKind().names[0] {
		return false, nil
	}
	return err == nil && !found.Copied && !kept.holds(found), err
}

// holds reports whether every answer of another workbook is also here. Nil
// holds none.
func (c *Coded) holds(other *Coded) bool {
	ours := map[string]int{}
	if c != nil {
		for i, item := range c.Items {
			ours[item.ID] = i
		}
	}
	for coder, answers := range other.Coders {
		for i, codes := range answers {
			if codes == (Codes{}) {
				continue
			}
			if at, ok := ours[other.Items[i].ID]; !ok || c.Coders[coder][at] != codes {
				return false
			}
		}
	}
	return true
}
