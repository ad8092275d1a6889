import Anthology

/// 引号: straight quotes become paired ones (GB/T 15834-2011, 4.8), and those that are paired are checked.
///
/// All quotes of a paragraph are read at once, each as what opens or what closes by the characters beside it, so that
/// the paragraph as a whole costs least. Where one is left over or two readings are as good, no quote is touched.
/// The kind of a quote is the source's: double stays double and single stays single at any depth.
struct QuoteReading {
  private(set) var edits: [Edit] = []
  /// Where a quote stands that has no partner.
  private(set) var unpaired: Int?

  /// Where the next paragraph opens with a quote (`continues`), this one need not close its own.
  init(_ scalars: [Unicode.Scalar], continues: Bool) {
    let marks = QuoteMarks(scalars)
    edits = marks.apostrophes.map { Edit($0..<($0 + 1), to: ["’"], .quote) }
    let pairing = pair(marks.quotes, continues: continues)
    unpaired = pairing.unpaired
    guard pairing.isCertain else { return }
    for (quote, opens) in zip(marks.quotes, pairing.opens) where quote.mark.opens == nil {
      let curly: Unicode.Scalar = quote.mark.isDouble ? (opens ? "“" : "”") : (opens ? "‘" : "’")
      edits.append(Edit(quote.index..<(quote.index + 1), to: [curly], .quote))
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// A quote that has no partner, for the editor.
struct UnpairedQuote {
  var quote: String
  /// One-based line of the source.
  var line: Int
  /// The eight characters before it, the quote, and the eight after it.
  var surroundings: String

  init(at index: Int, in copy: Copy) {
    quote = string(copy.scalars[index...index])
    line = copy.lines[index]
    surroundings = string(copy.scalars[max(0, index - 8)..<min(copy.scalars.count, index + 9)])
  }
}

/// One kind of quote.
struct QuoteMark: Equatable {
  var isDouble: Bool
  /// nil for a straight quote, which may do either.
  var opens: Bool?

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "＂": (isDouble, opens) = (true, nil)
    case "'", "＇": (isDouble, opens) = (false, nil)
    case "“": (isDouble, opens) = (true, true)
    case "”": (isDouble, opens) = (true, false)
    case "‘": (isDouble, opens) = (false, true)
    case "’": (isDouble, opens) = (false, false)
    default: return nil
    }
  }
}

/// A quote in its place, with what it costs to read it as opening or closing.
struct Quote {
  var index: Int
  var mark: QuoteMark
  /// nil where it cannot open.
  var openCost: Int?
  /// nil where it cannot close.
  var closeCost: Int?
}

/// The quotes of a text, and the apostrophes that look like them.
struct QuoteMarks {
  private(set) var quotes: [Quote] = []
  /// Straight quotes between two letters.
  private(set) var apostrophes: [Int] = []

  init(_ scalars: [Unicode.Scalar]) {
    // Few characters stand beside a quote, so that the others are not classed. Nil outside the text.
    func kind(_ index: Int) -> ScalarClass? {
      scalars.indices.contains(index) ? ScalarClass(scalars[index]) : nil
    }
    func isLatin(_ index: Int) -> Bool { kind(index)?.isLatin ?? false }
    let neighbours = QuoteNeighbours(scalars)
    var protected = Places(addresses(in: scalars))
    var lastPrime = -9
    for (index, before, after) in neighbours.all {
      guard let mark = QuoteMark(scalars[index]), !protected.contains(index) else { continue }
      if !mark.isDouble, mark.opens != true, isLatin(index - 1), isLatin(index + 1) {
        // 5'30: a prime; it's: an apostrophe.
        if kind(index - 1) == .digit, kind(index + 1) == .digit {
          lastPrime = index
        } else if mark.opens == nil {
          apostrophes.append(index)
        }
        continue
      }
      if mark.isDouble, mark.opens == nil, kind(index - 1) == .digit, index - lastPrime <= 3 { continue }
      var quote = Quote(
        index: index, mark: mark, openCost: openCost(before, after), closeCost: closeCost(before, after))
      if let opens = mark.opens {
        (quote.openCost, quote.closeCost) = opens ? (0, nil) : (nil, 0)
      } else {
        // A space outside and none inside.
        let isOpen = kind(index - 1) == .space && kind(index + 1) != .space
        let isClose = kind(index - 1) != .space && kind(index + 1) == .space
        if isClose { quote.openCost = quote.openCost.map { $0 + 1 } }
        if isOpen { quote.closeCost = quote.closeCost.map { $0 + 1 } }
      }
      quotes.append(quote)
    }
  }
}

/// For each quote, the nearest scalar before and after it that is neither a space nor a quote.
private struct QuoteNeighbours {
  private(set) var all: [(index: Int, before: Unicode.Scalar?, after: Unicode.Scalar?)] = []

  init(_ scalars: [Unicode.Scalar]) {
    var last: Unicode.Scalar?
    // The first of the quotes that nothing stands behind as yet.
    var waiting = 0
    for (index, scalar) in scalars.enumerated() {
      if QuoteMark(scalar) != nil {
        all.append((index, last, nil))
      } else if !isSpace(scalar) {
        last = scalar
        while waiting < all.count {
          all[waiting].after = scalar
          waiting += 1
        }
      }
    }
  }
}

/// Nothing opens before a mark that ends a clause, or at the end of a paragraph.
private func openCost(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Int? {
  guard let after, !endsClause(after) else { return nil }
  return switch before {
  case nil, "：", "，", "、", "；", "（", "《", "「", "【", "—", "…", "·", ":", ",", ";", "(", "\n": 0
  default: 1
  }
}

/// Nothing closes after a colon or what opens, or at the start of a paragraph. A clause may end inside: “好，”他说.
private func closeCost(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Int? {
  switch before {
  case nil, "：", "（", "《", "「", "『", "【", ":", "(", "\n": return nil
  case "，", ",": return 2
  case "。", "！", "？", "…", ".", "!", "?": return 0
  default: return after.map(endsClause) ?? true ? 0 : 1
  }
}

private func endsClause(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "，", "。", "；", "：", "、", "！", "？", "）", "》", "」", "』", "】", ",", ".", ";", ":", "!", "?", ")", "\n":
    true
  default: false
  }
}
