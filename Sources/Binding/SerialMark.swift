import Anthology

/// 篇次: which part of a serial an article is, as its heading ends — （上）（中）（下）, （一）（二）, （之三）, 之三, ③.
struct SerialMark: Equatable {
  /// What the parts of one serial have in common.
  struct Series: Hashable {
    /// The heading without its mark and without white space.
    var stem: String
    /// 上中下 and numbers do not count together.
    var isNumbered: Bool
  }

  var series: Series
  /// One-based.
  var number: Int

  /// The mark stands behind the headline, else behind the deck, else behind the kicker.
  init?(_ heading: Heading) {
    for line in [heading.headline, heading.deck, heading.kicker] {
      guard let line, let mark = SerialMark(line.text) else { continue }
      self = mark
      // A deck that is nothing but the mark says no more than that the headline is a serial's.
      if series.stem.isEmpty {
        guard let headline = heading.headline, headline != line else { return nil }
        series.stem = SerialMark.bare(headline.text)
      }
      return
    }
    return nil
  }

  init?(_ line: String) {
    guard SerialMark.mayStand(in: line) else { return nil }
    var scalars = Array(SerialMark.bare(line).unicodeScalars)
    while let last = scalars.last, "—：:".unicodeScalars.contains(last) { scalars.removeLast() }
    guard let last = scalars.last else { return nil }
    if (0x2460...0x2473).contains(last.value) {
      self.init(scalars.dropLast(), number: Int(last.value) - 0x245F, isNumbered: true)
      return
    }
    if last == "）" || last == ")" {
      guard let open = scalars.lastIndex(where: { $0 == "（" || $0 == "(" }) else { return nil }
      var inside = scalars[(open + 1)...].dropLast()
      if let place = SerialMark.thirds.firstIndex(of: inside.first ?? " ") {
        guard inside.count == 1 || inside.count == 2 && "篇集".unicodeScalars.contains(inside.last ?? " ")
        else {
          return nil
        }
        self.init(scalars[..<open], number: place + 1, isNumbered: false)
        return
      }
      if inside.first == "之" { inside = inside.dropFirst() }
      guard let number = SerialMark.number(inside) else { return nil }
      self.init(scalars[..<open], number: number, isNumbered: true)
      return
    }
    guard let mark = scalars.lastIndex(of: "之"), let number = SerialMark.number(scalars[(mark + 1)...]) else {
      return nil
    }
    self.init(scalars[..<mark], number: number, isNumbered: true)
  }

  private init(_ stem: ArraySlice<Unicode.Scalar>, number: Int, isNumbered: Bool) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: stem)
    series = Series(stem: String(text), isNumbered: isNumbered)
    self.number = number
  }

  private static let thirds: [Unicode.Scalar] = ["上", "中", "下"]
  private static let numerals: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// 3, 三, 十二, 二十: 1...99; nil for what is no number.
  private static func number(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard (1...3).contains(scalars.count) else { return nil }
    if let digits = Int(String(String.UnicodeScalarView(scalars))) { return digits > 0 ? digits : nil }
    let parts = scalars.split(separator: "十", omittingEmptySubsequences: false)
    let values = parts.map { part in
      part.count == 1 ? numerals.firstIndex(of: part[part.startIndex]).map { $0 + 1 } : nil
    }
    switch parts.count {
    case 1: return values[0]
    case 2:
      guard let tens = parts[0].isEmpty ? 1 : values[0], let ones = parts[1].isEmpty ? 0 : values[1] else {
        return nil
      }
      return tens * 10 + ones
    default: return nil
    }
  }

  /// Whether a line has a character that no mark is without, as hardly any headline has.
  private static func mayStand(in line: String) -> Bool {
    line.unicodeScalars.contains {
      $0 == "）" || $0 == ")" || $0 == "之" || (0x2460...0x2473).contains($0.value)
    }
  }

  private static func bare(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isWhite }))
  }
}
