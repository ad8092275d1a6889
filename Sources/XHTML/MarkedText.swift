internal import Anthology
internal import Markup

/// A block's text, with the marks of the notes that belong to it.
///
/// The notes are those of this block alone, in the order of their offsets.
struct MarkedText {
  let text: String
  let notes: [(number: Int, note: Note)]
  let setting: Setting

  init(_ block: Block, _ apparatus: BlockNotes) {
    text = block.text
    notes = apparatus.byBlock[block.id] ?? []
    setting = apparatus.setting
  }
}

extension MarkupWriter {
  mutating func marked(_ text: MarkedText) {
    if text.notes.isEmpty { inline(text.text) } else { marked(text, 0..<text.text.utf8.count) }
  }

  /// What stands in a range of UTF-8 offsets. A mark at its end belongs to it, unless the text goes on in another
  /// range from there.
  mutating func marked(_ text: MarkedText, _ range: Range<Int>, goesOn: Bool = false) {
    var words = text.text
    words.withUTF8 { utf8 in
      var start = range.lowerBound
      for (number, note) in text.notes
      where range.contains(note.offset) || !goesOn && note.offset == range.upperBound {
        if start < note.offset { inline(part(of: utf8, start..<note.offset)) }
        noteReference(note, number: number, text.setting)
        start = note.offset
      }
      if start < range.upperBound { inline(part(of: utf8, start..<range.upperBound)) }
    }
  }
}

/// The notes of an article by the blocks they stand at, each with its number.
struct BlockNotes {
  var byBlock: [String: [(number: Int, note: Note)]] = [:]
  var setting: Setting

  init(_ notes: [Note], _ setting: Setting) {
    self.setting = setting
    for (place, note) in notes.enumerated() { byBlock[note.block, default: []].append((place + 1, note)) }
  }
}
