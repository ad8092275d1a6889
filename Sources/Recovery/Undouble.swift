import Anthology

/// 重影: display type that was drawn twice, a shadow under the letters.
enum Undouble {
  /// What of a doubled line stays and what goes, as scalar ranges; nil where nothing proves a doubling.
  ///
  /// Proof is a doubled delimiter at both ends (““五向发力五向发力””), or the whole line twice over with
  /// its single form in the body (`isSaid`). 研究研究 is a word and stays.
  static func line(
    _ scalars: [Unicode.Scalar], isSaid: ([Unicode.Scalar]) -> Bool
  ) -> (keep: [Range<Int>], drop: [Range<Int>])? {
    let count = scalars.count
    if hasDoubledMarks(scalars) {
      let inner = 2..<(count - 2)
      if let half = half(scalars[inner]) {
        return ([1..<half, (count - 2)..<(count - 1)], [0..<1, half..<(count - 2), (count - 1)..<count])
      }
    }
    if count >= 8, let half = half(scalars[...]), isSaid(Array(scalars[..<half])) {
      return ([0..<half], [half..<count])
    }
    return nil
  }

  /// Whether a text is closed in by the same marks twice: ““…””.
  static func hasDoubledMarks(_ scalars: [Unicode.Scalar]) -> Bool {
    let count = scalars.count
    return count >= 6 && scalars[0].isOpening && scalars[0] == scalars[1] && scalars[count - 1].isClosing
      && scalars[count - 1] == scalars[count - 2]
  }

  /// The middle of a text that is the same before and behind it.
  private static func half(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard !scalars.isEmpty, scalars.count % 2 == 0 else { return nil }
    let middle = scalars.startIndex + scalars.count / 2
    return scalars[..<middle].elementsEqual(scalars[middle...]) ? middle : nil
  }
}

extension Sheet {
  /// Undoes doubled display type: lines doubled in themselves, and a line that repeats the display line before it.
  /// - Returns: what was taken out.
  mutating func undoubleDisplay() -> [Recovered.Dropped] {
    var dropped: [Recovered.Dropped] = []
    var kept: [Element] = []
    let said = Set(elements.filter { $0.kind == .display }.map { text($0.scalars) })
    for element in elements {
      guard element.kind == .display, element.pieces.count == 1 else {
        kept.append(element)
        continue
      }
      if let last = kept.last, last.kind == .display, last.scalars == element.scalars {
        dropped.append(.init(passage: passage(element), reason: .doubled))
        continue
      }
      let row = element.firstRow
      let found = Undouble.line(element.scalars) { half in
        said.contains(text(half))
          || rows.contains {
            position(of: text(half), in: $0.scalars) != nil && $0.scalars.count != element.scalars.count
          }
      }
      guard let found else {
        kept.append(element)
        continue
      }
      var single = element
      single.pieces = found.keep.map { Piece(row: row, range: $0) }
      single.scalars = joined(single.pieces)
      kept.append(single)
      let pieces = found.drop.map { Piece(row: row, range: $0) }
      dropped.append(.init(passage: passage(joined(pieces), pieces), reason: .doubled))
    }
    elements = kept
    return dropped
  }
}
