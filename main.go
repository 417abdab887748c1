// Mizan reads what several news outlets wrote about the same conflict, finds
// how each of them names the parties, and writes a comparative Excel workbook
// and a shareable HTML page of charts.
package main

import (
	"os"

	"mizan/internal/command"
)

func main() { os.Exit(command.Main()) }
