package browser

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The page opens from a file with the network cut and asks for nothing but
// itself, however far one reads.
func TestPageNeedsNothingButItself(t *testing.T) {
	t.Parallel()
	for _, lang := range languages {
		address := samplePage(t, lang)
		p := open(t, address)
		if lang == "ar" {
			p.readThrough()
		}
		p.mutex.Lock()
		if len(p.asked) == 0 || p.asked[0] != address {
			t.Errorf("%s: requests are %q, want the page first", lang, p.asked)
		}
		if i := slices.IndexFunc(p.asked[1:], func(url string) bool { return url == address }); i >= 0 {
			t.Errorf("%s: the page asked for itself again", lang)
		}
		p.mutex.Unlock()
		if got := eval[string](p, `document.documentElement.lang`); got != lang {
			t.Errorf("the page of %s is in %s", lang, got)
		}
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

// readThrough unfolds everything and scrolls to the end, a screen at a time.
func (p *tab) readThrough() {
	p.Helper()
	p.unfold()
	eval[any](p, `(async () => {
		for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
			scrollTo({ top: y, behavior: 'instant' });
			await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
		}
	})()`)
}

// unfold opens whatever is folded, and has each part of the page that is stowed
// away until it is looked at put in its place.
func (p *tab) unfold() {
	p.Helper()
	left := eval[int](p, `(async () => {
		const open = () => document.querySelectorAll('details').forEach(node => { node.open = true; });
		open();
		for (let i = 0, node; i < 500 && (node = document.querySelector('.stowed')); i++) {
			open(); // what stood in another
			node.scrollIntoView({ block: 'center', behavior: 'instant' });
			await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
		}
		return document.querySelectorAll('.stowed').length;
	})()`)
	if left > 0 {
		p.Errorf("%d parts of the page stay stowed away when they are looked at", left)
	}
}
