import Foundation

/// Likeness of texts by the pairs of characters they share, the rare ones counting more.
///
/// The documents are the paragraphs of the page; a pair that stands in every second paragraph says
/// nothing about which article a headline belongs to.
struct Grams {
  /// For each document, the pairs it holds.
  let documents: [Set<UInt64>]
  private let rarity: [UInt64: Double]
  private let strange: Double
  /// For each pair, the documents that hold it, ascending.
  private let holders: [UInt64: [Int]]

  init(_ texts: [[Unicode.Scalar]]) {
    documents = texts.map(Grams.pairs)
    var holders: [UInt64: [Int]] = [:]
    for (number, document) in documents.enumerated() {
      for pair in document { holders[pair, default: []].append(number) }
    }
    let all = Double(max(texts.count, 1))
    rarity = holders.mapValues { log((all + 1) / (Double($0.count) + 0.5)) }
    self.holders = holders
    strange = log((all + 1) / 1.5) / 2
  }

  /// Whether nearly all of a document stands in one other, longer document.
  func repeats(_ number: Int, except: Set<Int>) -> Bool {
    let pairs = documents[number]
    guard pairs.count >= 6 else { return false }
    // A document that holds four pairs of five holds one of any few: look only where the rarest stand.
    let rarest = pairs.sorted { (holders[$0]?.count ?? 0, $0) < (holders[$1]?.count ?? 0, $1) }.prefix(
      1 + pairs.count / 5)
    let candidates = rarest.reduce(into: Set<Int>()) { $0.formUnion((holders[$1] ?? []).prefix(40)) }
    return candidates.contains { other in
      other != number && !except.contains(other) && (documents[other].count, number) > (pairs.count, other)
        && documents[other].intersection(pairs).count * 10 >= pairs.count * 8
    }
  }

  /// The documents that hold a pair, ascending.
  func documents(holding pair: UInt64) -> [Int] { holders[pair] ?? [] }

  /// The pairs of Han characters, digits and letters in a text; marks and spaces part them.
  static func pairs(_ scalars: [Unicode.Scalar]) -> Set<UInt64> {
    var pairs: Set<UInt64> = []
    var last: Unicode.Scalar?
    for scalar in scalars {
      guard scalar.isHan || scalar.isDigit || scalar.isLatinLetter else {
        if !scalar.isSpace { last = nil }
        continue
      }
      if let last { pairs.insert(UInt64(last.value) << 32 | UInt64(scalar.value)) }
      last = scalar
    }
    return pairs
  }

  /// How rare a pair is on this page; 0 for one that no document holds.
  func weight(_ pair: UInt64) -> Double { rarity[pair] ?? 0 }

  /// The share of a text's pairs, by rarity, that stand in documents of a range; 0...1. Pairs that no document has
  /// count half as much as the rarest: a text of such pairs belongs nowhere with any right.
  func coverage(of pairs: Set<UInt64>, in range: Range<Int>) -> Double {
    // In a fixed order, so that the sums come out the same on every run.
    coverage(ofSorted: pairs.sorted(), in: range)
  }

  func coverage(ofSorted pairs: [UInt64], in range: Range<Int>) -> Double {
    let all = sum(ofSorted: pairs)
    let found = pairs.reduce(0.0) { isHeld($1, in: range) ? $0 + weight($1) : $0 }
    return all > 0 ? found / all : 0
  }

  /// What all pairs of a text weigh together.
  func sum(ofSorted pairs: [UInt64]) -> Double {
    pairs.reduce(0) { sum, pair in
      let weight = weight(pair)
      return sum + (weight > 0 ? weight : strange)
    }
  }

  /// Whether a document of a range holds a pair.
  private func isHeld(_ pair: UInt64, in range: Range<Int>) -> Bool {
    guard let documents = holders[pair] else { return false }
    var (low, high) = (0, documents.count)
    while low < high {
      let middle = (low + high) / 2
      if documents[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < documents.count && documents[low] < range.upperBound
  }

  /// The documents that a text may have most in common with: those that hold one of its rarest pairs, forty of each
  /// pair at the most; ascending.
  func candidates(for pairs: Set<UInt64>) -> [Int] {
    let known = pairs.filter { holders[$0] != nil }
    let rarest = known.sorted { (holders[$0]?.count ?? 0, $0) < (holders[$1]?.count ?? 0, $1) }
      .prefix(1 + known.count / 3)
    return rarest.reduce(into: Set<Int>()) { $0.formUnion((holders[$1] ?? []).prefix(40)) }.sorted()
  }

  /// How alike two runs of documents are: the cosine of their pairs, weighted by rarity; 0...1.
  func likeness(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    let left = a.reduce(into: Set<UInt64>()) { $0.formUnion(documents[$1]) }
    let right = b.reduce(into: Set<UInt64>()) { $0.formUnion(documents[$1]) }
    func square(_ set: Set<UInt64>) -> Double { set.sorted().reduce(0) { $0 + weight($1) * weight($1) } }
    let shared = square(left.intersection(right))
    let norm = (square(left) * square(right)).squareRoot()
    return norm > 0 ? shared / norm : 0
  }
}
