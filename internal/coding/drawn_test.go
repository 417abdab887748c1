package coding

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Tables of mentions that were drawn from what the feed's articles were coded to
// are called drawn_<lexicon>_<set>.tsv. Each row is one mention of one article, which
// is coded whole and among all wars, as a report does it.

// A drawnTally is how the coder did on drawn mentions.
type drawnTally struct {
	drawn, kept               int // labels; of them the mentions that are still one
	voice, polarity, compared int
	right, wrong, sides       int // of those that are a side's
	given, third              int // of those that are no side's
	elsewhere, scored         int // of those in a score: in sentences on something else
	names                     int // kept mentions that are names of nothing
}

// TestLabelsDrawn prints voice, side, polarity of drawn mentions, and how many of
// those in a score stand in sentences that are not about the war. What reports say of
// the coder's error must be what it measures. MIZAN_TABLE is a part of
// the names of the tables that are read.
func TestLabelsDrawn(t *testing.T) {
	labelFolders(t) // skips aloud
	tables, _ := filepath.Glob("testdata/labels/drawn_*" + os.Getenv("MIZAN_TABLE") + "*.tsv")
	rows := map[string]map[string][]map[string]string{} // by article, by table
	for _, table := range tables {
		for _, row := range readTSV(t, table) {
			if rows[row["sha"]] == nil {
				rows[row["sha"]] = map[string][]map[string]string{}
			}
			rows[row["sha"]][table] = append(rows[row["sha"]][table], row)
		}
	}
	ids, wars := builtinWars(t)
	tallies := map[string]*drawnTally{}
	read := feed(t, func(a labelled) {
		of := rows[a.sha()]
		delete(rows, a.sha()) // a text may stand in the feed twice
		if of == nil {
			return
		}
		a.ID = a.sha()
		codings, _ := wars.Code(a.told())
		for table, labels := range of {
			id := strings.Split(filepath.Base(table), "_")[1]
			i := slices.Index(ids, id)
			if tallies[table] == nil {
				tallies[table] = &drawnTally{}
			}
			for _, l := range joinRows(t, table, a, labels).labels {
				tallies[table].add(t, wars.coders[i], a, codings[i], l)
			}
		}
	})
	if !read {
		t.Skip("drawn mentions have no texts of their own: name the feed in MIZAN_FEED")
	}
	for _, table := range tables {
		if s := tallies[table]; s != nil {
			t.Logf("%s: %d mentions, still found %s\n  voice %s polarity %s side right %s wrong %s, third given a side %s\n  in a score but on something else %s, names of nothing %d",
				filepath.Base(table), s.drawn, ratio(s.kept, s.drawn), ratio(s.voice, s.compared), ratio(s.polarity, s.compared),
				ratio(s.right, s.sides), ratio(s.wrong, s.sides), ratio(s.given, s.third), ratio(s.elsewhere, s.scored), s.names)
			s.check(t, filepath.Base(table))
		}
	}
}

// check holds what reports say of the coder's error against what was measured, where
// the table is one that was kept aside.
func (s *drawnTally) check(t *testing.T, table string) {
	for _, of := range heldOut {
		measured := HeldOut{
			Voice: Erred{s.compared - s.voice, s.compared}, Side: Erred{s.wrong + s.given + s.names, s.kept},
			Elsewhere: Erred{s.elsewhere, s.scored}, Polarity: Erred{s.compared - s.polarity, s.compared},
		}
		if table == "drawn_"+of.lexicon+"_held.tsv" && measured != of.HeldOut {
			t.Errorf("%s: measured %+v, while reports say %+v", table, measured, of.HeldOut)
		}
	}
}

// add holds the coder against a drawn mention.
func (s *drawnTally) add(t *testing.T, coder *Coder, a labelled, coding Coding, l namingLabel) {
	s.drawn++
	i := slices.IndexFunc(coding.Mentions, func(m Mention) bool {
		start := m.Start
		if !m.InTitle {
			start += len(a.Title) + 1
		}
		return start < l.end && l.start < start+m.End-m.Start
	})
	if i < 0 {
		return
	}
	m := coding.Mentions[i]
	s.kept++
	given, elsewhere := coder.lexicon.Side(m.Side) >= 0, strings.Contains(l.note, "elsewhere")
	if given && m.Voice == Own {
		s.scored++
		if elsewhere {
			s.elsewhere++
		}
	}
	if l.referent == "none" {
		s.names++
		return
	}
	switch {
	case coder.lexicon.Side(l.referent) < 0:
		s.third++
		if given {
			s.given++
		}
	default:
		s.sides++
		if m.Side == l.referent {
			s.right++
		} else if given {
			s.wrong++
		}
	}
	if l.opt {
		return
	}
	s.compared++
	if m.Voice.String() == l.voice {
		s.voice++
	}
	if m.Polarity == l.polarity {
		s.polarity++
	}
	if os.Getenv("MIZAN_SHOW") != "" && (m.Voice.String() != l.voice || m.Polarity != l.polarity || m.Side != l.referent || elsewhere && given) {
		part := a.Text
		if m.InTitle {
			part = a.Title
		}
		t.Logf("%s %s: %v (%s «%s»), want %s; %d, want %d; %s (%s), want %s (%s) scope %v\n\t%s⟦%s⟧%s", a.ID, a.Outlet, m.Voice, m.Why.Voice.Rule, m.Why.Voice.Cue, l.voice,
			m.Polarity, l.polarity, m.Side, m.Why.Side.Rule, l.referent, l.note, coding.Scope.Level, part[m.From:m.Start], part[m.Start:m.End], part[m.End:m.To])
	}
}
