package workbook

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"mizan/compare"
	"mizan/internal/words"
)

// The sheet of third parties adds up: the namings of each party make its total,
// and under it stands where a sentence comes from, its name before its day.
func TestThirdPartiesAddUp(t *testing.T) {
	study := smallStudy()
	counts := func(own ...int) []compare.ByVoice {
		of := make([]compare.ByVoice, len(study.Outlets))
		for i := range own {
			of[i] = compare.ByVoice{own[i], 1}
		}
		return of
	}
	study.Parties = []compare.Party{{
		ID: "is", Title: words.Text{"ar": "تنظيم الدولة", "en": "Islamic State"}, Total: 11, Counts: counts(5, 2), Articles: make([]int, len(study.Outlets)),
		Namings:  []compare.Naming{{Term: "داعش", Label: "داعش", Total: 8, Counts: counts(4, 2)}, {Term: "فلول داعش", Label: "فلول داعش", Polarity: -1, Total: 3, Counts: counts(1, 0)}},
		Evidence: []compare.Evidence{{Article: 0, Sentence: "تحدثت عن داعش"}},
	}}
	data, _ := write(t, study, "ar")
	rows := sheetRows(t, read(t, data), word("ar", "workbook.sheet.parties"))
	total := rowOf(t, rows, word("ar", "workbook.parties.own"))
	for at := 2; at <= 4; at++ {
		sum := 0
		for _, row := range rows[total-3 : total-1] {
			n, err := strconv.Atoi(row[at])
			if err != nil {
				t.Fatal(err)
			}
			sum += n
		}
		if got := rows[total-1][at]; got != strconv.Itoa(sum) {
			t.Errorf("column %d ends with %s, its namings make %d", at, got, sum)
		}
	}
	name := study.Outlets[study.Articles[0].Outlet].Name
	if !slices.ContainsFunc(rows[total:], func(row []string) bool {
		return len(row) > 0 && strings.HasPrefix(row[0], "تحدثت عن داعش (") && strings.Contains(row[0], name) && strings.HasSuffix(row[0], ")")
	}) {
		t.Errorf("nobody says that the sentence is of %s: %q", name, rows[total:])
	}
}
