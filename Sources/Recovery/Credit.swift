import Anthology

/// 图片署名: who took, drew or gave a picture, as captions end — `本报记者 某某 摄`, `（资料图片）`, `新华社发`.
enum Credit {
  /// Where a credit stands; what else the words may mean depends on it.
  enum Place { case brackets, behindSentence, wholeLine, behindSpace }

  private static let makers = words("摄影报道", "摄影", "摄", "制图", "绘")
  private static let stock = words("资料图片", "资料照片")
  /// What opens a credit that is a clause: 图片由某某提供.
  private static let givers = words("图片由", "照片由", "图由", "图片均由", "照片均由")
  private static let labels = words("摄影：", "摄影:", "摄：", "图片：", "供图：")
  private static let (taken, supplied, provided) = (scalars(of: "摄于"), scalars(of: "供图"), scalars(of: "提供"))
  /// Words of a clause, which no name of a person or a body holds.
  private static let clauseWords = Set("由为可能将已所不也都共并了的这那".unicodeScalars)

  private static func words(_ words: String...) -> [[Unicode.Scalar]] { words.map { scalars(of: $0) } }

  /// Each word that makes a text a credit has one of these: 摄, 绘, 制图, 供图, 提供, 发, 资料照片.
  static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "摄", "绘", "图", "供", "发", "片": true
    default: false
    }
  }

  /// Whether a text may be a credit by the characters that it has: 摄 and 图 may stand in it, the other words close it.
  static func mayBe(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    switch scalars.last {
    case "道", "影", "绘", "片", "供", "发": true
    default: scalars.contains { $0 == "摄" || $0 == "图" }
    }
  }

  /// Whether a text is a credit from its first word to its last.
  static func isWhole(_ scalars: ArraySlice<Unicode.Scalar>, _ place: Place) -> Bool {
    let text = scalars.trimmingSpaces
    guard (2...32).contains(text.count) else { return false }
    for word in stock where ends(text, with: word) { return isPeople(text.dropLast(4), mayBeEmpty: true) }
    if let taken = position(of: taken, in: text), taken > 0 {
      let rest = text.dropFirst(taken + 2)
      return rest.count <= 14 && rest.allSatisfy { $0.isHan || $0.isDigit || $0.isSpace }
        && isPeople(text.prefix(taken))
    }
    if place == .brackets || place == .behindSentence {
      for word in labels where starts(text, with: word) {
        return isPeople(text.dropFirst(word.count))
      }
    }
    for word in makers where ends(text, with: word) {
      let people = text.dropLast(word.count)
      // 拍摄 and 描绘 are verbs of a sentence.
      if people.last == "拍" || people.last == "描" { return false }
      // 远 摄: what the line before left of 某 远 摄.
      if place == .wholeLine, people.count == 2, people.last?.isSpace == true {
        return people.first?.isHan == true
      }
      return isPeople(people)
    }
    if ends(text, with: supplied) { return isGiver(text.dropLast(2), place) }
    if place == .behindSpace { return false }
    if ends(text, with: provided) {
      let giver = text.dropLast(2)
      let isClause = givers.contains { starts(giver, with: $0) }
      if place == .brackets || isClause { return isGiver(giver, place) }
      // Without brackets the word may as well go on: a person has to be named, or a body to stand apart.
      if place == .wholeLine { return !Role.split(giver).role.isEmpty && isPeople(giver) }
      let isApart = scalars.first?.isSpace == true || giver.last?.isSpace == true
      return isApart && isGiver(giver, place)
    }
    if text.last == "发" {
      return position(of: "社", in: text) != nil && isPeople(text.dropLast())
    }
    return false
  }

  /// Whether a text names people or agencies and nothing else.
  private static func isPeople(_ scalars: ArraySlice<Unicode.Scalar>, mayBeEmpty: Bool = false) -> Bool {
    var words: [ArraySlice<Unicode.Scalar>] = []
    var isNamed = mayBeEmpty
    for word in scalars.split(whereSeparator: { $0.isSpace || $0 == "、" || $0 == "/" || $0 == "／" }) {
      let (role, rest) = Role.split(word)
      let agency = role.isEmpty ? Role.agency(of: word) : nil
      if !role.isEmpty || agency != nil { isNamed = true }
      let name = agency.map { word.dropFirst($0.unicodeScalars.count) } ?? rest
      if !name.isEmpty { words.append(name) }
    }
    let isApart = scalars.last?.isSpace == true
    for name in joinSpreadNames(words) {
      guard Surnames.isName(name) || Surnames.isDotted(name) || isApart && Surnames.mayBeName(name) else {
        return false
      }
      isNamed = true
    }
    return isNamed
  }

  /// Whether the first word of a text says who somebody is: 本报记者.
  static func opensWithRole(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    !Role.split(scalars.trimmingSpaces.prefix { !$0.isSpace }).role.isEmpty
  }

  /// Whether a text is a body or a person that gives pictures: 某某村, 受访者, 图片由某某公司.
  private static func isGiver(_ scalars: ArraySlice<Unicode.Scalar>, _ place: Place) -> Bool {
    if isPeople(scalars) { return true }
    guard place != .behindSpace else { return false }
    let clause = givers.first { starts(scalars, with: $0) }
    let body = clause.map { scalars.dropFirst($0.count) } ?? scalars
    return (2...16).contains(body.count)
      && body.allSatisfy { ($0.isHan || $0.isSpace || $0.isLatinLetter) && !clauseWords.contains($0) }
  }
}

