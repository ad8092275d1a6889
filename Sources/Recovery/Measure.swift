/// 行宽: the column measure at each line, in half-cells.
///
/// One Viterbi pass over the widths that occur on the page: a line that fills the measure costs nothing, a
/// short one a little, a long one much, and a change of measure — a photo's wrap, a wider commentary —
/// costs as much as a few lines that do not fit. Linear in lines times candidates.
/// - Parameter widths: the lines' widths in half-cells, in drawing order.
/// - Parameter ends: whether each line ends a sentence.
/// - Parameter displays: whether each line has the form of display type.
/// - Returns: one measure a line, in half-cells.
func measures(widths: [Int], ends: [Bool], displays: [Bool]) -> [Int] {
  let candidates = candidateMeasures(widths)
  guard !candidates.isEmpty else { return widths }
  var scores = [Double](repeating: 0, count: candidates.count)
  // Line by line, one value a candidate.
  var stays = [Bool](repeating: true, count: widths.count * candidates.count)
  var best: [Int] = []
  best.reserveCapacity(widths.count)
  let (ended, displayed, open) = (fits(ends: true), fits(display: true), fits())
  for (line, width) in widths.enumerated() {
    let fits = ends[line] ? ended : displays[line] ? displayed : open
    var top = 0
    for index in scores.indices where scores[index] > scores[top] { top = index }
    let leap = scores[top] + Weights.measureChange
    let stay = line * candidates.count
    scores.withUnsafeMutableBufferPointer { scores in
      stays.withUnsafeMutableBufferPointer { stays in
        for (index, measure) in candidates.enumerated() {
          if scores[index] < leap {
            scores[index] = leap
            stays[stay &+ index] = false
          }
          scores[index] += fits[min(max(width &- measure, -6), 3) &+ 6]
        }
      }
    }
    best.append(top)
  }
  var state = scores.indices.max { scores[$0] < scores[$1] } ?? 0
  var found = [Int](repeating: 0, count: widths.count)
  for line in widths.indices.reversed() {
    found[line] = candidates[state]
    if !stays[line * candidates.count + state] { state = best[line] }
  }
  return withoutStubs(found)
}

/// The measures of a page's lines, in half-cells.
func measures(of rows: [Row]) -> [Int] {
  var (widths, ends, displays) = ([Int](), [Bool](), [Bool]())
  widths.reserveCapacity(rows.count)
  ends.reserveCapacity(rows.count)
  displays.reserveCapacity(rows.count)
  for row in rows {
    widths.append(row.width)
    ends.append(row.endsSentence)
    displays.append(row.looksDisplay)
  }
  return measures(widths: widths, ends: ends, displays: displays)
}

/// One or two lines have no measure of their own: they take the wider of their neighbours'.
private func withoutStubs(_ measures: [Int]) -> [Int] {
  var out = measures
  var start = 0
  while start < measures.count {
    var end = start
    while end < measures.count, measures[end] == measures[start] { end += 1 }
    if end - start < 3, end - start < measures.count {
      let before = start > 0 ? out[start - 1] : 0
      let after = end < measures.count ? measures[end] : 0
      for index in start..<end { out[index] = max(before, after) }
    }
    start = end
  }
  return out
}

/// The widths that several lines share, the most frequent first, at most 48.
private func candidateMeasures(_ widths: [Int]) -> [Int] {
  var counts: [Int: Int] = [:]
  for width in widths where width >= 8 { counts[width, default: 0] += 1 }
  let shared = counts.filter { $0.value >= 2 }
  let ranked = (shared.isEmpty ? counts : shared).sorted { ($0.value, $0.key) > ($1.value, $1.key) }
  return ranked.prefix(48).map(\.key)
}

/// What each width is worth against a measure, from six half-cells less to three more; what is beyond them is worth as much.
private func fits(ends: Bool = false, display: Bool = false) -> [Double] {
  (-6...3).map { fit($0, ends: ends, display: display) }
}

private func fit(_ difference: Int, ends: Bool, display: Bool) -> Double {
  switch difference {
  case -1...1: 0
  case -2: Weights.kinsoku
  case 2: Weights.kinsokuOver
  case 3...: Weights.overMeasure
  case -5 ... -3: ends ? Weights.shortEnding : Weights.shortIndent
  default: ends ? Weights.shortEnding : display ? Weights.shortDisplay : Weights.shortOpen
  }
}
