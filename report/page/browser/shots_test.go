package browser

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

var (
	shots    = flag.String("shots", "", "save a picture of every section of the page in this `FOLDER`, for the eye")
	pageFile = flag.String("page", "", "a `FILE` made by mizan report to look at or to time in place of the sample's page")
)

// TestShots saves pictures of every section in all languages and both colours, on a
// wide page and on a narrow one.
func TestShots(t *testing.T) {
	if *shots == "" {
		t.Skip("pictures are saved with -shots FOLDER")
	}
	if err := os.MkdirAll(*shots, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, lang := range languages {
		for _, scheme := range []string{"light", "dark"} {
			for _, width := range []int64{1180, 360} {
				t.Run(fmt.Sprintf("%s-%s-%d", lang, scheme, width), func(t *testing.T) {
					t.Parallel()
					shoot(t, lang, scheme, width)
				})
			}
		}
	}
}

// A section is taken in so many pictures at most, each so many pixels high.
const (
	shotParts  = 4
	shotHeight = 1600
)

// shoot saves the pictures of one language, scheme and width, as a reader finds
// the page: tables folded, but one.
func shoot(t *testing.T, lang, scheme string, width int64) {
	p := open(t, shownPage(t, lang), prefers("prefers-color-scheme", scheme), size(width, shotHeight))
	p.speak(lang)
	p.unfold()
	eval[any](p, `document.querySelectorAll('details.table').forEach((node, i) => { node.open = i === 1; }), null`)
	sections := eval[[]string](p, `Array.from(document.querySelectorAll('body > header, main > section, body > footer'), node => node.id || node.tagName.toLowerCase())`)
	for i, id := range sections {
		for part := range shotParts {
			box := eval[page.Viewport](p, fmt.Sprintf(`(async () => {
				const node = document.querySelectorAll('body > header, main > section, body > footer')[%d];
				let box;
				for (let i = 0; i < 4; i++) { // what comes into view may grow
					scrollTo({ top: node.getBoundingClientRect().top + scrollY + %d, behavior: 'instant' });
					await new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)));
					box = node.getBoundingClientRect();
				}
				const top = Math.max(0, box.top + %d);
				return { x: 0, y: top + scrollY, width: innerWidth, height: Math.max(0, Math.min(innerHeight, box.bottom) - top), scale: 1 };
			})()`, i, part*shotHeight, part*shotHeight))
			if box.Height < 2 {
				break
			}
			p.do(picture(filepath.Join(*shots, fmt.Sprintf("%s-%s-%d-%02d-%s-%d.png", lang, scheme, width, i, id, part)), box))
		}
	}
}

// shownPage is the page to look at: that of the sample, or of -page.
func shownPage(t *testing.T, lang string) string {
	if *pageFile == "" {
		return samplePage(t, lang)
	}
	path, err := filepath.Abs(*pageFile)
	if err != nil {
		t.Fatal(err)
	}
	return fileURL(path)
}

// speak puts the page into a language.
func (p *tab) speak(lang string) {
	p.Helper()
	eval[any](p, fmt.Sprintf(`(() => {
		const chosen = document.getElementById('language');
		chosen.value = %q;
		if (chosen.value !== %q) throw new Error('the page has no ' + %q);
		chosen.dispatchEvent(new Event('change', { bubbles: true }));
	})(), null`, lang, lang, lang))
}

// prefers is the step that gives the reader a preference, a media feature.
func prefers(feature, value string) step {
	return call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: feature, Value: value}}})
}

// picture saves a part of the window as PNG.
func picture(path string, part page.Viewport) step {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		shot, err := cdp.Call(ctx, t, page.CaptureScreenshot, page.CaptureScreenshotParams{Clip: &part})
		if err != nil {
			return err
		}
		return os.WriteFile(path, shot.Data, 0o644)
	})
}
