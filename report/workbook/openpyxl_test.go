package workbook

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"mizan/compare"
	"mizan/internal/long"
)

// openpyxl returns a Python that has it. Debian's own has what Debian
// installs, whatever else is called python3.
func openpyxl(t *testing.T) string {
	t.Helper()
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(python, "-c", "import openpyxl").Run() == nil {
			return python
		}
	}
	t.Skip("no python3-openpyxl: nobody else has read the workbook")
	return ""
}

// A pyCell is a cell as openpyxl reads it: how, sheet, place, value.
type pyCell [4]any

// Another library reads the same from the workbook, without a warning, whether
// it takes the file whole or passes over it row by row.
func TestWorkbookOpenpyxl(t *testing.T) {
	t.Parallel()
	python := openpyxl(t)
	studies := map[string]*compare.Study{"hostile text": smallStudy()}
	if long.Asked {
		studies[large] = yearStudy(t)
	}
	for name, study := range studies {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			langs(t, func(t *testing.T, lang string) {
				t.Parallel()
				seldom(t, name, lang)
				data, _ := write(t, study, lang)
				path := filepath.Join(t.TempDir(), "report.xlsx")
				if err := os.WriteFile(path, data, 0o644); err != nil {
					t.Fatal(err)
				}
				seen := comparePy(t, read(t, data), pyCells(t, python, path))
				if seen["full"] == 0 || seen["full"] != seen["in passing"] || seen["full"] != filledCells(t, read(t, data)) {
					t.Errorf("openpyxl reads %d cells, in passing %d, want %d", seen["full"], seen["in passing"], filledCells(t, read(t, data)))
				}
			})
		})
	}
}

// pyCells has Python read a workbook.
func pyCells(t *testing.T, python, path string) []pyCell {
	t.Helper()
	var stdout, stderr bytes.Buffer
	command := exec.Command(python, filepath.Join("testdata", "cells.py"), path)
	command.Stdout, command.Stderr = &stdout, &stderr
	if err := command.Run(); err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	var cells []pyCell
	for decoder := json.NewDecoder(&stdout); ; {
		var cell pyCell
		err := decoder.Decode(&cell)
		if errors.Is(err, io.EOF) {
			return cells
		}
		if err != nil {
			t.Fatal(err)
		}
		cells = append(cells, cell)
	}
}

// comparePy compares openpyxl's cells with ours and counts them by how they
// were read.
func comparePy(t *testing.T, file *excelize.File, cells []pyCell) map[string]int {
	t.Helper()
	seen, wrong := make(map[string]int), 0
	for _, cell := range cells {
		how, sheet, at := cell[0].(string), cell[1].(string), cell[2].(string)
		ours, err := file.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		if _, target, _ := file.GetCellHyperLink(sheet, at); ours == "" && cell[3] == target {
			continue // openpyxl shows where an empty cell leads
		}
		seen[how]++
		if same := samePy(ours, cell[3]); !same && wrong < 10 {
			t.Errorf("%s, %s %s: openpyxl reads %.60q, excelize %.60q", how, sheet, at, cell[3], ours)
			wrong++
		}
	}
	return seen
}

// samePy compares a value as it stands in the file with one that Python read.
func samePy(ours string, value any) bool {
	switch value := value.(type) {
	case float64:
		x, err := strconv.ParseFloat(ours, 64)
		return err == nil && x == value
	case string:
		// openpyxl leaves signs that are written as _xHHHH_ as they are.
		return value == ours || strings.Contains(value, "_x")
	}
	return false
}

// filledCells counts the cells with a value.
func filledCells(t *testing.T, file *excelize.File) int {
	t.Helper()
	filled := 0
	for _, sheet := range file.GetSheetList() {
		for _, row := range sheetRows(t, file, sheet, excelize.Options{RawCellValue: true}) {
			for _, cell := range row {
				if cell != "" {
					filled++
				}
			}
		}
	}
	return filled
}
