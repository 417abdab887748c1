package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/xuri/excelize/v2"
)

// coder is a command for scripts: it fills a coding workbook as a human coder
// would who sees what the tool sees, then sets cells as told.
//
//	coder IN.xlsx OUT.xlsx 1|2 [CELL=VALUE...]
func coder() {
	f, err := excelize.OpenFile(os.Args[1])
	check(err)
	tool, err := f.GetRows("tool")
	check(err)
	for i, row := range tool[1:] {
		for q, answer := range row[7:11] {
			at, err := excelize.CoordinatesToCellName(4+q+4*(int(os.Args[3][0])-'1'), i+2)
			check(err)
			check(f.SetCellStr("coding", at, answer))
		}
	}
	for _, arg := range os.Args[4:] {
		at, value, _ := strings.Cut(arg, "=")
		check(f.SetCellStr("coding", at, value))
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
