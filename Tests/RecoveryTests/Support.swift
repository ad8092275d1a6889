import Anthology

@testable import Recovery

/// A page of these lines; an empty one is a blank line, as in a file.
func page(_ lines: [String], form: Page.Form = .columns) -> Page {
  var out: [Line] = []
  var gap = 0
  for (index, text) in lines.enumerated() {
    if text.isEmpty {
      gap += 1
    } else {
      out.append(Line(number: index + 1, text: text, gap: gap))
      gap = 0
    }
  }
  return Page(source: "made-up.txt", form: form, lines: out)
}

func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

func row(_ text: String, gap: Int = 0) -> Row { Row(Line(number: 1, text: text, gap: gap)) }

/// A sheet whose elements are these lines, each one of its kind.
func sheet(_ lines: [(kind: Element.Kind, text: String, gap: Int)]) -> Sheet {
  let page = Page(
    source: "made-up.txt", form: .columns,
    lines: lines.enumerated().map { Line(number: $0 + 1, text: $1.text, gap: $1.gap) })
  let rows = page.lines.map(Row.init)
  let elements = rows.indices.map { index in
    Element(
      kind: lines[index].kind, pieces: [Piece(row: index, range: rows[index].scalars.indices)],
      scalars: rows[index].scalars, gap: rows[index].gap, measure: 36, confidence: 1)
  }
  return Sheet(
    page: page, rows: rows, gaps: rows.map { _ in 0 }, cohesion: Cohesion(rows: rows),
    isInsideWord: rows.map { _ in false }, elements: elements)
}

/// The lines of a page, for messages.
func printed(_ page: Page) -> String {
  page.lines.map { "\($0.number)\t\($0.gap)\t\($0.text)" }.joined(separator: "\n")
}
