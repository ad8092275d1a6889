/// Reads a jump line from its first character to its last. The text is without white space.
struct JumpReader {
  private var rest: ArraySlice<Unicode.Scalar>

  init(_ scalars: ArraySlice<Unicode.Scalar>) { rest = scalars }

  private static let signs = Set("▲▼△▽►▶▷◀◁◄→←↑↓■□●○◆◇★☆※".unicodeScalars)
  private static let opening = Set("（([【".unicodeScalars)
  private static let closing = Set("）)]】".unicodeScalars)
  /// Longest first. A single 转 or 接 is a word of many sentences, and wants 第 behind it.
  private static let verbs: [(words: [Unicode.Scalar], direction: JumpLine.Direction, wantsOrdinal: Bool)] = [
    (["下", "转"], .onward, false), (["下", "接"], .onward, false), (["上", "接"], .back, false),
    (["紧", "接"], .either, false), (["转"], .onward, true), (["接"], .back, true), (["续"], .back, true),
  ]

  /// Whether a text may be a jump line by its first character: of Han characters only those of verbs open one.
  static func mayOpen(with scalar: Unicode.Scalar) -> Bool {
    !scalar.isHan || verbs.contains { $0.words.first == scalar }
  }

  mutating func read() -> JumpLine? {
    skip(JumpReader.signs)
    let isOpen = take(JumpReader.opening)
    skip(JumpReader.signs)
    guard let verb = JumpReader.verbs.first(where: { starts(rest, with: $0.words) }) else { return nil }
    rest = rest.dropFirst(verb.words.count)
    for word in ["今日", "本报", "本期"] where starts(rest, with: word) { rest = rest.dropFirst(2) }
    if verb.wantsOrdinal, rest.first != "第" { return nil }
    guard let pages = readPages() else { return nil }
    skipSection()
    let words = readWords()
    if isOpen, !take(JumpReader.closing) { return nil }
    skip(JumpReader.signs)
    return rest.isEmpty ? JumpLine(direction: verb.direction, pages: pages, words: words) : nil
  }

  /// `第3版`, `A4版`, `第二、三版`, `头版`, `A4`.
  private mutating func readPages() -> [String]? {
    var pages: [String] = []
    repeat {
      if rest.first == "第" { rest = rest.dropFirst() }
      guard let page = readPage() else { return nil }
      pages.append(page)
    } while take(["、", "，", ",", "—", "-", "－", "至"])
    if rest.first == "版" {
      rest = rest.dropFirst()
      return pages
    }
    // Without 版 only a section's letter says that this is a page.
    return pages.allSatisfy { $0.utf8.first.map { $0 >= 0x41 } ?? false } ? pages : nil
  }

  private mutating func readPage() -> String? {
    if rest.first == "头" {
      rest = rest.dropFirst()
      return "1"
    }
    var letter = ""
    if let first = rest.first, let section = JumpReader.section(first) {
      letter = section
      rest = rest.dropFirst()
    }
    let digits = rest.prefix(4).prefix { $0.isDigit }
    if (1...3).contains(digits.count) {
      rest = rest.dropFirst(digits.count)
      return letter + String(digits.reduce(0) { $0 * 10 + Int($1.value & 0xF) })
    }
    let han = rest.prefix(4).prefix { "〇○零一二三四五六七八九十".unicodeScalars.contains($0) }
    guard letter.isEmpty, let number = hanNumber(Array(han)), number > 0 else { return nil }
    rest = rest.dropFirst(han.count)
    return String(number)
  }

  /// A letter before a page's number, full-width or not, as a capital.
  private static func section(_ scalar: Unicode.Scalar) -> String? {
    let value = scalar.value > 0xFF00 ? scalar.value - 0xFEE0 : scalar.value
    let capital = value >= 0x61 ? value - 0x20 : value
    return (0x41...0x5A).contains(capital) ? Unicode.Scalar(capital).map { text([$0]) } : nil
  }

  /// `·要闻`: what the page is called.
  private mutating func skipSection() {
    guard let first = rest.first, "·•・‧:：".unicodeScalars.contains(first) else { return }
    let name = rest.dropFirst().prefix { $0.isHan }
    if (1...8).contains(name.count) { rest = rest[name.endIndex...] }
  }

  /// `《某某》`, `“某某”`.
  private mutating func readWords() -> [Unicode.Scalar] {
    var from = rest
    if let first = from.first, first.endsClause { from = from.dropFirst() }
    let marks: [Unicode.Scalar: Unicode.Scalar] = ["《": "》", "“": "”", "〈": "〉", "「": "」", "『": "』"]
    guard let open = from.first, let close = marks[open], let end = from.lastIndex(of: close) else {
      return []
    }
    rest = from[(end + 1)...]
    return Array(from[(from.startIndex + 1)..<end])
  }

  private mutating func skip(_ some: Set<Unicode.Scalar>) { rest = rest.drop { some.contains($0) } }

  private mutating func take(_ some: Set<Unicode.Scalar>) -> Bool {
    guard let first = rest.first, some.contains(first) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
