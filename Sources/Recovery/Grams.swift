import Platform

/// Likeness of texts by the pairs of characters they share, the rare ones counting more.
///
/// The documents are the paragraphs of the page; a pair that stands in every second paragraph says
/// nothing about which article a headline belongs to. Inside, a pair goes by its place in the list of all pairs, ascending:
/// sets are lists of places, and no pair is hashed (`PairEntries`).
struct Grams {
  /// Of the documents.
  let count: Int
  /// All pairs of all documents, ascending.
  let pairs: [UInt64]
  /// How rare each pair is.
  let rarity: [Double]
  /// The documents that hold each pair, ascending, one pair behind the other; and where those of each begin, with the end.
  let holders: [Int32]
  let starts: [Int]
  private let strange: Double

  /// A text as the documents see it.
  struct Words {
    /// The places of its pairs that any document holds, ascending.
    fileprivate var known: [Int32]
    /// What all its pairs weigh together.
    fileprivate var sum: Double
  }

  init(_ texts: [[Unicode.Scalar]]) { self.init(documents: texts.map { [$0] }) }

  /// - Parameter documents: each in parts that are read as one.
  /// - Parameter asked: the only texts that will be asked about; nil where the documents are to be compared.
  init(documents texts: [[[Unicode.Scalar]]], asked: [[Unicode.Scalar]]? = nil) {
    let alphabet = asked.map { Alphabet($0) } ?? Alphabet(texts.joined())
    let held = PairEntries(texts, alphabet).all
    var (starts, pairs): ([Int], [UInt64]) = ([], [])
    var last = UInt64.max
    let holders = [Int32](unsafeUninitializedCapacity: max(1, held.count)) { holders, count in
      for entry in held where entry != last {
        if PairEntries.pair(entry) != PairEntries.pair(last) {
          starts.append(count)
          pairs.append(alphabet.characters(PairEntries.pair(entry)))
        }
        holders[count] = PairEntries.document(entry)
        count &+= 1
        last = entry
      }
    }
    starts.append(holders.count)
    self.init(pairs: pairs, starts: starts, holders: holders, count: texts.count)
  }

  /// - Parameter count: of the documents.
  private init(pairs: [UInt64], starts: [Int], holders: [Int32], count: Int) {
    (self.pairs, self.starts, self.holders, self.count) = (pairs, starts, holders, count)
    let all = Double(max(count, 1))
    // Few counts occur.
    var rarities: [Double] = []
    rarity = pairs.indices.map { pair in
      let count = starts[pair + 1] - starts[pair]
      while rarities.count <= count { rarities.append(log((all + 1) / (Double(rarities.count) + 0.5))) }
      return rarities[count]
    }
    strange = log((all + 1) / 1.5) / 2
  }

  /// The same without some of the documents; the others move up.
  func without(_ dropped: Set<Int>) -> Grams {
    var count: Int32 = 0
    let numbers = (0..<self.count).map { document -> Int32? in
      if dropped.contains(document) { return nil }
      defer { count += 1 }
      return count
    }
    var (kept, starts, holders): ([UInt64], [Int], [Int32]) = ([], [], [])
    holders.reserveCapacity(self.holders.count)
    for pair in pairs.indices {
      let start = holders.count
      for place in self.starts[pair]..<self.starts[pair + 1] {
        if let number = numbers[Int(self.holders[place])] { holders.append(number) }
      }
      guard holders.count > start else { continue }
      kept.append(pairs[pair])
      starts.append(start)
    }
    starts.append(holders.count)
    return Grams(pairs: kept, starts: starts, holders: holders, count: Int(count))
  }

  func holders(of pair: Int32) -> ArraySlice<Int32> {
    holders[starts[Int(pair)]..<starts[Int(pair) + 1]]
  }

  /// Pairs by how few documents hold them, the rarest first.
  func rarestFirst(_ some: [Int32]) -> [Int32] {
    some.sorted { (holders(of: $0).count, $0) < (holders(of: $1).count, $1) }
  }

  /// The pairs of Han characters, digits and letters in a text, ascending, each once; marks and spaces part them.
  static func pairs(_ scalars: [Unicode.Scalar]) -> [UInt64] {
    var pairs: [UInt64] = []
    forEachPair(of: scalars) { pairs.append($0) }
    pairs.sort()
    return unique(pairs)
  }

