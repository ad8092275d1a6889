/// What one pass of an engine tells the next: on which page each anchor fell, and where an empty page is wanted.
///
/// Chromium knows neither `target-counter` nor `break-before: right`; both are resolved for it.
package struct Pagination: Sendable, Equatable {
  /// The page of each linked identifier, counted from the half title, 1.
  package var pages: [String: Int]
  /// Before which elements an empty page stands, so that they begin on a right page.
  package var blanks: Set<String>

  package init(pages: [String: Int] = [:], blanks: Set<String> = []) {
    self.pages = pages
    self.blanks = blanks
  }

  /// What the pass that was laid out with this one found, made ready for the next. `right` are the elements that begin on
  /// a right page, in book order.
  package func next(found: [String: Int], right: [String]) -> Pagination {
    var next: Set<String> = []
    var before = 0
    for id in right {
      if blanks.contains(id) { before += 1 }
      guard let page = found[id] else {
        // Nothing links to it: it stays as it is.
        if blanks.contains(id) { next.insert(id) }
        continue
      }
      if (page - before + next.count).isMultiple(of: 2) { next.insert(id) }
    }
    return Pagination(pages: found, blanks: next)
  }
}
