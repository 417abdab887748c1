package browser

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"

	"mizan/internal/long"
)

// A heardNode is a thing of the page as a screen reader tells it.
type heardNode struct {
	role, name string
	level      int // of a heading
}

// heardNodes is the page as a screen reader tells it, from top to bottom.
func (p *tab) heardNodes() []heardNode {
	p.Helper()
	tree, err := chromedp.Call(p.ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		p.Fatal(err)
	}
	at := map[accessibility.NodeID]*accessibility.Node{}
	for _, node := range tree.Nodes {
		at[node.NodeID] = node
	}
	var told []heardNode
	var tell func(*accessibility.Node)
	tell = func(node *accessibility.Node) {
		if !node.Ignored {
			of := heardNode{role: said(node.Role), name: said(node.Name)}
			for _, property := range node.Properties {
				if property.Name == accessibility.PropertyNameLevel {
					_ = json.Unmarshal([]byte(property.Value.Value), &of.level)
				}
			}
			told = append(told, of)
		}
		for _, child := range node.ChildIDs {
			if at[child] != nil {
				tell(at[child])
			}
		}
	}
	tell(tree.Nodes[0])
	return told
}

// said is the text of a value, empty for none.
func said(value *accessibility.Value) string {
	var text string
	if value != nil {
		_ = json.Unmarshal([]byte(value.Value), &text)
	}
	return text
}

// A screen reader tells the name of every control, headings that go down a
// level at a time, and the parts of the page.
func TestScreenReaderHearsThePage(t *testing.T) {
	long.Only(t)
	t.Parallel()
	p := open(t, samplePage(t, "ar"))
	p.trim()
	p.unfold()
	p.trim()
	for _, lang := range languages {
		t.Run(lang, func(t *testing.T) {
			p.speak(lang)
			p.set("voice", "0")
			named := []string{"button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "Date", "DisclosureTriangle", "image", "img", "region", "navigation", "form"}
			seen := map[string]int{}
			level := 0
			for _, node := range p.heardNodes() {
				seen[node.role]++
				if slices.Contains(named, node.role) && node.name == "" {
					t.Errorf("a %s has no name", node.role)
				}
				if node.role != "heading" {
					continue
				}
				if node.level > level+1 || node.name == "" {
					t.Errorf("%q is a heading of level %d after one of level %d", node.name, node.level, level)
				}
				level = node.level
			}
			for role, want := range map[string]int{"banner": 1, "main": 1, "navigation": 1, "contentinfo": 1, "search": 1} {
				if seen[role] != want {
					t.Errorf("%d parts are a %s, want %d", seen[role], role, want)
				}
			}
			for role, least := range map[string]int{"heading": 20, "button": 10, "link": 30, "combobox": 7, "searchbox": 1, "Date": 2, "image": 8, "table": 10} {
				if seen[role] < least {
					t.Errorf("%d of the role %s, want %d; seen %v", seen[role], role, least, seen)
				}
			}
		})
	}
}
