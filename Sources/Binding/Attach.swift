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

  /// A finding about a file, where the file is named.
  mutating func note(_ code: Finding.Code, _ entry: BookPlan.FileEntry, _ arguments: String...) {
    var finding = Finding(code, file: entry.file ?? file, line: entry.line)
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
    note(.notPicture, entry, entry.path)
    return nil
  }

  // MARK: pictures

  mutating func setFigures(_ entries: [BookPlan.FigureEntry]) {
    if entries.isEmpty { return }
    let captions = book.parts.indices.flatMap { part in
      book.parts[part].articles.indices.flatMap { article in
        book.parts[part].articles[article].figures.indices.map { (part, article, $0) }
      }
    }
    let byID = Dictionary(grouping: captions) { book.parts[$0].articles[$1].figures[$2].id }
    for entry in entries {
      let found =
        entry.isIdentifier
        ? byID[entry.anchor] ?? []
        : captions.filter { book.parts[$0].articles[$1].figures[$2].caption.text.contains(entry.anchor) }
      let key = entry.isIdentifier ? "id" : "caption"
      guard let (part, article, place) = found.first else {
        note(.noSuchPlace, entry.file.line, key, entry.anchor)
        continue
      }
      if found.count > 1 {
        note(.manyPlaces, entry.file.line, key, entry.anchor, String(found.count))
        continue
      }
      if entry.alternative.isEmpty { note(.noAlternative, entry.file, entry.file.path) }
      var figure = book.parts[part].articles[article].figures[place]
      figure.picture = picture(entry.file)
      (figure.alternative, figure.credit) = (entry.alternative, entry.credit)
      book.parts[part].articles[article].figures[place] = figure
    }
  }

  // MARK: notes

  /// Puts notes at their places, and numbers them through their article with those that it has already.
  mutating func setNotes(_ entries: [BookPlan.NoteEntry]) {
    guard !entries.isEmpty || book.articles.contains(where: { !$0.notes.isEmpty }) else { return }
    // Where each block stands, by its identifier, and all of an article's by the article's.
    var blocks: [String: [Place]] = [:]
    for (part, articles) in book.parts.map(\.articles).enumerated() {
      for (number, article) in articles.enumerated() {
        let places = article.body.enumerated().map { order, block in
          Place(part: part, article: number, order: order, id: block.id, text: block.text)
        }
        for place in places { blocks[place.id] = [place] }
        blocks[article.id] = places
      }
    }
    var placed: [(place: Place, note: Note)] = []
    for part in book.parts.indices {
      for article in book.parts[part].articles.indices {
        for note in book.parts[part].articles[article].notes {
          if let place = blocks[note.block]?.first { placed.append((place, note)) }
        }
        book.parts[part].articles[article].notes = []
      }
    }
    placed += entries.compactMap { entry in
      place(entry, among: blocks[entry.block] ?? []).map { place, offset in
        (place: place, note: Note(block: place.id, offset: offset, text: entry.text))
      }
    }
    let keyed = placed.enumerated().map { turn, placed in
      (key: (placed.place.part, placed.place.article, placed.place.order, placed.note.offset, turn), placed)
    }
    for (place, note) in keyed.sorted(by: { $0.key < $1.key }).map(\.1) {
      let article = book.parts[place.part].articles[place.article].id
      let count = book.parts[place.part].articles[place.article].notes.count
      var note = note
      note.id = numbered("note\(article.drop { $0 != "-" })-", count + 1, digits: 2)
      book.parts[place.part].articles[place.article].notes.append(note)
    }
  }

  /// A block of the book and its place.
  private struct Place {
    var part: Int
    var article: Int
    var order: Int
    var id: String
    var text: String
  }

  /// The block that a note stands in and the place of its mark; noted and nil where there is none, or more than one.
  private mutating func place(
    _ entry: BookPlan.NoteEntry, among blocks: [Place]
  ) -> (place: Place, offset: Int)? {
    guard !blocks.isEmpty else {
      note(.noSuchPlace, entry.line, "at", entry.block)
      return nil
    }
    let found = blocks.compactMap { block in end(of: entry.words, in: block.text).map { (block, $0) } }
    switch found.count {
    case 1: return found[0]
    case 0: note(.noSuchPlace, entry.line, "words", entry.words)
    default: note(.manyPlaces, entry.line, "words", entry.words, String(found.count))
    }
    return nil
  }

  /// The UTF-8 offset behind the words, where they stand first; the end of the text for no words.
  private func end(of words: String, in text: String) -> Int? {
    if words.isEmpty { return text.utf8.count }
    let range = Array(text.utf8).firstRange(of: Array(words.utf8))
    return range?.upperBound
  }
}
