// The charts: what stands in JSON becomes an option of ECharts, is drawn, and is
// walked through by keys.

var pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

// functions are all that an option may call, each made for one chart.
var functions = {
  // the page's font
  font: function () { return style('--sans').replace(/"/g, "'"); }, // one engine writes it with the quotes that end an attribute

  // −0.5, 0, +0.5: the minus in front, as a true minus
  signed: function () {
    return function (value) {
      return value < 0 ? '−' + -value : value > 0 ? '+' + value : '0';
    };
  },

  // a name in at most so many lines of a width, cut with … where it is longer;
  // each line keeps the direction of the whole
  wrapped: function (chart, of) {
    return function (name) {
      pen.font = '13px ' + style('--sans');
      var fits = function (text) { return pen.measureText(text).width <= of[0]; };
      var open = name.charAt(0), lines = [''], rest = name.slice(1, -1).split(' ');
      while (rest.length > 0) {
        var last = lines[lines.length - 1], longer = last ? last + ' ' + rest[0] : rest[0];
        if (fits(longer)) {
          lines[lines.length - 1] = longer;
          rest.shift();
        } else if (last && lines.length < of[1]) {
          lines.push('');
        } else {
          longer = longer.slice(0, of[0]); // no letter is less than a pixel wide
          while (longer && !fits(longer + '…')) longer = longer.slice(0, -1);
          lines[lines.length - 1] = longer + '…';
          rest = [];
        }
      }
      return lines.map(function (line) { return open + line + '\u2069'; }).join('\n');
    };
  },

  // on a narrow page, the ground on which the name of a row stands above its
  // mark: nothing of the plot runs through it
  shelf: function (chart, of) {
    return function (params, api) {
      var room = api.size([0, 1])[1], plot = params.coordSys, top = api.coord([0, api.value(0)])[1] - room / 2;
      if (chart.getWidth() > 560) return null;
      return { type: 'rect', silent: true, shape: { x: plot.x - 1, y: top - 1, width: plot.width + 2, height: room / 2 - of[0] }, style: { fill: style('--paper') } };
    };
  },

  // one of two things, for the two ends of an axis
  ends: function (chart, of) {
    return function (value) { return Number(value) <= 0 ? of[0] : of[1]; };
  },

  // the lines of an item's tooltip
  tip: function () {
    return function (params) {
      var lines = params.data && params.data.tip;
      if (!lines) return '';
      var encode = echarts.format.encodeHTML;
      return '<b>' + encode(lines[0]) + '</b>' + lines.slice(1).filter(Boolean).map(encode).join('<br>');
    };
  },

  // the name of a part of a bar where it fits, else its share, else nothing
  fitted: function (chart) {
    return function (params) {
      var value = params.data.value;
      if (!value) return '';
      var pixels = Math.abs(chart.convertToPixel({ xAxisIndex: 0 }, value) - chart.convertToPixel({ xAxisIndex: 0 }, 0));
      var fits = function (text) { return pen.measureText(text).width + 14 <= pixels; };
      pen.font = '12px ' + style('--sans');
      var share = Math.round(value) + '%';
      if (fits(params.seriesName)) return params.seriesName;
      return fits(share) && !params.data.bare ? share : '';
    };
  },

  // as much of a note as there is room for, which is so much of the axis
  noted: function (chart, of) {
    return function () {
      var room = Math.abs(chart.convertToPixel({ xAxisIndex: 0 }, of[0]) - chart.convertToPixel({ xAxisIndex: 0 }, 0)) - 14;
      pen.font = '12px ' + style('--sans');
      return of.slice(1).reverse().find(function (text) { return pen.measureText(text).width <= room; }) || '';
    };
  },

  // the interval of a bin, shaded to that of the next bin, and the line
  // between, moved sideways by so many pixels
  band: function (chart, of) {
    return function (params, api) {
      var at = function (x, y) {
        var point = api.coord([api.value(x), api.value(y)]);
        return [point[0] + of[0], point[1]];
      };
      var colour = api.visual('color'), low = at(0, 1), high = at(0, 2);
      var parts = [{
        type: 'line', shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] },
        style: { stroke: colour, lineWidth: 1.5, opacity: 0.55 }
      }];
      if (api.value(4) > api.value(0)) {
        var from = at(0, 3), to = at(4, 7);
        parts.push({
          type: 'polygon', shape: { points: [low, high, at(4, 6), at(4, 5)] }, style: { fill: colour, opacity: 0.16 }
        }, {
          type: 'line', shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, style: { stroke: colour, lineWidth: 2.5 }
        });
      }
      return { type: 'group', children: parts };
    };
  },

  // two lines that cross in a point, each as long as its interval
  cross: function () {
    return function (params, api) {
      var at = function (x, y) { return api.coord([api.value(x), api.value(y)]); };
      var line = function (from, to) {
        return { type: 'line', shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, style: { stroke: api.visual('color'), lineWidth: 1.2, opacity: 0.3 } };
      };
      return { type: 'group', children: [line(at(2, 1), at(3, 1)), line(at(0, 4), at(0, 5))] };
    };
  },

  // a line from low to high with a tick at each end
  interval: function () {
    return function (params, api) {
      var low = api.coord([api.value(0), api.value(2)]);
      var high = api.coord([api.value(1), api.value(2)]);
      low[1] += api.value(3) || 0;
      high[1] += api.value(3) || 0;
      var line = function (x1, y1, x2, y2, width) {
        return {
          type: 'line', shape: { x1: x1, y1: y1, x2: x2, y2: y2 },
          style: { stroke: api.visual('color'), lineWidth: width, lineCap: 'round' }
        };
      };
      return {
        type: 'group', children: [
          line(low[0], low[1], high[0], high[1], 2.5),
          line(low[0], low[1] - 5, low[0], low[1] + 5, 2),
          line(high[0], high[1] - 5, high[0], high[1] + 5, 2)
        ]
      };
    };
  }
};

