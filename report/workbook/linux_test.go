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
	"mizan/internal/xlsx"
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
		took, work := runMeasured(b, "mizan", ours, filepath.Join(folder, "mizan.xlsx"))
		if exec.Command(python, "-c", "import xlsxwriter").Run() != nil {
			b.Log("no python3-xlsxwriter to compare with")
			continue
		}
		file := filepath.Join(folder, "xlsxwriter.xlsx")
		theirs, theirWork := runMeasured(b, "xlsxwriter", exec.Command(python, "testdata/rows.py", file, strconv.Itoa(rowsCount)), file)
		b.ReportMetric(theirs.Seconds()/took.Seconds(), "times-as-fast")
		b.ReportMetric(theirWork.Seconds()/work.Seconds(), "times-less-CPU")
	}
}

// runMeasured runs a command that writes a file, and prints what it took. It returns
// the time, and that of all its cores.
func runMeasured(b *testing.B, name string, command *exec.Cmd, file string) (took, work time.Duration) {
	b.Helper()
	start := time.Now()
	if out, err := command.CombinedOutput(); err != nil {
		b.Fatalf("%s: %v\n%s", name, err, out)
	}
	took, work = time.Since(start), command.ProcessState.UserTime()+command.ProcessState.SystemTime()
	info, err := os.Stat(file)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(took.Seconds(), name+"-s")
	b.ReportMetric(work.Seconds(), name+"-CPU-s")
	b.ReportMetric(float64(info.Size())/1e6, name+"-file-MB")
	if usage, ok := command.ProcessState.SysUsage().(*syscall.Rusage); ok {
		b.ReportMetric(float64(usage.Maxrss)/1e3, name+"-resident-MB")
	}
	return took, work
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
	defer b.book.Close()
	table := xlsx.Table{ID: "Rows", Name: "rows_table", Columns: []xlsx.Column{
		{Head: "#", Width: 8}, {Head: "outlet", Width: 20}, {Head: "date", Width: 13}, {Head: "title", Width: 34}, {Head: "naming", Width: 24}, {Head: "side", Width: 15},
		{Head: "polarity", Width: 11}, {Head: "voice", Width: 18}, {Head: "sentence", Width: 80}, {Head: "words", Width: 11}, {Head: "score", Width: 11}, {Head: "link", Width: 34},
	}}
	frame := xlsx.Frame{Name: b.word("workbook.sheet.evidence"), Colour: farTabInk}
	b.long(frame, "", table, benchRows(count), count)
	return b.book.Save(w)
}

func benchRows(count int) iter.Seq[[]xlsx.Cell] {
	start := time.Date(2019, 4, 4, 0, 0, 0, 0, time.UTC)
	const naming = "قوات الجيش"
	return func(yield func([]xlsx.Cell) bool) {
		for i := range count {
			sentence := fmt.Sprintf("وفي اليوم %d قال الناطق إن ", i)
			e := compare.Evidence{
				Sentence: sentence + naming + " تقدمت نحو المطار القديم بعد اشتباكات دامت ساعات مع من سماهم المهاجمين",
				Start:    len(sentence), End: len(sentence) + len(naming), Polarity: -1,
			}
			if !yield([]xlsx.Cell{
				countCell(i + 1),
				xlsx.Text(fmt.Sprintf("وكالة %d", i%50)),
				dateCell(start.AddDate(0, 0, i%600).Format(time.DateOnly)),
				xlsx.Text(fmt.Sprintf("اشتباكات جنوب العاصمة في يومها %d", i)),
				xlsx.Text(naming).Bold(),
				xlsx.Text("الوفاق"),
				countCell(i%3 - 1),
				xlsx.Text("كلام الوسيلة"),
				sentenceCell(&e),
				countCell(i % 900),
				signedCell(float64(i%200)/100 - 1),
				xlsx.Latin(fmt.Sprintf("https://example.org/news/%d", i)),
			}) {
				return
			}
		}
	}
}
