import Anthology
internal import Words

/// 署名: how a line says who wrote the article.
struct BylineForm {
  enum Form {
    /// 本报记者 某某, 通讯员 某某, 文/图 某某, 策划：某某
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

  init?(_ scalars: [Unicode.Scalar]) { self.init(scalars[...]) }

  init?(_ scalars: ArraySlice<Unicode.Scalar>) {
    guard (2...60).contains(scalars.count) else { return nil }
    var trimmed = scalars
    var isMarked = false
    if let first = trimmed.first, BylineForm.signs.contains(first) {
      trimmed = trimmed.dropFirst()
      isMarked = true
    }
    if let last = trimmed.last, last == "）" || last == ")" { trimmed = trimmed.dropLast() }
    while trimmed.first?.isSpace == true { trimmed = trimmed.dropFirst() }
    guard let look = Glance(trimmed) else { return nil }
    if look.mayHaveRole, let people = BylineForm.byRole(trimmed) {
      (form, self.people) = (.role, people)
    } else if look.hasSpace, let person = BylineForm.byAffiliation(trimmed) {
      (form, people) = (.affiliation, [person])
    } else if look.mayBeNames, let people = BylineForm.bare(trimmed, isMarked: isMarked) {
      (form, self.people) = (.bare, people)
    } else {
      return nil
    }
  }

  /// What one pass over a text says of it: nearly every text that is no byline has a mark of sentences, or a word longer than a
  /// name and none that opens with a role.
  private struct Glance {
    /// A word opens with a role, or a colon or a slash may part one from its names.
    var mayHaveRole = false
    var hasSpace = false
    private var hasLongWord = false
    private var hasDot = false

    /// Whether it may be names and nothing else.
    var mayBeNames: Bool { !hasLongWord || hasDot }

    /// - Returns: nil where a mark of sentences is among the characters.
    init?(_ scalars: ArraySlice<Unicode.Scalar>) {
      var length = 0
      for index in scalars.indices {
        let scalar = scalars[index]
        if HanSet.isUsual(scalar) {
          length += 1
          if length == 1, Role.mayOpen(with: scalar), Role.opens(scalars[index...]) { mayHaveRole = true }
          if length > 4 { hasLongWord = true }
          continue
        }
        if BylineForm.isMark(scalar) { return nil }
        if scalar.isSpace || scalar == "、" {
          if scalar != "、" { hasSpace = true }
          length = 0
          continue
        }
        length += 1
        switch scalar {
        case "：", ":", "/", "／": mayHaveRole = true
        default:
          if Surnames.isDot(scalar) { hasDot = true }
          if length > 4 { hasLongWord = true }
        }
      }
    }
  }

  private static let signs = Array("□■◎●○◇◆（(".unicodeScalars)

