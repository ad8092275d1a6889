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
  // For each line the best candidate before it, and a bit for each candidate that is best come to from that one.
  var (best, leaps) = ([Int](), [UInt64]())
  best.reserveCapacity(widths.count)
  leaps.reserveCapacity(widths.count)
  var scores = [Double](repeating: 0, count: candidates.count)
  var top = 0
  let (ended, displayed, open) = (fits(ends: true), fits(display: true), fits())
  for (line, width) in widths.enumerated() {
    best.append(top)
    let fits = ends[line] ? ended : displays[line] ? displayed : open
    let leap = scores[top] + Weights.measureChange
    leaps.append(take(width, candidates, fits, leap: leap, &scores, &top))
  }
  var state = top
  var found = [Int](repeating: 0, count: widths.count)
  for line in widths.indices.reversed() {
    found[line] = candidates[state]
    if leaps[line] >> UInt64(state) & 1 != 0 { state = best[line] }
  }
  return withoutStubs(found)
}

/// Takes a line into the scores of the candidates.
/// - Parameter leap: what the best of them is worth where another one begins.
/// - Parameter top: becomes the first of the best.
/// - Returns: a bit for each candidate that begins at the line.
private func take(
  _ width: Int, _ candidates: [Int], _ fits: [Double], leap: Double, _ scores: inout [Double],
  _ top: inout Int
) -> UInt64 {
  var leaps: UInt64 = 0
  candidates.withUnsafeBufferPointer { candidates in
    fits.withUnsafeBufferPointer { fits in
      scores.withUnsafeMutableBufferPointer { scores in
        var most = -Double.infinity
        for index in candidates.indices {
          var score = scores[index]
          if score < leap {
            score = leap
            leaps |= 1 << UInt64(truncatingIfNeeded: index)
          }
          score += fits[min(max(width &- candidates[index], -6), 3) &+ 6]
          scores[index] = score
          if score > most { (most, top) = (score, index) }
        }
      }
    }
  }
  return leaps
}

/// The measures of a page's lines, in half-cells.
func measures(of rows: [Row]) -> [Int] {
  var (widths, ends, displays) = ([Int](), [Bool](), [Bool]())
  widths.reserveCapacity(rows.count)
  ends.reserveCapacity(rows.count)
  displays.reserveCapacity(rows.count)
  for place in rows.indices {
    widths.append(rows[place].width)
    ends.append(rows[place].endsSentence)
    displays.append(rows[place].looksDisplay)
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
  let counts = WidthCounts(widths.lazy.filter { $0 >= 8 })
  let all = Array(zip(counts.counts, counts.widths))
  let shared = all.filter { $0.0 >= 2 }
  return (shared.isEmpty ? all : shared).sorted(by: >).prefix(48).map(\.1)
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
