/// The kinds of change that a text has a character for: most paragraphs of a clean page have none.
struct Marks: OptionSet {
  let rawValue: UInt8

  /// Full-width digits, or a full-width point.
  static let wideDigits = Marks(rawValue: 1)
  /// An ellipsis, or three points in a row.
  static let points = Marks(rawValue: 2)
  static let dashes = Marks(rawValue: 4)
  /// Half-width marks that have a full-width form.
  static let halfWidth = Marks(rawValue: 8)
  static let quotes = Marks(rawValue: 16)
  static let spaces = Marks(rawValue: 32)

  /// How many kinds there are, and which of them a kind is.
  static let kinds = 6
  var place: Int { rawValue.trailingZeroBitCount }
}

extension Marks {
  init(_ text: [Unicode.Scalar]) {
    var search = MarkSearch()
    for scalar in text { search.look(at: scalar) }
    self = search.found
  }

  /// - Parameter text: what most often has none of them, so that its characters are not taken apart for it.
  init(_ text: String) {
    var (search, text) = (MarkSearch(), text)
    text.withUTF8 { search.look(at: $0) }
    self = search.found
  }

  /// Those that one character is enough for.
  fileprivate init(_ scalar: Unicode.Scalar) {
    self = []
    if isWideDigit(scalar) || scalar == widePoint { insert(.wideDigits) }
    if isDash(scalar) { insert(.dashes) }
    if wide(scalar) != nil { insert(.halfWidth) }
    if QuoteMark(scalar) != nil { insert(.quotes) }
    if isSpace(scalar) { insert(.spaces) }
  }
}

/// What has been found of a text, one character after the other.
private struct MarkSearch {
  private(set) var found: Marks = []
  private var run = 0
  private var last: PointKind?

  /// Nearly all are Han characters.
  mutating func look(at scalar: Unicode.Scalar) {
    if (0x3400...0x9FFF).contains(scalar.value) {
      last = nil
      return
    }
    let kind = PointKind(scalar)
    run = kind == last ? run + 1 : 1
    last = kind
    if kind != nil, run >= 3 || isEllipsis(scalar) { found.insert(.points) }
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3001...0x3002, 0xFF0C: break
    default: found.formUnion(Marks(scalar))
    }
  }

  /// The same for UTF-8 without a fault. Han characters from U+4000 on have three bytes, the first from E4 to E9.
  mutating func look(at utf8: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < utf8.count {
      let start = place
      while place < utf8.count, utf8[place] >= 0xE4, utf8[place] <= 0xE9 { place += 3 }
      if place > start { last = nil }
      if place >= utf8.count { return }
      let (scalar, length) = scalar(in: utf8, at: place)
      look(at: scalar)
      place += length
    }
  }
}

/// The character at a place of UTF-8 without a fault, and how many bytes it has.
private func scalar(in utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> (Unicode.Scalar, length: Int) {
  let lead = utf8[place]
  let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  var value = UInt32(length == 1 ? lead : lead & (0x7F >> UInt8(length)))
  for byte in utf8[place + 1..<place + length] { value = value << 6 | UInt32(byte & 0x3F) }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}
