package import Anthology
internal import Markup
internal import XHTML

/// A picture as it will be printed.
package struct PrintedImage: Sendable {
  /// `fig-0001-01`
  package var id: String
  package var file: OutputFile
  /// In pixels.
  package var width: Int
  package var height: Int
  /// How wide print.css prints it, in points: a pixel is 3/4 pt, but it is no wider than the type area and no higher than
  /// two thirds of it.
  package var printedWidth: Double
  package var caption: String
  package var credit: String

  /// 有效分辨率, in pixels an inch of the printed page.
  package var resolution: Int { Int((Double(width) / (printedWidth / 72)).rounded()) }

  /// What printing wants at least.
  package static let wantedResolution = 200
}

/// The pictures of a book in book order.
package func printedImages(of book: Book, _ area: TypeArea) -> [PrintedImage] {
  let figures = book.articles.flatMap(\.figures).filter { $0.picture != nil }
  return zip(figures, imageFiles(of: book)).compactMap { figure, file in
    guard let picture = figure.picture, picture.width > 0, picture.height > 0 else { return nil }
    let width = min(
      Double(picture.width) * 0.75, area.width,
      area.pictureHeight * Double(picture.width) / Double(picture.height))
    return PrintedImage(
      id: figure.id, file: file, width: picture.width, height: picture.height, printedWidth: width,
      caption: figure.caption.text, credit: figure.credit)
  }
}

/// images.csv
func imageList(_ images: [PrintedImage]) -> OutputFile {
  let rows = images.map { image in
    [
      image.id, image.file.path, "\(image.width)x\(image.height)", String(image.resolution),
      sha256(image.file.bytes), image.caption, image.credit,
    ]
  }
  return OutputFile(
    path: "images.csv", text: csv([["id", "file", "pixels", "dpi", "sha256", "caption", "credit"]] + rows))
}
