/// Documents compared with each other by their pairs of characters: `Grams` turned round, with the pairs of each document.
struct DocumentGrams {
  private let grams: Grams
  /// The places of the pairs that each document holds, ascending, one document behind the other; and where those of each
  /// begin, with the end.
  private let documents: [Int32]
  private let edges: [Int]

  init(_ grams: Grams) {
    self.grams = grams
    let (starts, holders) = (grams.starts, grams.holders)
    var places = [Int](repeating: 0, count: grams.count + 1)
    for document in holders { places[Int(document) + 1] &+= 1 }
    for document in 0..<grams.count { places[document + 1] += places[document] }
    edges = places
    documents = [Int32](unsafeUninitializedCapacity: max(1, holders.count)) { out, used in
      for pair in grams.pairs.indices {
        for holder in starts[pair]..<starts[pair + 1] {
          let document = Int(holders[holder])
          out[places[document]] = Int32(truncatingIfNeeded: pair)
          places[document] &+= 1
        }
      }
      used = holders.count
    }
  }

  init(_ texts: [[Unicode.Scalar]]) { self.init(Grams(texts)) }

  private func pairs(of document: Int) -> ArraySlice<Int32> {
    documents[edges[document]..<edges[document + 1]]
  }

  /// Whether nearly all of a document stands in one other, longer document.
  func repeats(_ number: Int, except: Set<Int>) -> Bool {
    let pairs = pairs(of: number)
    guard pairs.count >= 6 else { return false }
    // A document that holds four pairs of five holds one of any few: look only where the rarest stand.
    let rarest = grams.rarestFirst(Array(pairs)).prefix(1 + pairs.count / 5)
    let candidates = rarest.reduce(into: Set<Int>()) {
      $0.formUnion(grams.holders(of: $1).prefix(40).lazy.map(Int.init))
    }
    return candidates.contains { other in
      other != number && !except.contains(other)
        && (self.pairs(of: other).count, number) > (pairs.count, other)
        && shared(self.pairs(of: other), pairs).count * 10 >= pairs.count * 8
    }
  }

  /// The pairs of a run of documents, ascending, each with the square of its weight.
  func squares(_ range: Range<Int>) -> [(pair: UInt64, square: Double)] {
    union(range).map { (grams.pairs[Int($0)], grams.rarity[Int($0)] * grams.rarity[Int($0)]) }
  }

  /// A run of documents, as it is compared with others.
  struct Run {
    /// The places of the pairs that any of the documents holds, ascending.
    fileprivate var pairs: [Int32]
    /// The sum of the squares of what they weigh.
    fileprivate var square: Double
  }

  func run(_ range: Range<Int>) -> Run {
    let pairs = union(range)
    return Run(
      pairs: pairs, square: pairs.reduce(0) { $0 + grams.rarity[Int($1)] * grams.rarity[Int($1)] })
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
          if left == right { sum += grams.rarity[Int(left)] * grams.rarity[Int(left)] }
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