// revive turns what stands in JSON into an option: colours of the page,
// functions by name, and what is said in each language.
function revive(value, chart, lines) {
  if (typeof value === 'string') {
    var colour = /^var\((--[a-z0-9-]+)\)$/.exec(value);
    return colour ? style(colour[1]) : value;
  }
  if (Array.isArray(value)) return value.map(function (v) { return revive(v, chart, lines); });
  if (value === null || typeof value !== 'object') return value;
  if (Object.hasOwn(value, '$rows')) return revive(marksOf(value.$rows), chart, lines);
  if (Object.hasOwn(value, '$said')) return revive(inLanguage(value.$said), chart, lines);
  if (Object.hasOwn(value, '$line')) {
    var figures = value.$line.slice(1);
    return inLanguage(lines[value.$line[0]]).replace(/\u2066\u2069/g, function () { return figures.shift(); });
  }
  if (Object.hasOwn(value, '$fn')) {
    if (!Object.hasOwn(functions, value.$fn)) throw new Error('no function ' + value.$fn);
    return functions[value.$fn](chart, revive(value.of, chart, lines));
  }
  var made = {};
  Object.keys(value).forEach(function (key) { made[key] = revive(value[key], chart, lines); });
  return made;
}

// marksOf writes out the marks of a series: the item that they have in common,
// with what the columns hold for each.
function marksOf(rows) {
  var fill = function (value, n) {
    if (Array.isArray(value)) return value.map(function (v) { return fill(v, n); });
    if (value === null || typeof value !== 'object') return value;
    if (Object.hasOwn(value, '$column')) return rows.columns[value.$column][n];
    var made = {};
    Object.keys(value).forEach(function (key) {
      var of = fill(value[key], n);
      if (of !== null) made[key] = of;
    });
    return made;
  };
  var marks = new Array(rows.size).fill(0);
  rows.at.forEach(function (at, n) { marks[at] = fill(rows.item, n); });
  return marks;
}

// height fits a chart to its rows; on a narrow page names stand above them.
function height(node, width) {
  var row = width <= 560 ? 52 : 30, rows = Number(node.dataset.rows), lines = Number(node.dataset.lines);
  if (lines && !node.dataset.whole) rows *= (2 * endRows + 1) / lines;
  node.style.height = (Number(node.dataset.height) || 46 + 30 + row * rows) + 'px';
}

// A chart of very many rows shows so many of either end, until all are asked for.
var endRows = 7;

