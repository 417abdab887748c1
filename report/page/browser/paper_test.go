package browser

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"strconv"
	"testing"
)

// A paperPage is what the tests read of one page of a PDF.
type paperPage struct {
	pictures []int // drawn on it, by their numbers in the file
}

// How Chromium's PDFs are written: plain objects, their streams deflated.
var (
	paperObject  = regexp.MustCompile(`(?s)\n(\d+) 0 obj\n(.*?)\nendobj`)
	paperIsPage  = regexp.MustCompile(`/Type /Page\b`)
	paperContent = regexp.MustCompile(`/Contents (\d+) 0 R`)
	paperName    = regexp.MustCompile(`/(\w+) (\d+) 0 R`)
	paperDraws   = regexp.MustCompile(`/(\w+) Do\b`)
)

// paperPages reads the pages of a PDF that Chromium wrote.
func paperPages(t *testing.T, pdf []byte) []paperPage {
	t.Helper()
	objects := map[int][]byte{}
	for _, found := range paperObject.FindAllSubmatch(pdf, -1) {
		objects[number(found[1])] = found[2]
	}
	var pages []paperPage
	for _, object := range objects {
		content := paperContent.FindSubmatch(object)
		if !paperIsPage.Match(object) || content == nil {
			continue
		}
		names := map[string]int{}
		for _, name := range paperName.FindAllSubmatch(object, -1) {
			names[string(name[1])] = number(name[2])
		}
		var page paperPage
		for _, drawn := range paperDraws.FindAllSubmatch(stream(t, objects[number(content[1])]), -1) {
			if n := names[string(drawn[1])]; bytes.Contains(objects[n], []byte("/Subtype /Image")) {
				page.pictures = append(page.pictures, n)
			}
		}
		pages = append(pages, page)
	}
	return pages
}

// stream inflates the stream of an object.
func stream(t *testing.T, object []byte) []byte {
	t.Helper()
	_, packed, ok := bytes.Cut(object, []byte("stream\n"))
	if !ok {
		t.Fatalf("an object without a stream: %.80q", object)
	}
	r, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// number reads the number of an object.
func number(digits []byte) int {
	n, err := strconv.Atoi(string(digits))
	if err != nil {
		panic(err) // the expression takes digits only
	}
	return n
}
