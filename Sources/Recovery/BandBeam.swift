/// 分栏: the bands and columns of a page that was read across its columns, row by row.
///
/// Rows are taken in drawing order. Each goes on in a column, begins one, or is display type that stands in none; the columns
/// come in turn from the left. How well a row goes on from the last line of a column, and the foot of each column at the head
/// of the one to its right, is said by `LineLinks`. The most likely reading as a whole is found by a beam search, linear in
/// rows.
struct BandBeam {
  private static let width = 100

  private struct Step {
    var back: Int
    var event: BandState.Event
  }

  /// What may become of a state.
  private struct Choice {
    var state: Int
    var event: BandState.Event
    var score: Double
  }

  private let links: LineLinks
  private let weights: TangleWeights
  private var steps: [Step] = []
  private var beam = [BandState()]
  private let isAlone: [Bool]
  /// What the links are worth that have been asked for.
  private var worths: [Double]

  /// - Returns: the bands in drawing order.
  static func bands(_ links: LineLinks) -> [PageBand] {
    var search = BandBeam(links)
    for row in links.rows.indices { search.take(row) }
    return search.bands()
  }

  private init(_ links: LineLinks) {
    self.links = links
    weights = links.weights
    isAlone = BandBeam.alone(links)
    worths = Array(repeating: .nan, count: links.rows.count * links.rows.count)
  }

  private mutating func worth(_ a: Int, _ b: Int) -> Double {
    let place = a * links.rows.count + b
    if worths[place].isNaN { worths[place] = links.score(a, b) }
    return worths[place]
  }

  private mutating func take(_ row: Int) {
    var choices: [Choice] = []
    choices.reserveCapacity(beam.count * 6)
    let heading = headingWorth(row)
    let isTogether = standsTogether(row)
    for number in beam.indices {
      let state = beam[number]
      for place in state.columns.indices {
        let text = worth(state.columns.last(of: place), row) + weights.link
        guard text > weights.leastLink else { continue }
        let together = isTogether && state.columns.count > 1 ? weights.together : 0
        let score = state.score + text + together
        if let skipped = state.skipped(before: place) {
          let pauses = weights.pause * Double(skipped)
          choices.append(Choice(state: number, event: .join(place), score: score + pauses))
        } else {
          choices.append(Choice(state: number, event: .leave(place), score: score + weights.leave))
        }
      }
      if !links.isHeadline(row) { open(number, row, &choices) }
      if let heading { float(number, heading, &choices) }
    }
    beam = best(choices, row)
  }

  private func open(_ number: Int, _ row: Int, _ choices: inout [Choice]) {
    let state = beam[number]
    guard state.columns.count < BandColumns.most else { return }
    if state.isOpening {
      let inside = state.columns.isEmpty && links.beginsInside(row) ? weights.startsInside : 0
      choices.append(
        Choice(
          state: number, event: .open(state.columns.count), score: state.score + weights.open + inside))
    } else {
      let inside = links.beginsInside(row) ? weights.startsInside : 0
      choices.append(Choice(state: number, event: .block, score: state.score + weights.block + inside))
      choices.append(
        Choice(state: number, event: .open(state.at + 1), score: state.score + weights.openLate))
      choices.append(Choice(state: number, event: .open(0), score: state.score + weights.openLate))
    }
  }

  private mutating func float(_ number: Int, _ worth: Double, _ choices: inout [Choice]) {
    let score = beam[number].score + worth
    let isFresh = beam[number].isOpening && !beam[number].columns.isEmpty
    choices.append(Choice(state: number, event: .close, score: score + strings(beam[number])))
    if !beam[number].columns.isEmpty {
      choices.append(
        Choice(state: number, event: .float, score: score + (isFresh ? weights.floatFresh : weights.float)))
    }
  }

  /// What speaks for a row being display type that stands in no column; nil where it cannot be.
  private func headingWorth(_ row: Int) -> Double? {
    if links.isTight[row] { return weights.tight }
    let (isDisplay, isPlain) = (links.shapes[row] == .display, links.rows[row].isPlain)
    if links.followsTight(row), isPlain || isDisplay { return weights.behindTight }
    let isLed = links.isAboveByline(row) ? weights.aboveByline : 0
    if isDisplay { return links.isHeadline(row) ? weights.heading + isLed : nil }
    guard isPlain, links.rows[row].numbering == nil else { return nil }
    let recurs = links.cohesion.share(links.rows[row].scalars) - weights.headlineWords
    let beside = isBesideHeadline(row) ? weights.beside : isBesideAlone(row) ? weights.alone : 0
    return weights.plainHeading + weights.recurs * recurs + max(beside, isLed)
  }

