/// Documents compared with each other by their pairs of characters: `Grams` turned round, with the pairs of each document.
struct DocumentGrams {
  private let grams: Grams
  /// The pairs that each document holds, ascending, one document behind the other; and where those of each
  /// begin, with the end.
  private let documents: [Int32]
  private let edges: [Int]

  init(_ grams: Grams) {
    precondition(grams.asked == nil, "documents of which only some pairs are known cannot be compared")
    self.grams = grams
    let (starts, holders) = (grams.starts, grams.holders)
    var places = [Int](repeating: 0, count: grams.count + 1)
    for document in holders { places[Int(document) + 1] &+= 1 }
    for document in 0..<grams.count { places[document + 1] += places[document] }
    edges = places
    documents = [Int32](unsafeUninitializedCapacity: max(1, holders.count)) { out, used in
      for pair in 0..<grams.pairs.count {
        for holder in Int(starts[pair])..<Int(starts[pair + 1]) {
          let document = Int(holders[holder])
          out[places[document]] = Int32(truncatingIfNeeded: pair)
          places[document] &+= 1
        }
      }
      used = holders.count
    }
  }

  init(_ texts: [[Unicode.Scalar]]) { self.init(Grams(texts)) }

  /// The pairs that a document holds, ascending.
  func pairs(of document: Int) -> ArraySlice<Int32> {
    documents[edges[document]..<edges[document + 1]]
  }

  /// The pairs of a run of documents, ascending, each with the square of its weight.
  func squares(_ range: Range<Int>) -> [(pair: Int32, square: Double)] {
    union(range).map { ($0, square($0)) }
  }

  private func square(_ pair: Int32) -> Double {
    let rarity = grams.rarity(of: Int(pair))
    return rarity * rarity
  }

  /// A run of documents, as it is compared with others.
  struct Run {
    /// The pairs that any of the documents holds, ascending.
    fileprivate var pairs: [Int32]
    /// The sum of the squares of what they weigh.
    fileprivate var square: Double
  }

  func run(_ range: Range<Int>) -> Run {
    let pairs = union(range)
    return Run(
      pairs: pairs, square: pairs.reduce(0) { $0 + square($1) })
  }

  /// How alike two runs of documents are: the cosine of their pairs, weighted by rarity; 0...1.
  func likeness(_ a: Run, _ b: Run) -> Double {
    let norm = (a.square * b.square).squareRoot()
    return norm > 0 ? sharedSquare(a.pairs, b.pairs) / norm : 0
  }

  /// The square of what stands in both of two ascending lists.
  private func sharedSquare(_ a: [Int32], _ b: [Int32]) -> Double {
    var sum = 0.0
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
          let (left, right) = (a[i], b[j])
          if left == right { sum += square(left) }
          i &+= left <= right ? 1 : 0
          j &+= right <= left ? 1 : 0
        }
      }
    }
    return sum
  }

  private func union(_ range: Range<Int>) -> [Int32] {
    guard let first = range.first else { return [] }
    return range.dropFirst().reduce(Array(pairs(of: first))) { merged($0[...], pairs(of: $1)) }
  }
}
