import Anthology

/// 诗行: a quoted poem whose lines were run together, a space where each line ended.
enum Verse {
  /// The lines of a poem, parted by "\n"; nil for prose.
  ///
  /// A poem in quotation marks shows itself by the spaces behind its clauses: most of them have one, and
  /// hardly any clause of the page's prose has. Its lines are short.
  static func lines(of element: Element, on sheet: Sheet) -> [Unicode.Scalar]? {
    let scalars = element.scalars
    guard isQuoted(scalars) else { return nil }
    let own = Spacing(of: scalars)
    guard own.clauses >= 4, own.spaced * 10 >= own.clauses * 6 else { return nil }
    let prose = sheet.spacing.without(own)
    guard prose.spaced * 4 <= prose.clauses else { return nil }
    let lines = broken(element, on: sheet)
    return lines.split(separator: "\n").allSatisfy { $0.count <= 36 } ? lines : nil
  }

  /// Whether a text is no longer than a poem and stands in quotation marks.
  private static func isQuoted(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= 600, let first = scalars.first, first == "“" || first == "\"" || first == "「",
      let last = scalars.last(where: { !$0.isSpace })
    else { return false }
    return last == "”" || last == "\"" || last == "」"
  }

  /// The spaces behind the clauses of a page's paragraphs, where one of them may be a poem.
  static func spacing(of elements: [Element]) -> Spacing {
    let paragraphs = elements.indices.filter { elements[$0].kind == .paragraph }
    guard paragraphs.contains(where: { isQuoted(elements[$0].scalars) }) else { return Spacing() }
    return paragraphs.reduce(into: Spacing()) { $0.add(Spacing(of: elements[$1].scalars)) }
  }

  /// A line ends where a clause end has a space or the end of a source line behind it, unless a mark follows.
  private static func broken(_ element: Element, on sheet: Sheet) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    for piece in element.pieces {
      if let last = out.last, isLineEnd(last) { out.append("\n") }
      let part = sheet.rows[piece.row].scalars[piece.range]
      for index in part.indices {
        let next = index + 1 < part.endIndex ? part[index + 1] : " "
        let breaks = part[index].isSpace && index > part.startIndex && isLineEnd(part[index - 1])
        out.append(breaks && !isLineEnd(next) && next != "." && !next.isClosing ? "\n" : part[index])
      }
    }
    return out
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar.endsClause || scalar.endsSentence }

  /// How many clause ends have text behind them, and how many of those a space.
  struct Spacing {
    var spaced = 0
    var clauses = 0

    init() {}

    init(of scalars: [Unicode.Scalar]) {
      for index in scalars.indices.dropLast() where !HanSet.isUsual(scalars[index]) {
        guard isLineEnd(scalars[index]) else { continue }
        let next = scalars[index + 1]
        if isLineEnd(next) || next.isClosing || next == "\"" { continue }
        clauses += 1
        if next.isSpace { spaced += 1 }
      }
    }

    mutating func add(_ other: Spacing) {
      spaced += other.spaced
      clauses += other.clauses
    }

    func without(_ other: Spacing) -> Spacing {
      var rest = self
      rest.spaced -= other.spaced
      rest.clauses -= other.clauses
      return rest
    }
  }
}
