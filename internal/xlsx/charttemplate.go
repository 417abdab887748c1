package xlsx

// chartTemplate is a chart of bars or lines as DrawingML wants it, element by
// element in the order of ECMA-376's dml-chart.xsd. Blanks between elements
// mean nothing there.
const chartTemplate = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
{{- define "font"}}
	<a:solidFill><a:srgbClr val="{{.Ink}}"/></a:solidFill><a:latin typeface="{{.Font}}"/><a:cs typeface="{{.Font}}"/>
{{- end}}
{{- define "text"}}
	<c:txPr><a:bodyPr/><a:lstStyle/><a:p>
	<a:pPr><a:defRPr sz="1000">{{template "font" .}}</a:defRPr></a:pPr><a:endParaRPr lang="{{.Lang}}"/>
	</a:p></c:txPr>
{{- end}}
{{- define "title"}}
	<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>
	<a:pPr algn="ctr"{{if .RTL}} rtl="1"{{end}}><a:defRPr sz="{{.Size}}" b="{{.Bold}}">{{template "font" .}}</a:defRPr></a:pPr>
	<a:r><a:rPr lang="{{.Lang}}" sz="{{.Size}}" b="{{.Bold}}">{{template "font" .}}</a:rPr><a:t>{{xml .Text}}</a:t></a:r>
	</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>
{{- end}}
{{- define "numbers"}}
	<c:numRef><c:f>{{xml .Ref}}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{{.Count}}"/>
	{{- range .Points}}<c:pt idx="{{.Index}}"><c:v>{{.Text}}</c:v></c:pt>{{end}}
	</c:numCache></c:numRef>
{{- end}}
{{- define "texts"}}
	<c:strRef><c:f>{{xml .Ref}}</c:f><c:strCache><c:ptCount val="{{.Count}}"/>
	{{- range .Points}}<c:pt idx="{{.Index}}"><c:v>{{xml .Text}}</c:v></c:pt>{{end}}
	</c:strCache></c:strRef>
{{- end}}
{{- define "labels"}}
	<c:dLbls><c:numFmt formatCode="#,##0;;" sourceLinked="0"/>
	<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
	<c:txPr><a:bodyPr/><a:lstStyle/><a:p>
	<a:pPr><a:defRPr sz="900"><a:solidFill><a:srgbClr val="{{.}}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/>
	</a:p></c:txPr>
	<c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>
	<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>
{{- end}}
{{- define "intervals"}}
	<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>
	<c:plus>{{template "numbers" .Plus}}</c:plus><c:minus>{{template "numbers" .Minus}}</c:minus>
	<c:spPr><a:ln w="15875"><a:solidFill><a:srgbClr val="{{.Ink}}"/></a:solidFill></a:ln></c:spPr></c:errBars>
{{- end}}
{{- define "series"}}
	<c:ser><c:idx val="{{.Index}}"/><c:order val="{{.Index}}"/><c:tx>{{template "texts" .Name}}</c:tx>
	<c:spPr><a:solidFill><a:srgbClr val="{{.Fill}}"/></a:solidFill>
	<a:ln w="9525"><a:solidFill><a:srgbClr val="{{.Line}}"/></a:solidFill></a:ln></c:spPr>
	<c:invertIfNegative val="0"/>
	{{- $line := .Line}}{{range .Hollow}}
	<c:dPt><c:idx val="{{.}}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>
	<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>
	<a:ln w="19050"><a:solidFill><a:srgbClr val="{{$line}}"/></a:solidFill></a:ln></c:spPr></c:dPt>
	{{- end}}
	{{- if .Shares}}{{template "labels" .LabelInk}}{{else}}{{template "intervals" .}}{{end}}
	<c:cat>{{template "texts" .Names}}</c:cat><c:val>{{template "numbers" .Values}}</c:val></c:ser>
{{- end}}
{{- define "marker"}}
	<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr><a:solidFill><a:srgbClr val="{{.Inside}}"/></a:solidFill>
	<a:ln w="19050"><a:solidFill><a:srgbClr val="{{.Line}}"/></a:solidFill></a:ln></c:spPr></c:marker>
{{- end}}
{{- define "line"}}
	<c:ser><c:idx val="{{.Index}}"/><c:order val="{{.Index}}"/><c:tx>{{template "texts" .Name}}</c:tx>
	<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="{{.Line}}"/></a:solidFill><a:round/></a:ln></c:spPr>
	{{- template "marker" .Full}}
	{{- $empty := .Empty}}{{range .Hollow}}
	<c:dPt><c:idx val="{{.}}"/>{{template "marker" $empty}}<c:bubble3D val="0"/>
	<c:spPr><a:ln w="28575" cap="rnd"><a:solidFill><a:srgbClr val="{{$empty.Line}}"/></a:solidFill><a:round/></a:ln></c:spPr></c:dPt>
	{{- end}}
	<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>
	<c:plus>{{template "numbers" .Plus}}</c:plus><c:minus>{{template "numbers" .Minus}}</c:minus>
	<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="{{.Line}}"/></a:solidFill></a:ln></c:spPr></c:errBars>
	<c:cat>{{template "texts" .Names}}</c:cat><c:val>{{template "numbers" .Values}}</c:val><c:smooth val="0"/></c:ser>
{{- end}}
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
	<c:date1904 val="0"/><c:lang val="{{.Lang}}"/><c:roundedCorners val="0"/>
	<c:chart>{{template "title" .Title}}<c:autoTitleDeleted val="0"/>
	<c:plotArea><c:layout/>
{{- if .Lines}}
	<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>
	{{- range .Series}}{{template "line" .}}{{end}}
	<c:marker val="1"/><c:axId val="100000000"/><c:axId val="100000001"/></c:lineChart>
	<c:catAx><c:axId val="100000000"/><c:scaling><c:orientation val="{{.Orientation}}"/></c:scaling><c:delete val="0"/>
	<c:axPos val="b"/>
	{{- with .Axis}}{{template "title" .}}{{end}}
	<c:numFmt formatCode="General" sourceLinked="0"/>
	<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="{{.NamesAt}}"/>
	<c:spPr><a:ln w="12700"><a:solidFill><a:srgbClr val="{{.Ink}}"/></a:solidFill></a:ln></c:spPr>{{template "text" .}}
	<c:crossAx val="100000001"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>
	<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>
	<c:valAx><c:axId val="100000001"/>
	<c:scaling><c:orientation val="minMax"/><c:max val="1"/><c:min val="{{.Fewest}}"/></c:scaling><c:delete val="0"/>
	<c:axPos val="{{.NamesSide}}"/>
	<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{{.Grid}}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>
	<c:numFmt formatCode="{{.Format}}" sourceLinked="0"/>
	<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>
	<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{{template "text" .}}
	<c:crossAx val="100000000"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="{{.Unit}}"/></c:valAx>
{{- else}}
	<c:barChart><c:barDir val="bar"/><c:grouping val="{{.Grouping}}"/><c:varyColors val="0"/>
	{{- range .Series}}{{template "series" .}}{{end}}
	<c:gapWidth val="60"/><c:overlap val="100"/><c:axId val="100000000"/><c:axId val="100000001"/></c:barChart>
	<c:catAx><c:axId val="100000000"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>
	<c:axPos val="{{.NamesSide}}"/><c:numFmt formatCode="General" sourceLinked="0"/>
	<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="{{.NamesAt}}"/>
	<c:spPr><a:ln w="12700"><a:solidFill><a:srgbClr val="{{.Ink}}"/></a:solidFill></a:ln></c:spPr>{{template "text" .}}
	<c:crossAx val="100000001"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>
	<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>
	<c:valAx><c:axId val="100000001"/>
	<c:scaling><c:orientation val="{{.Orientation}}"/><c:max val="1"/><c:min val="{{.Fewest}}"/></c:scaling><c:delete val="0"/>
	<c:axPos val="b"/>
	<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{{.Grid}}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>
	{{- with .Axis}}{{template "title" .}}{{end}}
	<c:numFmt formatCode="{{.Format}}" sourceLinked="0"/>
	<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>
	<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{{template "text" .}}
	<c:crossAx val="100000000"/><c:crosses val="max"/><c:crossBetween val="between"/><c:majorUnit val="{{.Unit}}"/></c:valAx>
{{- end}}
	<c:spPr><a:noFill/></c:spPr></c:plotArea>
	<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{{template "text" .}}</c:legend>
	<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>
	<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>
	<a:ln w="9525"><a:solidFill><a:srgbClr val="{{.Grid}}"/></a:solidFill></a:ln></c:spPr>
	<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/></c:printSettings>
</c:chartSpace>`
