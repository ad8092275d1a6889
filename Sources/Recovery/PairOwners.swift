/// Which of some stretches of the lines each pair stands in: those of a pair's places whose pair lies in a document or an element as a
/// whole.
struct PairOwners {
  /// For each place the number of what the pair stands in that ends there, counted from 1; 0 for none.
  private(set) var all: [Int32]
  /// For each element its number.
  private(set) var numbers: [Int32]
  /// The highest number.
  private let most: Int

  /// Each line for itself.
  init(lines pairs: PagePairs) {
    all = [Int32](repeating: 0, count: pairs.text.count)
    most = pairs.starts.count - 1
    numbers = (0..<pairs.starts.count - 1).map { Int32($0 + 1) }
    for (line, number) in numbers.enumerated() { take(pairs.starts[line]..<pairs.starts[line + 1], number) }
  }

  /// Elements that are made of the lines.
  init(_ elements: [Element], _ rows: [Row], _ pairs: PagePairs) {
    all = [Int32](repeating: 0, count: pairs.text.count)
    most = elements.count
    numbers = elements.indices.map { Int32($0 + 1) }
    for index in elements.indices { take(elements[index], index, rows, pairs) }
  }

  /// Gives an element its pairs.
  mutating func take(_ element: Element, _ index: Int, _ rows: [Row], _ pairs: PagePairs) {
    var run = 0..<0
    for piece in element.pieces {
      let places = pairs.places(of: piece, rows)
      if places.lowerBound == run.upperBound {
        run = run.lowerBound..<places.upperBound
      } else {
        take(run, numbers[index])
        run = places
      }
    }
    take(run, numbers[index])
  }

  /// Gives the pairs of a stretch to something; its first character is the second of none.
  private mutating func take(_ places: Range<Int>, _ number: Int32) {
    all.withUnsafeMutableBufferPointer { $0[places.dropFirst()].update(repeating: number) }
  }

  /// Of the elements only some are left, and keep their numbers.
  mutating func keep(_ some: [Int]) { numbers = some.map { numbers[$0] } }

  /// For each number, and for none, which of some elements it is the number of; -1 where of none of them.
  func documents(_ some: [Int]) -> [Int32] {
    var documents = [Int32](repeating: -1, count: most + 1)
    for (document, element) in some.enumerated() { documents[Int(numbers[element])] = Int32(document) }
    return documents
  }
}

extension PagePairs {
  /// Where a piece of a row stands.
  func places(of piece: Piece, _ rows: [Row]) -> Range<Int> {
    let start = starts[piece.row]
    if piece.range == 0..<rows[piece.row].scalars.count { return start..<starts[piece.row + 1] }
    let row = rows[piece.row]
    func place(_ index: Int) -> Int {
      start + (row.hasSpace ? row.scalars[..<index].count { !$0.isSpace } : index)
    }
    return place(piece.range.lowerBound)..<place(piece.range.upperBound)
  }
}
