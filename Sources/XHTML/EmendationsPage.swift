internal import Anthology
internal import Markup

extension MarkupWriter {
  /// 校改记录: what the editor changed, in book order, each with its page and lines, and the words: `del` for what went, `ins` for what
  /// came (HTML, 4.7 Edits).
  mutating func emendations(_ emendations: [Emendation]) {
    group("ol", .entries) { out in
      for emendation in emendations { out.element("li", .entry) { $0.emendation(emendation) } }
    }
  }

  private mutating func emendation(_ emendation: Emendation) {
    let place =
      emendation.lines.isEmpty ? emendation.source : emendation.source + " " + lines(of: emendation) + " 行"
    let words = [word(for: emendation.kind), place, emendation.reason].filter { !$0.isEmpty }
    element("p", .entryName, text: emendation.title + "：" + words.joined(separator: "，"))
    element("p") { out in
      for run in emendation.runs {
        let words = run.text.replacing("\n", with: " / ")
        switch run.kind {
        case .same: out.inline(words)
        case .cut: out.element("del") { $0.inline(words) }
        case .added: out.element("ins") { $0.inline(words) }
        }
      }
    }
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
