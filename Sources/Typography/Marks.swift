/// The kinds of change that a text has a character for: most paragraphs of a clean page have none.
struct Marks: OptionSet, Hashable {
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
}

extension Marks {
  init(_ text: [Unicode.Scalar]) {
    self = []
    var run = 0
    var last: PointKind?
    for scalar in text {
      // Nearly all are Han characters.
      if (0x3400...0x9FFF).contains(scalar.value) {
        last = nil
        continue
      }
      let kind = PointKind(scalar)
      run = kind == last ? run + 1 : 1
      last = kind
      if kind != nil, run >= 3 || isEllipsis(scalar) { insert(.points) }
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3001...0x3002, 0xFF0C: continue
      default: formUnion(Marks(scalar))
      }
    }
  }

  /// Those that one character is enough for.
  private init(_ scalar: Unicode.Scalar) {
    self = []
    if isWideDigit(scalar) || scalar == widePoint { insert(.wideDigits) }
    if isDash(scalar) { insert(.dashes) }
    if wide(scalar) != nil { insert(.halfWidth) }
    if QuoteMark(scalar) != nil { insert(.quotes) }
    if isSpace(scalar) { insert(.spaces) }
  }
}
