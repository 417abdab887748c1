// What the page says in the language that it opened in stands in it; in the others
// it is in a table, as HTML of the template's own, in which every string of a
// stranger is escaped.

var phrases;

// say puts what a part of the page says into the language of the page.
function say(part) {
  phrases = phrases || read('phrases');
  var of = inLanguage(phrases);
  part.querySelectorAll('[data-p]').forEach(function (node) { node.innerHTML = of[node.dataset.p]; });
  part.querySelectorAll('[data-said]').forEach(function (node) { node.textContent = inLanguage(JSON.parse(node.dataset.said)); });
  part.querySelectorAll('[data-label]').forEach(function (node) {
    var said = of[node.dataset.label];
    node.setAttribute('aria-label', said);
    if (node.title) node.title = said;
  });
}
