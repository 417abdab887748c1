// What the page does first, when all parts of its script are there.

words = read('words');
names = read('names');
var asked = address().of.get('lang');
speak(asked && Object.hasOwn(words, asked) ? asked : lang);
document.getElementById('language').addEventListener('change', function (event) {
  speak(event.target.value);
  if (evidence) { fillFilters(); filter(); }
  document.querySelectorAll('.peek').forEach(function (box) { box.remove(); });
  redraw();
  showHere();
  keep();
});
var paint = function (theme) { root.dataset.theme = theme; redraw(); };
document.getElementById('theme').addEventListener('click', function () {
  chosenTheme = root.dataset.theme === 'dark' ? 'light' : 'dark';
  paint(chosenTheme);
  keep();
});
dark.addEventListener('change', function () { if (!chosenTheme) paint(dark.matches ? 'dark' : 'light'); });
document.addEventListener('input', function (event) { if (event.target.closest('.seek')) (event.target.closest('.plot') ? seekMarks : seek)(event.target); });
document.addEventListener('click', function (event) {
  var from = event.target.closest('[data-pick]'), button = event.target.closest('[data-save]');
  if (from && document.getElementById('evidence')) {
    event.preventDefault();
    show(JSON.parse(from.dataset.pick), from.dataset.find);
  }
  if (button) (/csv|table/.test(button.dataset.save) ? saveTable : savePicture)(button);
  if (event.target.closest('button.rows')) widen(event.target.closest('button.rows'));
  var sharing = event.target.closest('[data-share]');
  if (sharing) share(sharing);
});
shorten();
unfold();
prepare(document);
prepareDense();
prepareEvidence();
prepareContents();
go();
