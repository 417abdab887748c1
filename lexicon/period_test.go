package lexicon

import (
	"strings"
	"testing"
	"time"
)

func TestPeriodHolds(t *testing.T) {
	skhirat := Period{20140516, 20160329}
	for _, test := range []struct {
		name   string
		period Period
		at     When
		want   Answer
	}{
		{"always, whatever the time", Period{}, On(20190404), Yes},
		{"always, without a time", Period{}, When{}, Yes},
		{"a day within", skhirat, On(20150101), Yes},
		{"the first day", skhirat, On(20140516), Yes},
		{"the last day", skhirat, On(20160329), Yes},
		{"the day before", skhirat, On(20140515), No},
		{"the day after", skhirat, On(20160330), No},
		{"no time is known", skhirat, When{}, Maybe},
		{"no time is known, one end open", Period{Since: 20140516}, When{}, Maybe},
		{"a year within", skhirat, Year(2015), Yes},
		{"a year with an end in it", skhirat, Year(2016), Maybe},
		{"a year with the beginning in it", skhirat, Year(2014), Maybe},
		{"a year before", skhirat, Year(2013), No},
		{"a year after", skhirat, Year(2017), No},
		{"an open end", Period{Since: 20140516}, On(20991231), Yes},
		{"before an open end", Period{Since: 20140516}, Year(2013), No},
		{"an open beginning", Period{Until: 20160329}, On(19510101), Yes},
		{"behind an open beginning", Period{Until: 20160329}, Year(2017), No},
		{"a time longer than the period", skhirat, When{20100101, 20201231}, Maybe},
	} {
		if got := test.period.Holds(test.at); got != test.want {
			t.Errorf("%s: %v holds at %v: %v, want %v", test.name, test.period, test.at, got, test.want)
		}
	}
}

func TestPeriodInWords(t *testing.T) {
	for _, test := range []struct {
		period Period
		want   string
	}{
		{Period{20140516, 20160329}, "2014-05-16/2016-03-29"},
		{Period{Since: 20140516}, "2014-05-16/.."},
		{Period{Until: 20160329}, "../2016-03-29"},
	} {
		if got := test.period.String(); got != test.want {
			t.Errorf("got %s, want %s", got, test.want)
		}
	}
	if !(Period{}).Always() || (Period{Since: 20140516}).Always() {
		t.Error("only the period without ends is always")
	}
}

func TestParseDay(t *testing.T) {
	for _, test := range []struct {
		name, text string
		last       bool
		want       Day
	}{
		{"a day", "2016-03-30", false, 20160330},
		{"a day as an end", "2016-03-30", true, 20160330},
		{"a month begins", "2016-02", false, 20160201},
		{"a month ends, in a leap year", "2016-02", true, 20160229},
		{"a year begins", "2016", false, 20160101},
		{"a year ends", "2016", true, 20161231},
	} {
		if got, err := parseDay(test.text, test.last); err != nil || got != test.want {
			t.Errorf("%s: %q is %d, %v, want %d", test.name, test.text, got, err, test.want)
		}
	}
	for _, text := range []string{"", "2016-13", "2016-02-30", "March 2016", "16", "2016-3"} {
		if _, err := parseDay(text, false); err == nil || !strings.Contains(err.Error(), "is no date") {
			t.Errorf("%q: %v, want a complaint", text, err)
		}
	}
}

func TestDayOf(t *testing.T) {
	if got := DayOf(time.Date(2019, 4, 4, 23, 0, 0, 0, time.UTC)); got != 20190404 {
		t.Errorf("got %d", got)
	}
	if got := DayOf(time.Time{}); got != 0 || On(got).Known() {
		t.Errorf("no time is day %d, known %v", got, On(got).Known())
	}
	if Year(2016) != (When{20160101, 20161231}) {
		t.Errorf("2016 is %v", Year(2016))
	}
}
