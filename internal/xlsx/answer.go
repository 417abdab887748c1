package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// A Choice is what a cell of an answer may hold.
type Choice struct {
	Sheet  string // that lists the answers, from its first row on
	Column int    // of the list
	Count  int    // of the answers
	Title  string // of the complaint about any other value
	Text   string // of it
}

// DropDown lets the cells of a column, from a row to another, hold only the
// answers of a choice, and offers them.
func (s *Sheet) DropDown(column, first, last int, choice Choice) {
	rule := excelize.NewDataValidation(true)
	rule.SetSqref(Area(column, first, column, last))
	list := columnName(choice.Column)
	rule.SetSqrefDropList(fmt.Sprintf("%s!$%s$1:$%s$%d", choice.Sheet, list, list, choice.Count))
	rule.SetError(excelize.DataValidationErrorStyleStop, choice.Title, choice.Text)
	s.book.Try(s.book.file.AddDataValidation(s.Name, rule))
}

// Protect locks all cells but the answers; columns and rows may be made wider.
// It is against slips, not against intent: it has no password.
func (s *Sheet) Protect() {
	s.book.Try(s.book.file.ProtectSheet(s.Name, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true,
	}))
}
