import Anthology

/// A gold reading set in columns side by side and read straight across them, row by row: a simple likeness of what some
/// tools make of a page.
struct ReadAcross {
  private(set) var page: Page

  private var lines: [String] = []

  /// Article below article, its heading and bylines above two to five columns of one measure; columns begin and end up to two
  /// lines above or below each other.
  /// - Parameter random: the same numbers give the same page.
  init(_ gold: Gold, random: inout some RandomNumberGenerator) {
    page = Page(source: gold.source, form: .columns, lines: [])
    let measure = 2 * Int.random(in: 12...20, using: &random)
    for article in gold.articles {
      lines += [article.kicker, article.headline, article.deck].compactMap { $0 }.filter { !$0.isEmpty }
      lines += article.byline ?? []
      let text = (article.body ?? []).flatMap {
        ReadAcross.column($0.text, measure: measure, indent: $0.role == "subhead" ? 0 : 4)
      }
      guard text.count > 1 else {
        lines += text
        continue
      }
      setAcross(text, columns: Int.random(in: 2...5, using: &random), &random)
    }
    page.lines = lines.enumerated().map { Line(number: $0 + 1, text: $1, gap: 0) }
  }

  private mutating func setAcross(
    _ text: [String], columns: Int, _ random: inout some RandomNumberGenerator
  ) {
    let height = (text.count + columns - 1) / columns
    let cuts =
      [0]
      + (1..<columns).map { max(1, min(text.count, $0 * height + Int.random(in: -2...2, using: &random))) }
      .sorted() + [text.count]
    let starts = (0..<columns).map { _ in Int.random(in: 0...2, using: &random) }
    for y in 0..<(height + 8 + columns) {
      for column in 0..<columns where y >= starts[column] {
        let line = cuts[column] + y - starts[column]
        guard line < cuts[column + 1] else { continue }
        lines.append(text[line])
      }
    }
  }

  /// 折行: lines of a measure in half-cells, a closing mark never first on its line.
  private static func column(_ text: String, measure: Int, indent: Int) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var width = indent
    for scalar in text.unicodeScalars {
      let wide = scalar.isASCII ? 1 : 2
      if width + wide > measure, !line.isEmpty, !"，。、；：！？”’）》".unicodeScalars.contains(scalar) {
        lines.append(String(line))
        (line, width) = (String.UnicodeScalarView(), 0)
      }
      if line.isEmpty, scalar.properties.isWhitespace { continue }
      line.append(scalar)
      width += wide
    }
    return line.isEmpty ? lines : lines + [String(line)]
  }
}
