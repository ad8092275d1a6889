import Anthology

/// 职衔: what stands before a name in a byline — 本报记者, 通讯员, 文/图.
enum Role {
  /// 记者 and its kin; the words before them (本报, 见习, 首席) belong to the role.
  private static let nouns = [
    "撰稿人", "特派员", "通讯员", "实习生", "评论员", "报道组", "记者", "撰稿", "编译", "作者",
  ].map { scalars(of: $0) }
  private static let prefixes = [
    "本报", "本刊", "本台", "新华社", "人民日报", "见习", "首席", "特约", "全媒体", "融媒体", "实习", "驻", "高级", "资深", "新媒体", "总台",
  ].map { scalars(of: $0) }
  private static let agencies = ["新华社", "中新社", "人民日报", "人民网", "新华网", "中新网", "本报", "本刊", "本社"]
  /// Who wrote and who took the pictures, before the names or behind them, longest first.
  private static let marks =
    deeds + ["文并摄", "文/图", "图/文", "文/摄", "摄/文", "文／图", "图／文", "文／摄", "图文", "文图", "文", "图", "摄"]
  private static let spelledMarks = marks.map { (mark: $0, scalars: scalars(of: $0)) }
  /// Those that are words of the language as well, so that a name behind them has to be certain: 摄影 比赛.
  private static let deeds = ["摄影报道", "摄影", "报道", "采写", "撰文", "编译", "整理"]
  /// What stands before a colon and names: 策划：某某. 记者 and 编辑 are none, since they open an answer and a folio.
  private static let labels: Set<String> = [
    "策划", "总策划", "统筹", "总统筹", "监制", "执笔", "主笔", "撰文", "撰稿", "采写", "文字", "文", "作者", "译者", "编译", "翻译", "整理",
    "摄影", "摄", "图片", "图", "文/图", "图/文", "文／图", "图／文", "绘图", "绘画", "插图", "插画", "漫画", "制图", "供稿", "本报记者",
    "见习记者", "实习记者", "全媒体记者", "特约记者", "通讯员", "本报通讯员", "实习生", "特约撰稿", "特约撰稿人", "撰稿人",
  ]

  /// The first characters of all that `split` finds.
  private static let openers = HanSet(
    (nouns + prefixes + spelledMarks.map(\.scalars)).compactMap(\.first) + ["驻"])

  /// Whether a word that opens with a character may open with a role.
  static func mayOpen(with scalar: Unicode.Scalar) -> Bool { openers.contains(scalar) }

  /// Whether the first word of a text opens with a role.
  static func opens(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    !split(text.prefix { !$0.isSpace && $0 != "、" }).role.isEmpty
  }

  /// The longest head of a word that is a role, and what is left: 本报记者徐青平 → 本报记者, 徐青平; empty where there is none.
  static func split(
    _ word: ArraySlice<Unicode.Scalar>
  ) -> (role: String, rest: ArraySlice<Unicode.Scalar>) {
    guard let first = word.first, mayOpen(with: first) else { return ("", word) }
    if let (mark, rest) = splitMark(word) {
      // 文/本报记者: what they did and who they are.
      let noun = splitNoun(rest)
      return noun.role.isEmpty ? (mark, rest) : (text(word[..<noun.rest.startIndex]), noun.rest)
    }
    return splitNoun(word)
  }

  private static func splitNoun(
    _ word: ArraySlice<Unicode.Scalar>
  ) -> (role: String, rest: ArraySlice<Unicode.Scalar>) {
    var rest = word
    while true {
      if let noun = nouns.first(where: { starts(rest, with: $0) }) {
        let end = rest.startIndex + noun.count
        return (text(word[word.startIndex..<end]), word[end...])
      }
      if let posted = dropPost(rest) {
        rest = posted
        continue
      }
      guard let prefix = prefixes.first(where: { starts(rest, with: $0) }) else { return ("", word) }
      rest = rest.dropFirst(prefix.count)
    }
  }

  /// `驻法国记者` → 记者: the post of a correspondent, one to eight characters.
  private static func dropPost(_ word: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard word.first == "驻", let length = position(of: "记者", in: word.dropFirst().prefix(10)),
      (1...8).contains(length), word.dropFirst().prefix(length).allSatisfy({ $0.isHan && $0 != "的" })
    else { return nil }
    return word.dropFirst(1 + length)
  }

  /// The label that a text is, which a colon parts from its names: 策划, 文/图; nil for other words.
  static func label(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
    let word = text(scalars)
    if labels.contains(word) { return word }
    let parts = scalars.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "／" }
    return parts.count > 1 && parts.allSatisfy { labels.contains(text($0)) } ? word : nil
  }

  /// `文/图张三` → 文/图, 张三; `文/张三` → 文, 张三. A single 文 or 图 needs its slash, or stands alone.
  private static func splitMark(
    _ word: ArraySlice<Unicode.Scalar>
  ) -> (role: String, rest: ArraySlice<Unicode.Scalar>)? {
    guard let (mark, scalars) = spelledMarks.first(where: { starts(word, with: $0.scalars) }) else {
      return nil
    }
    let rest = word.dropFirst(scalars.count)
    if rest.isEmpty || scalars.count == 3 { return (mark, rest) }
    if rest.first == "/" || rest.first == "／" { return (mark, rest.dropFirst()) }
    return nil
  }

  /// `张三/文` → 张三, 文: a name with what it did behind it.
  static func splitBehind(
    _ word: ArraySlice<Unicode.Scalar>
  ) -> (name: ArraySlice<Unicode.Scalar>, role: String)? {
    guard let slash = word.firstIndex(where: { $0 == "/" || $0 == "／" }) else { return nil }
    let role = text(word[(slash + 1)...])
    return isMark(role) ? (word[..<slash], role) : nil
  }

  /// Whether a role tells what its people did, and may stand behind their names.
  static func isMark(_ role: String) -> Bool { marks.contains { isSpelled($0, role) } }

  /// Whether a role is a word of the language as well.
  static func isWord(_ role: String) -> Bool { deeds.contains { isSpelled($0, role) } }

  /// Whether two texts have the same characters: `==` asks whether they mean the same.
  private static func isSpelled(_ a: String, _ b: String) -> Bool {
    a.utf8.count == b.utf8.count && a.utf8.elementsEqual(b.utf8)
  }

  /// 本报评论员: a role that signs by itself, its house before it.
  static func signsAlone(_ role: String) -> Bool { role.hasSuffix("评论员") && role != "评论员" }

  /// The news agency or paper at the head of a word.
  static func agency(of word: ArraySlice<Unicode.Scalar>) -> String? {
    agencies.first { starts(word, with: $0) }
  }
}
