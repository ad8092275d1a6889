/// 版心: the part of a page that the text fills, in whole characters and whole lines, centred on the page.
///
/// CLREQ 2.2 (版心): its width is the size of a character times the characters of a line, its height the lead times the
/// lines of a page. Lengths are in points of 1/72 inch, as CSS has them.
package struct TypeArea: Sendable, Equatable {
  package let trim: Trim
  /// 每行字数
  package let characters: Int
  /// 每页行数
  package let lines: Int
  /// 字号, in half points.
  package let size: Double
  /// 行距 from line to line, in half points.
  package let lead: Double

  /// 出血: how far what touches the edge goes beyond it, in millimetres.
  package static let bleed = 3.0

  package var width: Double { Double(characters) * size }
  package var height: Double { Double(lines) * lead }
  /// Left and right.
  package var sideMargin: Double { (points(trim.width) - width) / 2 }
  /// Top and bottom.
  package var headMargin: Double { (points(trim.height) - height) / 2 }
  /// How high a picture may be: two thirds of the page, in whole lines.
  package var pictureHeight: Double { Double(lines * 2 / 3) * lead }

  /// The type area of a trim: 五号 (10.5 pt) on 17 pt, and as many characters and lines as take 69% of the width and 80% of
  /// the height.
  package init(_ trim: Trim) {
    self.trim = trim
    (size, lead) = (10.5, 17)
    characters = Int(points(trim.width) * 0.69 / size)
    lines = Int(points(trim.height) * 0.8 / lead)
  }

  /// The type area of so many characters by so many lines: the largest size in half points from 7 to 16 at which it
  /// takes 70% of the width at most, its lead 1.62 of the size, or down to 1.4 where the lines would take more than 81% of
  /// the height. Nil where no size will do.
  package init?(_ trim: Trim, characters: Int, lines: Int) {
    guard characters > 0, lines > 0 else { return nil }
    let (width, height) = (points(trim.width) * 0.7, points(trim.height) * 0.81)
    for halves in stride(from: 32, through: 14, by: -1) {
      let size = Double(halves) / 2
      let roomy = (size * 1.62 * 2).rounded() / 2
      let tightest = (size * 1.4 * 2).rounded(.up) / 2
      let lead = min(roomy, (height / Double(lines) * 2).rounded(.down) / 2)
      if Double(characters) * size <= width, lead >= tightest {
        self.init(trim: trim, characters: characters, lines: lines, size: size, lead: lead)
        return
      }
    }
    return nil
  }

  /// `28x28`, characters by lines, on a trim; nil where it is not that, or fits no size.
  package init?(_ trim: Trim, words: String) {
    let numbers = words.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let characters = numbers[0], let lines = numbers[1] else { return nil }
    self.init(trim, characters: characters, lines: lines)
  }

  private init(trim: Trim, characters: Int, lines: Int, size: Double, lead: Double) {
    self.trim = trim
    self.characters = characters
    self.lines = lines
    self.size = size
    self.lead = lead
  }
}

/// Millimetres in points.
func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
