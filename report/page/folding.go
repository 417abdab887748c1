package page

import "mizan/lexicon/arabic"

// A folding is how the lexicon evens out spelling, as data for the search of the
// page: the runs of package arabic in columns, which pack well.
type folding struct {
	Gaps    []rune           `json:"gaps"`  // from the end of the run before
	Sizes   []rune           `json:"sizes"` // of a run, less one
	Kinds   []arabic.RunKind `json:"kinds"`
	Letters []string         `json:"letters"` // what its first character folds to
	Steps   []rune           `json:"steps"`   // from one letter to the next
	Carried [][2]string      `json:"carried"` // letters, and with a hamza above
}

// newFolding gathers the folding.
func newFolding() folding {
	f := folding{Carried: arabic.Carried()}
	end := rune(0)
	for _, run := range arabic.Runs() {
		f.Gaps, f.Sizes = append(f.Gaps, run.First-end), append(f.Sizes, run.Last-run.First)
		f.Kinds, f.Letters, f.Steps = append(f.Kinds, run.Kind), append(f.Letters, run.To), append(f.Steps, run.Step)
		end = run.Last
	}
	return f
}
