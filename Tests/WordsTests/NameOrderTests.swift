import Testing

@testable import Words

/// The order of names by pinyin.
@Suite struct NameOrderTests {
  private func sorted(_ names: [String]) throws -> [String] {
    let order = try #require(NameOrder())
    return names.map { (order.key(of: $0), $0) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }
      .map(\.1)
  }

  @Test func namesGoByTheirSyllables() throws {
    let names = ["安宁", "鲍二", "陈一", "李四", "李四光", "王五", "张三", "赵六"]
    #expect(try sorted(names.reversed()) == names)
  }

  @Test func accentsAndCaseComeAfterLetters() throws {
    let order = try #require(NameOrder())
    #expect(order.letters(of: "Ö") == order.letters(of: "o"))
    #expect(order.key(of: "Ö") != order.key(of: "o"))
    #expect(order.letters(of: "o") != order.letters(of: "p"))
    #expect(try sorted(["P", "Öst", "ost", "Ost"]) == ["ost", "Ost", "Öst", "P"])
  }

  /// However long its key is: what a longer text adds stands behind. The key of U+FDFA, a sentence in one character, has
  /// several times the room that keys are given at first.
  @Test func longTextsHaveWholeKeys() throws {
    let order = try #require(NameOrder())
    for unit in ["营", "𠮷", "a", "é", "\u{FFFD}", "😀", "\u{FDFA}"] {
      let short = order.letters(of: String(repeating: unit, count: 2000))
      let long = order.letters(of: String(repeating: unit, count: 2000) + "营")
      let (two, three) = (order.letters(of: unit + unit), order.letters(of: unit + unit + unit))
      #expect(short.count == two.count + 1998 * (three.count - two.count), "\(unit)")
      #expect(short.lexicographicallyPrecedes(long), "\(unit)")
      #expect(!long.contains(0), "\(unit)")
    }
    #expect(order.letters(of: "") == [])
  }
}
