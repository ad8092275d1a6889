import Anthology

/// How alike parts of articles are: the cosine of their pairs of characters, weighted by rarity, 0...1. The documents that
/// rarity is counted in are the blocks of all parts and of the other articles of their pages.
struct PartLikeness {
  private struct Weighted {
    /// Ascending, each with the square of its weight.
    var pairs: [(pair: Int32, square: Double)]
    var norm: Double
  }

  private let parts: [Weighted]

  init(_ articles: [Article], among others: [Article]) {
    func blocks(_ article: Article) -> [[Unicode.Scalar]] {
      article.body.map { scalars(of: $0.text) }
    }
    let texts = articles.map(blocks)
    let grams = DocumentGrams(texts.flatMap(\.self) + others.flatMap(blocks))
    var place = 0
    parts = texts.map { blocks in
      let pairs = grams.squares(place..<(place + blocks.count))
      place += blocks.count
      return Weighted(pairs: pairs, norm: pairs.reduce(0) { $0 + $1.square }.squareRoot())
    }
  }

  func of(_ a: Int, _ b: Int) -> Double {
    let (left, right) = (parts[a], parts[b])
    var (i, j, shared) = (0, 0, 0.0)
    while i < left.pairs.count, j < right.pairs.count {
      if left.pairs[i].pair == right.pairs[j].pair {
        shared += left.pairs[i].square
        (i, j) = (i + 1, j + 1)
      } else if left.pairs[i].pair < right.pairs[j].pair {
        i += 1
      } else {
        j += 1
      }
    }
    let norm = left.norm * right.norm
    return norm > 0 ? shared / norm : 0
  }
}
