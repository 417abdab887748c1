// Saving: tables as CSV, charts and maps as pictures.

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
  var place = Array.prototype.indexOf.call(section.querySelectorAll('[data-save="' + button.dataset.save + '"]'), button) + 1;
  return 'mizan-' + section.id + (button.dataset.save === 'table' ? '-chart-' : '-') + place + '.' + ending;
}

// seen is the text of a node in the language of the page.
function seen(node) {
  var copy = node.cloneNode(true);
  if (rtl()) copy.querySelectorAll('.gloss').forEach(function (english) { english.remove(); });
  copy.querySelectorAll('br').forEach(function (br) { br.replaceWith(' | '); });
  return copy.textContent.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
}

// field is one field of a CSV file. What a table program would run as a
// formula is kept a text.
function field(text) {
  var number = /^[−+-]?[0-9][0-9,]*(\.[0-9]+)?( ?%)?$/.test(text);
  if (number) text = text.replace('−', '-').replace('+', '').replace(/[, ]/g, '');
  else if (/^[=+\-@\t\r]/.test(text)) text = "'" + text;
  return /[",\n;]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
}

function saveTable(button) {
  var behind = button.closest('article'), stowed = behind && behind.querySelector('details.table:not(.pair) .stowed'), lines = [];
  if (button.dataset.save === 'table' && stowed) lay(stowed);
  var table = button.dataset.save === 'table' ? behind.querySelector('details.table:not(.pair) table') || behind.querySelector('table') : button.parentNode.previousElementSibling.querySelector('table');
  table.querySelectorAll('tr').forEach(function (row) {
    lines.push(Array.prototype.map.call(row.cells, function (cell) { return field(seen(cell)) + ','.repeat(cell.colSpan - 1); }).join(','));
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

// folds cuts a text into lines of a width.
function folds(text, font, room) {
  pen.font = font;
  return text.split(' ').reduce(function (lines, word) {
    var last = lines.length - 1, longer = lines[last] ? lines[last] + ' ' + word : word;
    if (lines[last] && pen.measureText(longer).width > room) lines.push(word);
    else lines[last] = longer;
    return lines;
  }, ['']);
}

// framed puts a drawing of a size under the titles and the key of its block,
// and over its source. The font has no double quotes in its name: ECharts
// writes it into attributes as it is.
function framed(node, drawing, width, height) {
  var block = node.closest('article'), fromRight = rtl(), sans = style('--sans'), ink = style('--ink');
  var edge = fromRight ? width + margin : margin, turn = fromRight ? -1 : 1, y = margin, drawn = '';
  var write = function (text, font, colour, high) {
    folds(text, font, width).forEach(function (one) {
      drawn += line(one, edge, y + high - 8, font, colour, fromRight, width);
      y += high;
    });
  };
  var told = function (of) { return block.querySelector(of) && seen(block.querySelector(of)); };
  var title = block.querySelector('h3:not(.minor)'), found = told('.found');
  if (found) write(found, '700 17px ' + sans, ink, 26);
  [!found && block.closest('section').querySelector('h2'), title].filter(Boolean).forEach(function (title, i) {
    write(seen(title), (i || found ? '600 14px ' : '700 17px ') + sans, ink, 24);
  });
  if (found) write(told('.what'), '13px ' + sans, style('--soft'), 22);
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
    drawn += tag('g', { transform: 'translate(' + (fromRight ? x - 16 : x) + ' ' + (y + 3) + ')' }, sample.innerHTML) + line(text, x + turn * 22, y + 15, font, ink, fromRight, width - 22);
    x += turn * long;
  });
  if (entries.length) y += 26;
  drawn += tag('g', { transform: 'translate(' + margin + ' ' + (y + 6) + ')' }, drawing);
  y += height + 14;
  if (found) write(told('.shape'), '12px ' + sans, style('--soft'), 20);
  var origin = block.querySelector('.origin');
  write(origin ? document.title + ' · ' + seen(origin.querySelector('.from')) : document.title + (document.querySelector('header .sample') ? ' · ' + words[lang].training : ''), '12px ' + sans, style('--soft'), 20);
  var whole = { width: width + 2 * margin, height: Math.ceil(y + 12) };
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
  var node = button.parentNode.previousElementSibling;
  if (node.classList.contains('peek')) node = node.previousElementSibling; // what a tap told stands between
  var entry = entryOf(node);
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
  image.onerror = function () { // an engine that cannot draw it: the picture as it is, and no silence
    URL.revokeObjectURL(image.src);
    save(blob, fileName(button, 'svg'));
  };
  image.src = URL.createObjectURL(blob);
}
