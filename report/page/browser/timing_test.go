package browser

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/go-echarts/go-echarts/v2/components"
	"github.com/go-echarts/go-echarts/v2/opts"
)

var timing = flag.Bool("timing", false, "print how fast the page shows, beside the same charts on a page of go-echarts' own")

// timings are when a page shows something and when it has loaded, in
// milliseconds from the start of its navigation.
type timings struct{ Paint, Load float64 }

// TestTiming prints medians; it measures and judges nothing.
func TestTiming(t *testing.T) {
	if !*timing {
		t.Skip("times are printed with -timing")
	}
	pages := []string{samplePage(t, "ar")}
	if *pageFile != "" {
		path, err := filepath.Abs(*pageFile)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, fileURL(path))
	}
	for i, address := range pages {
		name := []string{"the sample's page", filepath.Base(address)}[i]
		rival := rivalPage(t, fmt.Sprintf("rival-%d", i), address)
		ours, theirs := timePages(t, address, rival)
		t.Logf("%s: first paint %.0f ms, load %.0f ms", name, ours.Paint, ours.Load)
		t.Logf("%s, its charts alone by go-echarts: first paint %.0f ms, load %.0f ms", name, theirs.Paint, theirs.Load)
		t.Logf("%s / go-echarts: first paint %.2f, load %.2f", name, ours.Paint/theirs.Paint, ours.Load/theirs.Load)
	}
}

// timePages opens two pages in turns and returns the medians of each.
func timePages(t *testing.T, one, other string) (ones, others timings) {
	const turns = 7
	var all [2][]timings
	for range turns {
		for i, address := range []string{one, other} {
			all[i] = append(all[i], timePage(t, address))
		}
	}
	return medians(all[0]), medians(all[1])
}

// timePage opens a page and asks the browser for its times.
func timePage(t *testing.T, address string) timings {
	p := blank(t)
	p.do(chromedp.Navigate(address))
	p.wait(`performance.getEntriesByName('first-contentful-paint').length > 0 && performance.getEntriesByType('navigation')[0].loadEventEnd > 0`)
	p.takeHeard() // a page of go-echarts is not held to peace
	return eval[timings](p, `({
		Paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
		Load: performance.getEntriesByType('navigation')[0].loadEventEnd,
	})`)
}

func medians(of []timings) timings {
	var paints, loads []float64
	for _, at := range of {
		paints, loads = append(paints, at.Paint), append(loads, at.Load)
	}
	slices.Sort(paints)
	slices.Sort(loads)
	return timings{paints[len(paints)/2], loads[len(loads)/2]}
}

// A rival is one of our charts with what the template of go-echarts asks for.
type rival struct {
	opts.Assets
	Initialization opts.Initialization
	ChartID, Theme string
	EventListeners []string
	JSFunctions    struct{ Fns []string }
	option         string
}

// JSONNotEscaped gives the option to the template.
func (r *rival) JSONNotEscaped() string { return r.option }

// Type and the rest make it one of its charts.
func (r *rival) Type() string { return "rival" }

// GetAssets has none but those of the page.
func (r *rival) GetAssets() opts.Assets { return r.Assets }

// FillDefaultValues has nothing to fill in.
func (r *rival) FillDefaultValues() {}

// Validate has nothing to check.
func (r *rival) Validate() {}

// rivalPage writes the charts of a page as go-echarts' own renderer does, and
// returns its address. The options are read out of ECharts after our page has
// drawn them. Functions are lost on the way: the renderer of go-echarts has
// them as texts of its own, so intervals become points.
func rivalPage(t *testing.T, name, address string) string {
	p := open(t, address)
	eval[any](p, `document.querySelector('.chart').scrollIntoView()`)
	p.wait(`typeof echarts.getInstanceByDom === 'function'`) // unpacked
	rivals := components.NewPage()
	rivals.AssetsHost = "./" // beside it
	rivals.JSAssets.Init("echarts.min.js")
	for _, id := range eval[[]string](p, `look.chartIDs()`) {
		eval[bool](p, fmt.Sprintf(`look.show(%q)`, id))
		option := eval[string](p, fmt.Sprintf(`JSON.stringify((chart => {
			const option = chart.getOption();
			option.series.forEach(series => { if (series.type === 'custom') series.type = 'scatter'; });
			return option;
		})(echarts.getInstanceByDom(document.getElementById(%q))))`, id))
		if !json.Valid([]byte(option)) {
			t.Fatalf("%s has no option", id)
		}
		chart := &rival{option: option, ChartID: fmt.Sprint("rival_", len(rivals.Charts))}
		chart.Initialization.Validate()
		rivals.Charts = append(rivals.Charts, chart)
	}
	library, err := os.ReadFile("../parts/echarts.min.js")
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, "echarts.min.js"), library, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, name+".html")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := rivals.Render(file); err != nil {
		t.Fatal(err)
	}
	return fileURL(path)
}
