package compare

import (
	"fmt"
	"slices"
	"testing"

	"mizan/compare/story"
	"mizan/internal/coding"
)

// wire are the articles of the sample that print the agency's text.
var wire = [][]string{
	{"e1c-ofoq.txt", "e1c-nakhla.txt"},
	{"e2a-ofoq.txt", "e2a-difaf.txt"},
	{"e3b-ofoq.txt", "e3b-nakhla.txt"},
	{"e5b-ofoq.txt", "e5b-difaf.txt"},
}

// The copies found are exactly those the sample was written with.
func TestCopiesOfSample(t *testing.T) {
	s := builderOf(t, standard, codedSample(t)).Study()
	var got, want []string
	for _, group := range s.Copies {
		var places []string
		for n, i := range group.Articles {
			places = append(places, s.Articles[i].Place)
			if original := s.Articles[i].CopyOf; n == 0 && original != -1 || n > 0 && original != group.Articles[0] {
				t.Errorf("%s: copy of %d", s.Articles[i].Place, original)
			}
		}
		t.Logf("%v: Jaccard %.2f to %.2f", places, group.Low, group.High)
		if group.Low < story.CopyLikeness || group.High > 1 || group.Low > group.High {
			t.Errorf("%v: Jaccard %v to %v", places, group.Low, group.High)
		}
		slices.Sort(places)
		got = append(got, fmt.Sprint(places))
	}
	for _, pair := range wire {
		slices.Sort(pair)
		want = append(want, fmt.Sprint(pair))
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("copies %v, want %v", got, want)
	}
}

// A copy's body leaves the scores when asked; its own headline stays.
func TestCopyOptions(t *testing.T) {
	all := codedSample(t)
	studies := map[string]*Study{}
	for _, copies := range []string{FlagCopies, KeepCopies, DropCopies} {
		options := standard
		options.Copies = copies
		studies[copies] = builderOf(t, options, all).Study()
	}
	flag, keep, drop := studies[FlagCopies], studies[KeepCopies], studies[DropCopies]
	fewer := 0
	for i := range flag.Scores {
		f, k, d := flag.Scores[i], keep.Scores[i], drop.Scores[i]
		if f.Voices != k.Voices || f.Net != k.Net {
			t.Errorf("score %d: flagged %+v, kept %+v", i, f.Net, k.Net)
		}
		if k.IndependentDefined {
			t.Errorf("score %d: copies are kept, and yet told apart", i)
		}
		if f.Independent != d.Net || f.IndependentDefined != d.Defined {
			t.Errorf("score %d: independent %+v, dropped %+v", i, f.Independent, d.Net)
		}
		if f.Title != d.Title {
			t.Errorf("score %d: headlines %+v, dropped %+v", i, f.Title, d.Title)
		}
		for v := range f.Voices {
			fewer += f.Voices[v].Sum() - d.Voices[v].Sum()
		}
		if f.Outlet == d.Outlet && flag.Outlets[f.Outlet] != drop.Outlets[f.Outlet] {
			t.Errorf("outlet %d: %+v read, %+v with copies dropped", f.Outlet, flag.Outlets[f.Outlet], drop.Outlets[f.Outlet])
		}
	}
	if fewer == 0 {
		t.Error("dropping copies drops no mention")
	}
	if flag.Options.Copies != FlagCopies || NewBuilder(libya(t), Options{}).options.Copies != FlagCopies {
		t.Error("copies are not flagged unless told otherwise")
	}
}

// A text printed twice with its headline counts once, and stubs are no copies.
func TestCopyWithin(t *testing.T) {
	coder := coding.New(libya(t))
	article := func(id, title, body string) coded {
		a := codedSample(t)[0]
		a.ID, a.Title, a.Body = id, title, body
		a.mentions = coder.Code(coding.Text{Title: title, Body: body, Whole: true}).Mentions
		return a
	}
	body := codedSample(t)[0].Body
	options := standard
	options.Copies = DropCopies
	count := func(articles ...coded) (mentions, copies int) {
		s := builderOf(t, options, articles).Study()
		for _, score := range s.Scores {
			for _, tally := range score.Voices {
				mentions += tally.Sum()
			}
		}
		for _, group := range s.Copies {
			copies += len(group.Articles) - 1
		}
		return mentions, copies
	}
	title := "ميليشيات حفتر تتقدم"
	once, _ := count(article("1", title, body))
	if twice, copies := count(article("1", title, body), article("2", title, body)); twice != once || copies != 1 {
		t.Errorf("%d mentions of a text printed twice, %d copies; want %d, 1", twice, copies, once)
	}
	if twice, copies := count(article("1", title, body), article("2", "قوات حفتر تتقدم نحو العاصمة", body)); twice <= once || copies != 1 {
		t.Errorf("%d mentions with another headline, %d copies; want more than %d, 1", twice, copies, once)
	}
	stub := "شاهد الفيديو كاملا على صفحتنا"
	if _, copies := count(article("1", title, stub), article("2", title, stub)); copies != 0 {
		t.Errorf("%d copies of a stub", copies)
	}
	if _, copies := count(article("1", title, ""), article("2", title, "")); copies != 0 {
		t.Errorf("%d copies of nothing", copies)
	}
}

// A thousand copies of one text are one group.
func TestManyCopies(t *testing.T) {
	all := codedSample(t)[:1]
	for i := range 999 {
		a := all[0]
		a.ID = fmt.Sprint("copy", i)
		all = append(all, a)
	}
	s := builderOf(t, standard, all).Study()
	if len(s.Copies) != 1 || len(s.Copies[0].Articles) != 1000 || s.Copies[0].Low != 1 {
		t.Errorf("%d groups", len(s.Copies))
	}
}
