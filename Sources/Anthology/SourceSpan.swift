/// Where a stretch of text stands in its source.
package struct SourceSpan: Hashable, Sendable {
  /// One-based line of the source file.
  package var line: Int
  /// UTF-8 byte offsets into `Line.text`, the end not included.
  package var bytes: Range<Int>
  /// Which source of its article: 0 for the article's own, n for the nth of `Article.continuations`.
  package var part: Int

  package init(line: Int, bytes: Range<Int>, part: Int = 0) {
    self.line = line
    self.bytes = bytes
    self.part = part
  }
}

/// The spans of a passage as pairs of first and last line, for people and for the outline. The spans are those of one source.
package func lineRanges(of spans: [SourceSpan]) -> [ClosedRange<Int>] {
  var ranges: [ClosedRange<Int>] = []
  for span in spans {
    if let last = ranges.last, span.line == last.upperBound || span.line == last.upperBound + 1 {
      ranges[ranges.count - 1] = last.lowerBound...span.line
    } else {
      ranges.append(span.line...span.line)
    }
  }
  return ranges
}
