/// The places of some scores, the highest first, of equal ones the first: a heap, since only some of many are asked for.
struct BestFirst: IteratorProtocol {
  private var heap: [(score: Double, place: Int32)]

  init(_ scores: [Double]) {
    heap = scores.enumerated().map { ($1, Int32($0)) }
    for root in (0..<heap.count / 2).reversed() { sift(root) }
  }

  mutating func next() -> Int? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    if !heap.isEmpty {
      heap[0] = last
      sift(0)
    }
    return Int(first.place)
  }

  /// Puts what stands at a place below all that goes before it.
  private mutating func sift(_ start: Int) {
    heap.withUnsafeMutableBufferPointer { heap in
      let item = heap[start]
      var hole = start
      while 2 * hole + 1 < heap.count {
        var child = 2 * hole + 1
        if child + 1 < heap.count, BestFirst.isBefore(heap[child + 1], heap[child]) { child += 1 }
        guard BestFirst.isBefore(heap[child], item) else { break }
        heap[hole] = heap[child]
        hole = child
      }
      heap[hole] = item
    }
  }

  private static func isBefore(_ a: (score: Double, place: Int32), _ b: (score: Double, place: Int32)) -> Bool
  {
    a.score > b.score || a.score == b.score && a.place < b.place
  }
}
