import Foundation
import Galley

// 原稿存底: the file beside the galleys that keeps what the pages gave when they were written last.

/// The galleys in one text, each behind a line with its name; above them a sum, so that it shows when a search and replace over
/// the whole folder has gone over this file as well.
func stateBytes(_ galleys: [Galley]) -> [UInt8] {
  var bytes: [UInt8] = []
  for galley in galleys {
    bytes += Array("<!-- galley \(galley.file) -->\n".utf8)
    bytes += Array(markdown(of: galley).utf8)
  }
  return firstLine(of: bytes[...]) + bytes
}

/// What the pages gave for each file, in the order of the book.
struct GalleyState {
  var order: [String] = []
  var texts: [String: ArraySlice<UInt8>] = [:]
}

/// The state of a folder of galleys; nil where there is none, or one that is not as the program wrote it.
func readState(in folder: String) -> GalleyState? {
  guard let data = FileManager.default.contents(atPath: join(folder, GalleyFolder.state)) else { return nil }
  let bytes = [UInt8](data)
  guard let end = bytes.firstIndex(of: 0x0A), case let rest = bytes[(end + 1)...],
    bytes[...end].elementsEqual(firstLine(of: rest))
  else { return nil }
  var state = GalleyState()
  let (head, tail) = (Array("<!-- galley ".utf8), Array(" -->".utf8))
  var (line, start) = (rest.startIndex, rest.startIndex)
  while line <= rest.endIndex {
    let next = line < rest.endIndex ? rest[line...].firstIndex(of: 0x0A) ?? rest.endIndex : rest.endIndex
    let isName =
      rest[line..<next].starts(with: head) && rest[line..<next].suffix(tail.count).elementsEqual(tail)
    if isName || line == rest.endIndex {
      if let last = state.order.last { state.texts[last] = rest[start..<line] }
      if isName {
        let name = rest[line..<next].dropFirst(head.count).dropLast(tail.count)
        state.order.append(String(decoding: name, as: UTF8.self))
        start = min(next + 1, rest.endIndex)
      }
    }
    line = next + 1
  }
  return state
}

private func firstLine(of bytes: ArraySlice<UInt8>) -> [UInt8] {
  // FNV-1a (Fowler, Noll and Vo): against accidents, not against malice.
  let sum = bytes.reduce(0xCBF2_9CE4_8422_2325) { (sum: UInt64, byte) in
    (sum ^ UInt64(byte)) &* 0x100_0000_01B3
  }
  return Array("<!-- what the pages gave; not to be edited \(String(sum, radix: 16)) -->\n".utf8)
}
