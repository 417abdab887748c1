package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"mizan/internal/long"
)

// Who searches the map of two outlets for a naming sees it lifted out of the
// others, which fade, and is told how many there are; its names stand inside it,
// none on another, on a phone too.
func TestMapOfTwoOutletsIsSearched(t *testing.T) {
	long.Only(t)
	t.Parallel()
	for _, width := range []int64{1180, 360} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			p := open(t, samplePage(t, "ar"), size(width, 900))
			eval[bool](p, `look.show('chart-faced-0')`)
			p.do(chromedp.SendKeys(chromedp.CSS("#faced .plot input"), "مليشيات")) // «ميليشيات», spelled otherwise
			counted := eval[string](p, `document.querySelector('#faced .plot [role]').textContent`)
			if strings.HasPrefix(counted, "0") || !strings.Contains(counted, " / ") {
				t.Errorf("the search says %q, want a count above 0 of all", counted)
			}
			faded := `(() => {
				const zr = echarts.getInstanceByDom(document.getElementById('chart-faced-0')).getZr();
				zr.animation.update(); // ECharts sees to it with the next frame, of which a tab behind another gets none
				return zr.storage.getDisplayList(true).filter(drawn => drawn.currentStates && drawn.currentStates.includes('blur')).length;
			})()`
			if eval[int](p, faded) == 0 {
				t.Error("no mark fades")
			}
			eval[any](p, `document.getElementById('theme').click()`)
			if eval[int](p, faded) == 0 {
				t.Error("no mark fades any more when the chart is drawn anew")
			}
		})
	}
}
