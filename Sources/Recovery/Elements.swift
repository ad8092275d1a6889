import Anthology

/// Puts the lines of a page together to elements, as the chain has read them.
func elements(of evidence: Evidence, chain: Chain) -> [Element] {
  let (rows, cohesion, measures) = (evidence.rows, evidence.cohesion, evidence.measures)
  let doubt = ColumnDoubt(rows, isInsideWord: evidence.isInsideWord, cohesion: cohesion)
  let tangle = Tangle(rows: rows, joins: chain.states.map { !$0.begins }, cohesion: cohesion)
  var out: [Element] = []
  out.reserveCapacity(chain.states.count(where: \.begins))
  var echoes = evidence.echoes.ranges[...]
  var start = 0
  while start < rows.count {
    var end = start + 1
    let state = chain.states[start]
    switch state {
    case .first: while end < rows.count, !chain.states[end].begins { end += 1 }
    case .verse: while end < rows.count, chain.states[end] == .verse { end += 1 }
    default: break
    }
    out.append(element(rows, start..<end, state, chain, measures))
    out[out.count - 1].tangled = max(
      tangle.shares[start..<end].max() ?? 0, doubt?.share(start..<end) ?? 0)
    while let echo = echoes.first, echo.lowerBound < start { echoes.removeFirst() }
    out[out.count - 1].isEcho = echoes.first == start..<end
    start = end
  }
  partJumps(&out, of: rows)
  for index in out.indices { out[index].takeSignature() }
  return out
}

/// The measure that most lines have; the wider one where two are as frequent.
private func usual(_ measures: ArraySlice<Int>) -> Int {
  if let first = measures.first, measures.allSatisfy({ $0 == first }) { return first }
  let counts = measures.dropLast().reduce(into: [:] as [Int: Int]) { $0[$1, default: 0] += 1 }
  return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? measures.first ?? 0
}

private func element(
  _ rows: [Row], _ range: Range<Int>, _ state: State, _ chain: Chain, _ measures: [Int]?
) -> Element {
  let kind: Element.Kind =
    switch state {
    case .display: .display
    case .byline: .byline
    case .furniture: .furniture
    case .verse: .verse
    default: .paragraph
    }
  var pieces: [Piece] = []
  pieces.reserveCapacity(range.count)
  for row in range { pieces.append(Piece(row: row, range: rows[row].scalars.indices)) }
  var scalars: [Unicode.Scalar] = []
  scalars.reserveCapacity(pieces.reduce(pieces.count) { $0 + $1.range.count })
  for row in range {
    if kind == .verse, !scalars.isEmpty {
      scalars.append("\n")
    } else if let last = scalars.last, last.isLatinLetter, rows[row].scalars.first?.isLatinLetter == true {
      scalars.append(" ")
    }
    scalars += rows[row].scalars
  }
  // As sure as the least sure of its own start, its joins and the start of what follows.
  var confidence = chain.begins[range.lowerBound]
  for row in range.dropFirst() { confidence = min(confidence, 1 - chain.begins[row]) }
  if range.upperBound < rows.count { confidence = min(confidence, chain.begins[range.upperBound]) }
  if kind != .paragraph { confidence = min(confidence, chain.certainty[range.lowerBound]) }
  var guess: Guess? = kind == .verse ? .verse : nil
  if kind == .paragraph {
    let crossesGap = range.dropFirst().contains { rows[$0].gap > 0 && 1 - chain.begins[$0] < 0.9 }
    if !rows[range.upperBound - 1].endsSentence {
      guess = .unfinishedParagraph
    } else if crossesGap {
      guess = .joinedAcrossGap
    }
  }
  return Element(
    kind: kind, pieces: pieces, scalars: scalars, gap: rows[range.lowerBound].gap,
    measure: measures.map { usual($0[range]) }, confidence: confidence, guess: guess)
}
