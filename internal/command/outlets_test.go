package command

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"

	"mizan/lexicon"
)

// TestWriteOutlets leaves a made-up feed of fifty outlets where it is told to,
// to be reported and looked at:
//
//	MIZAN_OUTLETS=fifty.jsonl go test ./internal/command -run WriteOutlets
func TestWriteOutlets(t *testing.T) {
	path := os.Getenv("MIZAN_OUTLETS")
	if path == "" {
		t.Skip("NOTHING WRITTEN: set MIZAN_OUTLETS to the file to write")
	}
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	writeOutlets(t, file, 50)
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}

// A desk is one of the made-up outlets: how often it grants legitimacy to a side
// when it judges, and how many articles it prints.
type desk struct {
	name     string
	grants   map[string]float64
	articles int
}

// desks makes outlets, of which every fifth prints too little to be scored.
func desks(rng *rand.Rand, n int) (list []desk) {
	kinds := []string{"صوت", "منبر", "شبكة", "وكالة", "بوابة"}
	places := []string{"الواحة", "السرايا", "الساحل", "الجبل", "الميناء", "الفجر", "النخيل", "الصحراء", "المنارة", "الوادي"}
	for i := range n {
		d := desk{name: kinds[i%len(kinds)] + " " + places[i/len(kinds)%len(places)], articles: 12 + rng.IntN(30)}
		if i%5 == 4 {
			d.articles = 1 + rng.IntN(3)
		}
		lean := rng.Float64()*2 - 1
		d.grants = map[string]float64{"lna": 0.5 + 0.45*lean, "gna": 0.5 - 0.45*lean}
		list = append(list, d)
	}
	return list
}

// writeOutlets writes the feed of so many outlets as JSON lines.
func writeOutlets(tb testing.TB, w io.Writer, outlets int) {
	tb.Helper()
	l, err := lexicon.Open("libya")
	if err != nil {
		tb.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(50, 1))
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	towns := []string{"عين زارة", "ترهونة", "غريان", "سرت", "الهيرة", "السواني", "العزيزية", "صبراتة"}
	for _, d := range desks(rng, outlets) {
		for range d.articles {
			day := time.Date(2019, 4, 8, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rng.IntN(300))
			town := towns[rng.IntN(len(towns))]
			if err := encoder.Encode(map[string]any{
				"outlet": d.name, "date": day.Format("2006-01-02"),
				"title": fmt.Sprintf("تطورات محور %s في ليبيا يوم %s", town, day.Format("2/1")),
				"text":  d.text(l, rng, town),
			}); err != nil {
				tb.Fatal(err)
			}
		}
	}
}

// text is what an outlet makes of a day in a town: sentences of its own and of
// others.
func (d *desk) text(l *lexicon.Lexicon, rng *rand.Rand, town string) string {
	own := []string{
		"تقدمت %s فجر اليوم نحو أطراف %s.", "وقصفت %s مواقع في محيط %s.", "ثم انسحبت %s من وسط %s بعد ساعات من القتال.",
		"وأغلقت %s الطريق المؤدية إلى %s.", "وحشدت %s آلياتها على مشارف %s.",
	}
	others := []string{
		"وقال شاهد من سكان المنطقة إن %s تمركزت قرب سوق %s.", "وأضاف مسؤول محلي: «إن %s لم تدخل %s بعد».",
	}
	text := fmt.Sprintf("أحصت فرق الإسعاف في ليبيا %d جرحى في %s وبقيت المدارس مغلقة.", 1+rng.IntN(40), town)
	for range 3 + rng.IntN(4) {
		side := []string{"lna", "gna"}[rng.IntN(2)]
		frames, polarity := own, 0
		if rng.Float64() < 0.3 {
			frames = others
		}
		if rng.Float64() < 0.7 {
			polarity = -1
			if rng.Float64() < d.grants[side] {
				polarity = 1
			}
		}
		text += " " + fmt.Sprintf(frames[rng.IntN(len(frames))], drawn(l, rng, side, polarity), town)
	}
	return text
}

// drawn is a name of a side and a polarity that only this side has.
func drawn(l *lexicon.Lexicon, rng *rand.Rand, side string, polarity int) string {
	var names []string
	for i := range l.Len() {
		c, n := l.At(i)
		if c.Side == side && n.Polarity == polarity && len(n.Contested) == 0 && n.Always() {
			names = append(names, n.Plain())
		}
	}
	slices.Sort(names)
	return names[int(float64(len(names))*rng.Float64()*rng.Float64())]
}
