/// Values in rows of one length, in one piece of memory.
///
/// An array asks at each place whether it is long enough, and at each change whether it is shared; the chain goes to hundreds of
/// places a line, and that was a tenth of what it took (docs/performance.md). Here the places are checked in debug builds alone, in which
/// the tests run.
///
/// A class, since Swift 6.3.1 makes code that it does not accept itself of a struct that holds one which cannot be copied, where the thread
/// sanitizer is asked for.
final class Grid<Value: BitwiseCopyable> {
  let rows: Int
  let width: Int
  private let start: UnsafeMutablePointer<Value>

  init(rows: Int, width: Int, of value: Value) {
    (self.rows, self.width) = (rows, width)
    start = .allocate(capacity: max(1, rows * width))
    start.initialize(repeating: value, count: rows * width)
  }

  /// Without values: each place has to be given one before it is asked.
  init(rows: Int, width: Int) {
    (self.rows, self.width) = (rows, width)
    start = .allocate(capacity: max(1, rows * width))
  }

  deinit { start.deallocate() }

  subscript(row: Int, column: Int) -> Value {
    @inline(__always) get { start[place(row, column)] }
    @inline(__always) set { start[place(row, column)] = newValue }
  }

  /// The same by its place, for loops that go through a row from where it begins.
  subscript(place: Int) -> Value {
    @inline(__always) get {
      assert((0..<rows * width).contains(place))
      return start[place]
    }
    @inline(__always) set {
      assert((0..<rows * width).contains(place))
      start[place] = newValue
    }
  }

  /// The place at which a row begins.
  @inline(__always)
  func start(of row: Int) -> Int { row &* width }

  @inline(__always)
  private func place(_ row: Int, _ column: Int) -> Int {
    assert((0..<rows).contains(row) && (0..<width).contains(column))
    return row &* width &+ column
  }
}

extension Grid<Double> {
  /// Eight values from a place on.
  @inline(__always)
  func eight(at place: Int) -> Eight {
    assert(place >= 0 && place + Eight.scalarCount <= rows * width)
    return UnsafeRawPointer(start + place).loadUnaligned(as: Eight.self)
  }

  @inline(__always)
  func put(_ eight: Eight, at place: Int) {
    assert(place >= 0 && place + Eight.scalarCount <= rows * width)
    UnsafeMutableRawPointer(start + place).storeBytes(of: eight, as: Eight.self)
  }
}
