package xlsxtest

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// The size of a sheet.
const (
	mostRows    = 1_048_576
	mostColumns = 16_384
)

// A spot is a place on a sheet, from 1.
type spot struct{ column, row int }

// An area is a rectangle on a sheet with both its corners.
type area struct{ from, to spot }

var spotPattern = regexp.MustCompile(`^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$`)

// spotOf reads a place such as B7 or $B$7.
func spotOf(text string) (spot, error) {
	found := spotPattern.FindStringSubmatch(text)
	if found == nil {
		return spot{}, fmt.Errorf("%.40q is no cell", text)
	}
	s := spot{}
	for _, letter := range found[1] {
		s.column = s.column*26 + int(letter-'A') + 1
	}
	s.row, _ = strconv.Atoi(found[2])
	if s.column > mostColumns || s.row > mostRows {
		return spot{}, fmt.Errorf("%s is beyond the end of the sheet", text)
	}
	return s, nil
}

// areaOf reads a range such as B7:C9, or one cell, or whole rows such as 1:3.
func areaOf(text string) (area, error) {
	first, last, ok := strings.Cut(text, ":")
	if !ok {
		last = first
	}
	if ok && !strings.ContainsAny(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		first, last = "A"+first, "XFD"+last
	}
	from, err := spotOf(first)
	if err != nil {
		return area{}, err
	}
	to, err := spotOf(last)
	if err != nil {
		return area{}, err
	}
	if to.column < from.column || to.row < from.row {
		return area{}, fmt.Errorf("%q runs backwards", text)
	}
	return area{from, to}, nil
}

// name is the place as people write it.
func (s spot) name() string {
	letters := ""
	for n := s.column; n > 0; n = (n - 1) / 26 {
		letters = string(rune('A'+(n-1)%26)) + letters
	}
	return letters + strconv.Itoa(s.row)
}

func (a area) String() string { return a.from.name() + ":" + a.to.name() }

// size is how many cells an area has.
func (a area) size() int {
	return (a.to.column - a.from.column + 1) * (a.to.row - a.from.row + 1)
}

// holds reports whether a cell lies in the area.
func (a area) holds(s spot) bool {
	return s.column >= a.from.column && s.column <= a.to.column && s.row >= a.from.row && s.row <= a.to.row
}

// within reports whether all of the area lies in another.
func (a area) within(other area) bool { return other.holds(a.from) && other.holds(a.to) }

// meets reports whether two areas share a cell.
func (a area) meets(other area) bool {
	return a.from.column <= other.to.column && other.from.column <= a.to.column &&
		a.from.row <= other.to.row && other.from.row <= a.to.row
}

// with returns the area made larger by a cell; the zero area holds none.
func (a area) with(s spot) area {
	if a == (area{}) {
		return area{s, s}
	}
	return area{
		spot{min(a.from.column, s.column), min(a.from.row, s.row)},
		spot{max(a.to.column, s.column), max(a.to.row, s.row)},
	}
}

var placePattern = regexp.MustCompile(`^(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{M}\p{N}_.]*))!(.+)$`)

// place reads a range on a sheet of the workbook such as 'الملخص'!$A$1:$B$9.
func (b *book) place(text string) (*sheet, area, error) {
	found := placePattern.FindStringSubmatch(text)
	if found == nil {
		return nil, area{}, fmt.Errorf("%.80q is no place on a sheet", text)
	}
	name := strings.ReplaceAll(found[1], "''", "'") + found[2]
	cells, err := areaOf(found[3])
	for _, s := range b.sheets {
		if s.name == name {
			return s, cells, err
		}
	}
	return nil, area{}, fmt.Errorf("%.80q is on a sheet that is not there", text)
}
