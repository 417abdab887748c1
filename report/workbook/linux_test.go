package workbook

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"mizan/compare"
)

// rowsVariable makes the test binary write rows and end: FILE in it, and how
// many in rowsCount. A process of its own has a memory of its own.
const (
	rowsVariable = "MIZAN_WRITE_ROWS"
	rowsCount    = 1_000_000
	python       = "/usr/bin/python3" // whose packages are the system's
)

// BenchmarkRows writes a sheet of a million rows like those of the evidence,
// 12 columns each, and has XlsxWriter write the same in its constant-memory
// mode when python3-xlsxwriter is installed. Run it with -benchtime 1x.
func BenchmarkRows(b *testing.B) {
	for b.Loop() {
		folder := b.TempDir()
		self, err := os.Executable()
		if err != nil {
			b.Fatal(err)
		}
		ours := exec.Command(self, "-test.run", "^TestWriteRows$")
		ours.Env = append(os.Environ(), rowsVariable+"="+filepath.Join(folder, "mizan.xlsx"))
		took := runMeasured(b, "mizan", ours, filepath.Join(folder, "mizan.xlsx"))
		if exec.Command(python, "-c", "import xlsxwriter").Run() != nil {
			b.Log("no python3-xlsxwriter to compare with")
			continue
		}
		file := filepath.Join(folder, "xlsxwriter.xlsx")
		theirs := runMeasured(b, "xlsxwriter", exec.Command(python, "testdata/rows.py", file, strconv.Itoa(rowsCount)), file)
		b.ReportMetric(theirs.Seconds()/took.Seconds(), "times-as-fast")
	}
}

// runMeasured runs a command that writes a file, and prints what it took.
func runMeasured(b *testing.B, name string, command *exec.Cmd, file string) time.Duration {
	b.Helper()
	start := time.Now()
	if out, err := command.CombinedOutput(); err != nil {
		b.Fatalf("%s: %v\n%s", name, err, out)
	}
	took := time.Since(start)
	info, err := os.Stat(file)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(took.Seconds(), name+"-s")
	b.ReportMetric(float64(info.Size())/1e6, name+"-file-MB")
	if usage, ok := command.ProcessState.SysUsage().(*syscall.Rusage); ok {
		b.ReportMetric(float64(usage.Maxrss)/1e3, name+"-resident-MB")
	}
	return took
}

// TestWriteRows does nothing but for BenchmarkRows.
func TestWriteRows(t *testing.T) {
	path := os.Getenv(rowsVariable)
	if path == "" {
		t.Skip("for BenchmarkRows")
	}
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriter(file)
	if err := errors.Join(writeRows(w, rowsCount), w.Flush(), file.Close()); err != nil {
		t.Fatal(err)
	}
}

// writeRows writes a workbook of one streamed sheet.
func writeRows(w io.Writer, count int) error {
	b := newWorkbook(new(compare.Study), "ar")
	defer b.close()
	table := sheetTable{id: "Rows", name: evidenceRange, columns: []tableColumn{
		{"#", 8}, {"outlet", 20}, {"date", 13}, {"title", 34}, {"naming", 24}, {"side", 15},
		{"polarity", 11}, {"voice", 18}, {"sentence", 80}, {"words", 11}, {"score", 11}, {"link", 34},
	}}
	frame := sheetFrame{name: evidenceSheet, widths: table.widths(), colour: farTabInk, wide: true}
	b.long(longSheet{frame, "", table, count, benchRows(count)})
	b.properties()
	if b.err == nil {
		b.err = b.save(w)
	}
	return b.err
}

func benchRows(count int) iter.Seq[[]sheetCell] {
	start := time.Date(2019, 4, 4, 0, 0, 0, 0, time.UTC)
	const naming = "قوات الجيش"
	return func(yield func([]sheetCell) bool) {
		for i := range count {
			sentence := fmt.Sprintf("وفي اليوم %d قال الناطق إن ", i)
			e := compare.Evidence{
				Sentence: sentence + naming + " تقدمت نحو المطار القديم بعد اشتباكات دامت ساعات مع من سماهم المهاجمين",
				Start:    len(sentence), End: len(sentence) + len(naming), Polarity: -1,
			}
			if !yield([]sheetCell{
				countCell(i + 1),
				textCell(fmt.Sprintf("وكالة %d", i%50)),
				dateCell(start.AddDate(0, 0, i%600).Format(time.DateOnly)),
				textCell(fmt.Sprintf("اشتباكات جنوب العاصمة في يومها %d", i)),
				textCell(naming).bold(),
				textCell("الوفاق"),
				countCell(i%3 - 1),
				textCell("كلام الوسيلة"),
				sentenceCell(&e),
				countCell(i % 900),
				signedCell(float64(i%200)/100 - 1),
				latinCell(fmt.Sprintf("https://example.org/news/%d", i)),
			}) {
				return
			}
		}
	}
}
