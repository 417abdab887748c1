// inflate writes into out what bytes hold deflated (RFC 1951), and returns it.
function inflate(bytes, out) {
  'use strict';
  var at = 0, hold = 0, held = 0, end = 0;
  var need = function (n) { // n ≤ 16 bits, the next in the lowest place
    while (held < n) { hold |= bytes[at++] << held; held += 8; }
  };
  var take = function (n) {
    need(n);
    var value = hold & ((1 << n) - 1);
    hold >>>= n;
    held -= n;
    return value;
  };
  // codes returns the table of a code, given the length of each of its
  // symbols: what the next bits are, as symbol × 16 + length.
  var codes = function (lengths) {
    var longest = Math.max.apply(null, lengths), table = new Uint16Array(1 << longest), code = 0;
    for (var length = 1; length <= longest; length++, code <<= 1) {
      for (var symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] !== length) continue;
        var turned = 0;
        for (var bit = 0; bit < length; bit++) turned |= (code >> bit & 1) << (length - 1 - bit);
        for (; turned < table.length; turned += 1 << length) table[turned] = symbol << 4 | length;
        code++;
      }
    }
    return { table: table, mask: table.length - 1, longest: longest };
  };
  var symbol = function (code) {
    need(code.longest);
    var found = code.table[hold & code.mask];
    hold >>>= found & 15;
    held -= found & 15;
    return found >> 4;
  };
  var repeat = function (n, value) { return new Array(n).fill(value); };
  var fixed = [repeat(144, 8).concat(repeat(112, 9), repeat(24, 7), repeat(8, 8)), repeat(30, 5)];
  // written returns the two codes of a block that brings its own.
  var written = function () {
    var literals = take(5) + 257, distances = take(5) + 1, count = take(4) + 4, order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    var lengths = repeat(19, 0), all = [];
    for (var i = 0; i < count; i++) lengths[order[i]] = take(3);
    var code = codes(lengths);
    while (all.length < literals + distances) {
      var next = symbol(code);
      if (next < 16) all.push(next);
      else if (next === 16) all = all.concat(repeat(3 + take(2), all[all.length - 1]));
      else all = all.concat(repeat(next === 17 ? 3 + take(3) : 11 + take(7), 0));
    }
    return [all.slice(0, literals), all.slice(literals)];
  };
  var last;
  do {
    last = take(1);
    var kind = take(2);
    if (kind === 0) { // as it is
      at -= held >> 3;
      hold = held = 0;
      var size = bytes[at] | bytes[at + 1] << 8;
      out.set(bytes.subarray(at + 4, at + 4 + size), end);
      at += 4 + size;
      end += size;
      continue;
    }
    var both = kind === 1 ? fixed : written(), literal = codes(both[0]), distance = codes(both[1]);
    for (var found = symbol(literal); found !== 256; found = symbol(literal)) {
      if (found < 256) {
        out[end++] = found;
        continue;
      }
      // lengths 3…258 and distances 1…32768 go up in steps that double
      var n = found - 257, length = n === 28 ? 258 : n < 8 ? n + 3 : ((4 + n % 4) << (n >> 2) - 1) + 3 + take((n >> 2) - 1);
      var d = symbol(distance), back = d < 4 ? d + 1 : ((2 + d % 2) << (d >> 1) - 1) + 1 + take((d >> 1) - 1);
      for (; length > 0; length--, end++) out[end] = out[end - back];
    }
  } while (!last);
  return out;
}
