import Anthology
import Binding
import Galley

/// Any text is a galley, with findings or without. One without says the same when it has been written and read again, and no
/// Chinese character of its file is gone.
func tryGalley(_ bytes: [UInt8]) -> Int32 {
  guard let text = String(validating: bytes, as: UTF8.self) else { return -1 }
  let (galley, findings) = reading(text)
  guard findings.isEmpty else { return 0 }
  let written = markdown(of: galley)
  let (again, more) = reading(written)
  precondition(more.isEmpty, "what it wrote is wrong: \(more)")
  precondition(markdown(of: again).utf8.elementsEqual(written.utf8), "read another galley than was written")
  // The name of a note that nothing calls is not kept.
  precondition(
    text.contains("[^") || hanzi(text).allSatisfy { hanzi(written)[$0, default: 0] >= $1 }, "text is gone")
  return 0
}

private func reading(_ text: String) -> (galley: Galley, findings: [Finding]) {
  readGalley(text, file: "001.md", name: "001.md") { yaml, before throws(Refusal) in
    try readFrontMatter(yaml, file: "001.md", before: before)
  }
}

/// How many there are of each character of the block CJK Unified Ideographs.
private func hanzi(_ text: String) -> [Unicode.Scalar: Int] {
  text.unicodeScalars.reduce(into: [:]) { counts, scalar in
    if (0x4E00...0x9FFF).contains(scalar.value) { counts[scalar, default: 0] += 1 }
  }
}
