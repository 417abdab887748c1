package compare

import (
	"testing"

	"mizan/compare/stats"
)

// Outlets that were read for three weeks, however many, do not hide that the months
// of those read for a year hang together.
func TestBrieflyReadOutletsHideNoDependence(t *testing.T) {
	var series []stats.Series
	for range 2 {
		var of stats.Series
		for day := 0; day < 392; day += 3 {
			of.Days, of.Residuals = append(of.Days, day), append(of.Residuals, float64(1-2*(day/28%2)))
		}
		series = append(series, of)
	}
	for range 10 {
		var of stats.Series
		for i := range 60 {
			of.Days, of.Residuals = append(of.Days, i/3), append(of.Residuals, float64(1-2*(i%2)))
		}
		series = append(series, of)
	}
	found := (&gathered{}).depend(series)
	if last := found[len(found)-1]; last.Days < 28 || last.P > likely {
		t.Errorf("the longest dependence found is %+v, want one of months", last)
	}
}
