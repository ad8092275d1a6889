import Anthology
import Galley
import TestSupport

/// Articles and texts that are hard on a Markdown file.
struct RandomGalley {
  var random: FixedRandom

  init(seed: UInt64) { random = FixedRandom(seed: seed) }

  private static let pieces =
    Array("营口振兴，。“”辽河市民与园区。0123456789abcXYZ".unicodeScalars.map { String($0) }) + [
      "#", "## ", ">", "> ", "- ", "-", "+ ", "* ", "*", "1. ", "2) ", "<!-- ", " -->", "<!", "<b>", "\\",
      "\\\\", "&", "&amp;",
      "&#32;", "`", "[^1]: ", "|", "| ", "~~~", "===", "=======", "<<<<<<<", ">>>>>>>", "---", ": ", " #",
      "\"", "'", "\u{3000}",
      " ", "\t", "\r", "\u{A0}", "\u{85}", "\u{2028}", "𠮷", "é", "👩‍👧", "!", "?", "%", "@", "{", "}", "[", "]",
      "null", "~", "\u{7F}",
    ]

  mutating func text(_ lengths: ClosedRange<Int> = 1...12) -> String {
    (0..<Int.random(in: lengths, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
      .joined()
  }

  /// Marks of notes between characters, in the order of the text.
  private mutating func references(in text: String) -> [GalleyReference] {
    let offsets = text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
    return offsets.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
      .map { GalleyReference(offset: $0, name: "注" + ["", "1", "2"][$0 % 3]) }
  }

  mutating func galley() -> Galley {
    var galley = Galley(file: "001.md")
    for field in Galley.Field.allCases where field != .id && Bool.random(using: &random) {
      galley.fields[field] = (0..<Int.random(in: 1...(field.isList ? 2 : 1), using: &random)).map { _ in
        text()
      }
    }
    galley.fields[.id] = ["art-0001"]
    galley.figures = (0..<Int.random(in: 0...2, using: &random)).map { place in
      var figure = GalleyFigure(id: "fig-0001-0\(place + 1)", caption: text())
      figure.image = text()
      return figure
    }
    for place in 1...6 {
      let role = Block.Role.allCases.randomElement(using: &random) ?? .paragraph
      let lines = role == .verse ? Int.random(in: 1...4, using: &random) : 1
      let text = (0..<lines).map { _ in self.text() }.joined(separator: "\n")
      let isNew = Int.random(in: 0..<4, using: &random) == 0
      var block = GalleyBlock(
        id: isNew ? "" : "p-0001-00\(place)", lines: isNew ? "" : "\(place)-9", role: role, text: text)
      if !isNew && Int.random(in: 0..<3, using: &random) == 0 { block.references = references(in: text) }
      galley.blocks.append(block)
    }
    let names = galley.blocks.flatMap { $0.references.map(\.name) }
    galley.notes = Set(names).sorted().map { GalleyNote(name: $0, text: text(), remarks: ["<!-- 待核 -->"]) }
    galley.hasCarriageReturns = Bool.random(using: &random)
    return galley
  }
}

/// Without what only the file knows.
func plain(_ galley: Galley) -> Galley {
  var galley = galley
  (galley.header, galley.fieldLines) = (nil, [:])
  for index in galley.blocks.indices { galley.blocks[index].line = 0 }
  for index in galley.figures.indices { galley.figures[index].line = 0 }
  for index in galley.notes.indices { galley.notes[index].line = 0 }
  return galley
}
