/// What stands in a line, seen in one pass over its characters: how wide it is, and which kinds of character it has at all.
///
/// Most forms that a line can have need a character that most lines do not have; a line without it is not looked at again.
struct LineMarks {
  /// In half-cells, as `halfCells(of:)` counts.
  private(set) var width = 0
  /// How many bytes of UTF-8 it takes.
  private(set) var byteCount = 0
  private(set) var hanCount = 0
  private(set) var spaceCount = 0
  private(set) var digitCount = 0
  private(set) var openingCount = 0
  private(set) var closingCount = 0
  private var kinds: Kinds = []

  init(_ scalars: [Unicode.Scalar]) {
    Kinds.table.withUnsafeBufferPointer { table in
      // Han characters of the table that are of no other kind, as nearly all are: of three bytes each.
      var plainCount = 0
      for (index, scalar) in scalars.enumerated() {
        let isBasic = scalar.value < 0x1_0000
        let kinds = isBasic ? table[Int(scalar.value)] : Kinds(of: scalar)
        if isBasic, kinds == [.han, .wide] {
          plainCount &+= 1
          continue
        }
        self.kinds.formUnion(kinds)
        byteCount += UTF8.width(scalar)
        if kinds.contains(.han) { hanCount += 1 }
        if kinds.contains(.digit) { digitCount += 1 }
        if kinds.contains(.opening) { openingCount += 1 }
        if kinds.contains(.closing) { closingCount += 1 }
        if kinds.contains(.space) {
          spaceCount += 1
          if isBetweenWords(scalars, index) { width += 1 }
        } else {
          width += kinds.contains(.wide) ? 2 : 1
        }
      }
      if plainCount > 0 { kinds.formUnion([.han, .wide]) }
      hanCount += plainCount
      width += 2 * plainCount
      byteCount += 3 * plainCount
    }
  }

  /// Whether the line has a character of a kind, or of one of several kinds.
  func has(_ kind: Kinds) -> Bool { !kinds.isDisjoint(with: kind) }

  /// Kinds of characters, of which one character may be several.
  struct Kinds: OptionSet {
    let rawValue: UInt16

    static let han = Kinds(rawValue: 1 << 0)
    static let wide = Kinds(rawValue: 1 << 1)
    static let space = Kinds(rawValue: 1 << 2)
    static let digit = Kinds(rawValue: 1 << 3)
    static let opening = Kinds(rawValue: 1 << 4)
    static let closing = Kinds(rawValue: 1 << 5)
    static let sentenceEnd = Kinds(rawValue: 1 << 6)
    static let clauseEnd = Kinds(rawValue: 1 << 7)
    /// 。
    static let stop = Kinds(rawValue: 1 << 8)
    /// Without which a line has no jump line in it.
    static let jumpVerb = Kinds(rawValue: 1 << 9)
    /// 版
    static let page = Kinds(rawValue: 1 << 10)
    /// Without which a line does not end in a credit.
    static let credit = Kinds(rawValue: 1 << 11)
    /// Without which, and without six digits, a line has no mark of a folio.
    static let folio = Kinds(rawValue: 1 << 12)
    /// With which a line is no byline.
    static let noByline = Kinds(rawValue: 1 << 13)

    /// Of each character of the Basic Multilingual Plane.
    static let table: [Kinds] = {
      var table = [Kinds](repeating: [], count: 0x1_0000)
      // What is told by its place alone.
      func fill(_ places: ClosedRange<Int>, with kinds: Kinds) {
        table.withUnsafeMutableBufferPointer { $0[places].update(repeating: kinds) }
      }
      for wide in [0x2100...0x2BFF, 0x2E80...0xFF60, 0xFFE0...0xFFE6] { fill(wide, with: .wide) }
      for han in [0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF] { fill(han, with: [.han, .wide]) }
      let words = jumpVerbs + folioCharacters + "摄绘图供发片版。".unicodeScalars
      let singles = [UInt32(0x1680)] + words.map(\.value)
      let blocks: [ClosedRange<UInt32>] = [
        0...0x24F, 0x2000...0x20FF, 0x3000...0x303F, 0xFF00...0xFFEF,
      ]
      for value in blocks.joined() { table[Int(value)] = Kinds(at: value) }
      for value in singles { table[Int(value)] = Kinds(at: value) }
      return table
    }()

    private init(at value: UInt32) { self = Unicode.Scalar(value).map(Kinds.init(of:)) ?? [] }

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(of scalar: Unicode.Scalar) {
      self = []
      func add(_ kind: Kinds, if isSo: Bool) { if isSo { formUnion(kind) } }
      add(.han, if: scalar.isHan)
      add(.wide, if: scalar.halfCells == 2)
      add(.space, if: scalar.isSpace)
      add(.digit, if: scalar.isDigit)
      add(.opening, if: scalar.isOpening)
      add(.closing, if: scalar.isClosing)
      add(.sentenceEnd, if: scalar.endsSentence)
      add(.clauseEnd, if: scalar.endsClause)
      add(.stop, if: scalar == "。")
      add(.jumpVerb, if: jumpVerbs.contains(scalar))
      add(.page, if: scalar == "版")
      add(.credit, if: Credit.isInWord(scalar))
      add(.folio, if: folioCharacters.contains(scalar))
      add(.noByline, if: BylineForm.isMark(scalar))
    }
  }
}
