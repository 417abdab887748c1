package corpus

import (
	"time"

	hijri "github.com/hablullah/go-hijri"

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

// Orders are the values that Options.Dates may have.
func Orders() []Order { return []Order{DayFirst, MonthFirst, YearFirst} }

// A dated is a date as it was read.
type dated struct {
	day    time.Time // in UTC; zero for none
	until  time.Time // the last day of a week, a month or a year, of which day is the first; zero for one day
	proves Order     // what it tells of its column: one of its numbers can be no month
	open   bool      // day and month could change places
	hijri  bool      // it was of the Hijri calendar
}

// parseDate reads a date, the day before the month where both could be.
func parseDate(s string) (time.Time, error) {
	d, err := readDate(s, DayFirst)
	return d.day, err
}

// readDate returns the day, in UTC, of a date as people and programs write it;
// the first and the last one of a week, a month or a year, no day for an empty text.
func readDate(s string, order Order) (dated, error) {
	s = plainDigits(trimmed(s))
	if s == "" || nothing(s) {
		return dated{}, nil
	}
	if len(s) == len("2019-09-05") && s[4] == '-' && s[7] == '-' {
		if day, err := time.Parse("2006-01-02", s); err == nil && day.Year() > lastHijri {
			return dated{day: day}, nil
		}
	}
	if day, ok := numbered(s); ok {
		d := dated{day: day}
		if isWeek(s) {
			d.until = day.AddDate(0, 0, 6)
		}
		return d, nil
	}
	if d, ok := writtenDate(s, order); ok {
		return d, nil
	}
	return dated{}, words.Wrong("refused.date", words.Values{"date": shortened(s)})
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
func calendar(year, month, day int) (d dated, ok bool) {
	if d.hijri = firstHijri <= year && year <= lastHijri; d.hijri {
		d.day, ok = fromHijri(year, month, day)
	} else {
		d.day, ok = gregorian(year, month, day)
	}
	return d, ok
}

// whole returns the days of a month of either calendar, those of the year for
// month 0.
func whole(year, month int) (d dated, ok bool) {
	first, next := max(month, 1), month+1
	after := year
	if month == 0 || month == 12 {
		after, next = year+1, 1
	}
	d, ok = calendar(year, first, 1)
	end, fine := calendar(after, next, 1)
	d.until = end.day.AddDate(0, 0, -1)
	return d, ok && fine
}
