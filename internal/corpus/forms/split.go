package forms

import (
	"regexp"
	"strings"
)

// The marks that the exports of press databases put between documents.
var (
	nexisMark    = regexp.MustCompile(`(?m)^[ \t\f]*(?:Document )?\d+ of \d+ (?:DOCUMENTS|documents)\s*$|^[ \t]*(?:Dokument \d+ von \d+|Document \d+ de \d+)\s*$`)
	factivaMark  = regexp.MustCompile(`(?m)^(?:Document|المستند|الوثيقة) [A-Z][A-Za-z0-9]{9,}[ \t\r]*$`)
	factivaCode  = regexp.MustCompile(`(?m)^AN[ \t]+Document [A-Z][A-Za-z0-9]{9,}[ \t\r]*$`)
	codeLine     = regexp.MustCompile(`^(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|CO|IN|NS|RE|IPC|IPD|PUB|AN|ART|CLM|RF)(?:[ \t]+(.*))?$`)
	uniMark      = regexp.MustCompile(`(?m)^[ \t]*End of Document[ \t\r]*$`)
	rightsLine   = regexp.MustCompile(`^(?:Copyright|©|\(c\)|حقوق |جميع الحقوق|كافة الحقوق|كل الحقوق)`)
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
	if at := uniMark.FindAllStringIndex(text, -1); len(at) > 0 {
		return cutBefore(text, at, nexisUni)
	}
	if at := factivaCode.FindAllStringIndex(text, -1); len(at) > 0 {
		return cutBefore(text, at, factivaCoded)
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
		case !rightsLine.MatchString(line):
			d.Title = strings.TrimSpace(d.Title + " " + line)
		}
	}
	d.Text = strings.Trim(strings.Join(body, "\n"), "\n")
	return d
}

// nexisUni reads one document of the newer interface: title, paper and day, each on
// a line above that of the rights, fields, and the text behind "Body". What stands
// above the title, such as a list of contents, is none of it.
func nexisUni(lines []string) Document {
	var head, fields []string
	for i, line := range lines {
		if rightsLine.MatchString(line) || nexisField.MatchString(line) {
			fields = lines[i:]
			break
		}
		if line != "" {
			head = append(head, line)
		}
	}
	d := nexis(fields)
	d.Title, d.Outlet, d.Date = "", "", ""
	for i := len(head) - 1; i >= 1; i-- {
		if yearIn.MatchString(head[i]) {
			d.Date, d.Outlet = head[i], head[i-1]
			if i > 1 {
				d.Title = head[i-2]
			}
			break
		}
	}
	return d
}

// yearIn is the year of a line with a day on it.
var yearIn = regexp.MustCompile(`(?:19|20|١٩|٢٠)(?:\d\d|[٠-٩]{2})(?:\D|$)`)

// factivaCoded reads one document whose fields stand behind codes of two letters:
// the lead and the rest of it are the text.
func factivaCoded(lines []string) Document {
	code, values := "", map[string][]string{}
	for _, line := range lines {
		if m := codeLine.FindStringSubmatch(line); m != nil {
			code, line = m[1], m[2]
		}
		if code != "" {
			values[code] = append(values[code], line)
		}
	}
	of := func(code, between string) string { return strings.TrimSpace(strings.Join(values[code], between)) }
	return Document{
		Title: of("HD", " "), Outlet: of("SN", " "), Date: of("PD", " "),
		Text: strings.TrimSpace(of("LP", "\n") + "\n\n" + of("TD", "\n")),
	}
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
		case rightsLine.MatchString(line):
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
