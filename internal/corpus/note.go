package corpus

import "mizan/internal/words"

// A Note says something of a file that its reader should know.
type Note struct {
	Kind  NoteKind
	Sheet string // of a workbook; empty elsewhere
	N, Of int    // how many, of how many; the line of a header
}

// A NoteKind is what a note is about.
type NoteKind string

// The kinds of notes.
const (
	NoteHeader    NoteKind = "header"    // the header was found in line N
	NoteSummaries NoteKind = "summaries" // N of Of entries hold a summary and no more
	NoteHidden    NoteKind = "hidden"    // N hidden rows of a sheet are read
	NoteEmpty     NoteKind = "empty"     // there is no article in it
	NoteSheet     NoteKind = "sheet"     // a sheet beside others holds no articles
	NoteCut       NoteKind = "cut"       // N cells of a sheet are as full as a cell can be
)

// Phrase is what a note says.
func (n Note) Phrase() words.Phrase {
	says := map[NoteKind]words.Key{
		NoteHeader: "reading.said.header", NoteSummaries: "reading.said.summaries", NoteHidden: "reading.said.hidden", NoteCut: "reading.said.cut", NoteEmpty: "reading.said.empty", NoteSheet: "reading.said.sheet",
	}[n.Kind]
	return says.With(words.Values{"sheet": n.Sheet, "n": n.N, "of": n.Of})
}

// MarshalJSON writes what the note says, in every language.
func (n Note) MarshalJSON() ([]byte, error) { return n.Phrase().MarshalJSON() }