// ends leaves the rows of the two ends in an option, and between them a row that says
// how many there are besides.
function ends(option) {
  var all = option.yAxis[0].data.length, gap = all - 2 * endRows;
  var moved = function (row) { return row < endRows ? row : row - gap + 1; };
  var inside = function (row) { return row >= endRows && row < all - endRows; };
  option.yAxis.forEach(function (axis, i) {
    if (axis.data) axis.data.splice(endRows, gap, i ? '' : '\u2066⋯ ' + gap + ' ⋯\u2069');
  });
  option.series.forEach(function (series) {
    if (series.type === 'bar') return series.data.splice(endRows, gap, '-');
    var at = series.encode ? series.encode.y : 1, rowOf = function (mark) { return Number((mark.value || mark)[at]); };
    series.data = series.data.filter(function (mark) { return !inside(rowOf(mark)); });
    series.data.forEach(function (mark) { (mark.value || mark)[at] = moved(rowOf(mark)); });
  });
  return option;
}

// widen shows all rows of a chart, or those of its ends again.
function widen(button) {
  var entry = entryOf(button.closest('p').previousElementSibling), whole = !entry.node.dataset.whole;
  if (whole) entry.node.dataset.whole = 1;
  else delete entry.node.dataset.whole;
  button.setAttribute('aria-expanded', whole);
  draw(entry);
  if (!whole) entry.node.scrollIntoView({ block: 'nearest' });
}

var library = false; // whether ECharts is there

// draw draws a chart. ECharts is unpacked for the first one: to be read, a page needs
// none of it, and it is the most that the page runs.
function draw(entry) {
  if (!library) run('echarts');
  library = true;
  if (entry.chart) entry.chart.dispose();
  height(entry.node, entry.node.clientWidth);
  if (!entry.option) entry.option = shelved(entry.node.dataset.option);
  entry.chart = echarts.init(entry.node, null, { renderer: 'canvas' });
  var option = revive(entry.option.option, entry.chart, entry.option.lines);
  entry.chart.setOption(entry.node.dataset.lines && !entry.node.dataset.whole ? ends(option) : option);
  entry.chart.on('click', function (params) {
    if (params.data && params.data.pick) choose(entry, params.data);
  });
  entry.marks = null;
  lift(entry);
}

// marks are the marks of a chart that lead to sentences, row by row in the
// order that the eye meets them.
function marks(entry) {
  if (entry.marks) return entry.marks;
  var found = [];
  (entry.chart.getOption().series || []).forEach(function (series, s) {
    if (series.type === 'custom') return; // an interval goes with its point
    (series.data || []).forEach(function (data, d) {
      if (!data || !data.pick || !data.tip) return;
      var value = Array.isArray(data.value) ? data.value : [data.value, d];
      if (series.type === 'bar' && !value[0]) return;
      found.push({ series: s, index: d, row: series.type === 'bar' && entry.node.dataset.height ? d : value[1], data: data });
    });
  });
  if (!entry.node.dataset.height) found.sort(function (a, b) { return a.row - b.row || a.series - b.series; });
  return entry.marks = found;
}

// walk moves through the marks of a chart by keys.
function walk(entry, event) {
  var step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: rtl() ? -1 : 1, ArrowLeft: rtl() ? 1 : -1 }[event.key];
  if (!step && event.key !== 'Enter' && event.key !== 'Escape') return;
  if (!entry.chart) draw(entry);
  var all = marks(entry);
  if (event.key === 'Escape') {
    entry.at = undefined;
    entry.chart.dispatchAction({ type: 'hideTip' });
  } else if (event.key === 'Enter') {
    if (all[entry.at]) choose(entry, all[entry.at].data);
  } else if (all.length > 0) {
    if (all[entry.at]) entry.chart.dispatchAction({ type: 'downplay' });
    entry.at = entry.at === undefined ? (step > 0 ? 0 : all.length - 1) : (entry.at + step + all.length) % all.length;
    var mark = { seriesIndex: all[entry.at].series, dataIndex: all[entry.at].index };
    entry.chart.dispatchAction(Object.assign({ type: 'highlight' }, mark));
    entry.chart.dispatchAction(Object.assign({ type: 'showTip' }, mark));
    document.getElementById('marked').textContent = all[entry.at].data.tip.filter(Boolean).join('. ');
  }
  event.preventDefault();
}

function redraw() {
  charts.forEach(function (entry) { if (entry.chart) draw(entry); });
}
