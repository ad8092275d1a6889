import Words

/// 音序: names in the order of pinyin, by CLDR's collation and not by a table of our own.
///
/// Latin names stand with the Chinese ones of their letter, what begins with no letter at the end. What the collation takes for equal
/// goes by its scalars. Where ICU has no such collation, names are in the order of their scalars, Chinese ones at the end.
///
/// - Returns: the values, each with the letter that it stands under: A to Z by its pinyin, its own for a Latin name, # for all else.
func pinyinOrdered<Value>(_ values: [Value], by name: (Value) -> String) -> [(letter: String, value: Value)] {
  typealias Line = (letter: String, key: [UInt8], name: String, value: Value)
  guard !values.isEmpty else { return [] }
  let order = PinyinOrder()
  let lines: [Line] = values.map { value in
    let name = name(value)
    let read = asRead(name)
    let key = order.key(of: read)
    return (order.letter(of: read, key), key, name, value)
  }
  return lines.sorted { one, other in
    if one.letter != other.letter {
      return other.letter == noLetter || one.letter != noLetter && one.letter < other.letter
    }
    if one.key != other.key { return one.key.lexicographicallyPrecedes(other.key) }
    return one.name.unicodeScalars.lexicographicallyPrecedes(other.name.unicodeScalars)
  }.map { ($0.letter, $0.value) }
}

/// What names are compared by.
private struct PinyinOrder {
  private let names = NameOrder()
  private let syllables: [(letter: String, key: [UInt8])]
  /// By what the collation says of a letter without its accent and case.
  private let latin: [[UInt8]: String]

  init() {
    guard let names else {
      (syllables, latin) = ([], [:])
      return
    }
    // U+FDD0, which is no character and so may not be written as one.
    let mark = String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)
    syllables = syllableLetters.map { (String($0), names.key(of: mark + String($0))) }
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
    latin = Dictionary(letters.map { (names.letters(of: $0), $0) }) { first, _ in first }
  }

  func key(of name: String) -> [UInt8] { names?.key(of: name) ?? Array(name.utf8) }

  /// What a name with its key stands under.
  func letter(of name: String, _ key: [UInt8]) -> String {
    guard let names, let first = name.unicodeScalars.first else { return noLetter }
    guard first.properties.isIdeographic else {
      return latin[names.letters(of: String(first))] ?? noLetter
    }
    return syllables.last { !key.lexicographicallyPrecedes($0.key) }?.letter ?? noLetter
  }
}

private let noLetter = "#"

/// What Chinese syllables begin with. CLDR's order has a mark before the characters of each: U+FDD0 and the letter.
private let syllableLetters = "ABCDEFGHJKLMNOPQRSTWXYZ"

/// A name as it is put in order: a family name that is not read as the character usually is stands under a character
/// of its own reading.
private func asRead(_ name: String) -> String {
  guard let first = name.unicodeScalars.first, let reading = familyNames[first] else { return name }
  return reading + String(String.UnicodeScalarView(name.unicodeScalars.dropFirst()))
}

/// 姓氏异读: Zēng, Shàn, Xiè, Zhā, Ōu, Qiú, Piáo, Gě, Rén, Yuè, Miào, Bì, Huà, Yīng.
private let familyNames: [Unicode.Scalar: String] = [
  "曾": "增", "单": "善", "解": "谢", "查": "渣", "区": "欧", "仇": "求", "朴": "嫖", "盖": "葛", "任": "仁", "乐": "悦",
  "缪": "妙", "秘": "毕", "华": "化", "应": "英",
]
