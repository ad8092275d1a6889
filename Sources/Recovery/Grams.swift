import Anthology
import Platform

/// Likeness of texts by the pairs of characters they share, the rare ones counting more.
///
/// The documents are the paragraphs of the page; a pair that stands in every second paragraph says
/// nothing about which article a headline belongs to. A pair goes by its number (`PagePairs`), so that sets are lists of numbers.
struct Grams {
  let pairs: PagePairs
  /// Of the documents.
  let count: Int
  /// The pairs whose documents are known, ascending; nil where those of all are.
  let asked: [Int32]?
  /// The documents that hold each of these pairs, ascending, one pair behind the other; and where those of each begin, with the end.
  let holders: [Int32]
  let starts: [Int32]
  /// How rare a pair is, by how many documents hold it.
  let rarities: [Double]
  private let strange: Double
  /// So many documents are few: each may be asked.
  private static let few = 40

  /// A text as the documents see it.
  struct Words {
    /// Its pairs that any document holds, ascending, by their places among those whose documents are known; and how rare each is.
    fileprivate var known: [(pair: Int32, rarity: Double)] = []
    /// What all its pairs weigh together.
    fileprivate var sum = 0.0
  }

  init(_ texts: [[Unicode.Scalar]]) {
    let pairs = PagePairs(texts)
    self.init(
      pairs, PairHolders(pairs, PairOwners(lines: pairs), documents: (-1..<Int32(texts.count)).map(\.self)),
      count: texts.count)
  }

  /// - Parameter count: of the documents.
  init(_ pairs: PagePairs, _ held: PairHolders, count: Int) {
    (self.pairs, self.count, asked, holders, starts) = (pairs, count, held.asked, held.all, held.starts)
    rarities = Grams.rarities(of: count, most: held.most)
    strange = log((Double(max(count, 1)) + 1) / 1.5) / 2
  }

  /// How rare pairs are that stand in none of some documents, in one, in two and so on.
  static func rarities(of count: Int, most: Int) -> [Double] {
    let all = Double(max(count, 1))
    return (0...most).map { log((all + 1) / (Double($0) + 0.5)) }
  }

  // Here and below a pair is named by its place among those whose documents are known.

  func holders(of pair: Int32) -> ArraySlice<Int32> {
    holders[Int(starts[Int(pair)])..<Int(starts[Int(pair) + 1])]
  }

  /// How many documents hold a pair.
  func holderCount(of pair: Int) -> Int { Int(starts[pair + 1] - starts[pair]) }

  /// How rare a pair is that some document holds.
  func rarity(of pair: Int) -> Double { rarities[holderCount(of: pair)] }

  /// Pairs by how few documents hold them, the rarest first.
  func rarestFirst(_ some: [Int32]) -> [Int32] {
    // A pair below the number of its documents.
    var keys = some.map { UInt64(holderCount(of: Int($0))) << 32 | UInt64($0) }
    keys.sort()
    return keys.map { Int32(truncatingIfNeeded: $0) }
  }

  /// The pairs of Han characters, digits and letters in a text, ascending, each once; marks part them, spaces do not.
  static func pairs(_ scalars: [Unicode.Scalar]) -> [UInt64] {
    var pairs: [UInt64] = []
    forEachPair(of: scalars) { pairs.append(UInt64($0.value) << 32 | UInt64($1.value)) }
    pairs.sort()
    return unique(pairs)
  }

  /// What the documents know of a text. The pairs are ascending.
  func words(_ text: [UInt64]) -> Words {
    var words = Words()
    words.known.reserveCapacity(text.count)
    for pair in text {
      let characters = (Unicode.Scalar(UInt32(pair >> 32)), Unicode.Scalar(UInt32(truncatingIfNeeded: pair)))
      if let first = characters.0, let second = characters.1 {
        add(pairs.number(first, second).flatMap(place), to: &words)
      }
    }
    return words
  }

  /// The same for a text of the lines. The pairs are ascending.
  func words(_ text: [Int32]) -> Words {
    var words = Words()
    words.known.reserveCapacity(text.count)
    for pair in text { add(place(of: Int(pair)), to: &words) }
    return words
  }

  /// The place of a pair among those whose documents are known.
  private func place(of pair: Int) -> Int? {
    guard let asked else { return pair }
    return asked.place(of: Int32(pair))
  }

  private func add(_ pair: Int?, to words: inout Words) {
    if let pair, holderCount(of: pair) > 0 {
      let rarity = rarity(of: pair)
      words.known.append((Int32(pair), rarity))
      // Pairs that no document has count half as much as the rarest: a text of such pairs belongs nowhere with any right.
      words.sum += rarity > 0 ? rarity : strange
    } else {
      words.sum += strange
    }
  }

