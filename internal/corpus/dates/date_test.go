package dates

import (
	"testing"
	"time"
)

func TestDates(t *testing.T) {
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	fifth := day(2019, 9, 5)
	for _, test := range []struct {
		name string
		date string
		want time.Time
	}{
		{"nothing", "", time.Time{}},
		{"spaces and direction marks", " \u200f ", time.Time{}},
		{"ISO", "2019-09-05", fifth},
		{"ISO with a time in UTC", "2019-09-05T14:30:00Z", fifth},
		{"ISO with a time that is the next day in UTC", "2019-09-04T23:30:00-02:00", fifth},
		{"ISO with a time that is the day before in UTC", "2019-09-06T01:30:00+0200", fifth},
		{"ISO with a time and no zone", "2019-09-05T14:30:00.123", fifth},
		{"a database's", "2019-09-05 14:30:00", fifth},
		{"a database's without seconds", "2019-09-05 14:30", fifth},
		{"a data frame's", "2019-09-05 14:30:00+00:00", fifth},
		{"the day first", "05/09/2019", fifth},
		{"the day first, short", "5/9/2019", fifth},
		{"the day first, with dots", "5.9.2019", fifth},
		{"the year first, with slashes", "2019/09/05", fifth},
		{"a month", "2019-09", day(2019, 9, 1)},
		{"a feed's", "Thu, 05 Sep 2019 14:30:00 +0000", fifth},
		{"Arabic-Indic digits", "٠٥/٠٩/٢٠١٩", fifth},
		{"Persian digits", "۲۰۱۹-۰۹-۰۵", fifth},
		{"with direction marks in it", "05\u200f/09\u200f/2019", fifth},
		{"Egypt", "5 سبتمبر 2019", fifth},
		{"Levant", "5 أيلول 2019", fifth},
		{"both", "5 سبتمبر/أيلول 2019", fifth},
		{"both, in brackets, with the weekday and Arabic-Indic digits", "الخميس، ٥ أيلول (سبتمبر) ٢٠١٩م", fifth},
		{"with dashes", "5-سبتمبر-2019", fifth},
		{"what stands before it on a page", "نشر في: 05/09/2019 18:20", fifth},
		{"the hour of a city", "الخميس 5 سبتمبر 2019 - 18:20 بتوقيت القاهرة", fifth},
		{"the hour of Greenwich in words", "آخر تحديث: 5 سبتمبر 2019 الساعة 6:20 مساءً بتوقيت غرينتش", fifth},
		{"hours from Greenwich", "٥ سبتمبر ٢٠١٩ ٠١:٢٠ GMT-3", fifth},
		{"the day before in Greenwich", "6 Sep 2019 01:20 GMT+3", fifth},
		{"a French page", "jeudi 5 septembre 2019 à 18h20", fifth},
		{"a French month cut short", "5 févr. 2019", day(2019, 2, 5)},
		{"an English page", "Published: Thursday 5 September 2019", fifth},
		{"Levant in two words", "1 كانون الثاني 2020", day(2020, 1, 1)},
		{"Levant in two words, both", "31 كانون الأول / ديسمبر 2020", day(2020, 12, 31)},
		{"Levant in two words, spoken", "1 تشرين أول 2020", day(2020, 10, 1)},
		{"Maghreb", "12 جانفي 2020", day(2020, 1, 12)},
		{"Morocco", "12 غشت 2020", day(2020, 8, 12)},
		{"Libya until 2011", "7 هانيبال 2009", day(2009, 8, 7)},
		{"without hamza", "30 ابريل 2019", day(2019, 4, 30)},
		{"August of the Levant, two letters", "4 آب 2019", day(2019, 8, 4)},
		{"a month in words", "نيسان 2019", day(2019, 4, 1)},
		{"English", "September 5, 2019", fifth},
		{"French", "5 septembre 2019", fifth},
		{"a day and a half day's time", "05/09/2019 6:20:00 PM", fifth},
		{"ص and م", "05/09/2019 06:20 م", fifth},
		{"the half of the day in a word", "05/09/2019 06:20 مساء", fifth},
		{"with a zone's name", "2019-09-05 18:00:11 EET", fifth},
		{"a zone's name that makes it the day before", "2019-09-06 01:00 EEST", fifth},
		{"a program's", "Thu Sep 05 18:00:00 +0000 2019", fifth},
		{"the weekday before", "Thursday, September 5, 2019", fifth},
		{"the weekday behind", "5 سبتمبر 2019 الخميس", fifth},
		{"the month before", "سبتمبر 5, 2019", fifth},
		{"the month in letters, with a time", "05-Sep-2019 06:20PM", fifth},
		{"the month in letters, a short year", "05-Sep-19", fifth},
		{"a month in digits", "09/2019", day(2019, 9, 1)},
		{"a short year", "05/09/19", fifth},
		{"compact", "20190905", fifth},
		{"compact with a time", "20190905T180000Z", fifth},
		{"a spreadsheet's", "43713", fifth},
		{"a spreadsheet's with a time", "43713.75", fifth},
		{"a clock's seconds", "1567641600", fifth},
		{"a clock's thousandths", "1567641600000", fifth},
		{"a week", "2019-W36", day(2019, 9, 2)},
		{"a week's day", "2019-W36-4", fifth},
		{"Hijri in words", "6 محرم 1441هـ", fifth},
		{"Hijri in digits", "1441-01-06", fifth},
		{"Hijri in digits, the day first", "06/01/1441", fifth},
		{"both calendars", "الخميس 6 محرم 1441 هـ الموافق 5 سبتمبر 2019 م", fifth},
		{"a program's nothing", "NaT", time.Time{}},
		{"a database's nothing", "0000-00-00", time.Time{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := Read(test.date, DayFirst)
			if err != nil || !got.Day.Equal(test.want) {
				t.Errorf("%q: got %v, %v, want %v", test.date, got.Day, err, test.want)
			}
		})
	}
	for _, date := range []string{
		"أمس", "13/13/2019", "30 شباط 2020", "5 سبتمبر/تشرين الأول 2019", "5 سبتمبر", "5 محرم 1300", "25:00", "2019-W54", "10/11/2019 26:00", "5 محرم 2019", "5 سبتمبر 1441",
		"5 سبتمبر 2019 2020", "2019-09-05 في طرابلس", "32 مايو 2019", "2019-00-10", "م", "5 6 سبتمبر 2019",
	} {
		if got, err := Read(date, DayFirst); err == nil {
			t.Errorf("%q: got %v, want an error", date, got.Day)
		}
	}
}
