internal import Anthology
internal import Markup

extension MarkupWriter {
  /// A block's text, with the marks of the notes that stand in it.
  mutating func marked(_ block: Block, _ notes: BlockNotes) {
    if notes.isEmpty { inline(block.text) } else { marked(block, 0..<block.text.utf8.count, notes) }
  }

  /// What stands in a range of UTF-8 offsets. A mark at its end belongs to it, unless the text goes on in another
  /// range from there.
  mutating func marked(_ block: Block, _ range: Range<Int>, _ notes: BlockNotes, goesOn: Bool = false) {
    var words = block.text
    words.withUTF8 { utf8 in
      var start = range.lowerBound
      for (number, note) in notes[block.id]
      where range.contains(note.offset) || !goesOn && note.offset == range.upperBound {
        if start < note.offset { inline(part(of: utf8, start..<note.offset)) }
        noteReference(note, number: number, notes.setting)
        start = note.offset
      }
      if start < range.upperBound { inline(part(of: utf8, start..<range.upperBound)) }
    }
  }
}

/// The notes of an article by the blocks they stand at, each with its number.
final class BlockNotes {
  private let byBlock: [String: [(number: Int, note: Note)]]
  let setting: Setting

  init(_ notes: [Note], _ setting: Setting) {
    let numbered = notes.enumerated().map { place, note in (number: place + 1, note: note) }
    byBlock = Dictionary(grouping: numbered, by: \.note.block)
    self.setting = setting
  }

  var isEmpty: Bool { byBlock.isEmpty }

  /// Those of a block, in the order of their offsets.
  subscript(block: String) -> [(number: Int, note: Note)] { byBlock[block] ?? [] }
}
