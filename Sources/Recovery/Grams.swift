import Foundation

/// Likeness of texts by the pairs of characters they share, the rare ones counting more.
///
/// The documents are the paragraphs of the page; a pair that stands in every second paragraph says
/// nothing about which article a headline belongs to. Inside, a pair goes by its place in the list of all pairs, ascending:
/// sets are lists of places, and no pair is hashed.
struct Grams {
  /// For each document, the places of the pairs it holds, ascending.
  private var documents: [[Int32]]
  /// All pairs of all documents, ascending.
  private var pairs: [UInt64] = []
  /// How rare each pair is.
  private var rarity: [Double] = []
  /// The documents that hold each pair, ascending, one pair behind the other; and where those of each begin, with the end.
  private var holders: [Int32] = []
  private var starts: [Int] = [0]
  private let strange: Double

  /// A text as the documents see it.
  struct Words {
    /// The places of its pairs that any document holds, ascending.
    fileprivate var known: [Int32]
    /// What all its pairs weigh together.
    fileprivate var sum: Double
  }

  init(_ texts: [[Unicode.Scalar]]) {
    let held = sortedByPair(texts)
    documents = texts.map { _ in [] }
    holders.reserveCapacity(held.count)
    for (place, entry) in held.enumerated() {
      let isNew = place == 0 || held[place - 1].pair != entry.pair
      if !isNew, held[place - 1].document == entry.document { continue }
      if isNew {
        if place > 0 { starts.append(holders.count) }
        pairs.append(entry.pair)
      }
      holders.append(entry.document)
      documents[Int(entry.document)].append(Int32(pairs.count - 1))
    }
    if !pairs.isEmpty { starts.append(holders.count) }
    let all = Double(max(texts.count, 1))
    // Few counts occur.
    var rarities: [Double] = []
    rarity = pairs.indices.map { [starts] pair in
      let count = starts[pair + 1] - starts[pair]
      while rarities.count <= count { rarities.append(log((all + 1) / (Double(rarities.count) + 0.5))) }
      return rarities[count]
    }
    strange = log((all + 1) / 1.5) / 2
  }

  private func holders(of pair: Int32) -> ArraySlice<Int32> {
    holders[starts[Int(pair)]..<starts[Int(pair) + 1]]
  }

  /// Pairs by how few documents hold them, the rarest first.
  private func rarestFirst(_ some: [Int32]) -> [Int32] {
    some.sorted { (holders(of: $0).count, $0) < (holders(of: $1).count, $1) }
  }

