package report

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"mizan/compare"
)

// editFields are the columns of an edit, in order; those of a reading come
// twice, for the first and for the second.
var (
	editFields    = []string{"cluster", "date", "kind", "side", "party", "direction", "places"}
	readingFields = []string{"outlets", "articles", "naming", "polarity", "voice", "words", "sentence"}
)

// Edits prints the edits of a study as TSV: a header, then a line each. The
// change stands in its sentence between ⟦ and ⟧.
func Edits(w io.Writer, study *compare.Study) error {
	out := bufio.NewWriter(w)
	head := editFields
	for _, which := range []string{"first_", "second_"} {
		for _, field := range readingFields {
			head = append(head[:len(head):len(head)], which+field)
		}
	}
	line(out, head)
	for i := range study.Edits.List {
		e := &study.Edits.List[i]
		side := ""
		if e.Side >= 0 {
			side = study.Sides[e.Side].ID
		}
		fields := []string{
			strconv.Itoa(e.Cluster), study.Articles[e.First.Articles[0]].Date, e.Kind.String(), side, e.Party.In("ar"),
			strconv.Itoa(e.Direction), strconv.Itoa(e.Places),
		}
		line(out, append(append(fields, readingRow(study, &e.First)...), readingRow(study, &e.Second)...))
	}
	return out.Flush()
}

// readingRow returns the fields of a reading.
func readingRow(study *compare.Study, r *compare.Reading) []string {
	var outlets, articles []string
	for _, i := range r.Articles {
		outlets = append(outlets, study.Outlets[study.Articles[i].Outlet].Name)
		articles = append(articles, study.Articles[i].ID)
	}
	naming, polarity, voice := "", "", ""
	if r.Named {
		naming, polarity, voice = r.Naming, strconv.Itoa(r.Polarity), r.Voice.String()
	}
	return []string{strings.Join(outlets, ", "), strings.Join(articles, ", "), naming, polarity, voice, r.Words, r.Marked()}
}

// line prints fields as a line; tabs and line breaks in them become spaces.
func line(w *bufio.Writer, fields []string) {
	for i, field := range fields {
		if i > 0 {
			w.WriteByte('\t')
		}
		w.WriteString(oneLine(field))
	}
	w.WriteByte('\n')
}
