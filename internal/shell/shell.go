// Package shell writes words as a shell takes them, for commands that a reader
// copies.
package shell

import "strings"

// Quoted returns a word as the shells of Unix, PowerShell and cmd.exe take it: as
// it is where no letter of it means something to them, else in double quotes,
// which all of them have. Where a letter means something inside of those too, it
// is in single quotes, for Unix and PowerShell. Letters that are not of ASCII
// mean nothing to them.
func Quoted(word string) string {
	plain := func(r rune) bool {
		return r >= 0x80 || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("._-/:=,@+", r)
	}
	switch {
	case word != "" && strings.IndexFunc(word, func(r rune) bool { return !plain(r) }) < 0:
		return word
	case !strings.ContainsAny(word, "\"$`!%\n\r") && !strings.Contains(word, `\\`) && !strings.HasSuffix(word, `\`):
		return `"` + word + `"`
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
