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

// run runs a script that is carried as such text, which the policy of the page knows
// by its hash.
function run(id) {
  var script = document.createElement('script');
  script.textContent = readText(id);
  document.head.append(script);
}

// unpack returns text that came deflated.
function unpack(pack) {
  return new TextDecoder().decode(inflate(bytesOf(pack.deflate), new Uint8Array(pack.size)));
}

// bytesOf reads ASCII85, four bytes from five letters. Those that JSON or HTML would
// escape are others here.
function bytesOf(letters) {
  var bytes = new Uint8Array(letters.length + 8), end = 0, hold = 0, held = 0;
  var stand = { 118: 34, 119: 38, 120: 60, 121: 62, 123: 92 };
  for (var i = 0; i < letters.length + 4; i++) { // as if the highest letter were added
    var letter = i < letters.length ? letters.charCodeAt(i) : 117;
    hold = hold * 85 + (letter > 117 ? stand[letter] : letter) - 33;
    if (++held < 5) continue;
    bytes[end++] = hold >>> 24;
    bytes[end++] = hold >>> 16;
    bytes[end++] = hold >>> 8;
    bytes[end++] = hold;
    hold = held = 0;
  }
  return bytes;
}
