package xlsxtest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// shortSpaces are the namespaces of the schemas, as the rows below call them.
var shortSpaces = map[string]string{
	"http://schemas.openxmlformats.org/spreadsheetml/2006/main":           "x",
	"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing": "xdr",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":              "c",
	"http://schemas.openxmlformats.org/drawingml/2006/main":               "a",
}

// childOrder gives the children of an element in the order of ECMA-376 (part
// 1, annex A: sml.xsd, dml-spreadsheetDrawing.xsd, dml-chart.xsd, dml-main.xsd),
// which Excel insists on. A plain name may be left out, ! must stand once, +
// once or oftener, * any number of times. A name may be led by that of the
// element around it. What is not listed here is not looked at.
var childOrder = map[string]string{
	"x:workbook": `fileVersion fileSharing workbookPr workbookProtection bookViews sheets! functionGroups externalReferences definedNames
		calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr* webPublishObjects extLst`,
	"x:bookViews":    "workbookView+ extLst",
	"x:sheets":       "sheet+",
	"x:definedNames": "definedName+",

	"x:worksheet": `sheetPr dimension sheetViews sheetFormatPr cols* sheetData! sheetCalcPr sheetProtection protectedRanges scenarios
		autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting* dataValidations hyperlinks
		printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing
		legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst`,
	"x:sheetPr":               "tabColor outlinePr pageSetUpPr",
	"x:sheetViews":            "sheetView+ extLst",
	"x:sheetView":             "pane selection* pivotSelection* extLst",
	"x:cols":                  "col+",
	"x:sheetData":             "row*",
	"x:row":                   "c* extLst",
	"x:c":                     "f v is extLst",
	"x:is":                    "t r* rPh* phoneticPr",
	"x:r":                     "rPr t!",
	"x:mergeCells":            "mergeCell+",
	"x:conditionalFormatting": "cfRule+ extLst",
	"x:cfRule":                "formula* colorScale dataBar iconSet extLst",
	"x:colorScale":            "cfvo+ color+",
	"x:dataValidations":       "dataValidation+",
	"x:dataValidation":        "formula1 formula2",
	"x:hyperlinks":            "hyperlink+",
	"x:headerFooter":          "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
	"x:rowBreaks":             "brk*",
	"x:colBreaks":             "brk*",
	"x:tableParts":            "tablePart+",

	"x:table":        "autoFilter sortState tableColumns! tableStyleInfo extLst",
	"x:autoFilter":   "filterColumn* sortState extLst",
	"x:tableColumns": "tableColumn+",
	"x:tableColumn":  "calculatedColumnFormula totalsRowFormula xmlColumnPr extLst",
	"x:sst":          "si* extLst",
	"x:si":           "t r* rPh* phoneticPr",

	"x:styleSheet":   "numFmts fonts! fills! borders! cellStyleXfs! cellXfs! cellStyles dxfs tableStyles colors extLst",
	"x:numFmts":      "numFmt+",
	"x:fonts":        "font+",
	"x:fills":        "fill+",
	"x:fill":         "patternFill|gradientFill!",
	"x:patternFill":  "fgColor bgColor",
	"x:borders":      "border+",
	"x:border":       "start end left right top bottom diagonal vertical horizontal",
	"x:cellStyleXfs": "xf+",
	"x:cellXfs":      "xf+",
	"x:xf":           "alignment protection extLst",
	"x:dxf":          "font numFmt fill alignment border protection extLst",

	"xdr:wsDr":             "twoCellAnchor|oneCellAnchor|absoluteAnchor*",
	"xdr:twoCellAnchor":    "from! to! sp|grpSp|graphicFrame|cxnSp|pic|contentPart! clientData!",
	"xdr:oneCellAnchor":    "from! ext! sp|grpSp|graphicFrame|cxnSp|pic|contentPart! clientData!",
	"xdr:from":             "col! colOff! row! rowOff!",
	"xdr:to":               "col! colOff! row! rowOff!",
	"xdr:graphicFrame":     "nvGraphicFramePr! xfrm! graphic!",
	"xdr:nvGraphicFramePr": "cNvPr! cNvGraphicFramePr!",
	"xdr:xfrm":             "off ext",
	"a:graphic":            "graphicData!",
	"a:graphicData":        "chart!",

	"c:chartSpace": `date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart! spPr txPr externalData
		printSettings userShapes extLst`,
	"c:chartSpace/chart": `title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea! legend plotVisOnly dispBlanksAs
		showDLblsOverMax extLst`,
	"c:title":         "tx layout overlay spPr txPr extLst",
	"c:ser/tx":        "strRef|v!",
	"c:title/tx":      "strRef|rich!",
	"c:plotArea":      "layout barChart|lineChart+ valAx|catAx|dateAx|serAx* dTable spPr extLst",
	"c:barChart":      "barDir! grouping varyColors ser* dLbls gapWidth overlap serLines* axId+ extLst",
	"c:lineChart":     "grouping! varyColors ser* dLbls dropLines hiLowLines upDownBars marker smooth axId+ extLst",
	"c:barChart/ser":  "idx! order! tx spPr invertIfNegative pictureOptions dPt* dLbls trendline* errBars cat val shape extLst",
	"c:lineChart/ser": "idx! order! tx spPr marker dPt* dLbls trendline* errBars cat val smooth extLst",
	"c:ser/marker":    "symbol size spPr extLst",
	"c:dPt/marker":    "symbol size spPr extLst",
	"c:dPt":           "idx! invertIfNegative marker bubble3D explosion spPr pictureOptions extLst",
	"c:dLbls": `dLbl* delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator
		showLeaderLines leaderLines extLst`,
	"c:errBars":  "errDir errBarType! errValType! noEndCap plus minus val spPr extLst",
	"c:cat":      "multiLvlStrRef|numLit|numRef|strLit|strRef!",
	"c:ser/val":  "numLit|numRef!",
	"c:plus":     "numLit|numRef!",
	"c:minus":    "numLit|numRef!",
	"c:strRef":   "f! strCache extLst",
	"c:numRef":   "f! numCache extLst",
	"c:strCache": "ptCount pt* extLst",
	"c:numCache": "formatCode ptCount pt* extLst",
	"c:pt":       "v!",
	"c:catAx": `axId! scaling! delete axPos! majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr
		crossAx! crosses|crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`,
	"c:valAx": `axId! scaling! delete axPos! majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr
		crossAx! crosses|crossesAt crossBetween majorUnit minorUnit dispUnits extLst`,
	"c:scaling":       "logBase orientation max min extLst",
	"c:legend":        "legendPos legendEntry* layout overlay spPr txPr extLst",
	"c:printSettings": "headerFooter pageMargins pageSetup",
	"c:spPr": `xfrm custGeom|prstGeom noFill|solidFill|gradFill|blipFill|pattFill|grpFill ln effectLst|effectDag scene3d sp3d
		extLst`,
	"c:rich": "bodyPr! lstStyle p+",
	"c:txPr": "bodyPr! lstStyle p+",

	"a:p": "pPr r|br|fld* endParaRPr",
	"a:r": "rPr t!",
	"a:ln": `noFill|solidFill|gradFill|pattFill prstDash|custDash round|bevel|miter headEnd tailEnd
		extLst`,
	"a:solidFill": "scrgbClr|srgbClr|hslClr|sysClr|schemeClr|prstClr",
	"a:defRPr":    textProperties,
	"a:rPr":       textProperties,
}

