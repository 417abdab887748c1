package browser

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"mizan/internal/long"
)

// Every chart and map is saved as SVG that says what it is, holds the words of
// strangers as text and nothing that runs or loads.
func TestPicturesAreSavedAsSVG(t *testing.T) {
	long.Only(t)
	t.Parallel()
	names := []string{`<script>pwned(1)</script>`, `" onload="pwned(2)`, `]]><a href="javascript:pwned(3)">x</a>`, "\u202eturned", `&lt;b&gt;`, `<!--`}
	study, _ := spoil(studied(t, sample), func(field string, i int) string { return names[i%len(names)] + strings.Repeat(" ", i) })
	address, err := writePage("pictures", study, "en")
	if err != nil {
		t.Fatal(err)
	}
	p := open(t, address)
	p.unfold()
	dir := p.downloads()
	buttons := eval[int](p, `document.querySelectorAll('[data-save=svg]').length`)
	if buttons < 20 {
		t.Fatalf("%d pictures can be saved", buttons)
	}
	for i := 0; i < buttons; i += 5 {
		button := fmt.Sprintf(`document.querySelectorAll('[data-save=svg]')[%d]`, i)
		name, data := p.saved(dir, button)
		if !regexp.MustCompile(`^mizan-[a-z]+-\d+\.svg$`).MatchString(name) {
			t.Errorf("the picture is called %q", name)
		}
		checkSVG(t, name, data, eval[[]string](p, `[document.title].concat(Array.from(`+button+`.closest('article').querySelectorAll('h3:not(.minor), .key bdi, .found'), node => node.innerText))`))
	}
}

// checkSVG checks one picture, which is to say some texts.
func checkSVG(t *testing.T, name string, data []byte, says []string) {
	t.Helper()
	elements := map[string]int{}
	var text strings.Builder
	reader := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := reader.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s is no XML: %v", name, err)
		}
		switch token := token.(type) {
		case xml.CharData:
			text.Write(token)
		case xml.StartElement:
			elements[token.Name.Local]++
			for _, a := range token.Attr {
				if strings.HasPrefix(strings.ToLower(a.Name.Local), "on") || a.Name.Local == "href" && !strings.HasPrefix(a.Value, "#") || strings.Contains(a.Value, "url(") && !strings.Contains(a.Value, "url(#") {
					t.Errorf("%s: <%s> has %s=%q", name, token.Name.Local, a.Name.Local, a.Value)
				}
			}
		}
	}
	for _, what := range []string{"script", "foreignObject", "iframe", "a", "image", "use", "animate", "set"} {
		if elements[what] > 0 {
			t.Errorf("%s has %d <%s>", name, elements[what], what)
		}
	}
	if elements["svg"] == 0 || elements["path"]+elements["rect"] < 5 {
		t.Errorf("%s draws nothing: %v", name, elements)
	}
	said := legible(text.String())                       // its style too
	for _, want := range append(says, "<script>pwned") { // of names in rows at least the beginning
		if !strings.Contains(closed(said), closed(legible(want))) { // a long text is folded into lines
			t.Errorf("%s does not say %q", name, want)
		}
	}
	if strings.Contains(said, "Doubts") {
		t.Errorf("%s is called after the doubts that stand beside it", name)
	}
	if strings.Contains(said, "@import") || strings.Contains(said, "url(") {
		t.Errorf("the style of %s loads something", name)
	}
}

// closed returns a text without its spaces.
func closed(text string) string { return strings.Join(strings.Fields(text), "") }
