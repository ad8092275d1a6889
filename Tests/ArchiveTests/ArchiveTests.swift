import Archive
import Testing

@Suite struct ArchiveTests {
  /// Fixed, mixed, and large enough to be cut by every buffer on the way.
  static let entries: [ArchiveEntry] = {
    var seed: UInt64 = 7
    let noise = (0..<300_000).map { _ in
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: seed >> 33)
    }
    return [
      ArchiveEntry(name: "mimetype", bytes: Array("application/epub+zip".utf8), stored: true),
      ArchiveEntry(name: "z/last-by-name.txt", bytes: Array(repeating: 65, count: 100_000)),
      ArchiveEntry(name: "a/noise.bin", bytes: noise),
      ArchiveEntry(name: "a/noise-stored.bin", bytes: noise, stored: true),
      ArchiveEntry(name: "空.txt", bytes: [], stored: true),
    ]
  }()

  @Test func readsBackWhatItWrote() throws {
    #expect(try readArchive(makeArchive(Self.entries)) == Self.entries)
  }

  @Test func sameEntriesGiveSameBytes() throws {
    #expect(try makeArchive(Self.entries) == makeArchive(Self.entries))
  }

  /// OCF 4.3.2: the type of the file can be read at byte 38.
  @Test func mimetypeStandsStoredAtTheBeginning() throws {
    let bytes = try makeArchive(Self.entries)
    #expect(bytes[0..<4].elementsEqual([0x50, 0x4B, 3, 4]))
    #expect(bytes[8..<10].elementsEqual([0, 0]), "method")
    #expect(bytes[28..<30].elementsEqual([0, 0]), "length of the extra field")
    #expect(bytes[30..<58].elementsEqual("mimetypeapplication/epub+zip".utf8))
  }

  /// Time, date, attributes and extra fields of the central directory are what no clock and no zone can change.
  @Test func everyEntryCarriesTheSameFixedHead() throws {
    let heads = try centralHeads(of: makeArchive(Self.entries))
    #expect(heads.count == Self.entries.count)
    for head in heads {
      #expect(head[12..<16].elementsEqual([0, 0, 0x21, 0]), "00:00:00, 1 January 1980")
      #expect(head[30..<34].elementsEqual([0, 0, 0, 0]), "extra field and comment")
      #expect(head[38..<42].elementsEqual([0, 0, 0xA4, 0x81]), "rw-r--r--")
    }
  }

  /// However the entries are shared out, and nothing is deflated twice.
  @Test func partsAreJoinedAsTheyAre() throws {
    let whole = try joinArchives([makeArchive(Self.entries)])
    #expect(try readArchive(whole) == Self.entries)
    for cut in 1..<Self.entries.count {
      let parts = [Array(Self.entries[..<cut]), Array(Self.entries[cut...])]
      #expect(try joinArchives(parts.map { try makeArchive($0) }) == whole)
    }
    for head in try centralHeads(of: whole) {
      #expect(head[12..<16].elementsEqual([0, 0, 0x21, 0]), "00:00:00, 1 January 1980")
      #expect(head[30..<34].elementsEqual([0, 0, 0, 0]), "extra field and comment")
      #expect(head[38..<42].elementsEqual([0, 0, 0xA4, 0x81]), "rw-r--r--")
    }
    #expect(whole[30..<58].elementsEqual("mimetypeapplication/epub+zip".utf8))
  }

  /// What is joined and what the library makes of all entries at once is the same to the byte.
  @Test func joinedIsWhatWouldBeMadeAtOnce() throws {
    let whole = try makeArchive(Self.entries)
    for cut in 1..<Self.entries.count {
      let parts = [Array(Self.entries[..<cut]), Array(Self.entries[cut...])]
      #expect(try joinArchives(parts.map { try makeArchive($0) }) == whole)
    }
  }

  /// More entries than 16 bits can count, for which an archive has a larger record.
  @Test func manyEntriesAreJoined() throws {
    let entries = (0..<66_000).map { ArchiveEntry(name: "\($0)", bytes: [], stored: true) }
    let parts = [Array(entries[..<40_000]), Array(entries[40_000...])]
    let whole = try joinArchives(parts.map { try makeArchive($0) })
    #expect(try whole == makeArchive(entries))
    #expect(try readArchive(whole).count == entries.count)
  }

  @Test func partsThatShareANameAreNotJoined() throws {
    let part = try makeArchive([ArchiveEntry(name: "a.txt", bytes: [1])])
    #expect(throws: ArchiveError.self) { try joinArchives([part, part]) }
    #expect(throws: ArchiveError.self) { try joinArchives([]) }
    #expect(throws: ArchiveError.self) { try joinArchives([part, [1, 2, 3]]) }
  }

  @Test func noEntriesAreAnError() {
    #expect(throws: ArchiveError.self) { try makeArchive([]) }
  }

  @Test func twoEntriesOfOneNameAreAnErrorThatNamesThem() throws {
    let entry = ArchiveEntry(name: "a.txt", bytes: [1])
    let error = #expect(throws: ArchiveError.self) { try makeArchive([entry, entry]) }
    #expect(error?.step == .add)
    #expect(error?.entry == "a.txt")
    #expect(error?.cause.isEmpty == false)
  }

  @Test func whatIsNoArchiveIsAnError() {
    for bytes in [[], [0], Array("no archive at all".utf8)] as [[UInt8]] {
      let error = #expect(throws: ArchiveError.self) { try readArchive(bytes) }
      #expect(error?.step == .open)
    }
  }

  @Test func damagedContentsAreAnErrorThatNamesTheEntry() throws {
    var bytes = try makeArchive([ArchiveEntry(name: "a.txt", bytes: Array("content".utf8), stored: true)])
    bytes[36] ^= 1
    let error = #expect(throws: ArchiveError.self) { try readArchive(bytes) }
    #expect(error?.step == .read)
    #expect(error?.entry == "a.txt")
  }

  @Test func unpacksNoMoreThanItMay() throws {
    let bytes = try makeArchive(Self.entries)
    let total = Self.entries.reduce(0) { $0 + $1.bytes.count }
    #expect(try readArchive(bytes, limit: total) == Self.entries)
    #expect(throws: ArchiveError.self) { try readArchive(bytes, limit: total - 1) }
  }

  @Test(.timeLimit(.minutes(10))) func noCutArchiveIsRead() throws {
    let bytes = try makeArchive([
      ArchiveEntry(name: "a.txt", bytes: Array("content".utf8), stored: true),
      ArchiveEntry(name: "b.txt", bytes: Array(repeating: 66, count: 500)),
    ])
    for length in 0..<bytes.count {
      #expect(throws: ArchiveError.self) { try readArchive(Array(bytes[..<length])) }
    }
  }

  /// The fixed parts of the central directory's headers (APPNOTE 4.3.12).
  private func centralHeads(of bytes: [UInt8]) throws -> [ArraySlice<UInt8>] {
    func number(_ place: Int, _ length: Int) -> Int {
      (0..<length).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    // No comment: the end record is the last 22 bytes.
    let end = bytes.count - 22
    try #require(number(end, 4) == 0x0605_4B50)
    var place = number(end + 16, 4)
    var heads: [ArraySlice<UInt8>] = []
    while place < end {
      try #require(number(place, 4) == 0x0201_4B50)
      heads.append(ArraySlice(Array(bytes[place..<place + 46])))
      place += 46 + number(place + 28, 2) + number(place + 30, 2) + number(place + 32, 2)
    }
    return heads
  }
}
