package xlsx

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"
)

// A book holds each of its tables, however many it was written with.
func TestTables(t *testing.T) {
	b := New("en")
	s := b.Open(Frame{Name: "Tables", Widths: []float64{20, 20}})
	ids := []string{"One", "Two", "Three", "Four"}
	for _, id := range ids {
		table := &Table{ID: id, Name: "the" + id, Columns: []Column{{Head: "head"}, {Head: "of " + id}}}
		s.Line(table.HeadCells()...)
		s.Line(Text("a"), Text("b"))
		s.Tabulate(table, s.Row()-2, s.Row()-1)
		s.Gap()
	}
	var out bytes.Buffer
	if err := b.Save(&out); err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	tables, err := file.GetTables("Tables")
	if err != nil || len(tables) != len(ids) {
		t.Fatalf("%d tables, %v, want %d", len(tables), err, len(ids))
	}
	for i, table := range tables {
		if table.Name != ids[i] {
			t.Errorf("table %d is %s, want %s", i, table.Name, ids[i])
		}
	}
	s.Tabulate(&Table{ID: "One", Name: "again", Columns: []Column{{Head: "head"}}}, 1, 2)
	if b.Err() == nil {
		t.Error("two tables have one name")
	}
}
