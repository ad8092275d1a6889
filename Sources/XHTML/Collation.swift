import Foundation

/// 音序: names in the order of pinyin, by the platform's collation and not by a table of our own.
///
/// Latin names stand with the Chinese ones of their letter, what begins with no letter at the end. The locale of the
/// collation is fixed, so that every machine has the same order; what it takes for equal goes by its scalars.
///
/// - Returns: the values, each with the letter that it stands under: A to Z by its pinyin, its own for a Latin name, # for all else.
func pinyinOrdered<Value>(_ values: [Value], by name: (Value) -> String) -> [(letter: String, value: Value)] {
  typealias Line = (letter: String, key: String, name: String, value: Value)
  let lines: [Line] = values.map { value in
    let name = name(value)
    return (pinyinLetter(of: name), collationKey(name), name, value)
  }
  return lines.sorted { one, other in
    if one.letter != other.letter {
      return other.letter == noLetter || one.letter != noLetter && one.letter < other.letter
    }
    return switch compare(one.key, other.key) {
    case .orderedAscending: true
    case .orderedDescending: false
    case .orderedSame: one.name.unicodeScalars.lexicographicallyPrecedes(other.name.unicodeScalars)
    }
  }.map { ($0.letter, $0.value) }
}

private func pinyinLetter(of name: String) -> String {
  let key = collationKey(name)
  guard let first = key.unicodeScalars.first else { return noLetter }
  if !first.properties.isIdeographic {
    let plain = String(first).folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    let letter = plain.unicodeScalars.first.map { (0x61...0x7A).contains($0.value) } ?? false
    return letter ? plain.uppercased() : noLetter
  }
  // Each question goes to the platform's collation, so few are asked.
  var (low, high) = (0, firstOfLetters.count)
  while low < high {
    let middle = (low + high) / 2
    if compare(firstOfLetters[middle].character, key) == .orderedDescending {
      high = middle
    } else {
      low = middle + 1
    }
  }
  return low == 0 ? noLetter : firstOfLetters[low - 1].letter
}

private let noLetter = "#"

private let pinyin = Locale(identifier: "zh@collation=pinyin")

private func compare(_ one: String, _ other: String) -> ComparisonResult {
  one.compare(other, options: [], range: nil, locale: pinyin)
}

/// The character that pinyin puts first under each letter that Chinese syllables begin with.
private let firstOfLetters: [(letter: String, character: String)] = [
  ("A", "吖"), ("B", "八"), ("C", "嚓"), ("D", "咑"), ("E", "妸"), ("F", "发"), ("G", "旮"), ("H", "哈"), ("J", "丌"),
  ("K", "咔"), ("L", "垃"), ("M", "妈"), ("N", "拏"), ("O", "噢"), ("P", "妑"), ("Q", "七"), ("R", "呥"), ("S", "仨"),
  ("T", "他"), ("W", "屲"), ("X", "夕"), ("Y", "丫"), ("Z", "帀"),
]

/// A name as it is put in order: a family name that is not read as the character usually is stands under a character
/// of its own reading.
private func collationKey(_ name: String) -> String {
  guard let first = name.unicodeScalars.first, let reading = familyNames[first] else { return name }
  return reading + String(String.UnicodeScalarView(name.unicodeScalars.dropFirst()))
}

/// 姓氏异读: Zēng, Shàn, Xiè, Zhā, Ōu, Qiú, Piáo, Gě, Rén, Yuè, Miào, Bì, Huà, Yīng.
private let familyNames: [Unicode.Scalar: String] = [
  "曾": "增", "单": "善", "解": "谢", "查": "渣", "区": "欧", "仇": "求", "朴": "嫖", "盖": "葛", "任": "仁", "乐": "悦",
  "缪": "妙", "秘": "毕", "华": "化", "应": "英",
]
