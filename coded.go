package main

import (
	"mizan/compare"
	"mizan/review"
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
	r.coded = decisions
	return func() {
		met, changed := decisions.Met()
		r.builder.Coded(compare.CodedManifest{SHA256: coded.SHA256, Decisions: met, Changed: changed, Differ: decisions.Differ()})
		r.note("%d decisions of human coders used, %d of them changed the tool's; %d mentions in which coders differ are left to the tool", met, changed, decisions.Differ())
		if lost := decisions.Total() - met; lost > 0 {
			r.note("%d decisions are of no mention in this corpus: another lexicon or text, or left out by the options", lost)
		}
	}, nil
}
