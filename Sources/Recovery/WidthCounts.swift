/// The widths of some lines, ascending, and how many lines have each. They are few, since the lines of a column are as wide as it.
struct WidthCounts {
  private(set) var widths: [Int] = []
  private(set) var counts: [Int] = []

  init(_ all: some Sequence<Int>) {
    var place = 0
    for width in all {
      // Most lines are as wide as the one before.
      if place >= widths.count || widths[place] != width { place = self.place(of: width) }
      if place < widths.count, widths[place] == width {
        counts[place] += 1
      } else {
        widths.insert(width, at: place)
        counts.insert(1, at: place)
      }
    }
  }

  /// Where a width stands or would stand.
  func place(of width: Int) -> Int {
    var (low, high) = (0, widths.count)
    while low < high {
      let middle = (low + high) / 2
      if widths[middle] < width { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
