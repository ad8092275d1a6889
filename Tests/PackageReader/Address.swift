/// A place in a book: a file of the archive, and an element in it or "" for its beginning.
package struct Address: Hashable, CustomStringConvertible {
  package var path: String
  package var fragment: String

  package init(path: String, fragment: String) {
    self.path = path
    self.fragment = fragment
  }

  /// What `reference` names, seen from the file at `base`.
  package init(_ reference: String, from base: String) {
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    fragment = parts.count > 1 ? String(parts[1]) : ""
    var folders = base.split(separator: "/").dropLast()
    for step in parts[0].split(separator: "/") {
      if step == ".." { folders = folders.dropLast() } else { folders.append(step) }
    }
    path = parts[0].isEmpty ? base : folders.joined(separator: "/")
  }

  package var description: String { fragment.isEmpty ? path : "\(path)#\(fragment)" }
}
