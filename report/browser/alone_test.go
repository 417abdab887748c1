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
		p.readThrough()
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
	eval[bool](p, `(async () => {
		document.querySelectorAll('details').forEach(d => { d.open = true; });
		const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
		for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
			scrollTo({ top: y, behavior: 'instant' });
			await frame();
		}
		await frame();
		return true;
	})()`)
}
