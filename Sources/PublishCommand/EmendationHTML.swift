import Anthology
import Galley

extension EmendationList {
  /// A page by itself: the account, then the entries under the titles of their articles, `del` and `ins` around what went and what
  /// came (HTML, 4.7 Edits).
  func html(in language: Language) -> String {
    let isEnglish = language == .english
    let title = isEnglish ? "Emendations" : "校改记录"
    var out = """
      <!DOCTYPE html>
      <html lang="\(isEnglish ? "en" : "zh-Hans")"><head><meta charset="utf-8"/><title>\(title)</title>
      <style>
      body { max-width: 40em; margin: 2em auto; padding: 0 1em; line-height: 1.8; color: #222 }
      h2 { font-size: 1.15em; margin: 2em 0 0.5em }
      ul { list-style: none; margin: 0; padding: 0 }
      li { margin: 0 0 1em; padding-left: 1em; border-left: 3px solid #ccc }
      p { margin: 0 }
      .place { font-size: 0.8em; color: #666 }
      .place b { color: #222 }
      del { color: #a00; background: #fbeaea }
      ins { color: #060; background: #e8f5e8; text-decoration: none; border-bottom: 1px solid #060 }
      table { border-collapse: collapse; margin: 1em 0 }
      td, th { padding: 0.2em 1em 0.2em 0; text-align: right; font-weight: normal; border-bottom: 1px solid #ddd }
      th { color: #666; font-size: 0.8em }
      </style></head><body lang="zh-Hans">
      <h1>\(title)</h1>
      <table><tr>\(numbers.map { "<th>\(isEnglish ? $0.english : $0.chinese)</th>" }.joined())</tr>
      <tr>\(numbers.map { "<td>\(grouped($0.count))</td>" }.joined())</tr></table>
      <p class="place">\(markup(programmes(in: language)))</p>

      """
    var last: String?
    for entry in account.emendations {
      if entry.title != last {
        out += (last == nil ? "" : "</ul>\n") + "<h2>\(markup(entry.title))</h2>\n<ul>\n"
      }
      last = entry.title
      let place = [
        entry.id, page(of: entry), entry.file.isEmpty ? "" : "\(entry.file):\(entry.line)", entry.reason,
      ]
      out += "<li><p class=\"place\"><b>\(wording(of: entry.kind, in: language))</b> "
      out += markup(place.filter { !$0.isEmpty }.joined(separator: " · ")) + "</p>"
      let words = shortened(entry.runs).map(element).joined()
      out += (words.isEmpty ? "" : "\n<p>\(words)</p>") + "</li>\n"
    }
    return out + (last == nil ? "" : "</ul>\n") + "</body></html>\n"
  }
}

private func element(_ run: Emendation.Run) -> String {
  switch run.kind {
  case .same: markup(run.text)
  case .cut: "<del>\(markup(run.text))</del>"
  case .added: "<ins>\(markup(run.text))</ins>"
  }
}

private func markup(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    .replacing("\n", with: "<br/>")
}
