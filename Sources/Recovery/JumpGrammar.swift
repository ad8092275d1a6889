/// 转版: the line that sends a reader to another page, or says from which an article comes — （下转第3版）, （上接A4版·要闻）,
/// 上接第一版《某某》, 紧接第3版.
struct JumpLine: Equatable {
  enum Direction: Equatable {
    /// 下转: the article goes on elsewhere.
    case onward
    /// 上接: the article began elsewhere.
    case back
    /// 紧接: either; the place of the line tells.
    case either
  }

  var direction: Direction
  /// The pages it names as papers count them, without a zero before: `3`, `A4`. Never empty.
  var pages: [String]
  /// The headline that it names, in 《》 or “”; empty where it names none.
  var words: [Unicode.Scalar]

  /// The longest jump line, its headline with it.
  static let longest = 64

  /// - Parameter scalars: a whole text; white space does not count.
  /// - Returns: nil where the text is anything but a jump line.
  init?(_ scalars: some Collection<Unicode.Scalar>) {
    guard scalars.count <= JumpLine.longest, let first = scalars.first, JumpReader.mayOpen(with: first),
      scalars.contains(where: JumpLine.isVerb)
    else { return nil }
    var reader = JumpReader(scalars.filter { !$0.isSpace }[...])
    guard let line = reader.read() else { return nil }
    self = line
  }

  init(direction: Direction, pages: [String], words: [Unicode.Scalar]) {
    (self.direction, self.pages, self.words) = (direction, pages, words)
  }

  /// A jump line at the end of a text: in brackets, or behind a sentence or a space.
  /// - Returns: where it begins, and what it says.
  static func atEnd(of scalars: [Unicode.Scalar]) -> (start: Int, line: JumpLine)? {
    guard let last = scalars.lastIndex(where: { !$0.isSpace }) else { return nil }
    let tail = scalars[max(0, last + 1 - longest)...last]
    guard tail.contains(where: isPageMark), tail.contains(where: isVerb) else { return nil }
    let isBracketed = "）)】]".unicodeScalars.contains(scalars[last])
    for start in tail.indices {
      let before = start > 0 ? scalars[start - 1] : " "
      let opens =
        isBracketed
        ? "（([【".unicodeScalars.contains(scalars[start])
        : !scalars[start].isSpace && (before.isSpace || before.endsSentence || before.isClosing)
      if opens, let line = JumpLine(tail[start...]) { return (start, line) }
    }
    return nil
  }

  /// A jump line at the head of a text: in brackets, or parted from the text by a space.
  /// - Returns: where the text begins, and what the jump line says.
  static func atStart(of scalars: [Unicode.Scalar]) -> (end: Int, line: JumpLine)? {
    let head = scalars.prefix(longest)
    guard head.contains(where: isPageMark), head.contains(where: isVerb) else { return nil }
    let isBracketed = head.first.map { "（([【".unicodeScalars.contains($0) } ?? false
    for end in head.indices.dropFirst() {
      let closes =
        isBracketed
        ? "）)】]".unicodeScalars.contains(scalars[end - 1]) : scalars[end].isSpace && !scalars[end - 1].isSpace
      guard closes, let line = JumpLine(head[..<end]) else { continue }
      return (scalars[end...].firstIndex { !$0.isSpace } ?? scalars.count, line)
    }
    return nil
  }

  /// Whether a line may be the end of a jump line that began on the line before: `第3版）`, `3版·要闻）`.
  static func mayClose(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= longest, let last = scalars.last, last == "）" || last == ")",
      !scalars.contains(where: { $0 == "（" || $0 == "(" }), let mark = scalars.firstIndex(of: "版"), mark <= 6
    else { return false }
    return scalars[..<mark].allSatisfy {
      $0.isSpace || $0.isDigit || $0.isLatinLetter || "转接第头〇一二三四五六七八九十".unicodeScalars.contains($0)
    }
  }

  private static func isPageMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "版" || scalar.isLatinLetter }
  private static func isVerb(_ scalar: Unicode.Scalar) -> Bool { jumpVerbs.contains(scalar) }
}

/// One of them is in each verb of a jump line.
let jumpVerbs: [Unicode.Scalar] = ["转", "接", "续"]

func isJumpLine(_ scalars: [Unicode.Scalar]) -> Bool { JumpLine(scalars) != nil }
