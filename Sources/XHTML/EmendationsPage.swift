internal import Anthology
internal import Markup

/// 校改记录: what the editor changed, in book order, each with its page and lines, and the words: `del` for what went, `ins` for what
/// came (HTML, 4.7 Edits).
func emendationsPage(_ emendations: [Emendation]) -> Element {
  let entries = emendations.map { emendation in
    let place =
      emendation.lines.isEmpty ? emendation.source : emendation.source + " " + lines(of: emendation) + " 行"
    let words = [word(for: emendation.kind), place, emendation.reason].filter { !$0.isEmpty }
    return StyleClass.entry.element(
      "li",
      elements: [
        StyleClass.entryName.element("p", inline(emendation.title + "：" + words.joined(separator: "，"))),
        Element("p", [:], emendation.runs.flatMap(element)),
      ])
  }
  return matterPage(
    Matter.emendations.page, title: BookWords.emendations,
    [StyleClass.entries.element("ol", elements: entries)])
}

private func element(_ run: Emendation.Run) -> [Markup.Node] {
  let words = inline(run.text.replacing("\n", with: " / "))
  return switch run.kind {
  case .same: words
  case .cut: [.element(Element("del", [:], words))]
  case .added: [.element(Element("ins", [:], words))]
  }
}

private func word(for kind: Emendation.Kind) -> String {
  switch kind {
  case .changed: "改"
  case .added: "增"
  case .cut, .omitted: "删"
  case .moved: "移"
  case .divided: "分合段落"
  }
}

private func lines(of emendation: Emendation) -> String {
  emendation.lines.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    .joined(separator: "、")
}
