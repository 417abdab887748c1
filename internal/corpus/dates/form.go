package dates

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// numbered reads a date that is one number: 20191110, the days of a
// spreadsheet, the seconds of a clock; and those of ISO weeks.
func numbered(s string) (time.Time, bool) {
	whole, fraction, _ := strings.Cut(s, ".")
	n, err := strconv.Atoi(whole)
	if err != nil || strings.Trim(fraction, "0123456789") != "" || strings.ContainsAny(whole, "+-") {
		return isoWeek(s)
	}
	switch {
	case len(whole) == 8 && fraction == "", len(whole) == 14 && fraction == "":
		year, month, day := atoi(s[:4]), atoi(s[4:6]), atoi(s[6:8])
		d, ok := calendar(year, month, day)
		return d.Day, ok
	case 20_000 <= n && n < 80_000: // 1954 to 2119
		return time.Date(1899, 12, 30+n, 0, 0, 0, 0, time.UTC), true
	case len(whole) == 10:
		return dayOf(time.Unix(int64(n), 0)), true
	case len(whole) == 13:
		return dayOf(time.UnixMilli(int64(n))), true
	}
	return time.Time{}, false
}

// dayOf returns the day of t in UTC.
func dayOf(t time.Time) time.Time {
	y, m, d := t.UTC().Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// atoi returns the number that digits are, 0 for what is none.
func atoi(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// isWeek says whether a date that isoWeek reads is a whole week.
func isWeek(s string) bool {
	s = strings.ReplaceAll(s, "-", "")
	return len(s) == 7 && (s[4] == 'W' || s[4] == 'w')
}

// isoWeek reads 2019-W45-7, 2019W457 and 2019-W45, whose day is the Monday.
func isoWeek(s string) (time.Time, bool) {
	s = strings.ReplaceAll(s, "-", "")
	if len(s) < 7 || len(s) > 8 || s[4] != 'W' && s[4] != 'w' || strings.Trim(s[:4]+s[5:], "0123456789") != "" {
		return time.Time{}, false
	}
	year, week, weekday := atoi(s[:4]), atoi(s[5:7]), 1
	if len(s) == 8 {
		weekday = atoi(s[7:])
	}
	fourth := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC) // always in the first week
	monday := 4 - (int(fourth.Weekday())+6)%7
	return time.Date(year, 1, monday+(week-1)*7+weekday-1, 0, 0, 0, 0, time.UTC), year > lastHijri && 1 <= week && week <= 53 && 1 <= weekday && weekday <= 7
}

// writtenDate reads a date of numbers and words: "05/09/2019 6:20 PM", "الخميس،
// 5 سبتمبر/أيلول 2019م", "Sun Nov 10 18:00:00 +0000 2019". Each word must be
// understood. Of a day in two calendars, the Gregorian date is taken.
func writtenDate(s string, order Order) (Date, bool) {
	if one, other, ok := strings.Cut(s, "الموافق"); ok {
		d, ok := writtenDate(one, order)
		if ok && !d.Hijri {
			return d, true
		}
		return writtenDate(strings.TrimLeft(other, " :لـ"), order)
	}
	var p parts
	if !p.read(dateWords.Replace(strings.ToLower(s))) {
		return Date{}, false
	}
	d, ok := p.date(order)
	if ok && p.timed && d.Until.IsZero() {
		minutes := p.minutes - p.zone
		if p.half > 0 && p.minutes < 12*60 {
			minutes += p.half * 60
		} else if p.half == 0 && p.halved && p.minutes >= 12*60 {
			minutes -= 12 * 60
		}
		d.Day = dayOf(d.Day.Add(time.Duration(minutes) * time.Minute))
	}
	return d, ok
}

// parts are the parts of a date.
type parts struct {
	numbers []string
	month   time.Month // in words, 0 for none
	hijri   bool       // of the Hijri calendar
	timed   bool
	minutes int // of the time
	halved  bool
	half    int // hours that the half of the day is later
	zone    int // minutes before Greenwich
}

// read takes a date apart, and says whether all of it was understood.
func (p *parts) read(s string) bool {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case '0' <= r && r <= '9':
			n := digitsAt(s, i)
			if hours := i + n; hours < len(s) && s[hours] == ':' || hours+1 < len(s) && s[hours] == 'h' && digitsAt(s, hours+1) > 0 {
				n = p.time(s[i:hours] + ":" + s[hours+1:]) // 18h20 in French
				if n == 0 {
					return false
				}
			} else {
				p.numbers = append(p.numbers, s[i:i+n])
			}
			i += n
		case unicode.IsLetter(r):
			n := wordAt(s, i)
			word := s[i : i+n]
			if !p.word(word) {
				return false
			}
			i += n
			if word == "gmt" || word == "utc" {
				i += p.offset(s[i:])
			}
		case unicode.IsSpace(r) || strings.ContainsRune("/,،-–.()'’[]|:", r):
			i += size
		default:
			return false
		}
	}
	return true
}

// digitsAt returns how many digits stand at a byte.
func digitsAt(s string, i int) int {
	return len(s[i:]) - len(strings.TrimLeft(s[i:], "0123456789"))
}

// wordAt returns how many bytes the letters at a byte take.
func wordAt(s string, i int) int {
	n := strings.IndexFunc(s[i:], func(r rune) bool { return !unicode.IsLetter(r) && r != '_' })
	if n < 0 {
		return len(s) - i
	}
	return n
}