  /// Display type beside display type: side by side, subheads of two columns seldom are.
  private func standsTogether(_ row: Int) -> Bool {
    links.isHeadline(row) && isBesideHeadline(row)
  }

  private func isBesideHeadline(_ row: Int) -> Bool { isBeside(row) { links.isHeadline($0) } }

  private func isBesideAlone(_ row: Int) -> Bool { isAlone[row] && isBeside(row) { isAlone[$0] } }

  private func isBeside(_ row: Int, _ holds: (Int) -> Bool) -> Bool {
    [row - 1, row + 1].contains { links.rows.indices.contains($0) && holds($0) }
  }

  /// Lines without a mark whose words the page says again, and that go on from none and in none of the lines around.
  private static func alone(_ links: LineLinks) -> [Bool] {
    let reach = 8
    return links.rows.indices.map { row in
      guard links.rows[row].isPlain, links.rows[row].numbering == nil,
        links.cohesion.share(links.rows[row].scalars) >= links.weights.headlineWords
      else { return false }
      let (first, last) = (max(0, row - reach), min(links.rows.count - 1, row + reach))
      return !(first..<row).contains { links.score($0, row) >= links.weights.sureLink }
        && !(row..<last).contains { links.score(row, $0 + 1) >= links.weights.sureLink }
    }
  }

  /// How well the foot of each column goes on at the head of the next.
  private mutating func strings(_ state: BandState) -> Double {
    guard let last = state.columns.last else { return 0 }
    var sum = links.isOpen(last.last) ? weights.openFoot : links.isHeadline(last.last) ? weights.bareFoot : 0
    for (left, right) in zip(state.columns, state.columns.dropFirst()) {
      sum += max(weights.leastString, worth(left.last, right.first))
    }
    return sum
  }

  /// The best states that the choices lead to, no two the same.
  private mutating func best(_ choices: [Choice], _ row: Int) -> [BandState] {
    var seen = StateTable()
    var out: [BandState] = []
    out.reserveCapacity(BandBeam.width)
    var order = BestFirst(choices.map(\.score))
    while out.count < BandBeam.width, let place = order.next() {
      let choice = choices[place]
      var state = beam[choice.state]
      state.take(choice.event, row: row)
      guard seen.insert(state, to: out) else { continue }
      steps.append(Step(back: state.trail, event: choice.event))
      (state.score, state.trail) = (choice.score, steps.count - 1)
      out.append(state)
    }
    return out
  }

  /// The bands that the best reading comes to.
  private mutating func bands() -> [PageBand] {
    let ends = beam.map { $0.score + strings($0) }
    let best = beam.indices.max { (ends[$0], $1) < (ends[$1], $0) }.map { beam[$0] }
    var events: [BandState.Event] = []
    var at = best?.trail ?? -1
    while at >= 0 {
      events.append(steps[at].event)
      at = steps[at].back
    }
    var bands = [PageBand()]
    for (row, event) in events.reversed().enumerated() {
      let now = bands.count - 1
      switch event {
      case .join(let place), .leave(let place): bands[now].columns[place].append(row)
      case .open(let place): bands[now].columns.insert([row], at: place)
      case .block: bands[now].columns.append([row])
      case .float: bands[now].headings.append(row)
      case .close:
        if bands[now].columns.isEmpty {
          bands[now].headings.append(row)
        } else {
          bands.append(PageBand(headings: [row]))
        }
      }
    }
    return bands
  }
}

/// The numbers of some states, to find the same among them: a hash table with open places.
private struct StateTable {
  /// Four times as many as there are states in a beam.
  private var numbers = [Int16](repeating: -1, count: 512)

  /// Takes note of a state that is to be the next of the others; false where it is one of them.
  mutating func insert(_ state: BandState, to others: [BandState]) -> Bool {
    let mask = numbers.count - 1
    var slot = Int(truncatingIfNeeded: state.fingerprint >> 32) & mask
    while numbers[slot] >= 0 {
      if others[Int(numbers[slot])].isSame(as: state) { return false }
      slot = (slot + 1) & mask
    }
    numbers[slot] = Int16(others.count)
    return true
  }
}
