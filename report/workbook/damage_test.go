package workbook

import (
	"archive/zip"
	"bytes"
	"os"
	"os/user"
	"strings"
	"testing"
	"time"

	"mizan/internal/long"
	"mizan/internal/xlsx/xlsxtest"
)

// A damage is done to one part of a workbook, at the first place where a
// pattern is found; with no pattern the part is taken out.
type damage struct {
	name, part, pattern, with string
	want                      string // in what is found
}

// Parts of the small study's workbook in English.
const (
	typesXML      = "[Content_Types].xml"
	bookXML       = "xl/workbook.xml"
	bookLinks     = "xl/_rels/workbook.xml.rels"
	stringsXML    = "xl/sharedStrings.xml"
	stylesXML     = "xl/styles.xml"
	coreXML       = "docProps/core.xml"
	summaryXML    = "xl/worksheets/sheet1.xml"
	summaryLinks  = "xl/worksheets/_rels/sheet1.xml.rels"
	rivalsXML     = "xl/worksheets/sheet2.xml"
	sidesXML      = "xl/worksheets/sheet3.xml"
	webLinks      = "xl/worksheets/_rels/sheet9.xml.rels" // of the evidence
	tableXML      = "xl/tables/table1.xml"
	otherTable    = "xl/tables/table2.xml"
	drawingXML    = "xl/drawings/drawing1.xml"
	rivalsDrawing = "xl/drawings/drawing2.xml"
	barsXML       = "xl/charts/chart1.xml"
	linesXML      = "xl/charts/chart4.xml"
)

