import Anthology

/// A byline that stands at the end of a paragraph's last line: `…迈向新台阶。 本报记者 某某`,
/// `（本报记者 某某）`, `□某某`.
struct Signature {
  /// Scalars of the row: where the paragraph's own text ends, and where the byline begins.
  let textEnd: Int
  let start: Int
  let form: BylineForm

  /// - Returns: nil where the line holds no sentence end before the byline, or where what follows the sentence is not a
  ///   byline with its role or in brackets: a name alone after a sentence is not enough.
  init?(_ scalars: [Unicode.Scalar]) {
    let tail = scalars.suffix(40)
    guard var index = tail.lastIndex(where: \.endsSentence), !endsInCredit(scalars) else { return nil }
    index += 1
    while index < scalars.count, scalars[index].isClosing { index += 1 }
    textEnd = index
    while index < scalars.count, scalars[index].isSpace { index += 1 }
    guard index < scalars.count, let form = BylineForm(Array(scalars[index...])) else { return nil }
    let isBracketed = scalars[index].isOpening || "□■◎●".unicodeScalars.contains(scalars[index])
    guard form.form == .role || isBracketed else { return nil }
    start = index
    self.form = form
  }
}

extension Element {
  /// Takes the byline out of the paragraph whose last line carries one.
  func takingSignature(rows: [Row]) -> Element {
    guard kind == .paragraph, let last = pieces.last, let found = rows[last.row].signature,
      last.range == rows[last.row].scalars.indices
    else { return self }
    var out = self
    let end = last.range.upperBound
    out.signature = Signed(
      piece: Piece(row: last.row, range: found.start..<end),
      scalars: Array(rows[last.row].scalars[found.start...]),
      form: found.form)
    out.pieces[out.pieces.count - 1].range = 0..<found.textEnd
    out.scalars.removeLast(end - found.textEnd)
    return out
  }

  /// Puts a byline that was taken out back behind the text.
  func withSignature(rows: [Row]) -> Element {
    guard let signature, let last = pieces.last else { return self }
    var out = self
    let row = rows[last.row]
    out.pieces[out.pieces.count - 1].range = last.range.lowerBound..<signature.piece.range.upperBound
    out.scalars += row.scalars[last.range.upperBound..<signature.piece.range.upperBound]
    out.signature = nil
    return out
  }
}
