extension String {
  /// Without white space at either end.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}

/// The known word nearest to a misspelt one, or "" where none is near: at most two wrong letters, or one in
/// three (Levenshtein distance).
func nearest(to word: String, among known: [String]) -> String {
  let limit = word.utf8.count < 4 ? 1 : max(2, word.utf8.count / 3)
  guard word.utf8.count <= 40 else { return "" }
  let near = known.map { (word: $0, distance: distance(Array(word.utf8), Array($0.utf8))) }
  guard let best = near.min(by: { $0.distance < $1.distance }), best.distance <= limit else { return "" }
  return best.word
}

private func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let change = diagonal + (x == y ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[b.count]
}
