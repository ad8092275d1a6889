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
  /// Quotes that are not plainly in pairs already, each “ followed by its ”.
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
    self = search.all
  }

  /// - Parameter text: what most often has none of them, so that its characters are not taken apart for it.
  init(_ text: String) {
    var (search, text) = (MarkSearch(), text)
    text.withUTF8 { search.look(at: $0) }
    self = search.all
  }

  /// Those that one character is enough for.
  fileprivate init(_ scalar: Unicode.Scalar) {
    self = []
    if isWideDigit(scalar) || scalar == widePoint { insert(.wideDigits) }
    if isDash(scalar) { insert(.dashes) }
    if wide(scalar) != nil { insert(.halfWidth) }
    if scalar != "“", scalar != "”", QuoteMark(scalar) != nil { insert(.quotes) }
    if isSpace(scalar) { insert(.spaces) }
  }
}

/// What has been found of a text, one character after the other.
private struct MarkSearch {
  private var found: Marks = []
  /// Whether a “ waits for its ”.
  private var isOpen = false
  private var run = 0
  private var last: PointKind?

  /// When the text has ended.
  var all: Marks { isOpen ? found.union(.quotes) : found }

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
    case 0x201C, 0x201D:
      if isOpen == (scalar == "“") { found.insert(.quotes) }
      isOpen = scalar == "“"
    default: found.formUnion(Marks(scalar))
    }
  }

  /// The same for UTF-8 without a fault. Han characters from U+4000 on have three bytes, the first from E4 to E9; most others are
  /// commas, digits and letters.
  mutating func look(at utf8: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < utf8.count {
      let plain = plainLength(utf8, at: place)
      if plain > 0 {
        last = nil
        place += plain
        continue
      }
      let (scalar, length) = scalar(in: utf8, at: place)
      look(at: scalar)
      place += length
    }
  }
}

/// How many bytes a character has that is never changed; 0 for others, and for those that are few.
@inline(__always)
private func plainLength(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
  switch utf8[place] {
  case 0xE4...0xE9: 3
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: 1
  // U+FF0C and U+3001.
  case 0xEF: utf8[place + 1] == 0xBC && utf8[place + 2] == 0x8C ? 3 : 0
  case 0xE3: utf8[place + 1] == 0x80 && utf8[place + 2] == 0x81 ? 3 : 0
  default: 0
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
