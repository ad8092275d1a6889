internal import Anthology
internal import Markup
internal import XHTML

/// A book laid out as the files of an EPUB.
struct Publication: Sendable {
  static let packagePath = "package.opf"
  static let navigationPath = "nav.xhtml"
  static let ncxPath = "toc.ncx"

  /// Without its articles: they are in what the files are made of.
  private(set) var book: Book
  let profile: Profile
  let apparatus: Apparatus
  let contents: [ContentsEntry]
  let hasPictures: Bool
  /// Whether every picture has its words.
  let hasWordsForPictures: Bool
  /// The places that a reading system offers by name, in reading order.
  private(set) var landmarks: [Landmark] = []
  /// In reading order as far as they are read, then the rest.
  private(set) var resources: [Resource] = []
  /// What the files are made of, by the places of `resources`; until it is taken away.
  private var made: [Content] = []
  private let setting: Setting
  /// The addresses of the style sheets as documents in text/ see them, and as those beside the package document do.
  private let pageStyles: [String]
  private let rootStyles: [String]

  /// - Parameter apparatus: asked for when all is done that can be done without it; nil where nobody else finds it.
  init(
    _ whole: consuming Book, styles: [OutputFile], profile: Profile, apparatus: (() -> Apparatus)? = nil
  ) {
    var book = whole
    self.profile = profile
    let images = imageFiles(of: book)
    hasPictures = !images.isEmpty
    hasWordsForPictures =
      images.isEmpty
      || book.articles.flatMap(\.figures).allSatisfy { $0.picture == nil || !$0.alternative.isEmpty }
    let hasNotes = book.parts.contains { $0.articles.contains { !$0.notes.isEmpty } }
    let front = frontPages(of: book)
    var contents = XHTML.contents(of: book, front: front)
    let pages = XHTML.pages(of: book)
    self.apparatus = apparatus?() ?? Apparatus(of: book)
    setting = Setting(
      base: "../", hasSemantics: true, apparatus: self.apparatus,
      noteIcon: profile == .duokan ? "../" + noteIconPath : nil
    ) { page, fragment in page + ".xhtml" + (fragment.isEmpty ? "" : "#" + fragment) }
    let back = backPages(of: self.apparatus)
    contents += matterContents(back)
    self.contents = contents
    pageStyles = styleLinks(styles, from: "../")
    rootStyles = styleLinks(styles, from: "")
    book.parts = []
    self.book = book

    addCover()
    for page in front { addMatter(page) }
    landmarks.append(Landmark(type: "toc", path: Self.navigationPath, words: BookWords.contents))
    if let first = pages.first {
      landmarks.append(Landmark(type: "bodymatter", path: Self.path(of: first.name), words: BookWords.start))
    }
    add(
      Resource(
        id: "nav", path: Self.navigationPath, mediaType: "application/xhtml+xml", properties: "nav",
        isRead: true), .navigation)
    for page in pages { addPage(page.name, .page(page)) }
    for page in back { addMatter(page) }
    add(Resource(id: "ncx", path: Self.ncxPath, mediaType: "application/x-dtbncx+xml"), .ncx)
    addFiles(styleFiles(styles), id: "style")
    addFiles(images, id: "image")
    if profile == .duokan, hasNotes {
      addFiles([OutputFile(path: noteIconPath, bytes: noteIcon)], id: "note-icon")
    }
  }

  /// What the files are made of, by the places of `resources`: it goes with who makes them.
  mutating func takeContents() -> [Content] {
    defer { made = [] }
    return made
  }

  /// Where a page of the book stands, relative to the package document.
  static func path(of page: String) -> String { "text/\(page).xhtml" }

  /// 封面: the editor's picture, else one in type. Each is there twice, as a picture for shelves and as the first page
  /// of the book; Kindle makes that page itself, and knows no SVG as a cover.
  private mutating func addCover() {
    let hasPage = profile != .kindle
    var (picture, content) = ("images/cover.svg", Content.coverDrawing)
    if let cover = book.cover {
      (picture, content) = ("images/cover." + cover.format.suffix, .bytes(cover.bytes))
    } else if !hasPage {
      return
    }
    if hasPage {
      let path = Self.path(of: Matter.cover.page)
      landmarks.append(Landmark(type: "cover", path: path, words: BookWords.cover))
      addPage("cover", path: path, .cover(picture: "../" + picture))
    }
    add(
      Resource(
        id: "cover-image", path: picture, mediaType: mediaType(of: picture), properties: "cover-image"),
      content)
  }

  private mutating func addMatter(_ page: MatterPage) {
    let path = Self.path(of: page.matter.page)
    landmarks.append(Landmark(type: page.matter.semantics, path: path, words: page.title))
    addPage(page.matter == .title ? "title-page" : page.matter.page, path: path, .matter(page))
  }

  private mutating func addPage(_ id: String, path: String? = nil, _ content: Content) {
    add(
      Resource(
        id: id, path: path ?? Self.path(of: id), mediaType: "application/xhtml+xml", isRead: true), content)
  }

  private mutating func addFiles(_ files: [OutputFile], id: String) {
    for (number, file) in files.enumerated() {
      add(
        Resource(id: "\(id)-\(number + 1)", path: file.path, mediaType: mediaType(of: file.path)),
        .bytes(file.bytes))
    }
  }

  private mutating func add(_ resource: Resource, _ content: Content) {
    resources.append(resource)
    made.append(content)
  }

  /// What stands in a file.
  func bytes(of content: Content) -> [UInt8] {
    switch content {
    case .bytes(let bytes): bytes
    case .cover(let picture): coverDocument(of: book, picture: picture, styles: pageStyles)
    case .coverDrawing: coverDrawing(of: book)
    case .page(let page): pageDocument(page, book: book, styles: pageStyles, setting)
    case .matter(let page): matterDocument(page, book: book, styles: pageStyles, setting)
    case .navigation: navigationDocument(of: self, styles: rootStyles)
    case .ncx: ncxDocument(of: self)
    case .package: packageDocument(of: self)
    }
  }
}

/// A place that a reading system offers by name.
struct Landmark {
  /// From the EPUB 3 Structural Semantics Vocabulary.
  var type: String
  /// Relative to the package document.
  var path: String
  var words: String
}

extension ContentsEntry {
  /// Where it leads, relative to the package document.
  var address: String { Publication.path(of: page) + (fragment.isEmpty ? "" : "#" + fragment) }
}

extension PageBreak {
  /// Where it stands, relative to the package document.
  var address: String { Publication.path(of: article) + "#" + id }
}
