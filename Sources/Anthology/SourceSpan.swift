/// Where a stretch of text stands in its source.
package struct SourceSpan: Hashable, Sendable {
  /// One-based line of the source file.
  package var line: Int
  /// UTF-8 byte offsets into `Line.text`, the end not included.
  package var bytes: Range<Int>

  package init(line: Int, bytes: Range<Int>) {
    self.line = line
    self.bytes = bytes
  }
}

/// The spans of a passage as pairs of first and last line, for people and for the outline.
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
