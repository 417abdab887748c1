package browser

import (
	"fmt"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
)

// A page is short before anything is opened, of many outlets too: so many screens
// at a desk and on a phone.
func TestPageOpensShort(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name          string
		page          func() (map[string]string, error)
		width, height int64
		most          float64
	}{
		{"sample, desk", samplePages, 1180, 800, 20},
		{"sample, phone", samplePages, 360, 740, 15},
		{"24 outlets, desk", crowdPages, 1180, 800, 20},
		{"24 outlets, phone", crowdPages, 360, 740, 15},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			for _, lang := range languages {
				p := open(t, studied(t, test.page)[lang], size(test.width, test.height))
				if got := eval[float64](p, `document.documentElement.scrollHeight / innerHeight`); got > test.most {
					t.Errorf("%s: %.1f screens, want at most %.0f", lang, got, test.most)
				}
			}
		})
	}
}

// A chart of many rows shows its two ends, says how many are between, and shows all
// when asked.
func TestChartOfManyRowsShowsItsEnds(t *testing.T) {
	t.Parallel()
	p := open(t, studied(t, crowdPages)["en"])
	eval[bool](p, `look.show('chart-slant')`)
	rows := func() []string {
		return eval[[]string](p, `echarts.getInstanceByDom(document.getElementById('chart-slant')).getOption().yAxis[0].data.map(name => name.slice(1, -1))`)
	}
	marks := func() int {
		return eval[int](p, `echarts.getInstanceByDom(document.getElementById('chart-slant')).getOption().series[1].data.length`)
	}
	ends, drawn := rows(), marks()
	eval[any](p, `document.getElementById('chart-slant').nextElementSibling.querySelector('.rows').click(), null`)
	all := rows()
	if len(all) != 24 || marks() != 24 {
		t.Fatalf("%d rows and %d marks when all are asked for, want 24", len(all), marks())
	}
	want := slices.Concat(all[:7], []string{"⋯ 10 ⋯"}, all[17:])
	if !slices.Equal(ends, want) || drawn != 14 {
		t.Errorf("rows are %q with %d marks at first, want %q with 14", ends, drawn, want)
	}
}

// A link leads to a chart that is stowed away in what is closed, and shows it alone
// where it says so.
func TestLinkLeadsIntoWhatIsClosed(t *testing.T) {
	t.Parallel()
	address := studied(t, crowdPages)["ar"]
	p := open(t, address)
	ids := eval[[]string](p, `Array.from(document.querySelectorAll('.stowed[data-holds]')).flatMap(node => node.dataset.holds.trim().split(' '))`)
	if len(ids) < 5 {
		t.Fatalf("%d charts are stowed away", len(ids))
	}
	for _, id := range []string{ids[0], ids[len(ids)-1]} {
		for _, only := range []string{"", "?only=1"} {
			p.do(chromedp.Navigate("about:blank"), chromedp.Navigate(address+"#"+id+only))
			p.wait(settled)
			eval[bool](p, fmt.Sprintf(`look.show(%q)`, id))
			if !eval[bool](p, fmt.Sprintf(`look.visible(document.getElementById(%q))`, id)) {
				t.Errorf("#%s%s: the chart is not seen", id, only)
			}
			if got := eval[int](p, `Array.from(document.querySelectorAll('.chart')).filter(look.visible).length`); only != "" && got != 1 {
				t.Errorf("#%s%s: %d charts are seen, want it alone", id, only, got)
			}
			found := fmt.Sprintf(`look.visible(document.getElementById(%q).closest('article').querySelector('.found'))`, id)
			if !eval[bool](p, found) {
				t.Errorf("#%s%s: what it shows is not said", id, only)
			}
		}
	}
}
