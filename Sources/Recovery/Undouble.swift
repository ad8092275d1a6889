import Anthology

/// 重影: display type that was drawn twice, a shadow under the letters.
enum Undouble {
  /// What of a doubled line stays and what goes, as scalar ranges; nil where nothing proves a doubling.
  ///
  /// Proof is a doubled delimiter at both ends (““五向发力五向发力””), or the whole line twice over with
  /// its single form in the body (`isSaid`). 研究研究 is a word and stays.
  static func line(
    _ scalars: [Unicode.Scalar], isSaid: (ArraySlice<Unicode.Scalar>) -> Bool
  ) -> (keep: [Range<Int>], drop: [Range<Int>])? {
    let count = scalars.count
    if hasDoubledMarks(scalars) {
      let inner = 2..<(count - 2)
      if let half = half(scalars[inner]) {
        return ([1..<half, (count - 2)..<(count - 1)], [0..<1, half..<(count - 2), (count - 1)..<count])
      }
    }
    if let single = single(scalars), isSaid(single) {
      return ([0..<single.endIndex], [single.endIndex..<count])
    }
    return nil
  }

  /// The first half of a text that is twice the same; nil for a short one, which may be a word.
  static func single(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    scalars.count >= 8 ? half(scalars[...]).map { scalars[..<$0] } : nil
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
    let said = saidSingles()
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
      let found = Undouble.line(element.scalars) { said.contains($0) }
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

  /// The single forms of the doubled display lines that stand elsewhere on the page: as a display line, or in any line
  /// but a doubled one of that length.
  private func saidSingles() -> Set<ArraySlice<Unicode.Scalar>> {
    let displays = elements.filter { $0.kind == .display }.map(\.scalars)
    let singles = Set(displays.compactMap(Undouble.single))
    guard !singles.isEmpty else { return [] }
    var said = singles.intersection(displays.map { $0[...] })
    for (length, some) in Dictionary(grouping: singles, by: \.count) {
      let hashes = Set(some.map(RollingHash.whole))
      for row in rows where row.scalars.count != 2 * length {
        RollingHash.windows(of: length, in: row.scalars) { start, hash in
          guard hashes.contains(hash) else { return }
          let window = row.scalars[start..<(start + length)]
          if singles.contains(window) { said.insert(window) }
        }
      }
    }
    return said
  }
}
