package import Anthology
package import Markup

extension MarkupWriter {
  /// 封面 in type, as SVG, for a book of which the editor has no picture: the title on a field of one colour beside a rule, and
  /// below it who made the book.
  ///
  /// It is a picture and brings its colours with it; day and night do not change it. Sizes are in pixels of a page of
  /// 1600 × 2400.
  package mutating func coverDrawing(of book: Book) {
    group("svg") { out in
      out.attribute("xmlns", "http://www.w3.org/2000/svg")
      out.attribute("viewBox", "0 0 1600 2400")
      out.attribute("width", "1600")
      out.attribute("height", "2400")
      out.box(x: 0, y: 0, width: 1600, height: 2400, fill: "#f6efe0")
      out.box(x: 0, y: 0, width: 1600, height: 1720, fill: "#7c1f1a")
      out.box(x: 120, y: 120, width: 6, height: 1480, fill: ink)
      out.coverLines(of: book)
    }
  }

  private mutating func coverLines(of book: Book) {
    let lines = titleLines(book.title)
    let size = min(240, 1240 / max(1, lines.map(cells).max() ?? 1))
    let top = 520 + Double(size)
    for (place, line) in lines.enumerated() {
      words(
        line, x: 220, y: top + Double(place) * Double(size) * 1.3, size: size, fill: ink, family: song,
        weight: "bold")
    }
    var y = top + Double(lines.count - 1) * Double(size) * 1.3 + 170
    for line in wrapped(book.subtitle, cells: 18) {
      words(line, x: 224, y: y, size: 72, fill: ink, family: kai)
      y += 100
    }
    if let series = book.series {
      words(XHTML.words(of: series), x: 224, y: 240, size: 56, fill: ink, family: kai)
    }
    for (place, line) in creditLines(of: book).prefix(3).enumerated() {
      words(line, x: 220, y: 1900 + Double(place) * 100, size: 64, fill: "#2b2622", family: song)
    }
    words(book.publisher, x: 220, y: 2260, size: 60, fill: "#2b2622", family: song)
  }

  private mutating func box(x: Int, y: Int, width: Int, height: Int, fill: String) {
    element("rect") { out in
      out.attribute("x", String(x))
      out.attribute("y", String(y))
      out.attribute("width", String(width))
      out.attribute("height", String(height))
      out.attribute("fill", fill)
    }
  }

  private mutating func words(
    _ text: String, x: Int, y: Double, size: Int, fill: String, family: String, weight: String = ""
  ) {
    if text.isEmpty { return }
    element("text") { out in
      out.attribute("x", String(x))
      out.attribute("y", String(Int(y)))
      out.attribute("font-size", String(size))
      out.attribute("fill", fill)
      out.attribute("font-family", family)
      out.attribute("font-weight", ifAny: weight)
      out.attribute("xml:lang", "zh-Hans")
      out.text(text)
    }
  }
}

/// What a cover is to who cannot see it.
package func coverWords(of book: Book) -> String { "《\(book.title)》封面" }

private let song = "'Source Han Serif SC','Noto Serif CJK SC','Noto Serif SC','Songti SC',STSong,SimSun,serif"
private let kai =
  "'Kaiti SC',STKaiti,KaiTi,'AR PL UKai CN','Noto Serif CJK SC','Noto Serif SC','Songti SC',SimSun,serif"

private let ink = "#f6efe0"

/// The title in lines of about seven cells, of one length as far as that goes; a space in it ends a line.
private func titleLines(_ title: String) -> [String] {
  title.split(separator: " ").flatMap { phrase -> [String] in
    let count = cells(String(phrase))
    let lines = max(1, (count + 6) / 7)
    return wrapped(String(phrase), cells: (count + lines - 1) / lines)
  }
}

/// A text in lines of so many cells at most.
private func wrapped(_ text: String, cells limit: Int) -> [String] {
  var (lines, width) = ([String](), 0)
  for character in text {
    let own = halfCells(character)
    if lines.isEmpty || width + own > limit * 2 {
      lines.append("")
      width = 0
    }
    lines[lines.count - 1].append(character)
    width += own
  }
  return lines
}

/// The width of a text in full cells.
private func cells(_ text: String) -> Int { (text.reduce(0) { $0 + halfCells($1) } + 1) / 2 }

private func halfCells(_ character: Character) -> Int { character.isASCII ? 1 : 2 }
