package command

import (
	"fmt"
	"os"
	"path/filepath"

	"mizan/compare"
	"mizan/internal/review"
	"mizan/internal/words"
	"mizan/internal/xlsx"
	"mizan/report"
)

// useCoded puts the decisions of a coded workbook in place of the tool's. It
// returns what notes them in the study, to be called when all is read. Without
// a path it does nothing.
func (r *reading) useCoded(path string) (note func(), err error) {
	if path == "" {
		return func() {}, nil
	}
	coded, err := review.Open(path)
	if err != nil {
		return nil, err
	}
	decisions, err := coded.Decisions(r.lexicon)
	if err != nil {
		return nil, err
	}
	r.coded, r.filled = decisions, coded
	return func() {
		met, changed := decisions.Met()
		r.builder.Coded(compare.CodedManifest{SHA256: coded.SHA256, Decisions: met, Changed: changed, Differ: decisions.Differ()})
		r.note(words.Key("command.note.coded").With(words.Values{"decided": met, "changed": changed, "differ": decisions.Differ()}))
		if lost := decisions.Total() - met; lost > 0 {
			r.note(words.Key("command.note.lost").With(words.Values{"n": lost}))
		}
	}, nil
}

// keepAnswers refuses to write over a report whose coding sheet people have
// filled, unless what they answered goes into the new one.
func (r *reading) keepAnswers(out, coded string) error {
	path := filepath.Join(out, report.WorkbookFile)
	if r.filled != nil && !sameFile(path, coded) {
		r.filled.Copied = true
	}
	lost, err := review.Loses(path, r.filled)
	if err != nil {
		return fmt.Errorf("%w; it may hold coders' work: mend it, move it away, or name another folder with --out", err)
	}
	if lost {
		return fmt.Errorf("%s holds answers of coders that would be lost: use them with --coded %s, or name another folder with --out", path, path)
	}
	return nil
}

// sameFile reports whether two paths lead to one file.
func sameFile(one, other string) bool {
	first, err := os.Stat(one)
	if err != nil {
		return false
	}
	second, err := os.Stat(other)
	return err == nil && os.SameFile(first, second)
}

// sheetItems is how many items the coding sheet of a report has at most.
const sheetItems = 120

// codingSheet adds the sheet for coders to a report's workbook: the one that
// was filled, or else a sample of what was read.
func (r *reading) codingSheet(file *xlsx.Book) error {
	var sample *review.Sample
	if r.filled != nil {
		sample = &r.filled.Sample
	} else {
		sample = r.drawn()
	}
	if len(sample.Items) == 0 {
		return nil
	}
	return review.AddTo(file, sample, r.lang)
}
