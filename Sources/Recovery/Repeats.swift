/// Which paragraphs of a page say again what another says.
struct Repeats {
  private let sheet: Sheet
  private let paragraphs: [Int]
  private let grams: Grams

  /// - Parameter paragraphs: elements of the sheet.
  init(_ sheet: Sheet, _ paragraphs: [Int]) {
    var sheet = sheet
    sheet.pairOwners = PairOwners(sheet.elements, sheet.rows, sheet.cohesion.pairs)
    grams = sheet.grams(of: paragraphs)
    (self.sheet, self.paragraphs) = (sheet, paragraphs)
  }

  /// Whether nearly all of a paragraph stands in one other, longer one.
  /// - Parameter except: paragraphs that are not looked at.
  func repeats(_ number: Int, except: Set<Int>) -> Bool {
    let pairs = sheet.pairs(of: paragraphs[number])
    guard pairs.count >= 6 else { return false }
    // A paragraph that holds four pairs of five holds one of any few: look only where the rarest stand.
    let rarest = grams.rarestFirst(pairs).prefix(1 + pairs.count / 5)
    let candidates = rarest.reduce(into: Set<Int>()) {
      $0.formUnion(grams.holders(of: $1).prefix(40).lazy.map(Int.init))
    }
    return candidates.contains { other in
      guard other != number, !except.contains(other) else { return false }
      let others = sheet.pairs(of: paragraphs[other])
      return (others.count, number) > (pairs.count, other)
        && shared(others[...], pairs[...]).count * 10 >= pairs.count * 8
    }
  }
}
