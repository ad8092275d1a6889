package import Anthology

/// The files that the editor adds, read: pictures by the path that book.yaml makes, and the foreword's lines.
package struct Attachments: Sendable {
  package var pictures: [String: [UInt8]]
  package var foreword: Page?

  package init(pictures: [String: [UInt8]] = [:], foreword: Page? = nil) {
    self.pictures = pictures
    self.foreword = foreword
  }
}

/// Shops ask for a cover of which the long side has this many pixels at least (Apple Books 1400, Kindle 1600 × 2560 as
/// its ideal and 1000 as its limit; 1600 satisfies all that state a number).
private let coverPixels = 1600

/// 编辑加工: the book with what the editor adds to its text: cover, foreword, pictures, notes.
///
/// - Parameters:
///   - book: bound, with its identifiers.
///   - plan: what goes where.
///   - attachments: the files that the plan names; what could not be read is not among them.
///   - file: book.yaml as the user named it, for the findings.
/// - Returns: the book; and a finding for each thing that has no place in it, or is not what it should be.
package func attach(
  _ attachments: Attachments, to book: Book, plan: BookPlan, file: String
) -> (book: Book, findings: [Finding]) {
  var desk = Desk(book: book, attachments: attachments, file: file)
  desk.book.foreword = attachments.foreword.map(foreword)
  if let cover = plan.cover { desk.setCover(cover) }
  desk.setFigures(plan.figures)
  desk.setNotes(plan.notes)
  return (desk.book, desk.findings)
}

private struct Desk {
  var book: Book
  let attachments: Attachments
  let file: String
  var findings: [Finding] = []

  mutating func note(_ code: Finding.Code, _ line: Int?, _ arguments: String...) {
    var finding = Finding(code, file: file, line: line)
    finding.arguments = arguments
    findings.append(finding)
  }

  mutating func setCover(_ entry: BookPlan.FileEntry) {
    guard let picture = picture(entry) else { return }
    book.cover = picture
    if max(picture.width, picture.height) < coverPixels {
      note(
        .smallPicture, entry.line, entry.path, "\(picture.width) × \(picture.height)", String(coverPixels))
    }
  }

  private mutating func picture(_ entry: BookPlan.FileEntry) -> Picture? {
    guard let bytes = attachments.pictures[entry.path] else { return nil }
    if let picture = readPicture(bytes) { return picture }
    note(.notPicture, entry.line, entry.path)
    return nil
  }

  // MARK: pictures

  mutating func setFigures(_ entries: [BookPlan.FigureEntry]) {
    let captions = book.parts.indices.flatMap { part in
      book.parts[part].articles.indices.flatMap { article in
        book.parts[part].articles[article].figures.indices.map { (part, article, $0) }
      }
    }
    for entry in entries {
      let found = captions.filter { part, article, figure in
        let figure = book.parts[part].articles[article].figures[figure]
        return entry.isIdentifier ? figure.id == entry.anchor : figure.caption.text.contains(entry.anchor)
      }
      let key = entry.isIdentifier ? "id" : "caption"
      guard let (part, article, place) = found.first else {
        note(.noSuchPlace, entry.file.line, key, entry.anchor)
        continue
      }
      if found.count > 1 {
        note(.manyPlaces, entry.file.line, key, entry.anchor, String(found.count))
        continue
      }
      if entry.alternative.isEmpty { note(.noAlternative, entry.file.line, entry.file.path) }
      var figure = book.parts[part].articles[article].figures[place]
      figure.picture = picture(entry.file)
      (figure.alternative, figure.credit) = (entry.alternative, entry.credit)
      book.parts[part].articles[article].figures[place] = figure
    }
  }

  // MARK: notes

  mutating func setNotes(_ entries: [BookPlan.NoteEntry]) {
    guard !entries.isEmpty else { return }
    // Where each block stands: part, article, place in the body; and its text.
    var places: [String: (part: Int, article: Int, order: Int, text: String)] = [:]
    for (part, articles) in book.parts.map(\.articles).enumerated() {
      for (article, body) in articles.map(\.body).enumerated() {
        for (order, block) in body.enumerated() { places[block.id] = (part, article, order, block.text) }
      }
    }
    var notes: [(part: Int, article: Int, order: Int, note: Note)] = []
    for entry in entries {
      guard let (part, article, order, text) = places[entry.block] else {
        note(.noSuchPlace, entry.line, "at", entry.block)
        continue
      }
      guard let offset = end(of: entry.words, in: text) else {
        note(.noSuchPlace, entry.line, "words", entry.words)
        continue
      }
      notes.append((part, article, order, Note(block: entry.block, offset: offset, text: entry.text)))
    }
    notes.sort {
      ($0.part, $0.article, $0.order, $0.note.offset) < ($1.part, $1.article, $1.order, $1.note.offset)
    }
    for (part, article, _, note) in notes {
      var numbered = note
      let stem = book.parts[part].articles[article].id.drop { $0 != "-" }
      let number = book.parts[part].articles[article].notes.count + 1
      numbered.id = "note\(stem)-\(padded(number, 2))"
      book.parts[part].articles[article].notes.append(numbered)
    }
  }

  /// The UTF-8 offset behind the words, where they stand first; the end of the text for no words.
  private func end(of words: String, in text: String) -> Int? {
    if words.isEmpty { return text.utf8.count }
    let range = Array(text.utf8).firstRange(of: Array(words.utf8))
    return range?.upperBound
  }
}
