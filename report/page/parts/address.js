// The address of the page: #PLACE?key=value&…. The place is a section, a chart
// or the evidence; what follows says how it is looked at: by which filter, in
// which language and theme, and whether a chart stands alone.

// address reads what the page's address says now.
function address() {
  var parts = /^#([^?]*)(?:\?(.*))?$/.exec(location.hash) || ['', '', ''];
  return { place: parts[1], of: new URLSearchParams(parts[2] || '') };
}

// views are the language and the theme where the reader chose another than the
// page opens in.
function views() {
  return (lang === begun.lang ? [] : ['lang=' + lang]).concat(chosenTheme ? ['theme=' + chosenTheme] : []);
}

// addressOf is the address of a place looked at in some way, as the page is
// seen now.
function addressOf(place, parts) {
  var all = (parts || []).concat(views());
  return '#' + place + (all.length ? '?' + all.join('&') : '');
}

// keep writes language and theme into the address, where a link left them out.
function keep() {
  var at = address(), parts = [];
  at.of.forEach(function (value, key) { if (key !== 'lang' && key !== 'theme') parts.push(key + '=' + encodeURIComponent(value)); });
  var wanted = at.place || parts.length || views().length ? addressOf(at.place, parts) : '';
  if (location.hash !== wanted && (wanted || location.hash)) history.replaceState(history.state, '', wanted || location.pathname + location.search);
}

// go brings into view what the address leads to. A browser finds a place by
// itself only where nothing follows it.
function go() {
  var at = address(), node = at.place && reach(at.place);
  stand(at.of.get('only') && node && node.classList.contains('chart') ? node : null);
  if (!node || at.place === 'evidence') return;
  for (var around = node.closest('details'); around; around = around.parentNode.closest('details')) around.open = true;
  if (node.classList.contains('chart') && !at.of.get('only')) node.closest('article').scrollIntoView();
  else if (at.of.size || location.hash.indexOf('?') > 0) node.scrollIntoView();
}

// reach finds a place, and puts what it stands in where that belongs.
function reach(place) {
  for (var node, stowed; !(node = document.getElementById(place)); lay(stowed)) {
    stowed = Array.prototype.find.call(document.querySelectorAll('.stowed[data-holds]'), function (one) { return one.dataset.holds.split(' ').includes(place); });
    if (!stowed) return null;
  }
  return node;
}

// stand shows one chart alone, or all there is again.
function stand(node) {
  document.querySelectorAll('.only').forEach(function (one) { one.classList.remove('only'); });
  root.classList.toggle('alone', Boolean(node));
  for (var one = node && node.parentNode; one && one !== document.body; one = one.parentNode) one.classList.add('only');
}
