package forms

import (
	"regexp"
	"strings"
)

// The marks that the exports of press databases put between documents.
var (
	nexisMark    = regexp.MustCompile(`(?m)^[ \t\f]*(?:Document )?\d+ of \d+ (?:DOCUMENTS|documents)\s*$|^[ \t]*(?:Dokument \d+ von \d+|Document \d+ de \d+)\s*$`)
	factivaMark  = regexp.MustCompile(`(?m)^(?:Document|المستند) [A-Z0-9]{10,}[ \t\r]*$`)
	proquestMark = regexp.MustCompile(`(?m)^_{20,}[ \t\r]*$`)
	fieldLine    = regexp.MustCompile(`^([A-Z][A-Za-z /-]{2,30}):[ \t]*(.*)$`)
	nexisField   = regexp.MustCompile(`^(BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|GRAPHIC|SUBJECT|COPYRIGHT|JOURNAL-CODE|Byline|Section|Length|Dateline|Load-Date|Body|Classification|Language|Publication-Type|End of Document):?[ \t]*(.*)$`)
	lengthLine   = regexp.MustCompile(`^[\d,.]+ (?:words|كلمة|كلمات)$`)
	dateLine     = regexp.MustCompile(`^(?:\d{1,2} \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4})(?:[ ,].*)?$`)
)

// Split returns the documents of a text that an export of Nexis, Factiva or
// ProQuest put together; none for a text without such marks.
func Split(text string) []Document {
	if at := nexisMark.FindAllStringIndex(text, -1); len(at) > 0 {
		return cutBehind(text, at, nexis)
	}
	if at := factivaMark.FindAllStringIndex(text, -1); len(at) > 0 {
		return cutBefore(text, at, factiva)
	}
	if at := proquestMark.FindAllStringIndex(text, -1); len(at) > 1 && strings.Contains(text, "Publication title:") {
		return cutBefore(text, append(at, []int{len(text), len(text)}), proquest)
	}
	return nil
}

// cutBehind reads documents that start behind their marks.
func cutBehind(text string, at [][]int, read func(lines []string) Document) []Document {
	var all []Document
	for i, mark := range at {
		end := len(text)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		d := read(linesOf(text[mark[1]:end]))
		d.Line = 1 + strings.Count(text[:mark[0]], "\n")
		all = append(all, d)
	}
	return all
}

// cutBefore reads documents that end at their marks. What stands there with
// nothing to say, such as a list of contents, is none.
func cutBefore(text string, at [][]int, read func(lines []string) Document) []Document {
	var all []Document
	start := 0
	for _, mark := range at {
		piece := text[start:mark[0]]
		if d := read(linesOf(piece)); d.Text != "" || d.Outlet != "" {
			d.Line = 1 + strings.Count(text[:start], "\n") + strings.Count(piece[:len(piece)-len(strings.TrimLeft(piece, " \r\n\t\f"))], "\n")
			all = append(all, d)
		}
		start = mark[1]
	}
	return all
}

// linesOf returns the lines of a piece without the space around them.
func linesOf(piece string) []string {
	lines := strings.Split(piece, "\n")
	for i, line := range lines {
		lines[i] = strings.Trim(line, " \t\r\f\u00a0\ufeff\u200e\u200f")
	}
	return lines
}

// nexis reads one document: the paper, the day and the title in the middle of
// lines of their own, fields, then the text up to the fields behind it.
func nexis(lines []string) Document {
	var d Document
	var body []string
	inText := false
	for _, line := range lines {
		name, isField := "", false
		if m := nexisField.FindStringSubmatch(line); m != nil {
			name, isField = strings.ToUpper(m[1]), true
		}
		switch {
		case isField:
			inText = inText && len(body) == 0 || name == "LENGTH" || name == "BODY"
			if name == "LOAD-DATE" || name == "END OF DOCUMENT" {
				inText = false
			}
		case inText:
			body = append(body, line)
		case line == "" || len(body) > 0:
		case d.Outlet == "":
			d.Outlet = line
		case d.Date == "" && strings.ContainsAny(line, "0123456789٠١٢٣٤٥٦٧٨٩"):
			d.Date = line
		case !strings.HasPrefix(line, "Copyright"):
			d.Title = strings.TrimSpace(d.Title + " " + line)
		}
	}
	d.Text = strings.Trim(strings.Join(body, "\n"), "\n")
	return d
}

// factiva reads one document: title, length, day, paper, and the text behind
// the line of its rights.
func factiva(lines []string) Document {
	var d Document
	var head, body []string
	inText := false
	for i, line := range lines {
		switch {
		case inText:
			body = append(body, line)
		case line == "":
		case strings.HasPrefix(line, "Copyright") || strings.HasPrefix(line, "©") || strings.HasPrefix(line, "(c)"):
			inText = true
		default:
			if dateLine.MatchString(line) && d.Date == "" {
				d.Date, d.Outlet = line, following(lines[i+1:])
			}
			head = append(head, line)
		}
	}
	for _, line := range head {
		if lengthLine.MatchString(line) || line == d.Date {
			break
		}
		d.Title = strings.TrimSpace(d.Title + " " + line)
	}
	d.Text = strings.Trim(strings.Join(body, "\n"), "\n")
	return d
}

// following returns the next line with a name on it, past a time of day.
func following(lines []string) string {
	for _, line := range lines {
		if line != "" && strings.Trim(line, "0123456789: AMPGTapm") != "" {
			return line
		}
	}
	return ""
}

// proquest reads one document: a title, then fields by their names.
func proquest(lines []string) Document {
	var d Document
	name, values := "", map[string]string{}
	for _, line := range lines {
		if m := fieldLine.FindStringSubmatch(line); m != nil {
			name = strings.ToLower(m[1])
			values[name] = m[2]
		} else if name == "" && d.Title == "" {
			d.Title = line
		} else if name != "" {
			values[name] += "\n" + line
		}
	}
	first := func(names ...string) string {
		for _, name := range names {
			if v := strings.TrimSpace(values[name]); v != "" {
				return v
			}
		}
		return ""
	}
	d.Text, d.Outlet = first("full text"), first("publication title")
	d.Outlet, _, _ = strings.Cut(d.Outlet, ";") // where it appears stands behind it
	d.Date, d.URL = first("publication date"), first("document url")
	d.ID = first("proquest document id")
	if t := first("title"); t != "" {
		d.Title = t
	}
	return d
}
