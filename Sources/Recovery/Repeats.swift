/// Which paragraphs of a page say again what another says.
struct Repeats {
  private let sheet: Sheet
  private let paragraphs: [Int]
  private let owners: PairOwners
  private let documents: [Int32]

  /// - Parameter paragraphs: elements of the sheet.
  init(_ sheet: Sheet, _ paragraphs: [Int]) {
    var sheet = sheet
    owners = PairOwners(sheet.elements, sheet.rows, sheet.cohesion.pairs)
    sheet.pairOwners = owners
    documents = sheet.documents(paragraphs)
    (self.sheet, self.paragraphs) = (sheet, paragraphs)
  }

  /// Whether nearly all of a paragraph stands in one other, longer one.
  /// - Parameter except: paragraphs that are not looked at.
  func repeats(_ number: Int, except: Set<Int>) -> Bool {
    let pairs = sheet.pairs(of: paragraphs[number])
    guard pairs.count >= 6 else { return false }
    let all = sheet.cohesion.pairs
    let grams = Grams(
      all, PairHolders(of: pairs, all, owners, documents: documents), count: paragraphs.count)
    var shared = [Int](repeating: 0, count: paragraphs.count)
    for pair in pairs {
      for holder in grams.holders(of: pair) { shared[Int(holder)] += 1 }
    }
    // A paragraph that holds four pairs of five holds one of any few: look only where the rarest stand.
    return grams.rarestFirst(pairs).prefix(1 + pairs.count / 5).contains { pair in
      grams.holders(of: pair).prefix(40).contains { holder in
        let other = Int(holder)
        return other != number && !except.contains(other) && shared[other] * 10 >= pairs.count * 8
          && (sheet.pairs(of: paragraphs[other]).count, number) > (pairs.count, other)
      }
    }
  }
}
