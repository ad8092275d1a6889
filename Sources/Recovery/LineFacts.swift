/// What the evidence asks of a line, found once: each line is weighed in each of its states and in each pair of them with
/// the line before, and to ask a `Row` is to count references.
struct LineFacts {
  let look: Look
  /// How far it fills its measure; nil for flowed text.
  let fill: Fill?
  let byline: BylineForm.Form?
  let width: Int
  let overColumns: Double

  /// - Parameter measure: in half-cells; nil for flowed text.
  init(_ row: Row, measure: Int?) {
    look = row.look
    fill = measure.map { Fill(width: row.width, measure: $0) }
    byline = row.bylineForm
    width = row.width
    overColumns = row.overColumns
  }

  func has(_ look: Look) -> Bool { self.look.contains(look) }
}