const textProperties = `ln noFill|solidFill|gradFill|blipFill|pattFill|grpFill effectLst|effectDag highlight uLnTx|uLn uFillTx|uFill
	latin ea cs sym hlinkClick hlinkMouseOver rtl extLst`

// checkOrder compares the children of each element with those rows, and with
// the number of them that the element states.
func (b *book) checkOrder() {
	rules := make(map[string][]string)
	for name, row := range childOrder {
		rules[name] = strings.Fields(row)
	}
	for _, p := range b.parts {
		for around, e := range p.root.inside() {
			name := shortSpaces[e.space] + ":"
			rule, ok := rules[name+e.name]
			if around != nil && !ok {
				rule, ok = rules[name+around.name+"/"+e.name]
			}
			if fault := misplaced(e, rule); ok && fault != "" {
				b.fault(p.name, "%s %s", e.name, fault)
			}
			if fault := miscounted(e); fault != "" {
				b.fault(p.name, "%s %s", e.name, fault)
			}
		}
	}
}

// misplaced tells the first child that is not where its rule wants it.
func misplaced(e *element, rule []string) string {
	at, times := 0, 0
	for _, kid := range e.kids {
		here := slices.IndexFunc(rule[at:], func(r string) bool { return slices.Contains(namesOf(r), kid.name) })
		if here < 0 {
			return "has the child " + kid.name + " in the wrong place"
		}
		if here > 0 {
			if fault := missing(rule[at:at+here], times); fault != "" {
				return fault
			}
			at, times = at+here, 0
		}
		if times++; times > 1 && !strings.HasSuffix(rule[at], "+") && !strings.HasSuffix(rule[at], "*") {
			return "has the child " + kid.name + " twice"
		}
	}
	if at < len(rule) {
		return missing(rule[at:], times)
	}
	return ""
}

// missing tells the first of some children that must be there and is not; of
// the one in front so many are.
func missing(rule []string, times int) string {
	for i, r := range rule {
		if strings.HasSuffix(r, "!") || strings.HasSuffix(r, "+") {
			if i > 0 || times == 0 {
				return "lacks the child " + strings.TrimRight(r, "!+")
			}
		}
	}
	return ""
}

// namesOf returns the names that one word of a rule allows.
func namesOf(rule string) []string { return strings.Split(strings.TrimRight(rule, "!+*"), "|") }

// miscounted compares the number of children that an element states. That of
// the shared strings is how often they are used.
func miscounted(e *element) string {
	name := "count"
	if e.name == "sst" {
		name = "uniqueCount"
	}
	stated := e.attribute(name)
	if stated != "" && len(e.kids) > 0 && stated != strconv.Itoa(len(e.kids)) {
		return fmt.Sprintf("states %s children and has %d", stated, len(e.kids))
	}
	return ""
}
