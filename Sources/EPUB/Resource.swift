internal import XHTML

/// A file of the publication as the manifest lists it.
struct Resource {
  /// Unique in the package document; ASCII.
  var id: String
  /// Relative to the package document.
  var path: String
  var mediaType: String
  /// `nav`, or empty.
  var properties = ""
  /// Whether it stands in the spine.
  var isRead = false
}

/// What is in a file, or what it is made of: articles are many, and their documents are made one at a time; lists of them are long.
enum Content {
  case bytes([UInt8])
  case cover(picture: String)
  case coverDrawing
  case page(BookPage)
  case matter(MatterPage)
  case navigation
  case ncx
  case package
}

/// The media type of a file that a style sheet may name (EPUB 3.3, 3.2).
func mediaType(of path: String) -> String {
  switch path.split(separator: ".").last.map({ $0.lowercased() }) {
  case "css": "text/css"
  case "ttf": "font/ttf"
  case "otf": "font/otf"
  case "woff": "font/woff"
  case "woff2": "font/woff2"
  case "png": "image/png"
  case "jpg", "jpeg": "image/jpeg"
  case "gif": "image/gif"
  case "svg": "image/svg+xml"
  case "webp": "image/webp"
  default: "application/octet-stream"
  }
}
