/// 版面要素: what a page carries that is no article — folio, date, editors. Jump lines are in JumpGrammar.swift.

private let words = [
  "责任编辑", "责编", "编辑", "版式", "美编", "校对", "主编", "值班", "组版", "审读", "制图", "设计",
  "邮发代号", "统一刊号", "CN", "ISSN", "国内统一连续出版物号", "电话", "网址", "广告", "邮箱", "E-mail", "零售", "印刷", "总编室", "新闻热线",
].map { word in
  let scalars = Array(word.unicodeScalars)
  let mark = scalars.lazy.compactMap(folioMark).first ?? 0
  precondition(mark != 0, "a word without a folio's character")
  return (scalars: scalars, mark: mark)
}

/// One of them is in each word of a folio, in its date, its weekday or its page number.
let folioCharacters = Array("编版校值审图计邮刊CS话址告E售刷闻年星".unicodeScalars)

/// A bit for a character that is one of them.
private func folioMark(_ scalar: Unicode.Scalar) -> UInt32? {
  folioCharacters.firstIndex(of: scalar).map { 1 << UInt32($0) }
}

private let star = folioMark("星") ?? 0

/// How many marks of a folio a line shows; two or more make it furniture.
func countFolioCues(_ scalars: [Unicode.Scalar]) -> Int {
  guard scalars.count <= 90, !scalars.contains("。"), !JumpLine.mayClose(scalars) else { return 0 }
  // Justification parts digits from the words beside them.
  let compact = scalars.contains(where: \.isSpace) ? scalars.filter { !$0.isSpace } : scalars
  var cues = holdsDate(compact) ? 1 : 0
  // Words are looked for where their characters are.
  var marks: UInt32 = 0
  let kinds = LineMarks.Kinds.table
  for scalar in compact where scalar.value < 0x1_0000 && kinds[Int(scalar.value)].contains(.folio) {
    marks |= folioMark(scalar) ?? 0
  }
  guard marks != 0 else { return cues }
  if marks & star != 0, position(of: "星期", in: compact) != nil { cues += 1 }
  for word in words where marks & word.mark != 0 && position(of: word.scalars, in: compact[...]) != nil {
    cues += 1
  }
  if let number = pageNumber(compact), number > 0 { cues += compact.count <= 8 ? 2 : 1 }
  return cues
}

private let numerals = Array("〇一二三四五六七八九".unicodeScalars)

extension Unicode.Scalar {
  /// 一, 十, 〇 and digits.
  fileprivate var isNumeral: Bool {
    isDigit || numerals.contains(self) || "○零十".unicodeScalars.contains(self)
  }
}

/// `2025年6月8日`, `二〇二五年六月八日` or `2025.6.8`. The text is without white space.
private func holdsDate(_ scalars: [Unicode.Scalar]) -> Bool {
  if let year = scalars.firstIndex(of: "年"), year >= 4, scalars[(year - 4)..<year].allSatisfy(\.isNumeral),
    let month = scalars[year...].firstIndex(of: "月"), month - year <= 4,
    let day = scalars[month...].firstIndex(of: "日"), day - month <= 4
  {
    return true
  }
  guard scalars.count(where: \.isDigit) >= 6 else { return false }
  let parts = scalars.split { !$0.isDigit && !".-/．".unicodeScalars.contains($0) }
  return parts.contains { part in
    let numbers = part.split { !$0.isDigit }.map(\.count)
    return numbers.count == 3 && numbers[0] >= 4 && numbers[1] <= 2 && numbers[2] <= 2
  }
}

/// `第3版`, `03版`, `A3版`, `第三版`: the page's own number, one-based; nil where there is none.
func pageNumber(_ scalars: [Unicode.Scalar]) -> Int? {
  guard scalars.count <= 90, let mark = scalars.firstIndex(of: "版") else { return nil }
  let before = scalars[..<mark].filter { !$0.isSpace }
  let digits = before.reversed().prefix { $0.isDigit }
  // 今日8版 and 共8版 count the pages.
  let word = text(before.dropLast(digits.count).suffix(2))
  if word == "今日" || word.hasSuffix("共") { return nil }
  if (1...3).contains(digits.count) { return digits.reversed().reduce(0) { $0 * 10 + Int($1.value & 0xF) } }
  let han = before.reversed().prefix { numerals.contains($0) || $0 == "十" }
  // 第三版块 is no page.
  let isWord = scalars[(mark + 1)...].first?.isHan == true
  guard digits.isEmpty, !isWord, before.dropLast(han.count).last == "第" else { return nil }
  return hanNumber(Array(han.reversed()))
}

/// 三, 〇三, 十, 十二, 二十四: 1...99; nil for what is no number.
func hanNumber(_ scalars: [Unicode.Scalar]) -> Int? {
  guard (1...3).contains(scalars.count) else { return nil }
  guard let ten = scalars.firstIndex(of: "十") else { return hanDigits(scalars[...]) }
  guard ten <= 1, scalars.count - ten <= 2, let ones = hanDigits(scalars[(ten + 1)...]) else { return nil }
  return ten == 0 ? 10 + ones : hanDigits(scalars[..<ten]).map { $0 * 10 + ones }
}

/// 二〇二五: digit by digit; nil for what holds anything else.
func hanDigits(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
  let values = scalars.map { $0 == "○" || $0 == "零" ? 0 : numerals.firstIndex(of: $0) }
  return values.contains(nil) ? nil : values.reduce(0) { $0 * 10 + ($1 ?? 0) }
}
