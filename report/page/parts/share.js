// Links: to one chart, and a snippet that shows it in another page from this
// same file.

// share shows a link or a snippet under a chart, marked to be copied, and copies
// it where the browser allows.
function share(button) {
  var node = button.parentNode.previousElementSibling, box = button.parentNode.nextElementSibling;
  var given = button.dataset.share === 'embed' ? snippet(node) : location.href.split('#')[0] + addressOf(node.id, ['only=1']);
  if (!box || !box.classList.contains('shared')) {
    box = element('p', 'shared', [document.createElement('textarea')]);
    box.firstChild.readOnly = true;
    box.firstChild.dir = 'ltr';
    button.parentNode.after(box);
  }
  var text = box.firstChild;
  text.rows = button.dataset.share === 'embed' ? 3 : 2;
  text.setAttribute('aria-label', button.textContent);
  text.value = given;
  text.focus();
  text.select();
  if (navigator.clipboard) navigator.clipboard.writeText(given).then(function () {
    document.getElementById('marked').textContent = words[lang]['share.copied'];
  }, function () {});
}

// snippet shows a chart in another page that lies beside this file.
function snippet(node) {
  var file = decodeURIComponent(location.pathname.split('/').pop()) || 'report.html', block = node.closest('article');
  var title = block.querySelector('.found') ? seen(block.querySelector('.found')) : node.getAttribute('aria-label');
  var frame = document.createElement('iframe');
  frame.src = encodeURIComponent(file) + addressOf(node.id, ['only=1']);
  frame.title = title;
  frame.width = '100%';
  frame.height = node.clientHeight + 300;
  frame.setAttribute('loading', 'lazy');
  frame.setAttribute('frameborder', '0');
  return frame.outerHTML;
}
