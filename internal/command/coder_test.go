package command

import (
	"fmt"
	"os"
	"strings"

	"github.com/xuri/excelize/v2"

	"mizan/internal/words"
)

// coder is a command for scripts: it fills a coding workbook as a human coder
// would who sees what the tool sees, or, with all=no, who denies everything,
// then sets cells as told; the row * is that of the first mention.
//
//	coder IN.xlsx OUT.xlsx 1|2 [all=no] [CELL=VALUE...]
func coder() {
	f, err := excelize.OpenFile(os.Args[1])
	check(err)
	tool, err := f.GetRows("tool")
	check(err)
	const firstItem = 4 // below title, note and heads
	sheet := ""
	for _, lang := range words.Languages() {
		name := words.Key("review.sheet.coding").In(lang)
		if i, _ := f.GetSheetIndex(name); i >= 0 {
			sheet = name
		}
	}
	mention := 0
	for i, row := range tool[1:] {
		if row[1] == "mention" && mention == 0 {
			mention = i + firstItem
		}
		answers := row[7:11]
		if len(os.Args) > 4 && os.Args[4] == "all=no" {
			answers = []string{"no", "", "", ""}
		}
		for q, answer := range answers {
			at, err := excelize.CoordinatesToCellName(4+q+4*(int(os.Args[3][0])-'1'), i+firstItem)
			check(err)
			check(f.SetCellStr(sheet, at, answer))
		}
	}
	for _, arg := range os.Args[4:] {
		at, value, _ := strings.Cut(arg, "=")
		if at == "all" {
			continue
		}
		check(f.SetCellStr(sheet, strings.Replace(at, "*", fmt.Sprint(mention), 1), value))
	}
	check(f.SaveAs(os.Args[2]))
}

// check ends the command.
func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "coder:", err)
		os.Exit(1)
	}
}
