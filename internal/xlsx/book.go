// Package xlsx is what mizan needs of a workbook: sheets written from the top,
// looks, links, streamed rows, charts, print, and a file whose bytes depend on
// nothing but what is in it.
//
// It stands on excelize and is the only package that knows of it. What the
// library does in a way that Excel repairs, that keeps all rows in memory, or
// that chance orders, is written here instead. It knows no study; its sheets
// run in the direction of their language.
package xlsx

import (
	"fmt"
	"io"
	"regexp"
	"sort"

	"github.com/xuri/excelize/v2"

	"mizan/internal/words"
)

// A Book is a workbook being written. The first error stays in it, and what
// follows goes on without looking at it.
type Book struct {
	Plots     Plotter // of its charts
	Unprinted string  // over the pages of a sheet that is not printed whole

	file   *excelize.File
	lang   string
	rtl    bool
	styles map[Look]int
	parts  map[string]*part
	rich   map[string]int // texts in parts: see setRich
	sheets int
	tables map[string]bool // by ID
	aside  map[string]any  // parts of tables: see addTable
	err    error
}

// New begins a workbook in a language.
func New(lang string) *Book {
	b := &Book{
		file: excelize.NewFile(), lang: lang, rtl: words.RightToLeft(lang),
		styles: make(map[Look]int), parts: make(map[string]*part), rich: make(map[string]int), tables: make(map[string]bool), aside: make(map[string]any),
	}
	b.Try(b.file.SetDefaultFont(fontName))
	return b
}

// Try keeps the first error.
func (b *Book) Try(err error) {
	if b.err == nil {
		b.err = err
	}
}

// Err returns the first error.
func (b *Book) Err() error { return b.err }

// RightToLeft reports whether the workbook reads from right to left.
func (b *Book) RightToLeft() bool { return b.rtl }

// Describe sets the document's title and subject, and no date: the library
// would write the one of its own first file. Nor does it tell who saved it last:
// exceljs opens no workbook that does.
func (b *Book) Describe(title, subject string) {
	const part = "docProps/core.xml"
	b.Try(b.file.SetDocProps(&excelize.DocProperties{
		Title: Clean(title), Subject: Clean(subject),
		Creator: "mizan", Language: b.lang,
	}))
	if core, ok := b.file.Pkg.Load(part); ok {
		b.file.Pkg.Store(part, untold.ReplaceAll(core.([]byte), nil))
	}
	b.Try(b.file.SetAppProps(&excelize.AppProperties{Application: "mizan"}))
}

// untold is what the library writes into the properties unasked.
var untold = regexp.MustCompile(`<dcterms:(created|modified)[^>]*>[^<]*</dcterms:(created|modified)>|<lastModifiedBy></lastModifiedBy>`)

// Lock keeps sheets from being added, renamed or taken away.
func (b *Book) Lock() {
	b.Try(b.file.ProtectWorkbook(&excelize.WorkbookProtectionOptions{LockStructure: true}))
}

// name gives an area a name, in the whole workbook or in one sheet.
func (b *Book) name(name, area, scope string) {
	b.Try(b.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: area, Scope: scope}))
}

// Save writes the workbook, which opens on its first sheet, so that equal
// workbooks are equal bytes. Left alone the library orders its list of image
// types by chance. It returns the first error of all.
func (b *Book) Save(w io.Writer) error {
	if b.err != nil {
		return b.err
	}
	b.showTables()
	b.file.SetActiveSheet(0)
	defaults := b.file.ContentTypes.Defaults
	sort.Slice(defaults, func(i, j int) bool { return defaults[i].Extension < defaults[j].Extension })
	zipper := &sortedZip{to: w, parts: b.parts, entries: make(map[string]*press)}
	defer zipper.discard()
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return zipper })
	return b.file.Write(io.Discard) // the zip goes to w, not through the library's buffer
}

// Close lets go of what the workbook holds outside of memory.
func (b *Book) Close() {
	for _, part := range b.parts {
		part.rows.discard()
	}
	b.file.Close()
}

// partOf returns the part of a sheet, whose name the library makes from the
// sheet's number.
func (b *Book) partOf(sheet string) *part {
	p := new(part)
	for id, name := range b.file.GetSheetMap() {
		if name == sheet {
			b.parts[fmt.Sprintf("xl/worksheets/sheet%d.xml", id)] = p
		}
	}
	return p
}
