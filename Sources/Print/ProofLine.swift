internal import Markup

/// 行: a line of a PDF page as poppler's `pdftotext -bbox` has it. Lengths are in points, from the top left of the page.
struct ProofLine {
  /// From 1.
  var page: Int
  var text: String
  /// Without white space: engines put the gap between Han and Latin where the text has none, and drop a space at a line's
  /// end.
  var scalars: [Unicode.Scalar]
  var left: Double
  var right: Double
  /// Its middle.
  var y: Double
}

/// The lines of every page, from top to bottom.
///
/// Words whose middles are closer than half a character stand on one line; a raised note mark is on its own line's.
func proofLines(_ words: [UInt8], size: Double) throws(MarkupError) -> [[ProofLine]] {
  let pages = try parseMarkup(words).descendants(named: "page")
  return pages.enumerated().map { place, page in
    let words = page.elements.filter { $0.name == "word" }.compactMap { ProofLine($0, page: place + 1) }
    var lines: [[ProofLine]] = []
    for word in words.sorted(by: { $0.y < $1.y }) {
      if let first = lines.last?.first, word.y - first.y < size / 2 {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
    return lines.map(joined)
  }
}

private func joined(_ words: [ProofLine]) -> ProofLine {
  let words = words.sorted { $0.left < $1.left }
  var line = words[0]
  for word in words.dropFirst() {
    line.text += word.text
    line.scalars += word.scalars
    line.right = max(line.right, word.right)
  }
  return line
}

extension ProofLine {
  fileprivate init?(_ word: Element, page: Int) {
    func number(_ name: String) -> Double? { word[name].flatMap { Double($0) } }
    guard let left = number("xMin"), let right = number("xMax"), let top = number("yMin"),
      let bottom = number("yMax")
    else { return nil }
    self.init(
      page: page, text: word.text, scalars: inked(word.text), left: left, right: right, y: (top + bottom) / 2)
  }
}

/// The scalars of a text without its white space.
func inked(_ text: String) -> [Unicode.Scalar] {
  text.unicodeScalars.filter { !$0.properties.isWhitespace }
}
