extension LineMarks {
  /// What a line's characters show, but for the forms that it may have as a whole.
  func look(_ scalars: [Unicode.Scalar]) -> Look {
    var look = Look()
    let count = scalars.count
    look.add(.isLong, if: count > 40)
    look.add(.isTiny, if: count <= 3)
    look.add(.hasSpace, if: spaceCount > 0)
    look.add(.isTwoPhrases, if: spaceCount > 0 && isTwoPhrases(scalars))
    look.add(.isSpacedOut, if: hanCount >= 5 && spaceCount * 5 >= (count - spaceCount - 1) * 4)
    look.add(.isPlain, if: !has([.clauseEnd, .sentenceEnd]) && openingCount == closingCount)
    guard let first = scalars.first, let last = scalars.last else { return look }
    look.add(.opensWithMark, if: openingCount > 0 && first.isOpening)
    let mayOpenSo = closingCount > 0 || has([.clauseEnd, .sentenceEnd])
    look.add(.opensWithClosing, if: mayOpenSo && (first.isClosing || first.endsClause || first.endsSentence))
    look.add(.opensWithDash, if: count > 1 && (first == "⸺" || first == "—" && scalars[1] == "—"))
    look.add(.endsWithDash, if: last == "—" || last == "⸺" || last == "：")
    if last.endsClause { look.formUnion(last == "：" ? .endsClause : [.endsClause, .endsPlainClause]) }
    look.add(.hasDoubledMarks, if: openingCount > 1 && Undouble.hasDoubledMarks(scalars))
    look.add(.holdsSentence, if: has(.stop) && scalars.dropLast(2).contains("。"))
    look.add(.holdsClause, if: has(.clauseEnd) && (0..<count - 1).contains { scalars[$0].endsInnerClause })
    look.add(.holdsSentenceEnd, if: has(.sentenceEnd))
    if has(.sentenceEnd), let end = scalars.lastIndex(where: { !$0.mayFollowSentence }) {
      if scalars[end] == "。" { look.formUnion([.endsStop, .endsSentence]) }
      look.add(.endsSentence, if: scalars[end].endsSentence)
    }
    if has(.credit), endsInCredit(scalars) {
      look.formUnion([.endsInPictureCredit, .endsStop, .endsSentence])
    }
    if has(.jumpVerb) {
      look.insert(.holdsJumpVerb)
      look.add(.endsInJump, if: (JumpLine.atEnd(of: scalars)?.start ?? 0) > 0)
      look.add(.startsWithJump, if: (JumpLine.atStart(of: scalars)?.end ?? count) < count)
    }
    // A paragraph that goes on on another page ends here, in the middle of a sentence or not.
    look.add(.endsInJump, if: has(.page) && JumpLine.mayClose(scalars))
    look.add(.endsSentence, if: look.contains(.endsInJump))
    return look
  }

  private func isTwoPhrases(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= 40 else { return false }
    let parts = scalars.split(whereSeparator: \.isSpace)
    guard (2...3).contains(parts.count) else { return false }
    return parts.allSatisfy { part in
      part.count >= 3 && part.count { $0.isHan } >= 3 && !part.contains { $0.endsSentence || $0.endsClause }
    }
  }
}

extension Unicode.Scalar {
  /// Of the marks that end a clause those that display type has not inside.
  fileprivate var endsInnerClause: Bool { self == "，" || self == "；" || self == "," }

  /// Closing marks, quotes and spaces.
  fileprivate var mayFollowSentence: Bool { isClosing || self == "\"" || self == "'" || isSpace }
}
