// Package dates reads the dates that people and programs write: in digits of
// three scripts, in words of Arabic, English and French, in two calendars, as the
// numbers of spreadsheets and clocks. Given one and the order of its numbers, it
// gives the day in UTC, or the first and the last of a month, and what the date
// proves about the order of the others in its column.
//
// It knows no column and no article.
package dates

import (
	"time"

	hijri "github.com/hablullah/go-hijri"

	"mizan/internal/corpus/cell"
	"mizan/internal/words"
)

// An Order says which of day, month and year comes first in a date of digits.
type Order string

// The orders. Where nobody says and nothing in a column tells, the day comes
// first, as it does in the Arab press.
const (
	Unknown    Order = ""
	DayFirst   Order = "dmy"
	MonthFirst Order = "mdy"
	YearFirst  Order = "ymd" // for years of two digits; one of four tells itself
)

// Orders are those that somebody may ask for.
func Orders() []Order { return []Order{DayFirst, MonthFirst, YearFirst} }

// A Date is a date as it was read.
type Date struct {
	Day    time.Time // in UTC; zero for none
	Until  time.Time // the last day of a week, a month or a year, of which Day is the first; zero for one day
	Proves Order     // what it tells of its column: one of its numbers can be no month
	Open   bool      // day and month could change places
	Hijri  bool      // it was of the Hijri calendar
}

// Read reads a date as people and programs write it; no day for a text that is
// empty or says that there is none. It is an error where a word of it is not
// understood, or where there is no such day.
func Read(s string, order Order) (Date, error) {
	s = plainDigits(cell.Trim(s))
	if s == "" || cell.Nothing(s) {
		return Date{}, nil
	}
	if len(s) == len("2019-09-05") && s[4] == '-' && s[7] == '-' {
		if day, err := time.Parse("2006-01-02", s); err == nil && day.Year() > lastHijri {
			return Date{Day: day}, nil
		}
	}
	if day, ok := numbered(s); ok {
		d := Date{Day: day}
		if isWeek(s) {
			d.Until = day.AddDate(0, 0, 6)
		}
		return d, nil
	}
	if d, ok := writtenDate(s, order); ok {
		return d, nil
	}
	return Date{}, words.Wrong("refused.date", words.Values{"date": cell.Short(s)})
}

// plainDigits returns s with Arabic-Indic and Persian digits as 0 to 9, and
// without direction marks.
func plainDigits(s string) string {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return mapDigits(s)
		}
	}
	return s
}

// The years that are taken for ones of the Hijri calendar, and those that the
// table of Umm al-Qura holds.
const (
	firstHijri, lastHijri = 1300, 1500
	firstTabled           = 1356
)

// fromHijri returns the day of a date of the Hijri calendar, by the table of
// Umm al-Qura.
func fromHijri(year, month, day int) (time.Time, bool) {
	if year < firstTabled || year > lastHijri || month < 1 || month > 12 || day < 1 || day > 30 {
		return time.Time{}, false
	}
	of := hijri.UmmAlQuraDate{Year: int64(year), Month: int64(month), Day: int64(day)}.ToGregorian()
	return time.Date(of.Year(), of.Month(), of.Day(), 0, 0, 0, 0, time.UTC), true
}

// gregorian returns a day, and whether there is such a one.
func gregorian(year, month, day int) (time.Time, bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t, year > lastHijri && int(t.Month()) == month && t.Day() == day
}

// calendar returns the day of a year, a month and a day of either calendar.
func calendar(year, month, day int) (d Date, ok bool) {
	if d.Hijri = firstHijri <= year && year <= lastHijri; d.Hijri {
		d.Day, ok = fromHijri(year, month, day)
	} else {
		d.Day, ok = gregorian(year, month, day)
	}
	return d, ok
}

// whole returns the days of a month of either calendar, those of the year for
// month 0.
func whole(year, month int) (d Date, ok bool) {
	first, next := max(month, 1), month+1
	after := year
	if month == 0 || month == 12 {
		after, next = year+1, 1
	}
	d, ok = calendar(year, first, 1)
	end, fine := calendar(after, next, 1)
	d.Until = end.Day.AddDate(0, 0, -1)
	return d, ok && fine
}
