package coding

import (
	"strings"
	"testing"

	"mizan/lexicon"
)

// whenOf returns the time that the sentence speaks of that holds the mark ⟦.
func whenOf(t *testing.T, coder *Coder, marked string, day lexicon.Day) lexicon.When {
	t.Helper()
	start := strings.Index(marked, "⟦")
	body := strings.NewReplacer("⟦", "", "⟧", "").Replace(marked)
	a := &article{coder: coder, when: lexicon.On(day), text: Text{Body: body}, scope: whole(Text{Body: body})}
	f := coder.walk(body)
	a.part(body, false, &f)
	for i := range a.readings {
		if r := &a.readings[i]; r.Start <= start && start < r.End {
			return a.whenAt(r)
		}
	}
	t.Fatalf("nothing is found at the mark of %q", marked)
	return lexicon.When{}
}

func TestWhenAt(t *testing.T) {
	coder := libya(t)
	const today = lexicon.Day(20190404)
	for _, test := range []struct {
		name, text string
		day        lexicon.Day
		want       lexicon.When
	}{
		{"the day of the article", "تقدمت ⟦قوات حفتر⟧ أمس.", today, lexicon.On(today)},
		{"no day is known", "تقدمت ⟦قوات حفتر⟧ أمس.", 0, lexicon.When{}},
		{"another year", "في عام 2015 تقدمت ⟦قوات حفتر⟧.", today, lexicon.Year(2015)},
		{"another year behind the naming", "تقدمت ⟦قوات حفتر⟧ في سنة 2015.", today, lexicon.Year(2015)},
		{"another year in Arabic digits", "في عام ٢٠١٥ تقدمت ⟦قوات حفتر⟧.", today, lexicon.Year(2015)},
		{"a month of another year", "في مايو 2015 تقدمت ⟦قوات حفتر⟧.", today, lexicon.Year(2015)},
		{"the article's own year", "في عام 2019 تقدمت ⟦قوات حفتر⟧.", today, lexicon.On(today)},
		{"a year, where no day is known", "في عام 2015 تقدمت ⟦قوات حفتر⟧.", 0, lexicon.Year(2015)},
		{"a number that is no year", "وصل 2015 جنديا من ⟦قوات حفتر⟧.", today, lexicon.On(today)},
		{"the year of another sentence", "انتهى ذلك في عام 2015. ثم تقدمت ⟦قوات حفتر⟧.", today, lexicon.On(today)},
		{"a year long before", "في عام 1969 لم تكن ⟦قوات حفتر⟧ شيئا.", today, lexicon.On(today)},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := whenOf(t, coder, test.text, test.day); got != test.want {
				t.Errorf("%s\ngot %v, want %v", test.text, got, test.want)
			}
		})
	}
}

func TestSideByPeriod(t *testing.T) {
	coder := libya(t)
	for _, test := range []struct {
		name, text string
		day        lexicon.Day
		side, rule string
	}{
		{"Tobruk's", "تقدمت ⟦قوات الحكومة المعترف بها دوليا⟧.", 20150301, "lna", "period"},
		{"Tripoli's", "تقدمت ⟦قوات الحكومة المعترف بها دوليا⟧.", 20170301, "gna", "period"},
		{"without a date", "تقدمت ⟦قوات الحكومة المعترف بها دوليا⟧.", 0, Unresolved, "undated"},
		{"a side that is no more", "خاض جهاز الردع معارك ضد ⟦قوات موالية للحكومة⟧ في طرابلس.", 20250513, Unresolved, "unresolved"},
		{"a unit when its side is no more", "انتشر ⟦اللواء 444⟧ في طرابلس.", 20250513, Unresolved, "out-of-period"},
		{"before either", "تقدمت ⟦قوات الحكومة⟧.", 20120301, Unresolved, "unresolved"},
		{"another year than the article's", "وفي عام 2015 تقدمت ⟦قوات الحكومة المعترف بها دوليا⟧.", 20180301, "lna", "period"},
		{"a year, without a date", "وفي عام 2018 تقدمت ⟦قوات الحكومة المعترف بها دوليا⟧.", 0, "gna", "period"},
		{"a year with the border in it, without a date", "وفي عام 2016 تقدمت ⟦قوات الحكومة المعترف بها دوليا⟧.", 0, Unresolved, "undated"},
	} {
		t.Run(test.name, func(t *testing.T) {
			start := strings.Index(test.text, "⟦")
			body := strings.NewReplacer("⟦", "", "⟧", "").Replace(test.text)
			for _, m := range coder.Code(Text{Body: body, Day: test.day, Whole: true}).Mentions {
				if m.Start <= start && start < m.End {
					if m.Side != test.side || m.Why.Side.Rule != test.rule {
						t.Errorf("%s %d\ngot %s by %v, want %s by %s", test.text, test.day, m.Side, m.Why.Side, test.side, test.rule)
					}
					return
				}
			}
			t.Errorf("%s\nnot found", test.text)
		})
	}
}
