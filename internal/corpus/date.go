package corpus

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// layouts are the dates written in digits. Where day and month could change
// places, the day comes first, as it does in the Arab press.
var layouts = []string{
	"2006-1-2", "2006/1/2", "2006.1.2",
	"2/1/2006", "2-1-2006", "2.1.2006",
	time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04:05", "2006-01-02T15:04",
	"2006-1-2 15:04", "2006-1-2 15:04:05", "2006-1-2 15:04:05Z07:00", "2006-1-2 15:04:05Z0700", "2006-1-2 15:04:05 Z0700",
	"2006/1/2 15:04", "2006/1/2 15:04:05", "2/1/2006 15:04", "2/1/2006 15:04:05",
	time.RFC1123, time.RFC1123Z, "Jan 2 2006", "January 2 2006",
	"2006-1",
}

// parseDate returns the day, in UTC, of a date as people and programs write
// it; the first of the month for a month without a day, the zero time for an
// empty text.
func parseDate(s string) (time.Time, error) {
	s = plainDigits(trimmed(s))
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil {
			return dayOf(t), nil
		}
	}
	if t, ok := writtenDate(s); ok {
		return t, nil
	}
	return time.Time{}, fmt.Errorf("date is %q, want such as 2019-09-05, 05/09/2019 (the day first) or 5 سبتمبر 2019", shortened(s))
}

// dayOf returns the day of t in UTC.
func dayOf(t time.Time) time.Time {
	y, m, d := t.UTC().Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// plainDigits returns s with Arabic-Indic and Persian digits as 0 to 9, and
// without direction marks.
func plainDigits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case '٠' <= r && r <= '٩':
			return r - '٠' + '0'
		case '۰' <= r && r <= '۹':
			return r - '۰' + '0'
		case r == '\u200e' || r == '\u200f' || r == '\u061c':
			return -1
		}
		return r
	}, s)
}

// writtenDate reads a date with its month in words: "5 سبتمبر 2019",
// "الخميس، 5 سبتمبر/أيلول 2019م". Each word must be understood.
func writtenDate(s string) (time.Time, bool) {
	var day, year int // 0 while not met
	var month time.Month
	for _, word := range dateWords(s) {
		number, err := strconv.Atoi(word)
		m := months[word]
		switch {
		case err == nil && day == 0 && 1 <= number && number <= 31:
			day = number
		case err == nil && year == 0 && 1000 <= number && number <= 9999:
			year = number
		case m != 0 && (month == 0 || month == m):
			month = m
		case !weekdays[word]:
			return time.Time{}, false
		}
	}
	t := time.Date(year, month, max(day, 1), 0, 0, 0, 0, time.UTC)
	return t, year != 0 && month != 0 && t.Month() == month
}

// dateWords splits a date into numbers and words. The two words of a month's
// name become one, and hamza on alef is dropped.
func dateWords(s string) []string {
	s = strings.ToLower(strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا").Replace(s))
	s = strings.NewReplacer("-", " ", "كانون ا", "كانون_ا", "كانون ث", "كانون_ث", "تشرين ا", "تشرين_ا", "تشرين ث", "تشرين_ث", "اي النار", "اي_النار").Replace(s)
	var words []string
	for _, word := range strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("/,،()", r)
	}) {
		if word[0] <= '9' {
			word = strings.TrimSuffix(word, "م") // of the Gregorian year
		}
		words = append(words, word)
	}
	return words
}

// weekdays are the words of a date that say nothing new.
var weekdays = set("السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة يوم")

// months are the names of the months as dateWords leaves them: of Egypt and
// the Gulf, of the Levant and Iraq, of the Maghreb, of Morocco, of Libya
// until 2011, English and French.
var months = monthNames(
	"يناير كانون_الثاني كانون_ثاني جانفي اي_النار january jan janvier",
	"فبراير شباط فيفري النوار february feb février",
	"مارس اذار الربيع march mar mars",
	"ابريل نيسان افريل الطير april apr avril",
	"مايو ايار ماي الماء may mai",
	"يونيو يونيه حزيران جوان الصيف june jun juin",
	"يوليو يوليه يوليوز تموز جويلية ناصر july jul juillet",
	"اغسطس اب اوت غشت هانيبال august aug août",
	"سبتمبر ايلول شتنبر الفاتح september sep sept septembre",
	"اكتوبر تشرين_الاول تشرين_اول التمور october oct octobre",
	"نوفمبر تشرين_الثاني تشرين_ثاني نونبر الحرث november nov novembre",
	"ديسمبر كانون_الاول كانون_اول دجنبر الكانون december dec décembre",
)

// monthNames returns the month of each name; the lists are January's first.
func monthNames(lists ...string) map[string]time.Month {
	names := map[string]time.Month{}
	for i, list := range lists {
		for _, name := range strings.Fields(list) {
			names[name] = time.Month(i + 1)
		}
	}
	return names
}

// set returns the words of a list.
func set(list string) map[string]bool {
	words := map[string]bool{}
	for _, word := range strings.Fields(list) {
		words[word] = true
	}
	return words
}
