/// Makes one archive of several, their entries one after the other as they stand: nothing is inflated or deflated again, and what is
/// large is not copied.
///
/// No library is asked, since it would take up each entry and its head anew: a thirtieth of what a large book takes.
///
/// - Parameter parts: archives that `makeArchive` made; then, in pieces that follow each other, the archive that it would make of all
///   entries.
/// - Throws: where there is nothing to join, two entries have one name, or a part is no archive.
package func joinArchives(_ parts: inout [[UInt8]]) throws(ArchiveError) {
  if parts.isEmpty { throw ArchiveError(.close, cause: "no entries") }
  var directory = Directory()
  var size = 0
  for place in parts.indices {
    let end = try directory.add(parts[place], at: size)
    parts[place].removeLast(parts[place].count - end)
    size += end
  }
  directory.close(at: size)
  parts.append(directory.bytes)
}
