/// The pairs of adjacent characters of a text in their order: places sorted by counting, by the second character and then by the
/// first, which keeps the order of what is equal.
struct SortedPairs {
  /// As `PagePairs` has them.
  private(set) var numbers: [Int32]
  private(set) var places: [Int32] = []
  private(set) var edges: [Int32] = []
  private(set) var singles: [Int32]
  private(set) var firsts: [Int32] = []
  private(set) var seconds: [Int32] = []

  init(_ text: [Unicode.Scalar], _ alphabet: Alphabet) {
    singles = [Int32](repeating: 0, count: alphabet.count)
    numbers = [Int32](repeating: -1, count: text.count)
    // How many pairs each character opens; and the number of each character of the text, behind one that makes no pairs.
    var opened = singles
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * text.count + 1) { room in
      let letters = UnsafeMutableBufferPointer(rebasing: room[...text.count])
      letters[0] = 0
      singles.withUnsafeMutableBufferPointer { singles in
        opened.withUnsafeMutableBufferPointer { opened in
          var last = 0
          alphabet.forEachNumber(of: text) { place, letter in
            letters[place &+ 1] = letter
            singles[Int(letter)] &+= 1
            opened[last] &+= letter == 0 ? 0 : 1
            last = Int(letter)
          }
        }
      }
      let bySecond = UnsafeMutableBufferPointer(rebasing: room[(text.count + 1)...])
      var next = SortedPairs.starts(singles, from: 0)
      next.withUnsafeMutableBufferPointer { next in
        for place in 0..<text.count {
          let letter = Int(letters[place &+ 1])
          bySecond[Int(next[letter])] = Int32(truncatingIfNeeded: place)
          next[letter] &+= 1
        }
      }
      sort(bySecond[Int(singles[0])...], opened, UnsafeBufferPointer(letters))
      number(opened, UnsafeBufferPointer(letters))
    }
  }

  /// Sorts places by the character before each; those behind one that makes no pairs come last, and are left out.
  private mutating func sort(
    _ bySecond: Slice<UnsafeMutableBufferPointer<Int32>>, _ opened: [Int32],
    _ letters: UnsafeBufferPointer<Int32>
  ) {
    var next = SortedPairs.starts(opened, from: 1)
    next[0] = Int32(bySecond.count) - opened[0]
    places = [Int32](unsafeUninitializedCapacity: max(1, bySecond.count)) { places, count in
      next.withUnsafeMutableBufferPointer { next in
        for place in bySecond {
          let letter = Int(letters[Int(place)])
          places[Int(next[letter])] = place
          next[letter] &+= 1
        }
      }
      count = bySecond.count - Int(opened[0])
    }
  }

  /// Numbers the pairs.
  private mutating func number(_ opened: [Int32], _ letters: UnsafeBufferPointer<Int32>) {
    firsts = [Int32](repeating: 0, count: opened.count + 1)
    edges = [Int32](repeating: 0, count: places.count + 1)
    seconds = [Int32](unsafeUninitializedCapacity: max(1, places.count)) { seconds, count in
      numbers.withUnsafeMutableBufferPointer { numbers in
        places.withUnsafeBufferPointer { places in
          edges.withUnsafeMutableBufferPointer { edges in
            firsts.withUnsafeMutableBufferPointer { firsts in
              var (pair, index) = (-1, 0)
              for (letter, opens) in opened.enumerated() where letter > 0 {
                firsts[letter] = Int32(truncatingIfNeeded: pair &+ 1)
                var last: Int32 = 0
                let end = index &+ Int(opens)
                while index < end {
                  let place = Int(places[index])
                  let second = letters[place &+ 1]
                  pair &+= second == last ? 0 : 1
                  last = second
                  index &+= 1
                  seconds[pair] = second
                  edges[pair &+ 1] = Int32(truncatingIfNeeded: index)
                  numbers[place] = Int32(truncatingIfNeeded: pair)
                }
              }
              count = pair &+ 1
            }
          }
        }
      }
    }
    firsts[opened.count] = Int32(seconds.count)
    edges.removeLast(places.count - seconds.count)
  }

  /// Where what is counted begins, one number behind the other.
  private static func starts(_ counts: [Int32], from first: Int) -> [Int32] {
    var (starts, sum) = (counts, 0 as Int32)
    for number in counts.indices.dropFirst(first) {
      starts[number] = sum
      sum += counts[number]
    }
    return starts
  }
}
