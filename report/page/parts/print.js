// Printing.

// A canvas keeps the width of the screen on paper, so pictures of all the
// charts stand in for them, in the light colours.
var before, opened = [];

window.addEventListener('beforeprint', function () {
  before = root.dataset.theme;
  root.dataset.theme = 'light';
  opened = Array.prototype.filter.call(document.querySelectorAll('details.folded, details.notes, details.stop, details.item'), function (node) { return !node.open; });
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
