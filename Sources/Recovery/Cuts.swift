package import Anthology

/// A place between two paragraphs of a page, with its evidence: what the fit of the weights learns from.
package struct Cut {
  package var before: String
  package var after: String
  package var evidence: [(feature: Feature, value: Double)]
}

/// All places of a page at which an article might end, as recovery weighs them.
package func cuts(of page: Page) -> [Cut] {
  let (sheet, _, _) = readSheet(page)
  let layout = layout(of: sheet, sheet.displayRuns())
  let paragraphs = sheet.bodyElements
  let links = sheet.likeness(of: paragraphs).links
  return paragraphs.indices.dropFirst().map { index in
    var tracer = Tracer()
    sheet.cut(paragraphs[index - 1], paragraphs[index], link: links[index], layout: layout, into: &tracer)
    return Cut(
      before: text(sheet.elements[paragraphs[index - 1]].scalars),
      after: text(sheet.elements[paragraphs[index]].scalars),
      evidence: tracer.trace)
  }
}

/// Writes evidence down.
package struct Tracer: EvidenceSink {
  package var trace: [(feature: Feature, value: Double)] = []

  package init() {}

  package mutating func add(_ feature: Feature, _ value: Double) { trace.append((feature, value)) }
}
