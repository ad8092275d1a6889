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

  mutating func galley() -> Galley {
    var galley = Galley(file: "001.md")
    for field in Galley.Field.allCases where field != .id && Bool.random(using: &random) {
      galley.fields[field] = (0..<Int.random(in: 1...2, using: &random)).map { _ in text() }
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
      galley.blocks.append(
        GalleyBlock(
          id: isNew ? "" : "p-0001-00\(place)", lines: isNew ? "" : "\(place)-9", role: role, text: text))
    }
    return galley
  }
}

/// Without what only the file knows.
func plain(_ galley: Galley) -> Galley {
  var galley = galley
  (galley.header, galley.fieldLines) = (nil, [:])
  for index in galley.blocks.indices { galley.blocks[index].line = 0 }
  for index in galley.figures.indices { galley.figures[index].line = 0 }
  return galley
}