  /// The place of a pair in the list; nil for one that no document holds.
  private func place(of pair: UInt64) -> Int32? {
    var (low, high) = (0, pairs.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle] < pair { low = middle + 1 } else { high = middle }
    }
    return low < pairs.count && pairs[low] == pair ? Int32(low) : nil
  }

  /// What the documents know of a text. The pairs are ascending.
  func words(_ text: [UInt64]) -> Words {
    var words = Words(known: [], sum: 0)
    for pair in text {
      if let place = place(of: pair) {
        words.known.append(place)
        // Pairs that no document has count half as much as the rarest: a text of such pairs belongs nowhere with any right.
        words.sum += rarity[Int(place)] > 0 ? rarity[Int(place)] : strange
      } else {
        words.sum += strange
      }
    }
    return words
  }

  /// The share of a text's pairs, by rarity, that stand in documents of a range; 0...1.
  func coverage(of words: Words, in range: Range<Int>) -> Double {
    guard words.sum > 0 else { return 0 }
    var found = 0.0
    for pair in words.known where isHeld(pair, in: range) { found += rarity[Int(pair)] }
    return found / words.sum
  }

  /// The same for the pairs themselves, ascending.
  func coverage(ofSorted pairs: [UInt64], in range: Range<Int>) -> Double {
    coverage(of: words(pairs), in: range)
  }

  /// From one document on, the first document that holds each of the known pairs of a text.
  struct Ahead {
    var start: Int
    fileprivate var holders: [Int32]
  }

  func ahead(of words: Words, from start: Int) -> Ahead {
    Ahead(start: start, holders: words.known.map { holder(of: $0, from: start) ?? .max })
  }

  /// The coverage in the documents from where `ahead` looks to another: for many ranges that begin at one document.
  func coverage(of words: Words, _ ahead: Ahead, before end: Int) -> Double {
    guard words.sum > 0 else { return 0 }
    var found = 0.0
    for place in words.known.indices where Int(ahead.holders[place]) < end {
      found += rarity[Int(words.known[place])]
    }
    return found / words.sum
  }

  /// Whether a document of a range holds a pair.
  private func isHeld(_ pair: Int32, in range: Range<Int>) -> Bool {
    holder(of: pair, from: range.lowerBound).map { Int($0) < range.upperBound } ?? false
  }

  /// The first document from one on that holds a pair.
  private func holder(of pair: Int32, from start: Int) -> Int32? {
    var (low, high) = (starts[Int(pair)], starts[Int(pair) + 1])
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if Int(holders[middle]) < start { low = middle + 1 } else { high = middle }
    }
    return low < end ? holders[low] : nil
  }

  /// The documents that a text may have most in common with: those that hold one of its rarest pairs, forty of each
  /// pair at the most; ascending.
  func candidates(for words: Words) -> [Int] {
    let rarest = rarestFirst(words.known).prefix(1 + words.known.count / 3)
    return rarest.reduce(into: Set<Int>()) { $0.formUnion(holders(of: $1).prefix(40).lazy.map(Int.init)) }
      .sorted()
  }

  /// The documents that a text may belong to: of few all, of many the candidates; ascending.
  func mayHold(_ words: Words) -> [Int] { count <= 40 ? Array(0..<count) : candidates(for: words) }

  /// For each document but the first, how alike the three before it and the three from it on are, as `likeness` has it; one pass
  /// over the pairs, since most stand in one document and are shared by none.
  func likenessAcross() -> [Double] {
    let reach = 3
    guard count > 1 else { return [] }
    // The sums of squares before each place, from it on, and on both sides.
    var before = [Double](repeating: 0, count: count)
    var (behind, shared) = (before, before)
    before.withUnsafeMutableBufferPointer { before in
      behind.withUnsafeMutableBufferPointer { behind in
        shared.withUnsafeMutableBufferPointer { shared in
          for pair in pairs.indices {
            let square = rarity[pair] * rarity[pair]
            let only = Int(holders[starts[pair]])
            if starts[pair + 1] == starts[pair] + 1, only >= reach, only + reach < count {
              // Nearly all pairs stand in one document.
              for place in only &- reach &+ 1...only { behind[place] += square }
              for place in only &+ 1...only &+ reach { before[place] += square }
              continue
            }
            var last = -2 * reach
            for place in starts[pair]..<starts[pair + 1] {
              let holder = Int(holders[place])
              add(square, to: behind, from: max(0, last &+ 1, holder &- reach &+ 1), before: holder &+ 1)
              add(
                square, to: before, from: max(holder, last &+ reach) &+ 1,
                before: min(count, holder &+ reach &+ 1))
              add(
                square, to: shared, from: max(last, holder &- reach) &+ 1,
                before: min(holder, last &+ reach) &+ 1)
              last = holder
            }
          }
        }
      }
    }
    return (1..<count).map { place in
      let norm = (before[place] * behind[place]).squareRoot()
      return norm > 0 ? shared[place] / norm : 0
    }
  }

  @inline(__always)
  private func add(
    _ value: Double, to sums: UnsafeMutableBufferPointer<Double>, from start: Int, before end: Int
  ) {
    var place = start
    while place < end {
      sums[place] += value
      place &+= 1
    }
  }
}

private func forEachPair(of scalars: [Unicode.Scalar], _ body: (UInt64) -> Void) {
  var last: Unicode.Scalar?
  for scalar in scalars {
    guard scalar.makesPairs else {
      if !scalar.isSpace { last = nil }
      continue
    }
    if let last { body(UInt64(last.value) << 32 | UInt64(scalar.value)) }
    last = scalar
  }
}
