package forms

import (
	"bufio"
	"io"
	"net/http"
	"strconv"
	"strings"

	"mizan/internal/words"
)

// A Response is one web page of an archive.
type Response struct {
	URL, Date string
	Page      []byte
	Number    int   // of the record in the archive, from 1
	Err       error // why this page cannot be read
}

const mostPage = 16 << 20

// WARC gives the pages of a web archive one by one; records that hold none are
// passed over. The archive must be unpacked.
func WARC(in io.Reader, use func(Response) error) error {
	buffered := bufio.NewReaderSize(in, 64<<10)
	for n := 1; ; n++ {
		head, err := warcHead(buffered)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		size, err := strconv.ParseInt(head["content-length"], 10, 64)
		if err != nil || size < 0 {
			return words.Wrong("refused.warc.length", words.Values{"record": n})
		}
		block := &io.LimitedReader{R: buffered, N: size}
		if kind := head["warc-type"]; kind == "response" || kind == "resource" {
			r := Response{URL: strings.Trim(head["warc-target-uri"], "<>"), Date: head["warc-date"], Number: n}
			page, isPage, err := pageOf(block, kind, head["content-type"])
			if r.Page, r.Err = page, err; isPage || err != nil {
				if err := use(r); err != nil {
					return err
				}
			}
		}
		if _, err := io.Copy(io.Discard, block); err != nil {
			return err
		}
		if block.N > 0 {
			return words.Wrong("refused.warc.cut", words.Values{"record": n})
		}
	}
}

// warcHead reads the head of a record; io.EOF behind the last.
func warcHead(in *bufio.Reader) (map[string]string, error) {
	head, started := map[string]string{}, false
	for room := 1 << 20; ; {
		line, err := in.ReadSlice('\n')
		if err != nil && (err != io.EOF || started || len(line) > 0) {
			return nil, words.Wrong("refused.warc.head", nil)
		}
		if err == io.EOF {
			return nil, io.EOF
		}
		if room -= len(line); room < 0 {
			return nil, words.Wrong("refused.warc.long", nil)
		}
		text := strings.TrimSpace(string(line))
		switch {
		case !started && text == "":
		case !started && !strings.HasPrefix(text, "WARC/"):
			return nil, words.Wrong("refused.warc.none", nil)
		case !started:
			started = true
		case text == "":
			return head, nil
		default:
			if name, value, ok := strings.Cut(text, ":"); ok {
				head[strings.ToLower(strings.TrimSpace(name))] = strings.TrimSpace(value)
			}
		}
	}
}

// pageOf returns the page that a record holds, and whether it holds one.
func pageOf(block io.Reader, kind, form string) ([]byte, bool, error) {
	var body io.Reader = block
	if kind == "response" {
		if !strings.HasPrefix(form, "application/http") {
			return nil, false, nil
		}
		response, err := http.ReadResponse(bufio.NewReader(block), nil)
		if err != nil {
			return nil, true, words.Wrong("refused.warc.answer", words.Values{"detail": err})
		}
		defer response.Body.Close()
		if response.StatusCode != http.StatusOK {
			return nil, false, nil
		}
		form, body = response.Header.Get("Content-Type"), response.Body
		if packing := response.Header.Get("Content-Encoding"); packing != "" && packing != "identity" {
			if body, err = Unpacked(packing, body); err != nil {
				return nil, true, err
			}
		}
	}
	if !strings.Contains(form, "html") {
		return nil, false, nil
	}
	page, err := io.ReadAll(io.LimitReader(body, mostPage+1))
	if err == nil && len(page) > mostPage {
		err = words.Wrong("refused.warc.page", nil)
	}
	if err != nil {
		err = words.Wrong("refused.warc.read", words.Values{"detail": err})
	}
	return page, true, err
}
