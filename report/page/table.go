package page

import (
	"mizan/internal/words"
)

// A table is a plain HTML table: what a chart shows, for readers who want the
// figures, and all there is for those without script.
type table struct {
	Caption words.Sayer
	Class   string // "matrix" for outlets across and down
	Upright bool   // heads of columns stand on end
	Dense   bool   // cells are squares of colour
	Sought  bool   // is searched
	Main    bool   // stands in the page as it is, however long: for readers without script
	Notes   []words.Sayer
	Head    []head
	Rows    [][]cell
}

// A head is the head of a column.
type head struct {
	Text    words.Sayer
	Term    string // or the words of a stranger
	English string // what they say, for readers of English
	Sign    string // before a naming, its polarity
}

// A cell holds one of a name, a figure or words.
type cell struct {
	Name          string      // the words of a stranger
	English, Sign string      // of a naming: what it says, and its polarity
	Figure        string      // a number
	Interval      string      // around it, in the same cell
	Text          words.Sayer // mizan's own words
	Pick          pick        // the evidence a figure leads to
	Bar           *bar        // a share drawn
	Titles        []articleTitle
	Heat          int    // shade, 1…9, of Tone
	Tone          string // a colour of the page
	Dim           bool   // stands on too little to be read as a figure
	Still         bool   // its link is not reached by the tabulator
	Flag          bool   // a doubt stands beside it
	Group         bool   // heads the rows below, over Span columns
	Span          int
}

// Class is how a cell looks.
func (c cell) Class() string {
	class := "number"
	if c.Heat > 0 {
		class += " heat heat-" + words.Whole(c.Heat) + " tone-" + c.Tone
	}
	if c.Dim {
		class += " dim"
	}
	if c.Dim && c.Pick == nil {
		class += " blank"
	}
	return class
}

// heads makes the heads of columns from the keys of their words.
func heads(keys ...string) []head {
	list := make([]head, len(keys))
	for i, key := range keys {
		list[i].Text = said(key)
	}
	return list
}

// picked is a count that leads to its evidence, a bare 0 when there is none.
func picked(n int, p pick) cell {
	if n == 0 {
		return cell{Figure: "0"}
	}
	return cell{Figure: words.Whole(n), Pick: p}
}

// dash stands for nothing.
func dash(s string) string {
	if s == "" {
		return "—"
	}
	return s
}

// with narrows a pick.
func with(p pick, key string, value int) pick {
	narrow := pick{key: value}
	for k, v := range p {
		narrow[k] = v
	}
	return narrow
}