  /// The share of a text's pairs, by rarity, that stand in documents of a range; 0...1.
  func coverage(of words: Words, in range: Range<Int>) -> Double {
    guard words.sum > 0 else { return 0 }
    var found = 0.0
    for (pair, rarity) in words.known where isHeld(pair, in: range) { found += rarity }
    return found / words.sum
  }

  /// The same for the pairs themselves, ascending.
  func coverage(ofSorted pairs: [UInt64], in range: Range<Int>) -> Double {
    coverage(of: words(pairs), in: range)
  }

  /// The same in some documents, each for itself. Of few documents all are summed in one pass; of many, those that hold a pair are too
  /// many to go through for each text.
  func coverages(of words: Words, in some: [Int]) -> [Double] {
    guard count <= Grams.few else { return some.map { coverage(of: words, in: $0..<$0 + 1) } }
    var found = [Double](repeating: 0, count: count)
    guard words.sum > 0 else { return some.map { found[$0] } }
    for (pair, rarity) in words.known {
      for place in Int(starts[Int(pair)])..<Int(starts[Int(pair) + 1]) {
        found[Int(holders[place])] += rarity
      }
    }
    return some.map { found[$0] / words.sum }
  }

  /// Where the known pairs of a text stand, seen from a document: the first document from there on that holds each, or the last
  /// before it.
  struct Seen {
    fileprivate var holders: [Int32]
  }

  func ahead(of words: Words, from start: Int) -> Seen {
    Seen(holders: words.known.map { holder(of: $0.pair, from: start) ?? .max })
  }

  func behind(of words: Words, before end: Int) -> Seen {
    Seen(
      holders: words.known.map {
        let place = place(of: $0.pair, from: end)
        return place > Int(starts[Int($0.pair)]) ? holders[place - 1] : -1
      })
  }

  /// The coverage in the documents from where `ahead` looks to another: for many ranges that begin at one document.
  func coverage(of words: Words, _ ahead: Seen, before end: Int) -> Double {
    guard words.sum > 0 else { return 0 }
    var found = 0.0
    for place in words.known.indices where Int(ahead.holders[place]) < end {
      found += words.known[place].rarity
    }
    return found / words.sum
  }

  /// The coverage in the documents from one to where `behind` looks from: for many ranges that end at one document.
  func coverage(of words: Words, _ behind: Seen, from start: Int) -> Double {
    guard words.sum > 0 else { return 0 }
    var found = 0.0
    for place in words.known.indices where Int(behind.holders[place]) >= start {
      found += words.known[place].rarity
    }
    return found / words.sum
  }

  /// Whether a document of a range holds a pair.
  private func isHeld(_ pair: Int32, in range: Range<Int>) -> Bool {
    holder(of: pair, from: range.lowerBound).map { Int($0) < range.upperBound } ?? false
  }

  /// The first document from one on that holds a pair.
  private func holder(of pair: Int32, from start: Int) -> Int32? {
    let place = place(of: pair, from: start)
    return place < Int(starts[Int(pair) + 1]) ? holders[place] : nil
  }

  /// Where in `holders` that stands, or the holders of the pair end.
  private func place(of pair: Int32, from start: Int) -> Int {
    var (low, high) = (Int(starts[Int(pair)]), Int(starts[Int(pair) + 1]))
    while low < high {
      let middle = (low + high) / 2
      if Int(holders[middle]) < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The documents that a text may have most in common with: those that hold one of its rarest pairs, forty of each
  /// pair at the most; ascending.
  func candidates(for words: Words) -> [Int] {
    let rarest = rarestFirst(words.known.map(\.pair)).prefix(1 + words.known.count / 3)
    var found: [Int32] = []
    for pair in rarest { found += holders(of: pair).prefix(Grams.few) }
    found.sort()
    return unique(found).map(Int.init)
  }

  /// The documents that a text may belong to: of few all, of many the candidates; ascending.
  func mayHold(_ words: Words) -> [Int] { count <= Grams.few ? Array(0..<count) : candidates(for: words) }

  /// The characters of each pair of a text, in their order.
  static func forEachPair(of scalars: [Unicode.Scalar], _ body: (Unicode.Scalar, Unicode.Scalar) -> Void) {
    var last: Unicode.Scalar?
    for scalar in scalars {
      guard scalar.makesPairs else {
        if !scalar.isSpace { last = nil }
        continue
      }
      if let last { body(last, scalar) }
      last = scalar
    }
  }
}
