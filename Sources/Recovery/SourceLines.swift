import Anthology

/// The bytes of a page's lines, one line behind the other.
struct SourceLines {
  private let all: [UInt8]
  private let starts: [Int]
  private let numbers: [Int]
  /// Whether the numbers ascend, as they do but for pages that were made by hand; else the places by number.
  private let places: [Int: Int]?

  init(_ page: Page) {
    numbers = page.lines.map(\.number)
    (all, starts) = bytesAndStarts(of: page.lines)
    let ascend = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    places =
      ascend
      ? nil : Dictionary(numbers.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where the first line of a number stands; nil where there is none. It is looked for at a place and right behind it first.
  func place(of number: Int, near last: Int) -> Int? {
    if let places { return places[number] }
    if last < numbers.count, numbers[last] == number { return last }
    if last + 1 < numbers.count, numbers[last + 1] == number { return last + 1 }
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : nil
  }

  func bytes(of place: Int) -> ArraySlice<UInt8> { all[starts[place]..<starts[place + 1]] }

  /// Where a part of a line stands among all bytes; nil where the line has no such part.
  func range(of part: Range<Int>, in place: Int) -> Range<Int>? {
    let (start, end) = (starts[place], starts[place + 1])
    guard part.lowerBound >= 0, part.upperBound <= end - start else { return nil }
    return (start + part.lowerBound)..<(start + part.upperBound)
  }

  func bytes(of parts: [Range<Int>]) -> [UInt8] { parts.flatMap { all[$0] } }

  /// Whether some parts, one behind the other, are a text to the byte.
  func say(_ parts: [Range<Int>], _ text: String) -> Bool {
    guard parts.reduce(0, { $0 + $1.count }) == text.utf8.count else { return false }
    return text.utf8.withContiguousStorageIfAvailable { text in
      all.withUnsafeBufferPointer { all in
        var difference: UInt8 = 0
        var at = 0
        for part in parts {
          for place in 0..<part.count { difference |= all[part.lowerBound &+ place] ^ text[at &+ place] }
          at += part.count
        }
        return difference == 0
      }
    } ?? bytes(of: parts).elementsEqual(text.utf8)
  }
}

/// UTF-8 of some lines, one behind the other, and where each begins and the last ends.
///
/// What writes the texts of the passages (Scalars.swift) is not asked here: it would prove itself.
private func bytesAndStarts(of lines: [Line]) -> (bytes: [UInt8], starts: [Int]) {
  var starts = [0]
  starts.reserveCapacity(lines.count + 1)
  // Four bytes a character are the most. Never 0: an array of no capacity has no memory to write to.
  let capacity = max(1, lines.indices.reduce(0) { $0 + lines[$1].scalars.count } * 4)
  let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { out, used in
    for place in lines.indices {
      for scalar in lines[place].scalars {
        let value = scalar.value
        if value >= 0x800, value < 0x1_0000 {
          out[used] = 0xE0 | UInt8(truncatingIfNeeded: value >> 12)
          out[used &+ 1] = 0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F)
          out[used &+ 2] = 0x80 | UInt8(truncatingIfNeeded: value & 0x3F)
          used &+= 3
        } else {
          for byte in scalar.utf8 {
            out[used] = byte
            used &+= 1
          }
        }
      }
      starts.append(used)
    }
  }
  return (bytes, starts)
}
