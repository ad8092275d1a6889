import Anthology
import Platform

/// The bytes of a page's lines: those of the source where the door has proven that a line stands there, else written anew.
struct SourceLines {
  private let all: [UInt8]
  /// Where each line stands among all bytes.
  private let ranges: [Range<Int>]
  private let numbers: [Int]
  /// Whether the numbers ascend, as they do but for pages that were made by hand; else the places by number.
  private let places: [Int: Int]?

  init(_ page: Page) {
    numbers = page.lines.map(\.number)
    (all, ranges) = bytesAndRanges(of: page)
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

  func bytes(of place: Int) -> ArraySlice<UInt8> { all[ranges[place]] }

  /// Where a part of a line stands among all bytes; nil where the line has no such part.
  func range(of part: Range<Int>, in place: Int) -> Range<Int>? {
    let line = ranges[place]
    guard part.lowerBound >= 0, part.upperBound <= line.count else { return nil }
    return (line.lowerBound + part.lowerBound)..<(line.lowerBound + part.upperBound)
  }

  func bytes(of parts: [Range<Int>]) -> [UInt8] { parts.flatMap { all[$0] } }

  /// Whether some parts, one behind the other, are a text to the byte.
  func say(_ parts: [Range<Int>], _ text: String) -> Bool {
    guard parts.reduce(0, { $0 + $1.count }) == text.utf8.count else { return false }
    return text.utf8.withContiguousStorageIfAvailable { text in
      all.withUnsafeBytes { all in
        guard let all = all.baseAddress, var rest = UnsafeRawPointer(text.baseAddress) else {
          return text.isEmpty
        }
        for part in parts {
          if memcmp(all + part.lowerBound, rest, part.count) != 0 { return false }
          rest += part.count
        }
        return true
      }
    } ?? bytes(of: parts).elementsEqual(text.utf8)
  }
}

/// The bytes among which the lines of a page stand, and where each does.
private func bytesAndRanges(of page: Page) -> (bytes: [UInt8], ranges: [Range<Int>]) {
  let known = page.bytes.flatMap { $0.ranges.count == page.lines.count ? $0 : nil }
  var ranges: [Range<Int>] = []
  ranges.reserveCapacity(page.lines.count)
  var others: [Int] = []
  for place in page.lines.indices {
    let range = known?.ranges[place]
    if range == nil { others.append(place) }
    ranges.append(range ?? 0..<0)
  }
  guard !others.isEmpty else { return (known?.source ?? [], ranges) }
  let (written, starts) = bytesAndStarts(of: page.lines, others)
  // Where no line is known there is no need of the source.
  var bytes = others.count < page.lines.count ? known?.source ?? [] : []
  for (index, place) in others.enumerated() {
    ranges[place] = (bytes.count + starts[index])..<(bytes.count + starts[index + 1])
  }
  bytes.append(contentsOf: written)
  return (bytes, ranges)
}

/// UTF-8 of some lines, one behind the other, and where each begins and the last ends.
///
/// What writes the texts of the passages (Scalars.swift) is not asked here: it would prove itself.
private func bytesAndStarts(of lines: [Line], _ places: [Int]) -> (bytes: [UInt8], starts: [Int]) {
  var starts = [0]
  starts.reserveCapacity(places.count + 1)
  // Four bytes a character are the most. Never 0: an array of no capacity has no memory to write to.
  let capacity = max(1, places.reduce(0) { $0 + lines[$1].scalars.count } * 4)
  let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { out, used in
    for place in places {
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
