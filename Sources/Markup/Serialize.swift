/// A tree as UTF-8, ending in a line feed. No white space is added to it.
package func serialize(_ root: Element) -> [UInt8] {
  var writer = MarkupWriter()
  writer.write(root)
  return writer.document()
}
