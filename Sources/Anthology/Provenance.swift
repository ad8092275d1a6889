/// 原载: where an article was printed first. Each part is "" where it is not known.
package struct Provenance: Sendable, Hashable {
  /// 报名: 营口日报
  package var paper: String
  /// `2025`, `2025-06` or `2025-06-28`.
  package var date: String
  /// 版次, as the paper counts: `1`, `A3`.
  package var page: String

  package init(paper: String = "", date: String = "", page: String = "") {
    self.paper = paper
    self.date = date
    self.page = page
  }

  package var isEmpty: Bool { paper.isEmpty && date.isEmpty && page.isEmpty }

  /// The same, with what is unknown taken from another.
  package func completed(by other: Provenance) -> Provenance {
    Provenance(
      paper: paper.isEmpty ? other.paper : paper, date: date.isEmpty ? other.date : date,
      page: page.isEmpty ? other.page : page)
  }
}
