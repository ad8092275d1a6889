/// How the quotes of a paragraph go together.
struct QuotePairing {
  /// For each quote, whether it opens.
  var opens: [Bool]
  /// Whether all are paired and no other reading is as good.
  var isCertain: Bool
  /// The place of the first quote without a partner.
  var unpaired: Int?
}

/// The cheapest reading of a row of quotes as a nesting, up to three deep.
///
/// A walk through the quotes with the stack of open ones as its state; of all walks that come to a state only the
/// cheapest is kept. A quote may also be left over, which costs more than any doubt. Linear in the number of quotes.
func pair(_ quotes: [Quote], continues: Bool) -> QuotePairing {
  let leftOver = 20
  var walks = Walks(quotes: quotes.count)
  walks.offer(Walk(cost: 0, ways: 1, from: Stack(), step: .open), at: Stack(), after: 0)
  for (place, quote) in quotes.enumerated() {
    for stack in Stack.all {
      guard let walk = walks[stack, after: place] else { continue }
      func go(_ to: Stack, _ step: Step, _ cost: Int) {
        walks.offer(
          Walk(cost: walk.cost + cost, ways: walk.ways, from: stack, step: step), at: to, after: place + 1)
      }
      if let cost = quote.openCost, let deeper = stack.pushing(isDouble: quote.mark.isDouble) {
        // A quote inside one of its own kind is rare.
        go(deeper, .open, cost + (stack.top == quote.mark.isDouble ? 2 : 0))
      }
      if let cost = quote.closeCost, stack.top == quote.mark.isDouble { go(stack.popped, .close, cost) }
      // Of “甲。乙说：“丙。” the first is the one without a partner, not the one inside.
      go(stack, .leave, leftOver + stack.depth)
    }
  }
  // Speech that goes on in the next paragraph leaves one double quote open.
  let end = quotes.count + 1
  for stack in Stack.all {
    guard let walk = walks[stack, after: quotes.count] else { continue }
    let isOpen = continues && stack == Stack().pushing(isDouble: true)
    walks.offer(
      Walk(
        cost: walk.cost + (isOpen ? 1 : stack.depth * leftOver), ways: walk.ways, from: stack, step: .leave),
      at: Stack(), after: end)
  }
  guard let best = walks[Stack(), after: end] else { return QuotePairing(opens: [], isCertain: false) }
  let steps = retrace(walks, quotes: quotes.count, from: best.from)
  let isOpenEnd = continues && best.from == Stack().pushing(isDouble: true)
  let single = firstSingle(steps, quotes, allowed: isOpenEnd ? 1 : 0)
  return QuotePairing(
    opens: steps.map { $0 == .open }, isCertain: single == nil && best.ways == 1,
    unpaired: single ?? (best.ways > 1 ? quotes.first?.index : nil))
}

private func retrace(_ walks: Walks, quotes: Int, from end: Stack) -> [Step] {
  var steps: [Step] = []
  var stack = end
  for place in stride(from: quotes, to: 0, by: -1) {
    guard let walk = walks[stack, after: place] else { break }
    steps.append(walk.step)
    stack = walk.from
  }
  return steps.reversed()
}

/// The place of the first quote that was left over or never closed, `allowed` open ones not counted.
private func firstSingle(_ steps: [Step], _ quotes: [Quote], allowed: Int) -> Int? {
  var open: [Int] = []
  var single: Int?
  for (step, quote) in zip(steps, quotes) {
    switch step {
    case .open: open.append(quote.index)
    case .close: _ = open.popLast()
    case .leave: single = single ?? quote.index
    }
  }
  return [single, open.dropFirst(allowed).first].compactMap { $0 }.min()
}

private enum Step { case open, close, leave }

/// The open quotes, the last one lowest: a bit for each, and a leading one.
private struct Stack: Equatable {
  var bits: UInt8 = 1

  static let all = (1..<16).map { Stack(bits: $0) }

  var depth: Int { 7 - bits.leadingZeroBitCount }
  /// Whether the last is double; nil where none is open.
  var top: Bool? { bits == 1 ? nil : bits & 1 == 1 }

  func pushing(isDouble: Bool) -> Stack? {
    guard depth < 3 else { return nil }
    var stack = self
    stack.bits = bits << 1 | (isDouble ? 1 : 0)
    return stack
  }

  var popped: Stack {
    var stack = self
    stack.bits = bits >> 1
    return stack
  }
}

/// The cheapest way to a state.
private struct Walk {
  var cost: Int
  /// How many ways cost as little, two standing for more.
  var ways: Int
  var from: Stack
  var step: Step
}

/// The cheapest way to each state after each number of quotes, and behind the last. Of two that cost as little the first offered is
/// kept, so that the same text is read the same way on every run.
private struct Walks {
  private var all: [Walk?]

  init(quotes: Int) { all = [Walk?](repeating: nil, count: (quotes + 2) * 16) }

  subscript(stack: Stack, after quotes: Int) -> Walk? { all[quotes * 16 + Int(stack.bits)] }

  mutating func offer(_ walk: Walk, at stack: Stack, after quotes: Int) {
    let place = quotes * 16 + Int(stack.bits)
    guard let known = all[place], known.cost <= walk.cost else {
      all[place] = walk
      return
    }
    if walk.cost == known.cost { all[place]?.ways = 2 }
  }
}
