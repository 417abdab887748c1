package browser

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
)

// checkAlone checks that the page has asked for nothing but itself, and that once.
func (p *tab) checkAlone(address string) {
	p.Helper()
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if len(p.asked) == 0 || p.asked[0] != address {
		p.Errorf("requests are %q, want the page first", p.asked)
	}
	if i := slices.IndexFunc(p.asked[1:], func(url string) bool { return url == address }); i >= 0 {
		p.Error("the page asked for itself again")
	}
}

// A page that is not at peace is heard, or the tests here would prove nothing.
func TestTabHearsWhatAPageMayNotDo(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "loud.html")
	loud := `<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'"><img src="https://picture.example/1.png">
		<script>console.log('said'); onload = () => { setTimeout('run'); setTimeout(() => { throw Error('thrown'); }); setTimeout(() => alert('shouted')); };</script>`
	if err := os.WriteFile(path, []byte(loud), 0o600); err != nil {
		t.Fatal(err)
	}
	p := open(t, fileURL(path))
	p.wait(`document.readyState === 'complete'`)
	eval[bool](p, `new Promise(done => setTimeout(() => done(true), 100))`)
	heard := strings.Join(p.takeHeard(), "\n")
	for _, want := range []string{"a request to https://picture.example/1.png", "console.log: ", "an exception: ", "a dialog: shouted", "ContentSecurityPolicyIssue", "violates the following Content Security Policy"} {
		if !strings.Contains(heard, want) {
			t.Errorf("nothing was heard of %q; heard:\n%s", want, heard)
		}
	}
	if eval[bool](p, `navigator.onLine`) {
		t.Error("the tab believes that it is online")
	}
}

// readThrough unfolds everything and looks at each part of the page that is stowed
// away until then: it is put in its place.
func (p *tab) readThrough() {
	p.Helper()
	for range 3 {
		switch left := eval[int](p, `look.readThrough()`); {
		case left == 0:
			return
		case left > 0:
			p.Errorf("%d parts of the page stay stowed away when they are looked at", left)
			return
		}
		p.do(call(page.BringToFront, cdp.Empty{})) // a tab behind another may be given no frames
	}
	p.Log("the browser gives the tab no frames: what comes when it is looked at is not seen")
	p.unfold()
}

// unfold does the same without a reader, and in a moment.
func (p *tab) unfold() {
	p.Helper()
	if left := eval[int](p, `look.unfoldAll()`); left > 0 {
		p.Errorf("%d parts of the page stay stowed away when they are looked at", left)
	}
}
