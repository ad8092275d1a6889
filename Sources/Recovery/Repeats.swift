/// Which paragraphs of a page say again what another says. Few are asked about, and only their pairs are looked for.
struct Repeats {
  private let pairs: PagePairs
  private let owners: PairOwners
  /// For each owner, and for none, which of the paragraphs it is, -1 where it is none of them.
  private let documents: [Int32]
  /// The paragraphs that hold a pair, ascending, of the pairs that were asked about, one behind the other; for each pair where they begin,
  /// -1 where it was not asked about, and where they end.
  private var holders: [Int32] = []
  private var starts: [Int32]
  private var ends: [Int32]
  /// How many pairs a paragraph has, of those that were asked.
  private var counts: [Int: Int] = [:]

  /// - Parameter owners: for each pair of the page the paragraph that it stands in.
  init(_ pairs: PagePairs, _ owners: PairOwners, documents: [Int32]) {
    (self.pairs, self.owners, self.documents) = (pairs, owners, documents)
    starts = [Int32](repeating: -1, count: pairs.count)
    ends = starts
  }

  /// Whether nearly all of a paragraph stands in one other, longer one.
  /// - Parameter own: the pairs of the paragraph, ascending, each once.
  /// - Parameter except: paragraphs that are not looked at.
  /// - Parameter count: how many pairs a paragraph has; asked for once.
  mutating func repeats(_ number: Int, _ own: [Int32], except: Set<Int>, count: (Int) -> Int) -> Bool {
    guard own.count >= 6 else { return false }
    // A paragraph that holds four pairs of five holds one of any few: look only where the rarest stand.
    var rarest = own.map { UInt64(find($0).count) << 32 | UInt64($0) }
    rarest.sort()
    var candidates: [Int32] = []
    for key in rarest.prefix(1 + own.count / 5) {
      candidates += holders[find(Int32(truncatingIfNeeded: key)).prefix(40)]
    }
    candidates.sort()
    for other in unique(candidates).lazy.map(Int.init) where other != number && !except.contains(other) {
      guard holdsMost(of: own, other) else { continue }
      let others = counts[other] ?? count(other)
      counts[other] = others
      if (others, number) > (own.count, other) { return true }
    }
    return false
  }

  /// Whether a paragraph holds four pairs of five.
  private func holdsMost(of pairs: [Int32], _ paragraph: Int) -> Bool {
    var strange = 0
    for pair in pairs {
      var (low, high) = (Int(starts[Int(pair)]), Int(ends[Int(pair)]))
      let end = high
      while low < high {
        let middle = (low + high) / 2
        if Int(holders[middle]) < paragraph { low = middle + 1 } else { high = middle }
      }
      if low == end || Int(holders[low]) != paragraph { strange += 1 }
      if strange * 10 > pairs.count * 2 { return false }
    }
    return true
  }

  /// The places in `holders` of the paragraphs that hold a pair.
  private mutating func find(_ pair: Int32) -> Range<Int> {
    let number = Int(pair)
    if starts[number] < 0 {
      starts[number] = Int32(holders.count)
      var last: Int32 = -1
      for place in pairs.places(of: number) {
        let document = documents[Int(owners.all[Int(place)])]
        guard document > last else { continue }
        holders.append(document)
        last = document
      }
      ends[number] = Int32(holders.count)
    }
    return Int(starts[number])..<Int(ends[number])
  }
}
