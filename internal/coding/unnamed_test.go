package coding

import (
	"os"
	"regexp"
	"testing"

	"mizan/lexicon"
)

// gnaNamed is how a text names the side of the Accord, by no more than a hint.
var gnaNamed = regexp.MustCompile(`الوفاق|السراج|المجلس الرئاسي`)

// TestLabelsUnnamed prints how many names that deny legitimacy an outlet's own
// words were counted for the Accord with in one year, and how many of them in
// articles that never name it: those should be few, and each arguable.
//
//	MIZAN_FEED=FOLDER MIZAN_OUTLET=skynews go test ./internal/coding -run LabelsUnnamed -v
func TestLabelsUnnamed(t *testing.T) {
	outlet := os.Getenv("MIZAN_OUTLET")
	if outlet == "" || os.Getenv("MIZAN_FEED") == "" {
		t.Skip("NOT MEASURED: name an outlet in MIZAN_OUTLET and the folder of a feed in MIZAN_FEED")
	}
	coder := libya(t)
	since := lexicon.Day(20160330) // from here on that side is the Accord's
	all, unnamed := 0, 0
	feed(t, func(a labelled) {
		told := a.told()
		if a.Outlet != outlet || told.Day < since {
			return
		}
		for _, m := range coder.Code(told).Mentions {
			if m.Side != "gna" || m.Polarity >= 0 || m.Voice != Own {
				continue
			}
			all++
			if gnaNamed.MatchString(a.Title + "\n" + a.Text) {
				continue
			}
			unnamed++
			part := a.Text
			if m.InTitle {
				part = a.Title
			}
			t.Logf("%s %q by %s «%s»: %s", a.Date, part[m.Start:m.End], m.Why.Side.Rule, m.Why.Side.Cue, part[m.From:m.To])
		}
	})
	t.Logf("%s: names that deny legitimacy counted for the Accord in articles that never name it: %s", outlet, ratio(unnamed, all))
}
