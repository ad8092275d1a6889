import Markup

/// Any bytes are refused, or are a tree that is the same again when it has been written and read.
func tryMarkup(_ bytes: [UInt8]) -> Int32 {
  guard let tree = try? parseMarkup(bytes) else { return 0 }
  let written = serialize(tree)
  do {
    let again = try serialize(parseMarkup(written))
    precondition(again == written, "read another tree than was written")
  } catch {
    fatalError("cannot read what it wrote: \(error)")
  }
  return 0
}
