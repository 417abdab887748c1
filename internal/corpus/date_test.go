package corpus

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
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := parseDate(test.date)
			if err != nil || !got.Equal(test.want) {
				t.Errorf("%q: got %v, %v, want %v", test.date, got, err, test.want)
			}
		})
	}
	for _, date := range []string{
		"أمس", "2019", "13/13/2019", "30 شباط 2020", "5 سبتمبر/تشرين الأول 2019", "5 محرم 1441", "1567641600", "5 سبتمبر",
		"5 سبتمبر 2019 2020", "2019-09-05 في طرابلس", "32 مايو 2019", "2019-00-10", "م", "5 6 سبتمبر 2019",
	} {
		if got, err := parseDate(date); err == nil {
			t.Errorf("%q: got %v, want an error", date, got)
		}
	}
}