  /// Whether nearly all of a document stands in one other, longer document.
  func repeats(_ number: Int, except: Set<Int>) -> Bool {
    let pairs = documents[number]
    guard pairs.count >= 6 else { return false }
    // A document that holds four pairs of five holds one of any few: look only where the rarest stand.
    let rarest = rarestFirst(pairs).prefix(1 + pairs.count / 5)
    let candidates = rarest.reduce(into: Set<Int>()) {
      $0.formUnion(holders(of: $1).prefix(40).lazy.map(Int.init))
    }
    return candidates.contains { other in
      other != number && !except.contains(other) && (documents[other].count, number) > (pairs.count, other)
        && shared(documents[other], pairs).count * 10 >= pairs.count * 8
    }
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

  /// The pairs of a run of documents, ascending, each with the square of its weight.
  func squares(_ range: Range<Int>) -> [(pair: UInt64, square: Double)] {
    union(range).map { (pairs[Int($0)], rarity[Int($0)] * rarity[Int($0)]) }
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

  /// Whether a document of a range holds a pair.
  private func isHeld(_ pair: Int32, in range: Range<Int>) -> Bool {
    var (low, high) = (starts[Int(pair)], starts[Int(pair) + 1])
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if Int(holders[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < end && Int(holders[low]) < range.upperBound
  }

  /// The documents that a text may have most in common with: those that hold one of its rarest pairs, forty of each
  /// pair at the most; ascending.
  func candidates(for words: Words) -> [Int] {
    let rarest = rarestFirst(words.known).prefix(1 + words.known.count / 3)
    return rarest.reduce(into: Set<Int>()) { $0.formUnion(holders(of: $1).prefix(40).lazy.map(Int.init)) }
      .sorted()
  }

  /// How alike two runs of documents are: the cosine of their pairs, weighted by rarity; 0...1.
  func likeness(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    let (left, right) = (union(a), union(b))
    let norm = (square(left) * square(right)).squareRoot()
    return norm > 0 ? square(shared(left, right)) / norm : 0
  }

  private func square(_ pairs: [Int32]) -> Double {
    pairs.reduce(0) { $0 + rarity[Int($1)] * rarity[Int($1)] }
  }

  private func union(_ range: Range<Int>) -> [Int32] {
    guard let first = range.first else { return [] }
    return range.dropFirst().reduce(documents[first]) { merged($0, documents[$1]) }
  }
}

// MARK: ascending lists without doubles

/// What stands in either list.
private func merged(_ a: [Int32], _ b: [Int32]) -> [Int32] {
  var out: [Int32] = []
  out.reserveCapacity(a.count + b.count)
  var (i, j) = (0, 0)
  while i < a.count, j < b.count {
    out.append(min(a[i], b[j]))
    let (takesA, takesB) = (a[i] <= b[j], b[j] <= a[i])
    if takesA { i += 1 }
    if takesB { j += 1 }
  }
  return out + a[i...] + b[j...]
}

/// What stands in both lists.
private func shared(_ a: [Int32], _ b: [Int32]) -> [Int32] {
  var out: [Int32] = []
  var (i, j) = (0, 0)
  while i < a.count, j < b.count {
    if a[i] == b[j] { out.append(a[i]) }
    let (takesA, takesB) = (a[i] <= b[j], b[j] <= a[i])
    if takesA { i += 1 }
    if takesB { j += 1 }
  }
  return out
}

/// An ascending list, what stands in it several times only once.
private func unique(_ sorted: [UInt64]) -> [UInt64] {
  var out: [UInt64] = []
  out.reserveCapacity(sorted.count)
  for value in sorted where out.last != value { out.append(value) }
  return out
}

/// The pairs of several ascending lists, ascending, each once.
func union(_ lists: [[UInt64]]) -> [UInt64] {
  lists.count == 1 ? lists[0] : unique(lists.flatMap(\.self).sorted())
}

// MARK: the pairs of documents

private func forEachPair(of scalars: [Unicode.Scalar], _ body: (UInt64) -> Void) {
  var last: Unicode.Scalar?
  for scalar in scalars {
    guard scalar.isHan || scalar.isDigit || scalar.isLatinLetter else {
      if !scalar.isSpace { last = nil }
      continue
    }
    if let last { body(UInt64(last.value) << 32 | UInt64(scalar.value)) }
    last = scalar
  }
}

private struct Entry {
  var pair: UInt64
  var document: Int32
}

/// The pairs of all documents, by pair and then by document: a radix sort, byte by byte from the last, which keeps the
/// order of what is equal. Bytes that are the same in all, such as the first of Han characters, take no pass.
private func sortedByPair(_ texts: [[Unicode.Scalar]]) -> [Entry] {
  var entries: [Entry] = []
  for (number, text) in texts.enumerated() {
    forEachPair(of: text) { entries.append(Entry(pair: $0, document: Int32(number))) }
  }
  guard let first = entries.first else { return [] }
  let differing = entries.reduce(0) { $0 | ($1.pair ^ first.pair) }
  var other = entries
  for shift in stride(from: UInt64(0), to: 64, by: 8) where differing >> shift & 0xFF != 0 {
    var places = [Int](repeating: 0, count: 257)
    for entry in entries { places[Int(entry.pair >> shift & 0xFF) + 1] += 1 }
    for byte in 0..<256 { places[byte + 1] += places[byte] }
    for entry in entries {
      let byte = Int(entry.pair >> shift & 0xFF)
      other[places[byte]] = entry
      places[byte] += 1
    }
    swap(&entries, &other)
  }
  return entries
}
