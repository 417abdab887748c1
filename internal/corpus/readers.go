package corpus

import (
	"bytes"
	"io"

	"mizan/internal/corpus/cell"
	"mizan/internal/corpus/charset"
	"mizan/internal/corpus/forms"
	"mizan/internal/corpus/lines"
	"mizan/internal/words"
)

// take reads a file as a whole, up to the longest record. The bytes hold until
// the next file.
func (r *reader) take(in io.Reader) ([]byte, error) {
	r.space.Reset()
	if _, err := r.space.ReadFrom(io.LimitReader(in, lines.Longest+1)); err != nil {
		return nil, err
	}
	if r.space.Len() > lines.Longest {
		return nil, refusal{lines.ErrTooLong}
	}
	return r.space.Bytes(), nil
}

// takeText reads a file as a whole, and returns its text and its encoding.
func (r *reader) takeText(in io.Reader) (text, encoding string, err error) {
	raw, err := r.take(in)
	if err != nil {
		return "", "", err
	}
	return decodeText(raw)
}

// note tells something of the file that is read.
func (r *reader) note(n Note) { r.notes = append(r.notes, n) }

// took tells what was taken for what.
func (r *reader) took(h *heading) {
	r.taken = h.told()
	if h.top > 1 {
		r.note(Note{Kind: NoteHeader, N: h.top})
	}
}

// documents delivers the documents of one file. What says no outlet has the
// outlet of the folder.
func (r *reader) documents(label string, all []forms.Document, outlet string) error {
	for _, d := range all {
		record := record{
			fieldOutlet: d.Outlet, fieldDate: d.Date, fieldTitle: d.Title, fieldText: d.Text, fieldURL: d.URL, fieldID: d.ID,
		}
		if cell.Trim(d.Outlet) == "" {
			record[fieldOutlet] = outlet
		}
		if err := r.record(&record, Pos{Path: label, Line: d.Line}); err != nil {
			return err
		}
	}
	return nil
}

// page reads a saved web page. A page that does not say its outlet has that of
// its folder.
func (r *reader) page(label string, in io.Reader, outlet string) (string, error) {
	text, encoding, err := r.takeText(in)
	if err != nil {
		return "", err
	}
	d, err := forms.Page(text)
	if err != nil {
		return "", refusal{err}
	}
	if d.Outlet == "" && outlet == "" {
		return "", refused("refused.pageOutlet", words.Values{"next": byText()})
	}
	return encoding, r.documents(label, []forms.Document{d}, outlet)
}

// feed reads an RSS or Atom feed.
func (r *reader) feed(label string, in io.Reader, outlet string) (string, error) {
	text, encoding, err := r.takeText(in)
	if err != nil {
		return "", err
	}
	all, summaries, err := forms.Feed(text)
	if err != nil {
		return "", refusal{err}
	}
	if summaries > 0 {
		r.note(Note{Kind: NoteSummaries, N: summaries, Of: len(all)})
	}
	return encoding, r.documents(label, all, outlet)
}

// document reads a Word or RTF document: one text, or several of an export.
func (r *reader) document(label string, in io.Reader, outlet string) (string, error) {
	raw, err := r.take(in)
	if err != nil {
		return "", err
	}
	read := forms.RTF
	if bytes.HasPrefix(raw, []byte("PK")) || bytes.HasPrefix(raw, []byte("\xD0\xCF\x11\xE0")) {
		read = forms.Docx
	}
	text, err := read(raw)
	if err != nil {
		return "", refusal{err}
	}
	if all := forms.Split(text); len(all) > 0 {
		return charset.UTF8, r.documents(label, all, outlet)
	}
	if outlet == "" {
		return "", refused("refused.next", words.Values{"why": errNoOutlet, "next": byText()})
	}
	return charset.UTF8, r.documents(label, []forms.Document{{Text: text}}, outlet)
}

// warc reads the pages of a web archive. A page that cannot be read is refused
// with the number of its record.
func (r *reader) warc(label string, in io.Reader, outlet string) (string, error) {
	var fatal error
	err := forms.WARC(in, func(response forms.Response) error {
		fatal = r.response(Pos{Path: label, Line: response.Number}, response, outlet)
		return fatal
	})
	if err != nil && fatal == nil {
		err = refusal{err}
	}
	return charset.UTF8, err
}

// response delivers the article of one page of a web archive.
func (r *reader) response(pos Pos, response forms.Response, outlet string) error {
	if response.Err != nil {
		return r.refuse(pos, response.Err)
	}
	text, _, err := decodeText(response.Page)
	if err != nil {
		return r.refuse(pos, err)
	}
	d, err := forms.Page(text)
	if err != nil {
		return r.refuse(pos, err)
	}
	if d.URL == "" {
		d.URL = response.URL
	}
	if d.Outlet == "" {
		d.Outlet = siteOf(d.URL)
	}
	if d.Outlet == "" {
		d.Outlet = outlet
	}
	d.Line = pos.Line
	return r.documents(pos.Path, []forms.Document{d}, outlet)
}

// workbook reads the sheets of an .xlsx file.
func (r *reader) workbook(label string, in io.Reader, outlet string) (string, error) {
	raw, err := r.take(in)
	if err != nil {
		return "", err
	}
	book, err := forms.OpenWorkbook(raw)
	if err != nil {
		return "", refusal{err}
	}
	handed := r.handed
	var idle []FormatError
	for _, s := range book.Sheets {
		pos := Pos{Path: label}
		if len(book.Sheets) > 1 {
			pos.Part = s.Name
		}
		err := r.sheetRows(pos, s)
		if none, ok := err.(noTable); ok {
			idle = append(idle, FormatError{pos, none.error})
			continue
		}
		if err != nil {
			return "", err
		}
		if s.Hidden > 0 {
			r.note(Note{Kind: NoteHidden, Sheet: s.Name, N: s.Hidden})
		}
		if s.Full > 0 {
			r.note(Note{Kind: NoteCut, Sheet: s.Name, N: s.Full})
		}
	}
	read := r.handed > handed
	for _, sheet := range idle {
		if read {
			r.note(Note{Kind: NoteSheet, Sheet: sheet.Pos.Part})
		} else if err := r.refuse(sheet.Pos, sheet.Err); err != nil {
			return "", err
		}
	}
	return charset.UTF8, nil
}
