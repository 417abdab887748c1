package review

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
)

// What a workbook may be at most. A coding workbook of 2,000 items is a few
// hundred kilobytes and unpacks to a few megabytes. A report with its 40,000
// sentences of evidence is ten megabytes as mizan writes it; a program that
// saves it anew puts all sentences among the texts, which are read but not kept.
const (
	mostBytes    = 64 << 20  // of the file
	mostParts    = 1000      // in the zip
	mostUnpacked = 32 << 20  // of the sheets and lists that are read
	mostTexts    = 128 << 20 // of the texts that cells refer to
)

// An archive is a workbook of which no part is unpacked yet. What is not asked
// for never is.
type archive struct {
	parts map[string]*zip.File // by name in lower case
	room  int64                // bytes that may still be unpacked
}

// openArchive reads the list of a workbook's parts.
func openArchive(data []byte) (*archive, error) {
	switch {
	case len(data) == 0:
		return nil, errors.New("the file is empty")
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return nil, errors.New("password-protected or old .xls: save as .xlsx")
	case !bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return nil, errNoWorkbook
	}
	if n, ok := declared(data); !ok {
		return nil, errors.New("the file is cut: the end of the zip is missing")
	} else if n > mostParts {
		return nil, fmt.Errorf("%d parts in the zip, want %d at most", n, mostParts)
	}
	list, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("damaged: %w", err)
	}
	if len(list.File) > mostParts {
		return nil, fmt.Errorf("%d parts in the zip, want %d at most", len(list.File), mostParts)
	}
	a := &archive{parts: map[string]*zip.File{}, room: mostUnpacked}
	for _, file := range list.File {
		name := strings.ToLower(strings.TrimPrefix(file.Name, "/"))
		if a.parts[name] != nil {
			return nil, fmt.Errorf("part %q is in the zip twice", file.Name)
		}
		a.parts[name] = file
	}
	if a.parts["mimetype"] != nil && a.parts["content.xml"] != nil {
		return nil, errors.New("an OpenDocument sheet (.ods): open it in LibreOffice or Excel, save it as .xlsx, and give that file")
	}
	return a, nil
}

// errNoWorkbook refuses what is no workbook at all.
var errNoWorkbook = errors.New("not an .xlsx workbook")

// open unpacks a part as it is read: to its end, where its checksum must be
// right. It believes no size that the zip tells.
func (a *archive) open(name string) (io.ReadCloser, error) {
	return a.unpack(name, &a.room, mostUnpacked)
}

// texts unpacks the texts that cells refer to; nil when there are none.
func (a *archive) texts() (io.ReadCloser, error) {
	const name = "xl/sharedstrings.xml"
	if a.parts[name] == nil {
		return nil, nil
	}
	room := int64(mostTexts)
	return a.unpack(name, &room, mostTexts)
}

// unpack opens a part that may take up some room.
func (a *archive) unpack(name string, room *int64, most int64) (io.ReadCloser, error) {
	file := a.parts[strings.ToLower(name)]
	if file == nil {
		return nil, errors.New("the part is missing")
	}
	if file.Flags&1 != 0 {
		return nil, fmt.Errorf("part %q is encrypted: save without a password", file.Name)
	}
	r, err := file.Open()
	if err != nil {
		return nil, fmt.Errorf("damaged: part %q: %w", file.Name, err)
	}
	return &unpacking{r, file.Name, room, most}, nil
}

// An unpacking is a part being read.
type unpacking struct {
	io.ReadCloser
	name string
	room *int64
	most int64
}

// Read reads on while there is room.
func (u *unpacking) Read(p []byte) (int, error) {
	n, err := u.ReadCloser.Read(p)
	if *u.room -= int64(n); *u.room < 0 {
		return 0, fmt.Errorf("unpacks to more than %d MB, want a coding workbook or a report", u.most>>20)
	}
	if err != nil && err != io.EOF {
		err = fmt.Errorf("damaged: part %q: %w", u.name, err)
	}
	return n, err
}

// declared returns how many entries the end of a zip declares, before the
// library makes room for each. A zip of 65,535 and more says so elsewhere and
// is over any limit here.
func declared(data []byte) (entries int, ok bool) {
	const end, longestComment = 22, 1<<16 - 1
	tail := data[max(0, len(data)-end-longestComment):]
	i := bytes.LastIndex(tail, []byte("PK\x05\x06"))
	if i < 0 || len(tail)-i < end {
		return 0, false
	}
	return int(binary.LittleEndian.Uint16(tail[i+10:])), true
}
