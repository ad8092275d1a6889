/// One reading of a page's rows as far as it has come: the columns of the band that is being read.
///
/// A tool that reads across takes a line of each column from the left, and begins again at the left. A column stops and goes on
/// where a picture or a heading stands in it, or where the tool took its lines as a block.
struct BandState {
  struct Column: Hashable {
    var first: Int
    var last: Int
    /// Whether the column is read in turn; one that is not has stopped, for a time or at its foot.
    var isInTurn: Bool
  }

  enum Event {
    /// The row goes on in a column, by its place from the left.
    case join(Int)
    /// The row begins a column at a place from the left.
    case open(Int)
    /// The row begins the first of more columns to the right of all; the others have no turn for now.
    case block
    /// Display type that stands in no column; the columns go on below it.
    case float
    /// Display type below which no column goes on.
    case close
  }

  private(set) var columns: [Column] = []
  /// The column that was read last; -1 at the head of a band.
  private(set) var at = -1
  /// Whether the first lines of the columns are being read.
  private(set) var isOpening = true
  /// Whether the last row went on in a column that had stopped.
  private(set) var hasResumed = false
  var score = 0.0
  var trail = -1

  /// What tells a state from others: what may come depends on nothing else.
  struct Key: Hashable {
    var columns: [Column]
    var at: Int
    var isOpening: Bool
    var hasResumed: Bool
  }

  var key: Key { Key(columns: columns, at: at, isOpening: isOpening, hasResumed: hasResumed) }

  /// The columns that have their turn between the one that was read last and another.
  func passed(to place: Int) -> [Int] {
    guard !(isOpening && at == place) else { return [] }
    let count = columns.count
    var next = at + 1 == count ? 0 : at + 1
    var passed: [Int] = []
    while next != place {
      if columns[next].isInTurn { passed.append(next) }
      next = next + 1 == count ? 0 : next + 1
    }
    return passed
  }

  /// Takes the next row.
  mutating func take(_ event: Event, row: Int) {
    hasResumed = false
    switch event {
    case .join(let place):
      hasResumed = !columns[place].isInTurn
      for column in passed(to: place) { columns[column].isInTurn = false }
      if place <= at { isOpening = false }
      columns[place].last = row
      columns[place].isInTurn = true
      at = place
    case .open(let place):
      columns.insert(Column(first: row, last: row, isInTurn: true), at: place)
      at = place
    case .block:
      for column in columns.indices { columns[column].isInTurn = false }
      columns.append(Column(first: row, last: row, isInTurn: true))
      (at, isOpening) = (columns.count - 1, true)
    case .float: break
    case .close: (columns, at, isOpening) = ([], -1, true)
    }
  }
}
