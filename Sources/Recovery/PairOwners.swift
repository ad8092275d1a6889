/// Which of some stretches of the lines each pair stands in: those of a pair's places whose pair lies in a document or an element as a
/// whole.
struct PairOwners {
  /// For each place the number of what the pair stands in that ends there, counted from 1; 0 for none.
  private(set) var all: [Int32]
  /// How many there are that pairs may stand in.
  let count: Int

  /// Each line for itself.
  init(lines pairs: PagePairs) {
    all = [Int32](repeating: 0, count: pairs.text.count)
    count = pairs.starts.count - 1
    for line in 0..<pairs.starts.count - 1 { take(pairs.starts[line]..<pairs.starts[line + 1], line) }
  }

  /// Elements that are made of the lines.
  init(_ elements: [Element], _ rows: [Row], _ pairs: PagePairs) {
    all = [Int32](repeating: 0, count: pairs.text.count)
    count = elements.count
    for (number, element) in elements.enumerated() {
      var run = 0..<0
      for piece in element.pieces {
        let places = pairs.places(of: piece, rows)
        if places.lowerBound == run.upperBound {
          run = run.lowerBound..<places.upperBound
        } else {
          take(run, number)
          run = places
        }
      }
      take(run, number)
    }
  }

  /// Gives the pairs of a stretch to something; its first character is the second of none.
  private mutating func take(_ places: Range<Int>, _ owner: Int) {
    all.withUnsafeMutableBufferPointer { $0[places.dropFirst()].update(repeating: Int32(owner + 1)) }
  }
}

extension PagePairs {
  /// Where a piece of a row stands.
  func places(of piece: Piece, _ rows: [Row]) -> Range<Int> {
    let (row, start) = (rows[piece.row], starts[piece.row])
    if piece.range == row.scalars.indices { return start..<starts[piece.row + 1] }
    func place(_ index: Int) -> Int {
      start + (row.hasSpace ? row.scalars[..<index].count { !$0.isSpace } : index)
    }
    return place(piece.range.lowerBound)..<place(piece.range.upperBound)
  }
}
