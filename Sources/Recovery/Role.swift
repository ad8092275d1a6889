/// 职衔: what stands before a name in a byline — 本报记者, 通讯员, 文/图.
enum Role {
  /// 记者 and its kin; the words before them (本报, 见习, 首席) belong to the role.
  private static let nouns = [
    "撰稿人", "特派员", "通讯员", "实习生", "评论员", "报道组", "记者", "撰稿", "编译", "作者",
  ]
  private static let prefixes = [
    "本报", "本刊", "本台", "新华社", "人民日报", "见习", "首席", "特约", "全媒体", "融媒体", "实习", "驻", "高级", "资深", "新媒体", "总台",
  ]
  private static let agencies = ["新华社", "中新社", "人民日报", "人民网", "新华网", "中新网", "本报", "本刊", "本社"]
  /// Who wrote and who took the pictures, longest first.
  private static let marks = [
    "文并摄", "文/图", "图/文", "文/摄", "摄/文", "文／图", "图／文", "文／摄", "图文", "文图", "文", "图", "摄",
  ]

  /// The longest head of a word that is a role, and what is left: 本报记者徐青平 → 本报记者, 徐青平; empty where there is none.
  static func split(
    _ word: ArraySlice<Unicode.Scalar>
  ) -> (role: String, rest: ArraySlice<Unicode.Scalar>) {
    if let (mark, rest) = splitMark(word) { return (mark, rest) }
    var rest = word
    while true {
      if let noun = nouns.first(where: { starts(rest, with: $0) }) {
        let end = rest.startIndex + noun.unicodeScalars.count
        return (text(word[word.startIndex..<end]), word[end...])
      }
      guard let prefix = prefixes.first(where: { starts(rest, with: $0) }) else { return ("", word) }
      rest = rest.dropFirst(prefix.unicodeScalars.count)
    }
  }

  /// `文/图张三` → 文/图, 张三; `文/张三` → 文, 张三. A single 文 or 图 needs its slash, or stands alone.
  private static func splitMark(
    _ word: ArraySlice<Unicode.Scalar>
  ) -> (role: String, rest: ArraySlice<Unicode.Scalar>)? {
    guard let mark = marks.first(where: { starts(word, with: $0) }) else { return nil }
    let rest = word.dropFirst(mark.unicodeScalars.count)
    if rest.isEmpty || mark.unicodeScalars.count == 3 { return (mark, rest) }
    if rest.first == "/" || rest.first == "／" { return (mark, rest.dropFirst()) }
    return nil
  }

  /// `张三/文` → 张三, 文: a name with what it did behind it.
  static func splitBehind(
    _ word: ArraySlice<Unicode.Scalar>
  ) -> (name: ArraySlice<Unicode.Scalar>, role: String)? {
    guard let slash = word.firstIndex(where: { $0 == "/" || $0 == "／" }) else { return nil }
    let role = text(word[(slash + 1)...])
    return marks.contains(role) ? (word[..<slash], role) : nil
  }

  /// Whether a role tells what its people did, and may stand behind their names.
  static func isMark(_ role: String) -> Bool { marks.contains(role) }

  /// 本报评论员: a role that signs by itself, its house before it.
  static func signsAlone(_ role: String) -> Bool { role.hasSuffix("评论员") && role != "评论员" }

  /// The news agency or paper at the head of a word.
  static func agency(of word: ArraySlice<Unicode.Scalar>) -> String? {
    agencies.first { starts(word, with: $0) }
  }
}
