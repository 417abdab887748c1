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

// TestShots saves pictures of every section in both languages and colours, on a
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

// shoot saves the pictures of one language, scheme and width.
func shoot(t *testing.T, lang, scheme string, width int64) {
	p := open(t, shownPage(t, lang), prefers("prefers-color-scheme", scheme), size(width, 900))
	p.speak(lang)
	p.readThrough()
	eval[bool](p, `document.querySelectorAll('footer details').forEach(d => { d.open = false; }), true`)
	type box struct {
		ID                  string
		X, Y, Width, Height float64
	}
	boxes := eval[[]box](p, `Array.from(document.querySelectorAll('body > header, main > section, body > footer')).map(node => {
		const box = node.getBoundingClientRect();
		return { ID: node.id || node.tagName.toLowerCase(), X: box.x, Y: box.y + scrollY, Width: box.width, Height: Math.min(box.height, 12000) };
	})`)
	for i, box := range boxes {
		path := filepath.Join(*shots, fmt.Sprintf("%s-%s-%d-%02d-%s.png", lang, scheme, width, i, box.ID))
		p.do(picture(path, page.Viewport{X: box.X, Y: box.Y, Width: box.Width, Height: box.Height, Scale: 1}))
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
	eval[bool](p, `document.documentElement.lang === '`+lang+`' || document.getElementById('language').click() || true`)
}

// prefers is the step that gives the reader a preference, a media feature.
func prefers(feature, value string) step {
	return call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: feature, Value: value}}})
}

// picture saves a part of the page as PNG.
func picture(path string, part page.Viewport) step {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		shot, err := cdp.Call(ctx, t, page.CaptureScreenshot, page.CaptureScreenshotParams{Clip: &part, CaptureBeyondViewport: new(true)})
		if err != nil {
			return err
		}
		return os.WriteFile(path, shot.Data, 0o644)
	})
}
