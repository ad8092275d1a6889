/// 网址、邮箱: the stretches of a text that are addresses of the net, which nothing may change.
func addresses(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
  guard scalars.contains(where: { $0 == "@" || $0 == "/" || $0 == "w" || $0 == "W" }) else { return [] }
  var found: [Range<Int>] = []
  var start = 0
  while start < scalars.count {
    guard isAddressScalar(scalars[start]) else {
      start += 1
      continue
    }
    var end = start
    while end < scalars.count, isAddressScalar(scalars[end]) { end += 1 }
    if isAddress(scalars[start..<end]) {
      var last = end
      while last > start, ",.;:!?)'".unicodeScalars.contains(scalars[last - 1]) { last -= 1 }
      found.append(start..<last)
    }
    start = end
  }
  return found
}

/// RFC 3986, section 2, without the brackets and quotes that stand around an address.
private func isAddressScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", ":", "/", "?", "#", "@", "!", "$", "&", "'", "*",
    "+", ",":
    true
  case ";", "=", "%": true
  default: false
  }
}

private func isAddress(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
  if run.starts(with: "www.".unicodeScalars) { return true }
  var slashes = 0
  var sign: Int?
  for index in run.indices {
    if run[index] == "/" {
      slashes += 1
      if slashes == 2, index >= run.startIndex + 2, run[index - 2] == ":" { return true }
    } else {
      slashes = 0
    }
    if run[index] == "@", index > run.startIndex { sign = index }
    if run[index] == ".", let sign, index > sign + 1, index + 1 < run.endIndex { return true }
  }
  return false
}

/// Which places of a text lie in one of the ranges, asked in the order of the text.
struct Places {
  private var ranges: ArraySlice<Range<Int>>

  init(_ ranges: [Range<Int>]) { self.ranges = ranges[...] }

  mutating func contains(_ index: Int) -> Bool {
    while let first = ranges.first, first.upperBound <= index { _ = ranges.popFirst() }
    return ranges.first?.contains(index) ?? false
  }
}
