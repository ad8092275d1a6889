import Anthology
import Foundation
import Recovery

/// A page as its lines stand in the file: each a bar as long as it is wide, with its gaps, coloured by what it was read as; a
/// bracket before each paragraph; an arc from each heading and each caption to the body it was given.
/// - Returns: SVG, without a word of the page.
func picture(of page: Page, _ recovered: Recovered) -> String {
  let sheet = PictureSheet(page)
  var bars: [String] = []
  var brackets: [String] = []
  var arcs: [String] = []
  func draw(_ passage: Passage, _ role: String) {
    for span in passage.spans { bars += sheet.bar(span, role) }
  }
  for article in recovered.articles {
    let heading = [article.heading.kicker, article.heading.headline, article.heading.deck].compactMap(\.self)
    for passage in heading { draw(passage, "heading") }
    for byline in article.bylines { draw(byline.passage, "byline") }
    for block in article.body {
      draw(block.passage, block.role == .subhead ? "subhead" : "text")
      brackets += sheet.brackets(block.passage)
    }
    for figure in article.figures { draw(figure.caption, "caption") }
    guard let body = article.body.first?.passage else { continue }
    if let headline = heading.first { arcs += sheet.arc(from: headline, to: body, "heading") }
    for figure in article.figures { arcs += sheet.arc(from: figure.caption, to: body, "caption") }
  }
  for passage in recovered.furniture + recovered.dropped.map(\.passage) { draw(passage, "rest") }
  return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(sheet.width) \(sheet.height + 26)" font-family="sans-serif" font-size="10">
    <style>
    \(PictureSheet.colours.map { ".\($0.role){fill:\($0.colour)}" }.joined(separator: " "))
    .bracket{fill:none;stroke:#555;stroke-width:.8} .arc{fill:none;stroke-width:1.2;opacity:.75}
    .arc.heading{stroke:#b3261e} .arc.caption{stroke:#2e7d32;stroke-dasharray:3 2}
    </style>
    <rect width="100%" height="100%" fill="#fff"/>
    \((bars + brackets + arcs).joined(separator: "\n"))
    \(sheet.legend())
    </svg>

    """
}

/// Where each line stands in the picture.
private struct PictureSheet {
  static let colours = [
    (role: "heading", colour: "#b3261e"), (role: "byline", colour: "#e69138"),
    (role: "text", colour: "#9db2c9"), (role: "subhead", colour: "#6a3d9a"),
    (role: "caption", colour: "#2e7d32"), (role: "rest", colour: "#bbb"),
  ]
  /// One half-cell, one line and a column of the picture, in its own units.
  private static let (cell, pitch, column) = (3.4, 5.0, 236.0)
  private static let columns = 4

  private var places: [Int: (x: Double, y: Double, width: Double, bytes: Int)] = [:]
  let height: Int
  let width = Int(column) * columns + 10

  init(_ page: Page) {
    let slots = page.lines.reduce(0.0) { $0 + 1 + (($1.gap > 0) ? 0.6 : 0) }
    let most = (slots / Double(Self.columns)).rounded(.up) + 1
    var (at, column) = (0.0, 0)
    for line in page.lines {
      at += line.gap > 0 && at > 0 ? 0.6 : 0
      if at >= most, column + 1 < Self.columns { (at, column) = (0, column + 1) }
      places[line.number] = (
        Double(column) * Self.column + 24, at * Self.pitch + 8, Double(Row(line).width) * Self.cell,
        max(1, line.text.utf8.count)
      )
      at += 1
    }
    height = Int((most + 2) * Self.pitch) + 8
  }

  func bar(_ span: SourceSpan, _ role: String) -> [String] {
    guard let place = places[span.line] else { return [] }
    let scale = place.width / Double(place.bytes)
    let (x, width) = (place.x + Double(span.bytes.lowerBound) * scale, Double(span.bytes.count) * scale)
    return [
      "<rect class=\"\(role)\" x=\"\(fixed(x, 1))\" y=\"\(fixed(place.y, 1))\" width=\"\(fixed(width, 1))\" height=\"3.4\"/>"
    ]
  }

  /// One for each column of the picture that the passage stands in.
  func brackets(_ passage: Passage) -> [String] {
    let found = passage.spans.compactMap { places[$0.line] }
    return Dictionary(grouping: found, by: \.x).sorted { $0.key < $1.key }.map { x, places in
      let (top, bottom) = (places.map(\.y).min() ?? 0, (places.map(\.y).max() ?? 0) + 3.4)
      return
        "<path class=\"bracket\" d=\"M\(fixed(x - 2, 1)) \(fixed(top, 1))h-3V\(fixed(bottom, 1))h3\"/>"
    }
  }

  func arc(from: Passage, to: Passage, _ role: String) -> [String] {
    guard let a = from.spans.first.flatMap({ places[$0.line] }),
      let b = to.spans.first.flatMap({ places[$0.line] })
    else { return [] }
    // Out to the left of the one, in from the left of the other.
    let bend = a.x == b.x ? 18 : 0.0
    let (x1, x2) = (a.x - 6, b.x - 6)
    let middle = (x1 + x2) / 2
    let (c1, c2) = a.x == b.x ? (x1 - bend, x2 - bend) : (middle, middle)
    return [
      "<path class=\"arc \(role)\" d=\"M\(fixed(x1, 1)) \(fixed(a.y + 2, 1))C\(fixed(c1, 1)) \(fixed(a.y + 2, 1)) "
        + "\(fixed(c2, 1)) \(fixed(b.y + 2, 1)) \(fixed(x2, 1)) \(fixed(b.y + 2, 1))\"/>"
    ]
  }

  func legend() -> String {
    Self.colours.enumerated().map { place, entry in
      let x = 24 + place * 90
      return "<rect class=\"\(entry.role)\" x=\"\(x)\" y=\"\(height + 8)\" width=\"14\" height=\"6\"/>"
        + "<text x=\"\(x + 18)\" y=\"\(height + 15)\">\(entry.role)</text>"
    }.joined(separator: "\n")
  }
}
