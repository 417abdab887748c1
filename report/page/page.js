// The one script of the page besides ECharts. It reads the JSON that stands in
// the page and never runs any of it: a function is chosen by name from the
// table below, and every string is set as text or encoded. The pieces of HTML
// that it puts in their places are the template's, escaped there.
(function () {
  'use strict';

  var root = document.documentElement;
  root.classList.add('scripted');
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  root.dataset.theme = dark.matches ? 'dark' : 'light';

  var lang = root.lang;
  var words, names;
  var charts = []; // {node, option, chart}

  // read returns a block of data, null when the page has none of the name.
  function read(id) {
    var node = document.getElementById(id);
    var data = node && JSON.parse(node.textContent);
    return data && Object.hasOwn(data, 'deflate') ? JSON.parse(unpack(data)) : data;
  }

  // readText returns a block of data that is no JSON.
  function readText(id) { return unpack(JSON.parse(document.getElementById(id).textContent)); }

  // unpack returns text that came deflated, in base64.
  function unpack(pack) {
    var packed = atob(pack.deflate), bytes = new Uint8Array(packed.length + 8);
    for (var i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
    return new TextDecoder().decode(inflate(bytes, new Uint8Array(pack.size)));
  }

  function style(name) {
    return getComputedStyle(root).getPropertyValue(name).trim();
  }

  // Charts -----------------------------------------------------------------

  var pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

  // functions are all that an option may call, each made for one chart.
  var functions = {
    // the page's font
    font: function () { return style('--sans'); },

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
            while (longer && !fits(longer + '…')) longer = longer.slice(0, -1);
            lines[lines.length - 1] = longer + '…';
            rest = [];
          }
        }
        return lines.map(function (line) { return open + line + '\u2069'; }).join('\n');
      };
    },

    // one of two things, for the two ends of an axis
    ends: function (chart, of) {
      return function (value) { return Number(value) < 0 ? of[0] : of[1]; };
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
  // functions by name, and what is said in two languages.
  function revive(value, chart, lines) {
    if (typeof value === 'string') {
      var colour = /^var\((--[a-z0-9-]+)\)$/.exec(value);
      return colour ? style(colour[1]) : value;
    }
    if (Array.isArray(value)) return value.map(function (v) { return revive(v, chart, lines); });
    if (value === null || typeof value !== 'object') return value;
    if (Object.hasOwn(value, '$rows')) return revive(marksOf(value.$rows), chart, lines);
    if (Object.hasOwn(value, '$said')) return revive(value.$said[spoken()], chart, lines);
    if (Object.hasOwn(value, '$line')) {
      var figures = value.$line.slice(1);
      return lines[value.$line[0]][spoken()].replace(/\u2066\u2069/g, function () { return '\u2066' + figures.shift() + '\u2069'; });
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

  // spoken is the place of the page's language where both stand.
  function spoken() { return lang === 'en' ? 1 : 0; }

  // height fits a chart to its rows; on a narrow page names stand above them.
  function height(node, width) {
    var row = width <= 560 ? 44 : 30;
    node.style.height = (Number(node.dataset.height) || 46 + 30 + row * Number(node.dataset.rows)) + 'px';
  }

  function draw(entry) {
    if (entry.chart) entry.chart.dispose();
    height(entry.node, entry.node.clientWidth);
    if (!entry.option) entry.option = read(entry.node.id.replace('chart-', 'data-'));
    entry.chart = echarts.init(entry.node, null, { renderer: 'canvas' });
    entry.chart.setOption(revive(entry.option.option, entry.chart, entry.option.lines));
    entry.chart.on('click', function (params) {
      if (params.data && params.data.pick) show(params.data.pick);
    });
    entry.marks = null;
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
    var step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: lang === 'ar' ? -1 : 1, ArrowLeft: lang === 'ar' ? 1 : -1 }[event.key];
    if (!step && event.key !== 'Enter' && event.key !== 'Escape') return;
    if (!entry.chart) draw(entry);
    var all = marks(entry);
    if (event.key === 'Escape') {
      entry.at = undefined;
      entry.chart.dispatchAction({ type: 'hideTip' });
    } else if (event.key === 'Enter') {
      if (all[entry.at]) show(all[entry.at].data.pick);
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

  // Coming into view -------------------------------------------------------

  // entryOf returns what is known of a chart, by its element.
  function entryOf(node) { return charts.find(function (c) { return c.node === node; }); }

  // near brings what the reader is about to see: a chart is drawn, a piece put
  // in its place, the evidence listed.
  var near = new IntersectionObserver(function (seen) {
    seen.forEach(function (one) {
      if (!one.isIntersecting) return;
      near.unobserve(one.target);
      if (one.target.dataset.piece) lay(one.target);
      else if (one.target.id === 'evidence') openEvidence();
      else if (!entryOf(one.target).chart) draw(entryOf(one.target));
    });
  }, { rootMargin: '600px' });

  var resized = new ResizeObserver(function (seen) {
    seen.forEach(function (one) {
      var entry = entryOf(one.target);
      height(entry.node, one.contentRect.width);
      if (entry.chart) entry.chart.resize();
    });
  });

  // prepare makes the charts and the stowed pieces of a part of the page ready.
  // All charts are as wide as the page; to ask each of them would have the page
  // laid out for it.
  function prepare(part) {
    var main = document.getElementById('main'), width = main.clientWidth - 2 * parseFloat(getComputedStyle(main).paddingLeft);
    part.querySelectorAll('.chart').forEach(function (node) {
      var entry = { node: node, option: null, chart: null };
      charts.push(entry);
      height(node, width);
      node.addEventListener('keydown', function (event) { walk(entry, event); });
      node.addEventListener('blur', function () { if (entry.chart) entry.chart.dispatchAction({ type: 'hideTip' }); });
      near.observe(node);
      resized.observe(node);
    });
    part.querySelectorAll('.stowed').forEach(function (node) {
      if (node.dataset.rows) node.style.minHeight = 22 * node.dataset.rows + 'px';
      near.observe(node);
    });
  }

  // lay puts a stowed piece in its place. Its HTML is the template's, in which
  // every string of a stranger is escaped as in the page around it.
  function lay(node) {
    var made = document.createElement('template');
    made.innerHTML = readText(node.dataset.piece);
    label(made.content);
    var added = Array.from(made.content.children);
    node.replaceWith(made.content);
    added.forEach(prepare);
  }

  // Dense tables -----------------------------------------------------------

  // cellAt is the cell of a dense table that an event is about.
  function cellAt(event) {
    var cell = event.target.closest && event.target.closest('.dense td.number');
    return cell && cell.textContent.trim() ? cell : null;
  }

  // point says what a cell of colour stands for: its row, its column, its figure.
  function point(cell) {
    var box = document.getElementById('pointed');
    box.hidden = !cell;
    if (!cell) return;
    var table = cell.closest('table');
    box.replaceChildren(
      element('b', '', [stranger(seen(cell.parentNode.cells[0]))]), ' · ', stranger(seen(table.tHead.rows[0].cells[cell.cellIndex])), ': ', figure(seen(cell))
    );
    var at = cell.getBoundingClientRect();
    box.style.left = Math.max(4, Math.min(at.left + at.width / 2 - box.offsetWidth / 2, root.clientWidth - box.offsetWidth - 4)) + 'px';
    box.style.top = (at.top > box.offsetHeight + 8 ? at.top - box.offsetHeight - 6 : at.bottom + 6) + 'px';
  }

  // stride goes from cell to cell of a dense table by the arrow keys.
  function stride(event) {
    var cell = cellAt(event), row = cell && cell.parentNode, turn = lang === 'ar' ? -1 : 1, to = null;
    if (!cell) return;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      var next = event.key === (turn > 0 ? 'ArrowRight' : 'ArrowLeft') ? 'nextElementSibling' : 'previousElementSibling';
      for (to = cell[next]; to && !to.querySelector('a'); to = to[next]);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      var along = event.key === 'ArrowDown' ? 'nextElementSibling' : 'previousElementSibling';
      for (row = row[along]; row && !to; row = row[along]) to = row.cells[cell.cellIndex] && row.cells[cell.cellIndex].querySelector('a') && row.cells[cell.cellIndex];
    } else return;
    event.preventDefault();
    if (!to) return;
    cell.querySelector('a').tabIndex = -1;
    to.querySelector('a').tabIndex = 0;
    to.querySelector('a').focus();
  }

  function prepareDense() {
    document.addEventListener('pointerover', function (event) { point(cellAt(event)); });
    document.addEventListener('focusin', function (event) { point(cellAt(event)); });
    document.addEventListener('scroll', function () { point(cellAt({ target: document.activeElement })); }, { passive: true, capture: true });
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') point(null);
      else stride(event);
    });
  }

  // Saving -----------------------------------------------------------------

  // save hands a file to the reader.
  function save(blob, name) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  }

  // fileName is made of the section and the number of the button in it.
  function fileName(button, ending) {
    var section = button.closest('section');
    var place = Array.prototype.indexOf.call(section.querySelectorAll('[data-save="' + ending + '"]'), button) + 1;
    return 'mizan-' + section.id + '-' + place + '.' + ending;
  }

  // seen is the text of a node in the language of the page.
  function seen(node) {
    var copy = node.cloneNode(true);
    copy.querySelectorAll('.' + (lang === 'ar' ? 'en' : 'ar')).forEach(function (other) { other.remove(); });
    copy.querySelectorAll('br').forEach(function (br) { br.replaceWith(' | '); });
    return copy.textContent.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
  }

  // field is one field of a CSV file. What a table program would run as a
  // formula is kept a text.
  function field(text) {
    var number = /^[−+-]?[0-9][0-9,]*(\.[0-9]+)?%?$/.test(text);
    if (number) text = text.replace('−', '-').replace('+', '').replace(/,/g, '');
    else if (/^[=+\-@\t\r]/.test(text)) text = "'" + text;
    return /[",\n;]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  function saveTable(button) {
    var table = button.parentNode.previousElementSibling.querySelector('table'), lines = [];
    table.querySelectorAll('tr').forEach(function (row) {
      lines.push(Array.prototype.map.call(row.cells, function (cell) { return field(seen(cell)); }).join(','));
    });
    save(new Blob(['\ufeff' + lines.join('\r\n') + '\r\n'], { type: 'text/csv' }), fileName(button, 'csv'));
  }

  // Pictures. A picture is SVG, with its title, its key and where it comes from:
  // one that travels alone would say nothing without them. PNG is drawn from it.

  var margin = 16;

  // tag writes an element of SVG; what it holds is SVG already.
  function tag(name, attributes, holds) {
    return '<' + name + Object.keys(attributes).map(function (key) { return ' ' + key + '="' + plain(String(attributes[key])) + '"'; }).join('') + '>' + (holds || '') + '</' + name + '>';
  }

  // plain writes a string of a stranger as text of SVG, without what no XML may
  // hold.
  function plain(text) {
    return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  }

  // line writes a line of text that starts at x, where reading starts, its
  // letters standing on y. One that is too long is drawn together.
  function line(text, x, y, font, colour, rtl, room) {
    pen.font = font;
    var of = { x: x, y: y, style: 'font:' + font, fill: colour, direction: rtl ? 'rtl' : 'ltr', 'unicode-bidi': 'embed', 'xml:space': 'preserve' };
    if (room && pen.measureText(text).width > room) {
      of.textLength = room;
      of.lengthAdjust = 'spacingAndGlyphs';
    }
    return tag('text', of, plain(text));
  }

  // framed puts a drawing of a size under the titles and the key of its block,
  // and over its source. The font has no double quotes in its name: ECharts
  // writes it into attributes as it is.
  function framed(node, drawing, width, height) {
    var block = node.closest('article'), rtl = lang === 'ar', sans = style('--sans'), ink = style('--ink');
    var edge = rtl ? width + margin : margin, turn = rtl ? -1 : 1, y = margin, drawn = '';
    [block.closest('section').querySelector('h2'), block.querySelector('h3')].filter(Boolean).forEach(function (title, i) {
      drawn += line(seen(title), edge, y + 18, (i ? '600 14px ' : '700 17px ') + sans, ink, rtl, width);
      y += 26;
    });
    var x = edge, entries = block.querySelectorAll('.key li');
    Array.prototype.forEach.call(entries, function (li) {
      var text = seen(li), sample = li.querySelector('svg').cloneNode(true), font = '13px ' + sans;
      pen.font = font;
      var long = pen.measureText(text).width + 40;
      if (x !== edge && Math.abs(x - edge) + long > width) {
        x = edge;
        y += 22;
      }
      sample.querySelectorAll('[fill], [stroke]').forEach(function (shape) {
        ['fill', 'stroke'].forEach(function (of) { if (shape.hasAttribute(of)) shape.setAttribute(of, revive(shape.getAttribute(of))); });
      });
      drawn += tag('g', { transform: 'translate(' + (rtl ? x - 16 : x) + ' ' + (y + 3) + ')' }, sample.innerHTML) + line(text, x + turn * 22, y + 15, font, ink, rtl, width - 22);
      x += turn * long;
    });
    if (entries.length) y += 26;
    drawn += tag('g', { transform: 'translate(' + margin + ' ' + (y + 6) + ')' }, drawing);
    var source = document.title + (document.querySelector('header .sample') ? ' · ' + words[lang].training : '');
    drawn += line(source, edge, y + height + 26, '12px ' + sans, style('--soft'), rtl, width);
    var whole = { width: width + 2 * margin, height: Math.ceil(y + height + 40) };
    var hatch = tag('pattern', { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, tag('rect', { width: 2, height: 5, fill: style('--hatch') }));
    whole.svg = tag('svg', { xmlns: 'http://www.w3.org/2000/svg', width: whole.width, height: whole.height, viewBox: '0 0 ' + whole.width + ' ' + whole.height },
      tag('defs', {}, hatch) + tag('rect', { width: whole.width, height: whole.height, fill: style('--paper') }) + drawn);
    return whole;
  }

  // chartPicture draws a chart anew, as large as it stands in the page.
  function chartPicture(entry) {
    if (!entry.chart) draw(entry);
    var width = entry.node.clientWidth, height = entry.node.clientHeight;
    var drawn = echarts.init(null, null, { renderer: 'svg', ssr: true, width: width, height: height });
    drawn.setOption(revive(entry.option.option, drawn, entry.option.lines));
    var svg = drawn.renderToSVGString();
    drawn.dispose();
    return framed(entry.node, svg, width, height);
  }

  // painted is a colour as #rrggbb, empty when nothing shows: a mixed colour is
  // told in words that few programs know.
  function painted(colour) {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = 'rgba(0, 0, 0, 0)';
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    var of = pen.getImageData(0, 0, 1, 1).data;
    return of[3] ? '#' + [of[0], of[1], of[2]].map(function (part) { return part.toString(16).padStart(2, '0'); }).join('') : '';
  }

  // tablePicture draws a table as it is laid out, whichever way it runs.
  function tablePicture(scroll) {
    var table = scroll.querySelector('table'), from = scroll.scrollLeft, drawn = '', rule = style('--line');
    scroll.scrollLeft = 0;
    var frame = table.getBoundingClientRect(), dense = scroll.classList.contains('dense');
    Array.prototype.forEach.call(table.rows, function (row) {
      Array.prototype.forEach.call(row.cells, function (cell) {
        var box = cell.getBoundingClientRect(), of = getComputedStyle(cell), fill = painted(of.backgroundColor), cut = of.overflowX !== 'visible';
        if (fill) drawn += tag('rect', { x: box.left - frame.left, y: box.top - frame.top, width: box.width, height: box.height, fill: fill });
        if (!dense) drawn += tag('rect', { x: box.left - frame.left, y: box.bottom - frame.top - 1, width: box.width, height: 1, fill: rule });
        var said = texts(cell, box);
        if (said) drawn += tag('svg', { x: box.left - frame.left, y: box.top - frame.top, width: box.width, height: box.height, overflow: cut ? 'hidden' : 'visible' }, said);
      });
    });
    scroll.scrollLeft = from;
    return framed(scroll, drawn, frame.width, frame.height);
  }

  // texts draws the text of a cell line by line where it stands in its frame.
  function texts(cell, frame) {
    var walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), drawn = '', range = document.createRange();
    for (var node; (node = walker.nextNode());) {
      var of = getComputedStyle(node.parentNode), rtl = of.direction === 'rtl', lines = [];
      if (parseFloat(of.fontSize) === 0) continue;
      var upright = of.writingMode !== 'horizontal-tb', words = /\S+\s*/g;
      for (var word; (word = words.exec(node.data));) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].trimEnd().length);
        var box = range.getBoundingClientRect(), last = lines[lines.length - 1];
        if (!box.width) continue;
        if (last && (upright || Math.abs(last.top - box.top) < 3)) {
          last.text += ' ' + word[0].trimEnd();
          last.left = Math.min(last.left, box.left);
          last.right = Math.max(last.right, box.right);
        } else {
          lines.push({ text: word[0].trimEnd(), left: box.left, right: box.right, top: box.top, height: box.height });
        }
      }
      var font = of.fontWeight + ' ' + of.fontSize + ' ' + style('--sans');
      lines.forEach(function (one) {
        pen.font = font;
        var size = pen.measureText(one.text), up = size.fontBoundingBoxAscent, down = size.fontBoundingBoxDescent;
        if (upright) { // from the foot of its head upwards
          var head = node.parentNode.getBoundingClientRect(), text = one.text;
          while (pen.measureText(text).width > head.height && text.length > 2) text = text.replace(/.…?$/u, '…');
          drawn += tag('g', { transform: 'translate(' + ((head.left + head.right + up - down) / 2 - frame.left) + ' ' + (head.bottom - frame.top) + ') rotate(-90)' },
            line(text, rtl ? pen.measureText(text).width : 0, 0, font, painted(of.color), rtl));
        } else {
          drawn += line(one.text, (rtl ? one.right : one.left) - frame.left, one.top - frame.top + (one.height - up - down) / 2 + up, font, painted(of.color), rtl);
        }
      });
    }
    return drawn;
  }

  // savePicture saves the chart or the table over a button.
  function savePicture(button) {
    var node = button.parentNode.previousElementSibling, entry = entryOf(node);
    var picture = entry ? chartPicture(entry) : tablePicture(node);
    var blob = new Blob([picture.svg], { type: 'image/svg+xml' });
    if (button.dataset.save === 'svg') {
      save(blob, fileName(button, 'svg'));
      return;
    }
    var image = new Image();
    image.onload = function () {
      var canvas = document.createElement('canvas'), scale = 2;
      canvas.width = scale * picture.width;
      canvas.height = scale * picture.height;
      var c = canvas.getContext('2d');
      c.fillStyle = style('--paper');
      c.fillRect(0, 0, canvas.width, canvas.height);
      c.drawImage(image, 0, 0, canvas.width, canvas.height);
      URL.revokeObjectURL(image.src);
      canvas.toBlob(function (png) { save(png, fileName(button, 'png')); });
    };
    image.src = URL.createObjectURL(blob);
  }

  // Printing ---------------------------------------------------------------

  // A canvas keeps the width of the screen on paper, so pictures of all the
  // charts stand in for them, in the light colours.
  var before, opened = [];

  window.addEventListener('beforeprint', function () {
    before = root.dataset.theme;
    root.dataset.theme = 'light';
    opened = Array.prototype.filter.call(document.querySelectorAll('details.folded, details.notes'), function (node) { return !node.open; });
    opened.forEach(function (node) { node.open = true; });
    document.querySelectorAll('.stowed').forEach(function (node) { if (!node.closest('details:not([open])')) lay(node); });
    charts.forEach(function (entry) {
      draw(entry);
      var picture = document.createElement('img');
      picture.className = 'print';
      picture.alt = entry.node.getAttribute('aria-label');
      picture.src = entry.chart.getDataURL({ pixelRatio: 2, backgroundColor: '#fff' });
      entry.node.classList.add('pictured');
      entry.node.after(picture);
    });
  });

  window.addEventListener('afterprint', function () {
    root.dataset.theme = before;
    opened.forEach(function (node) { node.open = false; });
    document.querySelectorAll('img.print').forEach(function (picture) { picture.remove(); });
    charts.forEach(function (entry) { entry.node.classList.remove('pictured'); });
    redraw();
  });

  // Evidence ---------------------------------------------------------------

  var evidence, shown, found = [];
  var step = 25;
  var columns = { contrast: 1, naming: 2, side: 3, polarity: 4, voice: 5 }; // of a row; the outlet is the article's

  // fold evens out the spelling of Arabic, so that a search finds a word
  // however it is printed.
  function fold(text) {
    return text.toLowerCase()
      .replace(/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c-\u200f]/g, '')
      .replace(/[أإآٱ]/g, 'ا').replace(/[ىی]/g, 'ي').replace(/ک/g, 'ك').replace(/ة/g, 'ه').replace(/ؤ/g, 'و').replace(/ئ/g, 'ي')
      .replace(/[٠-٩]/g, function (digit) { return String.fromCharCode(digit.charCodeAt(0) - 0x0660 + 48); })
      .replace(/\s+/g, ' ').trim();
  }

  function control(key) { return document.getElementById('filter-' + key); }

  function option(value, text) {
    var node = document.createElement('option');
    node.value = value;
    node.textContent = text;
    return node;
  }

  // keys are the controls, in the order that the fragment names them.
  var keys = ['outlet', 'other', 'side', 'naming', 'polarity', 'voice', 'title', 'from', 'until', 'text'];

  // fillFilters writes the choices in the language of the page and keeps what
  // is chosen.
  function fillFilters() {
    var said = words[lang];
    var fill = function (key, options) {
      var node = control(key), chosen = node.value;
      node.replaceChildren.apply(node, [option('', said[key === 'other' ? 'filter.nobody' : 'filter.all'])].concat(options));
      node.value = chosen;
    };
    var outlets = function () { return names.outlets.map(function (name, i) { return option(i, name); }); };
    fill('outlet', outlets());
    fill('other', outlets());
    fill('side', names.sides.map(function (side, i) { return option(i, in_(side)); }).concat(option(-1, said.unresolved), option(-2, said['filter.resolved'])));
    fill('polarity', said.polarity.map(function (polarity, i) { return option(i - 1, '−0+'.charAt(i) + ' ' + polarity); }));
    fill('voice', said.voices.map(function (voice, i) { return option(i, voice); }));
    fill('title', [option(1, said['filter.headline']), option(0, said['filter.body'])]);
    fill('naming', names.contrasts.map(function (contrast, c) {
      var group = document.createElement('optgroup');
      group.label = in_(contrast.title);
      group.append(option(c, in_(contrast.title) + ': ' + said['filter.all']));
      contrast.namings.forEach(function (naming, n) {
        group.append(option(c + '-' + n, naming[0] + (lang === 'en' && naming[1] ? ' (' + naming[1] + ')' : '')));
      });
      return group;
    }));
  }

  // fragment is the filter as a part of the page's address, to be shared.
  function fragment() {
    var parts = keys.filter(function (key) { return control(key).value !== ''; })
      .map(function (key) { return key + '=' + encodeURIComponent(control(key).value); });
    return '#evidence' + (parts.length ? '?' + parts.join('&') : '');
  }

  // follow sets the filter that the page's address holds. What fits no control
  // is passed over: a select takes none but its own choices.
  function follow() {
    var parts = /^#evidence(?:\?(.*))?$/.exec(location.hash);
    if (!parts || !openEvidence()) return;
    var chosen = new URLSearchParams(parts[1] || '');
    keys.forEach(function (key) {
      var given = chosen.get(key) || '';
      control(key).value = control(key).type === 'date' && isNaN(Date.parse(given)) ? '' : given;
    });
    keys.forEach(function (key) { if (control(key).selectedIndex === -1) control(key).value = ''; });
    filter();
    reveal();
  }

  // reveal brings the evidence into view.
  function reveal() {
    var title = document.getElementById('evidence-title');
    document.getElementById('evidence').scrollIntoView();
    title.focus({ preventScroll: true });
  }

  // told shows by what the list is filtered; each part can be taken away.
  function told() {
    var list = document.getElementById('active'), said = words[lang];
    list.replaceChildren();
    keys.forEach(function (key) {
      var node = control(key);
      if (node.value === '') return;
      var value = node.tagName === 'SELECT' ? node.selectedOptions[0].textContent : node.value;
      var button = element('button', '', [said[{ title: 'filter.place' }[key] || 'filter.' + key] + ': ', stranger(value), ' ×']);
      button.type = 'button';
      button.title = said['filter.remove'];
      button.addEventListener('click', function () {
        node.value = '';
        changed();
        document.getElementById('evidence-title').focus({ preventScroll: true });
      });
      list.append(element('li', '', [button]));
    });
    list.hidden = list.children.length === 0;
  }

  // changed filters anew and keeps the page's address in step.
  function changed() {
    filter();
    history.replaceState(null, '', fragment());
  }

  function in_(text) {
    return (lang === 'en' ? text.en || text.ar : text.ar || text.en) || '';
  }

  // filter finds the rows that fit the controls and shows the first of them.
  function filter() {
    var at = {};
    keys.forEach(function (key) { at[key] = control(key).value; });
    var naming = at.naming.split('-'), text = fold(at.text);
    var fits = function (value, of) { return value === '' || Number(value) === of; };
    var ofSide = function (side) { return at.side === '-2' ? side >= 0 : fits(at.side, side); };
    found = evidence.rows.filter(function (row) {
      var article = evidence.articles[row[0]];
      if (at.outlet !== '' || at.other !== '') {
        if (String(article[0]) !== at.outlet && String(article[0]) !== at.other) return false;
      }
      if (!ofSide(row[columns.side]) || !fits(at.polarity, row[columns.polarity]) || !fits(at.voice, row[columns.voice]) || !fits(at.title, row[6])) return false;
      if (!fits(naming[0], row[columns.contrast]) || naming.length > 1 && !fits(naming[1], row[columns.naming])) return false;
      if (at.from !== '' && !(article[1] >= at.from) || at.until !== '' && (!article[1] || article[1] > at.until)) return false;
      return text === '' || folded(row[7]).includes(text);
    });
    shown = 0;
    document.getElementById('quotes').replaceChildren();
    told();
    more();
  }

  function folded(sentence) {
    evidence.folded = evidence.folded || [];
    if (evidence.folded[sentence] === undefined) evidence.folded[sentence] = fold(evidence.sentences[sentence]);
    return evidence.folded[sentence];
  }

  // more shows the next rows.
  function more() {
    var list = document.getElementById('quotes');
    found.slice(shown, shown + step).forEach(function (row) { list.append(quote(row)); });
    shown = Math.min(shown + step, found.length);
    var said = words[lang], counts = [shown, found.length];
    var some = evidence.some ? '.some' : '';
    document.getElementById('found').textContent = found.length === 0 ? said['filter.none' + some] :
      said['filter.found' + some].replace(/%s/g, function () { return '\u2066' + counts.shift().toLocaleString('en') + '\u2069'; });
    document.getElementById('more').hidden = shown >= found.length;
  }

  function element(tag, name, children) {
    var node = document.createElement(tag);
    if (name) node.className = name;
    (children || []).forEach(function (child) { node.append(child); });
    return node;
  }

  // stranger isolates the words of a stranger, whichever way they run.
  function stranger(text) {
    var node = element('bdi', '', [text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')]);
    node.dir = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? 'rtl' : 'ltr';
    return node;
  }

  function figure(text) {
    var node = element('bdi', 'figure', [text]);
    node.dir = 'ltr';
    return node;
  }

  // quote is one mention; the template "quote" writes the same without script.
  function quote(row) {
    var said = words[lang], article = evidence.articles[row[0]], sentence = evidence.sentences[row[7]];
    var dot = ' · ';
    var text = element('p', 'sentence', [sentence.slice(0, row[8]), element('mark', '', [sentence.slice(row[8], row[9])]), sentence.slice(row[9])]);
    text.dir = 'auto';
    var title = article[2] ? stranger(article[2]) : said['evidence.untitled'];
    if (/^https?:\/\//i.test(article[3])) {
      var link = element('a', '', [title]);
      link.href = article[3];
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      link.title = said['evidence.link'];
      title = link;
    }
    var source = element('p', 'source', [stranger(names.outlets[article[0]]), dot, article[1] ? figure(article[1]) : said['evidence.undated'], dot, title]);
    if (row[6]) source.append(dot + said['evidence.headline']);
    var side = row[3] < 0 ? said.unresolved : in_(names.sides[row[3]]);
    var sign = row[4] > 0 ? '+' : row[4] < 0 ? '−' : '0';
    var reason = function (i) { return evidence.reasons[i][lang === 'en' ? 1 : 0]; };
    var naming = names.contrasts[row[columns.contrast]].namings[row[columns.naming]];
    var why = element('p', 'why', [
      element('b', 'side', [side + ' ', figure(sign)]), ' ' + said.polarity[row[4] + 1], lang === 'en' && naming[1] ? ': “' + naming[1] + '”' : '', dot,
      element('b', '', [said.voices[row[5]]]), ': ' + reason(row[10]), dot, said['evidence.side'] + ': ' + reason(row[11])
    ]);
    return element('li', 'tone-' + (row[3] < 0 ? 'none' : row[3] < 2 ? 's' + row[3] : 'sx'), [text, source, why]);
  }

  // show filters the evidence to what a chart or a figure stands for.
  function show(pick, text) {
    if (!openEvidence()) return;
    keys.forEach(function (key) { control(key).value = Object.hasOwn(pick, key) && key !== 'naming' ? String(pick[key]) : ''; });
    control('naming').value = !Object.hasOwn(pick, 'contrast') ? '' :
      pick.contrast + (Object.hasOwn(pick, 'naming') ? '-' + pick.naming : '');
    if (Object.hasOwn(pick, 'bin')) {
      control('from').value = names.bins[pick.bin][0];
      control('until').value = names.bins[pick.bin][1];
    }
    control('text').value = text || '';
    filter();
    if (location.hash !== fragment()) history.pushState(null, '', fragment());
    reveal();
  }

  // openEvidence reads the evidence when it is first looked at: it is most of
  // the page. It tells whether there is any.
  function openEvidence() {
    if (!evidence && document.getElementById('evidence')) {
      evidence = read('evidence-data');
      evidence.rows = rowsOf(evidence.rows);
      evidence.articles = rowsOf(evidence.articles);
      fillFilters();
      filter();
    }
    return Boolean(evidence);
  }

  // rowsOf turns columns into rows.
  function rowsOf(columns) {
    return columns[0].map(function (_, i) { return columns.map(function (column) { return column[i]; }); });
  }

  function prepareEvidence() {
    var section = document.getElementById('evidence');
    if (!section) return;
    near.observe(section);
    var form = document.getElementById('filters'), waiting;
    form.addEventListener('change', changed);
    form.addEventListener('submit', function (event) { event.preventDefault(); changed(); });
    form.addEventListener('reset', function () { setTimeout(changed); });
    control('text').addEventListener('input', function () {
      clearTimeout(waiting);
      waiting = setTimeout(changed, 150);
    });
    document.getElementById('more').addEventListener('click', more);
    document.getElementById('copy').addEventListener('click', function () {
      history.replaceState(null, '', fragment());
      if (!navigator.clipboard) return;
      navigator.clipboard.writeText(location.href).then(function () {
        document.getElementById('marked').textContent = words[lang]['filter.copied'];
      }, function () {});
    });
    window.addEventListener('hashchange', follow);
    if (location.hash.indexOf('#evidence?') === 0) setTimeout(follow);
  }

  // Language and theme -----------------------------------------------------

  // speak puts the page into a language.
  function speak(chosen) {
    lang = chosen;
    root.lang = lang;
    root.dir = lang === 'ar' ? 'rtl' : 'ltr';
    document.querySelectorAll('[data-' + lang + ']').forEach(function (node) { node.textContent = node.dataset[lang]; });
    label(document);
    document.getElementById('language').lang = lang === 'ar' ? 'en' : 'ar';
  }

  // label says the labels of a part of the page in its language.
  function label(part) {
    var key = lang === 'ar' ? 'labelAr' : 'labelEn';
    part.querySelectorAll('[data-label-' + lang + ']').forEach(function (node) {
      node.setAttribute('aria-label', node.dataset[key]);
      if (node.title) node.title = node.dataset[key];
    });
  }

  // runCharts runs ECharts. The policy of the page knows it by its hash, as it
  // knows this script.
  function runCharts() {
    var script = document.createElement('script');
    script.textContent = readText('echarts');
    document.head.append(script);
  }

  window.addEventListener('load', function () { root.classList.add('loaded'); });

  document.addEventListener('DOMContentLoaded', function () {
    runCharts();
    words = read('words');
    names = read('names');
    speak(lang);
    document.getElementById('language').addEventListener('click', function () {
      speak(lang === 'ar' ? 'en' : 'ar');
      if (evidence) { fillFilters(); filter(); }
      redraw();
    });
    var paint = function (theme) { root.dataset.theme = theme; redraw(); };
    document.getElementById('theme').addEventListener('click', function () {
      paint(root.dataset.theme === 'dark' ? 'light' : 'dark');
    });
    dark.addEventListener('change', function () { paint(dark.matches ? 'dark' : 'light'); });
    document.addEventListener('click', function (event) {
      var from = event.target.closest('[data-pick]'), button = event.target.closest('[data-save]');
      if (from && document.getElementById('evidence')) {
        event.preventDefault();
        show(JSON.parse(from.dataset.pick), from.dataset.find);
      }
      if (button) (button.dataset.save === 'csv' ? saveTable : savePicture)(button);
    });
    prepare(document);
    prepareDense();
    prepareEvidence();
  });
})();
