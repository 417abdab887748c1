// What the reader comes to: charts, pieces and tables as they come into view.

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
  requestAnimationFrame(function () { // at once it would be seen as a loop
    seen.forEach(function (one) {
      var entry = entryOf(one.target);
      height(entry.node, one.contentRect.width);
      fit(entry);
    });
  });
});

// fit draws a chart anew where its place has another size than it has.
function fit(entry) {
  var chart = entry.chart;
  if (!chart || chart.getWidth() === entry.node.clientWidth && chart.getHeight() === entry.node.clientHeight) return;
  chart.resize();
  lift(entry);
}

// within are a part of the page and what is in it, of a kind.
function within(part, kind) {
  return (part !== document && part.matches(kind) ? [part] : []).concat(Array.from(part.querySelectorAll(kind)));
}

// prepare makes the charts and the stowed pieces of a part of the page ready.
// All charts are as wide as the page; to ask each of them would have the page
// laid out for it.
function prepare(part) {
  var buttons = document.getElementById('saving').content;
  if (phrases) say(buttons);
  var main = document.getElementById('main'), width = main.clientWidth - 2 * parseFloat(getComputedStyle(main).paddingLeft);
  within(part, '.chart').forEach(function (node) {
    var entry = { node: node, option: null, chart: null };
    charts.push(entry);
    node.after(document.importNode(buttons, true));
    if (!node.dataset.lines) node.nextElementSibling.querySelector('.rows').remove();
    else node.nextElementSibling.querySelector('.rows bdi').textContent = node.dataset.lines;
    height(node, width);
    node.addEventListener('keydown', function (event) { walk(entry, event); });
    node.addEventListener('blur', function () { if (entry.chart) entry.chart.dispatchAction({ type: 'hideTip' }); });
    near.observe(node);
    resized.observe(node);
  });
  within(part, '.stowed').forEach(function (node) {
    if (node.dataset.rows) node.style.minHeight = 22 * node.dataset.rows + 'px';
    near.observe(node);
  });
}

// lay puts a stowed piece in its place. Its HTML is the template's, in which
// every string of a stranger is escaped as in the page around it.
function lay(node) {
  var made = document.createElement('template');
  made.innerHTML = shelved(node.dataset.piece);
  if (lang !== begun.lang) say(made.content);
  var added = Array.from(made.content.children);
  node.replaceWith(made.content);
  added.forEach(prepare);
}

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
    element('b', '', [stranger(seen(cell.parentNode.cells[0]))]), ' · ', stranger(seen(table.tHead.rows[0].cells[cell.cellIndex])), words[lang].colon, figure(seen(cell))
  );
  var at = cell.getBoundingClientRect();
  box.style.left = Math.max(4, Math.min(at.left + at.width / 2 - box.offsetWidth / 2, root.clientWidth - box.offsetWidth - 4)) + 'px';
  box.style.top = (at.top > box.offsetHeight + 8 ? at.top - box.offsetHeight - 6 : at.bottom + 6) + 'px';
}

// stride goes from cell to cell of a dense table by the arrow keys.
function stride(event) {
  var cell = cellAt(event), row = cell && cell.parentNode, turn = rtl() ? -1 : 1, to = null;
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

// seekMarks lifts the marks of a chart out whose words hold what is searched for.
function seekMarks(input) {
  var entry = entryOf(input.closest('article').querySelector('.chart')), wanted = fold(input.value);
  if (!entry.chart) draw(entry);
  var all = marks(entry), found = wanted === '' ? [] : all.filter(function (mark) {
    var name = fold(mark.data.tip[0]);
    return name.includes(wanted) || spelled(name).includes(spelled(wanted));
  });
  entry.chart.dispatchAction({ type: 'downplay' });
  entry.found = found;
  lift(entry);
  entry.at = found.length ? all.indexOf(found[0]) : undefined;
  input.closest('p').querySelector('[role]').textContent = wanted === '' ? '' : found.length.toLocaleString('en') + ' / ' + all.length.toLocaleString('en');
}

// lift lifts the marks out that were searched for: a chart that is drawn anew has
// forgotten them.
function lift(entry) {
  var found = entry.found || [];
  if (found.length) entry.chart.dispatchAction({ type: 'highlight', seriesIndex: found[0].series, dataIndex: found.map(function (mark) { return mark.index; }) });
}

// seek keeps the rows of a list that hold what is typed.
function seek(input) {
  var wanted = fold(input.value), rows = input.closest('p').nextElementSibling.querySelectorAll('tbody tr'), n = 0;
  rows.forEach(function (row) {
    row.hidden = wanted !== '' && !fold(seen(row)).includes(wanted);
    if (!row.hidden) n++;
  });
  input.closest('p').querySelector('[role]').textContent = n.toLocaleString('en') + ' / ' + rows.length.toLocaleString('en');
}
