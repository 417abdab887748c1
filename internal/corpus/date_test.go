package corpus

import (
	"fmt"
	"testing"

	"mizan/internal/corpus/dates"
)

// TestDateOrder checks in which order the dates of a file are read.
func TestDateOrder(t *testing.T) {
	for _, test := range []struct {
		name  string
		given []string
		asked dates.Order
		want  string // the first of them as read
		why   string
	}{
		{"nothing tells", []string{"11/10/2019", "12/04/2019"}, dates.Unknown, "2019-10-11", "assumed"},
		{"one can have no other month", []string{"11/10/2019", "11/23/2019"}, dates.Unknown, "2019-11-10", "column"},
		{"one can have no other day", []string{"11/10/2019", "23/11/2019"}, dates.Unknown, "2019-10-11", "column"},
		{"more tell the one than the other", []string{"11/10/2019", "11/23/2019", "11/24/2019", "24/11/2019"}, dates.Unknown, "2019-11-10", "mixed"},
		{"it is said", []string{"11/10/2019", "12/04/2019"}, dates.MonthFirst, "2019-11-10", "option"},
		{"short years, the year first", []string{"19/11/10"}, dates.YearFirst, "2019-11-10", ""},
	} {
		file := "outlet,date,text\n"
		for i, date := range test.given {
			file += fmt.Sprintf("أ,%s,نص %d\n", date, i)
		}
		var told Survey
		got := collect(t, Options{Dates: test.asked, Survey: func(s Survey) error { told = s; return nil }}, tree(t, map[string]string{"1.csv": file}))
		why := ""
		if len(told.Dates) > 0 {
			why = told.Dates[0].Why
		}
		if day := got.articles[0].Published.Format("2006-01-02"); day != test.want || why != test.why {
			t.Errorf("%s: %s is read as %s, %q, want %s, %q", test.name, test.given[0], day, why, test.want, test.why)
		}
	}
}

// TestUnreadableDate checks that a date that cannot be read costs the article
// its date and nothing else, unless asked to be strict.
func TestUnreadableDate(t *testing.T) {
	file := tree(t, map[string]string{"1.jsonl": `{"outlet":"أ","text":"نص","date":"13/13/2019"}`})
	got := collect(t, Options{}, file)
	if len(got.articles) != 1 || got.articles[0].NoDate != "13/13/2019" || !got.articles[0].Published.IsZero() {
		t.Errorf("got %v, %q", got.articles, got.refused)
	}
	got = collect(t, Options{Strict: true}, file)
	same(t, "refused", got.refused, []string{`1.jsonl:1: date is "13/13/2019", want such as 2019-09-05, 05/09/2019 or 5 سبتمبر 2019`})
}

// A week, a month or a year is no day: its article has none, and the days that it
// may be of.
func TestDatesOfSeveralDays(t *testing.T) {
	for date, want := range map[string][2]string{
		"11/2019": {"2019-11-01", "2019-11-30"}, "2019-12": {"2019-12-01", "2019-12-31"}, "نوفمبر 2019": {"2019-11-01", "2019-11-30"},
		"2019": {"2019-01-01", "2019-12-31"}, "٢٠١٩": {"2019-01-01", "2019-12-31"}, "2019-W45": {"2019-11-04", "2019-11-10"}, "محرم 1441": {"2019-08-31", "2019-09-29"},
	} {
		var months []Article
		for a, err := range Open(Options{}, tree(t, map[string]string{"1.csv": "outlet,date,text\nأ," + date + ",نص\n"})) {
			if err != nil {
				t.Fatal(err)
			}
			months = append(months, a)
		}
		a := months[0]
		if got := [2]string{a.From.Format("2006-01-02"), a.To.Format("2006-01-02")}; got != want || !a.Published.IsZero() || a.NoDate != "" {
			t.Errorf("%s is %v, on %v, %q unread; want %v", date, got, a.Published, a.NoDate, want)
		}
	}
}
