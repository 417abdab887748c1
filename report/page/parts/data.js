// The data of the page: JSON and text in elements of their own, the long ones
// deflated.

// read returns a block of data, null when the page has none of the name.
function read(id) {
  var node = document.getElementById(id);
  var data = node && JSON.parse(node.textContent);
  return data && Object.hasOwn(data, 'deflate') ? JSON.parse(unpack(data)) : data;
}

// shelved returns what has a place in a pack of things alike, "charts-0-3".
var packs = {};
function shelved(place) {
  var cut = place.lastIndexOf('-'), id = place.slice(0, cut);
  packs[id] = packs[id] || read(id);
  return packs[id][place.slice(cut + 1)];
}

// readText returns a block of data that is no JSON.
function readText(id) { return unpack(JSON.parse(document.getElementById(id).textContent)); }

// unpack returns text that came deflated, in base64.
function unpack(pack) {
  var packed = atob(pack.deflate), bytes = new Uint8Array(packed.length + 8);
  for (var i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
  return new TextDecoder().decode(inflate(bytes, new Uint8Array(pack.size)));
}
