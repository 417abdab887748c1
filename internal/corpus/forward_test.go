package corpus

import (
	"fmt"
	"testing"
)

func TestForwards(t *testing.T) {
	for _, test := range []struct{ name, line, want string }{
		{"nothing handed on", `"text":"وصلت قافلة"`, "[] []"},
		{"a key of Telegram", `"forwarded_from":"قناة الشاطئ","title":"قافلة","text":"وصلت قافلة"`, "[{0 قناة الشاطئ}] [{0 قناة الشاطئ}]"},
		{"of the channel itself, spelled another way", `"forwarded_from":"الميناء","text":"وصلت قافلة"`, "[] []"},
		{"an object that says whose", `"fwd_from":{"date":5,"from_name":"قناة الشاطئ"},"text":"وصلت قافلة"`, "[{0 قناة الشاطئ}] [{0 قناة الشاطئ}]"},
		{"an object that does not say whose", `"fwd_from":{"date":5},"text":"وصلت قافلة"`, "[{0 …}] [{0 …}]"},
		{"none", `"fwd_from":null,"text":"وصلت قافلة"`, "[] []"},
		{"a yes and no", `"forwarded":false,"text":"وصلت قافلة"`, "[] []"},
		{"a post posted again, in its title", `"title":"RT @shore: قافلة","text":"وصلت قافلة"`, "[{2 @shore}] [{0 @shore}]"},
		{"the head of a message", `"text":"Forwarded from قناة الشاطئ\nوصلت قافلة"`, "[] [{0 قناة الشاطئ}]"},
	} {
		var got reading
		got.take(t, each(Options{}, func(r *reader) error {
			return r.file(inMemory("1.jsonl", `{"outlet":"قناة الميناء",`+test.line+`}`+"\n"+`{"outlet":"قناة الميناء","text":"نص"}`), "")
		}))
		if len(got.refused) > 0 || got.fatal != nil {
			t.Errorf("%s: %q %v", test.name, got.refused, got.fatal)
			continue
		}
		if forwards := fmt.Sprintf("%v %v", got.articles[0].Forwards.Title, got.articles[0].Forwards.Body); forwards != test.want {
			t.Errorf("%s: got %s, want %s", test.name, forwards, test.want)
		}
	}
}
