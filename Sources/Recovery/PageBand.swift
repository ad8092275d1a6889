/// 版块: the columns that stand side by side between two headlines that go over them all, and the display type with them.
struct PageBand: Equatable {
  /// Rows of display type that stand in no column, in drawing order.
  var headings: [Int] = []
  /// The rows of each column to its foot, the columns from the left.
  var columns: [[Int]] = []
}
