/// The central directory of an archive that parts are joined to: a header for each entry, which says where the entry stands, and the
/// record of its end (PKWARE's APPNOTE, 4.3.12 to 4.3.16).
package struct Directory {
  package private(set) var bytes: [UInt8] = []
  private var names: Set<String> = []

  package init() {}

  /// Takes over the headers of a part.
  ///
  /// - Parameters:
  ///   - part: an archive that `makeArchive` made: no header has an extra field or a comment.
  ///   - place: where the part's first entry is to stand.
  /// - Returns: where its entries end, and its own directory begins.
  package mutating func add(_ part: [UInt8], at place: Int) throws(ArchiveError) -> Int {
    let record = part.count - Self.recordSize
    guard record >= 0, part.number(4, at: record) == Self.recordSign else { throw Self.noArchive }
    let start = part.number(4, at: record + 16)
    let end = start + part.number(4, at: record + 12)
    guard end <= record else { throw Self.noArchive }
    var header = start
    while header < end {
      guard header + Self.headerSize <= end, part.number(4, at: header) == Self.headerSign else {
        throw Self.noArchive
      }
      let next = header + Self.headerSize + part.number(2, at: header + 28)
      guard next <= end, part.number(4, at: header + 30) == 0 else { throw Self.noArchive }
      try add(part[header..<next], movedBy: place)
      header = next
    }
    return start
  }

  private mutating func add(_ header: ArraySlice<UInt8>, movedBy distance: Int) throws(ArchiveError) {
    let name = String(decoding: header.dropFirst(Self.headerSize), as: UTF8.self)
    guard names.insert(name).inserted else {
      throw ArchiveError(.add, entry: name, cause: "it is there already")
    }
    let start = bytes.count
    bytes += header
    let place = bytes.number(4, at: start + 42) + distance
    bytes.set(min(place, Self.most32), 4, at: start + 42)
    guard place > Self.most32 else { return }
    // Version 4.5 has a field for it behind the name.
    bytes.set(45, 2, at: start + 6)
    bytes.set(12, 2, at: start + 30)
    bytes.append(1, 2)
    bytes.append(8, 2)
    bytes.append(place, 8)
  }

  /// Writes the record of the end, for a directory that stands at a place; and the larger one before it, where that has no room for all.
  package mutating func close(at place: Int) {
    let (size, count) = (bytes.count, names.count)
    if place > Self.most32 || count > Self.most16 {
      bytes.append(0x0606_4B50, 4)
      bytes.append(44, 8)
      bytes.append(45 | 45 << 16, 4)
      bytes.append(0, 8)
      for number in [count, count, size, place] { bytes.append(number, 8) }
      bytes.append(0x0706_4B50, 4)
      bytes.append(0, 4)
      bytes.append(place + size, 8)
      bytes.append(1, 4)
    }
    bytes.append(Self.recordSign, 4)
    bytes.append(0, 4)
    for _ in 0..<2 { bytes.append(min(count, Self.most16), 2) }
    for number in [size, place] { bytes.append(min(number, Self.most32), 4) }
    bytes.append(0, 2)
  }

  private static let headerSign = 0x0201_4B50
  private static let headerSize = 46
  private static let recordSign = 0x0605_4B50
  private static let recordSize = 22
  private static let most16 = 0xFFFF
  private static let most32 = 0xFFFF_FFFF
  private static let noArchive = ArchiveError(.open, cause: "no archive that can be joined")
}

// Numbers stand with their lowest byte first.
extension [UInt8] {
  fileprivate func number(_ length: Int, at place: Int) -> Int {
    (0..<length).reduce(0) { $0 | Int(self[place + $1]) << (8 * $1) }
  }

  fileprivate mutating func set(_ number: Int, _ length: Int, at place: Int) {
    for byte in 0..<length { self[place + byte] = UInt8(truncatingIfNeeded: number >> (8 * byte)) }
  }

  fileprivate mutating func append(_ number: Int, _ length: Int) {
    for byte in 0..<length { append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }
}
