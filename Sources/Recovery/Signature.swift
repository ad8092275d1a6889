import Anthology

/// A byline that stands at the end of a paragraph: `…迈向新台阶。 本报记者 某某`, `（本报记者 某某）`, `□某某`.
struct Signature {
  /// Scalars of the text: where the paragraph's own words end, and where the byline begins.
  let textEnd: Int
  let start: Int
  let form: BylineForm

  /// - Returns: nil where the text holds no sentence end before the byline, or where what follows the sentence is not a
  ///   byline with its role or in brackets: a name alone after a sentence is not enough.
  init?(_ scalars: [Unicode.Scalar]) {
    let tail = scalars.suffix(40)
    guard var index = tail.lastIndex(where: \.endsSentence) else { return nil }
    index += 1
    while index < scalars.count, scalars[index].isClosing { index += 1 }
    textEnd = index
    while index < scalars.count, scalars[index].isSpace { index += 1 }
    guard index < scalars.count, let form = BylineForm(scalars[index...]) else { return nil }
    let isBracketed = scalars[index].isOpening || "□■◎●".unicodeScalars.contains(scalars[index])
    guard form.form == .role || isBracketed, !endsInCredit(scalars) else { return nil }
    start = index
    self.form = form
  }
}

extension Element {
  /// Takes the byline out of a paragraph that ends in one; it may have begun on the line before the last.
  mutating func takeSignature() {
    guard kind == .paragraph, let found = Signature(scalars),
      let (kept, rest) = split(at: found.textEnd), let (_, taken) = split(at: found.start)
    else { return }
    signature = Signed(
      pieces: taken, rest: rest, scalars: Array(scalars[found.start...]), form: found.form)
    pieces = kept
    scalars = Array(scalars[..<found.textEnd])
  }

  /// Puts a byline that was taken out back behind the text.
  func withSignature() -> Element {
    guard let signature else { return self }
    var out = self
    if let last = out.pieces.last, let first = signature.rest.first, last.row == first.row {
      out.pieces[out.pieces.count - 1].range = last.range.lowerBound..<first.range.upperBound
      out.pieces += signature.rest.dropFirst()
    } else {
      out.pieces += signature.rest
    }
    out.scalars += [" "] + signature.scalars
    out.signature = nil
    return out
  }

  /// The pieces before and behind a place in the text; nil where the joins put a space into the text, so that places do
  /// not tell pieces.
  private func split(at place: Int) -> (before: [Piece], after: [Piece])? {
    guard pieces.reduce(0, { $0 + $1.range.count }) == scalars.count else { return nil }
    var before: [Piece] = []
    var after: [Piece] = []
    var at = 0
    for piece in pieces {
      let cut = min(max(place - at, 0), piece.range.count) + piece.range.lowerBound
      if cut > piece.range.lowerBound {
        before.append(Piece(row: piece.row, range: piece.range.lowerBound..<cut))
      }
      if cut < piece.range.upperBound {
        after.append(Piece(row: piece.row, range: cut..<piece.range.upperBound))
      }
      at += piece.range.count
    }
    return (before, after)
  }
}
