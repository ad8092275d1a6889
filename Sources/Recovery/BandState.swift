/// One reading of a page's rows as far as it has come: the columns of the band that is being read.
///
/// A tool that reads across takes one line of each column from the left, and begins again at the left, as long as the lines of
/// these columns stand at one height. Where a subhead or a picture moves the lines of one column, it draws a stretch 段 of some
/// columns, and then one of others: the columns of a stretch are those of its first row.
struct BandState {
  enum Event {
    /// The row goes on in a column, by its place from the left, and in the stretch that is being read.
    case join(Int)
    /// The row is the first of another stretch, and goes on in a column.
    case leave(Int)
    /// The row begins a column at a place from the left.
    case open(Int)
    /// The row begins the first of more columns to the right of all, and another stretch.
    case block
    /// Display type that stands in no column; the columns go on below it.
    case float
    /// Display type below which no column goes on.
    case close
  }

  private(set) var columns = BandColumns()
  /// The column that was read last; -1 at the head of a band.
  private(set) var at = -1
  /// The columns of the stretch, a bit each.
  private var stretch: UInt = 0
  /// Whether its first row is being read.
  private var isFirstRow = true
  /// Whether the first lines of the columns are being read.
  private(set) var isOpening = true
  var score = 0.0
  var trail = -1

  /// Whether the same may come of both.
  func isSame(as other: BandState) -> Bool {
    at == other.at && stretch == other.stretch && isFirstRow == other.isFirstRow
      && isOpening == other.isOpening
      && columns == other.columns
  }

  /// The same for states that are the same.
  var fingerprint: UInt64 {
    let rest =
      UInt64(stretch) << 8 ^ UInt64(bitPattern: Int64(at)) << 2 ^ (isFirstRow ? 2 : 0) ^ (isOpening ? 1 : 0)
    return (columns.fingerprint ^ rest) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Whether a column is next in the stretch that is being read, and how many are passed over before it: in the first row of a
  /// stretch those are none of it. Nil where it is not next.
  func skipped(before place: Int) -> Int? {
    guard at >= 0 else { return 0 }
    if isFirstRow, place > at { return place - at - 1 }
    let behind = stretch >> UInt(at + 1)
    let next = behind == 0 ? stretch.trailingZeroBitCount : at + 1 + behind.trailingZeroBitCount
    return place == next ? 0 : nil
  }

  /// Takes the next row.
  mutating func take(_ event: Event, row: Int) {
    switch event {
    case .join(let place):
      if place <= at { (isFirstRow, isOpening) = (false, false) }
      read(place, row)
    case .leave(let place):
      (stretch, isFirstRow, isOpening) = (0, true, false)
      read(place, row)
    case .open(let place):
      let low = (UInt(1) << UInt(place)) - 1
      stretch = stretch & low | (stretch & ~low) << 1 | 1 << UInt(place)
      columns.insert(row, at: place)
      read(place, row)
    case .block:
      columns.append(row)
      (stretch, isFirstRow, isOpening) = (0, true, true)
      read(columns.count - 1, row)
    case .float: break
    case .close: (columns, at, stretch, isFirstRow, isOpening) = (BandColumns(), -1, 0, true, true)
    }
  }

  private mutating func read(_ place: Int, _ row: Int) {
    columns.setLast(of: place, to: row)
    if isFirstRow { stretch |= 1 << UInt(place) }
    at = place
  }
}
