package corpus

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mizan/internal/corpus/cell"
)

// TestPollock reads the public benchmark Pollock (Vitagliano and others, VLDB
// 2023): 2,290 copies of a table, each polluted in one place.
//
//	MIZAN_POLLOCK=FOLDER go test ./internal/corpus -run Pollock -v
//
// FOLDER is its polluted_files, with csv and clean in it and its weights beside it. It prints how many
// files lose a row without a word, give a row that is none, or lose more rows
// than the polluted one.
func TestPollock(t *testing.T) {
	folder := os.Getenv("MIZAN_POLLOCK")
	if folder == "" {
		t.Skip("MIZAN_POLLOCK names no folder: the benchmark Pollock is not read")
	}
	names, err := filepath.Glob(filepath.Join(folder, "csv", "*.csv"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no files in %s/csv: %v", folder, err)
	}
	var all polluted
	var score pollockScore
	weights := pollockWeights(t, folder)
	for _, name := range names {
		clean := filepath.Join(folder, "clean", filepath.Base(name))
		score.add(pollockPoints(t, pollockColumns, name, clean), weights[filepath.Base(name)])
		one := readPolluted(t, name, clean)
		all.add(one)
		if one.silent > 0 || one.wrong > 0 || one.lost > 1 {
			t.Logf("%s: %d rows of %d right, %d wrong, %d lost without a word; %s", filepath.Base(name), one.right, one.rows, one.wrong, one.silent, cell.Short(one.why))
		}
	}
	fmt.Printf("pollock: %d files; silent in %d; wrong rows in %d; more than one row lost in %d; rows right %d of %d, told %d\n",
		len(names), all.silent, all.wrong, all.lost, all.right, all.rows, all.told)
	fmt.Printf("pollock score: %.3f simple, %.3f weighted, of 10; published: DuckDB 1.2 told how to read 9.961, 9.599, by itself 9.075, 8.439\n",
		score.simple/score.files, score.weighted/score.weights)
	if all.silent > 0 || all.wrong > 5 {
		t.Errorf("rows lost without a word in %d files, want none; wrong rows in %d, want 5 at most", all.silent, all.wrong)
	}
}

// A polluted is what became of the rows of one file; of all files, silent, wrong
// and lost count files.
type polluted struct {
	rows, right, wrong, lost, told, silent int
	why                                    string
}

// add adds what became of one file.
func (p *polluted) add(one polluted) {
	p.rows, p.right, p.told = p.rows+one.rows, p.right+one.right, p.told+one.told
	for _, count := range []struct {
		of   *int
		some bool
	}{{&p.silent, one.silent > 0}, {&p.wrong, one.wrong > 0}, {&p.lost, one.lost > 1}} {
		if count.some {
			*count.of++
		}
	}
}

// pollockColumns are the columns of the table that are read as fields of an article.
var pollockColumns = map[string]string{"outlet": "PRODUCTID", "title": "ProductType", "text": "ProductDescription", "url": "URL", "date": "DATE"}

// covered is what a refusal says of lines that it leaves out.
var covered = regexp.MustCompile(`lines ([0-9]+) to ([0-9]+) are left out`)

// readPolluted reads one file and counts beside its clean copy.
func readPolluted(t *testing.T, name, clean string) (p polluted) {
	t.Helper()
	data, err := os.ReadFile(clean)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", clean, err)
	}
	want := map[string]int{}
	for _, row := range rows {
		if strings.Contains(row[0], "DATE") || len(row) < 8 || strings.TrimSpace(row[6]) == "" {
			continue
		}
		p.rows++
		want[strings.Join([]string{row[3], row[5], row[6], row[7]}, "\x00")]++
	}
	for a, err := range Open(Options{Columns: pollockColumns}, name) {
		var bad *FormatError
		switch {
		case errors.As(err, &bad):
			p.told++
			p.why += bad.Error() + "; "
			if m := covered.FindStringSubmatch(bad.Error()); m != nil {
				from, _ := strconv.Atoi(m[1])
				to, _ := strconv.Atoi(m[2])
				p.told += to - from
			}
			if bad.Pos.Line == 0 {
				p.told = p.rows // the whole file
			}
		case err != nil:
			t.Fatal(err)
		default:
			key := strings.Join([]string{a.Outlet, a.Title, a.Body, a.URL}, "\x00")
			if want[key] > 0 {
				want[key]--
				p.right++
			} else {
				p.wrong++
				p.why += fmt.Sprintf("wrong: %.80q; ", slices.Collect(strings.SplitSeq(key, "\x00")))
			}
		}
	}
	p.lost = p.rows - p.right
	p.silent = max(0, p.lost-p.told-p.wrong)
	return p
}
