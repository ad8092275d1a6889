internal import Words

/// The ends and the beginnings of a page's lines as the model of words sees them, kept for the many lines that each is
/// weighed against. Not to be shared between threads.
final class LineSides {
  private let count: Int
  private var tails: [WordModel.Side?] = []
  private var heads: [WordModel.Side?] = []

  /// - Parameter count: of the lines. Room is made when it is asked for: most pages never ask.
  init(_ count: Int) { self.count = count }

  func tail(_ row: Int, _ text: [Unicode.Scalar]) -> WordModel.Side {
    side(row, in: &tails) { WordModel.tail(of: text) }
  }

  func head(_ row: Int, _ text: [Unicode.Scalar]) -> WordModel.Side {
    side(row, in: &heads) { WordModel.head(of: text) }
  }

  private func side(_ row: Int, in known: inout [WordModel.Side?], _ make: () -> WordModel.Side)
    -> WordModel.Side
  {
    if known.isEmpty { known = Array(repeating: nil, count: count) }
    if let side = known[row] { return side }
    let side = make()
    known[row] = side
    return side
  }
}