// damages name each check of the strict reader and what it must find.
var damages = []damage{
	{"text cut off", bookXML, `</workbook>`, ``, "unexpected EOF"},
	{"not said to be XML", bookXML, `^<\?xml[^>]*>`, ``, "does not begin by saying"},
	{"two roots", bookXML, `$`, `<x></x>`, "2 roots"},
	{"document type", bookXML, `<workbook`, `<!DOCTYPE workbook><workbook`, "document type"},
	{"prefix of an element", stylesXML, `<fonts[^>]*>`, `<q:fonts></q:fonts>$0`, "prefix of q:fonts is not declared"},
	{"prefix of an attribute", stylesXML, `<fonts `, `<fonts q:count="1" `, "prefix of q:count is not declared"},
	{"prefix to be ignored", bookXML, `Ignorable="`, `Ignorable="x99 `, "x99 may be ignored"},
	{"attribute twice", summaryXML, `<row r="1"`, `<row r="1" r="1"`, "attribute r twice"},

	{"part without a type", typesXML, `<Override PartName="/xl/tables/table1.xml"[^>]*(/>|></Override>)`, ``, `table1.xml: has the type ""`},
	{"part of another type", typesXML, `(table1.xml" ContentType="[^"]*)table\+xml`, `${1}chart+xml`, "table1.xml: has the type"},
	{"type without a part", tableXML, ``, ``, "gives a type to /xl/tables/table1.xml"},
	{"type twice", typesXML, `<Override PartName="/xl/tables/table1.xml"[^>]*(/>|></Override>)`, `${0}$0`, "table1.xml twice"},
	{"unknown part", "xl/vbaProject.bin", `^`, `<?xml version="1.0" encoding="UTF-8"?><a/>`, "not known here"},
	{"link to no part", barsXML, ``, ``, "/xl/charts/chart1.xml, which is not there"},
	{"links of no part", drawingXML, ``, ``, "links of a part that is not there"},
	{"part without a link", bookLinks, `<Relationship Id="rId3"[^>]*(/>|></Relationship>)`, ``, "theme1.xml: is led to by no link"},
	{"id of a link twice", bookLinks, `Id="rId2"`, `Id="rId1"`, `the id "rId1" twice`},
	{"link of another kind", summaryLinks, `relationships/table`, `relationships/chart`, "leads to /xl/tables/table1.xml as"},
	{"id without a link", summaryXML, `<drawing ([^>]*)"rId[0-9]+"`, `<drawing $1"rId99"`, "drawing leads along rId99"},
	{"link without a use", summaryXML, `<drawing [^>]*(/>|></drawing>)`, ``, "that nothing uses"},
	{"link to a script", webLinks, `Target="https?:[^"]*"`, `Target="javascript:alert(1)"`, "want a web page"},
	{"link to a file", webLinks, `Target="https?:[^"]*"`, `Target="file:///etc/passwd"`, "want a web page"},
	{"long link", webLinks, `Target="(https?:[^"]*)"`, `Target="${1}` + strings.Repeat("a", 2_100) + `"`, "2,079 at most"},

	{"order of a sheet", summaryXML, `(?s)(<dimension[^>]*(?:/>|></dimension>))(<sheetViews>.*</sheetViews>)`, `$2$1`, "child dimension in the wrong place"},
	{"order at the end of a sheet", summaryXML, `(?s)(<pageSetup[^>]*(?:/>|></pageSetup>))(<headerFooter>.*</headerFooter>)`, `$2$1`, "child pageSetup in the wrong place"},
	{"order of bars", barsXML, `(?s)(<c:errBars>.*?</c:errBars>)\s*(<c:cat>.*?</c:cat>)`, `$2$1`, "ser has the child errBars in the wrong place"},
	{"order of lines", linesXML, `(?s)(<c:val>.*?</c:val>)\s*(<c:smooth[^>]*>)`, `$2$1`, "ser has the child val in the wrong place"},
	{"order of an axis", barsXML, `(<c:auto [^>]*>)\s*(<c:lblAlgn [^>]*>)`, `$2$1`, "catAx has the child auto in the wrong place"},
	{"child of a bar on a line", linesXML, `<c:marker>`, `<c:invertIfNegative val="0"/><c:marker>`, "child invertIfNegative in the wrong place"},
	{"child missing", barsXML, `<c:order [^>]*>`, ``, "ser lacks the child order"},
	{"last child missing", drawingXML, `<xdr:clientData[^>]*(/>|></xdr:clientData>)`, ``, "lacks the child clientData"},
	{"child twice", barsXML, `<c:order [^>]*>`, `${0}$0`, "child order twice"},
	{"nothing merged", sidesXML, `(?s)<mergeCells.*</mergeCells>`, `<mergeCells></mergeCells>`, "mergeCells lacks the child mergeCell"},
	{"wrong count", summaryXML, `<mergeCells count="`, `<mergeCells count="9`, "mergeCells states 9"},

	{"long sheet name", bookXML, `name="Summary"`, `name="` + strings.Repeat("😀", 16) + `"`, "more than 31"},
	{"sign in a sheet name", bookXML, `name="Summary"`, `name="a/b"`, "forbidden sign"},
	{"sheet name kept for Excel", bookXML, `name="Summary"`, `name="HISTORY"`, "kept for Excel"},
	{"sheet names differ by case", bookXML, `name="Summary"`, `name="SIDES"`, `"Sides" or its id is there twice`},
	{"sheet id twice", bookXML, `sheetId="2"`, `sheetId="1"`, "or its id is there twice"},
	{"first sheet hidden", bookXML, `name="Summary"`, `name="Summary" state="hidden"`, "opens on a sheet that is hidden"},
	{"window on no sheet", bookXML, `<workbookView `, `<workbookView activeTab="99" `, "hidden or not there"},

	{"row out of order", summaryXML, `<row r="2"`, `<row r="1"`, "row 1 after row 1"},
	{"cell out of order", summaryXML, `<c r="B`, `<c r="A`, "after column 1"},
	{"cell in another row", summaryXML, `<c r="A2"`, `<c r="A3"`, `the cell "A3" in row 2`},
	{"column out of order", summaryXML, `<col ([^>]*)max="1"`, `<col ${1}max="3"`, "after 3"},
	{"column too wide", summaryXML, `(<col [^>]*width=")[^"]*`, `${1}300`, "300 wide"},
	{"row too high", summaryXML, `<row r="1" ht="[^"]*"`, `<row r="1" ht="410"`, "409 at most"},
	{"size too small", summaryXML, `<dimension ref="[^"]*"`, `<dimension ref="A1"`, "states the size A1 and uses"},
	{"style that is not there", summaryXML, `(<c [^>]*)s="[0-9]+"`, `${1}s="999"`, "A1 has the style 999"},
	{"style of a row that is not there", summaryXML, `<row r="2"`, `<row r="2" s="999"`, "row 2 has the style 999"},
	{"style of a column that is not there", summaryXML, `<col `, `<col style="999" `, "column 1 has the style 999"},
	{"string that is not there", summaryXML, `t="s"><v>[0-9]+<`, `t="s"><v>99999<`, `the string "99999"`},
	{"cell of no type", summaryXML, `t="s"`, `t="x"`, `of the type "x"`},
	{"no number", summaryXML, `<v>-?0\.[0-9]+</v>`, `<v>NaN</v>`, `the number "NaN"`},
	{"formula", summaryXML, `<v>-?0\.[0-9]+</v>`, `<f>1+1</f>$0`, "holds a formula"},
	{"long text", stringsXML, `<t>`, `<t>` + strings.Repeat("a", 32_768), "32767 at most"},
	{"control character", stringsXML, `<t>`, `<t>a_x0001_`, "holds the sign U+0001"},
	{"blank at the edge", stringsXML, `<t>`, `<t> `, "blank that Excel drops"},
	{"font that is not there", stylesXML, `fontId="1"`, `fontId="999"`, "the fontId 999"},
	{"number format that is not there", stylesXML, `numFmtId="165" fontId`, `numFmtId="999" fontId`, "number format 999, which is not there"},
	{"number format of the library's own number", stylesXML, `<numFmt numFmtId="165"`, `<numFmt numFmtId="14"`, "number format 14"},
	{"styles without end", stylesXML, `</cellXfs>`, strings.Repeat(`<xf/>`, 65_491) + `</cellXfs>`, "65,490 at most"},

	{"head unlike its cell", tableXML, `<tableColumn id="1" name="[^"]*"`, `<tableColumn id="1" name="Other"`, `has the head "Other" over`},
	{"heads differ by case", tableXML, `(<tableColumn id="1" name=")([^"]*)("[^/]*/(?:tableColumn)?><tableColumn id="2" name=")[^"]*"`, `$1$2$3$2"`, "the column \"outlet\" twice"},
	{"column id twice", tableXML, `<tableColumn id="2"`, `<tableColumn id="1"`, `the column "#1" twice`},
	{"column missing", tableXML, `<tableColumn id="2"[^>]*(/>|></tableColumn>)`, ``, "columns over"},
	{"table called as a cell", tableXML, `displayName="[^"]*"`, `displayName="Ab12"`, "is that of a cell"},
	{"table called as row and column", tableXML, `displayName="[^"]*"`, `displayName="R1C1"`, "is that of a cell"},
	{"table called with a blank", tableXML, `displayName="[^"]*"`, `displayName="a b"`, "is no name"},
	{"table shown under another name", tableXML, `displayName="[^"]*"`, `displayName="Other"`, "and shown as"},
	{"tables differ by case", otherTable, `displayName="[^"]*"`, `displayName="SUMMARY"`, `"summary" is a table's`},
	{"table id twice", otherTable, ` id="2"`, ` id="1"`, `"#1" is a table's`},
	{"table beyond its sheet", tableXML, ` ref="([A-Z]+[0-9]+):[^"]*"`, ` ref="$1:AZ999"`, "beyond"},
	{"table of heads only", tableXML, ` ref="A([0-9]+):([A-Z]+)[^"]*"`, ` ref="A$1:$2$1"`, "no row under its heads"},
	{"table filters other cells", tableXML, `<autoFilter ref="[^"]*"`, `<autoFilter ref="A1:B2"`, "filters A1:B2"},

	{"name like a cell", bookXML, `<definedName name="summary_table"`, `<definedName name="sum1"`, "is that of a cell"},
	{"name twice", bookXML, `<definedName name="pairs_table"`, `<definedName name="Sides_Table"`, `"Sides_Table" is there twice`},
	{"name of a table", bookXML, `<definedName name="summary_table"`, `<definedName name="summary"`, `"summary" is a table's`},
	{"name of no sheet", bookXML, `(name="summary_table">[^!]*)Summary`, `${1}Nowhere`, "sheet that is not there"},
	{"name beyond its sheet", bookXML, `(name="summary_table">[^<]*\$)[0-9]+<`, `${1}9999<`, "beyond"},
	{"title rows of another sheet", bookXML, `localSheetId="1"`, `localSheetId="0"`, "of another than"},

	{"merged cells overlap", summaryXML, `<mergeCell ref="A2:`, `<mergeCell ref="A2:B3"/><mergeCell ref="A2:`, "overlap"},
	{"merged cells in a table", sidesXML, `<mergeCell ref="[^"]*"`, `<mergeCell ref="A4:B40"`, "overlap"},
	{"one cell merged", sidesXML, `<mergeCell ref="[^"]*"`, `<mergeCell ref="A2"`, "merges the one cell"},
	{"value under merged cells", sidesXML, `<mergeCell ref="[^"]*"`, `<mergeCell ref="A1:A2"`, "hides the value of A2"},
	{"condition on no cells", rivalsXML, `<conditionalFormatting sqref="[^"]*"`, `<conditionalFormatting sqref="A0:B2"`, `"A0" is no cell`},
	{"priority twice", rivalsXML, `priority="2"`, `priority="1"`, "priority 1 is there twice"},
	{"condition without its style", rivalsXML, `<cfRule `, `<cfRule dxfId="7" `, "no style 7"},
	{"scale without a colour", rivalsXML, `<cfvo [^>]*(/>|></cfvo>)`, ``, "more colours than points"},

	{"link into no sheet", summaryXML, `location="[^"]*!`, `location="'Nowhere'!`, "sheet that is not there"},
	{"link beyond a sheet", summaryXML, `(location="[^"]*!A)[0-9]+[:A-Z0-9]*`, `${1}9999`, "beyond"},
	{"link from no cell", summaryXML, `<hyperlink ref="[^"]*"`, `<hyperlink ref="A9999"`, "is no cell of the sheet"},
	{"link from an empty cell", summaryXML, `<hyperlink ref="[^"]*"`, `<hyperlink ref="B2"`, "nothing in B2 to click"},
	{"link into nowhere", summaryXML, ` location="[^"]*"`, ``, "leads nowhere"},
	{"links without end", summaryXML, `<hyperlinks>`, `<hyperlinks>` + strings.Repeat(`<hyperlink ref="A1" location="x"/>`, 65_531), "65530 at most"},
	{"column without a width", sidesXML, `<col [^>]*min="2"[^>]*></col>`, ``, "column 2 has cells and no width"},
	{"tiny print", rivalsXML, `scale="[^"]*"`, `scale="5"`, "printed at 5 %"},
	{"long foot", summaryXML, `<oddFooter>`, `<oddFooter>` + strings.Repeat("a", 256), "255 at most"},
	{"page breaks out of order", rivalsXML, `<drawing `, `<rowBreaks><brk id="0"/></rowBreaks>${0}`, "breaks the page at 0"},
	{"page breaks without end", rivalsXML, `<drawing `, `<rowBreaks>` + strings.Repeat(`<brk id="9"/>`, 1_024) + `</rowBreaks>${0}`, "1,023 at most"},
	{"frozen elsewhere", sidesXML, `topLeftCell="[^"]*"`, `topLeftCell="A1"`, "goes on at"},

	{"chart beyond its sheet", drawingXML, `<xdr:row>[0-9]+`, `<xdr:row>1048576`, "beyond the sheet"},
	{"chart out of its cell", drawingXML, `<xdr:colOff>[0-9]+`, `<xdr:colOff>99999999`, "goes 99999999"},
	{"chart of no size", drawingXML, `(?s)<xdr:to>.*</xdr:to>|<xdr:ext [^>]*(/>|></xdr:ext>)`, `<xdr:ext cx="0" cy="0"/>`, "runs backwards"},
	{"chart over values", drawingXML, `<xdr:row>[0-9]+`, `<xdr:row>0`, "hides the value of A1"},
	{"chart without words", drawingXML, ` descr="[^"]*"`, ``, "has no words"},
	{"chart id twice", rivalsDrawing, `<xdr:cNvPr id="3"`, `<xdr:cNvPr id="2"`, "has the id 2 twice"},
	{"chart of nothing", barsXML, `(?s)<c:ser>.*</c:ser>`, ``, "has 0 series"},
	{"reference to no sheet", barsXML, `<c:f>[^<]*!`, `<c:f>'Nowhere'!`, "sheet that is not there"},
	{"reference beyond the figures", barsXML, `(<c:f>[^<]*:\$[A-Z]+\$)[0-9]+`, `${1}9999`, "values are kept of"},
	{"kept name of another outlet", barsXML, `(?s)(<c:cat>.*?<c:v>)[^<]*`, `${1}Other`, `the chart keeps "Other"`},
	{"kept value of another", barsXML, `(?s)(<c:val>.*?<c:v>)[^<]*`, `${1}0.123`, `the chart keeps "0.123"`},
	{"value not kept", barsXML, `(?s)(<c:val>.*?)<c:pt .*?</c:pt>`, `$1`, "keeps nothing of it"},
	{"fewer names than values", barsXML, `(?s)(<c:cat>.*?<c:f>[^<]*!\$A\$[0-9]+):\$A\$[0-9]+(</c:f>.*?<c:ptCount val=")[0-9]+("/>\s*<c:pt .*?</c:pt>).*?(</c:strCache>)`, `${1}${2}1${3}${4}`, "values under 1 names"},
	{"fewer intervals than values", barsXML, `(?s)(<c:plus>.*?<c:f>[^<]*!\$[A-Z]\$[0-9]+):\$[A-Z]\$[0-9]+(</c:f>.*?<c:ptCount val=")[0-9]+("/>\s*<c:pt .*?</c:pt>).*?(</c:numCache>)`, `${1}${2}1${3}${4}`, "1 ends of intervals"},
	{"end of an interval of another", barsXML, `(?s)(<c:plus>.*?<c:v>)[^<]*`, `${1}0.123`, `the chart keeps "0.123"`},
	{"series twice", barsXML, `<c:idx val="1"/><c:order val="1"/>`, `<c:idx val="0"/><c:order val="0"/>`, "series 0, 0 twice"},
	{"look of no value", barsXML, `(<c:dPt><c:idx val=")[0-9]+`, `${1}77`, "a look for value 77"},
	{"axis crossed by none", barsXML, `<c:crossAx val="[0-9]+"`, `<c:crossAx val="7"`, "crosses 7"},
	{"bars on one axis", barsXML, `<c:axId [^>]*>\s*</c:barChart>`, `</c:barChart>`, "barChart has no two axes"},

	{"path of a machine", stringsXML, `<t>`, `<t>/home/somebody/articles.csv `, "path of a machine"},
	{"path of another machine", stringsXML, `<t>`, `<t>C:\Users\somebody `, "path of a machine"},
	{"name of this machine's folder", stringsXML, `<t>`, `<t>a` + os.TempDir() + `/`, "of this machine"},
	{"name of somebody", coreXML, `<dc:creator>[^<]*`, `<dc:creator>Somebody`, `creator "Somebody"`},
	{"the hour", coreXML, `<dc:creator>`, `<dcterms:created>2026-01-01T00:00:00Z</dcterms:created><dc:creator>`, "tells its created"},
	{"where it was saved", bookXML, `<sheets>`, `<absPath></absPath><sheets>`, "where or by whom"},
}

