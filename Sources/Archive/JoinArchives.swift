/// Several archives as one, their entries one after the other as they stand: nothing is inflated or deflated again.
///
/// No library is asked, since it would take up each entry and its head anew: a thirtieth of what a large book takes.
///
/// - Parameter parts: archives that `makeArchive` made.
/// - Returns: the archive that `makeArchive` would make of all entries.
/// - Throws: where there is nothing to join, two entries have one name, or a part is no archive.
package func joinArchives(_ parts: consuming [[UInt8]]) throws(ArchiveError) -> [UInt8] {
  if parts.isEmpty { throw ArchiveError(.close, cause: "no entries") }
  var whole: [UInt8] = []
  whole.reserveCapacity(parts.reduce(0) { $0 + $1.count })
  var directory = Directory()
  // Each part goes when it has been copied.
  var rest = parts
  rest.reverse()
  while let part = rest.popLast() {
    let end = try directory.add(part, at: whole.count)
    whole += part[..<end]
  }
  directory.close(at: whole.count)
  whole += directory.bytes
  return whole
}