  /// Marks of sentences, which no byline has.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "；", "！", "？", "“", "”", "《", "》", ",", ".", ";", "!", "?", "\"": true
    default: false
    }
  }

  /// `本报记者 王莉 通讯员 程维丹`: a role, its names, a role, its names. A role glued to its word wants a name that
  /// opens with a family name, since 记者手记 and 评论员文章 are words; a name that stands apart may be any. Names behind a
  /// label and its colon, and those before what they did (张三 文/图), open with a family name as well.
  /// - Returns: empty for a role that signs alone (本报评论员); nil for what is no byline.
  private static func byRole(_ scalars: ArraySlice<Unicode.Scalar>) -> [Person]? {
    var people: [Person] = []
    var role = ""
    /// Whether names have to be certain here.
    var isStrict = false
    var names: [ArraySlice<Unicode.Scalar>] = []
    func settle() -> Bool {
      for name in joinSpreadNames(names) {
        guard Surnames.mayBeName(name), isCertain(name[...]) || !isStrict && !role.isEmpty else {
          return false
        }
        people.append(Person(role: role, name: text(name)))
      }
      names = []
      return true
    }
    for word in scalars.split(whereSeparator: { $0.isSpace || $0 == "、" }) {
      if let (name, mark) = Role.splitBehind(word), isCertain(name) {
        guard settle() else { return nil }
        people.append(Person(role: mark, name: text(name)))
        continue
      }
      if let colon = word.firstIndex(where: { $0 == "：" || $0 == ":" }) {
        guard settle(), let label = Role.label(word[..<colon]) else { return nil }
        (role, isStrict) = (label, true)
        if colon + 1 < word.endIndex { names.append(word[(colon + 1)...]) }
        continue
      }
      let (found, rest) = Role.split(word)
      if !found.isEmpty {
        guard settle(), rest.isEmpty || rest.count == 1 || isCertain(rest) else { return nil }
        // 张三 文/图: what the people before it did.
        if Role.isMark(found), rest.isEmpty, !people.isEmpty, people.allSatisfy(\.role.isEmpty) {
          for index in people.indices { people[index].role = found }
        }
        (role, isStrict) = (found, Role.isWord(found))
      }
      if !rest.isEmpty { names.append(rest) }
    }
    guard settle() else { return nil }
    if people.isEmpty { return Role.signsAlone(role) ? [] : nil }
    return people.contains { $0.role.isEmpty } ? nil : people
  }

  private static func isCertain(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    Surnames.isName(name) || Surnames.isDotted(name)
  }

  private static let bodies: Set<Unicode.Scalar> = Set("校院局会部委厅处社司心学馆站所厂团组台报".unicodeScalars)

  private static func byAffiliation(_ scalars: ArraySlice<Unicode.Scalar>) -> Person? {
    let words = scalars.split(whereSeparator: \.isSpace)
    guard (2...4).contains(words.count), words[0].count >= 4, let last = words[0].last, bodies.contains(last),
      words[0].allSatisfy(\.isHan), case let names = joinSpreadNames(Array(words[1...])), names.count == 1,
      isCertain(names[0][...])
    else { return nil }
    return Person(name: text(names[0]), affiliation: text(words[0]))
  }

  /// One to four names and nothing else, no single common word (管理, 方向); a name in parts (买买提·艾力) only behind a sign or in brackets, since a rubric may
  /// have a point as well.
  private static func bare(_ scalars: ArraySlice<Unicode.Scalar>, isMarked: Bool) -> [Person]? {
    let opening = scalars.first { !$0.isSpace && $0 != "、" }
    guard isMarked || opening.map(Surnames.mayOpen) == true else { return nil }
    let names = joinSpreadNames(scalars.split { $0.isSpace || $0 == "、" })
    guard (1...4).contains(names.count),
      names.allSatisfy({ Surnames.isName($0) || isMarked && Surnames.isDotted($0) }),
      isMarked || names.count > 1 || names[0].count > 2 || !WordModel.isCommon(names[0])
    else { return nil }
    return names.map { Person(name: text($0)) }
  }
}

/// Text of scalars.
func text(_ scalars: [Unicode.Scalar]) -> String { String(scalars: scalars) }
func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(scalars: scalars) }
func text(_ scalars: some Sequence<Unicode.Scalar>) -> String { String(scalars: Array(scalars)) }

/// Whether a slice of scalars begins with a word, compared by scalars.
func starts(_ scalars: ArraySlice<Unicode.Scalar>, with word: String) -> Bool {
  var index = scalars.startIndex
  for scalar in word.unicodeScalars {
    guard index < scalars.endIndex, scalars[index] == scalar else { return false }
    index += 1
  }
  return true
}

/// The same for a word that is looked for often.
func starts(_ scalars: ArraySlice<Unicode.Scalar>, with word: [Unicode.Scalar]) -> Bool {
  guard let first = word.first, scalars.first == first, word.count <= scalars.count else { return false }
  return scalars.withUnsafeBufferPointer { stands(word, in: $0, at: 0) }
}

/// Whether a word stands at a place of a text that is long enough for it.
private func stands(_ word: [Unicode.Scalar], in text: UnsafeBufferPointer<Unicode.Scalar>, at place: Int)
  -> Bool
{
  for (offset, scalar) in word.enumerated() where text[place + offset] != scalar { return false }
  return true
}

/// Where a word stands in scalars, the first place, counted from their start.
func position(of word: String, in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
  guard let first = word.unicodeScalars.first else { return nil }
  for start in scalars.indices where scalars[start] == first && starts(scalars[start...], with: word) {
    return start - scalars.startIndex
  }
  return nil
}

/// The same for a word that is looked for often.
func position(of word: [Unicode.Scalar], in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
  guard let first = word.first, word.count <= scalars.count else { return nil }
  return scalars.withUnsafeBufferPointer { text in
    for place in 0...(text.count - word.count) where text[place] == first && stands(word, in: text, at: place)
    {
      return place
    }
    return nil
  }
}

func position(of word: String, in scalars: [Unicode.Scalar]) -> Int? { position(of: word, in: scalars[...]) }