// Each check is seen to find what it is there for.
func TestWorkbookDamage(t *testing.T) {
	long.Only(t)
	t.Parallel()
	sound := packed(t, smallStudy(), "en")
	before := strings.Join(sound.Faults(), "\n")
	damages := damages
	if u, err := user.Current(); err == nil && len(u.Username) > 3 {
		damages = append(damages, damage{"name of the user", coreXML, `<dc:title>`, `${0}` + u.Username + " ", "holds the user's name"})
	}
	for _, d := range damages {
		t.Run(d.name, func(t *testing.T) {
			t.Parallel()
			broken, err := sound.Damaged(d.part, d.pattern, d.with)
			if err != nil {
				t.Fatal(err)
			}
			faults := broken.Faults()
			for _, fault := range faults {
				if strings.Contains(fault, d.want) && !strings.Contains(before, fault) {
					return
				}
			}
			t.Errorf("found %q, want one with %q", faults[:min(len(faults), 5)], d.want)
		})
	}
}

// The zip around the parts is looked at too.
func TestWorkbookDamagedZip(t *testing.T) {
	for _, c := range []struct {
		name  string
		entry []zip.FileHeader
		want  string
	}{
		{"part twice", []zip.FileHeader{{Name: "xl/a.xml"}, {Name: "xl/A.xml"}}, "twice"},
		{"way out of the folder", []zip.FileHeader{{Name: "../a.xml"}}, "no name of a part"},
		{"name from Windows", []zip.FileHeader{{Name: `xl\a.xml`}}, "no name of a part"},
		{"the hour", []zip.FileHeader{{Name: "a.xml", Modified: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}}, "tells the time"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out bytes.Buffer
			w := zip.NewWriter(&out)
			for i := range c.entry {
				if _, err := w.CreateHeader(&c.entry[i]); err != nil {
					t.Fatal(err)
				}
			}
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			if _, err := xlsxtest.Open(out.Bytes()); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}
