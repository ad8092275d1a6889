import Print
import Testing

@Suite struct PaginationTests {
  /// Pages as an engine would count them: each element takes so many, an empty page before it one more.
  func laidOut(_ lengths: [(id: String, pages: Int)], _ blanks: Set<String>) -> [String: Int] {
    var (found, page) = ([String: Int](), 1)
    for (id, pages) in lengths {
      if blanks.contains(id) { page += 1 }
      found[id] = page
      page += pages
    }
    return found
  }

  /// One pass finds every empty page, whatever the lengths; the next changes nothing.
  @Test func rightPagesSettleAtOnce() {
    var state: UInt64 = 5
    for _ in 0..<200 {
      let lengths = (0..<12).map { place in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (id: "s\(place)", pages: Int(state >> 33) % 5 + 1)
      }
      let right = lengths.enumerated().filter { $0.offset % 3 != 1 }.map(\.element.id)
      var pagination = Pagination(blanks: ["s2"])
      pagination = pagination.next(found: laidOut(lengths, pagination.blanks), right: right)
      let found = laidOut(lengths, pagination.blanks)
      #expect(right.allSatisfy { found[$0]?.isMultiple(of: 2) == false })
      #expect(pagination.next(found: found, right: right).blanks == pagination.blanks)
    }
  }

  /// The title page is linked from nowhere: what was known of it stays.
  @Test func whatIsNotFoundStays() {
    let next = Pagination(blanks: ["title-page"]).next(found: ["a": 5], right: ["title-page", "a"])
    #expect(next == Pagination(pages: ["a": 5], blanks: ["title-page"]))
  }
}
