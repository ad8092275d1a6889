import Anthology

/// 诗行: a quoted poem whose lines were run together, a space where each line ended.
enum Verse {
  /// The lines of a poem, parted by "\n"; nil for prose.
  ///
  /// A poem in quotation marks shows itself by the spaces behind its clauses: nearly all of them have one, and
  /// hardly any clause of the page's prose has. Its lines are short.
  static func lines(_ scalars: [Unicode.Scalar], page sheet: Sheet) -> [Unicode.Scalar]? {
    guard scalars.count <= 600, let first = scalars.first, first == "“" || first == "\"" || first == "「",
      let last = scalars.last(where: { !$0.isSpace }), last == "”" || last == "\"" || last == "」"
    else { return nil }
    let (spaced, clauses) = spacing(scalars[...])
    guard clauses >= 4, spaced * 10 >= clauses * 6 else { return nil }
    let prose = sheet.elements.reduce((spaced: 0, clauses: 0)) { sums, element in
      guard element.kind == .paragraph, element.scalars != scalars else { return sums }
      let here = spacing(element.scalars[...])
      return (sums.spaced + here.spaced, sums.clauses + here.clauses)
    }
    guard prose.spaced * 4 <= prose.clauses else { return nil }
    var out: [Unicode.Scalar] = []
    var length = 0
    for (index, scalar) in scalars.enumerated() {
      if scalar.isSpace, index > 0, isLineEnd(scalars[index - 1]) {
        guard length <= 30 else { return nil }
        out.append("\n")
        length = 0
      } else {
        out.append(scalar)
        length += 1
      }
    }
    return out
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar.endsClause || scalar.endsSentence
  }

  /// How many clause ends have text behind them, and how many of those a space.
  private static func spacing(_ scalars: ArraySlice<Unicode.Scalar>) -> (spaced: Int, clauses: Int) {
    var spaced = 0
    var clauses = 0
    for index in scalars.indices.dropLast() where isLineEnd(scalars[index]) {
      let next = scalars[index + 1]
      if isLineEnd(next) || next.isClosing || next == "\"" { continue }
      clauses += 1
      if next.isSpace { spaced += 1 }
    }
    return (spaced, clauses)
  }
}
