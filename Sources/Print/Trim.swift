/// 开本: the size of a page after cutting, in millimetres.
package struct Trim: Sendable, Equatable {
  package var width: Double
  package var height: Double

  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// The sizes that have a name. Printers differ by a millimetre or two; WxH says another.
  package static let named: [(name: String, chinese: String, trim: Trim)] = [
    ("16k", "16开", Trim(width: 185, height: 260)),
    ("large-16k", "大16开", Trim(width: 210, height: 285)),
    ("large-32k", "大32开", Trim(width: 140, height: 203)),
    ("small-32k", "小32开", Trim(width: 130, height: 184)),
    ("a5", "A5", Trim(width: 148, height: 210)),
  ]

  package static let large32 = Trim(width: 140, height: 203)

  /// A name of `named`, or width and height in millimetres: `170x230`. Nil for anything else, and for what is no page of
  /// a book: a side below 60 mm or above 600 mm.
  package init?(_ words: String) {
    if let known = Self.named.first(where: { $0.name == words.lowercased() }) {
      self = known.trim
      return
    }
    let sides = words.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Double($0) }
    guard sides.count == 2, let width = sides[0], let height = sides[1], (60...600).contains(width),
      (60...600).contains(height)
    else { return nil }
    self.init(width: width, height: height)
  }
}
