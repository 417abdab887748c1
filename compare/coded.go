package compare

import "mizan/internal/words"

// A CodedManifest names the coding workbook whose human decisions stand in
// place of the tool's.
type CodedManifest struct {
	SHA256    string `json:"sha256"`
	Decisions int    `json:"decisions"` // mentions of the corpus that were decided by hand
	Changed   int    `json:"changed"`   // those that the tool had decided otherwise
	Differ    int    `json:"differ"`    // mentions of the workbook in which coders differ: the tool's answer stands there
}

// Coded is the Warning.ID of the note that human decisions are counted.
const Coded = "coded"

// Coded notes which human decisions are in what was added.
func (b *Builder) Coded(m CodedManifest) { b.manifest.Coded = &m }

// noteCoded says in all prints that human decisions are counted.
func (s *Study) noteCoded() {
	m := s.Manifest.Coded
	if m == nil {
		return
	}
	s.Notes = append(s.Notes, Warning{Coded, words.Key("compare.note.coded").With(words.Values{
		"decided": m.Decisions, "changed": m.Changed, "differ": m.Differ,
	})})
}