// time reads a time with the zone behind it, and returns how many bytes they
// take; 0 for none.
func (p *parts) time(s string) int {
	fields, at := []int{}, 0
	for {
		n := digitsAt(s, at)
		if n == 0 {
			break
		}
		fields = append(fields, atoi(s[at:at+n]))
		at += n
		if at == len(s) || s[at] != ':' && !(len(fields) == 3 && (s[at] == '.' || s[at] == ',')) {
			break
		}
		at++
	}
	if p.timed || len(fields) < 2 || len(fields) > 4 || fields[0] > 24 || fields[1] > 59 {
		return 0
	}
	p.timed, p.minutes = true, fields[0]*60+fields[1]
	return at + p.offset(s[at:])
}

// offset reads +02:00 or -0500 behind a time, and returns how many bytes it
// takes.
func (p *parts) offset(s string) int {
	at := len(s) - len(strings.TrimLeft(s, " "))
	if at == len(s) || s[at] != '+' && s[at] != '-' {
		return 0
	}
	sign := 1
	if s[at] == '-' {
		sign = -1
	}
	digits := at + 1
	n := digitsAt(s, digits)
	hours, minutes := 0, 0
	switch {
	case n == 4:
		hours, minutes = atoi(s[digits:digits+2]), atoi(s[digits+2:digits+4])
	case n == 2 && digits+n < len(s) && s[digits+n] == ':':
		hours, minutes = atoi(s[digits:digits+2]), atoi(s[digits+3:min(len(s), digits+5)])
		n = 5
	case n == 1 || n == 2 && digits+n == len(s):
		hours = atoi(s[digits : digits+n])
	default:
		return 0
	}
	if hours > 14 || digits+n > len(s) {
		return 0
	}
	p.zone = sign * (hours*60 + minutes)
	return digits + n
}

// word reads a word, and says whether it is understood.
func (p *parts) word(word string) bool {
	if m := months[word]; m != 0 && !p.hijri && (p.month == 0 || p.month == m) {
		p.month = m
		return true
	}
	if m := hijriMonths[word]; m != 0 && (p.month == 0 || p.hijri && p.month == m) {
		p.month, p.hijri = m, true
		return true
	}
	if half, ok := halves[word]; ok && p.timed && !p.halved {
		p.half, p.halved = half, true
		return true
	}
	if zone, ok := zones[word]; ok && (p.timed || len(p.numbers) == 2) {
		p.zone = zone
		return true
	}
	return silent[word]
}

// date puts the numbers in order.
func (p *parts) date(order Order) (d Date, ok bool) {
	if p.month != 0 {
		return p.named()
	}
	n := p.numbers
	switch {
	case len(n) == 1 && len(n[0]) == 8 && p.timed: // 20191110T180000
		return calendar(atoi(n[0][:4]), atoi(n[0][4:6]), atoi(n[0][6:]))
	case len(n) == 2 && len(n[0]) == 8 && len(n[1]) == 6:
		return calendar(atoi(n[0][:4]), atoi(n[0][4:6]), atoi(n[0][6:]))
	case len(n) == 2 && len(n[0]) == 4 && len(n[1]) <= 2:
		return month(n[0], n[1])
	case len(n) == 2 && len(n[1]) == 4 && len(n[0]) <= 2:
		return month(n[1], n[0])
	case len(n) == 1 && len(n[0]) == 4 && !p.timed:
		return whole(atoi(n[0]), 0)
	case len(n) != 3 || len(n[0]) > 4 || len(n[1]) > 2 || len(n[2]) > 4 || len(n[2]) == 3 || len(n[0]) == 3:
		return Date{}, false
	case len(n[0]) == 4 && len(n[2]) <= 2:
		return calendar(atoi(n[0]), atoi(n[1]), atoi(n[2]))
	case len(n[0]) == 4:
		return Date{}, false
	case len(n[2]) == 2 && order == YearFirst:
		return calendar(century(n[0]), atoi(n[1]), atoi(n[2]))
	}
	return twoWays(century(n[2]), atoi(n[0]), atoi(n[1]), order)
}

// twoWays returns the day of a year and two numbers, one of which is the month.
func twoWays(year, first, second int, order Order) (d Date, ok bool) {
	proves := Unknown
	switch {
	case first > 12:
		proves = DayFirst
	case second > 12:
		proves = MonthFirst
	}
	day, month := first, second
	if proves == MonthFirst || proves == Unknown && order == MonthFirst {
		day, month = second, first
	}
	d, ok = calendar(year, month, day)
	d.Proves, d.Open = proves, proves == Unknown && first != second
	return d, ok
}

// century returns a year, one of two digits as near to this century as it can
// be: 19 is 2019, 98 is 1998.
func century(digits string) int {
	year := atoi(digits)
	switch {
	case len(digits) > 2:
		return year
	case year < 70:
		return 2000 + year
	}
	return 1900 + year
}

// named returns the day of a date with its month in words.
func (p *parts) named() (Date, bool) {
	day, year := 0, 0
	for _, n := range p.numbers {
		switch v := atoi(n); {
		case len(n) <= 2 && day == 0 && 1 <= v && v <= 31:
			day = v
		case len(n) == 4 && year == 0:
			year = v
		case len(n) == 2 && day != 0 && year == 0:
			year = century(n)
		default:
			return Date{}, false
		}
	}
	if year == 0 || p.hijri != (firstHijri <= year && year <= lastHijri) {
		return Date{}, false
	}
	if day == 0 {
		return whole(year, int(p.month))
	}
	return calendar(year, int(p.month), day)
}

// month returns the days of a month in digits.
func month(year, month string) (Date, bool) {
	if atoi(month) == 0 {
		return Date{}, false
	}
	return whole(atoi(year), atoi(month))
}
