import Anthology

/// 引题、主题、副题: which line of a heading is which, where the text shows it.
///
/// What shows it: a dash before a deck or behind a kicker, a colon behind a kicker, a serial mark
/// （上） behind a deck, and the gap between a kicker and its headline on pages where gaps part such lines. Lines
/// that nothing parts are one headline on two lines, and the break between them is kept as a space.
func heading(of sheet: Sheet, _ draft: Draft) -> Heading {
  let lines = draft.heading.map { sheet.elements[$0] }
  guard !lines.isEmpty else { return Heading(confidence: draft.headingConfidence, guess: draft.headingGuess) }
  var main = lines.startIndex
  var guess = draft.headingGuess
  var kicker = 0
  while main + 1 < lines.count, isKicker(lines[main], above: lines[main + 1]) { main += 1 }
  kicker = main
  var deck = lines.count
  for index in (main + 1)..<max(lines.count, main + 1) where isDeck(lines[index], below: lines[main]) {
    deck = index
    break
  }
  var confidence = draft.headingConfidence
  if kicker == 0, deck == lines.count, lines.count > 1 {
    guess = guess ?? .headingParts
    confidence = min(confidence, 0.6)
  }
  return Heading(
    kicker: joined(sheet, lines[..<kicker]), headline: joined(sheet, lines[kicker..<deck]),
    deck: joined(sheet, lines[deck...]), confidence: confidence, guess: guess)
}

private func isKicker(_ line: Element, above next: Element) -> Bool {
  if closesKicker(line.scalars) { return true }
  if opensDeck(next.scalars) { return false }
  return next.gap > 0 && next.gap >= line.gap
}

private func isDeck(_ line: Element, below main: Element) -> Bool {
  if opensDeck(line.scalars) { return true }
  // （上）（下） or a series' own words close a deck under a whole headline.
  let end = line.scalars.suffix(3)
  let serial =
    end.count == 3 && (end.first == "（" || end.first == "(")
    && "上中下".unicodeScalars.contains(end[end.startIndex + 1])
  return serial && line.scalars.count > main.scalars.count
}

/// A dash or a colon behind a kicker.
func closesKicker(_ scalars: [Unicode.Scalar]) -> Bool {
  scalars.suffix(2).elementsEqual("——".unicodeScalars) || scalars.last == "⸺" || scalars.last == "："
}

/// A dash before a deck.
func opensDeck(_ scalars: [Unicode.Scalar]) -> Bool {
  scalars.first.map { "—⸺―–".unicodeScalars.contains($0) } ?? false
    || scalars.starts(with: "--".unicodeScalars)
}

/// Several lines as one passage, a space at each break.
func joined(_ sheet: Sheet, _ lines: ArraySlice<Element>) -> Passage? {
  guard !lines.isEmpty else { return nil }
  let scalars = Array(lines.map(\.scalars).joined(separator: [" "]))
  return sheet.passage(scalars, lines.flatMap(\.pieces))
}
