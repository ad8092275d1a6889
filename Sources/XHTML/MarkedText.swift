internal import Anthology
internal import Markup

/// A block's text as the children of its element, with the marks of the notes that belong to it.
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

  var nodes: [Node] { nodes(0..<text.utf8.count) }

  /// The children for a range of UTF-8 offsets. A mark at its end belongs to it, unless the text goes on in another
  /// range from there.
  func nodes(_ range: Range<Int>, goesOn: Bool = false) -> [Node] {
    let own = notes.filter { _, note in
      range.contains(note.offset) || !goesOn && note.offset == range.upperBound
    }
    if own.isEmpty { return inline(slice(range)) }
    var nodes: [Node] = []
    var start = range.lowerBound
    for (number, note) in own {
      if start < note.offset { nodes += inline(slice(start..<note.offset)) }
      nodes.append(.element(noteReference(note, number: number, setting)))
      start = note.offset
    }
    if start < range.upperBound { nodes += inline(slice(start..<range.upperBound)) }
    return nodes
  }

  func slice(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    guard range.count < utf8.count else { return text }
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: range.count)])
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
