// inflate writes into out what bytes hold deflated (RFC 1951), and returns it.
// Bytes may end in zeros more. What is called for every byte has variables of
// its own: with those of a function around it, it takes three times as long.
function inflate(bytes, out) {
  var at = 0, hold = 0, held = 0, end = 0; // held bits are in hold, the next in the lowest place

  function take(n) {
    for (; held < n; held += 8) hold |= bytes[at++] << held;
    var value = hold & ((1 << n) - 1);
    hold >>>= n;
    held -= n;
    return value;
  }

  // codes returns the table of a code, given the length of each of its
  // symbols: what the next bits are, as symbol × 16 + length.
  function codes(lengths) {
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
    return table;
  }

  function repeat(n, value) { return new Array(n).fill(value); }

  // written returns the two codes of a block that brings its own.
  function written() {
    var literals = take(5) + 257, distances = take(5) + 1, count = take(4) + 4, order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    var lengths = repeat(19, 0), all = [];
    for (var i = 0; i < count; i++) lengths[order[i]] = take(3);
    var table = codes(lengths);
    while (all.length < literals + distances) {
      for (; held < 7; held += 8) hold |= bytes[at++] << held;
      var found = table[hold & (table.length - 1)], symbol = found >> 4;
      hold >>>= found & 15;
      held -= found & 15;
      if (symbol < 16) all.push(symbol);
      else if (symbol === 16) all = all.concat(repeat(3 + take(2), all[all.length - 1]));
      else all = all.concat(repeat(symbol === 17 ? 3 + take(3) : 11 + take(7), 0));
    }
    return [codes(all.slice(0, literals)), codes(all.slice(literals))];
  }

  // read writes out a block in two codes, and returns where it stopped.
  function read(bytes, out, literals, distances, at, hold, held, end) {
    var literalMask = literals.length - 1, distanceMask = distances.length - 1;
    for (;;) {
      if (held < 15) { hold |= (bytes[at] | bytes[at + 1] << 8) << held; at += 2; held += 16; }
      var found = literals[hold & literalMask], symbol = found >> 4;
      hold >>>= found & 15;
      held -= found & 15;
      if (symbol < 256) {
        out[end++] = symbol;
        continue;
      }
      if (symbol === 256) return [at, hold, held, end];
      // lengths 3…258 and distances 1…32768 go up in steps that double
      var n = symbol - 257, more = n < 8 || n === 28 ? 0 : (n >> 2) - 1, length = n < 8 ? n + 3 : n === 28 ? 258 : ((4 + n % 4) << more) + 3;
      if (held < 15) { hold |= (bytes[at] | bytes[at + 1] << 8) << held; at += 2; held += 16; }
      length += hold & ((1 << more) - 1);
      hold >>>= more;
      held -= more;
      if (held < 15) { hold |= (bytes[at] | bytes[at + 1] << 8) << held; at += 2; held += 16; }
      found = distances[hold & distanceMask];
      hold >>>= found & 15;
      held -= found & 15;
      n = found >> 4;
      more = n < 4 ? 0 : (n >> 1) - 1;
      if (held < 15) { hold |= (bytes[at] | bytes[at + 1] << 8) << held; at += 2; held += 16; }
      var from = end - 1 - (n < 4 ? n : ((2 + n % 2) << more) + (hold & ((1 << more) - 1)));
      hold >>>= more;
      held -= more;
      for (; length > 0; length--) out[end++] = out[from++];
    }
  }

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
    var both = kind === 2 ? written() : [codes(repeat(144, 8).concat(repeat(112, 9), repeat(24, 7), repeat(8, 8))), codes(repeat(30, 5))];
    var stopped = read(bytes, out, both[0], both[1], at, hold, held, end);
    at = stopped[0];
    hold = stopped[1];
    held = stopped[2];
    end = stopped[3];
  } while (!last);
  return out;
}
