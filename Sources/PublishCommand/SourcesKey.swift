import Anthology
import Ingest

/// 来源指纹: a sum of all that decides what the pages give: the program itself, book.yaml, and each page's name and bytes. Two runs with one
/// key give the same articles, so the second need not recover them again. nil where something of it cannot be read a second time.
///
/// The program's own file stands for its weights and, by the version that it is linked with, for ICU's dictionary.
func sourcesKey(_ manuscript: Manuscript, in world: World) -> String? {
  guard let program = world.executable else { return nil }
  var sum = FNV()
  for path in [program] + (manuscript.file.map { [world.absolute($0)] } ?? []) + manuscript.pages.map(\.path)
  {
    guard path != "-", let bytes = try? contents(ofFile: path) else { return nil }
    sum.add(bytes[...])
    sum.add(Array("\(bytes.count)".utf8)[...])
  }
  for page in manuscript.pages { sum.add(Array("\n\(page.name)\n\(page.encoding ?? "")".utf8)[...]) }
  return sum.text
}

/// FNV-1a, 64 bits (Fowler, Noll and Vo): against accidents, not against malice.
struct FNV {
  private var sum: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { buffer in
      for byte in buffer { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
  }

  var text: String { String(sum, radix: 16) }
}
