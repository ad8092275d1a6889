@testable import Recovery

/// 排版: breaks a text into the lines of a column, as a newspaper's typesetter does.
///
/// Widths are half-cells. No mark that closes stands at a line start, none that opens at a line end (CLREQ 3.1.3), a run
/// of digits or letters stays whole, and the indent of a first line takes room and is not in the text.
func column(_ text: String, measure: (_ line: Int) -> Int, indent: Int = 4) -> [String] {
  var lines: [String] = []
  var line: [Unicode.Scalar] = []
  var width = indent
  for unit in units(of: scalars(text)) {
    let wide = halfCells(of: unit)
    let limit = measure(lines.count)
    if let first = unit.first, !line.isEmpty, width + wide > limit {
      if first.isHeldBack, width + wide <= limit + 2 {
        // One cell too long: the mark is pushed in.
      } else {
        // What may not end a line goes to the next, and what a mark must not be parted from.
        var carried: [Unicode.Scalar] = []
        while line.count > 1, line[line.count - 1].isOpening || (carried.first ?? first).isHeldBack {
          carried.insert(line.removeLast(), at: 0)
        }
        lines.append(Recovery.text(line))
        line = carried
        width = halfCells(of: carried)
      }
    }
    line += unit
    width += wide
  }
  if !line.isEmpty { lines.append(Recovery.text(line)) }
  return lines
}

func column(_ text: String, measure: Int, indent: Int = 4) -> [String] {
  column(text, measure: { _ in measure }, indent: indent)
}

/// What no line break parts: a run of digits and letters, a pair of dashes or points, else one character.
private func units(of scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
  var units: [[Unicode.Scalar]] = []
  for scalar in scalars {
    let isRun = scalar.isDigit || scalar.isLatinLetter || scalar == "%" || scalar == "."
    if let last = units.last?.last {
      let goesOn = isRun && (last.isDigit || last.isLatinLetter || last == ".")
      if goesOn || (scalar == last && (scalar == "—" || scalar == "…")) {
        units[units.count - 1].append(scalar)
        continue
      }
    }
    units.append([scalar])
  }
  return units
}

extension Unicode.Scalar {
  /// Never at a line start.
  fileprivate var isHeldBack: Bool { isClosing || endsClause || (endsSentence && self != "…") }
}
