package compare

import "mizan/internal/corpus"

// A Manifest says what made the study, so that it can be made again.
type Manifest struct {
	Tool    string          `json:"tool"` // "mizan"
	Version string          `json:"version"`
	Lexicon LexiconManifest `json:"lexicon"`
	Sample  bool            `json:"sample"`            // whether the built-in sample was read: training texts, not journalism
	Inputs  []Input         `json:"inputs"`            // by path
	Coded   *CodedManifest  `json:"coded,omitempty"`   // nil when the tool decided everything
	Guarded int             `json:"guarded,omitempty"` // cells of mentions.csv with an apostrophe before what a spreadsheet would run, or U+FFFD for NUL
	Placed  []string        `json:"placed"`            // what tells where in its file an article stands: with the lines in another order this alone is other
}

// byPlace returns what of a study tells where in its file an article stands. A record
// without an id of its own has its place for one, by which examples are drawn.
func byPlace() []string {
	return []string{
		"manifest.inputs.sha256", "articles.place", "elsewhere.titles", "outOfScope", "refused",
		"articles.id", "keywords.articles", "keywords.evidence", "keyNamings.articles", "keyNamings.evidence",
	}
}

// A LexiconManifest names the exact codebook.
type LexiconManifest struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	SHA256  string `json:"sha256"`
	Title   Text   `json:"title"`

	Language  string     `json:"language"`
	Spellings [][]string `json:"-"` // words that the press spells in several ways, each group one word: a search finds all by any
}

// An Input is one file that was read.
type Input struct {
	Path     string `json:"path"` // relative to what the user named
	SHA256   string `json:"sha256"`
	Encoding string `json:"encoding"` // as found: "UTF-8", "windows-1256"
	Articles int    `json:"articles"` // articles scored
	Refused  int    `json:"refused"`

	Taken string        `json:"taken,omitempty"` // which columns or keys were taken for what, where their names are not the fields'
	Notes []corpus.Note `json:"notes,omitempty"` // what else its reader should know, such as texts that are summaries
}
