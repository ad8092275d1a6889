internal import Anthology
internal import Markup
internal import XHTML

/// A book laid out as the files of an EPUB.
struct Publication {
  static let packagePath = "package.opf"
  static let navigationPath = "nav.xhtml"
  static let ncxPath = "toc.ncx"
  static let titlePagePath = "text/title.xhtml"

  let book: Book
  let contents: [ContentsEntry]
  /// In reading order as far as they are read, then the rest.
  private(set) var resources: [Resource] = []

  init(_ book: Book, styles: [OutputFile]) {
    self.book = book
    contents = XHTML.contents(of: book)
    let pages = XHTML.pages(of: book)
    let pageStyles = styleLinks(styles, from: "../")
    addPage("title-page", Self.titlePagePath, titlePageDocument(of: book, styles: pageStyles))
    resources.append(
      Resource(
        id: "nav", path: Self.navigationPath, mediaType: "application/xhtml+xml", properties: "nav",
        isRead: true,
        bytes: navigationDocument(
          of: book, contents: contents, firstPage: pages.first?.name, styles: styleLinks(styles, from: ""))))
    for page in pages {
      addPage(page.name, Self.path(of: page.name), pageDocument(page, book: book, styles: pageStyles))
    }
    resources.append(
      Resource(
        id: "ncx", path: Self.ncxPath, mediaType: "application/x-dtbncx+xml",
        bytes: ncxDocument(of: book, contents: contents)))
    for (number, file) in styleFiles(styles).enumerated() {
      resources.append(
        Resource(
          id: "style-\(number + 1)", path: file.path, mediaType: mediaType(of: file.path),
          bytes: file.bytes))
    }
  }

  /// Where a page of the body stands, relative to the package document.
  static func path(of page: String) -> String { "text/\(page).xhtml" }

  private mutating func addPage(_ id: String, _ path: String, _ bytes: [UInt8]) {
    resources.append(
      Resource(id: id, path: path, mediaType: "application/xhtml+xml", isRead: true, bytes: bytes))
  }

  /// Every file, the package document included.
  var files: [OutputFile] {
    [OutputFile(path: Self.packagePath, bytes: packageDocument(of: self))]
      + resources.map { OutputFile(path: $0.path, bytes: $0.bytes) }
  }
}

extension ContentsEntry {
  /// Where it leads, relative to the package document.
  var address: String { Publication.path(of: page) + (fragment.isEmpty ? "" : "#" + fragment) }
}
