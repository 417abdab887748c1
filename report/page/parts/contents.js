// The contents: where the reader is stands out, and on a narrow page is all that
// shows; a tap on it opens the list.

var here = document.getElementById('here'), contents = document.getElementById('contents');

// showHere says which section stands under the line.
function showHere() {
  var links = contents.querySelectorAll('a'), at = links[0], below = here.parentNode.getBoundingClientRect().bottom + 60;
  links.forEach(function (link) {
    var section = document.getElementById(link.hash.slice(1));
    if (section && section.getBoundingClientRect().top < below) at = link;
  });
  links.forEach(function (link) {
    if (link === at) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
  here.textContent = at.textContent;
}

function openContents(open) {
  contents.classList.toggle('open', open);
  here.setAttribute('aria-expanded', open);
}

function prepareContents() {
  var asked = false;
  showHere();
  document.addEventListener('scroll', function () {
    if (asked) return;
    asked = true;
    requestAnimationFrame(function () { asked = false; showHere(); });
  }, { passive: true });
  here.addEventListener('click', function () { openContents(!contents.classList.contains('open')); });
  document.addEventListener('click', function (event) { if (event.target !== here) openContents(false); });
  document.addEventListener('keydown', function (event) { if (event.key === 'Escape') openContents(false); });
}
