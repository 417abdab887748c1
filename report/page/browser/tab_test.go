package browser

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A step is one thing done in a tab.
type step = chromedp.Action[chromedp.Void]

// A tab is one page in the browser. It is listened to while it is open: a
// message on the console, an exception, a broken policy, a dialog, or a request
// that leaves the file fails the test.
type tab struct {
	*testing.T
	ctx   context.Context
	mutex sync.Mutex
	heard []string // what a page at peace does not say
	asked []string // addresses of all requests
}

// patience is how long a step may take, on a machine where much else is done.
const patience = 4 * time.Minute

// look is the eyes of the tests in a page.
//
//go:embed testdata/look.js
var look string

// open opens a page in a new tab of 1,180 pixels with the network cut, after
// the steps given. The tab shares nothing with others and closes with the test.
func open(t *testing.T, address string, before ...step) *tab {
	t.Helper()
	p := blank(t)
	p.do(before...)
	p.do(chromedp.Navigate(address))
	p.wait(settled)
	return p
}

// settled says that a page has laid out all its sections, which with a script it
// does one by one when it has nothing else to do.
const settled = `location.href !== 'about:blank' && document.readyState === 'complete' && !document.querySelector('html.scripted main > section:not(.laid)')`

// blank opens an empty tab.
func blank(t *testing.T) *tab {
	t.Helper()
	needBrowser(t)
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	p := &tab{T: t, ctx: ctx}
	t.Cleanup(func() {
		t.Helper()
		p.quiet()
		cancel()
	})
	if err := chromedp.Listen(ctx, p.hear); err != nil {
		t.Fatal(err)
	}
	p.do(
		call(network.Enable, network.EnableParams{}),
		call(log.Enable, cdp.Empty{}),
		call(audits.Enable, cdp.Empty{}),
		call(network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
			MatchedNetworkConditions: []*network.Conditions{{Offline: true}},
		}),
		call(network.OverrideNetworkState, network.OverrideNetworkStateParams{Offline: true}),
		call(emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}), // or a tab behind another is not painted
		call(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: look}),
		size(1180, 900),
	)
	return p
}

// call is the step of one command of the browser's protocol.
func call[P, R any](command cdp.Command[P, R], params P) step {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, command, params)
		return err
	})
}

// size sets the size of the tab in CSS pixels.
func size(width, height int64) step {
	return call(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: height, DeviceScaleFactor: 1})
}

// do takes steps; one that fails ends the test.
func (p *tab) do(steps ...step) {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		p.Fatal(err)
	}
}

// eval returns what a piece of JavaScript gives, the value of a promise too.
func eval[T any](p *tab, script string) T {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		p.Fatalf("%.120s: %v", script, err)
	}
	return value
}

// wait waits until a condition in JavaScript holds. While it is asked the page may
// make place for the one that was navigated to, which is asked then.
func (p *tab) wait(condition string) {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, time.Minute)
	defer cancel()
	for {
		_, err := chromedp.Run(ctx, chromedp.Poll[chromedp.Void](condition))
		if err == nil {
			return
		}
		if ctx.Err() != nil || !strings.Contains(err.Error(), "Cannot find context") {
			p.Fatalf("waiting for %s: %v", condition, err)
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// reload opens the page of the tab anew, and waits until it is there. It asks the
// page itself, which for a while is neither: chromedp takes a change of the
// fragment a moment before for the navigation.
func (p *tab) reload() {
	p.Helper()
	eval[any](p, `window.old = true, setTimeout(() => location.reload()), null`)
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	for ctx.Err() == nil {
		if anew, err := chromedp.Run(ctx, chromedp.Evaluate[bool](`!window.old && `+settled)); err == nil && anew {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	p.Fatal("the page does not open anew")
}

// hear notes what the browser tells of the page.
func (p *tab) hear(event any) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		p.asked = append(p.asked, e.Request.URL)
		if scheme, _, _ := strings.Cut(e.Request.URL, ":"); scheme != "file" && scheme != "data" && scheme != "blob" {
			p.heard = append(p.heard, "a request to "+e.Request.URL)
		}
	case *runtime.EventConsoleAPICalled:
		p.heard = append(p.heard, fmt.Sprintf("console.%s: %s", e.Type, inJSON(e.Args)))
	case *runtime.EventExceptionThrown:
		p.heard = append(p.heard, "an exception: "+inJSON(e.ExceptionDetails))
	case *log.EventEntryAdded:
		p.heard = append(p.heard, fmt.Sprintf("the log: %s: %s", e.Entry.Level, e.Entry.Text))
	case *audits.EventIssueAdded:
		if strings.Contains(inJSON(e.Issue.Details), "NavigationEntryMarkedSkippable") {
			return // a click made by a test is no deed of a reader: back would pass it over
		}
		p.heard = append(p.heard, fmt.Sprintf("an issue: %s: %s", e.Issue.Code, inJSON(e.Issue.Details)))
	case *page.EventJavascriptDialogOpening:
		p.heard = append(p.heard, "a dialog: "+e.Message)
		go chromedp.Call(p.ctx, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{})
	}
}

// quiet fails the test for what was heard so far.
func (p *tab) quiet() {
	p.Helper()
	for _, what := range p.takeHeard() {
		p.Errorf("the page is not at peace: %.500s", what)
	}
}

// takeHeard returns what was heard so far, and forgets it.
func (p *tab) takeHeard() []string {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	heard := p.heard
	p.heard = nil
	return heard
}

// inJSON shows a value of the protocol.
func inJSON(value any) string {
	data, err := json.Marshal(value)
	if err != nil {
		return err.Error()
	}
	return string(data)
}
