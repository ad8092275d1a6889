extension Element {
  /// Takes jump lines off the ends of a paragraph or a line of display type; each becomes furniture of its own. What the
  /// article says stays as it is.
  /// - Returns: nil where there is none.
  func partingJumps() -> [Element]? {
    guard kind == .paragraph || kind == .display else { return nil }
    if JumpLine(scalars) != nil { return [asFurniture()] }
    var out: [Element] = []
    var rest = self
    if let head = JumpLine.atStart(of: rest.scalars), head.end < rest.scalars.count,
      let (jump, text) = rest.parted(at: head.end)
    {
      out.append(jump.asFurniture())
      rest = text
      rest.gap = 0
    }
    if let tail = JumpLine.atEnd(of: rest.scalars), tail.start > 0,
      let (text, jump) = rest.parted(at: tail.start)
    {
      return out + [text, jump.asFurniture()]
    }
    return out.isEmpty ? nil : out + [rest]
  }

  private func asFurniture() -> Element {
    var out = self
    (out.kind, out.guess) = (.furniture, nil)
    return out
  }

  /// The element in two, at a scalar of its text; nil where the joins put a space into the text before that place, so that it
  /// does not tell pieces.
  private func parted(at place: Int) -> (Element, Element)? {
    var (first, second) = (self, self)
    (first.pieces, second.pieces) = ([], [])
    // Counted from the nearer end, since a space at a join far away does no harm.
    let total = pieces.reduce(0) { $0 + $1.range.count }
    let ink = place * 2 <= scalars.count ? place : place - (scalars.count - total)
    guard (1..<total).contains(ink) else { return nil }
    var left = ink
    for piece in pieces {
      let cut = piece.range.lowerBound + min(max(left, 0), piece.range.count)
      if cut > piece.range.lowerBound {
        first.pieces.append(Piece(row: piece.row, range: piece.range.lowerBound..<cut))
      }
      if cut < piece.range.upperBound {
        second.pieces.append(Piece(row: piece.row, range: cut..<piece.range.upperBound))
      }
      left -= piece.range.count
    }
    first.scalars = Array(scalars[..<place])
    second.scalars = Array(scalars[place...])
    while first.scalars.last?.isSpace == true { first.scalars.removeLast() }
    return (first, second)
  }
}

/// Takes the jump lines of a page off its paragraphs, and says at the paragraphs beside them that an article ends or begins
/// there. Between a jump line and its paragraph a heading or a byline may stand.
func partJumps(_ out: inout [Element], of rows: [Row]) {
  // On most pages there is none, and nothing is copied.
  var parted: [Int: [Element]] = [:]
  for index in out.indices
  where out[index].pieces.contains(where: { rows[$0.row].look.contains(.holdsJumpVerb) }) {
    if let parts = out[index].partingJumps() { parted[index] = parts }
  }
  if !parted.isEmpty { out = out.indices.flatMap { parted[$0] ?? [out[$0]] } }
  /// The paragraph before a place.
  var last: Int?
  var isBehindJump = false
  for index in out.indices {
    switch out[index].kind {
    case .paragraph, .verse:
      if isBehindJump { out[index].beganElsewhere = true }
      (last, isBehindJump) = (index, false)
    case .furniture:
      guard let jump = JumpLine(out[index].scalars) else { continue }
      if jump.direction == .back { isBehindJump = true } else if let last { out[last].goesOnElsewhere = true }
    case .display: last = nil
    default: break
    }
  }
}
