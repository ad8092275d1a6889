import Anthology
import Binding
import Ingest
import Markup
import Recovery
import Typography
import XHTML

/// Any bytes are refused, or are a page of which nothing is lost and nothing invented, and whose articles are XML.
func tryPage(_ bytes: [UInt8], named name: String) -> Int32 {
  guard let reading = try? page(from: bytes, source: name, file: name) else { return 0 }
  demandNoLoss(reading.findings)
  let recovered = recover(reading.page)
  demandNoLoss(audit(recovered, against: reading.page, file: name))
  let typeset = typeset(recovered, style: HouseStyle(), file: name)
  demandNoLoss(typeset.findings)
  let plan = BookPlan(title: name, parts: [BookPlan.Part(sources: [BookPlan.Source(name)])])
  for article in bind([typeset.recovered], plan: plan).articles {
    do {
      _ = try parseMarkup(serialize(articleElement(article)))
    } catch {
      fatalError("\(article.id) is no XML: \(error)")
    }
  }
  return 0
}

private func demandNoLoss(_ findings: [Finding]) {
  for finding in findings where finding.code == .textLost || finding.code == .textInvented {
    fatalError("\(finding.code.rawValue) in line \(finding.line ?? 0): \(finding.arguments)")
  }
}
