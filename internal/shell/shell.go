// Package shell writes words as a shell takes them, for commands that a reader
// copies.
package shell

import "strings"

// Quoted returns a word as the shells of Unix and PowerShell take it: as it is
// where no letter of it means something to them, else in single quotes. Letters
// that are not of ASCII mean nothing to them.
func Quoted(word string) string {
	plain := func(r rune) bool {
		return r >= 0x80 || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("._-/:=,@%+", r)
	}
	if word != "" && strings.IndexFunc(word, func(r rune) bool { return !plain(r) }) < 0 {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
