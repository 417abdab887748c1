package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// columnName and CellName name places, from 1; their arguments are our own and
// right.
func columnName(column int) string {
	name, _ := excelize.ColumnNumberToName(column)
	return name
}

// CellName names a cell: C7 is the third of row 7.
func CellName(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column, row)
	return name
}

// Coordinates returns the column and the row that a cell's name says.
func Coordinates(name string) (column, row int, err error) {
	return excelize.CellNameToCoordinates(name)
}

// Area names the cells from one corner to the other.
func Area(column, row, lastColumn, lastRow int) string {
	return CellName(column, row) + ":" + CellName(lastColumn, lastRow)
}

// To names a cell of a sheet, as links and references need it.
func To(sheet string, column, row int) string { return quoted(sheet) + "!" + CellName(column, row) }

// ToArea names cells of a sheet, as links need it: whoever follows one sees them
// chosen.
func ToArea(sheet string, column, row, lastColumn, lastRow int) string {
	return quoted(sheet) + "!" + Area(column, row, lastColumn, lastRow)
}

// fixedArea names cells of a sheet that stay what they are when copied.
func fixedArea(sheet string, column, row, lastColumn, lastRow int) string {
	return fmt.Sprintf("%s!$%s$%d:$%s$%d", quoted(sheet), columnName(column), row, columnName(lastColumn), lastRow)
}

// quoted is a sheet's name as references need it.
func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

// ptr gives the library the pointers it asks for.
func ptr[T any](value T) *T { return &value }
