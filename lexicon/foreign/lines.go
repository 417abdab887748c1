package foreign

import (
	"regexp"
	"slices"
	"strings"
)

// liwc reads a LIWC dictionary: between two lines of % the categories, a number
// and a name each, and behind them words with the numbers of theirs.
func (d *Dictionary) liwc(text string) error {
	names := map[string]string{}
	heads := 0
	for i, line := range strings.Split(text, "\n") {
		parts := strings.Fields(line)
		switch {
		case len(parts) == 0:
		case strings.HasPrefix(parts[0], "%"):
			heads++
		case heads == 1 && len(parts) > 1:
			names[parts[0]] = strings.Join(parts[1:], " ")
			d.category(names[parts[0]])
		case heads > 1:
			d.liwcWord(parts, line, i+1, names)
		}
	}
	return nil
}

// liwcWord reads a line of a word, or of words, and numbers.
func (d *Dictionary) liwcWord(parts []string, line string, number int, names map[string]string) {
	first := len(parts)
	for first > 1 && liwcNumber.MatchString(parts[first-1]) {
		first--
	}
	if first == len(parts) || slices.ContainsFunc(parts[first:], func(n string) bool { return strings.ContainsAny(n, "(<>)/") }) {
		d.skip(number, line, errRule)
		return
	}
	for _, n := range parts[first:] {
		if names[n] == "" {
			d.skip(number, line, errNumber)
			continue
		}
		d.category(names[n]).add(strings.Join(parts[:first], " "), number)
	}
}

// liwcNumber is the number of a category, or the conditions that old
// dictionaries write about one: (02 134)125/464, <of>131/125.
var liwcNumber = regexp.MustCompile(`^([0-9]+|[(<].*|[0-9]+[)/].*)$`)

// wordstat reads a WordStat dictionary: categories, and in them, further in,
// words with their weight in brackets.
func (d *Dictionary) wordstat(text string) error {
	var path []string
	for i, line := range strings.Split(text, "\n") {
		name := strings.TrimSpace(line)
		depth := indent(line)
		switch word, weight, found := strings.Cut(name, " ("); {
		case name == "":
		case strings.HasPrefix(name, "@"):
			d.skip(i+1, line, errRule)
		case found && strings.HasSuffix(weight, ")"):
			d.category(path[:min(len(path), max(depth, 1))]...).add(strings.ReplaceAll(word, "_", " "), i+1)
		default:
			path = append(path[:min(len(path), depth)], name)
			d.category(path...)
		}
	}
	d.Categories = slices.DeleteFunc(d.Categories, func(c *Category) bool { return len(c.Entries) == 0 })
	return nil
}

// indent counts the steps by which a line is set in: tabs, or four spaces each.
func indent(line string) int {
	text := strings.TrimLeft(line, "\t ")
	space := line[:len(line)-len(text)]
	return strings.Count(space, "\t") + strings.Count(space, " ")/4
}

// isWordStat says whether words with weights in brackets stand under a name.
func isWordStat(text string) bool {
	weighed := regexp.MustCompile(`(?m)^[\t ]+\S+ \([0-9.]+\)\s*$`)
	return weighed.MatchString(text) && !strings.HasPrefix(firstLine(text), "<")
}

// lexicoder reads a Lexicoder dictionary: a line +name=value= and below it the
// words of that category.
func (d *Dictionary) lexicoder(text string) error {
	var category *Category
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case line[0] == '+':
			name, rest, _ := strings.Cut(line[1:], "=")
			category = d.category(strings.TrimSpace(name))
			category.Value, _, _ = strings.Cut(rest, "=")
		case category == nil || line[0] == '~' || line[0] == '-':
			d.skip(i+1, line, errRule)
		default:
			category.add(strings.ReplaceAll(line, "_", " "), i+1)
		}
	}
	return nil
}
