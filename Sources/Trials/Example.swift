import Foundation
import Recovery

/// One page with its evidence laid out, and the readings that are right.
struct Example {
  typealias Trace = [(feature: Int, value: Double)]

  let rows: Int
  /// By row and state: the evidence, nil where the state is closed to the row.
  let lines: [Trace?]
  /// By row, state before and state: the evidence of the break, nil where the two cannot follow each other.
  let breaks: [Trace?]
  let allowed: [Set<State>]

  static let count = State.allCases.count

  init(_ evidence: Evidence, allowed: [Set<State>]) {
    rows = evidence.rows.count
    var lines: [Trace?] = []
    var breaks: [Trace?] = []
    for row in 0..<evidence.rows.count {
      for state in State.allCases {
        guard evidence.allows(row, state), row > 0 || state.begins else {
          lines.append(nil)
          continue
        }
        var tracer = Tracer()
        evidence.line(row, state, into: &tracer)
        lines.append(tracer.trace.map { ($0.feature.rawValue, $0.value) })
      }
      for from in State.allCases {
        for to in State.allCases {
          guard row > 0, from.goesOn != to.begins, evidence.allows(row - 1, from), evidence.allows(row, to)
          else {
            breaks.append(nil)
            continue
          }
          var tracer = Tracer()
          evidence.pause(row, from, to, into: &tracer)
          breaks.append(tracer.trace.map { ($0.feature.rawValue, $0.value) })
        }
      }
    }
    self.lines = lines
    self.breaks = breaks
    // A label that the grammar closes to its line would leave no reading at all: such a row says nothing.
    self.allowed = allowed.enumerated().map { row, states in
      let open = states.filter { evidence.allows(row, $0) }
      return open.isEmpty ? Set(State.allCases) : open
    }
  }

  /// The log of the sum over all readings, and what each feature is expected to be under it.
  /// - Parameter labelled: only readings that are right.
  func sum(_ weights: [Double], labelled: Bool) -> (log: Double, expected: [Double]) {
    let n = Example.count
    func score(_ trace: Trace) -> Double { trace.reduce(0) { $0 + weights[$1.feature] * $1.value } }
    let low = -1e9
    var emission = [Double](repeating: low, count: rows * n)
    for row in 0..<rows {
      for state in 0..<n {
        if labelled, !allowed[row].contains(State.allCases[state]) { continue }
        if let trace = lines[row * n + state] { emission[row * n + state] = score(trace) }
      }
    }
    var pause = [Double](repeating: low, count: rows * n * n)
    for index in breaks.indices { if let trace = breaks[index] { pause[index] = score(trace) } }
    var forward = emission
    for row in 1..<max(rows, 1) {
      for to in 0..<n where emission[row * n + to] > low {
        let sums = (0..<n).map { forward[(row - 1) * n + $0] + pause[(row * n + $0) * n + to] }
        forward[row * n + to] = logSum(sums) + emission[row * n + to]
      }
    }
    let total = logSum(Array(forward[((rows - 1) * n)...]))
    var expected = [Double](repeating: 0, count: Feature.allCases.count)
    var backward = [Double](repeating: 0, count: n)
    for row in stride(from: rows - 1, through: 0, by: -1) {
      for state in 0..<n {
        let share = exp(forward[row * n + state] + backward[state] - total)
        if share > 1e-9, let trace = lines[row * n + state] {
          for item in trace { expected[item.feature] += share * item.value }
        }
      }
      guard row > 0 else { break }
      var previous = [Double](repeating: low, count: n)
      for from in 0..<n {
        var sums = [Double](repeating: low, count: n)
        for to in 0..<n where pause[(row * n + from) * n + to] > low {
          sums[to] = pause[(row * n + from) * n + to] + emission[row * n + to] + backward[to]
          let share = exp(forward[(row - 1) * n + from] + sums[to] - total)
          if share > 1e-9, let trace = breaks[(row * n + from) * n + to] {
            for item in trace { expected[item.feature] += share * item.value }
          }
        }
        previous[from] = logSum(sums)
      }
      backward = previous
    }
    return (total, expected)
  }
}

private func logSum(_ values: [Double]) -> Double {
  let top = values.max() ?? 0
  guard top > -1e8 else { return -1e9 }
  return top + log(values.reduce(0) { $0 + exp($1 - top) })
}