/// Whether a text ends in a picture's credit.
func endsInCredit(_ scalars: [Unicode.Scalar]) -> Bool { creditStart(in: scalars) != nil }

/// Where the picture's credit begins that a text ends in; nil where it ends in none.
///
/// A credit stands in brackets at the very end, follows a sentence, or is the whole short line; behind a space alone it
/// needs the maker's name. Inside a sentence 提供, 发 and 绘 are verbs like any other.
func creditStart(in scalars: [Unicode.Scalar]) -> Int? {
  var tail = scalars.suffix(64)
  // Nearly no line has a word that a credit ends with.
  guard tail.contains(where: Credit.isInWord) else { return nil }
  while let last = tail.last, last.isSpace { tail = tail.dropLast() }
  guard let last = tail.last else { return nil }
  if "）)】]".unicodeScalars.contains(last) {
    guard let open = tail.lastIndex(where: { "（([【".unicodeScalars.contains($0) }) else { return nil }
    return Credit.isWhole(tail[(open + 1)...].dropLast(), .brackets) ? open + 1 : nil
  }
  while let last = tail.last, last.isClosing || last.isSpace { tail = tail.dropLast() }
  guard Credit.mayBe(tail) else { return nil }
  if let stop = tail.lastIndex(where: \.endsSentence) {
    let credit = tail[(stop + 1)...].drop(while: \.isClosing)
    if Credit.isWhole(credit, .behindSentence) { return credit.startIndex }
  } else if scalars.count <= 24, Credit.isWhole(tail, .wholeLine) {
    return tail.startIndex
  }
  let spaces = tail.indices.reversed().lazy.filter { tail[$0].isSpace }.prefix(5)
  let starts = spaces.filter { Credit.isWhole(tail[$0...], .behindSpace) }
  // From the word that says who they are; else one name, since what stands before it may be a word of the text.
  return starts.first { Credit.opensWithRole(tail[$0...]) } ?? starts.first
}

/// Whether a text opens as a caption does: 图为, 上图, 左图.
func opensAsCaption(_ scalars: [Unicode.Scalar]) -> Bool {
  guard mayOpenCaption(scalars) else { return false }
  for word in ["上图", "下图", "左图", "右图"] where starts(scalars[...], with: word) {
    // 上图书馆, 左图右史
    return !(scalars.count > 2 && "书谋强右".unicodeScalars.contains(scalars[2]))
  }
  return ["图为", "图①", "图一", "图1", "图：", "图片说明"].contains { starts(scalars[...], with: $0) }
}

/// Whether a text has the first character of one that opens as a caption does.
private func mayOpenCaption(_ scalars: [Unicode.Scalar]) -> Bool {
  switch scalars.first {
  case "图", "上", "下", "左", "右": true
  default: false
  }
}

/// How many characters of a text say no more than that it is a caption: 图为, 左图为.
func captionOpening(_ scalars: [Unicode.Scalar]) -> Int {
  guard mayOpenCaption(scalars) else { return 0 }
  let openings = ["图为", "图：", "上图为", "下图为", "左图为", "右图为"]
  return openings.first { starts(scalars[...], with: $0) }?.unicodeScalars.count ?? 0
}

/// Whether a slice of scalars ends with a word, compared by scalars.
private func ends(_ scalars: ArraySlice<Unicode.Scalar>, with word: [Unicode.Scalar]) -> Bool {
  starts(scalars.suffix(word.count), with: word)
}

extension ArraySlice<Unicode.Scalar> {
  /// Without the white space at both ends.
  fileprivate var trimmingSpaces: Self {
    var out = drop(while: \.isSpace)
    while out.last?.isSpace == true { out = out.dropLast() }
    return out
  }
}
