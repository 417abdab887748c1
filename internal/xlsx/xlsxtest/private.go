package xlsxtest

import (
	"os"
	"os/user"
	"regexp"
	"slices"
	"strings"
)

// machinePaths are the beginnings of paths on a machine.
var machinePaths = []string{"file:", "/tmp/", "/home/", "/root/", "/Users/", "/var/", "/private/", "/build/", "/builds/", `C:\`, `D:\`}

// machinePath finds a path on a machine: an address of the web has something
// before it.
func machinePath(text string) string {
	for _, beginning := range machinePaths {
		for at := 0; ; at += len(beginning) {
			next := strings.Index(text[at:], beginning)
			if next < 0 {
				break
			}
			if at += next; at == 0 || strings.ContainsRune(" \n\t\"'>=(;", rune(text[at-1])) {
				return beginning
			}
		}
	}
	return ""
}

// checkPrivate wants nothing of the machine, its user or the hour in any part.
func (b *book) checkPrivate() {
	words := machineWords()
	for _, p := range b.parts {
		if found := machinePath(p.text); found != "" {
			b.fault(p.name, "holds a path of a machine: %s", found)
		}
		for _, word := range words {
			if strings.Contains(p.text, word) {
				b.fault(p.name, "holds %q of this machine", word)
			}
		}
	}
	b.checkProperties()
}

// machineWords are names that only this machine has. Short ones would be found
// by chance; the user's name is looked for where Excel keeps it.
func machineWords() []string {
	home, _ := os.UserHomeDir()
	here, _ := os.Getwd()
	host, _ := os.Hostname()
	return slices.DeleteFunc([]string{home, here, host, os.TempDir() + "/"}, func(word string) bool { return len(word) < 5 })
}

// checkProperties looks at what the file tells of itself.
func (b *book) checkProperties() {
	const core, app, workbook = "/docProps/core.xml", "/docProps/app.xml", "/xl/workbook.xml"
	allowed := map[string][]string{
		core: {"title", "subject", "creator", "language"},
		app:  {"Application"},
	}
	for name, allowed := range allowed {
		for _, e := range b.root(name).kidsOf() {
			if !slices.Contains(allowed, e.name) {
				b.fault(name, "tells its %s: %q", e.name, e.text)
			}
			if e.name == "creator" && e.text != "mizan" {
				b.fault(name, "has the %s %q", e.name, e.text)
			}
		}
	}
	for _, e := range b.root(workbook).inside() {
		if e.name == "absPath" || e.name == "fileSharing" {
			b.fault(workbook, "tells where or by whom it was saved")
		}
	}
	if u, err := user.Current(); err == nil && len(u.Username) > 3 {
		word := regexp.MustCompile(`\b` + regexp.QuoteMeta(u.Username) + `\b`)
		for _, name := range []string{core, app, workbook} {
			if p := b.parts[name]; p != nil && word.MatchString(p.text) {
				b.fault(name, "holds the user's name")
			}
		}
	}
}
