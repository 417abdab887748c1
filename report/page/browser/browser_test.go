// Package browser opens the page of a report in a real browser and does with
// it what a reader does: looks, clicks, types, prints, saves. It holds tests
// only.
//
// The browser is Chromium or Chrome, found by its usual names or named by
// MIZAN_CHROME. Without one every test is skipped, unless MIZAN_BROWSER is
// "required". Most tests take long: see package long. Two things are made on
// demand, from this folder:
//
//	go test . -run Timing -v -timing [-page FILE]   how fast a page shows
//	go test . -run Shots -shots FOLDER              a picture of every section
package browser

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"testing"

	"github.com/chromedp/chromedp"
)

// browser is the one that all tests share, nil where there is none, and folder
// holds the pages they open. Each test opens tabs of its own.
var (
	browser context.Context
	folder  string
)

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(run(m))
}

// run runs the tests with a browser where there is one.
func run(m *testing.M) int {
	path := findBrowser()
	if path == "" {
		return m.Run()
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND"), // no name leads anywhere
		chromedp.Flag("lang", "en"),
	)...)
	defer stop()
	ctx, closeAll := chromedp.NewContext(allocator)
	defer closeAll()
	err := chromedp.Do(ctx)
	if err == nil {
		folder, err = os.MkdirTemp("", "mizan-pages")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "starting", path+":", err)
		return 1
	}
	defer os.RemoveAll(folder)
	browser = ctx
	return m.Run()
}

// findBrowser returns the path of a browser, empty for none.
func findBrowser() string {
	for _, name := range []string{os.Getenv("MIZAN_CHROME"), "chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// needBrowser skips a test where there is no browser, or fails it where one is
// required.
func needBrowser(t *testing.T) {
	t.Helper()
	switch {
	case browser != nil:
	case os.Getenv("MIZAN_BROWSER") == "required":
		t.Fatal("no browser found and MIZAN_BROWSER is required: want chromium, chromium-browser, google-chrome or MIZAN_CHROME")
	default:
		t.Skip("NO BROWSER FOUND: want chromium, chromium-browser, google-chrome or MIZAN_CHROME")
	}
}
