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
    if tails.isEmpty { tails = Array(repeating: nil, count: count) }
    if let known = tails[row] { return known }
    let side = WordModel.tail(of: text)
    tails[row] = side
    return side
  }

  func head(_ row: Int, _ text: [Unicode.Scalar]) -> WordModel.Side {
    if heads.isEmpty { heads = Array(repeating: nil, count: count) }
    if let known = heads[row] { return known }
    let side = WordModel.head(of: text)
    heads[row] = side
    return side
  }
}
