import Anthology

/// A line with nothing in it that an editor could not see.
struct CleanLine {
  var number: Int
  var text: [Unicode.Scalar]
  var startsPage: Bool
  /// White space before the text, in half-cells.
  var indent: Int

  var isBlank: Bool { text.isEmpty }
}

/// One raw line with look-alikes folded, invisible characters removed and its ends trimmed.
///
/// Each fold and each removal goes into the ledger; white space is no text and does not.
/// - Parameter isTraditional: whether the source is in traditional characters.
func cleaned(
  _ raw: ArraySlice<Unicode.Scalar>, of line: RawText.RawLine, isTraditional: Bool = false,
  into ledger: inout Ledger
) -> CleanLine {
  if line.isPlain { return untouched(raw, of: line) }
  var text: [Unicode.Scalar] = []
  text.reserveCapacity(raw.count)
  for index in raw.indices {
    let scalar = raw[index]
    if isPlain(scalar) {
      text.append(scalar)
      continue
    }
    let isFirst = line.number == 1 && index == raw.startIndex
    let after = raw[index...].dropFirst().first
    switch cleaning(
      of: scalar, isFirst: isFirst, before: text.last, after: after, isTraditional: isTraditional)
    {
    case .keep: text.append(scalar)
    case .fold(let other, let reason):
      text.append(other)
      ledger.note(reason, line: line.number, from: String(scalar), to: String(other))
    case .remove(let reason): ledger.note(reason, line: line.number, from: String(scalar))
    }
  }
  let indent = text.prefix(while: isWhiteSpace).reduce(0) { $0 + halfCells($1) }
  return CleanLine(number: line.number, text: trimmed(text), startsPage: line.startsPage, indent: indent)
}

/// CJK punctuation, kana and Han characters, about which nothing is ever done; and what stands between them.
@inline(__always)
func isCJK(_ scalar: Unicode.Scalar) -> Bool { (0x3000...0x9FFF).contains(scalar.value) }

/// What nothing is ever done about: ASCII without its controls, Latin letters, dashes and quotation marks, CJK punctuation, kana, most
/// Han characters and fullwidth forms.
func isPlain(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case _ where isCJK(scalar): true
  case 0x20...0x7E, 0xFF00...0xFFEF, 0x2010...0x2027, 0xAE...0x2FF: true
  default: false
  }
}

/// A line as it stands in the source, its ends trimmed.
private func untouched(_ raw: ArraySlice<Unicode.Scalar>, of line: RawText.RawLine) -> CleanLine {
  raw.withUnsafeBufferPointer { raw in
    var (first, end, indent) = (0, raw.count, 0)
    while first < end, isWhiteSpace(raw[first]) {
      indent += halfCells(raw[first])
      first += 1
    }
    while end > first, isWhiteSpace(raw[end - 1]) { end -= 1 }
    return CleanLine(
      number: line.number, text: Array(raw[first..<end]), startsPage: line.startsPage, indent: indent)
  }
}

/// Without the white space at either end.
func trimmed(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
  guard let first = text.firstIndex(where: { !isWhiteSpace($0) }),
    let last = text.lastIndex(where: { !isWhiteSpace($0) })
  else { return [] }
  return first == 0 && last == text.count - 1 ? text : Array(text[first...last])
}

/// What is to be done with one scalar.
enum Cleaning {
  case keep
  case fold(Unicode.Scalar, Ledger.Reason)
  case remove(Ledger.Reason)
}

/// Decides on a scalar by what it is, by whether it is the first of the file, where U+FEFF is a byte order mark, and by
/// the scalar kept before it and the one after it in the source.
func cleaning(
  of scalar: Unicode.Scalar, isFirst: Bool, before: Unicode.Scalar?, after: Unicode.Scalar?,
  isTraditional: Bool = false
) -> Cleaning {
  switch scalar.value {
  case 0x09, 0x0C: return .keep  // white space; form feeds have done their work
  case 0x0B: return .fold(" ", .controlCharacter)  // a word processor's line break inside a paragraph
  case 0x00...0x1F, 0x7F...0x84, 0x86...0x9F, 0xFDD0...0xFDEF: return .remove(.controlCharacter)
  case let value where value & 0xFFFE == 0xFFFE: return .remove(.controlCharacter)
  case 0xAD: return .remove(.softHyphen)
  case 0xFEFF: return .remove(isFirst ? .byteOrderMark : .zeroWidth)
  case 0x200C, 0x200D: return joins(before, after) ? .keep : .remove(.zeroWidth)
  // Spaces and joiners without width, and the marks of writing direction.
  case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069: return .remove(.zeroWidth)
  // Unicode has 戶 for the radical ⼾; in simplified text, fonts draw 户 with its glyph.
  case 0x2F3E where !isTraditional: return .fold("户", .radical)
  default:
    guard let (other, isRadical) = LookAlikes.unified(scalar) else { return .keep }
    return .fold(other, isRadical ? .radical : .compatibilityIdeograph)
  }
}

/// Whether a joiner between these two means something: it makes one emoji of two, and shapes the letters of
/// Arabic and Indic scripts.
private func joins(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
  guard let before, let after else { return false }
  let letters: ClosedRange<UInt32> = 0x0600...0x1FFF
  if letters.contains(before.value), letters.contains(after.value) { return true }
  let isPicture =
    before.value >= 0x2000 && (before.properties.isEmoji || before.properties.isVariationSelector)
  return isPicture && after.value >= 0x2000 && after.properties.isEmoji
}

private func halfCells(_ space: Unicode.Scalar) -> Int {
  switch space.value {
  case 0x3000, 0x2003, 0x2001: 2
  case 0x09: 4
  case 0x0C, 0x200A, 0x2009, 0x2008, 0x2006: 0
  default: 1
  }
}
