package import Anthology

/// A line of the page with what can be seen in it at a glance. A class, since a line is handed on many times, and a struct
/// of it would be a dozen references to count.
package final class Row {
  package let line: Line
  /// Half-cells.
  package let width: Int
  /// How many bytes of UTF-8 its text takes.
  let byteCount: Int
  let look: Look
  let numbering: Numbering?
  let byline: BylineForm?
  /// The form of the byline alone, for what asks each line.
  let bylineForm: BylineForm.Form?
  let folioCues: Int
  /// The jump line that it is.
  let jump: JumpLine?
  /// Where a byline begins behind the last sentence of the line.
  let signatureStart: Int?
  /// 通栏: how surely it is display type over the columns of a page that was read across them, 0...2.
  let overColumns: Double

  var scalars: [Unicode.Scalar] { line.scalars }
  var gap: Int { line.gap }
  package var endsSentence: Bool { look.contains(.endsSentence) }
  var endsClause: Bool { look.contains(.endsClause) }
  var endsInPictureCredit: Bool { look.contains(.endsInPictureCredit) }
  var endsInJump: Bool { look.contains(.endsInJump) }
  var startsWithJump: Bool { look.contains(.startsWithJump) }
  var holdsSentence: Bool { look.contains(.holdsSentence) }
  var isTwoPhrases: Bool { look.contains(.isTwoPhrases) }
  var isSpacedOut: Bool { look.contains(.isSpacedOut) }
  var hasSpace: Bool { look.contains(.hasSpace) }
  var isPlain: Bool { look.contains(.isPlain) }
  /// Its width in half-cells without the spaces that fill the measure.
  var textWidth: Int { isSpacedOut ? width - scalars.count(where: { $0 == " " }) : width }
  /// Numbered or of two phrases, or a byline, and no sentence.
  var looksDisplay: Bool {
    look.isDisjoint(with: [.endsSentence, .endsClause])
      && (!look.isDisjoint(with: [.isNumbered, .isTwoPhrases]) || bylineForm != nil)
  }

  package convenience init(_ line: Line) { self.init(line, overColumns: 0) }

  init(_ line: Line, overColumns: Double) {
    self.overColumns = overColumns
    let marks = LineMarks(line.scalars)
    (width, byteCount) = (marks.width, marks.byteCount)
    // Nearly no line begins as a numbered one does.
    numbering = line.scalars.first.map(Numbering.mayOpen) == true ? Numbering(line.scalars) : nil
    byline = marks.has(.noByline) ? nil : BylineForm(line.scalars)
    bylineForm = byline?.form
    folioCues = marks.has(.folio) || marks.digitCount >= 6 ? countFolioCues(line.scalars) : 0
    jump = marks.has(.jumpVerb) ? JumpLine(line.scalars) : nil
    // Behind the sentence stands the byline.
    let mayBeSigned = marks.has(.sentenceEnd) && line.scalars.last?.endsSentence == false
    signatureStart = mayBeSigned ? Signature(line.scalars)?.start : nil
    var look = Look()
    if case .heading = line.hint { look.insert(.isDisplayHint) }
    look.add(.hasGap, if: line.gap > 0)
    look.add(.startsPage, if: line.startsPage)
    look.add(.isNumbered, if: numbering != nil)
    look.add(.isFolio, if: folioCues >= 2)
    look.add(.isJump, if: jump != nil)
    look.add(.isOnwardJump, if: jump?.direction == .onward)
    look.add(.endsSentence, if: signatureStart != nil)
    look.formUnion(marks.look(line.scalars))
    self.look = look
    self.line = line
  }
}
