internal import Anthology
internal import Markup
internal import XHTML

extension MarkupWriter {
  /// What a reader who cannot see can expect of the book (EPUB Accessibility 1.1, 2), as far as the book itself shows it.
  ///
  /// Conformance is claimed where the editor names who has found it (`certifier:`), every picture says what it shows,
  /// and the profile keeps to the standard: a program can check the rules, and a person answers for the claim.
  mutating func accessibilityMetadata(of publication: Publication) {
    let access = Access(of: publication)
    property("schema:accessMode", "textual")
    if access.hasPictures { property("schema:accessMode", "visual") }
    property("schema:accessModeSufficient", access.isTextEnough ? "textual" : "textual,visual")
    for feature in access.features { property("schema:accessibilityFeature", feature) }
    property("schema:accessibilityHazard", "none")
    property("schema:accessibilitySummary", language: "zh-Hans", access.summary)
    if access.hasBreaks {
      // The draft property of the EPUB working group, which takes the place of source-of.
      property("pageBreakSource", pageSource(publication.apparatus.breaks))
    }
    if access.conforms {
      property("dcterms:conformsTo", id: "conformance", "EPUB Accessibility 1.1 - WCAG 2.2 Level AA")
      property("a11y:certifiedBy", of: "conformance", publication.book.certifier)
    }
  }
}

/// What the metadata says, worked out.
private struct Access {
  let hasPictures: Bool
  /// Whether every picture has its words.
  let isTextEnough: Bool
  let hasBreaks: Bool
  let hasIndex: Bool
  let conforms: Bool

  init(of publication: Publication) {
    hasPictures = publication.hasPictures
    isTextEnough = publication.hasWordsForPictures
    hasBreaks = !publication.apparatus.breaks.isEmpty
    hasIndex = !publication.apparatus.authors.isEmpty
    conforms = isTextEnough && publication.profile != .duokan && !publication.book.certifier.isEmpty
  }

  var features: [String] {
    ["tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability"]
      + (hasPictures && isTextEnough ? ["alternativeText"] : []) + (hasIndex ? ["index"] : [])
      + (hasBreaks ? ["pageBreakMarkers", "pageNavigation"] : [])
  }

  var summary: String {
    let pictures =
      !hasPictures
      ? "本书正文为纯文本，不含图像、音频和视频。"
      : isTextEnough ? "本书以文字为主，图片均有替代文字，不含音频和视频。" : "本书以文字为主，部分图片没有替代文字，不含音频和视频。"
    let navigation = "各篇文章和小标题均以标题标记，可由目录直接到达\(hasIndex ? "，也可由作者索引到达" : "")；"
    let pages = hasBreaks ? "正文标有原报版面的起点，可按版面查找；" : ""
    return pictures + navigation + pages + "全书可由读屏软件按阅读顺序读出，字体、字号和行距可由读者调整。"
  }
}

/// The newspapers whose pages the book marks, each with its first and last day: 《营口日报》2025年6月27日至2025年6月28日.
private func pageSource(_ breaks: [PageBreak]) -> String {
  var papers: [(name: String, dates: [String])] = []
  for provenance in breaks.map(\.provenance) {
    let place = papers.firstIndex { $0.name == provenance.paper } ?? papers.count
    if place == papers.count { papers.append((provenance.paper, [])) }
    if !provenance.date.isEmpty { papers[place].dates.append(provenance.date) }
  }
  return papers.map { name, dates in
    let (first, last) = (dates.min() ?? "", dates.max() ?? "")
    let span = dateWords(first) + (first == last ? "" : "至" + dateWords(last))
    return (name.isEmpty ? "报纸" : "《\(name)》") + span
  }.joined(separator: "；")
}
