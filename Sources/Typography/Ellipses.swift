import Anthology

/// 省略号: a run of points becomes ……, six points in two cells (GB/T 15834-2011, 4.11).
///
/// Three points in Latin text stay, and so do the leaders of a table of contents.
func ellipsisEdits(_ scalars: [Unicode.Scalar]) -> [Edit] {
  let text = ClassedText(scalars)
  guard text.classes.contains(where: \.isChinese) else { return [] }
  var protected = Places(addresses(in: scalars))
  var edits: [Edit] = []
  var index = 0
  while index < text.count {
    guard let kind = PointKind(scalars[index]), !protected.contains(index) else {
      index += 1
      continue
    }
    let start = index
    var hasEllipsis = false
    while index < text.count, PointKind(scalars[index]) == kind {
      if isEllipsis(scalars[index]) { hasEllipsis = true }
      index += 1
    }
    let isRun = hasEllipsis || index - start >= 3
    let isSet = scalars[start..<index].elementsEqual(ellipsis)
    let isLatin = text.isLatin(text.place(before: start)) && text.isLatin(text.place(after: index - 1))
    let isLeader = index - start > 6 && text.isDigit(text.place(after: index - 1))
    if isRun, !isSet, !isLatin, !isLeader { edits.append(Edit(start..<index, to: ellipsis, .ellipsis)) }
  }
  return edits
}

private let ellipsis: [Unicode.Scalar] = ["…", "…"]

/// Points that make a run with one another.
enum PointKind {
  case point, stop, middle

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case ".", "…", "⋯": self = .point
    case "。": self = .stop
    case "·", "・": self = .middle
    default: return nil
    }
  }
}

/// … and ⋯, which stand for three points.
func isEllipsis(_ scalar: Unicode.Scalar) -> Bool { scalar == "…" || scalar == "⋯" }
