/// A line of the proof, and what of the book it holds.
struct SetLine {
  var line: ProofLine
  /// The block that its first character is of, by its place in the article.
  var block: Int
  /// The range of the block's characters; one that goes beyond the block's end holds another block as well.
  var range: Range<Int>
  var isFirst: Bool { range.lowerBound == 0 }
  var isLast: Bool
}

/// Where the lines of an article are not the text of the book.
enum TextDifference {
  /// A character that the PDF leaves out: no font has it.
  case missing(page: Int, Unicode.Scalar)
  /// From here on the two differ; with what each says.
  case other(page: Int, found: String, wanted: String)
}

/// Lays lines beside the text that they should say, character by character.
func match(_ lines: [ProofLine], to blocks: [ProofBlock]) -> (lines: [SetLine], differences: [TextDifference])
{
  let wanted = blocks.flatMap(\.scalars)
  var starts: [Int] = []
  var total = 0
  for block in blocks {
    starts.append(total)
    total += block.scalars.count
  }
  var (set, differences) = ([SetLine](), [TextDifference]())
  var (place, block) = (0, 0)
  for line in lines {
    let begin = place
    for index in line.scalars.indices {
      while place < total, wanted[place] != line.scalars[index],
        line.scalars[index...].prefix(3).elementsEqual(wanted[(place + 1)...].prefix(3))
      {
        differences.append(.missing(page: line.page, wanted[place]))
        place += 1
      }
      guard place < total, wanted[place] == line.scalars[index] else {
        differences.append(
          .other(
            page: line.page, found: words(line.scalars[index...]), wanted: words(wanted[min(place, total)...])
          ))
        return (set, differences)
      }
      place += 1
    }
    guard begin < place else { continue }
    while block + 1 < blocks.count, starts[block + 1] <= begin { block += 1 }
    let start = begin - starts[block]
    set.append(
      SetLine(
        line: line, block: block, range: start..<(start + place - begin),
        isLast: place - starts[block] >= blocks[block].scalars.count))
  }
  if place < total {
    differences.append(.other(page: lines.last?.page ?? 0, found: "", wanted: words(wanted[place...])))
  }
  return (set, differences)
}

private func words(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  String(String.UnicodeScalarView(scalars.prefix(12)))
}
