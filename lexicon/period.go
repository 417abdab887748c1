package lexicon

import (
	"fmt"
	"time"
)

// A Day is a date as the number yyyymmdd; 0 when it is not known.
type Day int32

// DayOf returns the day of a time, 0 of the zero time.
func DayOf(t time.Time) Day {
	if t.IsZero() {
		return 0
	}
	return Day(t.Year()*10000 + int(t.Month())*100 + t.Day())
}

// A Period is the time for which a term, an office or a party stands for
// something, both ends included. The zero Period is always.
type Period struct {
	Since, Until Day // 0 is open
}

// Always reports whether the period has no ends.
func (p Period) Always() bool { return p == Period{} }

// String writes the period as a codebook says it: 2014-05-16/2016-03-29, with
// .. for an open end.
func (p Period) String() string {
	end := func(d Day) string {
		if d == 0 {
			return ".."
		}
		return fmt.Sprintf("%04d-%02d-%02d", d/10000, d/100%100, d%100)
	}
	return end(p.Since) + "/" + end(p.Until)
}

// When is what is known of the time that a text speaks of: from one day to
// another, both included. The zero When is nothing.
type When struct {
	From, To Day
}

// On is a day that is known.
func On(d Day) When { return When{d, d} }

// Year is a year that is known.
func Year(y int) When { return When{Day(y*10000 + 101), Day(y*10000 + 1231)} }

// Known reports whether anything is known of the time.
func (w When) Known() bool { return w.From != 0 }

// Holds says whether a period holds at a time: Yes, No, or Maybe where the time
// is not known or reaches over an end of the period.
func (p Period) Holds(at When) Answer {
	switch {
	case p.Always():
		return Yes
	case !at.Known():
		return Maybe
	case p.Since != 0 && at.To < p.Since, p.Until != 0 && at.From > p.Until:
		return No
	case p.Since != 0 && at.From < p.Since, p.Until != 0 && at.To > p.Until:
		return Maybe
	}
	return Yes
}

// An Answer is yes, no or maybe.
type Answer int

// The answers.
const (
	No Answer = iota
	Maybe
	Yes
)

// parseDay reads a day, a month or a year: 2016-03-30, 2016-03, 2016. Of a month
// or a year it returns the first day, or the last.
func parseDay(text string, last bool) (Day, error) {
	for _, form := range []struct {
		layout string
		y, m   int
	}{{"2006-01-02", 0, 0}, {"2006-01", 0, 1}, {"2006", 1, 0}} {
		t, err := time.Parse(form.layout, text)
		if err != nil {
			continue
		}
		if last {
			t = t.AddDate(form.y, form.m, 0)
			if form.y+form.m > 0 {
				t = t.AddDate(0, 0, -1)
			}
		}
		return DayOf(t), nil
	}
	return 0, fmt.Errorf("%q is no date, want a day, a month or a year: 2016-03-30, 2016-03, 2016", text)
}
