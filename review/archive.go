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

// What a coding workbook may be at most. One of 2,000 items is a few hundred
// kilobytes in some 20 parts, and unpacks to a few megabytes.
const (
	mostBytes    = 16 << 20 // of the file
	mostParts    = 1000     // in the zip
	mostUnpacked = 32 << 20 // of all parts together
)

// parts unpacks the parts of a workbook. Each is read to its end, so that a
// part that is cut, or whose checksum is wrong, refuses the file.
func parts(data []byte) (map[string][]byte, error) {
	switch {
	case len(data) == 0:
		return nil, errors.New("the file is empty")
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return nil, errors.New("password-protected or old .xls: save as .xlsx")
	case !bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return nil, errors.New("not an .xlsx workbook")
	}
	if n, ok := declared(data); !ok {
		return nil, errors.New("the file is cut: the end of the zip is missing")
	} else if n > mostParts {
		return nil, fmt.Errorf("%d parts in the zip, want %d at most", n, mostParts)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("damaged: %w", err)
	}
	if len(archive.File) > mostParts {
		return nil, fmt.Errorf("%d parts in the zip, want %d at most", len(archive.File), mostParts)
	}
	unpacked := map[string][]byte{}
	room := int64(mostUnpacked)
	for _, file := range archive.File {
		name := strings.ToLower(strings.TrimPrefix(file.Name, "/"))
		if _, twice := unpacked[name]; twice {
			return nil, fmt.Errorf("part %q is in the zip twice", file.Name)
		}
		part, err := unpack(file, room)
		if err != nil {
			return nil, err
		}
		room -= int64(len(part))
		unpacked[name] = part
	}
	return unpacked, nil
}

// unpack reads a part to its end. It believes no size that the zip tells.
func unpack(file *zip.File, room int64) ([]byte, error) {
	if file.Flags&1 != 0 {
		return nil, fmt.Errorf("part %q is encrypted: save without a password", file.Name)
	}
	r, err := file.Open()
	if err != nil {
		return nil, fmt.Errorf("damaged: part %q: %w", file.Name, err)
	}
	defer r.Close()
	var part bytes.Buffer
	n, err := io.Copy(&part, io.LimitReader(r, room+1))
	if n > room {
		return nil, fmt.Errorf("unpacks to more than %d MB, want a coding workbook", mostUnpacked>>20)
	}
	if err != nil {
		return nil, fmt.Errorf("damaged: part %q: %w", file.Name, err)
	}
	return part.Bytes(), nil
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
