import Anthology

/// 字对: the pairs of adjacent characters of some lines, found and numbered once, so that whoever counts pairs counts by their numbers and
/// places, and none is looked for or sorted again. Han characters, digits and letters make pairs, from one line to the next as well; marks
/// part them, spaces do not.
///
/// A class, since those of a page are handed on many times.
final class PagePairs: Sendable {
  /// The characters of the lines without spaces, one line behind the other; where each line begins, and the end; and the places
  /// behind a space inside a line.
  let text: [Unicode.Scalar]
  let starts: [Int]
  let behindSpaces: [Int]
  /// For each place the number of the pair that ends there, -1 where none does. Pairs are numbered by their first characters and
  /// then by their second.
  let numbers: [Int32]
  /// The places where pairs end, by pair and then ascending; and where those of each pair begin, with the end.
  let places: [Int32]
  let edges: [Int32]
  /// How often each character of the alphabet stands in the text.
  let singles: [Int32]
  private let alphabet: Alphabet
  /// The first pair of each character of the alphabet, with the end; and the second character of each pair.
  private let firsts: [Int32]
  private let seconds: [Int32]

  /// How many pairs there are.
  var count: Int { seconds.count }

  convenience init(_ lines: [[Unicode.Scalar]]) {
    self.init(lines) { lines[$0].contains(where: \.isSpace) }
  }

  convenience init(rows: [Row]) {
    self.init(rows.map { $0.scalars }) { rows[$0].hasSpace }
  }

  private init(_ lines: [[Unicode.Scalar]], hasSpace: (Int) -> Bool) {
    var (starts, behindSpaces): ([Int], [Int]) = ([], [])
    starts.reserveCapacity(lines.count + 1)
    let most = lines.reduce(0) { $0 + $1.count }
    let text = [Unicode.Scalar](unsafeUninitializedCapacity: max(1, most)) { text, count in
      for line in lines.indices {
        starts.append(count)
        guard hasSpace(line) else {
          let rest = UnsafeMutableBufferPointer(rebasing: text[count...])
          count += rest.initialize(fromContentsOf: lines[line])
          continue
        }
        for scalar in lines[line] {
          if !scalar.isSpace {
            text[count] = scalar
            count += 1
          } else if count > starts[starts.count - 1], behindSpaces.last != count {
            behindSpaces.append(count)
          }
        }
        if behindSpaces.last == count { behindSpaces.removeLast() }
      }
      starts.append(count)
    }
    (self.text, self.starts, self.behindSpaces) = (text, starts, behindSpaces)
    alphabet = Alphabet(text)
    let sorted = SortedPairs(text, alphabet)
    (numbers, places, edges) = (sorted.numbers, sorted.places, sorted.edges)
    (singles, firsts, seconds) = (sorted.singles, sorted.firsts, sorted.seconds)
  }

  /// The places where a pair ends, ascending.
  func places(of pair: Int) -> ArraySlice<Int32> { places[Int(edges[pair])..<Int(edges[pair + 1])] }

  /// How often a character stands in the text that makes pairs.
  func count(of scalar: Unicode.Scalar) -> Int {
    let number = alphabet.number(scalar)
    return number == 0 ? 0 : Int(singles[number])
  }

  /// The number of a pair; nil for one that stands nowhere.
  func number(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int? {
    let (first, second) = (alphabet.number(first), alphabet.number(second))
    guard first > 0, second > 0 else { return nil }
    let (start, end) = (Int(firsts[first]), Int(firsts[first + 1]))
    return seconds.withUnsafeBufferPointer { seconds in
      var (low, high) = (start, end)
      while low < high {
        let middle = (low &+ high) >> 1
        if Int(seconds[middle]) < second { low = middle &+ 1 } else { high = middle }
      }
      return low < end && Int(seconds[low]) == second ? low : nil
    }
  }

  /// For each pair of Han characters how many places it has; 0 for others.
  func hanCounts() -> [Int32] {
    // All bits for a Han character, and none for another.
    let masks = [Int32](unsafeUninitializedCapacity: alphabet.count) { masks, count in
      for letter in alphabet.letters {
        masks[count] = letter.isHan ? -1 : 0
        count &+= 1
      }
    }
    return [Int32](unsafeUninitializedCapacity: max(1, count)) { counts, written in
      seconds.withUnsafeBufferPointer { seconds in
        edges.withUnsafeBufferPointer { edges in
          firsts.withUnsafeBufferPointer { firsts in
            masks.withUnsafeBufferPointer { masks in
              var letter = 0
              for pair in seconds.indices {
                while Int(firsts[letter &+ 1]) <= pair { letter &+= 1 }
                counts[pair] = (edges[pair &+ 1] &- edges[pair]) & masks[letter] & masks[Int(seconds[pair])]
              }
            }
          }
        }
      }
      written = count
    }
  }
}
