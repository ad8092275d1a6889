/// A tree as UTF-8.
///
/// - Parameters:
///   - root: the document's element.
///   - prolog: what stands before it.
///   - breaking: as `MarkupWriter` takes them. It holds only where such an element has no text of its own.
/// - Returns: the document, ending in a line feed.
package func serialize(_ root: Element, prolog: Prolog = .xml, breaking: [StaticString] = []) -> [UInt8] {
  var writer = MarkupWriter(prolog: prolog, breaking: breaking)
  writer.write(root)
  return writer.document()
}
