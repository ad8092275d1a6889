package import Anthology

/// 《营口日报》2025年6月28日第1版: where something was printed, as a Chinese book says it; what is unknown is left out.
package func words(of provenance: Provenance) -> String {
  let paper = provenance.paper.isEmpty ? "" : "《\(provenance.paper)》"
  let page = provenance.page.isEmpty ? "" : "第\(provenance.page)版"
  return paper + dateWords(provenance.date) + page
}

/// `2025-06-28` as 2025年6月28日.
package func dateWords(_ date: String) -> String {
  let parts = Array(date.utf8).split(separator: UInt8(ascii: "-"))
  var words = ""
  for (part, unit) in zip(parts, ["年", "月", "日"]) {
    words += String(decoding: part.drop { $0 == UInt8(ascii: "0") }, as: UTF8.self)
    words += unit
  }
  return words
}
