// The part of Apache ECharts that a page draws with, its sources as they are: bars,
// points and marks of our own over axes, on a canvas and as SVG. A chart of another
// kind is one more name here; ./build makes ../parts/echarts.min.js of it.
import * as core from 'echarts/core';
import { BarChart, CustomChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

core.use([BarChart, CustomChart, ScatterChart, GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent, LabelLayout, CanvasRenderer, SVGRenderer]);

export const init = core.init, getInstanceByDom = core.getInstanceByDom, format = core.format, version = core.version;
