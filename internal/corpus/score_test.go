package corpus

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A pollockScore sums over files what the benchmark Pollock scores a reader by: whether
// it reads a file at all, and precision, recall and F1 of the cells of the header,
// of the records and of all cells. A file has 10 points at most.
type pollockScore struct{ files, simple, weighted, weights float64 }

// add adds a file of a weight.
func (s *pollockScore) add(points, weight float64) {
	s.files, s.simple = s.files+1, s.simple+points
	s.weights, s.weighted = s.weights+weight, s.weighted+weight*points
}

// pollockWeights returns how frequent the pollution of each file is in the files of
// open data portals, as the benchmark measured it. They stand beside its folder.
func pollockWeights(t *testing.T, folder string) map[string]float64 {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, "..", "pollock_weights.json"))
	check(t, err)
	var weights map[string]float64
	check(t, json.Unmarshal(data, &weights))
	return weights
}

// pollockPoints scores one file beside its clean copy.
func pollockPoints(t *testing.T, columns map[string]string, name, clean string) float64 {
	t.Helper()
	data, err := os.ReadFile(clean)
	check(t, err)
	want, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	check(t, err)
	got := tableOf(t, columns, name)
	if got == nil {
		return 0
	}
	points := 1.0
	if len(want) == 0 {
		return points + 9
	}
	var header []string
	var records [2][]string
	var cells [2][]string
	for side, rows := range [][][]string{want, got} {
		for i, row := range rows {
			cells[side] = append(cells[side], row...)
			if i > 0 {
				records[side] = append(records[side], strings.Join(row, ""))
			}
		}
	}
	if len(got) > 0 {
		header = got[0]
	}
	return points + overlap(want[0], header) + overlap(records[0], records[1]) + overlap(cells[0], cells[1])
}

// tableOf returns a file's header and its rows that are not refused; nil for a file
// that is refused.
func tableOf(t *testing.T, mapping map[string]string, name string) [][]string {
	t.Helper()
	in, err := os.Open(name)
	check(t, err)
	defer in.Close()
	text, err := newDecoder(in)
	if err != nil {
		return nil
	}
	columns, err := newColumns(mapping, nil)
	check(t, err)
	s, err := newSheet(text, &columns, false)
	if err != nil {
		return nil
	}
	all := [][]string{s.header}
	for {
		row, err := s.Next()
		if err == io.EOF {
			return all
		}
		check(t, err)
		if row.Err == nil && !s.again(row.Fields) {
			s.record(row.Fields) // by whose outlet later rows are known
			all = append(all, row.Texts())
		}
	}
}

// overlap returns precision, recall and F1 of a list, summed: how many of each
// list stand in the other.
func overlap(want, got []string) float64 {
	if len(want) == 0 {
		return 3
	}
	left := map[string]int{}
	for _, s := range want {
		left[s]++
	}
	both := 0.0
	for _, s := range got {
		if left[s]--; left[s] >= 0 {
			both++
		}
	}
	if both == 0 {
		return 0
	}
	precision, recall := both/float64(len(got)), both/float64(len(want))
	return precision + recall + 2*precision*recall/(precision+recall)
}
