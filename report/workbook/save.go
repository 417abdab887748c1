package workbook

import (
	"io"
	"regexp"
	"sort"

	"github.com/xuri/excelize/v2"
)

// properties sets the document's title and maker, and no date: the library
// would write the one of its own first file.
func (b *workbook) properties() {
	const part = "docProps/core.xml"
	b.try(b.file.SetDocProps(&excelize.DocProperties{
		Title:          cleanText(b.title()),
		Subject:        cleanText(b.say(b.study.Manifest.Lexicon.Title)),
		Creator:        "mizan",
		LastModifiedBy: "mizan",
		Language:       b.lang,
	}))
	if core, ok := b.file.Pkg.Load(part); ok {
		b.file.Pkg.Store(part, coreDates.ReplaceAll(core.([]byte), nil))
	}
	b.try(b.file.SetAppProps(&excelize.AppProperties{Application: "mizan"}))
	b.file.SetActiveSheet(0)
}

var coreDates = regexp.MustCompile(`<dcterms:(created|modified)[^>]*>[^<]*</dcterms:(created|modified)>`)

// save writes the file so that equal workbooks are equal bytes. Left alone the
// library orders its list of image types by chance.
func (b *workbook) save(w io.Writer) error {
	defaults := b.file.ContentTypes.Defaults
	sort.Slice(defaults, func(i, j int) bool { return defaults[i].Extension < defaults[j].Extension })
	zipper := &sortedZip{to: w, parts: b.parts, entries: make(map[string]*zipEntry)}
	defer zipper.discard()
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return zipper })
	return b.file.Write(io.Discard) // the zip goes to w, not through the library's buffer
}

// close lets go of what the workbook holds outside of memory.
func (b *workbook) close() {
	for _, part := range b.parts {
		part.rows.discard()
	}
	b.file.Close()
}
