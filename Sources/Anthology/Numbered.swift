/// A number behind a stem, with zeros before it up to so many digits: `p-0001-` and 12 in three digits make `p-0001-012`.
///
/// A long book has a hundred thousand of them, so that no text is made on the way.
package func numbered(_ stem: String, _ number: Int, digits: Int) -> String {
  var count = 1
  var rest = number / 10
  while rest > 0 { (count, rest) = (count + 1, rest / 10) }
  let width = max(count, digits)
  var stem = stem
  return stem.withUTF8 { stem in
    String(unsafeUninitializedCapacity: stem.count + width) { out in
      _ = out.initialize(from: stem)
      var rest = number
      for place in (stem.count..<stem.count + width).reversed() {
        out.initializeElement(at: place, to: UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
      }
      return stem.count + width
    }
  }
}
