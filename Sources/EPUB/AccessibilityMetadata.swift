internal import Markup

/// What a reader who cannot see can expect of the book (EPUB Accessibility 1.1, 2).
///
/// Only what is true of every book made here: text alone, in reading order, with real headings and a contents list,
/// in sizes that the reader may change. No conformance is claimed: that takes somebody's judgement.
func accessibilityMetadata() -> [Element] {
  [
    property("schema:accessMode", "textual"),
    property("schema:accessModeSufficient", "textual"),
    property("schema:accessibilityFeature", "tableOfContents"),
    property("schema:accessibilityFeature", "readingOrder"),
    property("schema:accessibilityFeature", "structuralNavigation"),
    property("schema:accessibilityFeature", "displayTransformability"),
    property("schema:accessibilityHazard", "none"),
    property("schema:accessibilitySummary", summary).adding("xml:lang", "zh-Hans"),
  ]
}

private let summary =
  "本书为纯文本，不含图像、音频和视频。各篇文章和小标题均以标题标记，可由目录直接到达；全书可由读屏软件按阅读顺序读出，字体、字号和行距可由读者调整。"
