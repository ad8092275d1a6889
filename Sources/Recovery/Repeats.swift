/// Which paragraphs of a page say again what another says.
struct Repeats {
  private let grams: Grams
  private let documents: DocumentGrams

  /// - Parameter paragraphs: elements of the sheet.
  init(_ sheet: Sheet, _ paragraphs: [Int]) {
    grams = sheet.grams(of: paragraphs)
    documents = DocumentGrams(grams)
  }

  /// Whether nearly all of a paragraph stands in one other, longer one.
  /// - Parameter except: paragraphs that are not looked at.
  func repeats(_ number: Int, except: Set<Int>) -> Bool {
    let pairs = documents.pairs(of: number)
    guard pairs.count >= 6 else { return false }
    // A paragraph that holds four pairs of five holds one of any few: look only where the rarest stand.
    let rarest = grams.rarestFirst(Array(pairs)).prefix(1 + pairs.count / 5)
    let candidates = rarest.reduce(into: Set<Int>()) {
      $0.formUnion(grams.holders(of: $1).prefix(40).lazy.map(Int.init))
    }
    return candidates.contains { other in
      guard other != number, !except.contains(other) else { return false }
      let others = documents.pairs(of: other)
      return (others.count, number) > (pairs.count, other)
        && shared(others, pairs).count * 10 >= pairs.count * 8
    }
  }
}
