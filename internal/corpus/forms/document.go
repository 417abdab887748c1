// Package forms reads what articles come in: workbooks, web pages, feeds, Word
// and RTF documents, exports of several documents, web archives.
//
// It says what stands there, as it stands there, and decides nothing: what a
// column holds, which outlet it is and which day is for the corpus to say.
// Every reader here takes any bytes: it gives documents or an error.
package forms

// A Document is what a form says of one article. What it does not say is empty.
type Document struct {
	Outlet, Date, Title, Text, URL, ID string
	Line                               int // where it starts in its file, from 1; 0 for the whole file
}
