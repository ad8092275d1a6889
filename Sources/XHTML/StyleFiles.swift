package import Anthology

/// The style files as a book carries them: all in `styles/`, in the order given.
package func styleFiles(_ styles: [OutputFile]) -> [OutputFile] {
  styles.map {
    OutputFile(path: $0.path.hasPrefix("styles/") ? $0.path : "styles/" + $0.path, bytes: $0.bytes)
  }
}

/// The addresses of the style sheets among them, as a document sees them.
///
/// `base` is the way from the document's folder to the folder that holds `styles/`: `""` or `"../"`.
package func styleLinks(_ styles: [OutputFile], from base: String) -> [String] {
  styleFiles(styles).map(\.path).filter { $0.hasSuffix(".css") }.map { base + $0 }
}
