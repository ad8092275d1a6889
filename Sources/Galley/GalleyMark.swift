/// What a comment of a galley is.
enum GalleyMark {
  /// `<!-- p-0001-003 5-11 -->`: the next block's identifier and its lines of the source.
  case block(id: String, lines: String)
  /// One that looks like that and is not.
  case broken
  /// Words of the program or the editor.
  case remark

  init(_ comment: String) {
    let inside = trimmed(Array(comment.utf8)[...].dropFirst(4).dropLast(3))
    let words = inside.split(separator: 0x20, maxSplits: 1)
    guard let first = words.first,
      first.starts(with: Array("p-".utf8)) || first.starts(with: Array("sec-".utf8))
    else {
      self = .remark
      return
    }
    let parts = first.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, !inside.contains(0x0A),
      parts.dropFirst().allSatisfy({ (1...9).contains($0.count) && $0.allSatisfy(isDigit) })
    else {
      self = .broken
      return
    }
    self = .block(
      id: String(decoding: first, as: UTF8.self),
      lines: words.count > 1 ? String(decoding: trimmed(words[1]), as: UTF8.self) : "")
  }

  /// Whether a comment is one that the program writes: `<!-- ? … -->`.
  static func isProgrammes(_ comment: String) -> Bool { comment.hasPrefix("<!-- ? ") }
}
