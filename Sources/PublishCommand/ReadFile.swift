import Anthology
import Ingest

/// All bytes of a file, by the name that the user gave it. Throws what `contents(ofFile:)` throws, under that name.
func readFile(_ name: String, in world: World) throws(Refusal) -> [UInt8] {
  do throws(Refusal) {
    return try contents(ofFile: world.absolute(name))
  } catch {
    throw Refusal(
      error.kind,
      error.findings.map { finding in
        var finding = finding
        finding.file = name
        return finding
      })
  }
}

/// The text of bytes in UTF-8; or the one-based line that is none.
func readText(_ bytes: [UInt8]) -> (text: String, wrongLine: Int?) {
  if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
  let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  return ("", (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1)
}

/// What `bad-yaml` says of a file that is in another encoding.
let notUTF8 = "not UTF-8"
