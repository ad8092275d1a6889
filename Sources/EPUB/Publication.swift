internal import Anthology
internal import Markup
internal import XHTML

/// A book laid out as the files of an EPUB.
struct Publication: Sendable {
  static let packagePath = "package.opf"
  static let navigationPath = "nav.xhtml"
  static let ncxPath = "toc.ncx"

  let book: Book
  let profile: Profile
  let apparatus: Apparatus
  let contents: [ContentsEntry]
  /// The places that a reading system offers by name, in reading order.
  private(set) var landmarks: [Landmark] = []
  /// In reading order as far as they are read, then the rest.
  private(set) var resources: [Resource] = []
  private let setting: Setting
  /// The addresses of the style sheets as documents in text/ see them, and as those beside the package document do.
  private let pageStyles: [String]
  private let rootStyles: [String]

  init(_ book: Book, styles: [OutputFile], profile: Profile) {
    self.book = book
    self.profile = profile
    let pages = XHTML.pages(of: book)
    apparatus = Apparatus(of: book, pages: pages)
    let setting = Setting(
      base: "../", hasSemantics: true, apparatus: apparatus,
      noteIcon: profile == .duokan ? "../" + noteIconPath : nil
    ) { page, fragment in page + ".xhtml" + (fragment.isEmpty ? "" : "#" + fragment) }
    let (front, back) = (frontPages(of: book), backPages(of: apparatus, setting))
    contents = XHTML.contents(of: book, front: front, back: back)
    pageStyles = styleLinks(styles, from: "../")
    rootStyles = styleLinks(styles, from: "")
    self.setting = setting

    addCover(styles: pageStyles)
    for page in front { addMatter(page) }
    landmarks.append(Landmark(type: "toc", path: Self.navigationPath, words: BookWords.contents))
    if let first = pages.first {
      landmarks.append(Landmark(type: "bodymatter", path: Self.path(of: first.name), words: BookWords.start))
    }
    let navigationPlace = resources.count
    for page in pages {
      addPage(page.name, .page(page))
    }
    for page in back { addMatter(page) }
    resources.insert(
      Resource(
        id: "nav", path: Self.navigationPath, mediaType: "application/xhtml+xml", properties: "nav",
        isRead: true, content: .navigation),
      at: navigationPlace)
    resources.append(
      Resource(
        id: "ncx", path: Self.ncxPath, mediaType: "application/x-dtbncx+xml",
        content: .ncx))
    addFiles(styleFiles(styles), id: "style")
    addFiles(imageFiles(of: book), id: "image")
    if profile == .duokan, book.articles.contains(where: { !$0.notes.isEmpty }) {
      addFiles([OutputFile(path: noteIconPath, bytes: noteIcon)], id: "note-icon")
    }
  }

  /// Where a page of the book stands, relative to the package document.
  static func path(of page: String) -> String { "text/\(page).xhtml" }

  /// 封面: the editor's picture, else one in type. Each is there twice, as a picture for shelves and as the first page
  /// of the book; Kindle makes that page itself, and knows no SVG as a cover.
  private mutating func addCover(styles: [String]) {
    let hasPage = profile != .kindle
    var picture = OutputFile(path: "images/cover.svg", bytes: [])
    if let cover = book.cover {
      picture = OutputFile(path: "images/cover." + cover.format.suffix, bytes: cover.bytes)
    } else if hasPage {
      picture.bytes = serialize(coverDrawing(of: book), breaking: ["svg"])
    } else {
      return
    }
    if hasPage {
      let path = Self.path(of: Matter.cover.page)
      landmarks.append(Landmark(type: "cover", path: path, words: BookWords.cover))
      resources.append(
        Resource(
          id: "cover", path: path, mediaType: "application/xhtml+xml", isRead: true,
          content: .bytes(coverDocument(of: book, picture: "../" + picture.path, styles: styles))))
    }
    resources.append(
      Resource(
        id: "cover-image", path: picture.path, mediaType: mediaType(of: picture.path),
        properties: "cover-image", content: .bytes(picture.bytes)))
  }

  private mutating func addMatter(_ page: MatterPage) {
    let path = Self.path(of: page.matter.page)
    landmarks.append(Landmark(type: page.matter.semantics, path: path, words: page.title))
    addPage(
      page.matter == .title ? "title-page" : page.matter.page, path: path,
      .matter(page))
  }

  private mutating func addPage(_ id: String, path: String? = nil, _ content: Resource.Content) {
    resources.append(
      Resource(
        id: id, path: path ?? Self.path(of: id), mediaType: "application/xhtml+xml", isRead: true,
        content: content))
  }

  private mutating func addFiles(_ files: [OutputFile], id: String) {
    for (number, file) in files.enumerated() {
      resources.append(
        Resource(
          id: "\(id)-\(number + 1)", path: file.path, mediaType: mediaType(of: file.path),
          content: .bytes(file.bytes)))
    }
  }

  /// What stands in a resource.
  func bytes(of resource: Resource) -> [UInt8] {
    switch resource.content {
    case .bytes(let bytes): bytes
    case .page(let page): pageDocument(page, book: book, styles: pageStyles, setting)
    case .matter(let page): matterDocument(page, book: book, styles: pageStyles)
    case .navigation: navigationDocument(of: self, styles: rootStyles)
    case .ncx: ncxDocument(of: self)
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
