/// 署名: how a line says who wrote the article.
struct BylineForm {
  enum Form {
    /// 本报记者 某某, 通讯员 某某, 文/图 某某
    case role
    /// 中共某市委党校 某某
    case affiliation
    /// 某某: a name and nothing else
    case bare
  }

  var form: Form
  var people: [Person]

  struct Person {
    var role = ""
    var name: String
    var affiliation = ""
  }

  /// 记者 and its kin; the words before them (本报, 见习, 首席) belong to the role.
  static let roles = [
    "记者", "通讯员", "实习生", "评论员", "撰稿人", "特约撰稿", "特派员", "撰稿", "报道组", "编译", "作者",
  ]
  private static let prefixes = [
    "本报", "本刊", "本台", "新华社", "人民日报", "见习", "首席", "特约", "全媒体", "融媒体", "实习", "驻", "高级", "资深", "新媒体", "总台",
  ]
  private static let slashed = ["文/图", "图/文", "文/摄", "摄/文", "文／图", "图／文", "文并摄", "文", "图文", "文图"]

  init?(_ scalars: [Unicode.Scalar]) {
    guard (2...60).contains(scalars.count) else { return nil }
    var trimmed = scalars[...]
    if let first = trimmed.first, "□■◎●○◇◆（(".unicodeScalars.contains(first) { trimmed = trimmed.dropFirst() }
    if let last = trimmed.last, "）)".unicodeScalars.contains(last) { trimmed = trimmed.dropLast() }
    while trimmed.first?.isSpace == true { trimmed = trimmed.dropFirst() }
    guard !trimmed.contains(where: { "，。：；！？“”《》,.;:!?\"".unicodeScalars.contains($0) }) else { return nil }
    if let people = BylineForm.byRole(trimmed) {
      (form, self.people) = (.role, people)
    } else if let person = BylineForm.byAffiliation(trimmed) {
      (form, people) = (.affiliation, [person])
    } else if BylineForm.isBare(trimmed) {
      (form, people) = (.bare, [Person(name: text(trimmed.filter { !$0.isSpace }))])
    } else {
      return nil
    }
  }

  /// `本报记者 王莉 通讯员 程维丹`: a role, its names, a role, its names.
  private static func byRole(_ scalars: ArraySlice<Unicode.Scalar>) -> [Person]? {
    var people: [Person] = []
    var role = ""
    for word in scalars.split(whereSeparator: { $0.isSpace || $0 == "、" || $0 == "　" }) {
      let (found, rest) = splitRole(word)
      if !found.isEmpty { role = found }
      if role.isEmpty { return nil }
      if rest.isEmpty { continue }
      guard rest.allSatisfy({ $0.isHan || $0 == "·" }), rest.count <= 5 else { return nil }
      // A given name that the justification spread: 刘 歌.
      if rest.count == 1, let last = people.last, last.role == role, last.name.unicodeScalars.count == 1 {
        people[people.count - 1].name += text(rest)
      } else {
        people.append(Person(role: role, name: text(rest)))
      }
    }
    return people.isEmpty ? nil : people
  }

  /// The longest head of a word that is a role, and what is left: 本报记者徐青平 → 本报记者, 徐青平.
  private static func splitRole(_ word: ArraySlice<Unicode.Scalar>) -> (String, ArraySlice<Unicode.Scalar>) {
    for mark in slashed.prefix(6) where starts(word, with: mark) {
      return (mark, word.dropFirst(mark.unicodeScalars.count))
    }
    var rest = word
    var moved = true
    while moved {
      moved = false
      for prefix in prefixes where starts(rest, with: prefix) {
        rest = rest.dropFirst(prefix.unicodeScalars.count)
        moved = true
      }
    }
    for role in roles where starts(rest, with: role) {
      let end = rest.startIndex + role.unicodeScalars.count
      return (text(word[word.startIndex..<end]), word[end...])
    }
    return ("", word)
  }

  private static let bodies: Set<Unicode.Scalar> = Set("校院局会部委厅处社司心学馆站所厂团组台报".unicodeScalars)

  private static func byAffiliation(_ scalars: ArraySlice<Unicode.Scalar>) -> Person? {
    let words = scalars.split(whereSeparator: \.isSpace)
    guard words.count == 2, words[0].count >= 4, let last = words[0].last, bodies.contains(last),
      words[0].allSatisfy(\.isHan), Surnames.isName(words[1])
    else { return nil }
    return Person(name: text(words[1]), affiliation: text(words[0]))
  }

  private static func isBare(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = scalars.split { $0.isSpace || $0 == "、" }
    guard (1...4).contains(words.count) else { return false }
    if words.allSatisfy({ $0.count == 1 }) { return words.count <= 3 && Surnames.isName(words.joined()) }
    return words.allSatisfy(Surnames.isName)
  }
}

/// Text of scalars.
func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  for scalar in scalars { view.append(scalar) }
  return String(view)
}

/// Whether a slice of scalars begins with a word, compared by scalars.
func starts(_ scalars: ArraySlice<Unicode.Scalar>, with word: String) -> Bool {
  var index = scalars.startIndex
  for scalar in word.unicodeScalars {
    guard index < scalars.endIndex, scalars[index] == scalar else { return false }
    index += 1
  }
  return true
}

/// Where a word stands in scalars, the first place.
func position(of word: String, in scalars: some RandomAccessCollection<Unicode.Scalar>) -> Int? {
  let word = Array(word.unicodeScalars)
  guard !word.isEmpty, scalars.count >= word.count else { return nil }
  let array = Array(scalars)
  for start in 0...(array.count - word.count) where array[start] == word[0] {
    if array[start..<start + word.count].elementsEqual(word) { return start }
  }
  return nil
}
