package corpus

import "testing"

// TestExports reads what programs and desks write, by names that stand nowhere in
// this package in the same spelling.
func TestExports(t *testing.T) {
	const want = "أ | 2019-11-10 | ع | نص"
	for _, test := range []struct{ name, file, content, want string }{
		{"Arabic header", "1.csv", "عنوان الخبر,المصدر,نص الخبر,تاريخ النشر\nع,أ,نص,10/11/2019\n", want},
		{"Arabic header with «اسم» and other letters", "1.csv", "العنوان;اسم الوسيلة الاعلاميه;النص الكامل;تاريخ الخبر\nع;أ;نص;10 نونبر 2019\n", want},
		{"French header", "1.csv", "Média;Titre;Texte;Date de publication\nأ;ع;نص;10 novembre 2019\n", want},
		{"parts of a name put together", "1.csv", "publicationName,Headline,article_body,publishedAt\nأ,ع,نص,2019-11-10\n", want},
		{"nothing known but bars", "1.csv", "a|b\nأ|نص\n", ""},
		{"the site of the address", "1.csv", "title,text,date,link\nع,نص,2019-11-10,https://www.a.example/1\n", "a.example | 2019-11-10 | ع | نص"},
		{"the address of a platform", "1.csv", "title,text,date,link\nع,نص,2019-11-10,https://www.facebook.com/1\n", ""},
		{"WordPress without its plugin", "1.json", `[{"id":1,"date":"2019-11-10T18:20:00","link":"https://a.example/1","title":{"rendered":"ع"},"content":{"rendered":"نص"}}]`, "a.example | 2019-11-10 | ع | نص"},
		{"an answer on one line", "1.json", `{"status":"ok","articles":[{"source":{"id":null,"name":"أ"},"title":"ع","publishedAt":"2019-11-10T18:20:00Z","content":"نص"}]}`, want},
		{"a list two objects deep", "1.json", `{"took":1,"hits":{"total":1,"hits":[{"_id":"1","_source":{"outlet":"أ","title":"ع","text":"نص","date":"2019-11-10"}}]}}`, want},
		{"Mongo", "1.jsonl", `{"_id":{"$oid":"5d"},"source":"أ","title":"ع","body":"نص","published":{"$date":"2019-11-10T00:00:00Z"}}`, want},
		{"GDELT in JSON", "1.json", `{"articles":[{"title":"نص","seendate":"20191110T182000Z","domain":"a.example"}]}`, "a.example | 2019-11-10 |  | نص"},
		{"a feed that says in which letters it was", "1.xml", `<?xml version="1.0" encoding="windows-1256"?><rss version="2.0"><channel><title>أ</title><item><title>ع</title><pubDate>Sun, 10 Nov 2019 18:20:00 GMT</pubDate><description>نص</description></item></channel></rss>`, want},
		{"a feed of a search", "1.rss", `<rss version="2.0"><channel><title>ب</title><item><title>ع</title><source url="https://a.example">أ</source><pubDate>Sun, 10 Nov 2019 18:20:00 GMT</pubDate><description>نص</description></item></channel></rss>`, want},
		{"Nexis Uni", "1.txt", "1. ع\n\nع\nأ\nNovember 10, 2019 Sunday\n\nCopyright 2019 أ\n\nLength: 1 words\nBody\n\n\nنص\n\n\nLoad-Date: November 12, 2019\n\nEnd of Document\n", want},
		{"Factiva in Arabic", "1.txt", "ع\n\n90 كلمة\n10 نوفمبر 2019\nأ\nالعربية\nحقوق الطبع والنشر 2019 أ\n\nنص\n\nالمستند AAAAAA0020191110efba00001\n", want},
		{"Factiva by its codes", "1.txt", "HD  ع\n\nWC  90 words\n\nPD  10 November 2019\n\nSN  أ\n\nLP\nنص\n\nTD\n\nAN  Document AAAAAA0020191110efba00001\n", want},
		{"folders of days above those of outlets", "2019/11/أ/1.txt", "نص", "أ |  |  | نص"},
		{"a channel named by a number", "218/2019/1.txt", "نص", "218 |  |  | نص"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := ""
			for _, a := range collect(t, Options{}, tree(t, map[string]string{test.file: test.content})).articles {
				day := ""
				if !a.Published.IsZero() {
					day = a.Published.Format("2006-01-02")
				}
				got += a.Outlet + " | " + day + " | " + a.Title + " | " + a.Body
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// TestAnswersLineByLine checks that each line of answers is read to its last record,
// and that what stands behind a list is none.
func TestAnswersLineByLine(t *testing.T) {
	line := func(outlet, text string) string {
		return `{"name":"` + outlet + `","messages":[{"text":"` + text + ` 1"},{"text":"` + text + ` 2"}],"related":[{"text":"لا"}],"meta":{"n":2}}` + "\n"
	}
	got := collect(t, Options{}, tree(t, map[string]string{"1.jsonl": line("أ", "نص") + line("ب", "آخر")}))
	same(t, "scored", got.scored, []string{"1.jsonl:1 | أ |  |  | نص 1", "1.jsonl:1 | أ |  |  | نص 2", "1.jsonl:2 | ب |  |  | آخر 1", "1.jsonl:2 | ب |  |  | آخر 2"})
	same(t, "refused", got.refused, nil)
}
